"""Where an act happened: not where somebody spoke of it, and where its sentence says so later."""

from __future__ import annotations

from datetime import date

import pytest

from model.values import Place
from storage.shipped import load_extractor


def _place(sentence: str) -> str:
    """The place that a report of one sentence proposes first."""
    (account,) = load_extractor().propose(f"عنوان الخبر\n\n{sentence}", date(2020, 3, 4))
    value = account.fields["place"][0].value
    assert isinstance(value, Place)
    return value.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "قال مسؤول في الفلوجة إن ثلاثة جنود قتلوا في هجوم على ثكنة في محافظة صلاح الدين.",
            "صلاح الدين",
        ),
        ("تقود واشنطن تحالفا شن غارات جوية على مواقع التنظيم في العراق.", "العراق"),
    ],
)
def test_where_somebody_speaks_is_not_where_it_happened(sentence: str, name: str) -> None:
    assert _place(sentence) == name


def test_place_told_after_the_clause_of_its_act() -> None:
    told = "قتل سبعة مسلحين حين حاولوا أن يهاجموا ثكنة في محافظة حمص."
    assert _place(told) == "حمص"
