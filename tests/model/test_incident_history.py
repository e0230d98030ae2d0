"""What was done with an incident is told in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

from model.codebook import Words
from model.incident_history import done_words, verdict_words
from model.values import Json
from tests.storage.making import ROOT, default_codebook

BOOK = default_codebook()


def told(what: str, detail: Json | None = None) -> Words:
    return done_words(what, detail or {}, BOOK)


def test_a_decided_value_is_told_with_its_reason() -> None:
    detail = {
        "field": "killed",
        "reason": "سجل المشفى",
        "values": [{"kind": "group_count", "value": {"min": 3, "max": 3, "who": "civilian"}}],
    }
    assert told("value decided", detail) == Words(
        "قُرّرت قيمة «القتلى» ٣ مدني (سجل المشفى)",
        "A value was decided “Killed” 3 civilian (سجل المشفى)",
    )


def test_that_nothing_is_held_is_told_too() -> None:
    assert told("value decided", {"field": "killed", "values": []}).en.endswith("nothing")


def test_what_was_taken_back_says_so() -> None:
    assert told("undone: incident named", {"name": "سوق"}).en == "Undone: It was named “سوق”"
    assert told("redone: note changed").ar == "إعادة: تغيّرت الملاحظة"


def test_what_nobody_described_is_told_by_its_name() -> None:
    assert told("turned upside down") == Words("turned upside down", "turned upside down")


def test_decisions_name_their_field() -> None:
    assert verdict_words("rejected", "place", BOOK).en == "The proposal was rejected: Place"


def test_everything_that_is_done_with_incidents_has_words() -> None:
    """Whatever the desk of incidents puts into the history is told in words."""
    missing = {what for what in _names_in("ui/session/incidents.py") if told(what).en == what}
    assert not missing


def _names_in(path: str) -> set[str]:
    """The names that the desk gives its steps: the second argument of each."""
    tree = ast.parse(Path(ROOT / path).read_text("utf-8"))
    steps = {"_change", "_take_step", "_join", "_change_relation"}
    calls = (n for n in ast.walk(tree) if isinstance(n, ast.Call))
    named = (
        c.args[1]
        for c in calls
        if isinstance(c.func, ast.Attribute) and c.func.attr in steps and len(c.args) > 1
    )
    found = {a.value for a in named if isinstance(a, ast.Constant) and a.value}
    assert found
    return {str(f) for f in found}
