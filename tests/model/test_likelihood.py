"""How likely an article holds an incident, and where, from the accounts proposed in it."""

from __future__ import annotations

import pytest

from model.likelihood import Told, likelihood, place_of
from model.proposals import Salience
from model.values import Place

MAIN, RECALLED = Salience.MAIN, Salience.BACKGROUND


def test_every_account_adds_and_recalled_ones_half() -> None:
    assert likelihood([]) == 0
    assert likelihood([Told(MAIN, 0.8, None)]) == pytest.approx(0.8)
    assert likelihood([Told(RECALLED, 0.8, None)]) == pytest.approx(0.4)
    assert likelihood([Told(MAIN, 0.8, None), Told(MAIN, 0.5, None)]) == pytest.approx(0.9)


def test_the_place_is_that_of_what_is_reported() -> None:
    here, there = Place("حمص"), Place("حلب")
    assert (
        place_of([Told(RECALLED, 0.9, there), Told(MAIN, 0, None), Told(MAIN, 0.1, here)]) == here
    )
    assert place_of([Told(MAIN, 0.9, None), Told(RECALLED, 0.9, there)]) == there
    assert place_of([Told(MAIN, 0.9, None)]) is None
