"""What an account takes over from another of its article: the day of the attack it answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from model.extraction.assemble import Draft
from model.extraction.clauses import Bond
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Count, DateRange, Place

Fields = dict[str, tuple[Candidate, ...]]
_MEANWHILE = (
    "في الاثناء",
    "هذه الاثناء",
    "في المنطقه",
    "في الوقت نفسه",
    "تزامنا",
    "وفي السياق",
    "سياق متصل",
    "الي ذلك",
    "بعيد ساعات",
    "قبل ساعات",
    "بعد ساعات",
)
_SAME_AREA = (
    "في المنطقه",
    "بالبلده",
    "في البلده",
    "بالمدينه",
    "في المدينه",
    "في القريه",
    "بالقريه",
)
_LOOSE = {"strike", "assault"}
_ITEM_REACH = 3
_LEAST_ITEMS = 2
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
        items = [i for i in range(len(drafts)) if _is_part(drafts[i], found[i], whole)]
        if len(items) >= _LEAST_ITEMS and whole["initiator"] and whole["weapon"]:
            for item in items:
                _take_all(found[item], whole)
            if trace:
                trace.gone(drafts[number].acts, (), Reason.SUMS_UP)
            kept = [i for i in range(len(drafts)) if i != number]
            return [drafts[i] for i in kept], [found[i] for i in kept]
    return drafts, found


def _is_part(draft: Draft, fields: Fields, whole: Fields) -> bool:
    return fields is not whole and _is_item(draft, fields) and _dead(fields) < _dead(whole)


def _dead(fields: Fields) -> int:
    """The number of killed that an account gives; 0 where it gives none."""
    counts = [c.value.min or 0 for c in fields["killed"] if isinstance(c.value, Count)]
    return max(counts, default=0)


def inherited(drafts: list[Draft], fields: list[Fields]) -> list[Fields]:
    """The fields with the days and places that accounts share by what the text says."""
    found = [dict(f) for f in fields]
    index = {id(d): i for i, d in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        if _answers(draft) and id(draft.answers) in index:
            attack = found[index[id(draft.answers)]]
            _take(found[number], attack, "date", "dates.of_answered_act")
            _take(attack, found[number], "date", "dates.of_answer")
        elif number and _meanwhile(draft):
            _take_nearest(found, number, "date", "dates.meanwhile")
        if number and "غداه" in _words(draft) and _all_earlier(draft):
            _take_day_before(found[number], found[number - 1])
        if number and _is_item(draft, found[number]):
            _take_from_whole(drafts, found, number)
        if number and not found[number]["place"]:
            _take_place(drafts, found, number)
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


def _answers(draft: Draft) -> bool:
    """«ردت …»: at once, on the day of what it answers; «ردا على …» may come days later."""
    return draft.answers is not None and any(a.answers for a in draft.acts)


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
    if not (whole["initiator"] and whole["weapon"]) or not 0 < _dead(item) <= _dead(whole):
        return False
    places = [c.value for c in whole["place"][:1] if isinstance(c.value, Place)]
    return not places or (places[0].precision or 1) >= _WIDE


def _take_all(item: Fields, whole: Fields) -> None:
    item["event_type"] = item["weapon"] = ()
    for field in ("initiator", "weapon", "event_type", "date"):
        _take(item, whole, field, f"{_PREFIX[field]}.of_whole")


def _all_earlier(draft: Draft) -> bool:
    return all(a.clause.bond is Bond.EARLIER for a in draft.acts)


def _take_day_before(to: Fields, source: Fields) -> None:
    """«غداة …»: what came the day before."""
    best = source["date"][:1]
    value = best[0].value if best else None
    if to["date"] or not isinstance(value, DateRange) or value.start is None or value.end is None:
        return
    day = timedelta(days=1)
    earlier = replace(value, start=value.start - day, end=value.end - day)
    confidence = round(best[0].confidence * _DOUBT, 2)
    to["date"] = (replace(best[0], value=earlier, confidence=confidence, rule="dates.day_before"),)


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
    told = _words(draft)
    return any(words in told for words in _SAME_AREA)


def _meanwhile(draft: Draft) -> bool:
    told = _words(draft)
    return any(words in told for words in _MEANWHILE)


def _words(draft: Draft) -> str:
    return " ".join(w.form for a in draft.acts for w in a.line.words.items if not w.is_mark)
