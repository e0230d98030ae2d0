from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.incident import ReportedAccount
from model.reconciliation.independence import (
    Independence,
    TieKind,
    Verdict,
    independence,
    pair,
)
from tests.model.reconciliation.sourced import basis, told


def grouped(found: Independence) -> set[frozenset[str]]:
    return {frozenset(g.accounts) for g in found.groups}


def only_tie(*accounts: ReportedAccount) -> tuple[TieKind, str]:
    found = independence(basis(*accounts))
    assert found.count == 1
    (tie,) = found.groups[0].ties
    return tie.kind, tie.reason.en


def test_two_outlets_that_quote_one_source_are_one() -> None:
    kind, reason = only_tie(told("a", "صحيفة", "فرات بوست"), told("b", "قناة", "فرات بوست"))
    assert (kind, reason) == (TieKind.ORIGIN, "Both quote “فرات بوست”")


def test_outlets_that_quote_nobody_or_nobody_by_name_are_independent() -> None:
    found = independence(
        basis(
            told("a", "صحيفة"), told("b", "قناة", "مصادر محلية"), told("c", "موقع", "مصادر محلية")
        )
    )
    assert found.count == 3
    assert [g.names for g in found.groups] == [("صحيفة",), ("قناة",), ("موقع",)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (told("a", "صحيفة", article="x"), told("b", "صحيفة", article="x"), TieKind.ARTICLE),
        (told("a", "صحيفة"), told("b", "صحيفة", "المرصد"), TieKind.OUTLET),
        (told("a", "صحيفة", "وكالة كذا"), told("b", "كذا"), TieKind.QUOTES),
        (told("a", "كذا", "المرصد"), told("b", "صحيفة", "وكالة كذا"), TieKind.QUOTES),
    ],
)
def test_what_ties_two_accounts(
    one: ReportedAccount, other: ReportedAccount, kind: TieKind
) -> None:
    assert only_tie(one, other)[0] is kind


def test_a_chain_is_followed_to_its_end() -> None:
    found = independence(
        basis(
            told("a", "صحيفة", "وكالة كذا"),
            told("b", "كذا", "المرصد"),
            told("c", "موقع", "المرصد"),
            told("d", "قناة", "الجيش"),
        )
    )
    assert grouped(found) == {frozenset("abc"), frozenset("d")}
    assert {found.heads()[key] for key in "abc"} == {found.groups[0].accounts[0]}
    assert found.groups[0].names == ("المرصد",)
    ends = {frozenset((t.one, t.other)): t.reason.en for t in found.groups[0].ties}
    assert ends[frozenset("ac")] == "Both go back to “المرصد”"


def test_an_article_that_quotes_two_sources_joins_neither_nor_adds_one() -> None:
    found = independence(
        basis(
            told("a", "صحيفة", "المرصد", "الجيش"),
            told("b", "قناة", "المرصد"),
            told("c", "موقع", "الجيش"),
        )
    )
    assert found.count == 2
    assert found.group_of("b") != found.group_of("c")


def test_a_named_source_beside_one_without_a_name_leaves_the_outlet_its_own_word() -> None:
    found = independence(
        basis(told("a", "صحيفة", "الجيش", "مصادر محلية"), told("b", "قناة", "صحيفة"))
    )
    assert found.count == 1
    assert found.groups[0].names == ("الجيش", "صحيفة")


def test_copies_of_one_text_are_one_source() -> None:
    accounts = told("a", "صحيفة"), told("b", "قناة")
    found = independence(basis(*accounts, copies={("article-b", "article-a"): 0.9}))
    assert found.count == 1
    assert found.groups[0].ties[0].kind is TieKind.COPY


def test_an_article_without_an_outlet_stands_for_itself() -> None:
    found = independence(basis(told("a", ""), told("b", "")))
    assert found.count == 2
    assert found.groups[0].names == ("عنوان a",)


def test_outlets_that_quote_one_another_in_a_ring_are_one() -> None:
    assert independence(basis(told("a", "x", "y"), told("b", "y", "x"))).count == 1


def test_the_researchers_word_counts_more() -> None:
    accounts = told("a", "صحيفة", "المرصد"), told("b", "قناة", "المرصد"), told("c", "موقع")
    verdicts = {("a", "b"): Verdict(False, "مراسلان"), ("a", "c"): Verdict(True, "مالك واحد")}
    found = independence(basis(*accounts, verdicts=verdicts))
    assert grouped(found) == {frozenset("ac"), frozenset("b")}
    assert [t.kind for t in found.overruled] == [TieKind.ORIGIN]
    (tie,) = found.groups[found.group_of("a")].ties
    assert tie.reason.ar == "قرار الباحث: مالك واحد"


def test_no_account_is_no_source() -> None:
    assert independence(basis()).count == 0
    with pytest.raises(KeyError):
        independence(basis()).group_of("a")


_names = st.sampled_from(["x", "y", "z", "مصادر محلية"])
_accounts = st.lists(st.tuples(st.sampled_from(["x", "y", "o", "p", ""]), st.lists(_names)))


@given(_accounts, st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_every_account_is_in_one_group_and_heads_are_tied_to_none(
    made: list[tuple[str, list[str]]], same: set[tuple[int, int]]
) -> None:
    accounts = [told(f"{n:02}", outlet, *quoted) for n, (outlet, quoted) in enumerate(made[:10])]
    verdicts = {pair(f"{a:02}", f"{b:02}"): Verdict(a < 5) for a, b in same if a != b}
    found = independence(basis(*accounts, verdicts=verdicts))
    placed = [key for group in found.groups for key in group.accounts]
    assert sorted(placed) == [a.account.id for a in accounts]
    for tie in (t for g in found.groups for t in g.ties):
        assert found.group_of(tie.one) == found.group_of(tie.other)
    for (one, other), verdict in verdicts.items():
        heads = {g.accounts[0] for g in found.groups}
        assert not (verdict.same and {one, other} <= heads)


def test_many_accounts_of_few_outlets_are_counted_quickly() -> None:
    accounts = [told(f"{n:03}", f"outlet {n % 7}", f"source {n % 5}") for n in range(120)]
    assert 1 <= independence(basis(*accounts)).count <= 5
