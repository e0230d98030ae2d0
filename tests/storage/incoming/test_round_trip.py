"""What goes out as another dataset comes in again as it was, as far as that dataset can hold it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.export_choice import ExportChoice
from model.values import Value
from storage import reviews
from storage.event_datasets.exporting import export_dataset
from storage.incoming.choices import look
from storage.incoming.importing import import_records
from storage.project import Project
from tests.storage.making import scratch, unhurried

HEAD = ("event_id_cnty", "event_date", "time_precision", "sub_event_type", "actor1", "actor2",
        "civilian_targeting", "country", "admin1", "location", "latitude", "longitude",
        "geo_precision", "source", "source_scale", "notes", "fatalities")  # fmt: skip
PLACES = (
    ("Syria", "Deir ez Zor", "Al-Quriyah", "34.95", "40.48"),
    ("Iraq", "Anbar", "Nameless Wells", "33.03", "40.28"),
    ("Yemen", "Taizz", "Taizz", "13.5795", "44.0209"),
    ("Libya", "Tripoli", "Tripoli", "32.8872", "13.1913"),
)
Said = dict[str, list[Value]]


def rows() -> st.SearchStrategy[list[tuple[str, ...]]]:
    """Records as ACLED may have them."""
    one = st.tuples(
        st.dates(date(2012, 1, 10), date(2024, 12, 20)).map(date.isoformat),
        st.sampled_from(("1", "2", "3")),
        st.sampled_from(
            ("Armed clash", "Air/drone strike", "Attack", "Peaceful protest", "Mob violence",
             "Agreement", "Suicide bomb", "Looting/property destruction", "Other")
        ),
        st.sampled_from(("Example Front", "Military Forces of Syria (2000-2024)")),
        st.sampled_from(("Example Brigade", "Civilians (Syria)")),
        st.sampled_from(("", "Civilian targeting")),
        st.sampled_from(PLACES),
        st.sampled_from(("1", "2", "3")),
        st.sampled_from(("Harbour News", "Town Radio; Harbour News")),
        st.sampled_from(("", "National", "Subnational-International", "New media")),
        st.integers(0, 40).map(str),
    )  # fmt: skip
    return st.lists(one, min_size=1, max_size=5).map(
        lambda found: [
            (f"EXA{n}", *cells[:6], *cells[6], *cells[7:10], f"Event {n} was told.", cells[10])
            for n, cells in enumerate(found)
        ]
    )


def take(project: Project, path: Path) -> None:
    report = import_records(project, path, look(project, path).layout)
    assert not report.outcomes


def said(project: Project) -> dict[str, Said]:
    """The values of each record by field, in their order."""
    found: dict[str, Said] = {}
    for key, article in project.connection.execute(
        "SELECT key, id FROM dataset_records JOIN articles ON number = article"
    ).fetchall():
        values = found.setdefault(key, {})
        for claim in reviews.load(project, article).accounts[0].claims:
            values.setdefault(claim.field, []).append(claim.value)
    return found


def as_acled_has_it(row: dict[str, str]) -> dict[str, object]:
    """The cells that have one form only; of a day that stands for a month, the month."""
    day = row["event_date"]
    same = ("time_precision", "sub_event_type", "civilian_targeting", "country", "geo_precision",
            "source", "source_scale", "fatalities")  # fmt: skip
    return {
        **{name: row[name] for name in same},
        "event_date": day[:7] if row["time_precision"] == "3" else day,
        "point": (float(row["latitude"]), float(row["longitude"])),
    }


def gone_out_and_in(project: Project, dataset: str, folder: Path) -> dict[str, Said]:
    """What a second project holds after taking in what the first one wrote."""
    path = folder / f"{dataset}.csv"
    export_dataset(project, path, "csv", dataset, ExportChoice())
    with scratch() as other:
        take(other, path)
        return said(other)


def write(path: Path, found: Sequence[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEAD, *found])
    return path


@settings(unhurried, max_examples=8)
@given(rows())
def test_acled_out_and_in(found: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as name, scratch() as project:
        folder = Path(name)
        take(project, write(folder / "in.csv", found))

        again = gone_out_and_in(project, "acled", folder)

        before = said(project)
        assert again.keys() == before.keys()
        for key, values in before.items():
            assert again[key] == values
        with (folder / "acled.csv").open(encoding="utf-8", newline="") as file:
            written = {row["event_id_cnty"]: row for row in csv.DictReader(file)}
        for cells in found:
            given_row = dict(zip(HEAD, cells, strict=True))
            assert as_acled_has_it(written[cells[0]]) == as_acled_has_it(given_row)


@pytest.mark.parametrize(
    ("name", "dataset", "fields"),
    [
        ("ged-24.csv", "ucdp", "date place place_note initiator target clarity civilian_targeting"),
        ("airwars.csv", "airwars", "date place initiator target killed injured verification"),
        ("polecat.txt", "plover", "event_type date place initiator target"),
    ],
)
def test_other_datasets_out_and_in(tmp_path: Path, name: str, dataset: str, fields: str) -> None:
    with scratch() as project:
        take(project, Path(__file__).parent / "files" / name)

        again = gone_out_and_in(project, dataset, tmp_path)

        assert again
        before = said(project)
        for key, values in again.items():
            for field in fields.split():
                assert values.get(field) == before[key].get(field), (key, field)


def test_deaths_of_one_group_keep_their_range(tmp_path: Path) -> None:
    with scratch() as project:
        take(project, Path(__file__).parent / "files" / "ged-24.csv")

        again = gone_out_and_in(project, "ucdp", tmp_path)

        before = said(project)
        for key in ("910002", "910003"):
            assert again[key]["killed"] == before[key]["killed"]
