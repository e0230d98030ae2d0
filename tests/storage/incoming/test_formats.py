"""Files in the forms that the datasets publish, read into the fields of the default codebook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from model.account import Origin
from model.codebook_file import parse_codebook
from model.values import Choice, Count, DateRange, Name, Place, Text, Value
from storage import articles, reviews
from storage.incoming.choices import look
from storage.incoming.importing import import_records
from storage.incoming.report import RecordReport
from storage.project import Project
from tests.storage.making import CODEBOOK, scratch

FILES = Path(__file__).parent / "files"
GTD = """
eventid iyear imonth iday approxdate extended resolution country country_txt region region_txt
provstate city latitude longitude specificity vicinity location summary suicide attacktype1
attacktype1_txt targtype1 targtype1_txt target1 gname claimed claimmode claimmode_txt weaptype1
weaptype1_txt weapsubtype1 weapsubtype1_txt nkill nkillter nwound nwoundte property
"""


@pytest.fixture
def project() -> Iterator[Project]:
    with scratch() as made:
        yield made


def take(project: Project, path: Path) -> RecordReport:
    return import_records(project, path, look(project, path).layout)


def said(project: Project, key: str) -> dict[str, list[Value]]:
    """The values of the record by field."""
    (article,) = project.connection.execute(
        "SELECT a.id FROM dataset_records AS r JOIN articles AS a ON a.number = r.article"
        " WHERE r.key = ?",
        [key],
    ).fetchone()
    found: dict[str, list[Value]] = {}
    for claim in reviews.load(project, article).accounts[0].claims:
        found.setdefault(claim.field, []).append(claim.value)
    return found


def test_acled_as_it_is_published_now(project: Project) -> None:
    report = take(project, FILES / "acled-2025.csv")

    assert report.dataset == "acled"
    assert not report.is_notable
    shelling = said(project, "SYR90001")
    assert shelling["event_type"] == [Choice("shelling_artillery_missile")]
    assert shelling["date"] == [DateRange(date(2022, 1, 5), date(2022, 1, 5), 1)]
    assert shelling["place"] == [Place("القورية", "دير الزور", "SY", 34.95, 40.48, 1)]
    assert shelling["civilian_targeting"] == [Choice("main_target")]
    assert shelling["killed"] == [Count(3, 3, None, "unknown")]
    assert shelling["source_scale"] == [Choice("national"), Choice("international")]
    assert Name("Women (Syria)") in shelling["target"]
    assert isinstance(shelling["notes"][0], Text)


def test_acled_days_within_a_week_and_a_month(project: Project) -> None:
    take(project, FILES / "acled-2025.csv")

    week = said(project, "IRQ90002")
    assert week["date"] == [DateRange(date(2022, 2, 7), date(2022, 2, 13), 3)]
    assert week["place"] == [Place("Nameless Wells", "الأنبار", "IQ", 33.03, 40.28, 2)]
    month = said(project, "YEM90003")
    assert month["date"] == [DateRange(date(2022, 3, 1), date(2022, 3, 31), 4)]
    assert month["place"] == [Place("تعز", "تعز", "YE", 13.5795, 44.0209, 1)]


def test_acled_with_its_former_headings_events_and_dates(project: Project) -> None:
    report = take(project, FILES / "acled-2018.csv")

    battle = said(project, "LBY77")
    assert battle["event_type"] == [Choice("armed_clash")]
    assert battle["date"] == [DateRange(date(2018, 4, 17), date(2018, 4, 17), 1)]
    # What was both riots and protests then is not told apart, and said so.
    assert "event_type" not in said(project, "LBY78")
    (unread,) = report.left_out
    assert (unread.heading, report.left_out[unread]) == ("EVENT_TYPE", [3])


def test_ucdp_counts_groups_and_their_range(project: Project) -> None:
    take(project, FILES / "ged-24.csv")

    several = said(project, "910001")
    assert several["killed"] == [
        Count(2, 4, 4, "military"),
        Count(4, 6, 6, "civilian"),
        Count(0, 5, 0, "unknown"),
    ]
    assert several["date"] == [DateRange(date(2015, 3, 1), date(2015, 3, 4), 2)]
    assert several["place"] == [Place("حلب", "حلب", "SY", 36.2, 37.15, 2)]
    one = said(project, "910002")
    assert one["killed"] == [Count(7, 9, 7, "civilian")]
    assert one["civilian_targeting"] == [Choice("main_target")]
    assert one["place"] == [Place("المكلا", "حضرموت", "YE", 14.5425, 49.1242, 1)]
    wide = said(project, "910003")
    assert wide["place"] == [Place("العراق", None, "IQ", 33.0, 44.0, 6)]
    assert wide["date"] == [DateRange(date(2017, 5, 1), date(2017, 5, 31), 4)]
    assert wide["clarity"] == [Choice("aggregate")]


def test_ucdp_days_and_offices_are_those_of_the_article(project: Project) -> None:
    take(project, FILES / "ged-24.csv")

    row = project.connection.execute(
        "SELECT source, published FROM articles WHERE name = 'UCDP GED/910002'"
    ).fetchone()
    assert row == ("Town Radio", "2016-07-20")


@pytest.fixture
def gtd(tmp_path: Path) -> Path:
    """A workbook as GTD hands it out."""
    bomb = (
        201501000001, 2015, 1, 0, "early January", 0, date(2015, 2, 1), 200, "Syria", 10,
        "Middle East & North Africa", "Aleppo", "Aleppo", 36.2, 37.15, 1, 1, "at a bridge",
        "01/00/2015: A car exploded at a bridge.", 1, 3, "Bombing/Explosion", 4, "Military",
        "A checkpoint", "Example Front", 1, 7, "Posted to website, blog, etc.", 6, "Explosives",
        15, "Vehicle", 5, 1, -9, None, -9,
    )  # fmt: skip
    shots = (
        201500000001, 2015, 0, 0, None, 0, None, 95, "Iraq", 10, "Middle East & North Africa",
        "Unknown", "Unknown", None, None, 5, 0, None, None, 0, 2, "Armed Assault", 14,
        "Private Citizens & Property", "Villagers", "Unknown", 0, None, None, 5, "Firearms", 5,
        "Unknown Gun Type", 0, None, 2, None, 1,
    )  # fmt: skip
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (GTD.split(), bomb, shots):
        sheet.append(row)
    path = tmp_path / "gtd.xlsx"
    book.save(path)
    return path


def test_gtd_knows_unknown_days_and_months(project: Project, gtd: Path) -> None:
    report = take(project, gtd)

    assert report.dataset == "gtd"
    bomb = said(project, "201501000001")
    assert bomb["date"] == [DateRange(date(2015, 1, 1), date(2015, 1, 31), 4)]
    assert bomb["event_type"] == [Choice("suicide_bomb")]
    assert bomb["place"] == [Place("حلب", "حلب", "SY", 36.2, 37.15, 2)]
    assert bomb["killed"] == [Count(1, 1, None, "military"), Count(4, 4, None, "unknown")]
    assert bomb["weapon"] == [Choice("vehicle_bomb")]
    assert bomb["claimed_by"] == [Name("Example Front")]
    assert bomb["claim_mode"] == [Choice("statement")]
    assert "injured" not in bomb
    shots = said(project, "201500000001")
    assert shots["date"] == [DateRange(date(2015, 1, 1), date(2015, 12, 31), 5)]
    assert shots["event_type"] == [Choice("attack")]
    assert shots["place"] == [Place("العراق", None, "IQ", None, None, 6)]
    assert shots["injured"] == [Count(2, 2, None, "unknown")]
    assert shots["damage"] == [Choice("material")]
    assert "initiator" not in shots
    assert "claimed_by" not in shots


def test_airwars_ranges_and_grades(project: Project) -> None:
    report = take(project, FILES / "airwars.csv")

    first = said(project, "EX0001")
    assert first["killed"] == [Count(3, 5, None, "civilian")]
    assert first["injured"] == [Count(10, None, None, "civilian")]
    assert first["verification"] == [Choice("fair")]
    assert first["place"] == [Place("حي المثال", "نينوى", "IQ", 36.34, 43.12, 2)]
    second = said(project, "EX0002")
    assert second["date"] == [DateRange(date(2017, 3, 17), date(2017, 3, 19), 2)]
    assert second["killed"] == [Count(1, None, None, "civilian")]
    assert [(u.heading, rows) for u, rows in report.left_out.items()] == [("Strike Type", [3])]


def test_polecat_with_its_tabs_and_its_none(project: Project) -> None:
    take(project, FILES / "polecat.txt")

    raid = said(project, "20230105-1-abc")
    assert raid["event_type"] == [Choice("air_drone_strike")]
    assert raid["place"] == [Place("دوما", "ريف دمشق", "SY", 33.5717, 36.4027, None)]
    talk = said(project, "20230107-2-abd")
    assert "event_type" not in talk
    assert "initiator" not in talk


@pytest.mark.parametrize(
    "name", ["acled-2025.csv", "acled-2018.csv", "ged-24.csv", "airwars.csv", "polecat.txt"]
)
def test_every_value_rests_on_the_words_of_its_cells(project: Project, name: str) -> None:
    take(project, FILES / name)

    rows = project.connection.execute(
        "SELECT id, columns FROM dataset_records JOIN articles ON number = article"
    ).fetchall()
    assert rows
    for article_id, columns in rows:
        article = articles.read(project, article_id)
        (account,) = reviews.load(project, article_id).accounts
        for claim in account.claims:
            assert claim.origin is Origin.MANUAL
            assert claim.evidence
            for each in claim.evidence:
                assert article.text[each.span.start : each.span.end] == each.quote
                assert each.quote in json.loads(columns).values()


def test_a_table_of_ones_own_is_read_by_its_arabic_headings(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "خاص.csv"
    path.write_text(
        "الرقم;التاريخ;المكان;المحافظة;الدولة;الوصف;عدد القتلى;نوع الحدث\n"
        "٧;٤/١٣/٢٠٢٢;دوما;ريف دمشق;سوريا;قصف على البلدة;٣-٥;قصف مدفعي أو صاروخي\n",
        "utf-8-sig",
    )

    report = take(project, path)

    assert not report.outcomes
    values = said(project, "٧")
    assert values["date"] == [DateRange(date(2022, 4, 13), date(2022, 4, 13), 1)]
    assert values["place"] == [Place("دوما", "ريف دمشق", "SY", None, None, None)]
    assert values["killed"] == [Count(3, 5, None, "unknown")]
    assert values["event_type"] == [Choice("shelling_artillery_missile")]


def test_what_this_program_exported_is_read_by_its_own_headings(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "incident_id,event_type,date_start,date_end,place_name,place_lat,place_lon,"
        "killed_civilian_min,killed_civilian_max,notes\n"
        "i1,attack,2022-01-05,2022-01-06,Nowhere,33.5,36.4,2,4,Told by two.\n",
        "utf-8",
    )

    take(project, path)

    values = said(project, "i1")
    assert values["event_type"] == [Choice("attack")]
    assert values["date"] == [DateRange(date(2022, 1, 5), date(2022, 1, 6), 2)]
    assert values["place"] == [Place("Nowhere", None, None, 33.5, 36.4, None)]
    assert values["killed"] == [Count(2, 4, None, "civilian")]
    assert values["notes"] == [Text("Told by two.")]
    (title,) = project.connection.execute("SELECT title FROM articles").fetchone()
    assert title == "Told by two."


def test_another_codebook_reads_a_column_into_its_own_field(tmp_path: Path) -> None:
    more = """
[[field]]
id = "side_kind"
section = "who"
family = "people"
kind = "choice"
label = { ar = "نوع الطرف", en = "Kind of side" }
instruction = { ar = "نوعه.", en = "Its kind." }
maps_to = { acled = "inter1" }

[[field.option]]
code = "state"
label = { ar = "دولة", en = "Forces of a state" }
maps_to = { acled = "1" }
"""
    codebook = parse_codebook(CODEBOOK.read_text("utf-8") + more)
    with Project.create(tmp_path / "x.tawthiq", codebook, "رنا") as project:
        take(project, FILES / "acled-2025.csv")

        assert said(project, "SYR90001")["side_kind"] == [Choice("state")]
        assert "side_kind" not in said(project, "YEM90003")
