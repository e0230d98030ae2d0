"""One telling of an act in one clause: its codes, its sides, and the facts that stand with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from model.evidence import Span
from model.extraction.act_facts import is_origin
from model.extraction.clauses import Clause
from model.extraction.codes import KILLINGS, REMOTE, SUICIDE, possible
from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_word
from model.extraction.grammar import REPORTING, THAT, closed_class
from model.extraction.lines import Line, Phrase
from model.quick import node
from model.values import Choice, DateRange, Place

_SUICIDAL = closed_class(
    "انتحاري الانتحاري انتحاريا انتحارية انتحاريان انتحاريين انتحاريون بانتحاري"
)

_FLYING = (
    ("drone", closed_class("مسيرة مسيرات المسيرة المسيرات درون")),
    ("helicopter", closed_class("مروحيات مروحية مروحيتان المروحيات")),
    (
        "aircraft_bomb",
        closed_class("طيران الطيران طائرات الطائرات طائرة مقاتلات المقاتلات الجو الجوية"),
    ),
)
_GUARDING = closed_class("الدفاع دفاع الدفاعات دفاعات دفاعنا المضادات")
_VAGUE = 4
"""UCDP's ``date_prec`` of a month: beside an exact day it tells no other."""
_WIDE = 4
_BOMBS = {"ied", "vehicle_bomb", "explosive_unspecified"}

_REACTED = closed_class(
    "دان دانت أدان أدانت يدين تدين ندد نددت استنكر استنكرت شجب شجبت نعى نعت تفقد زار شيع شيعت عزى "
    "ودان ودانت وأدان وأدانت وندد ونددت واستنكر واستنكرت"
)

_CLAIMED = closed_class("تبنى تبنت وتبنى وتبنت فتبنى يتبنى تتبنى مسؤوليته مسؤوليتها المسؤولية")
_SAID_REACH = 8
_REPORTED = closed_class(
    "عن بمقتل بوقوع بإصابة بسقوط باستشهاد بانفجار بتعرض باندلاع بوفاة بتجدد باستهداف بقصف"
)
_QUOTE = frozenset(':«“"')

_AS = closed_class("ما كما حسبما بحسبما وفقما مثلما")
_ACCORDING = closed_class("حسبما بحسبما وفق وفقا بحسب حسب")

_ORIGIN_REACH = 3


@node
class Act:
    """One telling of an act. ``facts`` are those of its clause; ``rules`` tell by the start of a
    phrase which rule read its role; ``definite`` that it points back («الهجوم», «هذه الضربات»);
    ``told`` that its words say it happened and do not only speak of it;
    ``later`` are places that its sentence names only after the clause, ``beside`` all that it names
    outside of it.
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
    told: bool
    later: tuple[Fact, ...] = ()
    beside: tuple[Fact, ...] = ()

    @property
    def line(self) -> Line:
        return self.clause.line

    @cached_property
    def days(self) -> tuple[DateRange, ...]:
        """The days told of the act itself, not of who reported it."""
        told = (f for f in self.of(FactKind.DATE) if not self.is_reported(f))
        days = tuple(f.value for f in told if isinstance(f.value, DateRange))
        exact = tuple(d for d in days if (d.precision or _VAGUE) < _VAGUE)
        return exact or days  # not «السبت … هذا العام» of two deeds

    @cached_property
    def reported_days(self) -> tuple[DateRange, ...]:
        """The days of who reported it."""
        told = (f for f in self.of(FactKind.DATE) if self.is_reported(f))
        return tuple(f.value for f in told if isinstance(f.value, DateRange))

    @cached_property
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
        """«قال أمس إن …», «أدانت أمس الهجوم», «تبنت أمس تفجيرا»: the day is that of the saying."""
        words = self.line.words
        at, act = words.at(fact.span.end - 1), words.at(self.span.start)
        if at < act:
            said = words.has(at + 1, act, THAT) or words.has(0, at, _REACTED)
            return said or self._is_quoted(at, act) or self._is_claim(fact, at)
        first = words.at(fact.span.start)
        return words.has(first - 8, first, _ACCORDING) or self._is_told_after(first)

    def _is_told_after(self, day: int) -> bool:
        """«…، على ما أعلن مسؤول أمس», «…، كما أعلنت الشرطة أمس»."""
        words = self.line.words
        near = range(max(1, day - _SAID_REACH), day)
        return any(words.form(i) in REPORTING and words.form(i - 1) in _AS for i in near)

    def _is_quoted(self, day: int, act: int) -> bool:
        """«قال المصدر أمس: …», «أفاد المصدر أمس بمقتل …»: what was said, after its day."""
        words = self.line.words
        reach = day - _SAID_REACH
        if not words.has(reach, day, REPORTING):
            return False
        governed = words.form(day + 1) in _REPORTED and not words.has(reach, day, THAT)
        return governed or words.has(day + 1, act, _QUOTE)

    def _is_claim(self, fact: Fact, day: int) -> bool:
        """«تبنت أمس تفجيرا وقع الأحد», «أعلنت الأحد مقتل شرطي مساء السبت»: of two days the first is
        that of the claim."""
        words, reach = self.line.words, day - _SAID_REACH
        if words.has(reach, day, _CLAIMED):
            return any(f.start > fact.start for f in self.of(FactKind.DATE))
        told = words.has(reach, day, REPORTING) and not words.has(reach, day, THAT)
        return told and any(
            f.start > self.span.start and isinstance(f.value, DateRange) and f.value.precision == 1
            for f in self.of(FactKind.DATE)
        )

    def of(self, kind: FactKind) -> tuple[Fact, ...]:
        """The facts of this kind that stand with the act."""
        return self.facts.get(kind, ())

    @cached_property
    def weapons(self) -> tuple[str, ...]:
        """Weapon codes, those named by the sentence before those that the act's word implies."""
        named = [f.value.code for f in self.of(FactKind.WEAPON) if isinstance(f.value, Choice)]
        implied = [t.marks["weapon"] for t in self.clause.acts if "weapon" in t.marks]
        implied += [w for p in self.initiators if (w := flown(p.name)) is not None]
        if self._is_suicidal:
            implied.insert(0, "suicide_vest")
        return tuple(dict.fromkeys((*named, *implied)))

    @property
    def is_weak(self) -> bool:
        """Whether its words alone say little («انفجارات», «مواجهات»)."""
        return all(t.is_weak for t in self.clause.acts)

    @cached_property
    def open_codes(self) -> frozenset[str]:
        codes = frozenset(possible(self.codes))
        if codes == KILLINGS and _BOMBS.intersection(self.weapons):
            codes |= {REMOTE}  # «اغتيال ضابط بعبوة»
        return codes | {SUICIDE} if self._is_suicidal else codes

    @property
    def names_no_kind(self) -> bool:
        """«الاعتداء», «الحادث», told of before: its own word does not say of which kind it was."""
        if not self.definite or not self.open_codes <= KILLINGS:
            return False
        return any(t.category == "act_event" and t.is_weak for t in self.clause.acts)

    @cached_property
    def _is_suicidal(self) -> bool:
        """«هاجم انتحاري …», not «طائرة مسيرة انتحارية»: it carries no bomber."""
        if not self.line.words.has(self.clause.first, self.clause.last, _SUICIDAL):
            return False
        named = (f.value for f in self.of(FactKind.WEAPON))
        return not any(isinstance(v, Choice) and v.code == "drone" for v in named)


def flown(name: str) -> str | None:
    """The weapon that a side's name speaks of: «طائرات تركية قصفت …»."""
    words = set(fold_word(name).split())
    if words & _GUARDING:
        return None
    return next((code for code, told in _FLYING if words & told), None)
