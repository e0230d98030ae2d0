"""Incidents linked, merged, split, related and decided on, as values."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from model.account import Stamp
from model.evidence import Evidence, Span
from model.incident import (
    Check,
    CheckState,
    EvidenceFile,
    Incident,
    Relation,
    RelationEvidence,
    RelationKind,
    Rule,
)
from model.reconciliation import incident_edits, relation_edits
from model.reconciliation.incident_from_json import incident_from_json
from model.reconciliation.incident_json import incident_to_json
from model.values import Text

START = datetime(2026, 11, 2, tzinfo=UTC)
OLD, BY = Stamp("رنا", START), Stamp("سلمى", START + timedelta(days=1))
QUOTE = RelationEvidence("x", Evidence(Span(0, 3), "ردّ"))


def incident(key: str, *accounts: str) -> Incident:
    return Incident(key, ord(key), accounts or (f"{key}1",), OLD, OLD)


def test_what_was_said_of_an_incident_that_goes_is_taken_over() -> None:
    into = incident_edits.rename(incident("a"), "الأول", OLD)
    into = incident_edits.decide(into, "notes", [Text("نعم")], "رأيتُه", OLD)
    into = incident_edits.set_check(into, Check("place", CheckState.DONE, "بالصور", OLD))
    gone = incident_edits.rename(incident("b"), "الثاني", OLD)
    gone = incident_edits.set_note(gone, "يُراجع", OLD)
    gone = incident_edits.decide(gone, "notes", [Text("لا")], "سمعتُ غيره", OLD)
    gone = incident_edits.choose_rule(gone, "killed", Rule.LATEST, OLD, "آخر حصيلة")
    gone = incident_edits.set_check(gone, Check("place", CheckState.FAILED, "بلا صور", BY))
    gone = incident_edits.add_file(gone, EvidenceFile("f", "صورة", "0" * 64, 9, "", OLD))
    (merged,) = incident_edits.merge([into, gone], "a", ["b"], BY)
    assert (merged.accounts, merged.changed) == (("a1", "b1"), BY)
    assert merged.name == "الأول"
    assert merged.note.split("\n\n") == ["الثاني", "notes: سمعتُ غيره", "يُراجع"]
    notes, killed = merged.resolution("notes"), merged.resolution("killed")
    assert notes is not None
    assert notes.values == (Text("نعم"),)
    assert killed is not None
    assert killed.chosen is not None
    assert (killed.chosen.rule, killed.chosen.reason) == (Rule.LATEST, "آخر حصيلة")
    (check,) = merged.checks
    assert (check.state, check.note) == (CheckState.FAILED, "بالصور\n\nبلا صور")
    assert [f.id for f in merged.files] == ["f"]


def test_linking_one_of_several_leaves_the_others_as_they_are() -> None:
    one, other = incident("a"), incident_edits.rename(incident("b", "b1", "b2"), "الثاني", OLD)
    after = {i.id: i for i in incident_edits.link([one, other], ["b2"], "a", BY)}
    assert after["a"].accounts == ("a1", "b2")
    assert after["b"] == replace(other, accounts=("b1",), changed=BY)
    assert after["a"].name == ""
    assert incident_edits.link(after.values(), ["b2"], "a", OLD) == tuple(after.values())


def test_relations_are_led_on_and_each_stands_once() -> None:
    kind = RelationKind.BACKGROUND_OF
    third = relation_edits.relate(incident("c"), kind, incident("a"), OLD, note="أولاً")
    third = relation_edits.relate(third, kind, incident("b"), BY, note="ثانياً", evidence=[QUOTE])
    within = relation_edits.relate(
        incident("a"), RelationKind.PART_OF, incident("b"), OLD, note="جزء", evidence=[QUOTE]
    )
    after = {i.id: i for i in incident_edits.merge([within, incident("b"), third], "b", ["a"], BY)}
    assert set(after) == {"b", "c"}
    (relation,) = after["c"].relations
    assert (relation.to_incident, relation.note) == ("b", "أولاً\n\nثانياً")
    assert relation.evidence == (QUOTE,)
    # What would join an incident with itself goes, but for its words.
    assert after["b"].relations == ()
    assert after["b"].note == "جزء\n\n«ردّ»"


def test_what_an_account_says_goes_with_it() -> None:
    said = Relation("r", RelationKind.RETALIATION, "c", OLD, account="a2")
    first = replace(incident("a", "a1", "a2"), relations=(said,))
    known, new = incident_edits.split([first, incident("c")], "a", ["a2"], BY)
    after = {i.id: i for i in known}
    assert after[new].relations == (said,)
    assert after["a"].relations == ()
    assert after[new].number == 0
    with pytest.raises(KeyError):
        relation_edits.unrelate(after[new], "r", BY)


def test_a_split_leaves_an_account_on_either_side() -> None:
    both = incident("a", "a1", "a2")
    for leaving in ([], ["a1", "a2"]):
        assert incident_edits.split([both], "a", leaving, BY) == ((both,), "a")
    with pytest.raises(KeyError):
        incident_edits.split([both], "a", ["b1"], BY)


def test_an_incident_is_related_to_another_one_once() -> None:
    one, other = incident("a"), incident("b")
    with pytest.raises(ValueError, match="itself"):
        relation_edits.relate(one, RelationKind.PART_OF, one, BY)
    said = relation_edits.relate(one, RelationKind.CONTRADICTS, other, BY)
    assert relation_edits.relate(said, RelationKind.CONTRADICTS, other, BY) is said
    assert relation_edits.relate(other, RelationKind.CONTRADICTS, said, BY) is other
    (relation,) = said.relations
    changed = relation_edits.say_of_relation(said, relation.id, BY, note=" العدد ")
    assert changed.relations[0].note == "العدد"
    assert relation_edits.say_of_relation(changed, relation.id, BY, note="العدد") is changed
    assert relation_edits.unrelate(changed, relation.id, BY).relations == ()


def test_decisions_have_reasons_and_say_something_new() -> None:
    one = incident("a")
    with pytest.raises(ValueError, match="reason"):
        incident_edits.decide(one, "notes", [], "  ", BY)
    with pytest.raises(ValueError, match="decided"):
        incident_edits.choose_rule(one, "notes", Rule.BY_HAND, BY)
    assert incident_edits.choose_rule(one, "notes", None, BY) is one
    held = incident_edits.decide(one, "notes", [Text("نعم")], "رأيتُه", BY)
    assert incident_edits.decide(held, "notes", [Text("نعم")], "رأيتُه", OLD) is held
    usual = incident_edits.choose_rule(held, "notes", None, BY).resolution("notes")
    assert usual is not None
    assert usual.chosen is None


def test_an_incident_is_read_back_from_its_json() -> None:
    one = relation_edits.relate(
        incident("a"), RelationKind.RETALIATION, incident("b"), BY, note="ردّ", evidence=[QUOTE]
    )
    one = incident_edits.decide(one, "notes", [Text("نعم")], "رأيتُه", BY)
    one = incident_edits.set_check(one, Check("place", CheckState.DONE, "", BY))
    one = incident_edits.add_file(one, EvidenceFile("f", "صورة", "0" * 64, 9, "", OLD))
    assert incident_from_json(incident_to_json(one)) == one
