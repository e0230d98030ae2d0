"""The descriptions of other datasets hold together."""

from __future__ import annotations

import pytest

from model.codebook_file import DATASETS
from model.datasets.description import ColumnType, parse_description
from storage.shipped_datasets import load_countries, load_descriptions, load_side_names
from storage.shipped_gazetteer import load_gazetteer
from storage.shipped_world import load_world

COLUMNS = {"acled": 31, "ucdp": 49, "gtd": 135, "plover": 40, "airwars": 41}
HEAD = "column\ttype\tfilled\tmissing\tcodes\tmeaning\n"


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_dataset_is_described(dataset: str) -> None:
    description = load_descriptions()[dataset]
    assert len(description.columns) == COLUMNS[dataset]
    assert len(set(description.names)) == len(description.columns)
    for column in description.columns:
        assert column.meaning.endswith(".")
        assert bool(column.codes) == (column.type in (ColumnType.CODE, ColumnType.CODES))


def test_a_cell_is_held_against_its_column() -> None:
    gtd = load_descriptions()["gtd"]
    assert gtd.column("property").takes("-9")
    assert not gtd.column("property").takes("2")
    assert gtd.column("IMONTH").takes("0")
    assert not gtd.column("eventid").takes("")
    assert not gtd.column("resolution").takes("2022-02-30")
    assert gtd.column("country").words("200") == "Syria"
    assert load_descriptions()["ucdp"].column("country_id").takes("652")
    assert load_descriptions()["plover"].column("Contexts").takes("military; terrorism")
    assert not load_descriptions()["plover"].column("Contexts").takes("military;terrorism")


def test_every_country_of_the_gazetteer_is_known() -> None:
    known = {s.country for s in load_gazetteer().spots if s.kind == "country"}
    assert known <= set(load_countries().rows)


def test_every_side_has_an_english_name() -> None:
    names = load_side_names()
    assert [s.name for s in load_world().sides if s.name not in names and s.sort != "state"] == []


@pytest.mark.parametrize("row", ["a\tnever\t\t\t\tA.", "a\tcode\t\t\t@moon\tA.", "a\ttext"])
def test_a_broken_description_is_refused_with_its_name(row: str) -> None:
    with pytest.raises(ValueError, match=r"acled\.tsv"):
        parse_description(HEAD + row, "acled", {})
