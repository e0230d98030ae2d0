"""What came of a protest told before: who was arrested or dispersed, where and when it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.extraction.codes import INTERVENTIONS
from model.extraction.drafts import Draft
from model.extraction.grammar import closed_class
from model.extraction.inherited_days import Fields
from model.extraction.mentions import Act
from model.extraction.protests import is_crowd

_PROTESTS = frozenset({"protest", "intervention", *INTERVENTIONS})
_SEQUELS = frozenset({"arrests", "intervention", *INTERVENTIONS})
_OF_THEM = closed_class("منهم منهن بعضهم")
_REACH = 5
"""How many words behind the act «منهم» may stand."""
_NEAR = 3
"""How many sentences back the protest may be told."""
_DOUBT = 0.75


def take_from_protests(drafts: Sequence[Draft], found: Sequence[Fields]) -> None:
    """Gives what came of a protest its day and place, and those arrested of it their name."""
    for number, draft in enumerate(drafts):
        act = draft.acts[0]
        if act.codes[0] not in _SEQUELS or not _is_of_crowd(act):
            continue
        earlier = next((i for i in range(number - 1, -1, -1) if _is_told(drafts[i], draft)), None)
        if earlier is None:
            continue
        for field, rule in (("date", "dates.of_protest"), ("place", "places.of_protest")):
            _take(found[number], field, found[earlier], field, rule)
        if act.codes[0] == "arrests":
            crowd = "target" if drafts[earlier].acts[0].codes[0] == "intervention" else "initiator"
            _take(found[number], "target", found[earlier], crowd, "roles.of_protest")


def _is_told(protest: Draft, draft: Draft) -> bool:
    """Whether the account tells of a protest, not long before the other."""
    near = any(0 <= b - a <= _NEAR for a in protest.sentences for b in draft.sentences)
    return near and protest.acts[0].codes[0] in _PROTESTS


def _is_of_crowd(act: Act) -> bool:
    """«واعتقلت عددا منهم», «فرقت المتظاهرين»: it is done to those who were told of."""
    people = (*act.targets, *act.initiators)
    known = any(p.name.startswith("ال") and is_crowd(p, act.line.crowd) for p in people)
    last = act.clause.triggers[-1].last
    return known or act.line.words.has(last, last + _REACH, _OF_THEM)


def _take(to: Fields, field: str, source: Fields, theirs: str, rule: str) -> None:
    if to[field] or not source[theirs]:
        return
    best = source[theirs][0]
    to[field] = (replace(best, confidence=round(best.confidence * _DOUBT, 2), rule=rule),)
