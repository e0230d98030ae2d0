"""Who acts in a text: sides by name, by an adjective of a state, or unnamed («مسلحون مجهولون»).

The longest name counts, with its modifiers as written: «القوات الخاصة الإسرائيلية», «عناصر تنظيم
داعش», «ميليشيات مدعومة من إيران».
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import NISBA, PLACE, Gazetteer
from model.extraction.grammar import PREPOSITIONS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.overlaps import Taken
from model.extraction.reading import Reading
from model.extraction.zones import Zone
from model.quick import value
from model.values import Name

_GAP = re.compile(r"[\s\"'()]+")
_STRIP = re.compile(r"[\"“”«»‘’()\[\]]")
_SPOKEN = re.compile(r"باسم\s[\"'(]*(?:ال|لل)?$")
_PLACE_TIES = closed_class(
    "في من إلى على داخل خارج شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط بين عبر نحو بقيادة "
    "مع دولة دول حدود الحدود اتجاه باتجاه لدى عن غير أنحاء عموم أجواء سماء"
)
_BARE = ("", "ال")
_SUPPOSED = "ظن"
_BACKER_WORDS = 2
"""How much of a backer's name is kept where no list knows it."""


@value
class _Side:
    """A side read at ``[start, end)``; ``hit`` is what its kind was told by, None for a state.

    ``named`` is where its name begins, where that is later than ``start``.
    """

    start: int
    end: int
    entry: Hit | None
    rule: str
    confidence: float
    country: str = ""
    named: int = 0


def facts(reading: Reading, gazetteer: Gazetteer, hits: Iterable[Hit]) -> tuple[Fact, ...]:
    """A fact for each side named; ``hits`` are the gazetteer's in the text.

    Attributes: ``canonical`` (the side's usual name), ``type`` and ``inter`` (ACLED's code),
    ``country`` (ISO 3166-1 alpha-2), ``sort`` = actor, group or state, where they are known.
    """
    reader = _Reader(reading, gazetteer, hits)
    kept: list[_Side] = []
    taken = Taken(len(reading.folded.text))
    found = [s for s in reader.sides() if not reader.is_silent(s)]
    for side in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if not taken.meets(side.start, side.end):
            kept.append(side)
            taken.take(side.start, side.end)
    return tuple(reader.fact(s) for s in sorted(kept, key=lambda s: s.start))


class _Reader:
    def __init__(self, reading: Reading, gazetteer: Gazetteer, hits: Iterable[Hit]) -> None:
        self.reading = reading
        self.text = reading.folded.text
        self.nisbas: dict[int, Hit] = {}
        self.states: dict[int, Hit] = {}
        self.lands: dict[int, str] = {}
        for hit in hits:
            if hit.category == NISBA:
                self.nisbas[self._start(hit)] = hit
            elif hit.category == PLACE and gazetteer.is_country(hit.code):
                self.states[self._start(hit)] = hit
                self.lands[hit.start] = gazetteer.find(hit.code)[0].country
        self._state_words = frozenset(self.states)
        by_length = sorted(reading.hits_of("actor", "actor_plain"), key=lambda h: h.end)
        self.named = {self._start(h): h for h in by_length}  # of two the longer
        self.tails = {self._start(h): h for h in reading.hits_of("actor_tail")}
        self.backs = {self._start(h): h for h in reading.hits_of("actor_back")}

    def sides(self) -> Iterator[_Side]:
        """The sides in the sentences that facts are read in."""
        told = self.reading.is_told
        for start, hit in self.named.items():
            if not told(start):
                continue
            end, land = self._adjectives(hit.end, hit.category == "actor_plain")
            rule = "actors.known" if hit.category == "actor" else "actors.unnamed"
            yield _Side(start, end, hit, rule, 0.9 if hit.category == "actor" else 0.7, land)
        for hit in self.reading.hits_of("actor_bare"):
            if hit.clitics in _BARE and told(self._start(hit)):
                yield _Side(self._start(hit), self._backed(hit.end), hit, "actors.unnamed", 0.5)
        for hit in self.reading.hits_of("actor_head"):
            if told(self._start(hit)):
                yield from self._headed(hit)
        apart = (*self._bare_states(), *self._joined())
        yield from (side for side in apart if told(side.start))

    def _joined(self) -> Iterator[_Side]:
        """«ميليشيات الحوثي وصالح»: a short name, a side only beside one of its own country."""
        ends = {h.end: h.entry.get("country") for h in self.named.values()}
        for hit in self.reading.hits_of("actor_joined"):
            before = self.text[: hit.start - len(hit.clitics)].rstrip(" \"'")
            if hit.clitics == "و" and ends.get(len(before)) == hit.entry.get("country"):
                yield _Side(self._start(hit), hit.end, hit, "actors.joined", 0.8)

    def _headed(self, head: Hit) -> Iterator[_Side]:
        """A head with an adjective of a state, a side or a state after it."""
        start = self._start(head)
        end, land = self._adjectives(head.end, True)
        if land:
            yield _Side(start, end, head, "actors.of_state", 0.85, land)
        at = self._next(end)
        back = self.backs.get(at)
        if back is not None:
            at = self._backer(back.end)
        name = at if back is not None and back.code == _SUPPOSED else start
        apart = land and back is None  # «حمل الجيش التركي الحزب …»: two
        if at in self.named and self._plain_front(at) and not (apart or self._is_crowd(at)):
            named = self.named[at]
            last, of = self._adjectives(named.end, False)
            yield _Side(start, last, named, "actors.members", 0.85, of, name)
        elif at in self.states and self._plain_front(at):
            state = self.states[at]
            if back is not None or head.end == end:
                land = self.lands[state.start]
                yield _Side(start, state.end, head, "actors.of_state", 0.75, land, name)

    def _backed(self, end: int) -> int:
        """«القوات الموالية لحكومة الرئيس …»: to the end of what says whose they are."""
        back = self.backs.get(self._next(end))
        if back is None or self._is_side(self._backer(back.end)):
            return end
        last = back.end
        at = self.reading.word_at(last - 1)
        for word in self.reading.words[at + 1 : at + 1 + _BACKER_WORDS]:
            if word.text in PREPOSITIONS or word.start != self._next(last):
                break
            last = word.end
        return last

    def _backer(self, end: int) -> int:
        """Where the backer's name begins: «تابعة للتحالف», «المدعومة من روسيا»."""
        at = self._next(end)
        return at if self._is_side(at) or self.text[at : at + 1] != "ل" else at + 1

    def _is_side(self, at: int) -> bool:
        return at in self.named or at in self.states

    def _is_crowd(self, at: int) -> bool:
        """«فرقت الشرطة المتظاهرين»: no members of anything."""
        return self.named[at].entry.get("type") == "protesters"

    def _adjectives(self, end: int, far: bool) -> tuple[int, str]:
        """Past adjectives of kind and of state; the end of the last and the state's ISO code."""
        last, land, at = end, "", end
        for _ in range(3):
            here = self._next(at)
            if here in self.nisbas and self._plain_front(here):
                at = last = self.nisbas[here].end
                land = land or self.nisbas[here].code
            elif far and here in self.tails and self._plain_front(here):
                at = self.tails[here].end
                last = at if not land else last
            else:
                break
        return last, land

    def _bare_states(self) -> Iterator[_Side]:
        """«قصفت إسرائيل …»: a state is a side where no preposition makes it a place."""
        for start, hit in self.states.items():
            if hit.clitics.rstrip("ال") in ("", "و", "ف") and not self._is_place(start, hit):
                yield _Side(start, hit.end, None, "actors.state", 0.5, self.lands[hit.start])

    def _is_place(self, start: int, hit: Hit) -> bool:
        """After a preposition, also through «و»: «في سوريا والعراق»; «السورية» is an adjective."""
        if hit.clitics.endswith("ال") or self._is_adjective(start, hit):
            return True
        index = self.reading.word_at(start) - 1
        words = self.reading.words
        while index > 0 and "و" in hit.clitics and words[index].start in self._state_words:
            index -= 1
        before = words[index].text if index >= 0 else ""
        return before in _PLACE_TIES or ("و" in hit.clitics and self._is_tied(index))

    def _is_adjective(self, start: int, hit: Hit) -> bool:
        """«غارات تركية», «طائرات روسية وسورية»: in the spelling of a state's name."""
        index = self.reading.word_at(start) - 1
        if start not in self.nisbas or index < 0 or not self.text.endswith("يه", 0, hit.end):
            return False
        before = self.reading.words[index]
        return before.text.endswith(("ات", "ه")) or before.start in self.nisbas

    def _is_tied(self, index: int) -> bool:
        """Whether the word has «بـ» or a preposition before it, being a state itself."""
        word = self.reading.words[index] if index >= 0 else None
        return word is not None and any(s in self.states for s in (word.start + 1, word.start + 2))

    def is_silent(self, side: _Side) -> bool:
        """Within a spokesman's title, or in what surrounds the report."""
        if self.reading.sentence_at(side.start).zone in (Zone.NOISE, Zone.DATELINE):
            return True
        return _SPOKEN.search(self.text, max(0, side.start - 12), side.start) is not None

    def fact(self, side: _Side) -> Fact:
        name = self._name(side)
        entry = side.entry.entry if side.entry is not None else None
        told = {
            "canonical": side.entry.code
            if entry and entry.category in ("actor", "actor_joined") and side.entry
            else "",
            "type": entry.get("type") if entry else "state",
            "inter": entry.get("inter") if entry else "1",
            "country": side.country or (entry.get("country") if entry else ""),
            "sort": "state" if entry is None else "actor" if entry.category == "actor" else "group",
        }
        attributes = {k: v for k, v in told.items() if v}
        return self.reading.fact(
            FactKind.ACTOR,
            Name(name),
            side.start,
            side.end,
            side.rule,
            side.confidence,
            **attributes,
        )

    def _name(self, side: _Side) -> str:
        """The name as read, without quotation marks; the alef that «لل» swallowed is given back."""
        start = max(side.start, side.named)
        words = normalize("NFKC", self.reading.quote(start, side.end))
        quote = " ".join(_STRIP.sub("", words).split())
        swallowed = quote.startswith("ل") and self.text[start - 1 : start] == "ل"
        return "ا" + quote if swallowed and not quote.startswith("لبنان") else quote

    def _start(self, hit: Hit) -> int:
        """Where the name begins, «ال» included."""
        return hit.start - 2 if hit.clitics.endswith("ال") else hit.start

    def _next(self, end: int) -> int:
        gap = _GAP.match(self.text, end)
        return gap.end() if gap and "\n" not in gap.group() else end

    def _plain_front(self, at: int) -> bool:
        """Whether nothing but a space or a mark stands before: no «و», no «بـ»."""
        return at == 0 or not self.text[at - 1].isalpha() or self.text[at - 2 : at] == " ل"
