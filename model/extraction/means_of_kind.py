"""Which weapons an act of a kind can be done with, as the codebook draws the kinds apart.

Taking a town tells of no weapon even where its report names aircraft that helped; a mine is not a
suicide's vest told two sentences before.
"""

from __future__ import annotations

from collections.abc import Mapping

from model.extraction.drafts import Draft
from model.extraction.inherited_days import Fields
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Choice

_AIRCRAFT = frozenset({"aircraft_bomb", "barrel_bomb", "drone"})
_HANDS = frozenset({"small_arms", "sniper", "bladed"})
_NOT_OF: Mapping[str, frozenset[str]] = {
    "armed_clash": _AIRCRAFT,
    "remote_explosive_landmine_ied": _AIRCRAFT | {"suicide_vest"},
    "suicide_bomb": _AIRCRAFT,
    "air_drone_strike": _HANDS,
    "shelling_artillery_missile": _HANDS,
}
_DISARMED = "disrupted_weapons_use"
_WITHOUT = frozenset(
    {"government_regains_territory", "non_state_actor_overtakes_territory", "arrests",
     "abduction_forced_disappearance", "agreement", "change_to_group_activity",
     "headquarters_or_base_established", "non_violent_transfer_of_territory", "peaceful_protest"}
)  # fmt: skip


def fitting(draft: Draft, fields: Fields, trace: Trace | None = None) -> Fields:
    """The fields of an account without what an act of its kind is not done with."""
    kind = _code(fields["event_type"][0]) if fields["event_type"] else ""
    weapons = tuple(c for c in fields["weapon"] if _is_possible(_code(c), kind))
    left = {"weapon": weapons}
    if fields["weapon"] and not weapons:
        left["munitions"] = ()
    if kind == _DISARMED:
        left["damage"] = ()  # bombs that were found and destroyed are none
    if trace:
        for name, kept in left.items():
            trace.outdone(draft, name, fields[name], kept, Reason.OTHER_KIND)
    return {**fields, **left}


def _code(candidate: Candidate) -> str:
    return candidate.value.code if isinstance(candidate.value, Choice) else ""


def _is_possible(weapon: str, kind: str) -> bool:
    """Whether an act of this sub-event code may be done with the weapon."""
    return kind not in _WITHOUT and weapon not in _NOT_OF.get(kind, ())
