"""What an account takes over from another of its article: the day of the attack it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from model.extraction.crowd_sequels import take_from_protests
from model.extraction.drafts import Draft
from model.extraction.inherited_days import Fields, dead, is_series, take_day, take_days, words_of
from model.extraction.inherited_sides import take_sides
from model.extraction.shared_days import SharedDays
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Count, DateRange, Place

_SAME_AREA = (
    "في المنطقه",
    "بالبلده",
    "في البلده",
    "بالمدينه",
    "في المدينه",
    "في القريه",
    "بالقريه",
    "في نفس المنطقه",
    "في المكان نفسه",
)
_LOOSE = {"strike", "assault"}
_ITEM_REACH = 3
_LEAST_ITEMS = 2
_LEAST_SUM = 4
_WIDE = 4
"""UCDP's ``where_prec`` of a first-order division."""
_PREFIX = {
    "event_type": "acts",
    "weapon": "weapons",
    "place": "places",
    "date": "dates",
    "initiator": "roles",
}
_DOUBT = 0.75


def without_sums(
    drafts: list[Draft], fields: list[Fields], trace: Trace | None = None
) -> tuple[list[Draft], list[Fields]]:
    """The drafts without those that only sum others up, which take over what the sum says.

    «قتل 51 في غارات التحالف … قتل 11 منهم في …، و29 في …» tells of two strikes, not of three.
    """
    found = [dict(f) for f in fields]
    for number, whole in enumerate(found):
        items = _items(drafts, found, number)
        if items:
            for item in items:
                _take_all(found[item], whole)
        else:
            items = _that_add_up(found, number) or _of_series(drafts, found, number)
            for item in items:
                take_day(found[item], whole, "dates.of_whole")
        if items:
            if trace:
                trace.gone(drafts[number].acts, (), Reason.SUMS_UP)
            kept = [i for i in range(len(drafts)) if i != number]
            return [drafts[i] for i in kept], [found[i] for i in kept]
    return drafts, found


def _items(drafts: list[Draft], found: list[Fields], number: int) -> list[int]:
    """The accounts that are parts of this one by what they say and by what they leave unsaid."""
    whole = found[number]
    items = [i for i in range(len(drafts)) if _is_part(drafts[i], found[i], whole)]
    named = whole["initiator"] and whole["weapon"]
    return items if len(items) >= _LEAST_ITEMS and named else []


def _is_part(draft: Draft, fields: Fields, whole: Fields) -> bool:
    return fields is not whole and _is_item(draft, fields) and dead(fields) < dead(whole)


def _that_add_up(found: list[Fields], number: int) -> list[int]:
    """The accounts told one after another whose dead and hurt together are as many as its own.

    «قتل 24 وأصيب 37 في المدينة. وانفجرت … قتل ستة وأصيب 11، وقتل 18 وأصيب 26 في …».
    """
    whole = _toll(found[number])
    own = _days(found[number])
    others = [i for i in range(len(found)) if i != number and _may_meet(own, _days(found[i]))]
    if sum(whole) < _LEAST_SUM:
        return []
    runs = (_run(found, others[start:], whole) for start in range(len(others)))
    return next((run for run in runs if run), [])


def _days(fields: Fields) -> tuple[date, date] | None:
    value = fields["date"][0].value if fields["date"] else None
    if isinstance(value, DateRange) and value.start and value.end:
        return value.start, value.end
    return None


def _may_meet(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    """Whether both may be of one day: who died on another day is no part of the toll."""
    return one is None or other is None or (one[0] <= other[1] and other[0] <= one[1])


def _of_series(drafts: list[Draft], found: list[Fields], number: int) -> list[int]:
    """«قتل 9 في هجمات متفرقة في البلاد» and then each of them, in a place of its own."""
    if not is_series(drafts[number]) or not _is_wide(found[number]):
        return []
    last = max(drafts[number].sentences)
    later = [
        i
        for i, d in enumerate(drafts)
        if i != number and min(d.sentences) >= last and found[i]["place"] and not _is_wide(found[i])
    ]
    return later if len(later) >= _LEAST_ITEMS else []


def _is_wide(fields: Fields) -> bool:
    """Whether no place within a governorate is named."""
    places = [c.value for c in fields["place"][:1] if isinstance(c.value, Place)]
    return not places or (places[0].precision or 1) >= _WIDE


def _run(found: list[Fields], others: list[int], whole: tuple[int, int]) -> list[int]:
    """The first of the accounts ``others`` that add up to ``whole``, if some do."""
    summed = (0, 0)
    for count, item in enumerate((_toll(found[i]) for i in others), start=1):
        summed = (summed[0] + item[0], summed[1] + item[1])
        if not item[0] or summed[0] > whole[0]:
            return []
        if summed == whole and count >= _LEAST_ITEMS:
            return others[:count]
    return []


def _toll(fields: Fields) -> tuple[int, int]:
    """How many dead and how many hurt, where they are counted exactly; else 0."""
    return _counted(fields["killed"]), _counted(fields["injured"])


def _counted(candidates: tuple[Candidate, ...]) -> int:
    counts = [c.value for c in candidates if isinstance(c.value, Count)]
    exact = all(c.min is not None and c.min == c.max for c in counts)
    return sum(c.min or 0 for c in counts) if exact else 0


def inherited(drafts: list[Draft], fields: list[Fields], shared: SharedDays) -> list[Fields]:
    """The fields with the days and places that accounts share by what the text says."""
    found = [dict(f) for f in fields]
    take_days(drafts, found, shared)
    for number, draft in enumerate(drafts):
        if number and _is_item(draft, found[number]):
            _take_from_whole(drafts, found, number)
        if number and not found[number]["place"]:
            _take_place(drafts, found, number)
    take_from_protests(drafts, found)
    take_sides(drafts, found)
    return found


def _take_place(drafts: list[Draft], found: list[Fields], number: int) -> None:
    """«في المنطقة», «بالبلدة»: where the account before was; so too right after it."""
    draft = drafts[number]
    if _pointing(draft):
        taken = ("place", "date", "initiator") if _is_suffered(draft) else ("place", "date")
        for field in taken:
            _take_nearest(found, number, field, f"{_PREFIX[field]}.same_area")
    elif draft.answers is None and _goes_on(drafts[number - 1], draft):
        _take(found[number], found[number - 1], "place", "places.nearby")


def _goes_on(before: Draft, draft: Draft) -> bool:
    """Whether the account is told in the sentence after the one before, or in the same."""
    return any(0 <= a - b <= 1 for a in draft.sentences for b in before.sentences)


def _take(to: Fields, source: Fields, field: str, rule: str) -> None:
    if not to[field] and source[field]:
        best = source[field][0]
        to[field] = (replace(best, confidence=round(best.confidence * _DOUBT, 2), rule=rule),)


def _is_item(draft: Draft, fields: Fields) -> bool:
    """«… بينما قتل 29 في استهداف معسكر»: one of several strikes that the article sums up first."""
    bare = all(set(a.codes) <= _LOOSE or a.clause.only_harm for a in draft.acts)
    return bare and not fields["initiator"] and not fields["weapon"]


def _take_from_whole(drafts: list[Draft], found: list[Fields], number: int) -> None:
    """Side, means and kind of the strikes that the item is one of; its own harm and place stay."""
    first = min(drafts[number].sentences)
    for earlier in range(number - 1, -1, -1):
        near = any(0 <= first - s <= _ITEM_REACH for s in drafts[earlier].sentences)
        if near and _sums_up(found[earlier], found[number]):
            _take_all(found[number], found[earlier])
            return


def _sums_up(whole: Fields, item: Fields) -> bool:
    """Whether an account tells of strikes that the other may be one of: over a wide place."""
    if not (whole["initiator"] and whole["weapon"]) or not 0 < dead(item) <= dead(whole):
        return False
    places = [c.value for c in whole["place"][:1] if isinstance(c.value, Place)]
    return not places or (places[0].precision or 1) >= _WIDE


def _take_all(item: Fields, whole: Fields) -> None:
    item["event_type"] = item["weapon"] = ()
    for field in ("initiator", "weapon", "event_type"):
        _take(item, whole, field, f"{_PREFIX[field]}.of_whole")
    take_day(item, whole, "dates.of_whole")


def _take_nearest(found: list[Fields], number: int, field: str, rule: str) -> None:
    """From the nearest account before this one that has the field."""
    for earlier in reversed(found[:number]):
        if earlier[field]:
            _take(found[number], earlier, field, rule)
            return


def _is_suffered(draft: Draft) -> bool:
    """«تعرضت البلدة لقصف»: told without a word of who did it."""
    return any(t.category == "act_suffer" for a in draft.acts for t in a.clause.triggers)


def _pointing(draft: Draft) -> bool:
    told = words_of(draft)
    return any(words in told for words in _SAME_AREA)
