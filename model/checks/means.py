"""Checks of the weapon and of what it did to property."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.case import Case, Check, Issue, Severity
from model.values import Choice, Count, Kind

_FITTING = {
    "air_drone_strike": frozenset(
        {
            "aircraft_bomb", "helicopter", "barrel_bomb", "drone", "missile", "rocket",
            "cluster_munition", "incendiary", "explosive_unspecified", "other",
        }
    ),
    "suicide_bomb": frozenset(
        {"suicide_vest", "vehicle_bomb", "ied", "explosive_unspecified", "other"}
    ),
    "shelling_artillery_missile": frozenset(
        {
            "artillery", "mortar", "rocket", "missile", "tank", "shell_unspecified", "rpg",
            "cluster_munition", "incendiary", "explosive_unspecified", "other",
        }
    ),
    "remote_explosive_landmine_ied": frozenset(
        {
            "ied", "vehicle_bomb", "landmine_uxo", "cluster_munition", "explosive_unspecified",
            "other",
        }
    ),
    "grenade": frozenset({"grenade", "explosive_unspecified"}),
    "chemical_weapon": frozenset({"chemical"}),
    "peaceful_protest": frozenset({"other"}),
}  # fmt: skip
"""Of the event types that speak of their means: the weapons of which one at least must be there."""


def _weapon_fits(case: Case) -> Iterator[Issue]:
    weapons = list(case.values(Choice))
    for event in case.codes("event_type"):
        fitting = _FITTING.get(event)
        if fitting is None or not weapons or any(w.code in fitting for _, w in weapons):
            continue
        claim, weapon = weapons[0]
        named, kind = case.option_label(weapon.code), case.option_label(event, "event_type")
        yield case.issue(
            "weapon_fits_event",
            Severity.WARNING,
            f"«{named.ar}» لا يناسب نوع الحدث «{kind.ar}»: صحّح أحدهما، أو أضف السلاح الآخر.",
            f"“{named.en}” does not fit the event type “{kind.en}”: "
            "correct one of them, or add the other weapon.",
            claim,
        )


def _munitions_zero(case: Case) -> Iterator[Issue]:
    for claim, count in case.values(Count):
        if count.max == 0 and (case.codes("weapon") or "material" in case.codes("damage")):
            yield case.issue(
                "munitions_zero",
                Severity.WARNING,
                "لا ذخيرة، وفي الحقول سلاح أو أضرار: اترك العدد خالياً إن لم يذكره النص.",
                "No munitions, yet a weapon or damage is given: "
                "leave the count empty if the text does not give one.",
                claim,
            )


def _damage_agrees(case: Case) -> Iterator[Issue]:
    for claim, choice in case.values(Choice):
        if choice.code == "none" and "looting_property_destruction" in case.codes("event_type"):
            yield case.issue(
                "damage_agrees",
                Severity.WARNING,
                "نوع الحدث نهب أو إتلاف ولا أضرار: صحّح أحدهما.",
                "The event type is looting or destruction, yet there is no damage: "
                "correct one of them.",
                claim,
            )
        elif choice.code == "material" and "peaceful_protest" in case.codes("event_type"):
            yield case.issue(
                "damage_agrees",
                Severity.WARNING,
                "احتجاج سلمي وفيه أضرار: لعله «تظاهرة عنيفة»، أو الأضرار من فعل آخر.",
                "A peaceful protest with damage: perhaps a “Violent demonstration”, "
                "or the damage belongs to another act.",
                claim,
            )


CHECKS = {
    "weapon_fits_event": Check(_weapon_fits, (Kind.CHOICE,)),
    "munitions_zero": Check(_munitions_zero, (Kind.COUNT,)),
    "damage_agrees": Check(_damage_agrees, (Kind.CHOICE,)),
}
