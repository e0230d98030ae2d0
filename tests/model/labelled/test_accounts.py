"""Labels that belong together as accounts: by groups, numbers, relations, or all in one."""

from __future__ import annotations

from datetime import date

import pytest

from model.annotated import (
    AnnotatedDocument,
    AnnotatedGroup,
    AnnotatedRelation,
    AnnotatedSpan,
    Member,
    Statement,
)
from model.evidence import Span
from model.labelled.accounts import AccountMaker, Outcome
from model.labelled.targets import Target
from model.labelled.values import ValueReader
from model.proposals import RETALIATION, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage.shipped import load_extractor
from tests.storage.making import default_codebook

TEXT = "قصف الجيش تل الرمان مساء الثلاثاء فقتل 3 مدنيين. وردّ المسلحون على معسكر الوادي، وفق ناشطين."
MAPPED = {
    "E": Target("event_type"),
    "shelling": Target("event_type", "shelling_artillery_missile"),
    "who": Target("initiator"),
    "where": Target("place"),
    "when": Target("date"),
    "dead": Target("killed"),
    "kind": Target("event_type"),
}


def span(label: str, words: str, **more: str) -> AnnotatedSpan:
    start = TEXT.index(words)
    said = tuple(more.items())
    return AnnotatedSpan(words, label, (Span(start, start + len(words)),), attributes=said)


def made(document: AnnotatedDocument) -> Outcome:
    reader = ValueReader(TEXT, date(2014, 3, 5), load_extractor())
    return AccountMaker(default_codebook(), MAPPED).accounts(document, reader, "x/", "x")


def values(outcome: Outcome) -> list[dict[str, list[Value]]]:
    return [
        {f: [c.value for c in found] for f, found in a.fields.items()} for a in outcome.accounts
    ]


SPANS = (
    span("shelling", "قصف"),
    span("who", "الجيش"),
    span("where", "تل الرمان"),
    span("when", "الثلاثاء"),
    span("dead", "3 مدنيين"),
    span("E", "ردّ"),
    span("who", "المسلحون"),
)


def test_values_are_those_that_the_words_say() -> None:
    (only,) = values(made(AnnotatedDocument("d", TEXT, spans=SPANS[:5])))
    day = date(2014, 3, 4)
    assert only["event_type"] == [Choice("shelling_artillery_missile")]
    assert only["date"] == [DateRange(day, day, 1)]
    assert only["initiator"] == [Name("الجيش")]
    assert only["killed"] == [Count(3, 3, who="civilian")]
    (place,) = only["place"]
    assert isinstance(place, Place)
    assert place.name == "تل الرمان"


def test_relations_from_events_make_accounts_that_answer_each_other() -> None:
    ties = [("قصف", "الجيش", ""), ("قصف", "تل الرمان", ""), ("ردّ", "المسلحون", "")]
    relations = [AnnotatedRelation(f"r{i}", label, a, b) for i, (a, b, label) in enumerate(ties)]
    relations.append(AnnotatedRelation("answer", "Responds to", "ردّ", "قصف"))
    first, second = made(
        AnnotatedDocument("d", TEXT, spans=SPANS[:3] + SPANS[5:], relations=tuple(relations))
    ).accounts
    assert set(first.fields) == {"event_type", "initiator", "place"}
    assert [c.value for c in second.fields["initiator"]] == [Name("المسلحون")]
    assert second.follows is not None
    assert (second.follows.key, second.follows.relation) == (first.key, RETALIATION)


def test_roles_say_more_than_labels() -> None:
    spans = (span("shelling", "قصف"), span("ORG", "الجيش"))
    group = AnnotatedGroup(
        "e",
        members=(Member("قصف", ""), Member("الجيش", "who")),
        trigger="قصف",
        attributes=(("Salience", "background"),),
    )
    (account,) = made(AnnotatedDocument("d", TEXT, spans=spans, groups=(group,))).accounts
    assert [c.value for c in account.fields["initiator"]] == [Name("الجيش")]
    assert account.salience is Salience.BACKGROUND


def test_numbers_part_accounts_and_what_is_left_is_one_more() -> None:
    spans = (
        span("who", "الجيش", account="1"),
        span("who", "المسلحون", account="2"),
        span("dead", "3 مدنيين"),
    )
    found = values(made(AnnotatedDocument("d", TEXT, spans=spans)))
    assert [sorted(f) for f in found] == [["initiator"], ["initiator"], ["killed"]]


def test_what_is_said_of_the_whole_text_rests_on_no_words() -> None:
    said = Statement("s", "kind", None, "", (("value", "Armed clash"),))
    (account,) = made(AnnotatedDocument("d", TEXT, spans=SPANS[1:2], statements=(said,))).accounts
    (candidate,) = account.fields["event_type"]
    assert (candidate.value, candidate.evidence) == (Choice("armed_clash"), ())


def test_words_that_say_nothing_and_labels_that_are_none_are_counted_and_kept() -> None:
    spans = (span("E", "معسكر"), span("mood", "مساء"))
    found = made(AnnotatedDocument("d", TEXT, spans=spans))
    assert found.accounts == ()
    assert (found.unread, found.unmapped) == ({"E": 1}, {"mood": 1})
    (aside,) = found.aside
    assert set(aside.fields) == {"label:E", "label:mood"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [('{"name": "قائد"}', "قائد"), ('{"value": {"name": "قائد"}}', "قائد"), ("[1]", "الجيش")],
)
def test_a_value_that_the_file_gives_comes_first(value: str, expected: str) -> None:
    (found,) = values(
        made(AnnotatedDocument("d", TEXT, spans=(span("who", "الجيش", value=value),)))
    )
    assert found["initiator"] == [Name(expected)]
