"""The day that an account takes over from another of its article, and by what words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from model.extraction.clauses import Bond
from model.extraction.drafts import Draft
from model.extraction.grammar import closed_class
from model.extraction.mentions import Act
from model.extraction.resolve_when import is_of_report
from model.extraction.shared_days import (
    ITEMS,
    LIKEWISE,
    NEWS,
    SOURCE,
    SUM,
    SharedDays,
    same_source_goes_on,
    says_at_once,
    says_likewise,
    says_more,
    sums_up,
    turns_away,
)
from model.proposals import Candidate
from model.values import Count, DateRange

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
_HAD = closed_class("كان كانت كانوا وكان وكانت وكانوا")
_NEAR = 3
"""As many sentences back may stand what goes on at the same time."""
_SOME_DAYS = 2
"""The precision, as UCDP's ``date_prec``, of a day or some days: what goes on meanwhile has it."""


def take_days(drafts: Sequence[Draft], found: Sequence[Fields], shared: SharedDays) -> None:
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
        if not mine["date"] and not _came_earlier(draft):
            _take_shared(drafts, found, number, shared)
        if number and not mine["date"]:
            _take_from_sum(drafts, found, number)
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
    told = (a.line.words for a in draft.acts)
    return " ".join(form for words in told for form in words.forms(0, len(words)))


def _answers(draft: Draft) -> bool:
    """«ردت …»: at once, on the day of what it answers; «ردا على …» may come days later."""
    told = any(a.answers and not _is_answered(a) for a in draft.acts)
    return draft.answers is not None and told


def _came_earlier(draft: Draft) -> bool:
    """Whether the words say that it came before what is told around it: «كانت قد سيطرت على …»."""
    first = draft.acts[0]
    at = first.clause.triggers[0].first
    before = first.line.words.has(at - 3, at, _HAD)
    return before or _is_answered(first) or _all_earlier(draft)


def _is_answered(act: Act) -> bool:
    """«ردا على الهجوم الذي …»: what was answered, and not the answer."""
    clause = act.clause
    answer = next((t for t in clause.triggers if t.category == "act_answer"), None)
    if answer is None:
        return False
    return act.line.words.form(answer.last) == "علي" and clause.acts[0].first == answer.last + 1


def _meanwhile(draft: Draft) -> bool:
    told = words_of(draft)
    return any(words in told for words in _MEANWHILE)


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


def _take_shared(
    drafts: Sequence[Draft], found: Sequence[Fields], number: int, shared: SharedDays
) -> None:
    """From the sentence before, or from the one that sums up what this is a part of."""
    mine, draft = found[number], drafts[number]
    first = draft.acts[0]
    before = [i for i in range(number) if first.line.sentence - 1 in drafts[i].sentences]
    taken, rule = None, SOURCE
    if same_source_goes_on(first):
        taken = _nearest(drafts, found, number, shared, 1)
    if taken is None:
        taken, rule = shared.of_sum(first), SUM
    if taken is None and says_more(first):
        taken, rule = _nearest(drafts, found, number, shared, 1), NEWS
    if taken is None and says_at_once(first):
        taken, rule = _nearest(drafts, found, number, shared, _NEAR), "dates.meanwhile"
    if taken is None and says_likewise(draft) and not first.recalled:
        alike = (i for i in reversed(before) if _alike(found[i], mine))
        taken, rule = next((c for i in alike for c in found[i]["date"][:1]), None), LIKEWISE
    if taken is not None:
        mine["date"] = (replace(taken, confidence=_doubted(taken), rule=rule),)


def _nearest(
    drafts: Sequence[Draft],
    found: Sequence[Fields],
    number: int,
    shared: SharedDays,
    reach: int,
) -> Candidate | None:
    """The day told last in as many sentences before."""
    here = drafts[number].acts[0].line.sentence
    for sentence in range(here - 1, here - 1 - reach, -1):
        told = [f["date"] for d, f in zip(drafts, found, strict=True) if sentence in d.sentences]
        days = [c for each in told for c in each[:1] if shared.is_of_news(c)]
        day = shared.named_in(sentence) or next(iter(days), None)
        if day is not None:
            return day
    return None


def _alike(before: Fields, mine: Fields) -> bool:
    """Whether both tell of one kind of act."""
    return before["event_type"][0].value == mine["event_type"][0].value


def _doubted(candidate: Candidate) -> float:
    return round(candidate.confidence * _DOUBT, 2)


def _take_from_sum(drafts: Sequence[Draft], found: Sequence[Fields], number: int) -> None:
    """«قتل 21 الأربعاء في هجمات …» and then each of the attacks with its own toll."""
    mine = dead(found[number])
    first = drafts[number].acts[0]
    if not mine or first.recalled or turns_away(first.line.words):
        return
    for earlier in reversed(range(number)):
        if first.line.sentence - max(drafts[earlier].sentences) > ITEMS:
            return
        summed = dead(found[earlier]) >= mine and _is_plural(drafts[earlier])
        if summed and found[earlier]["date"] and _days(found[earlier]).precision == 1:
            take_day(found[number], found[earlier], "dates.of_whole")
            return


def dead(fields: Fields) -> int:
    """The number of killed that an account gives; 0 where it gives none."""
    return max(
        (c.value.min or 0 for c in fields["killed"] if isinstance(c.value, Count)), default=0
    )


def _is_plural(draft: Draft) -> bool:
    """«هجمات», «سلسلة تفجيرات»: several acts told as one."""
    first = draft.acts[0]
    return any(first.line.words.form(t.last - 1).endswith("ات") for t in first.clause.acts)


def is_series(draft: Draft) -> bool:
    """«سلسلة هجمات», «هجمات متفرقة»: a lead that sums up what the article tells one by one."""
    return _is_plural(draft) and sums_up(draft.acts[0].line.words)


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
