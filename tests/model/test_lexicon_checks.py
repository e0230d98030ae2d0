"""What stands against an entry of a project's own lexicon."""

from __future__ import annotations

import pytest

from model.lexicon_checks import Remark, remarks
from model.lexicon_entry import EntryKind, OwnEntry, tidied
from storage.shipped import load_extractor


def actor(name: str, *aliases: str, sort: str = "3") -> OwnEntry:
    return OwnEntry("new", EntryKind.ACTOR, name, aliases, sort)


def place(name: str, **parts: object) -> OwnEntry:
    known = {"sort": "village", "country": "SY", **parts}
    return OwnEntry("new", EntryKind.PLACE, name, **known)  # type: ignore[arg-type]


def said(entry: OwnEntry, *others: OwnEntry) -> tuple[Remark, ...]:
    return remarks(tidied(entry), load_extractor(), others)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (actor("  "), "Write the name"),
        (actor("«»"), "Write the name"),
        (actor("ق"), "only a letter"),
        (actor("444"), "only a letter or a number"),
        (actor("قصف"), "everyday word"),
        (actor("في"), "everyday word"),
        (actor("لواء العنقاء", "الهجوم"), "everyday word"),
        (actor("الحسكة"), "known as a place"),
        (actor("رويترز"), "known as a source"),
        (place("قوات سوريا الديمقراطية"), "known as an actor"),
        (actor("كان يسير في الطريق العام قرب البلدة حين أوقفته دورية"), "longer than a name"),
        (actor("لواء العنقاء", sort=""), "kind of actor"),
        (place("تل الغزلان", sort=""), "kind of place"),
        (place("تل الغزلان", country=""), "country that the place"),
        (place("تل الغزلان", country="سوريا"), "no country's code"),
        (place("تل الغزلان", lat=35.0), "both latitude and longitude"),
        (place("تل الغزلان", lat=95.0, lon=40.0), "between -90 and 90"),
    ],
)
def test_a_serious_remark_says_what_to_do(entry: OwnEntry, words: str) -> None:
    first = said(entry)[0]
    assert first.serious
    assert words in first.words.en
    assert first.words.ar


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (place("تل الغزلان"), None),
        (place("تل الغزلان", lat=35.1, lon=40.2), None),
        (place("تل الغزلان", lat=40.2, lon=35.1), "seem exchanged"),
        (place("باب"), "after a word such as"),
        (place("قم"), "after a word such as"),
        (actor("جماعة أخرى", "قسد"), "will be read as"),
        (actor("قوات سوريا الديمقراطية", "قسد"), "already"),
    ],
)
def test_what_is_only_to_be_known_is_not_serious(entry: OwnEntry, words: str | None) -> None:
    found = said(entry)
    assert not any(r.serious for r in found)
    assert words is None or words in found[0].words.en


def test_a_name_that_another_own_entry_has_is_refused_and_its_own_is_not() -> None:
    other = OwnEntry("old", EntryKind.ACTOR, "لواء العنقاء", ("العنقاويون",), "2")
    assert "Edit that entry" in said(actor("كتيبة", "العنقاويون"), other)[-1].words.en
    assert said(other, other) == ()


def test_an_entry_is_tidied() -> None:
    entry = OwnEntry(
        "x",
        EntryKind.SOURCE,
        " «نبض   الجزيرة» ",
        ("نبض الجزيرة", " نبض "),
        "3",
        "sy",
        "حلب",
        1.0,
        2.0,
    )
    assert tidied(entry) == OwnEntry("x", EntryKind.SOURCE, "نبض الجزيرة", ("نبض",))
