"""Going through all accounts once finds the pairs that asking for each one finds."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from model.reconciliation.matching.blocks import asked_by, block_of, days_of
from model.reconciliation.matching.company import Compared
from model.reconciliation.matching.ranking import ranked
from model.reconciliation.matching.scanning import AccountsOf, scan
from model.values import Choice, Value
from tests.model.reconciliation.comparing import (
    BLUES,
    DIVISION,
    FAR,
    FIELD,
    LAND,
    REDS,
    TOWN,
    VILLAGE,
    compared,
    day,
    facts,
)

PLACES: list[list[Value]] = [[FIELD], [VILLAGE], [TOWN], [FAR], [DIVISION], [LAND], []]
KINDS = [Choice("shelling_artillery_missile"), Choice("air_drone_strike"), Choice("armed_clash")]
DAYS = [[day(n)] for n in range(4)] + [[day(0, 3)], [day(1, 2)], []]


@st.composite
def accounts(draw: st.DrawFn) -> list[Compared]:
    made = []
    for number in range(draw(st.integers(2, 9))):
        sides = draw(st.permutations([REDS, BLUES]))
        told = facts(
            {
                "event_type": draw(st.sampled_from(KINDS)),
                "date": draw(st.sampled_from(DAYS)),
                "place": draw(st.sampled_from(PLACES)),
                "initiator": sides[0],
                "target": sides[1],
            }
        )
        article = draw(st.sampled_from("abcd"))
        made.append(compared(article, f"{article}{number}", told))
    return made


@settings(deadline=None, max_examples=40)
@given(accounts(), st.sampled_from([4.0, 7.0]))
def test_the_scan_finds_what_asking_for_each_account_finds(
    made: list[Compared], threshold: float
) -> None:
    dated = sorted((a for a in made if days_of(a.facts)), key=lambda a: a.facts.first or 0)
    found = {(p.one[1], p.other[1]) for p in scan(dated, (), of(dated), threshold)}
    asked = set()
    for account in dated:
        siblings = [s for s in dated if s.article == account.article]
        for match in ranked(account, siblings, dated, threshold):
            asked.add(tuple(sorted((account.key, match.other.key))))
    assert found == asked


@settings(deadline=None, max_examples=30)
@given(accounts())
def test_who_asks_for_another_is_asked_for_by_it(made: list[Compared]) -> None:
    for one, other in combinations(made, 2):
        assert _asks(one, other) == _asks(other, one)


def of(made: list[Compared]) -> AccountsOf:
    """What gives all accounts of some articles."""
    return lambda articles: [a for a in made if a.article in articles]


def _asks(one: Compared, other: Compared) -> bool:
    asked, there = asked_by(one.facts), block_of(other.facts)
    return (
        asked.everywhere
        or there.at in asked.at
        or bool(asked.division and asked.division == there.division)
        or bool(asked.land and asked.land == there.land)
    )


def test_undated_accounts_are_held_against_those_of_their_place() -> None:
    told: dict[str, Value] = {
        "event_type": KINDS[0],
        "place": FIELD,
        "initiator": REDS,
        "target": BLUES,
    }
    words = ["خزان المياه ومدرسة الأمل والسوق القديم"]
    one, other = (compared(a, a, facts(told, words)) for a in "ab")
    dated = compared("c", "c", facts(told | {"date": day()}, words))
    pairs = scan([dated], [one, other], of([dated, one, other]), 7.0)
    assert {(p.one[0], p.other[0]) for p in pairs} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_a_scan_that_is_stopped_gives_what_it_has() -> None:
    told = facts({"event_type": KINDS[0], "date": day(), "place": FIELD, "initiator": REDS})
    many = [compared(f"{n:04}", "k", told) for n in range(600)]
    seen: list[int] = []

    def stop(done: int) -> bool:
        seen.append(done)
        return False

    assert len(scan(many[:2], (), of(many))) == 1
    found = scan(many, (), of(many), progress=stop)
    assert seen == [500]
    assert len(found) == 500 * 499 // 2
