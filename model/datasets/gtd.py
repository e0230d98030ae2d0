"""Incidents as rows of the Global Terrorism Database: attacks by others than states."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest

from model.datasets.case import Case, Cell, Row
from model.datasets.countries import Country
from model.datasets.days import Days
from model.datasets.misfits import Reason
from model.datasets.parties import Party
from model.datasets.whereabouts import GTD_SPECIFICITY, Whereabouts, degrees
from model.values import Choice

UNKNOWN = "Unknown"
_ATTACKS, _TARGETS, _PERPETRATORS, _WEAPONS = 3, 3, 3, 4
_TAKEN = frozenset({"4", "5", "6"})
_NO_WEAPON = "13"
_TARGET = {
    "state": "2",
    "state_forces": "4",
    "external": "4",
    "alliance": "4",
    "rebel": "17",
    "militia": "17",
    "identity": "17",
    "civilian": "14",
    "protesters": "14",
    "rioters": "14",
}
"""The kind of target by the kind of side."""
_UNKNOWN_TARGET = "20"
_FIGHTS = frozenset({"4", "17"})
_INSURGENCY = "1"
_EXTENT_UNKNOWN = "4"


def row(case: Case) -> Row:
    """The row. Raises LeftOut where GTD has none: done by a state, or no attack of its kinds.

    ``eventid`` is the day and the incident's number; see `model.datasets.conversion` for its end.
    """
    case.kind("attacktype1")
    attacks = case.codes("attacktype1", told=False)
    doers = case.sides("gname")
    if doers and doers[0].is_governmental:
        raise case.left_out(Reason.BY_A_STATE, "gname", doers[0].reported)
    days = case.days("iyear")
    where = case.whereabouts("city")
    country = case.country(where, "country")
    targets = case.sides("target1", things=True)
    fights = _sorts(targets)[:1] in (["4"], ["17"])
    suicide = "1" in case.codes("suicide", told=False)
    return {
        "eventid": case.held.key or f"{_compact(days)}{case.held.number % 10_000:04}",
        **_day(days),
        "extended": "0",
        "country": country.gtd,
        "region": country.gtd_region,
        **_place(case, where),
        "crit1": "1",
        "crit2": "1",
        "crit3": "0" if fights else "1",
        "doubtterr": "1" if fights else "0",
        "alternative": _INSURGENCY if fights else "",
        "multiple": "1" if case.held.related else "0",
        "success": next(iter(case.codes("success", told=False)), "1"),
        "suicide": "1" if suicide else "0",
        **_numbered("attacktype", attacks, _ATTACKS, case),
        **_targets(case, targets),
        **_perpetrators(case, doers),
        **_claims(case),
        **_weapons(case),
        **_toll(case),
        **_damage(case),
        "ishostkid": "1" if _TAKEN & set(attacks) else "0",
        **_sources(case),
        "dbsource": "Tawthiq",
        **_borders(doers[:1], targets[:1], country),
    }


def _compact(days: Days) -> str:
    known = _day(days)
    return f"{known['iyear']:04}{known['imonth']:02}{known['iday']:02}"


def _day(days: Days) -> dict[str, Cell]:
    """Year, month and day, 0 for what the possible days have not in common."""
    start, end = days.start, days.end
    same_month = (start.year, start.month) == (end.year, end.month)
    return {
        "iyear": start.year,
        "imonth": start.month if same_month else 0,
        "iday": start.day if days.length == 1 else 0,
        "approxdate": days.in_words if days.length > 1 else "",
    }


def _place(case: Case, where: Whereabouts | None) -> Row:
    if where is None:
        return {}
    case.latin_place(where, "city", "provstate")
    found: dict[str, Cell] = {
        "provstate": where.admin1 or UNKNOWN,
        "city": where.name if (where.place.precision or 1) <= 2 else UNKNOWN,
        "vicinity": "1" if where.place.precision == 2 else "0",
        "specificity": "5",
    }
    if found["city"] == UNKNOWN:
        case.note(Reason.COARSER, "city", case.mapped.field("city"), where.place.name)
    specificity = GTD_SPECIFICITY.get(where.place.precision or 1)
    if where.point is not None and specificity is not None:
        found["specificity"] = specificity
        found["latitude"], found["longitude"] = map(degrees, where.point)
    return found


def _numbered(
    name: str, codes: Iterable[str], most: int, case: Case, column: str = ""
) -> dict[str, Cell]:
    """Codes in columns of one name and a number; those that find none are noted."""
    found: dict[str, Cell] = {}
    for number, code in enumerate(codes, 1):
        if number > most:
            first = f"{name}1"
            case.note(Reason.MORE_VALUES, first, case.mapped.field(column or first), code)
        else:
            found[f"{name}{number}"] = code
    return found


def _sorts(parties: Iterable[Party]) -> list[str]:
    return [_TARGET.get(p.sort, _UNKNOWN_TARGET) for p in parties]


def _targets(case: Case, parties: list[Party]) -> dict[str, Cell]:
    found = _numbered("targtype", _sorts(parties) or [_UNKNOWN_TARGET], _TARGETS, case)
    found["target1"] = UNKNOWN
    for number, party in enumerate(parties[:_TARGETS], 1):
        found[f"target{number}"] = party.forces()
        if party.country is not None:
            found[f"natlty{number}"] = party.country.gtd
            if party.is_state or party.sort == "external":
                found[f"corp{number}"] = party.government()
    return found


def _perpetrators(case: Case, parties: list[Party]) -> dict[str, Cell]:
    named = [p for p in parties if not p.vague]
    names = [p.forces() for p in named] or [UNKNOWN]
    numbers = ("", "2", "3")
    found: dict[str, Cell] = {}
    for name, number in zip_longest(names, numbers):
        if number is None:
            case.note(Reason.MORE_VALUES, "gname", case.mapped.field("gname"), name)
        elif name is not None:
            found[f"gname{number}"] = name
            found[f"guncertain{number or 1}"] = "0"
    found["individual"] = "0"
    found["nperps"], found["nperpcap"] = -99, -99
    return found


def _claims(case: Case) -> dict[str, Cell]:
    _, names = case.values("claimed")
    found: dict[str, Cell] = {
        "claimed": "1" if names else "0",
        "compclaim": "1" if len(names) > 1 else "0",
    }
    modes = case.codes("claimmode")
    if names and modes:
        found["claimmode"] = modes[0]
    return found


def _weapons(case: Case) -> dict[str, Cell]:
    """Up to four pairs of a kind and a narrower kind."""
    pairs: dict[tuple[str, str], None] = {}
    for of in case.mapped.fields("weaptype1"):
        for value in case.held.values.get(of.id, ()):
            kind = case.mapped.cell(of, value, "weaptype1")
            narrower = case.mapped.cell(of, value, "weapsubtype1") or ""
            if kind:
                pairs.setdefault((kind, narrower))
            elif isinstance(value, Choice):
                case.note(Reason.NO_CODE, "weaptype1", of, case.said(of, value))
    known = list(pairs) or [(_NO_WEAPON, "")]
    found = _numbered("weaptype", (kind for kind, _ in known), _WEAPONS, case)
    for number, (_, narrower) in enumerate(known[:_WEAPONS], 1):
        found[f"weapsubtype{number}"] = narrower
    return found


def _toll(case: Case) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for column in ("nkill", "nwound"):
        number = case.toll(column)
        if number is None:
            continue
        if not number.best_told:
            of = case.mapped.field(column)
            case.note(Reason.LOWEST_TAKEN, column, of, str(number.best))
        found[column] = number.best
    return found


def _damage(case: Case) -> dict[str, Cell]:
    codes = case.codes("property")
    found: dict[str, Cell] = {"property": codes[0] if codes else "-9"}
    if found["property"] == "1":
        found["propextent"] = _EXTENT_UNKNOWN
    return found


def _sources(case: Case) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for number, report in enumerate(case.held.reports, 1):
        title = f'"{report.title},"' if report.title else ""
        day = report.published.isoformat() if report.published else ""
        cited = ", ".join(filter(None, (f"{title} {report.source}".strip(), day)))
        if number <= 3:
            found[f"scite{number}"] = cited
        else:
            case.note(Reason.MORE_VALUES, "scite3", None, cited)
    return found


def _borders(doers: list[Party], targets: list[Party], there: Country) -> dict[str, Cell]:
    """Whether perpetrator, target and place are of different countries, where they are known."""
    doer = doers[0].country if doers else None
    target = targets[0].country if targets else None
    pairs = {"INT_LOG": (doer, there), "INT_IDEO": (doer, target), "INT_MISC": (there, target)}
    found = {name: _differ(*pair) for name, pair in pairs.items()}
    known = set(found.values())
    found["INT_ANY"] = "1" if "1" in known else "-9" if "-9" in known else "0"
    return dict(found)


def _differ(one: Country | None, other: Country | None) -> str:
    if one is None or other is None:
        return "-9"
    return "0" if one == other else "1"
