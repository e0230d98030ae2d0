"""Incidents written as other datasets: every row is one that the dataset could have."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.codebook import Codebook
from model.codebook_file import DATASETS, parse_codebook
from model.datasets.case import World
from model.datasets.conversion import Conversion, Converted
from model.datasets.held import Held, Report
from model.datasets.misfits import REASONS, Effect, Reason
from model.datasets.offered import OFFERED
from model.datasets.parties import Parties
from model.datasets.whereabouts import Places
from model.values import Choice, Count, DateRange, Kind, Name, Place, Text, Value
from storage.reconciliation.knowledge import shipped_knowledge
from storage.shipped import load_lexicon
from storage.shipped_datasets import load_countries, load_descriptions, load_side_names
from storage.shipped_gazetteer import load_gazetteer
from tests.storage.dataset_checker import complaints
from tests.storage.making import CODEBOOK, default_codebook, unhurried

CHANGED = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
TOWN = Place("الميادين", "دير الزور", "SY", 35.02, 40.452, 1)
DAY = DateRange(date(2022, 1, 5), date(2022, 1, 5), 1)
HELD: Mapping[str, tuple[Value, ...]] = {
    "event_type": (Choice("shelling_artillery_missile"),),
    "date": (DAY,),
    "place": (TOWN,),
    "initiator": (Name("قوات النظام السوري"),),
    "target": (Name("مدنيون"),),
    "killed": (Count(3, 3, None, "civilian"), Count(1, None, None, "military")),
}


@cache
def world() -> World:
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    countries = load_countries()
    names = load_side_names()
    parties = Parties(shipped_knowledge(), lexicon, gazetteer, names, countries)
    return World(parties, Places(gazetteer, countries), countries)


def convert(
    dataset: str,
    values: Mapping[str, tuple[Value, ...]],
    codebook: Codebook | None = None,
    **about: object,
) -> Converted:
    held = Held("a1", 7, CHANGED, values, **about)  # type: ignore[arg-type]
    book = codebook or default_codebook()
    return Conversion(book, load_descriptions()[dataset], world()).convert(held)


def row(
    dataset: str, values: Mapping[str, tuple[Value, ...]], **about: object
) -> dict[str, object]:
    made = convert(dataset, values, **about)  # type: ignore[arg-type]
    assert made.row is not None, made.misfits
    return dict(zip(load_descriptions()[dataset].names, made.row, strict=True))


def reasons(made: Converted) -> set[Reason]:
    return {m.reason for m in made.misfits}


def as_csv(dataset: str, rows: list[tuple[object, ...]]) -> str:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(load_descriptions()[dataset].names)
    writer.writerows(rows)
    return file.getvalue()


def test_acled_tells_sides_kinds_and_the_lowest_number() -> None:
    found = row("acled", HELD, reports=(Report("وكالة"), Report("جريدة"), Report("وكالة")))
    assert found["sub_event_type"] == "Shelling/artillery/missile attack"
    assert (found["actor1"], found["inter1"]) == ("Military Forces of Syria", "1")
    assert (found["actor2"], found["inter2"]) == ("Civilians (Syria)", "7")
    assert (found["interaction"], found["fatalities"]) == ("17", 4)
    assert (found["location"], found["admin1"], found["iso"]) == (
        "Al Mayadin",
        "Deir ez-Zor",
        "760",
    )
    assert found["source"] == "وكالة; جريدة"
    assert str(found["event_id_cnty"]).startswith("SYR")


def test_acled_takes_the_lowest_of_a_range_and_says_so() -> None:
    made = convert("acled", {**HELD, "killed": (Count(3, 9, 5, "civilian"),)})
    assert made.row is not None
    assert made.row[load_descriptions()["acled"].names.index("fatalities")] == 3
    assert [m.value for m in made.misfits if m.reason is Reason.COARSER] == ["3-9"]


def test_several_groups_of_one_column_are_added_up() -> None:
    killed = (Count(2, 2, None, "civilian"), Count(3, 3, None, "civilian"))
    assert row("ucdp", {**HELD, "killed": killed})["deaths_civilians"] == 5


def test_forces_of_a_state_are_external_in_another_country() -> None:
    found = row("acled", {**HELD, "initiator": (Name("القوات التركية"),)})
    assert (found["inter1"], found["interaction"]) == ("8", "78")


@pytest.mark.parametrize(
    ("reported", "name", "inter"),
    [
        ("Police Forces of Tunisia (2014-)", "Police Forces of Tunisia", "8"),
        ("Government of Syria", "Government of Syria", "1"),
        ("HTS: Hayat Tahrir al-Sham", "HTS: Hayat Tahrir al-Sham", "2"),
        ("Protesters (Syria)", "Protesters (Syria)", "6"),
        ("قوات الأمن التونسية", "Police Forces of Tunisia", "8"),
        ("مقرات لحزب الله", "Hezbollah", "2"),
        ("شرطيان", "Unidentified Forces (Syria)", ""),
    ],
)
def test_sides_are_named_and_sorted(reported: str, name: str, inter: str) -> None:
    found = row("acled", {**HELD, "initiator": (Name(reported),)})
    assert (found["actor1"], found["inter1"]) == (name, inter)


def test_a_place_is_no_side() -> None:
    made = convert("acled", {**HELD, "target": (Name("حقل العمر"),)})
    assert Reason.NO_SIDE in reasons(made)
    assert made.row is not None
    assert made.row[load_descriptions()["acled"].names.index("actor2")] == ""


def test_ucdp_puts_the_government_first_and_adds_up_its_groups() -> None:
    rebels = {
        **HELD,
        "initiator": (Name("هيئة تحرير الشام"),),
        "target": (Name("قوات النظام السوري"),),
    }
    found = row("ucdp", rebels)
    assert (found["type_of_violence"], found["side_a"]) == ("1", "Government of Syria")
    assert (found["side_b"], found["gwnoa"]) == ("HTS: Hayat Tahrir al-Sham", "652")
    assert (found["low"], found["best"], found["high"]) == (4, 4, 4)
    assert (found["deaths_civilians"], found["deaths_unknown"]) == (3, 1)
    assert Reason.SIDE_OF_FIGHTERS in reasons(convert("ucdp", rebels))


def test_dead_fighters_are_of_the_one_side_that_fights() -> None:
    found = row("ucdp", HELD)
    assert (found["type_of_violence"], found["side_b"]) == ("3", "Civilians")
    assert (found["deaths_a"], found["deaths_b"]) == (1, 0)


@pytest.mark.parametrize(
    ("dataset", "change", "reason"),
    [
        ("ucdp", {"killed": ()}, Reason.NO_DEATH),
        ("ucdp", {"place": ()}, Reason.NO_PLACE),
        ("acled", {"date": (DateRange(None, None, None, "أمس"),)}, Reason.NO_DAY),
        ("acled", {"date": (DateRange(date(2022, 1, 1), date(2022, 9, 1)),)}, Reason.DAY_TOO_VAGUE),
        ("acled", {"event_type": ()}, Reason.NO_KIND),
        ("acled", {"place": (Place("مكان ما"),)}, Reason.NO_COUNTRY),
        ("gtd", {}, Reason.BY_A_STATE),
        ("gtd", {"event_type": (Choice("agreement"),)}, Reason.KIND_NOT_RECORDED),
        ("airwars", {"event_type": (Choice("suicide_bomb"),)}, Reason.KIND_NOT_RECORDED),
        ("plover", {"event_type": (Choice("other"),)}, Reason.KIND_NOT_RECORDED),
    ],
)
def test_what_a_dataset_does_not_record_is_left_out(
    dataset: str, change: Mapping[str, tuple[Value, ...]], reason: Reason
) -> None:
    made = convert(dataset, {**HELD, **change})
    assert made.row is None
    assert reasons(made) == {reason}
    assert REASONS[reason][0] is Effect.LEFT_OUT


def test_gtd_writes_codes_with_their_words_and_signs_for_what_is_unknown() -> None:
    attack = {
        **HELD,
        "event_type": (Choice("suicide_bomb"),),
        "initiator": (Name("تنظيم الدولة الإسلامية"),),
        "target": (Name("القوات العراقية"),),
        "weapon": (Choice("vehicle_bomb"),),
        "claimed_by": (Name("تنظيم الدولة الإسلامية"),),
        "claim_mode": (Choice("statement"),),
    }
    found = row("gtd", attack)
    assert found["eventid"] == "202201050007"
    assert (found["attacktype1_txt"], found["suicide"]) == ("Bombing/Explosion", "1")
    assert (found["weapsubtype1_txt"], found["targtype1_txt"]) == ("Vehicle", "Military")
    assert (found["gname"], found["claimmode_txt"]) == (
        "Islamic State",
        "Posted to website, blog, etc.",
    )
    assert (found["property"], found["nperps"], found["nkill"]) == ("-9", -99, 4)
    assert (found["doubtterr"], found["crit3"]) == ("1", "0")


def test_plover_takes_the_mode_that_says_more() -> None:
    strike = {**HELD, "event_type": (Choice("air_drone_strike"),), "weapon": (Choice("drone"),)}
    assert row("plover", strike)["Event Mode"] == "drone"
    torn = {**HELD, "event_type": (Choice("sexual_violence"),), "weapon": (Choice("small_arms"),)}
    found = row("plover", torn)
    assert (found["Event Mode"], found["Actor Country"]) == ("sexual", "SYR")


def test_airwars_keeps_civilians_and_fighters_apart() -> None:
    found = row(
        "airwars", {**HELD, "verification": (Choice("fair"),)}, reports=(Report("وكالة"),) * 2
    )
    assert (found["civilian_non_combatants_killed_min"], found["civilian_harm_status"]) == (
        3,
        "Fair",
    )
    assert found["persons_directly_participating_in_hostilities_killed_min"] == 1
    assert found["persons_directly_participating_in_hostilities_killed_max"] == ""
    assert (found["strike_status"], found["strike_type"]) == ("Likely strike", "Artillery")
    assert (found["location_name_arabic"], found["geolocation_accuracy"]) == ("الميادين", "Town")


def test_the_key_that_a_record_came_with_is_kept() -> None:
    for dataset in DATASETS:
        found = convert(dataset, {**HELD, "initiator": ()}, key="20220105123456")
        assert found.row is not None
        assert found.row[0] == "20220105123456"


def test_a_taken_number_gives_the_next_one() -> None:
    conversion = Conversion(default_codebook(), load_descriptions()["gtd"], world())
    values = {**HELD, "initiator": ()}
    first, second = (conversion.convert(Held(str(n), n, CHANGED, values)) for n in (7, 10_007))
    assert first.row is not None
    assert second.row is not None
    assert (first.row[0], second.row[0]) == ("202201050007", "202201050008")
    assert Reason.ID_MOVED in reasons(second)


def test_a_codebook_of_ones_own_goes_by_its_own_mapping() -> None:
    text = CODEBOOK.read_text("utf-8") + (
        '\n[[field]]\nid = "crowd"\nsection = "notes"\nfamily = "assessment"\nkind = "text"\n'
        'label = { ar = "الحشد", en = "Crowd" }\ninstruction = { ar = "كم.", en = "How many." }\n'
        'maps_to = { acled = "tags admin9" }\n'
        '\n[[field]]\nid = "colour"\nsection = "notes"\nfamily = "assessment"\nkind = "text"\n'
        'label = { ar = "اللون", en = "Colour" }\ninstruction = { ar = "أي.", en = "Which." }\n'
    )
    book = parse_codebook(text)
    conversion = Conversion(book, load_descriptions()["acled"], world())
    assert conversion.unknown_columns == ("admin9",)
    values = {**HELD, "crowd": (Text("crowd size=50"),), "colour": (Text("أحمر"),)}
    made = conversion.convert(Held("a1", 7, CHANGED, values))
    assert made.row is not None
    assert made.row[load_descriptions()["acled"].names.index("tags")] == "crowd size=50"
    assert [m.field for m in made.misfits if m.reason is Reason.NO_COLUMN] == ["colour"]


def test_a_code_that_a_dataset_has_not_is_left_blank_and_told() -> None:
    text = CODEBOOK.read_text("utf-8").replace('airwars = "Fair"', 'airwars = "Fine"')
    made = convert("airwars", {**HELD, "verification": (Choice("fair"),)}, parse_codebook(text))
    assert made.row is not None
    assert made.row[load_descriptions()["airwars"].names.index("civilian_harm_status")] == ""
    assert [m.value for m in made.misfits if m.reason is Reason.NOT_ALLOWED] == ["Fine"]


def _values(book: Codebook) -> st.SearchStrategy[dict[str, tuple[Value, ...]]]:
    names = st.sampled_from(
        ["قوات النظام السوري", "مدنيون", "حقل العمر", "مسلحون مجهولون", "كتيبة السرايا", "شرطيان"]
    )
    places = st.builds(
        Place,
        st.sampled_from(["الميادين", "القورية", "أم شجيرة", "سوريا", ""]),
        st.sampled_from([None, "دير الزور", "كردفان"]),
        st.sampled_from([None, "SY", "YE", "XK", "PS", "ZZ"]),
        st.none() | st.floats(-90, 90),
        st.none() | st.floats(-180, 180),
        st.none() | st.integers(1, 7),
    )
    days = st.none() | st.dates(date(1999, 1, 1), date(2030, 1, 1))
    number = st.none() | st.integers(0, 500)
    kinds: dict[Kind, st.SearchStrategy[Value]] = {
        Kind.DATE: st.builds(DateRange, days, days),
        Kind.PLACE: places,
        Kind.NAME: st.builds(Name, names),
        Kind.TEXT: st.builds(Text, st.text()),
        Kind.COUNT: st.builds(Count, number, number, number),
    }
    fields = {}
    for of in book.fields:
        codes = st.sampled_from([o.code for o in of.options] or [""])
        kinds[Kind.CHOICE] = st.builds(Choice, codes)
        kinds[Kind.GROUP_COUNT] = st.builds(Count, number, number, number, codes)
        many = st.lists(kinds[of.kind], max_size=3 if of.many else 1)
        fields[of.id] = many.map(tuple)
    return st.fixed_dictionaries(fields)


@pytest.mark.parametrize("dataset", OFFERED)
@settings(unhurried, max_examples=12)
@given(st.data())
def test_whatever_an_incident_holds_its_row_is_one_that_the_dataset_has(
    dataset: str, data: st.DataObject
) -> None:
    book = default_codebook()
    conversion = Conversion(book, load_descriptions()[dataset], world())
    rows = []
    for number in range(2):
        made = conversion.convert(Held(str(number), number, CHANGED, data.draw(_values(book))))
        assert made.misfits or made.row is not None
        if made.row is not None:
            rows.append(made.row)
    assert complaints(dataset, as_csv(dataset, list(rows))) == []


def test_the_checker_finds_what_is_wrong() -> None:
    made = convert("ucdp", HELD)
    assert made.row is not None
    cells = list(made.row)
    cells[load_descriptions()["ucdp"].names.index("best")] = 99
    assert complaints("ucdp", as_csv("ucdp", [tuple(cells)])) == [
        "line 2: low, best, high",
        "line 2: groups",
    ]
