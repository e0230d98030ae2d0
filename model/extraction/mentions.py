"""One telling of an act in one clause: its codes, its sides, and the facts that stand with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from model.evidence import Span
from model.extraction.clauses import Bond, Clause, clauses_of, is_harm
from model.extraction.codes import possible
from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import THAT, closed_class
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.roles import Roles, roles_of
from model.values import Choice, DateRange, Place

_POINTING = closed_class("هذا هذه ذلك تلك ذات نفس")
_LOOSE = {"strike", "assault"}
_REPORTERS = closed_class("مراسل مراسلنا مراسلها مراسلتنا مراسله مصادر مصادرنا مصدر")
_PACT = closed_class("أعلن أعلنت بدء توصل توصلت وقع وقعت دخلت دخل اتفق اتفقت يعلن تعلن")
_WHENCE = closed_class("انطلقت انطلق منها منه أطلقت")
_SUICIDAL = closed_class(
    "انتحاري الانتحاري انتحاريا انتحارية انتحاريان انتحاريين انتحاريون بانتحاري"
)
_WIDE = 4
_ACCORDING = closed_class("حسبما وفق وفقا بحسب حسب")
_ORIGIN = closed_class("من المتمركزة المتمركزين المنطلقة مصدره مصدرها انطلقت انطلاقا")
_ORIGIN_REACH = 3
_SHARED = (FactKind.DATE, FactKind.PLACE)


@dataclass(frozen=True, slots=True)
class Act:
    """One telling of an act. ``facts`` are those of its clause; ``rules`` tell by the start of a
    phrase which rule read its role; ``definite`` that it points back («الهجوم», «هذه الضربات»).
    """

    number: int
    clause: Clause
    span: Span
    codes: tuple[str, ...]
    initiators: tuple[Phrase, ...]
    targets: tuple[Phrase, ...]
    rules: Mapping[int, str]
    facts: Mapping[FactKind, tuple[Fact, ...]]
    answers: bool
    recalled: bool
    definite: bool

    @property
    def line(self) -> Line:
        return self.clause.line

    @property
    def days(self) -> tuple[DateRange, ...]:
        """The days told of the act itself, not of who reported it."""
        told = (f for f in self.of(FactKind.DATE) if not self.is_reported(f))
        return tuple(f.value for f in told if isinstance(f.value, DateRange))

    @property
    def struck(self) -> tuple[Place, ...]:
        """The places named with the act, those left out that fire came from."""
        told = [
            f
            for f in self.of(FactKind.PLACE)
            if not is_origin(f, self.line) and not self._is_of_initiator(f)
        ]
        told = [f for f in told if "within" not in f.attributes] or told
        places = [f.value for f in told if isinstance(f.value, Place)]
        exact = [p for p in places if (p.precision or 1) < _WIDE]
        return tuple(exact or places)

    def _is_of_initiator(self, fact: Fact) -> bool:
        """«الميليشيات في منطقة غرب الفرات استهدفت …»: where those were who did it."""
        at, act = self.line.words.at(fact.span.start), self.clause.triggers[0].first
        return any(p.last <= at < act and at - p.last <= _ORIGIN_REACH for p in self.initiators)

    def is_reported(self, fact: Fact) -> bool:
        """«قال أمس إن …»: the day is that of the saying."""
        words = self.line.words
        at, act = words.at(fact.span.end - 1), words.at(self.span.start)
        if at < act:
            return words.has(at + 1, act, THAT)
        first = words.at(fact.span.start)
        return words.has(first - 8, first, _ACCORDING)

    def of(self, kind: FactKind) -> tuple[Fact, ...]:
        """The facts of this kind that stand with the act."""
        return self.facts.get(kind, ())

    @property
    def weapons(self) -> tuple[str, ...]:
        """Weapon codes, those named by the sentence before those that the act's word implies."""
        named = [f.value.code for f in self.of(FactKind.WEAPON) if isinstance(f.value, Choice)]
        implied = [t.marks["weapon"] for t in self.clause.acts if "weapon" in t.marks]
        if self.clause.line.words.has(self.clause.first, self.clause.last, _SUICIDAL):
            implied.insert(0, "suicide_vest")
        return tuple(dict.fromkeys((*named, *implied)))

    @property
    def is_weak(self) -> bool:
        """Whether its words alone say little («انفجارات», «مواجهات»)."""
        return all(t.is_weak for t in self.clause.acts)

    @property
    def open_codes(self) -> frozenset[str]:
        return frozenset(possible(self.codes))


def acts_of(lines: Iterable[Line], facts: Sequence[Fact], text: str) -> tuple[Act, ...]:
    """All tellings of acts in the order of the text; those too weak to count are left out."""
    found: list[Act] = []
    for line in lines:
        here = [f for f in facts if line.span.contains(f.span)]
        for clause in clauses_of(line):
            act = _act(len(found), clause, here, text)
            if _counts(act):
                found.append(act)
    told = any(not a.clause.only_harm and not a.is_weak for a in found)
    return tuple(a for a in found if told or not a.clause.only_harm or _by_arms(a))


def _by_arms(act: Act) -> bool:
    """Whether a death is told as one by arms: no other act of the article says so for it."""
    fighters = any(p.armed for p in (*act.targets, *act.initiators))
    return bool(act.weapons) or fighters or any(p.armed for p in act.line.sides.values())


def _act(number: int, clause: Clause, here: Sequence[Fact], text: str) -> Act:
    roles = roles_of(clause, text)
    _sign(clause, roles)
    triggers = clause.triggers
    targets = tuple(p for p in roles.targets if _can_suffer(p))
    first, last = triggers[0].span.start, triggers[-1].span.end
    return Act(
        number=number,
        clause=clause,
        span=Span(first, max(t.span.end for t in triggers) if last < first else last),
        codes=_codes(clause),
        initiators=tuple(roles.initiators),
        targets=targets,
        rules=dict(roles.rules),
        facts=_facts(clause, here, targets, _subjects(roles)),
        answers=_answers(clause),
        recalled=_recalled(clause),
        definite=_definite(clause, here),
    )


def is_origin(fact: Fact, line: Line) -> bool:
    """«من بادية القورية», «المتمركزة في الميادين»: where fire came from."""
    if fact.attributes.get("preposition") == "from":
        return True
    at = line.words.at(fact.span.start)
    return line.words.has(at - _ORIGIN_REACH, at, _ORIGIN)


def _sign(clause: Clause, roles: Roles) -> None:
    """«أعلنت قيادة قوات التحالف بدء هدنة»: who announces an agreement made it."""
    if any("pact" in t.marks for t in clause.acts) and not roles.initiators:
        sides = [p for i, p in sorted(clause.line.sides.items()) if i < clause.triggers[0].first]
        announced = clause.line.words.has(0, clause.triggers[0].first, _PACT)
        if sides and announced:
            roles.did((sides[-1],), "roles.announced")


def _can_suffer(phrase: Phrase) -> bool:
    return phrase.kind is not PhraseKind.OTHER or len(phrase.name.split()) > 1


def _codes(clause: Clause) -> tuple[str, ...]:
    """The codes of the word that says most; words that agree with it narrow them."""
    acts = [t for t in clause.acts if not is_harm(t)] or list(clause.acts)
    acts.sort(key=lambda t: (t.is_weak, len(possible(t.codes))))
    chosen = acts[0].codes
    for trigger in acts[1:]:
        both = tuple(c for c in possible(chosen) if c in possible(trigger.codes))
        chosen = both or chosen
    return chosen


def _subjects(roles: Roles) -> tuple[Span, ...]:
    """Those who did it by what the words say of them, not by their own claim: no sources."""
    claims = ("roles.claimed", "roles.responsibility", "roles.announced")
    return tuple(p.span for p in roles.initiators if roles.rules.get(p.span.start) not in claims)


def _in_name(fact: Fact, names: Sequence[Span]) -> bool:
    """«مواقع إطلاق صواريخ»: a weapon within the name of what was hit was not the means."""
    means = fact.kind in (FactKind.WEAPON, FactKind.MUNITIONS)
    return means and any(n.overlaps(fact.span) for n in names)


def _was_theirs(fact: Fact, line: Line) -> bool:
    """«المواقع التي انطلقت منها الصواريخ»: the weapon of those who were hit."""
    at = line.words.at(fact.span.start)
    return fact.kind is FactKind.WEAPON and line.words.has(at - 3, at, _WHENCE)


def _dates_acts(fact: Fact) -> bool:
    """A day that an act can have: not one to come, not one until which something lasts."""
    ahead = "future" in fact.attributes or fact.attributes.get("relation") in ("until", "after")
    return not ahead


def _of_reporter(fact: Fact, line: Line) -> bool:
    """«مراسلنا في عدن»: where the reporter stands, not where it happened."""
    at = line.words.at(fact.span.start)
    return fact.kind is FactKind.PLACE and line.words.has(at - 2, at, _REPORTERS)


def _facts(
    clause: Clause, here: Sequence[Fact], targets: Sequence[Phrase], subjects: Sequence[Span]
) -> dict[FactKind, tuple[Fact, ...]]:
    words = clause.line.words
    start, end = words[clause.first].start, words[clause.last - 1].end
    named = [p.span for p in targets] + list(clause.line.denied)
    inside = [f for f in here if start <= f.span.start < end and not _in_name(f, named)]
    inside = [f for f in inside if not _of_reporter(f, clause.line)]
    inside = [f for f in inside if not _was_theirs(f, clause.line)]
    inside = [f for f in inside if f.kind is not FactKind.DATE or _dates_acts(f)]
    found = {kind: tuple(f for f in inside if f.kind is kind) for kind in FactKind}
    found[FactKind.ATTRIBUTION] = tuple(
        f
        for f in here
        if f.kind is FactKind.ATTRIBUTION and not any(f.span.overlaps(s) for s in subjects)
    )
    for kind in _SHARED:
        if not found[kind] and _shares(kind, clause):
            found[kind] = tuple(f for f in here if f.kind is kind and f.span.start < end)
    return found


def _shares(kind: FactKind, clause: Clause) -> bool:
    """Whether a clause takes day and place from the clause before it: an attack and its answer
    have one day and two places."""
    if kind is FactKind.PLACE and any(t.category == "act_answer" for t in clause.triggers):
        return False
    return clause.bond is Bond.NONE or (clause.bond is Bond.ANSWERED and kind is FactKind.DATE)


def _recalled(clause: Clause) -> bool:
    """«وكان …», «سبق أن …», «قبل …», or an act named only as what came before another."""
    if clause.bond is Bond.EARLIER:
        return True
    words = clause.line.words
    for recall in clause.line.recalls:
        if recall.category == "act_recall" and recall.first < clause.last:
            opening = recall.first <= 2 or words[recall.first - 1].is_mark
            near = 0 <= clause.triggers[0].first - recall.last <= 30
            if "strong" in recall.marks or (opening and near):
                return True
    return _follows_after(clause)


def _follows_after(clause: Clause) -> bool:
    """«يأتي الحادث بعد يوم من مقتل …», «غداة قتل …»."""
    first = clause.triggers[0].first
    before = clause.line.words.forms(max(0, first - 5), first)
    return bool({"غداه", "بعيد"} & set(before)) or ("بعد" in before and before[-1:] == ("من",))


def _answers(clause: Clause) -> bool:
    """«ردت …», «ورداً على ذلك …»."""
    if any(t.category == "act_answer" or "answer" in t.marks for t in clause.triggers):
        return True
    opening = clause.line.words.forms(0, 4)
    pointing = {"ردا", "وردا"} & set(opening) and "ذلك" in opening
    return bool(pointing) and not any(t.category == "act_suffer" for t in clause.triggers)


def _munition_is_subject(clause: Clause, act: Trigger, here: Sequence[Fact]) -> bool:
    """«الصواريخ استهدفت مبنيين»: the rockets that were told of."""
    words = clause.line.words
    for fact in here:
        at = words.at(fact.span.start)
        means = fact.kind in (FactKind.WEAPON, FactKind.MUNITIONS)
        if means and clause.first <= at < act.first and words.form(at).startswith("ال"):
            return not any(p.last <= act.first for p in clause.line.sides.values())
    return False


def _refers_back(trigger: Trigger, clause: Clause) -> bool:
    """«خلال تعرضها لقصف»: what was told already."""
    owned = clause.line.words.form(trigger.first).endswith(("ها", "هم", "ضه"))
    return trigger.category == "act_suffer" and "noun" in trigger.marks and owned


def _definite(clause: Clause, here: Sequence[Fact]) -> bool:
    if any(t.is_carrier and t.is_verb for t in clause.triggers):
        return False
    if any(_refers_back(t, clause) for t in clause.triggers):
        return True
    act = next((t for t in clause.acts if not is_harm(t)), clause.acts[0])
    if act.is_verb and _munition_is_subject(clause, act, here):
        return True
    before = clause.line.words.form(act.first - 1)
    return act.is_noun and ("ال" in act.glued or "لل" in act.glued or before in _POINTING)


def _counts(act: Act) -> bool:
    """Whether there is enough that speaks of arms: a bare «استهدف» is said of markets too."""
    if _habitual(act) or not act.codes:
        return False
    strong = [t for t in act.clause.acts if not t.is_weak and not _LOOSE & set(t.codes)]
    if any("needs" in t.marks for t in act.clause.acts) and not act.of(FactKind.WEAPON):
        return False
    if strong and not act.clause.only_harm:
        return True
    if any("pact" in t.marks for t in act.clause.acts):
        return bool(act.initiators)
    return _armed(act) >= (2 if any(t.is_weak for t in act.clause.acts) else 1)


def _lasting(act: Act) -> bool:
    """«تتعرض القاعدتان لعمليات قصف»: what goes on, outside of headlines, which use the present."""
    if act.line.zone in ("headline", "caption"):
        return False
    carriers = [t for t in act.clause.triggers if t.category in ("act_suffer", "act_light")]
    return any(t.marks.get("form") == "present" for t in carriers)


def _habitual(act: Act) -> bool:
    """«عدة مرات», «خلال الأشهر الماضية» and no day: many acts, none of them told."""
    since = any(f.attributes.get("relation") == "since" for f in act.of(FactKind.DATE))
    if _lasting(act) and since:
        return True
    often = any("strong" in r.marks for r in act.line.recalls) or _lasting(act)
    return often and not any((d.precision or 5) < 4 for d in act.days)


def _armed(act: Act) -> int:
    """How much in the clause speaks of arms."""
    sides = any(p.kind is PhraseKind.SIDE for p in (*act.initiators, *act.targets))
    people = any(p.armed for p in act.targets)
    harm = act.of(FactKind.KILLED) or act.of(FactKind.INJURED)
    weapon = bool(act.weapons) or bool(act.of(FactKind.MUNITIONS))
    others = len(act.clause.acts) > 1
    return 2 * weapon + sides + people + bool(harm) + others


def harm_words(act: Act) -> tuple[Trigger, ...]:
    """The words of the act that say who was killed or hurt."""
    return tuple(t for t in act.clause.acts if is_harm(t))
