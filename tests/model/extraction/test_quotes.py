"""Laws of every reading: each quote is what stands at its span, names carry no quotation marks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from model.extraction.resolve import FIELDS
from model.values import Name
from storage.shipped import load_extractor

FOLDER = Path(__file__).resolve().parents[2] / "golden" / "proposals"
SENTENCES = sorted(
    line
    for path in FOLDER.glob("*.txt")
    for line in path.read_text(encoding="utf-8").splitlines()
    if line
)
PIECES = st.sampled_from(
    [
        *SENTENCES,
        *(word for line in SENTENCES for word in line.split()),
        "«", "»", "\"",
        "ـ", "\u064b", "\u200f", "\n", "\n\n", " ", "، ", ". ", "؟", "12", "\U0001f600",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([None, date(2021, 3, 10)]))
def test_quotes_are_exact(text: str, published: date | None) -> None:
    for account in load_extractor().propose(text, published, today=date(2021, 3, 11)):
        assert tuple(account.fields) == FIELDS
        assert account.fields["event_type"]
        for candidates in account.fields.values():
            for candidate in candidates:
                assert 0 <= candidate.confidence <= 1
                assert candidate.rule
                assert candidate.evidence
                for evidence in candidate.evidence:
                    span = evidence.span
                    assert text[span.start : span.end] == evidence.quote


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_names_are_clean_and_links_lead_somewhere(text: str) -> None:
    accounts = load_extractor().propose(text, date(2021, 3, 10))
    keys = [a.key for a in accounts]
    assert len(set(keys)) == len(keys)
    for account in accounts:
        assert account.follows is None or account.follows.key in set(keys) - {account.key}
        for field in ("initiator", "target"):
            for candidate in account.fields[field]:
                assert isinstance(candidate.value, Name)
                assert candidate.value.name.strip('«»"“” ') == candidate.value.name != ""


def test_the_same_text_is_read_the_same_twice() -> None:
    text = "\n\n".join(SENTENCES)
    extractor = load_extractor()
    day = date(2021, 3, 10)
    assert extractor.propose(text, day) == extractor.propose(text, day)


def test_a_text_may_break_off_after_a_verb_of_saying() -> None:
    told = "هاجم مسلحون حاجزا في بلدة الطيبة أمس وقتلوا شرطيين. وأكد"
    assert len(load_extractor().propose(told, date(2021, 3, 10))) == 1
