"""Explaining reads as proposing does, and says of what it left out where it stood and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from model.explanations import parse_explanations
from model.extraction.confidence import Circumstance
from model.extraction.dates.expressions import FORMS
from model.extraction.explanation import Explanation
from model.extraction.gazetteer import PLACE
from model.extraction.trace import Reason
from storage.shipped import load_extractor, load_lexicon
from storage.shipped_explanations import load_explanations
from storage.shipped_gazetteer import load_gazetteer

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "sample"
DAY = date(2024, 3, 8)
REPORT = (
    "غارة جوية على مستودع شرق مدينة حلب\n\n"
    "استهدفت غارة جوية نفذتها طائرات روسية مستودعًا شرق مدينة حلب أمس الخميس، ما أدى إلى مقتل "
    "ثلاثة مدنيين وإصابة عدد من المدنيين، بحسب المرصد السوري لحقوق الإنسان.\n\n"
    "وهددت قوات النظام السوري بقصف مدينة إدلب. ولم تقصف الطائرات مدينة حماة. "
    "هل قصفت المدفعية بلدة الباب؟ وزار المحافظ مدينة دمشق يوم السبت الماضي.\n\n"
    "وأدت الغارة الجوية إلى دمار واسع في المستودع شرق مدينة حلب، بحسب المرصد السوري لحقوق الإنسان."
)

RAID = "قصفت الطائرات الروسية مدينة حلب أمس"


def texts() -> Iterator[tuple[str, date | None]]:
    yield REPORT, DAY
    yield REPORT, None
    yield "", DAY
    yield "افتتح المحافظ سوقا جديدة.", DAY
    shared = ROOT.parent / "shared" / "eval" / "texts-dev"
    for folder in (SAMPLE, shared):
        for path in sorted(folder.glob("*.txt")):
            yield path.read_text(encoding="utf-8"), DAY


def explain(text: str) -> Explanation:
    return load_extractor().explain(text, DAY, today=DAY)


def reasons(text: str) -> dict[tuple[str, str], Reason]:
    """Why each act or fact was left out, by its kind and words."""
    return {(d.kind, text[d.span.start : d.span.end]): d.reason for d in explain(text).dropped}


def test_both_give_the_same_accounts() -> None:
    extractor, told = load_extractor(), 0
    for text, day in texts():
        proposed = extractor.propose(text, day, today=DAY)
        explained = extractor.explain(text, day, today=DAY)
        assert tuple(e.account for e in explained.accounts) == proposed
        told += len(proposed)
    assert told > 5


def test_every_act_that_was_left_out_has_its_reason() -> None:
    found = reasons(REPORT)
    assert found["act", "قصف"] is Reason.NOT_HAPPENED
    assert found["act", "تقصف"] is Reason.NEGATED
    assert found["act", "قصفت"] is Reason.QUESTION
    assert found["place", "دمشق"] is Reason.NO_ACCOUNT_HERE


def test_the_words_that_spoke_against_an_act_are_named() -> None:
    because = {
        REPORT[d.span.start : d.span.end]: REPORT[d.because.start : d.because.end]
        for d in explain(REPORT).dropped
        if d.because is not None
    }
    assert because == {"قصف": "هددت", "تقصف": "لم"}


def test_an_act_told_twice_is_one_account_of_several_tellings() -> None:
    (account,) = explain(REPORT).accounts
    first = [t for t in account.tellings if t.how is None]
    assert [REPORT[t.span.start :].split()[0] for t in first] == ["استهدفت"]
    assert {t.how for t in account.tellings} == {None, Reason.JOINED, Reason.HEADLINE}
    assert all(t.sentence.contains(t.span) for t in account.tellings)


def test_what_lost_to_a_better_candidate_is_told() -> None:
    (account,) = explain(REPORT).accounts
    lost = {(each.field, each.reason) for each in account.lost}
    assert ("place", Reason.SAME_VALUE) in lost
    shown = {f: [c.value for c in found] for f, found in account.account.fields.items()}
    for each in account.lost:
        if each.reason is Reason.SAME_VALUE and each.field not in ("initiator", "target"):
            assert each.value in shown[each.field]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("أقامت القوات البحرية مناورات شملت قصف أهداف.", "قصف", Reason.OTHER_MATTER),
        (f"{RAID}، وتعرض السوق لهزة.", "تعرض", Reason.CARRIER_ALONE),
        (f"{RAID}. ولقي ستة أشخاص مصرعهم في حادث سير.", "مصرعهم", Reason.ACCIDENT),
        ("يهدف المشروع إلى استهداف الأسر الفقيرة.", "استهداف", Reason.TOO_WEAK),
    ],
)
def test_reasons(text: str, words: str, reason: Reason) -> None:
    assert reasons(text).get(("act", words)) is reason, reasons(text)


def test_nothing_is_told_twice_and_nothing_used_is_told_as_left_out() -> None:
    for text, _ in texts():
        found = explain(text)
        places = [(d.kind, d.span) for d in found.dropped]
        assert len(places) == len(set(places))
        used = {
            (name, e.span)
            for account in found.accounts
            for name, candidates in account.account.fields.items()
            for c in candidates
            for e in c.evidence
            if c.rule.split(".")[0] not in ("roles", "acts")
        }
        assert used.isdisjoint(places)


def rules_in_the_code() -> set[str]:
    """The names of rules that stand in the code, and those it makes up from others."""
    named = re.compile(
        r'"((?:acts|actors|attribution|casualties|damage|dates|munitions|places|roles)\.[a-z_]+)"'
    )
    found = {f"dates.{form}" for form, _ in FORMS if form != "day"}
    found |= {"dates.today", "dates.date", "dates.weekday_of_report", "places.same_area"}
    found |= {"attribution.said", "attribution.relayed", "casualties.counted", "weapons.of_whole"}
    for path in (ROOT / "model" / "extraction").rglob("*.py"):
        found |= set(named.findall(path.read_text(encoding="utf-8")))
    for text, day in texts():
        for account in load_extractor().propose(text, day, today=DAY):
            found |= {c.rule for candidates in account.fields.values() for c in candidates}
    return found


def test_every_rule_is_described_in_both_languages() -> None:
    explanations = load_explanations()
    notes = {name: explanations.rule(name) for name in rules_in_the_code()}
    assert len(notes) > 60
    bare = [n for n, note in notes.items() if not (note and note.words.ar and note.words.en)]
    assert bare == [], "each rule needs its row in resources/explanations/rules.tsv"


def test_every_reason_has_its_words() -> None:
    assert set(load_explanations().reasons) == {str(r) for r in Reason}
    assert set(load_explanations().circumstances) == {str(c) for c in Circumstance}


def test_every_category_that_a_rule_goes_by_is_in_a_lexicon() -> None:
    categories = {PLACE, *(e.category for e in load_extractor().lexicon.entries)}
    idle = [
        (note.name, pattern)
        for note in load_explanations().rules
        for pattern in note.reads_by
        if not any(re.fullmatch(pattern.replace("*", ".*"), c) for c in categories)
    ]
    assert idle == []


def test_an_entry_tells_the_file_and_line_it_was_read_from() -> None:
    hits = explain(REPORT).hits
    raid = next(h for h in hits if h.category == "act_event" and "غار" in h.entry.phrase)
    file, line = raid.entry.origin.split(", line ")
    lines = (ROOT / "resources" / "lexicons" / file).read_text(encoding="utf-8").splitlines()
    assert "غارة" in lines[int(line) - 1]


def test_a_broken_table_is_named_with_its_line() -> None:
    head = "rule\twords\ten\tar\n"
    with pytest.raises(ValueError, match=r"rules\.tsv, line 2"):
        parse_explanations(head + "acts.code\tonly two\n", "reason\ten\tar\n", "", "")
    with pytest.raises(ValueError, match=r"reasons\.tsv, line 1"):
        parse_explanations(head, "reason\n", "", "")


def test_every_category_and_kind_of_place_has_words() -> None:
    named = set(load_explanations().categories)
    assert {e.category for e in load_lexicon().entries} <= named
    kinds = {f"place:{s.kind}" for s in load_gazetteer().spots if s.kind != "-"}
    assert kinds <= named
