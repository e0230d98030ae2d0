"""Incidents as records of civilian harm, as Airwars keeps them: strikes, and whom they hurt."""

from __future__ import annotations

from model.datasets.case import Case, Row
from model.datasets.ids import stable_number
from model.datasets.misfits import Reason
from model.datasets.tolls import total
from model.datasets.whereabouts import Whereabouts, accuracy, degrees

_AIR, _DRONE, _ARTILLERY = "Airstrike", "Drone Strike", "Artillery"
_BOTH = "Airstrike and/or Artillery"
_STATUS = {"Confirmed": "Declared strike", "Contested": "Contested strike"}
_CIVILIAN = "civilian_non_combatants"
_KILLED, _INJURED = f"{_CIVILIAN}_killed_min", f"{_CIVILIAN}_injured_min"


def row(case: Case) -> Row:
    """The row. Raises LeftOut where Airwars has none: no such strike, no day, no country."""
    kind = case.kind("strike_type")
    days = case.days("date")
    where = case.whereabouts("location_name")
    country = case.country(where, "country")
    grade = next(iter(case.codes("civilian_harm_status")), "")
    return {
        "unique_reference_code": case.held.key or f"TW{stable_number(case.held.id)}",
        "date": days.start.isoformat(),
        "date_end": days.end.isoformat() if days.length > 1 else "",
        "country": country.name,
        **(_place(case, where) if where else {}),
        "belligerents": ", ".join(p.forces() for p in case.sides("belligerents")),
        "targeted_belligerents": ", ".join(
            p.forces() for p in case.sides("targeted_belligerents") if p.sort != "civilian"
        ),
        "strike_status": _status(case, grade),
        "strike_type": _strike(case, kind),
        "civilian_harm_reported": "Yes" if _harmed(case) else "No",
        "civilian_harm_status": grade,
        "sources": ", ".join(case.outlets),
        "links": "; ".join(r.url for r in case.held.reports if r.url),
    }


def _strike(case: Case, kind: str) -> str:
    """What the weapons say where the kind of event is a strike; both where it was from air and
    ground."""
    known = {c for c in case.codes("strike_type", told=False) if c in (_AIR, _DRONE, _ARTILLERY)}
    if kind not in (_AIR, _DRONE, _ARTILLERY):
        return kind
    if _ARTILLERY in known and known & {_AIR, _DRONE}:
        return _BOTH
    return _DRONE if _DRONE in known else kind


def _status(case: Case, grade: str) -> str:
    if grade in _STATUS:
        return _STATUS[grade]
    if len(case.held.reports) == 1:
        return "Single source claim"
    return "Likely strike" if grade == "Fair" else "Unknown"


def _harmed(case: Case) -> bool:
    """Whether a civilian was killed or injured, by what the codebook counts as one."""
    for column in (_KILLED, _INJURED):
        of, values = case.values(column)
        groups = (
            [o.code for o in of.options if case.mapped.option_cell(of, o, column)] if of else []
        )
        harmed = total(values, *groups) if of else None
        if harmed is not None and harmed.high > 0:
            return True
    return False


def _place(case: Case, where: Whereabouts) -> Row:
    case.latin_place(where, "location_name", "region")
    found: dict[str, str | int | float] = {
        "location_name": where.name,
        "location_name_arabic": where.place.name,
        "region": where.admin1,
        "geolocation_accuracy": accuracy(where),
    }
    if where.point:
        found["latitude"], found["longitude"] = map(degrees, where.point)
    else:
        case.note(Reason.NO_POINT, "latitude", case.mapped.field("latitude"), where.place.name)
    return found
