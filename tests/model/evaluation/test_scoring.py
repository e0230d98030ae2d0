"""What counts as right, which accounts are one, and what the figures and the bins then say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from model.evaluation.calibration import bins, records, sure
from model.evaluation.gold import GoldAccount, accounts_of
from model.evaluation.matching import is_right, same_name
from model.evaluation.scoring import Compared, Verdict, compare, figures, judged
from model.evaluation.sentences import Sentence, is_error, sentence_of, tally, tells
from model.evidence import Span, evidence_in
from model.proposals import Candidate, Follows, ProposedAccount, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value

TEXT = "قصفت القوات الحكومية بلدة السنديان بقذيفتين، وردّت كتائب النهر بقصف ثكنة التل يوم أمس."


def candidate(value: Value, words: str, confidence: float = 0.9, rule: str = "r") -> Candidate:
    at = TEXT.index(words)
    return Candidate(value, confidence, rule, (evidence_in(TEXT, Span(at, at + len(words))),))


def account(key: str, follows: str | None = None, **fields: Sequence[Candidate]) -> ProposedAccount:
    link = Follows(follows, "retaliation") if follows else None
    return ProposedAccount(
        key, Salience.MAIN, link, {name: tuple(found) for name, found in fields.items()}
    )


def gold(*accounts: dict[str, Any]) -> tuple[GoldAccount, ...]:
    return accounts_of({"accounts": list(accounts)})


ATTACK = {
    "key": "g1",
    "salience": "main",
    "quote": "قصفت القوات الحكومية",
    "event_type": ["shelling_artillery_missile", "attack"],
    "place": {"names": ["السنديان"], "lat": 35.0, "lon": 40.0, "within_km": 10},
    "initiator": [["القوات الحكومية", "الجيش"]],
    "munitions": {"min": 2, "max": 2},
}
ANSWER = {
    "key": "g2",
    "salience": "main",
    "quote": "ردّت كتائب النهر",
    "follows": {"key": "g1", "relation": "retaliation"},
    "event_type": "shelling_artillery_missile",
    "target": [["ثكنة التل"]],
}
SHELLING = Choice("shelling_artillery_missile")


def both() -> tuple[ProposedAccount, ...]:
    first = account(
        "a1",
        event_type=[candidate(SHELLING, "قصفت")],
        place=[
            candidate(Place("السنديان"), "السنديان", 0.7, "places"),
            candidate(Place("التل"), "التل", 0.95, "places"),
        ],
        initiator=[candidate(Name("القوات الحكومية"), "القوات الحكومية", 0.85, "roles")],
        munitions=[candidate(Count(2, 2), "بقذيفتين", 0.95, "rounds")],
    )
    second = account(
        "a2",
        "a1",
        event_type=[candidate(SHELLING, "بقصف")],
        target=[
            candidate(Name("ثكنة التل"), "ثكنة التل", 0.7, "roles"),
            candidate(Name("كتائب النهر"), "كتائب النهر", 0.7, "roles"),
        ],
    )
    return first, second


def compared(*proposed: ProposedAccount) -> Compared:
    return compare("n", TEXT, proposed, gold(ATTACK, ANSWER))


def test_all_found_is_all_right() -> None:
    one = compared(*both())
    total = figures([one])
    assert one.pairs == {0: 0, 1: 1}
    assert (total.accounts.right, total.accounts.wrong, total.accounts.missed) == (2, 0, 0)
    assert total.fields["place"].right == 1
    target = total.fields["target"]
    assert (target.right, target.wrong, target.missed) == (1, 1, 0)
    assert total.all_fields.f1 == pytest.approx(2 * 6 / (2 * 6 + 1))
    assert (total.answers, total.answers_right) == (1, 1)
    assert (total.prefilled, total.misfilled, total.wanted) == (6, 1, 6)
    assert total.quotes == total.quotes_exact == 8


def test_a_missed_account_misses_its_fields_and_its_answer() -> None:
    total = figures([compared(both()[0])])
    assert (total.main.right, total.main.wrong, total.main.missed) == (1, 0, 1)
    assert total.fields["target"].missed == 1
    assert total.inside["target"].missed == 0
    assert (total.answers, total.answers_right) == (1, 0)


def test_a_superfluous_account_counts_all_its_values_as_wrong() -> None:
    extra = account("a9", event_type=[candidate(Choice("arrests"), "يوم")])
    one = compared(*both(), extra)
    total = figures([one])
    assert one.superfluous == (extra,)
    assert (total.accounts.wrong, total.main.wrong, total.fields["event_type"].wrong) == (1, 1, 1)
    assert [j.verdict for j in judged(one) if j.account == "a9"] == [Verdict.UNMATCHED]


def test_an_article_without_incident_is_to_be_left_quiet() -> None:
    silent = compare("n", TEXT, (), ())
    loud = compare("n", TEXT, both(), ())
    assert (figures([silent, loud]).quiet, figures([silent, loud]).quiet_kept) == (2, 1)


def test_each_value_of_the_gold_is_hit_once() -> None:
    twice = [candidate(Name("الجيش"), "القوات"), candidate(Name("القوات الحكومية"), "الحكومية")]
    one = compared(account("a1", event_type=[candidate(SHELLING, "قصفت")], initiator=twice))
    initiator = figures([one]).fields["initiator"]
    assert (initiator.right, initiator.wrong) == (1, 1)


def test_proposals_by_rule_and_by_confidence() -> None:
    every = judged(compared(*both()))
    shown = [j for j in every if j.is_shown]
    (alternative,) = [j for j in every if not j.is_shown]
    assert (alternative.field, alternative.verdict) == ("place", Verdict.WRONG)
    by_rule = {r.rule: r for r in records(shown)}
    assert (by_rule["roles"].right, by_rule["roles"].wrong) == (2, 1)
    assert by_rule["roles"].confidence == 0.75
    assert by_rule["roles"].precision == pytest.approx(2 / 3)
    assert (sure(shown).count, sure(shown).right) == (3, 3)
    assert [b.count for b in bins(shown)] == [0, 0, 0, 3, 1, 3]
    assert bins([])[0].share is None


@pytest.mark.parametrize(
    ("one", "others", "same"),
    [
        ("قوّات التحالف الدولي", ["التحالف الدولي"], True),
        ("الميليشيا الموالية لإيران", ["مليشيات"], False),
        ("بالثكنة", ["الثكنه"], True),
        ("", ["الثكنة"], False),
    ],
)
def test_names(one: str, others: list[str], same: bool) -> None:
    assert same_name(one, others) is same


@pytest.mark.parametrize(("lat", "right"), [(35.05, True), (35.2, False), (None, False)])
def test_a_place_is_right_by_lying_near_enough(lat: float | None, right: bool) -> None:
    value = {"name": "تل بعيد", "lat": lat, "lon": 40.0}
    assert is_right("place", value, ATTACK["place"]) is right


def test_days_and_counts() -> None:
    day = DateRange(date(2022, 1, 5), date(2022, 1, 5), 1)
    told = candidate(day, "أمس")
    wanted = {**ATTACK, "date": {"start": "2022-01-05", "end": "2022-01-05", "precision": 1}}
    one = compare("n", TEXT, [account("a", event_type=both()[0].fields["event_type"], date=[told])],
                  gold(wanted))  # fmt: skip
    assert figures([one]).fields["date"].right == 1
    assert is_right("killed", {"min": 2, "max": None}, {"min": 2})
    assert not is_right("killed", {"min": 2, "max": 2}, {"min": 2, "max": None})


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"accounts": {}},
        {"accounts": ["a"]},
        {"accounts": [{**ATTACK, "quote": ""}]},
        {"accounts": [{**ATTACK, "salience": "front"}]},
        {"accounts": [{**ATTACK, "initiator": "الجيش"}]},
        {"accounts": [{**ATTACK, "initiator": ["الجيش"]}]},
        {"accounts": [{**ATTACK, "place": {"name": "السنديان"}}]},
        {"accounts": [{**ATTACK, "date": "2022-01-05"}]},
        {"accounts": [{**ATTACK, "event_type": 3}]},
    ],
)
def test_broken_gold_is_refused_with_a_reason(document: object) -> None:
    with pytest.raises(ValueError, match=r"account|quote|salience"):
        accounts_of(document)


def test_sentences_count_where_the_coders_agreed() -> None:
    told = account("a", event_type=[candidate(SHELLING, "قصفت"), candidate(Choice("other"), "يوم")])
    assert tells([told], "assault")
    assert not tells([told], "protest")
    labels = ("yes", "yes", "easy no", "easy no", "ambiguous", "difficult no")
    sentences = [Sentence(str(i), label, TEXT) for i, label in enumerate(labels)]
    counts = tally(zip(sentences, (True, False, True, False, True, True), strict=True))
    assert (counts.right, counts.wrong, counts.missed) == (1, 1, 1)
    assert [is_error(s, True) for s in sentences] == [False, False, True, True, False, False]
    with pytest.raises(ValueError, match="label"):
        sentence_of({"id": "1", "text": TEXT})
