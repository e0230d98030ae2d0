"""Rules for fields with one value, and for tolls, which are taken as one account gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from model.codebook import Field, Words
from model.day_precision import precision_of
from model.incident import Rule
from model.reconciliation.agreement import counts, dates
from model.reconciliation.rules import reasons
from model.reconciliation.rules.exactness import exactness
from model.reconciliation.rules.grounds import (
    NOT_CREDIBLE,
    Grounds,
    Resolved,
    Said,
    taken_whole,
)
from model.reconciliation.whereabouts import Tie
from model.values import Choice, Count, DateRange, Place

_INFINITE = 1 << 62


@dataclass(frozen=True, slots=True)
class Cluster:
    """Accounts that say the same, and on how many independent sources they rest."""

    members: tuple[Said, ...]
    weight: int


def clusters(field: Field, said: Sequence[Said], grounds: Grounds) -> list[Cluster]:
    """The accounts by what they say, in the order in which it was first said."""
    found: list[list[Said]] = []
    for each in said:
        for cluster in found:
            if grounds.say_the_same(field, cluster[0].values, each.values):
                cluster.append(each)
                break
        else:
            found.append([each])
    return [Cluster(tuple(c), len({grounds.group(s.by) for s in c})) for c in found]


def published(said: Said) -> tuple[date, int]:
    """When it was told: by the day, then by the order of the articles."""
    return said.by.published or date.min, said.order


def frequent(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """What most independent sources report; of as many the more exact, then the later one."""
    found = clusters(field, said, grounds)
    top = max(c.weight for c in found)
    first = [c for c in found if c.weight == top]
    best = max(first, key=lambda c: (_exact(field, c.members[0], grounds), _latest(c)))
    chosen = max(best.members, key=lambda s: _exact(field, s, grounds))
    told = reasons.independent(top) if grounds.groups else reasons.accounts(top)
    why = Words(
        f"أكثر ما ورد: {told.ar} من {len(said)}", f"Reported most often: {told.en} of {len(said)}"
    )
    tied = len(first) > 1
    if tied:
        others = [_exact(field, c.members[0], grounds) for c in first if c is not best]
        exact = _exact(field, best.members[0], grounds) > max(others)
        why = reasons.broken(why, reasons.MORE_EXACT if exact else reasons.LATER)
    return taken_whole(Rule.FREQUENT, chosen, best.members, why, tied)


def informative(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """The most exact; of as exact ones what is reported more often, then the later."""
    weights = {m.order: c.weight for c in clusters(field, said, grounds) for m in c.members}
    top = max(_exact(field, s, grounds) for s in said)
    first = [s for s in said if _exact(field, s, grounds) == top]
    chosen = max(first, key=lambda s: (weights[s.order], published(s)))
    why = Words(f"الأدق فيما ورد: {chosen.teller}", f"The most exact: {chosen.teller}")
    rivals = [s for s in first if not _say_the_same(field, chosen, s, grounds)]
    if rivals:
        more = weights[chosen.order] > max(weights[s.order] for s in rivals)
        why = reasons.broken(
            Words("أكثر من رواية بهذه الدقة", "Several accounts are as exact"),
            reasons.MORE_FREQUENT if more else reasons.LATER,
        )
    return taken_whole(Rule.INFORMATIVE, chosen, said, why, bool(rivals))


def latest(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """What the last report says; of those of one day the one that stands later."""
    chosen = max(said, key=published)
    day = chosen.by.published
    when = day.isoformat() if day is not None else ""
    why = Words(
        f"آخر ما نُشر: {chosen.teller} \u2066{when}\u2069".rstrip(),
        f"Published last: {chosen.teller} {when}".rstrip(),
    )
    same_day = [s for s in said if s.by.published == day and s is not chosen]
    rivals = [s for s in same_day if not _say_the_same(field, chosen, s, grounds)]
    if rivals:
        why = reasons.broken(why, Words("ما جاء بعده في الترتيب", "the one that stands later"))
    return taken_whole(Rule.LATEST, chosen, said, why, bool(rivals))


def trusted(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """What the most trusted source says; of as trusted ones what is reported most often."""
    trust = {s.order: grounds.trust(s.by) or 0 for s in said}
    top = max(trust.values())
    first = [s for s in said if trust[s.order] == top]
    most = frequent(field, first, grounds)
    if not top:
        why = Words(
            "لم تُحدَّد الثقة بأي مصدر؛ أُخذ أكثر ما ورد",
            "No source was given any trust; what is reported most often was taken",
        )
        return Resolved(Rule.TRUSTED, most.values, most.claims, why, True)
    tellers = "، ".join(dict.fromkeys(s.teller for s in first))
    why = Words(f"الأوثق عندك ({top} من 5): {tellers}", f"Trusted most ({top} of 5): {tellers}")
    if len(clusters(field, first, grounds)) > 1:
        why = reasons.broken(why, reasons.MORE_FREQUENT)
        return Resolved(Rule.TRUSTED, most.values, most.claims, why, True)
    return Resolved(Rule.TRUSTED, most.values, most.claims, why)


def conservative(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """What no credible account excludes, by the kind of field."""
    said = _credible(said, grounds)
    first = said[0].values[0]
    match first:
        case DateRange():
            return _widest_days(said)
        case Place():
            return _area_of_all(said, grounds)
        case Count():
            return _lowest(field, said, grounds)
        case _:
            return _most_cautious(field, said, grounds)


def _lowest(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """The lowest figure; of as low ones the one told in more detail."""

    def figure(each: Said) -> tuple[int, int]:
        low, high = counts.total([v for v in each.values if isinstance(v, Count)])
        return low, _INFINITE if high is None else high

    least = min(map(figure, said))
    first = [s for s in said if figure(s) == least]
    chosen = max(first, key=lambda s: _exact(field, s, grounds))
    shown = counts.spread_words(least[0], None if least[1] == _INFINITE else least[1])
    why = Words(
        f"أدنى رقم موثوق: {shown.ar} ({chosen.teller})",
        f"The lowest credible figure: {shown.en} ({chosen.teller})",
    )
    return taken_whole(Rule.CONSERVATIVE, chosen, said, why)


def _widest_days(said: Sequence[Said]) -> Resolved:
    """All days that any account allows."""
    told = [c for s in said for c in s.claims]
    found = dates.hull([c.value for c in told if isinstance(c.value, DateRange)])
    if found is None:
        why = Words("لا يُعرف اليوم من أي رواية", "No account tells the day")
        return taken_whole(Rule.CONSERVATIVE, said[0], said, why)
    value = DateRange(*found, precision_of(*found))
    exact = [
        c.value for c in told if isinstance(c.value, DateRange) and dates.days_of(c.value) == found
    ]
    if exact and isinstance(exact[0], DateRange):
        value = exact[0]
    why = Words("مدى يشمل الروايات كلها", "A range that holds what all accounts say")
    return Resolved(Rule.CONSERVATIVE, (value,), (tuple(c.id for c in told),), why)


def _area_of_all(said: Sequence[Said], grounds: Grounds) -> Resolved:
    """The smallest place that holds all, of those named; else their governorate or country."""
    spots = [(c.id, c.value) for s in said for c in s.claims if isinstance(c.value, Place)]
    holding = [
        each
        for _, each in spots
        if all(grounds.known.places.tie(p, each) in (Tie.SAME, Tie.INSIDE) for _, p in spots)
    ]
    ids = tuple(c for c, _ in spots)
    if holding:
        place = holding[0]
        same = tuple(c for c, p in spots if grounds.known.places.tie(p, place) is Tie.SAME)
        why = Words("أضيق مكان يشمل الروايات كلها", "The smallest place that holds all accounts")
        return Resolved(Rule.CONSERVATIVE, (place,), (same,), why)
    common = _common_area([p for _, p in spots], grounds)
    if common is None:
        return Resolved(Rule.CONSERVATIVE, (), (), reasons.NOTHING_SHARED)
    why = Words(
        f"الأماكن متباعدة؛ {common.name} يجمعها", f"The places lie apart; {common.name} holds them"
    )
    return Resolved(Rule.CONSERVATIVE, (common,), (ids,), why)


def _common_area(places: Sequence[Place], grounds: Grounds) -> Place | None:
    countries = {p.country for p in places}
    if len(countries) != 1 or None in countries:
        return None
    (country,) = countries
    divisions = {p.admin1 for p in places}
    if len(divisions) == 1 and None not in divisions:
        (admin1,) = divisions
        return Place(str(admin1), admin1, country, None, None, 4)
    return Place(grounds.known.places.country(str(country)), None, country, None, None, 6)


def _most_cautious(field: Field, said: Sequence[Said], grounds: Grounds) -> Resolved:
    """The first in the field's order from the most cautious to the boldest."""
    order = list(grounds.known.codes.order(field.id))

    def boldness(each: Said) -> int:
        codes = [v.code for v in each.values if isinstance(v, Choice)]
        return max((order.index(c) if c in order else len(order) for c in codes), default=0)

    chosen = min(said, key=boldness)
    why = Words(f"الأكثر تحفظاً: {chosen.teller}", f"The most cautious: {chosen.teller}")
    return taken_whole(Rule.CONSERVATIVE, chosen, said, why)


def _credible(said: Sequence[Said], grounds: Grounds) -> Sequence[Said]:
    """Without what comes from sources that are not trusted, as long as anything is left."""
    found = [s for s in said if (grounds.trust(s.by) or NOT_CREDIBLE + 1) > NOT_CREDIBLE]
    return found or said


def _exact(field: Field, said: Said, grounds: Grounds) -> Any:
    return exactness(field, said.values, grounds.known)


def _latest(cluster: Cluster) -> tuple[date, int]:
    return max(map(published, cluster.members))


def _say_the_same(field: Field, one: Said, other: Said, grounds: Grounds) -> bool:
    return grounds.say_the_same(field, one.values, other.values)


Chooser = Callable[[Field, Sequence[Said], Grounds], Resolved]
SINGLES: dict[Rule, Chooser] = {
    Rule.CONSERVATIVE: conservative,
    Rule.INFORMATIVE: informative,
    Rule.FREQUENT: frequent,
    Rule.LATEST: latest,
    Rule.TRUSTED: trusted,
}
