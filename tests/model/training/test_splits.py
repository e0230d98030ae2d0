"""What belongs together goes into one part, and stays there."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.training.choice import Proportions, Split, proportions
from model.training.splits import Candidate, Link, components, crossing, divide

_SIZE = 40
_unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
_LINKS = st.lists(st.tuples(st.integers(1, _SIZE), st.integers(1, _SIZE)), max_size=30)
_PARTS = st.sampled_from([Proportions(), Proportions(50, 0, 50), Proportions(34, 33, 33)])


def _id(number: int) -> str:
    return f"article {number}"


def _divided(
    numbers: list[int], links: list[Link], parts: Proportions, seed: int, *, balanced: bool = False
) -> dict[int, Split]:
    ids = {n: _id(n) for n in range(1, 2 * _SIZE + 1)}
    candidates = [Candidate(n, ids[n], "ab"[n % 2]) for n in numbers]
    return divide(candidates, links, parts, seed, balanced=balanced, ids=ids)


@_unhurried
@given(st.sets(st.integers(1, _SIZE), min_size=1), _LINKS, _PARTS, st.integers(0, 9), st.booleans())
def test_no_component_is_in_two_parts(
    numbers: set[int], links: list[Link], parts: Proportions, seed: int, balanced: bool
) -> None:
    splits = _divided(sorted(numbers), links, parts, seed, balanced=balanced)
    roots = components(numbers, links)
    assert splits.keys() == numbers
    assert len({(roots[n], split) for n, split in splits.items()}) == len(
        {roots[n] for n in numbers}
    )
    assert crossing(links, splits) == 0
    assert set(splits.values()) <= parts.shares.keys()


@_unhurried
@given(_LINKS, st.integers(0, 9))
def test_by_hash_later_articles_move_nobody(links: list[Link], seed: int) -> None:
    before = _divided(list(range(1, _SIZE + 1)), links, Proportions(), seed)
    # each later one is linked to one article at most
    later = [(n, n - _SIZE) for n in range(_SIZE + 1, 2 * _SIZE + 1) if n % 3]
    after = _divided(list(range(1, 2 * _SIZE + 1)), [*links, *later], Proportions(), seed)
    assert {n: after[n] for n in before} == before


def test_another_seed_divides_otherwise() -> None:
    ways = {tuple(_divided(list(range(1, 41)), [], Proportions(), s).values()) for s in range(5)}
    assert len(ways) == 5


def test_balanced_holds_the_proportions_for_each_kind() -> None:
    splits = _divided(list(range(1, 41)), [(1, 2), (3, 4)], Proportions(), 7, balanced=True)
    assert Counter(splits.values()) == {Split.TRAIN: 32, Split.DEV: 4, Split.TEST: 4}
    kinds = Counter((split, number % 2) for number, split in splits.items())
    assert kinds[Split.TEST, 0] == kinds[Split.TEST, 1] == 2
    assert kinds[Split.DEV, 0] == kinds[Split.DEV, 1] == 2


def test_by_hash_the_proportions_hold_about() -> None:
    ids = {n: _id(n) for n in range(5000)}
    candidates = [Candidate(n, key) for n, key in ids.items()]
    splits = divide(candidates, [], Proportions(), 0, balanced=False, ids=ids)
    sizes = Counter(splits.values())
    assert abs(sizes[Split.TRAIN] - 4000) < 100
    assert abs(sizes[Split.TEST] - 500) < 100


@pytest.mark.parametrize("text", ["80/10", "80/10/20", "x", "80-10-10", "-5/55/50", "100"])
def test_what_does_not_make_a_hundred_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not|does not"):
        proportions(text)


def test_proportions_are_read() -> None:
    assert proportions("80/10/10") == Proportions()
    assert proportions("75/25") == Proportions(75, 0, 25)
    assert proportions("100/0/0").shares == {Split.TRAIN: 100}
