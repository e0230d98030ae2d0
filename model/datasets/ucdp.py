"""Incidents as rows of UCDP GED: who killed how many of whom, at least one, where and when."""

from __future__ import annotations

from model.datasets.case import Case, Row
from model.datasets.ids import stable_number
from model.datasets.misfits import Reason
from model.datasets.parties import Party
from model.datasets.tolls import NOBODY, Toll, toll
from model.datasets.whereabouts import Whereabouts, degrees, priogrid
from model.values import Count

_STATE_BASED, _NON_STATE, _ONE_SIDED = "1", "2", "3"
_SIDES = ("deaths_a", "deaths_b")
_UNKNOWN = "deaths_unknown"
_DEATHS = (*_SIDES, "deaths_civilians", _UNKNOWN)


def row(case: Case) -> Row:
    """The row. Raises LeftOut where UCDP has none: without a death, a day or a country."""
    dead = case.toll("best")
    if dead is None or dead.best < 1:
        raise case.left_out(Reason.NO_DEATH, "best")
    _told(case, dead)
    days = case.days("date_start")
    where = case.whereabouts("where_coordinates")
    country = case.country(where, "country")
    one, two = case.only(case.sides("side_a"), "side_a"), case.only(case.sides("side_b"), "side_b")
    violence = _violence(case, one, two)
    turned = violence == _STATE_BASED and _is_state(two) and not _is_state(one)
    a, b = (two, one) if turned else (one, two)
    side_a = a.government(ucdp=True) if a else ""
    side_b = "Civilians" if violence == _ONE_SIDED else b.government(ucdp=True) if b else ""
    return {
        "id": _id(case),
        "year": days.start.year,
        "type_of_violence": violence,
        "dyad_name": f"{side_a} - {side_b}" if side_a and side_b else "",
        "side_a": side_a,
        "side_b": side_b,
        **_reports(case),
        **_place(case, where),
        "country": country.ucdp_name or country.name,
        "country_id": country.gw,
        "region": country.ucdp_region,
        "date_prec": days.precision,
        "date_start": days.start.isoformat(),
        "date_end": days.end.isoformat(),
        **_deaths(case, one, two, turned=turned),
        "best": dead.best,
        "high": dead.high,
        "low": dead.low,
        "gwnoa": _number(a),
        "gwnob": "" if violence == _ONE_SIDED else _number(b),
    }


def _id(case: Case) -> str:
    return case.held.key or str(stable_number(case.held.id))


def _told(case: Case, dead: Toll) -> None:
    of = case.mapped.field("best")
    if not dead.best_told:
        case.note(Reason.LOWEST_TAKEN, "best", of, str(dead.best))
    if dead.open:
        case.note(Reason.OPEN_END, "high", of, str(dead.high))


def _is_state(party: Party | None) -> bool:
    return party is not None and party.is_governmental


def _number(party: Party | None) -> str:
    return party.country.gw if party and party.is_state and party.country else ""


def _violence(case: Case, one: Party | None, two: Party | None) -> str:
    """What the codebook says, else what the sides tell; nothing where they do not."""
    told = case.codes("type_of_violence", told=False)
    found = told[0] if told else _by_sides(one, two)
    if not found:
        sides = " - ".join(p.reported if p else "?" for p in (one, two))
        case.note(Reason.KIND_OF_VIOLENCE, "type_of_violence", case.mapped.field("side_a"), sides)
    return found


def _by_sides(one: Party | None, two: Party | None) -> str:
    if one is None or two is None:
        return ""
    if one.is_armed and two.is_armed:
        return _STATE_BASED if _is_state(one) or _is_state(two) else _NON_STATE
    unarmed = (one.sort and not one.is_armed, two.sort and not two.is_armed)
    return _ONE_SIDED if one.is_armed and unarmed[1] else ""


def _deaths(case: Case, one: Party | None, two: Party | None, *, turned: bool) -> dict[str, int]:
    """The best estimates by group; the four together are the best of all.

    Of a group that may be of either side (fighters) the sides tell: the one that fights, where only
    one does. Else they are counted as unknown, and that is noted.
    """
    of, values = case.values("best")
    found = dict.fromkeys(_DEATHS, 0)
    for value in values:
        count = toll(value) if isinstance(value, Count) else None
        if of is None or count is None or count == NOBODY:
            continue
        columns = [c for c in _DEATHS if case.mapped.cell(of, value, c)]
        column = columns[0] if len(columns) == 1 else _UNKNOWN
        if len(columns) > 1:
            column = _side_of_dead(one, two, turned=turned)
            if column == _UNKNOWN and count.best:
                case.note(Reason.SIDE_OF_FIGHTERS, _UNKNOWN, of, case.said(of, value))
        found[column] += count.best
    return found


def _side_of_dead(one: Party | None, two: Party | None, *, turned: bool) -> str:
    fights = [p is not None and p.is_armed for p in (one, two)]
    known = [p is None or bool(p.sort) for p in (one, two)]
    if sum(fights) != 1 or not all(known) or one is None or two is None:
        return _UNKNOWN
    return _SIDES[fights.index(True) ^ turned]


def _reports(case: Case) -> Row:
    reports = case.held.reports
    return {
        "number_of_sources": len(reports) or -1,
        "source_article": ";".join(
            ", ".join(
                filter(None, (f'"{r.title}"' if r.title else "", r.source, _day(r.published)))
            )
            for r in reports
        ),
        "source_office": ";".join(case.outlets),
        "source_date": ";".join(filter(None, (_day(r.published) for r in reports))),
        "source_headline": ";".join(filter(None, (r.title for r in reports))),
    }


def _day(day: object) -> str:
    return str(day) if day else ""


def _place(case: Case, where: Whereabouts | None) -> Row:
    if where is None:
        return {}
    case.latin_place(where, "where_coordinates", "adm_1")
    found: dict[str, str | float] = {
        "where_prec": str(where.place.precision or ""),
        "where_coordinates": where.name,
        "adm_1": where.admin1,
    }
    if where.point is None:
        case.note(Reason.NO_POINT, "latitude", case.mapped.field("latitude"), where.place.name)
        return found
    lat, lon = map(degrees, where.point)
    return {
        **found,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})",
        "priogrid_gid": priogrid(lat, lon),
    }
