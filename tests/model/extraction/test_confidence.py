"""A confidence is what was measured of the rule, moved by how the value was read."""

from __future__ import annotations

from datetime import date

import pytest

from model.evaluation.measuring import measured, table
from model.evaluation.scoring import Judged, Verdict
from model.evidence import Span, evidence_in
from model.extraction.confidence import (
    FORMS,
    UNMEASURED,
    UNSEEN,
    Circumstance,
    Confidences,
    Measured,
    parse_confidences,
)
from model.proposals import Candidate
from model.values import Name
from storage.shipped import load_extractor

TEXT = (
    "قصفت قوات النظام السوري مدينة حلب أمس الخميس.\n\n"
    "وأدى القصف على مدينة حلب إلى مقتل ثلاثة مدنيين في مدينة حلب."
)
KNOWN = Confidences(
    {
        "a.sure:firm": Measured(95, 100),
        "a.weak:firm": Measured(20, 100),
        "a.rare:firm": Measured(1, 1),
        "a.both:firm": Measured(95, 100),
        "a.both:loose": Measured(40, 100),
    },
    {"main": Measured(90, 100), "background": Measured(26, 101)},
)

FIRM = (Circumstance.FIRM,)


def candidate(rule: str, confidence: float = 0.5) -> Candidate:
    return Candidate(Name("س"), confidence, rule, (evidence_in(TEXT, Span(0, 4)),))


def test_a_rule_is_as_sure_as_it_was_right() -> None:
    sure, weak, rare, new = (
        KNOWN.of(candidate(f"a.{n}"), FIRM) for n in ["sure", "weak", "rare", "new"]
    )
    assert 0.9 < sure < 0.95
    assert 0.2 < weak < 0.3
    assert UNSEEN < rare < 0.7
    assert new == UNSEEN


def test_circumstances_move_the_odds() -> None:
    one = candidate("a.sure")
    plain = KNOWN.of(one, FIRM)
    assert KNOWN.of(one, (*FIRM, Circumstance.BACKGROUND)) < plain
    assert plain < KNOWN.of(one, (*FIRM, Circumstance.MAIN))
    assert KNOWN.of(one, (*FIRM, Circumstance.TOLD_AGAIN)) == plain


def test_the_firm_form_of_a_rule_is_surer_than_its_loose_one() -> None:
    firm, loose = (KNOWN.of(candidate("a.both"), (f,)) for f in FORMS)
    assert firm > 0.85
    assert 0.4 < loose < 0.5


def test_with_nothing_measured_the_rules_own_word_stands() -> None:
    assert UNMEASURED.of(candidate("a.sure", 0.42), FIRM) == 0.42


def test_how_a_value_was_read_is_noted() -> None:
    day = date(2024, 3, 8)
    (account,) = load_extractor().explain(TEXT, day, today=day).accounts
    how = account.circumstances
    assert how["place", 0][:2] == (Circumstance.MAIN, Circumstance.TOLD_AGAIN)
    assert how["date", 0][1:3] == (Circumstance.TOLD_ONCE, Circumstance.ALONE)
    kinds = account.account.fields["event_type"]
    assert Circumstance.ALTERNATIVE not in how["event_type", 0]
    assert all(Circumstance.ALTERNATIVE in how["event_type", r] for r in range(1, len(kinds)))
    assert set(how) == {(f, r) for f, c in account.account.fields.items() for r in range(len(c))}
    assert all(kinds[0].confidence > other.confidence for other in kinds[1:])


def judged(rule: str, verdict: Verdict, rank: int = 0) -> Judged:
    return Judged("n", "a1", "date", rank, candidate(rule), verdict, rank == 0)


def test_what_is_measured_is_read_back() -> None:
    main, other = (Circumstance.FIRM,), (Circumstance.FIRM, Circumstance.ALTERNATIVE)
    found = measured(
        [
            (judged("a.b", Verdict.RIGHT), main),
            (judged("a.b", Verdict.UNMATCHED), main),
            (judged("a.b", Verdict.WRONG, 1), other),
        ]
    )
    assert found.rules == {"a.b:firm": Measured(1, 2)}
    assert found.circumstances == {"firm": Measured(1, 2), "alternative": Measured(0, 1)}
    assert parse_confidences(table(found), "x.tsv") == found


@pytest.mark.parametrize("row", ["rule\ta.b\t1", "rule\ta.b\tone\t2", "law\ta.b\t1\t2"])
def test_a_broken_table_is_named_with_its_line(row: str) -> None:
    with pytest.raises(ValueError, match=r"x\.tsv, line 3"):
        parse_confidences(f"# a comment\nof\tname\tright\tproposed\n{row}\n", "x.tsv")
