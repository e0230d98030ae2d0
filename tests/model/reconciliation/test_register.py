from __future__ import annotations

from dataclasses import replace

import pytest

from model.reconciliation.register import (
    Entry,
    KnownKind,
    Mentions,
    Source,
    SourceKind,
    World,
    clash,
    merged,
    parse_kinds,
    register,
    tidied,
)

WORLD = World(
    key=lambda name: name.removeprefix("وكالة ").lower(),
    usual=lambda name: name.removeprefix("وكالة "),
    is_named=lambda name: not name.startswith("مصادر"),
    kinds={"كذا": KnownKind(SourceKind.AGENCY, "regional")},
)


def by_name(entries: tuple[Entry, ...]) -> dict[str, Entry]:
    return {e.source.name: e for e in entries}


def test_what_is_met_is_in_the_register_with_what_is_known_of_it() -> None:
    found = by_name(
        register(
            (),
            {
                "كذا": Mentions(articles=3, accounts=2),
                "وكالة كذا": Mentions(quoted=4),
                "مصادر محلية": Mentions(quoted=1),
                "صحيفة الخبر": Mentions(articles=1),
                "فلان": Mentions(quoted=1),
            },
            WORLD,
        )
    )
    agency = found["كذا"]
    assert agency.source.names == ("كذا", "وكالة كذا")
    assert (agency.source.kind, agency.source.scale) == (SourceKind.AGENCY, "regional")
    assert agency.mentions == Mentions(3, 2, 4)
    assert not agency.source.kept
    assert found["مصادر محلية"].source.kind is SourceKind.UNNAMED
    assert found["صحيفة الخبر"].source.kind is SourceKind.NEWSPAPER
    assert found["فلان"].source.kind is SourceKind.OTHER


def test_what_was_entered_counts_more_and_takes_its_names() -> None:
    kept = Source("1", "الوكالة", ("الوكالة", "كذا"), SourceKind.WEBSITE, trust=4, kept=True)
    found = register((kept,), {"وكالة كذا": Mentions(quoted=2)}, WORLD)
    (entry,) = found
    assert entry.source == replace(kept, names=("الوكالة", "كذا", "وكالة كذا"))
    assert entry.mentions.quoted == 2


def test_a_source_that_is_met_no_more_stays_where_it_was_entered() -> None:
    kept = Source("1", "الوكالة", ("الوكالة",), kept=True)
    assert register((kept,), {}, WORLD) == (Entry(kept),)


def test_merging_keeps_the_first_and_fills_what_it_does_not_say() -> None:
    one = Source("1", "أ", ("أ",), note="أولى")
    two = Source("2", "ب", ("ب", "أ"), SourceKind.MONITOR, "national", "معارض", 3, "ثانية")
    both = merged(one, [two])
    assert both == Source(
        "1", "أ", ("أ", "ب"), SourceKind.MONITOR, "national", "معارض", 3, "أولى\nثانية", kept=True
    )


def test_a_name_belongs_to_one_entered_source() -> None:
    one = Source("1", "أ", ("أ", "وكالة ب"), kept=True)
    two = Entry(Source("2", "ب", ("ب",), kept=True))
    assert clash(one, [Entry(one), two], WORLD.key) == ("وكالة ب", two.source)
    only_met = Entry(replace(two.source, kept=False))
    assert clash(one, [only_met], WORLD.key) is None


def test_tidying_puts_the_usual_name_first() -> None:
    source = tidied(Source("1", " أ  ب ", ("ج", "أ ب", " "), note=" x "))
    assert (source.name, source.names, source.note, source.kept) == ("أ ب", ("أ ب", "ج"), "x", True)


def test_a_kind_that_there_is_not_is_told_with_the_file() -> None:
    with pytest.raises(ValueError, match=r"kinds\.tsv: no kind 'x'"):
        parse_kinds("kind\tscale\tnames\nx\t\tأ", "kinds.tsv", str)
