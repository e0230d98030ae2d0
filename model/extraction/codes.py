"""Which of the sub-event codes an act has: its words say a range, weapon and victim settle it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

AIR = "air_drone_strike"
SHELLING = "shelling_artillery_missile"
REMOTE = "remote_explosive_landmine_ied"
SUICIDE = "suicide_bomb"
CHEMICAL = "chemical_weapon"
LOOTING = "looting_property_destruction"
CLASH = "armed_clash"
DISRUPTED = "disrupted_weapons_use"
ATTACK = "attack"
REGAINS = "government_regains_territory"
OVERTAKES = "non_state_actor_overtakes_territory"

STRIKES = (SHELLING, AIR, CLASH, ATTACK, REMOTE, SUICIDE, "grenade", CHEMICAL)
"""What the bare words «هجوم», «استهداف», «ضربة» may be, the likelier first."""

ASSAULTS = (CLASH, ATTACK, SHELLING, AIR, REMOTE, SUICIDE, "grenade", CHEMICAL)
"""What «هجوم» may be: more often of men than of guns."""

KILLINGS = {ATTACK, CLASH}
"""What «قتل» and «أصيب» leave open; the weapon tells more."""

SEIZURES = frozenset({"arrests", "abduction_forced_disappearance"})
"""What is done to somebody who is taken."""

INTERVENTIONS = (
    "protest_with_intervention",
    "excessive_force_against_protesters",
    "violent_demonstration",
)
"""What «فرقت الشرطة المتظاهرين» may be, where more is told of it."""

PROTESTS = ("peaceful_protest", *INTERVENTIONS)
"""What a bare «مظاهرة» may be: peaceful, unless something else is told of it."""

_LOOSE = {
    "strike": STRIKES,
    "assault": ASSAULTS,
    "protest": PROTESTS,
    "intervention": INTERVENTIONS,
}
_BY_WEAPON = {
    "aircraft_bomb": AIR,
    "helicopter": AIR,
    "barrel_bomb": AIR,
    "drone": AIR,
    "artillery": SHELLING,
    "mortar": SHELLING,
    "rocket": SHELLING,
    "missile": SHELLING,
    "tank": SHELLING,
    "shell_unspecified": SHELLING,
    "cluster_munition": SHELLING,
    "ied": REMOTE,
    "vehicle_bomb": REMOTE,
    "landmine_uxo": REMOTE,
    "explosive_unspecified": REMOTE,
    "suicide_vest": SUICIDE,
    "grenade": "grenade",
    "chemical": CHEMICAL,
}
_HAND_WEAPONS = frozenset({"small_arms", "sniper", "bladed", "rpg", "other", "incendiary"})


def possible(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes that an act's words leave open, without doubles, in their order."""
    found: list[str] = []
    for code in codes:
        for each in _LOOSE.get(code, (code,)):
            if each not in found:
                found.append(each)
    return tuple(found)


def ranked(
    codes: Sequence[str], weapons: Sequence[str], civil: bool, armed: bool, state: bool | None
) -> tuple[str, ...]:
    """The codes in the order in which they should be proposed.

    ``codes`` is what the words say, ``weapons`` what was used; ``civil`` and ``armed`` tell whether
    civilians or fighters were hit, ``state`` whether the initiator is a state's (None unknown).
    """
    open_codes = possible(codes)
    if codes[0] in ("protest", "intervention"):
        return open_codes[:1]
    if open_codes[0] in (*PROTESTS, "mob_violence"):
        return open_codes[:4]
    if set(codes) == KILLINGS and not set(weapons) & _HAND_WEAPONS:
        open_codes = possible((*codes, "assault"))  # «قتل جنديان بقذيفة»
    first = _settled(codes, open_codes, weapons, civil, armed, state)
    if first in (ATTACK, CLASH) and set(weapons) & _HAND_WEAPONS:
        open_codes = tuple(c for c in open_codes if c in (ATTACK, CLASH))
    return (first, *(c for c in open_codes if c != first))[:4] if first else open_codes[:4]


def _settled(
    codes: Sequence[str],
    open_codes: tuple[str, ...],
    weapons: Sequence[str],
    civil: bool,
    armed: bool,
    state: bool | None,
) -> str | None:
    if codes[0] == LOOTING and REMOTE in codes:
        return LOOTING  # «فجرت القوات منزل …»
    if codes[0] == DISRUPTED and CLASH in codes and not weapons:
        return CLASH  # «إحباط هجوم نفذه مسلحون»
    if REGAINS in open_codes and OVERTAKES in open_codes:
        return OVERTAKES if state is False else REGAINS
    by_bomber = "suicide_vest" in weapons and {SUICIDE, REMOTE} & set(open_codes)
    if codes[0] == SUICIDE or by_bomber:
        return SUICIDE  # «انفجار سيارة يقودها انتحاري»
    code = _by_weapon(codes, open_codes, weapons)
    if code is None and ATTACK in open_codes and _by_hand(codes, weapons, state):
        return _by_victim(open_codes, codes, civil, armed)
    return code


def _by_weapon(
    codes: Sequence[str], open_codes: tuple[str, ...], weapons: Sequence[str]
) -> str | None:
    """The code that the weapon settles, or None."""
    if "chemical" in weapons and {SHELLING, AIR} & set(open_codes):
        return CHEMICAL
    if codes[0] == ATTACK and CLASH in codes and weapons and weapons[0] in _BY_WEAPON:
        return _BY_WEAPON[weapons[0]]  # «مقتل طفل بقذيفة»
    if codes[0] == CLASH and ATTACK in codes and "suicide_vest" in weapons:
        return SUICIDE  # «هاجم انتحاري …»
    exact = [w for w in weapons if w != "explosive_unspecified"]  # «انفجار … مسيرة»
    found = (_BY_WEAPON.get(w) for w in exact or weapons)
    return next((c for c in found if c in open_codes and _prefers(codes, c)), None)


def _by_victim(open_codes: Sequence[str], codes: Sequence[str], civil: bool, armed: bool) -> str:
    """An attack on civilians, a clash where fighters were hit, else what the words say first."""
    if codes[0] == LOOTING:
        return LOOTING
    if civil and not armed:
        return ATTACK
    if armed and CLASH in open_codes:
        return CLASH
    return codes[0] if codes[0] in open_codes else ATTACK


def _prefers(codes: Sequence[str], code: str | None) -> bool:
    """Whether a weapon may turn the words' own code: «قصف بالطيران» yes, «غارة» never."""
    return codes[0] != AIR or code == AIR


def _by_hand(codes: Sequence[str], weapons: Sequence[str], state: bool | None) -> bool:
    """Whether men did it and not guns: «استهدف مسلحو الجماعة نقطة …» with no weapon named too."""
    if state is False and codes[0] == "strike" and not weapons:
        return True
    harm = set(codes) <= {ATTACK, CLASH, "assault", LOOTING}
    return harm or bool(set(weapons) & _HAND_WEAPONS)
