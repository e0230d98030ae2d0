"""Files of places, in the forms that researchers have them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from model.gazetteer_rows import LeftOut
from storage import gazetteer_files
from storage.gazetteer_files import (
    Choices,
    check_columns,
    digest_of,
    guessed_columns,
    look_at,
    read_places,
)
from storage.refusals import ImportRefused

TABLE = (
    "Name_AR,Name_EN,LAT,Long,TYPE,Governorate_AR,Country\n"
    '"تل الغزلان",Tall,35.1,40.2,village,دير الزور,SY\n'
    "Tall Zaby,Tall,35.2,40.3,village,دير الزور,SY\n"
    "تل الظبي,Tall Zaby,35.2,x,village,دير الزور,SY\n"
)
_DUMP_ROW = "{}\t{}\t{}\t{}\t{}\t{}\tP\tPPL\t{}\t\t07\t\t\t\t0\t\t\tAsia/X\t2020-01-01\n"
DUMP = (
    _DUMP_ROW.format(901, "Tall", "Tall", "تل الغزلان,Tall", 35.1, 40.2, "SY")
    + _DUMP_ROW.format(902, "Tall 2", "Tall 2", "", 35.1, 40.2, "SY")
    + _DUMP_ROW.format(903, "Bir", "Bir", "بئر الظبي", 31.1, 44.2, "IQ")
)
SHARED = Path(__file__).parents[3] / "shared" / "gazetteer"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "places.csv"
    path.write_text(TABLE, "utf-8")
    return path


def columns_of(path: Path) -> Mapping[str, str]:
    return guessed_columns(look_at(path).headings)


def test_the_columns_are_guessed_from_the_headings_in_any_case(table: Path) -> None:
    assert columns_of(table) == {
        "name": "Name_AR",
        "latin": "Name_EN",
        "lat": "LAT",
        "lon": "Long",
        "kind": "TYPE",
        "admin1": "Governorate_AR",
        "country": "Country",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_in_the_usual_encodings_and_delimiters(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "places.txt"
    path.write_text(TABLE.replace(",", delimiter), encoding)
    found = read_places(look_at(path), Choices(columns_of(path)))
    assert [(s.name, s.admin1, s.lat) for s in found.spots] == [("تل الغزلان", "دير الزور", 35.1)]
    assert found.left_out == {LeftOut.NO_NAME: 1, LeftOut.BAD_POINT: 1}


def test_a_geonames_dump_is_known_by_its_form(tmp_path: Path) -> None:
    path = tmp_path / "SY.txt"
    path.write_text(DUMP, "utf-8")
    layout = look_at(path)
    assert layout.is_geonames
    every = read_places(layout, Choices({}))
    assert [(s.name, s.country, s.admin1) for s in every.spots] == [
        ("تل الغزلان", "SY", "دير الزور"),
        ("بئر الظبي", "IQ", "بغداد"),
    ]
    only = read_places(layout, Choices({}, only=frozenset({"SY"})))
    assert [s.name for s in only.spots] == ["تل الغزلان"]


def test_arabic_names_of_geonames_own_file_are_added(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(DUMP, "utf-8")
    names = tmp_path / "alternateNamesV2.txt"
    names.write_text("1\t902\tar\tتل النعام\t\t\t\t\n2\t902\tfa\tتپه\t\t\t\t\n", "utf-8")
    found = read_places(look_at(tmp_path / "SY.txt"), Choices({}, names_file=names))
    assert "تل النعام" in {s.name for s in found.spots}


def test_it_tells_how_far_it_is_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gazetteer_files, "_EVERY", 10)
    path = tmp_path / "many.csv"
    rows = "".join(f"قصر الريم {n},SY\n" for n in range(100))
    path.write_text("name,country\n" + rows, "utf-8")
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return len(told) < 3

    found = read_places(look_at(path), Choices(columns_of(path)), progress)
    assert (found.rows, len(told)) == (30, 3)
    assert all(0 < done <= total == path.stat().st_size for done, total in told)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 x", "no text"),
        ("سطر واحد بلا أعمدة\nوسطر آخر\n".encode(), "no table"),
        (b"name,lat\n", "no table"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(
    tmp_path: Path, data: bytes, words: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(data)
    with pytest.raises(ImportRefused) as refused:
        look_at(path)
    assert words in refused.value.words.en


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    for ask in (look_at, digest_of):
        with pytest.raises(ImportRefused):
            ask(tmp_path / "nothing.csv")


def test_too_many_places_are_refused(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gazetteer_files, "MOST_PLACES", 0)
    with pytest.raises(ImportRefused, match="Choose the countries"):
        read_places(look_at(table), Choices(columns_of(table)))


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"name": "Nom"}, "has no column “Nom”"),
        ({"nom": "Name_AR"}, "There is no nom"),
        ({"lat": "LAT"}, "which|Which column"),
    ],
)
def test_columns_that_are_not_there_are_refused(
    table: Path, columns: dict[str, str], words: str
) -> None:
    with pytest.raises(ImportRefused, match=words):
        check_columns(look_at(table), columns)


@pytest.mark.skipif(not SHARED.exists(), reason="the shared gazetteers are not here")
@pytest.mark.parametrize(
    ("name", "least"), [("whosonfirst-sy-iq.csv", 28_000), ("open-syria-admin.csv", 330)]
)
def test_real_gazetteers_are_read(name: str, least: int) -> None:
    path = SHARED / name
    found = read_places(look_at(path), Choices(columns_of(path), country="SY"))
    assert len(found.spots) > least
    assert {s.kind for s in found.spots} >= {"district", "admin1"}
