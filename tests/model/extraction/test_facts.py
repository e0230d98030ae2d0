"""Quantities, munitions, casualties and damage, each case a row of a table under ``cases``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.evidence import evidence_in
from model.extraction import casualties, damage, dates, munitions
from model.extraction.facts import Fact, FactKind
from model.extraction.lexicon import Lexicon
from model.extraction.numbers import quantities
from model.extraction.reading import Reading, read
from model.values import Choice, Count

CASES = Path(__file__).parent / "cases"


def table(name: str) -> list[list[str]]:
    """The rows of a table without its comment and header, each as long as the header."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(r + [""] * len(rows[0]))[: len(rows[0])] for r in rows[1:]]


def reading(sentence: str, lexicon: Lexicon) -> Reading:
    return read(f"عنوان الخبر\n\n{sentence}.", None, lexicon)


def bounds(fact: Fact) -> str:
    assert isinstance(fact.value, Count)
    return f"{fact.value.min}..{'' if fact.value.max is None else fact.value.max}"


def groups(facts: list[Fact], kind: FactKind) -> str:
    counts = [f for f in facts if f.kind is kind]
    return " | ".join(f"{bounds(f)} {f.value.who}" for f in counts if isinstance(f.value, Count))


@pytest.mark.parametrize(("words", "expected"), table("numbers.tsv"))
def test_quantities(words: str, expected: str, lexicon: Lexicon) -> None:
    text = read(words, None, lexicon)
    found = [
        f"{q.low}..{'' if q.high is None else q.high} {text.quote(q.start, q.end)}"
        for q in quantities(text)
    ]
    assert " | ".join(found) == expected


@pytest.mark.parametrize(("sentence", "weapons", "rounds"), table("munitions.tsv"))
def test_munitions(sentence: str, weapons: str, rounds: str, lexicon: Lexicon) -> None:
    facts = list(munitions.facts(reading(sentence, lexicon)))
    assert " ".join(f.value.code for f in facts if isinstance(f.value, Choice)) == weapons
    assert " ".join(bounds(f) for f in facts if f.kind is FactKind.MUNITIONS) == rounds


@pytest.mark.parametrize(("sentence", "killed", "injured"), table("casualties.tsv"))
def test_casualties(sentence: str, killed: str, injured: str, lexicon: Lexicon) -> None:
    facts = list(casualties.facts(reading(sentence, lexicon)))
    assert groups(facts, FactKind.KILLED) == killed
    assert groups(facts, FactKind.INJURED) == injured


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أدى القصف إلى أضرار مادية", ["material"]),
        ("احترقت سيارات في الموقع", ["material"]),
        ("لم تسفر الغارة عن أضرار", ["none"]),
        ("سقطت القذيفة دون وقوع خسائر مادية", ["none"]),
        ("لم ترد معلومات عن وقوع أضرار", []),
        ("سقطت القذيفة دون خسائر بشرية أو مادية", ["none"]),
        ("يعد المسلحون خطة لتدمير الجسر", []),
        ("أدى القصف لتدمير منزلين", ["material"]),
        ("تحدث عن الدمار في المدينة", []),
        ("سقطت القذيفة في أرض خالية", []),
    ],
)
def test_damage(sentence: str, expected: list[str], lexicon: Lexicon) -> None:
    facts = damage.facts(reading(sentence, lexicon))
    assert [f.value.code for f in facts if isinstance(f.value, Choice)] == expected


def test_those_named_before_tell_who_the_others_are(lexicon: Lexicon) -> None:
    text = "عنوان\n\nقتل تسعة جنود في الكمين. وأصيب سبعة آخرون."
    facts = list(casualties.facts(read(text, None, lexicon)))
    assert groups(facts, FactKind.INJURED) == "7..7 military"


def test_every_fact_stands_in_its_sentence_and_quotes_the_text(lexicon: Lexicon) -> None:
    rows = [r[0] for name in ("munitions.tsv", "casualties.tsv", "dates.tsv") for r in table(name)]
    text = "عنوان الخبر\n\n" + "\n".join(f"{r}." for r in rows)
    whole = read(text, date(2022, 1, 8), lexicon)
    found = [*dates.facts(whole), *munitions.facts(whole), *casualties.facts(whole)]
    assert len(found) > len(rows)
    for fact in found:
        sentence = whole.sentences[fact.sentence]
        assert sentence.start <= fact.start < fact.end <= sentence.end
        assert fact.span == whole.folded.origin(fact.start, fact.end)
        assert text[fact.span.start : fact.span.end].strip() == whole.quote(fact.start, fact.end)


WORDS = "".join(
    (CASES / name).read_text(encoding="utf-8")
    for name in ("dates.tsv", "munitions.tsv", "casualties.tsv", "numbers.tsv")
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([None, date(2022, 1, 8)]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_order_of_words_breaks_the_rules(
    lexicon: Lexicon, words: list[str], published: date | None
) -> None:
    text = "عنوان\n\n" + " ".join(words)
    whole = read(text, published, lexicon)
    found = [*dates.facts(whole, date(2026, 11, 21)), *munitions.facts(whole)]
    for fact in [*found, *casualties.facts(whole), *damage.facts(whole)]:
        assert evidence_in(text, fact.span).quote == whole.quote(fact.start, fact.end)
        if isinstance(fact.value, Count) and fact.value.min is not None:
            assert 0 <= fact.value.min <= (fact.value.max or max(fact.value.min, 0))
