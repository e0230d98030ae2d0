"""Which facts of a sentence belong to an act: not its reporter's place, not a name's weapon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from model.evidence import Span
from model.extraction.act_days import is_of_act
from model.extraction.act_places import pointed_at
from model.extraction.clauses import Bond, Clause
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import closed_class
from model.extraction.lines import Line, Phrase
from model.extraction.surroundings import Roles
from model.extraction.trace import Reason, Trace
from model.values import Place

_REPORTERS = closed_class("مراسل مراسلنا مراسلها مراسلتنا مراسله مصادر مصادرنا مصدر")

_WHENCE = closed_class("انطلقت انطلق منها منه")

_ORIGIN = closed_class(
    "المتمركزة المتمركزين المنطلقة مصدره مصدرها انطلقت انطلق انطلاقا أقلعت أقلع انطلقوا قادمة "
    "قادمين"
)

_BASES = closed_class(
    "مواقع مواقعها مواقعه مواقعهم مناطق قواعد قاعدة قاعدتها قواعدها مقرات منصات اتجاه جهة داخل "
    "محيط أراضي الأراضي مكان مرابض أطراف مدرج مكان منطقة"
)

_ORIGIN_REACH = 3
_PARTS = closed_class(
    "جانب جانبا الجانب جزء جزءا الجزء أجزاء معظم أغلب غالبية نصف أحياء مساحات مساحة أنحاء مناطق "
    "أماكن مواقع الضاحية القسم"
)
_PART_REACH = 2

_OFFICES = closed_class(
    "قائد قائدة آمر مدير مديرة رئيس رئيسة مسؤول إمام خطيب مؤذن حارس حراس شيخ مختار محافظ عمدة ناظر"
)
"""Those who are called by the place that they lead."""

_TAKEN = closed_class(
    "نقل نقلت نقلوا نقلا نقله نقلها نقلهم نقلهما ونقل ونقلت ونقلوا ونقلا ينقل تنقل نقلته نقلتهم "
    "نقلتهما أسعف أسعفوا إسعافه إسعافهم إسعاف لنقل لنقله لنقلهم"
)
_TO_REACH, _TAKEN_REACH = 5, 6

_SHARED = (FactKind.DATE, FactKind.PLACE)
_NOTHING: Mapping[FactKind, tuple[Fact, ...]] = dict.fromkeys(FactKind, ())

_SPEAKERS = frozenset(
    f"attribution.{rule}"
    for rule in ("said", "subject", "person", "again", "titled", "spokesman", "before")
)
"""Rules of those who say something themselves, not «بحسب …»."""

_ASIDE = 25
"""Within so many characters two names are of one telling: «مسؤول في الجيش، العقيد فلان»."""
_FIGHT = "act_between"
"""«سيطرت … أمس بعد مواجهات عنيفة»: the fighting that an advance came of has its day."""


def is_origin(fact: Fact, line: Line) -> bool:
    """«من بادية القورية», «المتمركزة في الميادين»: where fire came from."""
    at = line.words.at(fact.span.start)
    if fact.attributes.get("preposition") == "from":
        return not _is_part(line, at)
    if line.words.has(at - _ORIGIN_REACH, at, _ORIGIN):
        return True
    reach = range(at - _ORIGIN_REACH, at)
    return any(line.words.form(i) == "من" and line.words.form(i + 1) in _BASES for i in reach)


def _is_part(line: Line, at: int) -> bool:
    """«جانبا كبيرا من المدينة», «مناطق متفرقة من مأرب»: a part of a place lies in it."""
    of = next((i for i in range(at, at - _ORIGIN_REACH, -1) if line.words.form(i) == "من"), at)
    return line.words.has(of - _PART_REACH, of, _PARTS)


def _in_name(fact: Fact, names: Sequence[Span]) -> bool:
    """«مواقع إطلاق صواريخ»: a weapon within the name of what was hit was not the means."""
    means = fact.kind in (FactKind.WEAPON, FactKind.MUNITIONS)
    return means and any(n.overlaps(fact.span) for n in names)


def _was_theirs(fact: Fact, line: Line) -> bool:
    """«المواقع التي انطلقت منها الصواريخ»: the weapon of those who were hit."""
    if fact.kind is not FactKind.WEAPON:
        return False
    at = line.words.at(fact.span.start)
    return line.words.has(at - 3, at, _WHENCE)


def _of_reporter(fact: Fact, line: Line) -> bool:
    """«مراسلنا في عدن»: where the reporter stands, not where it happened."""
    if fact.kind is not FactKind.PLACE:
        return False
    at = line.words.at(fact.span.start)
    return line.words.has(at - 2, at, _REPORTERS)


def _of_hospital(fact: Fact, line: Line) -> bool:
    """«ونقل الجرحى إلى مستشفيات المدينة»: where the hurt were taken, whatever befell them."""
    if fact.kind is not FactKind.PLACE:
        return False
    at = line.words.at(fact.span.start)
    to = next((i for i in range(at - 1, at - _TO_REACH, -1) if line.words.form(i) == "الي"), 0)
    return bool(to) and line.words.has(max(0, to - _TAKEN_REACH), to, _TAKEN)


def _of_office(fact: Fact, line: Line) -> bool:
    """«قائد معسكر كذا», «إمام مسجد كذا»: the place that somebody leads, wherever he was hit."""
    site = isinstance(fact.value, Place) and (fact.value.precision or 1) == 1
    return site and line.words.form(line.words.at(fact.span.start) - 1) in _OFFICES


def facts_of(
    clause: Clause,
    here: Sequence[Fact],
    targets: Sequence[Phrase],
    subjects: Sequence[Span],
    trace: Trace | None = None,
) -> dict[FactKind, tuple[Fact, ...]]:
    """The facts of a clause's act by kind, out of all those of its sentence (``here``)."""
    words = clause.line.words
    start, end = words[clause.first].start, words[clause.last - 1].end
    named = [p.span for p in targets] + list(clause.line.denied)
    inside = [f for f in here if start <= f.span.start < end]
    if trace:
        for fact in inside:
            why = _why_not(fact, clause, named)
            if why is not None:
                trace.drop(fact, why)
    inside = [f for f in inside if _why_not(f, clause, named) is None]
    found = dict(_NOTHING)
    for fact in inside:
        found[fact.kind] = (*found[fact.kind], fact)
    found[FactKind.ATTRIBUTION] = _sources(clause, here, subjects)
    for kind in _SHARED:
        if not found[kind] and _shares(kind, clause):
            told = (f for f in here if f.kind is kind and f.span.start < end)
            found[kind] = tuple(f for f in told if _why_not(f, clause, named) is None)
    if not found[FactKind.PLACE]:
        found[FactKind.PLACE] = pointed_at(clause, here)
    return found


def _sources(clause: Clause, here: Sequence[Fact], subjects: Sequence[Span]) -> tuple[Fact, ...]:
    """Whom the sentence quotes for the act."""
    quoted = [
        f
        for f in here
        if f.kind is FactKind.ATTRIBUTION and not any(f.span.overlaps(s) for s in subjects)
    ]
    start = min(t.span.start for t in clause.triggers)
    return tuple(f for f in quoted if _quoted_for(f, start, quoted))


def _quoted_for(fact: Fact, start: int, quoted: Sequence[Fact]) -> bool:
    """Not who speaks before another speaker who stands nearer before the act at ``start``."""
    if fact.rule not in _SPEAKERS:
        return True
    first = fact.span.end + _ASIDE
    return not any(o.rule in _SPEAKERS and first < o.span.start < start for o in quoted)


def _why_not(fact: Fact, clause: Clause, named: Sequence[Span]) -> Reason | None:
    """Why a fact that stands with an act does not belong to it; None where it does."""
    if _in_name(fact, named):
        return Reason.IN_NAME
    if _of_reporter(fact, clause.line) or _of_hospital(fact, clause.line):
        return Reason.OF_REPORTER
    if _of_office(fact, clause.line):
        return Reason.IN_SIDE_NAME
    if _was_theirs(fact, clause.line):
        return Reason.THEIR_WEAPON
    if fact.kind is FactKind.DATE and not is_of_act(fact, clause):
        return Reason.NOT_ITS_DAY
    return None


def _shares(kind: FactKind, clause: Clause) -> bool:
    """Whether a clause takes day and place from the clause before it: an attack and its answer
    have one day and two places."""
    if kind is FactKind.PLACE and any(t.category == "act_answer" for t in clause.triggers):
        return False
    if clause.bond is Bond.EARLIER:
        return kind is FactKind.DATE and clause.triggers[0].category == _FIGHT
    return clause.bond is Bond.NONE or kind is FactKind.DATE


def subjects_of(roles: Roles) -> tuple[Span, ...]:
    """Those who did it by what the words say of them, not by their own claim: no sources."""
    claims = ("roles.claimed", "roles.responsibility", "roles.announced")
    return tuple(p.span for p in roles.initiators if roles.rules.get(p.span.start) not in claims)
