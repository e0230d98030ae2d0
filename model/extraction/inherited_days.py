"""The day that an account takes over from another of its article, and by what words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from model.extraction.assemble import Draft
from model.extraction.clauses import Bond
from model.extraction.facts import FactKind
from model.extraction.resolve_when import is_of_report
from model.proposals import Candidate
from model.values import DateRange

Fields = dict[str, tuple[Candidate, ...]]
_MEANWHILE = (
    "في الاثناء",
    "هذه الاثناء",
    "في المنطقه",
    "في الوقت نفسه",
    "تزامنا",
    "وفي السياق",
    "سياق متصل",
    "بعيد ساعات",
    "قبل ساعات",
    "بعد ساعات",
)
_DOUBT = 0.75
_SOME_DAYS = 2
"""The precision, as UCDP's ``date_prec``, of a day or some days: what goes on meanwhile has it."""


def take_days(drafts: Sequence[Draft], found: Sequence[Fields]) -> None:
    """Gives each account that names no day of its own the one that the text means."""
    index = {id(d): i for i, d in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        mine = found[number]
        if _answers(draft) and id(draft.answers) in index:
            attack = found[index[id(draft.answers)]]
            take_day(mine, attack, "dates.of_answered_act")
            take_day(attack, mine, "dates.of_answer")
        elif number and _meanwhile(draft):
            _take_nearest(found, number, "dates.meanwhile")
        if number and "غداه" in words_of(draft) and _all_earlier(draft):
            _take_day_before(mine, found[number - 1])
        if number and _is_carried_on(drafts[number - 1], draft):
            take_day(mine, found[number - 1], "dates.of_same_source")
        if number and _is_known(draft):
            _take_known(found, number)


def take_day(to: Fields, source: Fields, rule: str) -> None:
    """The source's day; a day that is only that of the report stays behind it."""
    own, theirs = to["date"], source["date"]
    told = bool(own) and not is_of_report(own[0])
    if not theirs or told or (own and is_of_report(theirs[0])):
        return
    taken = replace(theirs[0], confidence=round(theirs[0].confidence * _DOUBT, 2), rule=rule)
    to["date"] = (taken, *(c for c in own if c.value != taken.value))


def words_of(draft: Draft) -> str:
    """The folded words of the sentences that tell the account, without marks."""
    return " ".join(w.form for a in draft.acts for w in a.line.words.items if not w.is_mark)


def _answers(draft: Draft) -> bool:
    """«ردت …»: at once, on the day of what it answers; «ردا على …» may come days later."""
    return draft.answers is not None and any(a.answers for a in draft.acts)


def _meanwhile(draft: Draft) -> bool:
    return any(words in words_of(draft) for words in _MEANWHILE)


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


def _take_nearest(found: Sequence[Fields], number: int, rule: str) -> None:
    """From the nearest account before this one that has a day or some days."""
    for earlier in reversed(found[:number]):
        if earlier["date"]:
            if (_days(earlier).precision or 9) <= _SOME_DAYS:
                take_day(found[number], earlier, rule)
            return


def _days(fields: Fields) -> DateRange:
    value = fields["date"][0].value
    return value if isinstance(value, DateRange) else DateRange(None, None)


def _is_carried_on(before: Draft, draft: Draft) -> bool:
    """«وأضاف المصدر أن …» right after what he told: it is news of the same hour."""
    first = draft.acts[0]
    carried = any("carried" in f.attributes for f in first.of(FactKind.ATTRIBUTION))
    return carried and not first.recalled and (first.line.sentence - 1) in before.sentences


def _is_known(draft: Draft) -> bool:
    """«أكدت … اليوم أن جنديا قتل في الهجوم»: the attack was known before the report."""
    return all(a.definite for a in draft.acts)


def _take_known(found: Sequence[Fields], number: int) -> None:
    own = found[number]["date"]
    if not own or not is_of_report(own[0]):
        return
    said = _days(found[number]).start
    for earlier in reversed(found[:number]):
        if earlier["date"] and _came_before(_days(earlier), said):
            take_day(found[number], earlier, "dates.of_known_act")
            return


def _came_before(days: DateRange, said: date | None) -> bool:
    near = days.precision == 1 and days.end is not None and said is not None
    return near and days.end is not None and said is not None and days.end < said
