"""Incidents as ACLED's rows: one side against another on a day, with the kinds of both."""

from __future__ import annotations

from model.datasets.case import Case, Row
from model.datasets.countries import Country
from model.datasets.ids import stable_number
from model.datasets.misfits import Reason
from model.datasets.parties import Party
from model.datasets.whereabouts import ACLED_PRECISION, Whereabouts, degrees

_CLASSES = {
    "Battles": "Armed clash|Government regains territory|Non-state actor overtakes territory",
    "Explosions/Remote violence": "Chemical weapon|Air/drone strike|Suicide bomb|Grenade"
    "|Shelling/artillery/missile attack|Remote explosive/landmine/IED",
    "Violence against civilians": "Sexual violence|Attack|Abduction/forced disappearance",
    "Protests": "Peaceful protest|Protest with intervention|Excessive force against protesters",
    "Riots": "Violent demonstration|Mob violence",
}
_CLASS = {sub: name for name, subs in _CLASSES.items() for sub in subs.split("|")}
_STRATEGIC = "Strategic developments"
_DEMONSTRATIONS = frozenset(
    {"Peaceful protest", "Protest with intervention", "Violent demonstration"}
)
_UNNAMED = {"Protests": ("Protesters", "6"), "Riots": ("Rioters", "5")}
_ARMED = ("Unidentified Armed Group", "3")
_CIVILIANS = ("Civilians", "7")
_SCALES = (
    "Local partner",
    "Other",
    "New media",
    "Subnational",
    "National",
    "Regional",
    "International",
)
_NOBODY = "0"
_VAGUE = 5


def row(case: Case) -> Row:
    """The row. Raises LeftOut where ACLED has none: no day within a month, no country, no type."""
    sub = case.kind("sub_event_type")
    days = case.days("event_date")
    if not days.time_precision:
        raise case.left_out(Reason.DAY_TOO_VAGUE, "event_date", days.in_words)
    if days.length > 1:
        case.note(Reason.DAY_WITHIN, "event_date", case.mapped.field("event_date"), days.in_words)
    where = case.whereabouts("location")
    country = case.country(where, "country")
    event = _first(case.codes("event_type", told=False)) or _CLASS.get(sub, _STRATEGIC)
    return {
        "event_id_cnty": case.held.key or f"{country.iso3}{stable_number(case.held.id)}",
        "event_date": days.middle.isoformat(),
        "year": days.middle.year,
        "time_precision": days.time_precision,
        "disorder_type": _first(case.codes("disorder_type", told=False)) or _disorder(sub, event),
        "event_type": event,
        "sub_event_type": sub,
        **_actors(case, event, country),
        "civilian_targeting": _first(case.codes("civilian_targeting", told=False)),
        "iso": country.iso,
        "region": country.acled,
        "country": country.name,
        **(_place(case, where) if where else {}),
        "source": "; ".join(case.outlets),
        "source_scale": _scale(case),
        "fatalities": _fatalities(case),
        "timestamp": int(case.held.changed.timestamp()),
    }


def _first(cells: list[str]) -> str:
    return cells[0] if cells else ""


def _disorder(sub: str, event: str) -> str:
    if sub in _DEMONSTRATIONS:
        return "Demonstrations"
    return _STRATEGIC if event == _STRATEGIC else "Political violence"


def _actors(case: Case, event: str, country: Country) -> dict[str, str]:
    """Both sides with their kinds; one that nobody named gets the name that ACLED uses."""
    first, second = case.sides("actor1"), case.sides("actor2")
    one, inter1 = _actor(case, "1", first, _UNNAMED.get(event, _ARMED), country)
    usual = {"Violence against civilians": _CIVILIANS, "Battles": _ARMED}.get(event)
    two, inter2 = _actor(case, "2", second, usual, country)
    return {
        "actor1": one,
        "assoc_actor_1": "; ".join(p.placed(country) for p in first[1:]),
        "inter1": inter1,
        "actor2": two,
        "assoc_actor_2": "; ".join(p.placed(country) for p in second[1:]),
        "inter2": inter2 if two else _NOBODY,
        "interaction": interaction(inter1, inter2, alone=not two),
    }


def _actor(
    case: Case, number: str, parties: list[Party], usual: tuple[str, str] | None, country: Country
) -> tuple[str, str]:
    column = f"actor{number}"
    of = case.mapped.field(column)
    if not parties:
        if usual is None:
            return "", ""
        case.note(Reason.USUAL_NAME, column, of, usual[0])
        return f"{usual[0]} ({country.name})", usual[1]
    inter = parties[0].inter(country)
    if not inter:
        case.note(Reason.KIND_OF_SIDE, f"inter{number}", of, parties[0].reported)
    return parties[0].placed(country), inter


def interaction(inter1: str, inter2: str, *, alone: bool) -> str:
    """Both kinds as one number, the smaller first, a 0 for nobody; empty where one is unknown."""
    if alone:
        return f"{inter1}{_NOBODY}" if inter1 else ""
    return "".join(sorted((inter1, inter2))) if inter1 and inter2 else ""


def _place(case: Case, where: Whereabouts) -> dict[str, str | float]:
    case.latin_place(where, "location", "admin1")
    precision = where.place.precision or (1 if where.point else _VAGUE)
    if precision > _VAGUE:
        case.note(Reason.COARSER, "geo_precision", case.mapped.field("location"), where.place.name)
    found: dict[str, str | float] = {
        "location": where.name,
        "admin1": where.admin1,
        "geo_precision": ACLED_PRECISION[precision],
    }
    if where.point:
        found["latitude"], found["longitude"] = map(degrees, where.point)
    return found


def _scale(case: Case) -> str:
    """One scale, or the narrowest and the widest joined: ACLED has pairs, no longer rows."""
    codes = case.codes("source_scale")
    known = sorted((c for c in codes if c in _SCALES), key=_SCALES.index)
    for dropped in known[1:-1]:
        case.note(Reason.MORE_VALUES, "source_scale", case.mapped.field("source_scale"), dropped)
    ends = dict.fromkeys((known[0], known[-1])) if known else {}
    return "-".join(ends)


def _fatalities(case: Case) -> int:
    """The lowest number that is told, as ACLED takes it; 0 where nobody is said to have died."""
    dead = case.toll("fatalities")
    if dead is None:
        return 0
    if dead.low != dead.high or dead.open:
        told = f"{dead.low}-{'' if dead.open else dead.high}"
        case.note(Reason.COARSER, "fatalities", case.mapped.field("fatalities"), told)
    return dead.low
