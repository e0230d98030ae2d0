"""An extractor that was taught a side, a place or a source reads the next article with it."""

from __future__ import annotations

from datetime import date

import pytest

from model.extraction.extractor import Extractor
from model.extraction.gazetteer import Spot
from model.extraction.teaching import with_own, with_places
from model.extraction.version import VERSION, version_with
from model.lexicon_entry import EntryKind, OwnEntry
from model.values import Name, Place, Value
from storage.shipped import load_extractor

DAY = date(2022, 1, 5)
FALCONS = OwnEntry("1", EntryKind.ACTOR, "رهط العنقاء", ("الرهطيون",), "3", "SY")
VILLAGE = OwnEntry(
    "2", EntryKind.PLACE, "تل الغزلان", ("تلّ غزلان",), "village", "SY", "دير الزور", 34.9, 40.6
)
PAPER = OwnEntry("3", EntryKind.SOURCE, "نبض الجزيرة")


def proposed(extractor: Extractor, text: str, field: str) -> list[Value]:
    accounts = extractor.propose(text, DAY)
    return [c.value for a in accounts for c in a.fields.get(field, ())]


def taught(*entries: OwnEntry) -> Extractor:
    return with_own(load_extractor(), entries, "rules/test")


def from_list(name: str, kind: str = "town", **parts: object) -> Spot:
    known = {"admin1": "", "lat": 35.0, "lon": 40.0, "population": 0, "curated": False, **parts}
    return Spot(name, (), "", kind, "SY", **known)  # type: ignore[arg-type]


def test_an_own_actor_is_proposed_under_every_name() -> None:
    for name in ("رهط العنقاء", "الرهطيون"):
        text = f"قصف {name} بلدة القورية بريف دير الزور، أمس الثلاثاء، بثلاثة صواريخ."
        assert Name(name) not in proposed(load_extractor(), text, "initiator")
        assert Name(name) in proposed(taught(FALCONS), text, "initiator")


def test_an_own_place_brings_its_governorate_and_its_point() -> None:
    text = "قُتل مدنيان في قصف على تل غزلان في سوريا أمس."
    place = proposed(taught(VILLAGE), text, "place")[0]
    assert isinstance(place, Place)
    assert (place.admin1, place.lat, place.lon, place.precision) == ("دير الزور", 34.9, 40.6, 1)
    assert place not in proposed(load_extractor(), text, "place")


def test_an_own_source_is_proposed() -> None:
    text = "قُتل مدنيان في قصف على بلدة القورية أمس، وفق نبض الجزيرة."
    assert Name("نبض الجزيرة") in proposed(taught(PAPER), text, "attribution")


def test_an_own_place_corrects_the_shipped_one_of_its_governorate() -> None:
    own = OwnEntry("4", EntryKind.PLACE, "البوكمال", (), "town", "SY", "دير الزور", 34.4, 40.9)
    text = "قُتل ثلاثة أشخاص في غارة على مدينة البوكمال أمس."
    place = proposed(taught(own), text, "place")[0]
    assert isinstance(place, Place)
    assert (place.lat, place.lon) == (34.4, 40.9)


def test_an_own_actor_takes_a_name_from_a_shipped_one() -> None:
    own = OwnEntry("5", EntryKind.ACTOR, "فصيل آخر", ("قسد",), "2", "SY")
    extractor = taught(own)
    hits = [h for h in _hits(extractor, "هاجمت قسد البلدة.") if h[0] == "actor"]
    assert hits == [("actor", "فصيل آخر")]


def _hits(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    from model.extraction.folding import fold

    return [(h.category, h.code) for h in extractor.lexicon.scan(fold(text))]


def test_what_was_taught_changes_the_version_and_its_order_does_not() -> None:
    one, other = (
        version_with("v", [FALCONS, VILLAGE], []),
        version_with("v", [VILLAGE, FALCONS], []),
    )
    assert one == other != version_with("v", [FALCONS], [])
    assert version_with("v", [FALCONS], ["a"]) != version_with("v", [FALCONS], [])
    assert version_with(VERSION, [], []) == VERSION


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("تل الغزلان", "قصف على قرية تل الغزلان بريف دير الزور", True),
        ("تل الغزلان", "قصف في تل الغزلان بريف دير الزور", True),
        ("مقتل", "قصف على قرية مقتل بريف دير الزور", True),
        ("مقتل", "مقتل أربعة في مقتل بريف دير الزور", False),
        ("خطاب", "قصف وقتل في خطاب بسوريا", False),
    ],
)
def test_an_imported_village_named_by_an_everyday_word_needs_its_cue(
    name: str, words: str, found: bool
) -> None:
    spot = from_list(name)
    extractor = with_places(load_extractor(), [spot], frozenset({"خطاب"}))
    text = f"قُتل أربعة أشخاص أمس. {words}، أمس الثلاثاء."
    points = {(p.lat, p.lon) for p in proposed(extractor, text, "place") if isinstance(p, Place)}
    assert ((35.0, 40.0) in points) is found


def test_the_middle_of_a_district_is_never_the_point_of_its_town() -> None:
    extractor = with_places(load_extractor(), [from_list("الشعيطات", "district")], frozenset())
    for words, point in (("بلدة الشعيطات", None), ("ناحية الشعيطات", 35.0)):
        text = f"قُتل أربعة أشخاص أمس في قصف على {words} بريف دير الزور."
        place = proposed(extractor, text, "place")[0]
        assert isinstance(place, Place)
        assert (place.name, place.lat) == ("الشعيطات", point)


def test_an_imported_place_that_is_known_is_passed_over() -> None:
    known = load_extractor().gazetteer.find("الميادين")
    near = from_list("الميادين", lat=known[0].lat, lon=known[0].lon, admin1=known[0].admin1)
    wider = load_extractor().gazetteer.extended([near])
    assert wider.find("الميادين") == known
    far = from_list("الميادين", lat=36.9, lon=37.0)
    assert load_extractor().gazetteer.extended([far]).find("الميادين") == (*known, far)
