"""Incidents as events of PLOVER, in the columns of POLECAT: who did what to whom."""

from __future__ import annotations

from model.datasets.case import Case, Row
from model.datasets.misfits import Reason
from model.datasets.parties import Party
from model.datasets.whereabouts import Whereabouts, degrees

_MEANS = frozenset(
    {
        "primitive",
        "firearms",
        "explosives",
        "aerial",
        "drone",
        "heavy-weapons",
        "unconventional",
    }
)
"""Modes that say with what: the weapon tells them more exactly than the kind of event."""
_ASSAULT = "ASSAULT"
_SECTORS = {
    "state": "GOV",
    "state_forces": "MIL",
    "external": "MIL",
    "alliance": "MIL",
    "rebel": "REB",
    "militia": "PRM",
    "identity": "UAF",
    "protesters": "CVL",
    "rioters": "CVL",
    "civilian": "CVL",
}
_UNKNOWN_SECTOR = "UNK"
_TOWNS = frozenset({"town", "city", "village", "capital"})


def row(case: Case) -> Row:
    """The row. Raises LeftOut where PLOVER has none: no day, or no type of its own."""
    kind = case.kind("Event Type")
    days = case.days("Event Date")
    if days.length > 1:
        of = case.mapped.field("Event Date")
        case.note(Reason.DAY_WITHIN, "Event Date", of, days.in_words)
    where = case.whereabouts("Placename")
    doer = case.only(case.sides("Actor Name"), "Actor Name")
    target = case.only(case.sides("Recipient Name"), "Recipient Name")
    return {
        "Event ID": case.held.key or case.held.id,
        "Event Date": days.middle.isoformat(),
        "Event Type": kind,
        "Event Mode": _mode(case, kind),
        "Contexts": "military" if kind == _ASSAULT else "",
        **_party("Actor", doer),
        **_party("Recipient", target),
        **_place(case, where),
        **_story(case),
    }


def _mode(case: Case, kind: str) -> str:
    """The mode of the type; of an assault, where it only says with what, that of the weapon."""
    fields = case.mapped.fields("Event Mode")
    told: list[str] = []
    means: list[str] = []
    for of in fields:
        own = case.mapped.field("Event Type") == of
        for value in case.held.values.get(of.id, ()):
            cell = case.mapped.cell(of, value, "Event Mode")
            if cell:
                (told if own else means).append(cell)
    means = list(dict.fromkeys(means)) if kind == _ASSAULT else []
    if told and told[0] not in _MEANS:
        return told[0]
    for dropped in means[1:]:
        case.note(Reason.MORE_VALUES, "Event Mode", fields[-1], dropped)
    return next(iter([*means, *told]), "")


def _party(who: str, party: Party | None) -> Row:
    if party is None:
        return {f"Primary {who} Sector": _UNKNOWN_SECTOR, f"{who} Sectors": _UNKNOWN_SECTOR}
    sector = _SECTORS.get(party.sort, _UNKNOWN_SECTOR)
    found: dict[str, str | int | float] = {
        f"{who} Name": party.forces(),
        f"Primary {who} Sector": sector,
        f"{who} Sectors": sector,
        f"{who} Name Raw": party.reported,
    }
    if party.country is not None:
        found[f"{who} Country"] = party.country.iso3
        found[f"{who} COW"] = party.country.cow or party.country.gw
    return found


def _place(case: Case, where: Whereabouts | None) -> Row:
    if where is None:
        return {}
    case.latin_place(where, "Placename", "Province")
    found: dict[str, str | int | float] = {
        "Placename": where.name,
        "City": where.name if where.kind in _TOWNS else "",
        "Province": where.admin1,
        "Country": where.country.iso3 if where.country else "",
        "Raw Placename": where.place.name,
    }
    if where.point:
        found["Latitude"], found["Longitude"] = map(degrees, where.point)
    return found


def _story(case: Case) -> Row:
    """The earliest report: an event of PLOVER is what one text tells."""
    reports = case.held.reports
    if not reports:
        return {}
    first = min(reports, key=lambda r: (r.published is None, r.published or "", r.source))
    for other in case.outlets:
        if other != first.source:
            case.note(Reason.MORE_VALUES, "Source", None, other)
    return {
        "Source": first.source,
        "Publication Date": first.published.isoformat() if first.published else "",
        "Language": first.language,
        "Version": "Tawthiq",
    }
