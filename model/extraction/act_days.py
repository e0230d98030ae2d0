"""Which of the days in a sentence are not those of its act."""

from __future__ import annotations

from model.extraction.clauses import Clause
from model.extraction.facts import Fact
from model.extraction.grammar import closed_class
from model.extraction.words import Words
from model.values import DateRange

_WHO = closed_class(
    "الذي التي الذين اللذين اللتين اللذان اللتان اللواتي المحاصر المحاصرة المحاصرين المحتل المحتلة "
    "المعتقل المعتقلين المحتجز المحتجزين المحتجزة محتجزين محتجزا محتجزة محتجزون مختطفين معتقلين "
    "مختطفا معتقلا الخاضع الخاضعة المفروض المفروضة المفقود المفقودين القائم القائمة"
)
"""Words that begin a relative clause, and those that stand for one: «المحاصر منذ عامين»."""
_ASIDE = closed_class(
    "حيث إذ فيما بينما أول لأول الأول الأولى الأعنف الأكبر الأسوأ الأضخم أعنف أكبر أسوأ"
)
"""Words that begin what is said besides: «حيث تدور معارك منذ أشهر», «في أول هجوم منذ أسبوعين»."""
DATED_BACK = closed_class("يعود تعود ويعود وتعود يرجع ترجع ويرجع وترجع")
"""Verbs that date what they are said of: «ويعود آخر هجوم إلى 19 نيسان»."""
_FULL_STOPS = frozenset(".;:؛!")
_IN_THE_WAKE = closed_class("أعقاب عقب غداة بعيد احتجاجا تنديدا استنكارا")
_WAKE_REACH = 3
_AWAY = closed_class("قبل بعد قبيل بعيد")
_SINCE = closed_class("منذ")
_ORDINALS = closed_class(
    "ثاني ثانية ثالث ثالثة رابع رابعة خامس خامسة سادس سادسة سابع سابعة ثامن ثامنة تاسع تاسعة عاشر "
    "الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة"
)
_COUNT_REACH = 10
_SINCE_REACH = 4
_VAGUE = 3
"""UCDP's ``date_prec`` of a week: from here on a day in a relative clause is not the act's."""


def is_of_act(fact: Fact, clause: Clause) -> bool:
    """Whether an act can have this day: not one to come, not that of something else it names."""
    relation = fact.attributes.get("relation")
    if relation == "until" and clause.line.words.has(clause.first, clause.last, DATED_BACK):
        return True
    ahead = "future" in fact.attributes or relation in ("until", "after")
    aside = _is_of_relative(fact, clause) or _is_of_sequel(fact, clause)
    aside = aside or _is_from_other(fact, clause)
    return not (ahead or aside or _is_of_count(fact, clause))


def _is_from_other(fact: Fact, clause: Clause) -> bool:
    """«اغتيل الاثنين، قبل ساعات أيضا من اغتيال …»: how long before another act."""
    line = clause.line
    first, after = line.words.at(fact.span.start), line.words.at(fact.span.end - 1) + 1
    if line.words.form(first) not in _AWAY:
        return False
    at = after if line.words.form(after) == "من" else after + 1
    return line.words.form(at) == "من" and line.trigger_at(at + 1) is not None


def _is_of_count(fact: Fact, clause: Clause) -> bool:
    """«في ثالث هجوم خلال أسبوع»: in how long a time so many were counted."""
    words, at = clause.line.words, clause.line.words.at(fact.span.start)
    lasted = fact.attributes.get("form") == "lasting"
    return lasted and words.has(max(0, at - _COUNT_REACH), at, _ORDINALS)


def _is_of_relative(fact: Fact, clause: Clause) -> bool:
    """«قصفت القاعدة التي سيطروا عليها منذ أشهر»: since when what was hit has been so."""
    words = clause.line.words
    at = words.at(fact.span.start)
    vague = isinstance(fact.value, DateRange) and (fact.value.precision or 0) >= _VAGUE
    if not vague and fact.attributes.get("relation") != "since":
        return False
    if words.has(clause.triggers[0].last, at, _ASIDE) and words.has(
        at - _SINCE_REACH, at + 1, _SINCE
    ):
        return True
    who = next((i for i in range(at - 1, clause.first - 1, -1) if _opens_relative(words, i)), None)
    if who is None or words.has(who, at, _FULL_STOPS):
        return False
    return not any(who < t.first < at for t in clause.triggers)


def _opens_relative(words: Words, index: int) -> bool:
    form = words.form(index)
    return form in _WHO or form.removeprefix("و") in _WHO


def _is_of_sequel(fact: Fact, clause: Clause) -> bool:
    """«تحدث السبت في أعقاب مقتل ستة»: the day of what came after the act."""
    words, first = clause.line.words, clause.triggers[0].first
    after = words.at(fact.span.end - 1) + 1
    return after <= first and words.has(max(after, first - _WAKE_REACH), first, _IN_THE_WAKE)
