"""A checked claim as ClaimReview, by schema.org's terms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.incident import Rule
from model.reconciliation import claim_review
from model.reconciliation.claim_review import NotCheckedError
from model.reconciliation.dossier import context
from model.reconciliation.grading import Grade
from tests.model.reconciliation.telling import QUOTE, TEXT, dossier


def test_a_graded_incident_is_rated_by_its_grade() -> None:
    review = claim_review.of_incident(dossier(), "مرصد الوادي", "ar")
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "قصف على تل الغزلان"
    assert review["author"]["name"] == "مرصد الوادي"
    rating = review["reviewRating"]
    assert (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (4, 5, 1)
    assert (rating["alternateName"], rating["ratingExplanation"]) == ("راجح", "مصدران")
    item = review["itemReviewed"]
    assert item["datePublished"] == "2022-01-05"
    assert [w["publisher"]["name"] for w in item["appearance"]][1] == "صحيفة الوادي"


@pytest.mark.parametrize("grade", list(Grade))
def test_every_grade_has_its_own_rating(grade: Grade) -> None:
    ratings = {
        g: claim_review.of_incident(dossier(grade=g), "x", "en")["reviewRating"]["ratingValue"]
        for g in Grade
    }
    assert sorted(ratings.values()) == [1, 2, 3, 4, 5]
    assert ratings[Grade.CONFIRMED] >= ratings[grade] >= ratings[Grade.DISCOUNTED]


def test_nothing_is_published_of_an_incident_without_a_grade() -> None:
    with pytest.raises(NotCheckedError) as caught:
        claim_review.of_incident(dossier(grade=None), "x", "en")
    assert "Grade it first" in caught.value.words.en


def test_what_an_account_says_of_itself_is_no_grade() -> None:
    made = dossier()
    *rows, grade = made.rows
    assert grade.resolution is not None
    alone = replace(grade.resolution, rule=Rule.ONLY_ACCOUNT, chosen=None)
    made = replace(made, rows=(*rows, replace(grade, resolution=alone)))
    assert made.graded() is None
    with pytest.raises(NotCheckedError):
        claim_review.of_incident(made, "x", "en")


def test_one_value_of_one_report_is_held_against_the_resolved_one() -> None:
    review = claim_review.of_claim(dossier(), "c1-injured", "different", "x", "en")
    assert review["claimReviewed"] == "Shelling of Tell al-Ghizlan — Injured: 5 civilian"
    assert review["itemReviewed"]["author"]["name"] == "صحيفة الوادي"
    assert review["itemReviewed"]["text"] == QUOTE
    assert review["reviewRating"]["alternateName"] == "False"
    with pytest.raises(NotCheckedError):
        claim_review.of_claim(dossier(), "c1-injured", "silent", "x", "en")
    with pytest.raises(KeyError):
        claim_review.of_claim(dossier(), "c9", "same", "x", "en")


def test_a_quote_stands_in_its_sentence() -> None:
    start = TEXT.index(QUOTE)
    assert context(TEXT, start, start + len(QUOTE)) == (
        "ونُقل ",
        QUOTE,
        " (بينهم طفل) إلى المشفى.",
    )


def test_a_long_sentence_is_cut_at_words() -> None:
    text = "كلمة " * 100 + QUOTE + " كلمة" * 100
    before, quote, after = context(text, 500, 500 + len(QUOTE))
    assert quote == QUOTE
    assert before.startswith("…كلمة")
    assert after.endswith("كلمة…")
