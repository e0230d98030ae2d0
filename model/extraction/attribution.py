"""Whom a text quotes: agencies, outlets, monitors, spokesmen and sources without a name.

A source counts only where something reports: a verb («أفاد المرصد»), a word of accordance («بحسب
رويترز»), a relay («نقلت رويترز عن مسؤول»: both), or a colon after it. «وأضاف»، «وأوضح المصدر»،
«بحسب الموقع» carry the source named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import key_of
from model.extraction.grammar import SUBORDINATORS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.reading import Reading, Sentence
from model.extraction.source_memory import AGAIN, SourceMemory
from model.extraction.source_names import SourceNames
from model.extraction.sources import Source, plain
from model.extraction.spokesmen import Spokesmen
from model.extraction.zones import Zone
from model.values import Name

_QUIET = (Zone.NOISE, Zone.DATELINE, Zone.CAPTION)
_SOURCES = ("source", "source_office", "source_plain", "actor", "actor_plain")
_RANK = {"source": 0, "source_plain": 1, "source_office": 2, "actor": 3, "actor_plain": 4}
_CARRY = closed_class(
    "أضاف أضافت تابع تابعت أشار أشارت أوضح أوضحت أكد أكدت لفت لفتت ذكر ذكرت بين بينت نوه شدد "
    "أردف أردفت استطرد زاد قال قالت أفاد أفادت"
)
_SKIP = closed_class(
    "له لها في وقت سابق بيان لاحق اليوم أمس أيضا من جهته جانبه عبر ما عن به "
    "فيه فيها إليه إليها الرسمية المحلية"
)
_QUOTED = re.compile(r"\s*(?:\S+\s)?\"\s*([^\"\n]{2,40}?)\s*\"")
_NAMED = re.compile(r"([^\"\n،,:.؟!]{3,40}?)\s*\"(?=(\s*[،,]|\s*(?:ب?ان|انه|انها|عن|في|ب)\b)?)")
_GOES_ON = re.compile(r"\s*(?:[،,:\"]|\s(?:ان|انه|انها|انهم|الي|بان|قائلا|قائله|في)(?!\w))")
_COMPLEMENTS = {
    **dict.fromkeys(closed_class("أعلن أعلنت كشف كشفت تحدث تحدثت أفصح"), "عن"),
    **dict.fromkeys(closed_class("أشار أشارت لفت لفتت نوه"), "الي"),
}
"""What may follow the subject of such a verb instead of «أن»."""
_AGENCIES = ("رويترز", "فرانس برس", "أسوشيتد برس", "الأناضول", "وكالة الأنباء الألمانية", "وكالة")
_REACH = 4
_REACH_BACK = 7
_TITLE_GAP = 4


def facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each telling of whom the text quotes, in its order.

    Attributes: ``first`` and ``last``, the sentences that the source is quoted for; ``carried`` = 1
    where the name is that of the source named last.
    """
    reader = _Reader(reading)
    found: list[tuple[int, Source]] = []
    for sentence in reading.sentences:
        if sentence.zone not in _QUIET:
            found += ((sentence.index, s) for s in reader.sources(sentence))
    told = (i for i, (_, source) in enumerate(found) if reading.is_told(source.start))
    return tuple(_fact(reading, found, i) for i in told)


def _fact(reading: Reading, found: list[tuple[int, Source]], i: int) -> Fact:
    sentence, source = found[i]
    last = sentence
    for later, other in found[i + 1 :]:
        if not other.carried or key_of(other.name) != key_of(source.name):
            break
        last = later
    attributes = {"first": str(sentence), "last": str(last)}
    if source.carried:
        attributes["carried"] = "1"
    return reading.fact(
        FactKind.ATTRIBUTION,
        Name(source.name),
        source.start,
        source.end,
        source.rule,
        source.confidence,
        **attributes,
    )


class _Reader:
    """Reads the sources sentence by sentence and remembers the last one named."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.folded.text
        self.hits: dict[int, Hit] = {}
        for hit in sorted(
            reading.hits_of(*_SOURCES), key=lambda h: (-(h.end - h.start), _RANK[h.category])
        ):
            self.hits.setdefault(self._start(hit), hit)
        self.heads = {self._start(h): h for h in reading.hits_of("source_head")}
        self.offices = {self._start(h): h for h in reading.hits_of("source_spokesman")}
        self.names = SourceNames(reading)
        self.memory = SourceMemory()
        self.people: dict[str, str] = {}
        self.spokesmen = Spokesmen(reading, self.hits, self.names, self.people)

    def sources(self, sentence: Sentence) -> tuple[Source, ...]:
        found: dict[str, Source] = {}
        cues = self.reading.hits_in(sentence, "said", "according", "relayed")
        for cue in cues:
            for source in self._of(cue, sentence):
                found.setdefault(key_of(source.name), source)
        for at, office in self.offices.items():
            if sentence.start <= at < sentence.end:
                if any(0 <= at - s.end <= _TITLE_GAP for s in found.values()):
                    continue  # «قال فلان - الناطق باسم الجيش»: the person's title
                spokesman = self.spokesmen.of(office, at)
                found.setdefault(key_of(spokesman.name), spokesman)
        for source in self._colons(sentence):
            found.setdefault(key_of(source.name), source)
        for source in reversed([s for s in found.values() if not s.carried]):
            self.memory.note(source.name, source.rule, source.kind)
        return tuple(sorted(found.values(), key=lambda s: s.start))

    def _of(self, cue: Hit, sentence: Sentence) -> Iterator[Source]:
        if cue.entry.phrase == "تابع" and "و" not in cue.clitics:
            return  # «تابع للتحالف»: belonging to, not going on
        rule = f"attribution.{cue.category}"
        source = self._fuller(cue, self._after(cue.end, sentence, rule))
        if source is None and cue.category == "said":
            source = (
                self._subject(cue) or self._before(cue, sentence) or self._carried(cue, sentence)
            )
        if source is None:
            return
        yield source
        if cue.category == "said":
            yield from self._told_to(source.end, sentence)
        if cue.category == "relayed" or "نقل" in cue.entry.phrase:
            yield from self._relayed(source.end, sentence, rule)

    def _told_to(self, end: int, sentence: Sentence) -> Iterator[Source]:
        """«قال مسؤول لرويترز إن»: the agency that the source spoke to."""
        first = self.reading.word_at(end - 1) + 1
        for word in self.reading.words[first : first + _REACH]:
            hit = self.hits.get(word.start + 1)
            if word.sentence != sentence.index or ":" in self.text[end : word.start]:
                return
            if hit is not None and hit.clitics == "ل" and hit.code in _AGENCIES:
                name = plain(self.reading.quote(word.start + 1, hit.end))
                yield Source(name, word.start + 1, hit.end, "attribution.told_to", 0.6, kind="told")

    def _fuller(self, cue: Hit, source: Source | None) -> Source | None:
        """«قال نائب قائد الفرقة العميد فلان الفلاني»: the person; «مصدر في قيادة …»: at length."""
        if source is not None and (source.carried or source.rule == "attribution.person"):
            return source
        person = self.names.person(cue.end)
        if person is not None:
            name = plain(self.reading.quote(person.start, person.end))
            self.people[key_of(name.split()[-1])] = name
            return Source(name, person.start, person.end, "attribution.person", 0.8)
        if source is None:
            titled = self.names.titled(cue.end)
            if titled is None:
                return None
            name = plain(self.reading.quote(*titled))
            return Source(name, *titled, "attribution.titled", 0.65)
        return self._at_length(source)

    def _at_length(self, source: Source) -> Source:
        end = self.names.full_end(source.start, source.end)
        if end == source.end:
            return source
        return replace(source, name=plain(self.reading.quote(source.start, end)), end=end)

    def _relayed(self, end: int, sentence: Sentence, rule: str) -> Iterator[Source]:
        """«نقلت رويترز عن مسؤول …»: the one quoted at second hand."""
        about = re.compile(r"[^\n.،]{0,30}?\sعن\s").match(self.text, end, sentence.end)
        if about:
            source = self._after(about.end(), sentence, rule)
            if source is not None:
                yield source

    def _after(self, end: int, sentence: Sentence, rule: str) -> Source | None:
        """The source that begins within a few words after an offset."""
        first = self.reading.word_at(end - 1) + 1
        for index in range(first, min(first + _REACH, len(self.reading.words))):
            word = self.reading.words[index]
            if word.sentence != sentence.index:
                return None
            found = self._at(word.start, word.text, rule) or self._in_quotes(word.start, end, rule)
            if found is not None:
                return found
            if word.text not in _SKIP:
                return None
        return None

    def _in_quotes(self, at: int, end: int, rule: str) -> Source | None:
        """«بحسب "غرفة الطوارئ"», «أفادت "رابطة كذا" بأن»: a name that no list knows."""
        before = self.text[end:at]
        if not before.rstrip().endswith('"') or ":" in before:
            return None
        inside = _NAMED.match(self.text, at)
        told = rule.endswith("said") and " به " not in before  # «ما أفادت به "…"» needs no «أن»
        if inside is None or (told and inside[2] is None):
            return None
        name = plain(self.reading.quote(at, inside.end(1)))
        if key_of(name.split()[0]) in SUBORDINATORS or len(name.split()) > 6:
            return None
        return Source(name, at, inside.end(1), rule, 0.7)

    def _at(self, start: int, word: str, rule: str) -> Source | None:
        """The source whose name begins in the word at an offset, particles before it allowed."""
        again = self._again(start, word)
        if again is not None:
            return again
        for at in (start, start + 1, start + 2):
            if at in self.offices:
                return self.spokesmen.of(self.offices[at], at)
            if at in self.heads and at not in self.hits:
                return self._headed(self.heads[at], at, rule)
            if at in self.hits:
                return self._named(self.hits[at], at, rule)
        if word in self.people:
            name = self.people[word]
            return Source(name, start, start + len(word), "attribution.person", 0.8)
        return None

    def _named(self, hit: Hit, at: int, rule: str) -> Source:
        name = plain(self.reading.quote(at, hit.end))
        sure = 0.85 if hit.category == "source" else 0.75
        if name.startswith("ل") and self.text[at - 1 : at] == "ل":
            name = "ا" + name
        return Source(name, at, hit.end, rule, sure, kind=hit.category)

    def _again(self, start: int, word: str) -> Source | None:
        """«أوضح المرصد»: a source named before; not «المرصد السوري», nor «المركز الإعلامي»."""
        if word not in AGAIN or start in self.offices:
            return None
        end = start + len(word)
        hit = self.hits.get(start)
        if (hit is not None and hit.end > end) or self.names.full_end(start, end) > end:
            return None
        name = self.memory.again(word)
        if name is None:
            return None
        return Source(name, start, end, "attribution.again", 0.7, True)

    def _headed(self, head: Hit, at: int, rule: str) -> Source | None:
        """«موقع "نهر ميديا"», «منظمة هيومن رايتس ووتش»."""
        index = self.reading.word_at(head.end) + 1
        words = self.reading.words
        named = self.hits.get(words[index].start) if index < len(words) else None
        if named is None or named.category != "source":
            return self._quoted(head, rule)
        return Source(plain(self.reading.quote(at, named.end)), at, named.end, rule, 0.85)

    def _quoted(self, head: Hit, rule: str) -> Source | None:
        """«موقع "نهر ميديا"»: the name in quotation marks."""
        inside = _QUOTED.match(self.text, head.end)
        if inside is None:
            return None
        name = plain(self.reading.quote(inside.start(1), inside.end(1)))
        return Source(name, inside.start(1), inside.end(1), rule, 0.85)

    def _carried(self, cue: Hit, sentence: Sentence) -> Source | None:
        """«وأضاف أن …» near the beginning of a sentence."""
        opens = cue.start - sentence.start <= 12
        goes_on = _GOES_ON.match(self.text, cue.end)
        if not (opens and goes_on) or key_of(cue.entry.phrase) not in _CARRY:
            return None
        last = self.memory.goes_on(key_of(cue.entry.phrase).endswith("ت"))
        if last is None:
            return None
        return Source(last, cue.start, cue.end, "attribution.carried", 0.6, True)

    def _may_precede(self, hit: Hit, cue: Hit) -> bool:
        known = hit.category.startswith("source") and hit.end <= cue.start
        return known and not self.names.persons.is_first_name(hit.start)

    def _subject(self, cue: Hit) -> Source | None:
        """«قالت قوة المهام المشتركة إن»: a name that no list knows."""
        span = self.names.subject(cue.end, _COMPLEMENTS.get(key_of(cue.entry.phrase), ""))
        if span is None:
            return None
        name = plain(self.reading.quote(*span))
        self._meet(name)
        return Source(name, *span, "attribution.subject", 0.6)

    def _meet(self, name: str) -> None:
        """Remember «فلان الفلاني» by the surname."""
        *first, last = key_of(name).split()
        if 1 <= len(first) <= 2 and not any(w.startswith("ال") for w in first):
            self.people.setdefault(last, name)

    def _before(self, cue: Hit, sentence: Sentence) -> Source | None:
        """«مصادر أمنية أكدت أن», «كان مصدر في الشرطة صرح بأن»: the source before its verb."""
        if not self.names.says_after(cue.end):
            return None
        first = self.reading.word_at(cue.start) - _REACH_BACK
        words = self.reading.words
        for index in range(self.reading.word_at(cue.start) - 1, max(first, 0), -1):
            word = words[index]
            if (
                word.sentence != sentence.index
                or ":" in self.text[word.end : words[index + 1].start]
            ):
                return None
            hit = self.hits.get(word.start) or self.hits.get(word.start + 1)
            if hit is not None and self._may_precede(hit, cue):
                return self._at_length(self._named(hit, self._start(hit), "attribution.before"))
        return None

    def _colons(self, sentence: Sentence) -> Iterator[Source]:
        """«رويترز: …», «مصادر: …» at the beginning of a headline or a sentence."""
        for at, hit in self.hits.items():
            if (
                sentence.start <= at <= sentence.start + 3
                and self.text[hit.end : hit.end + 1] == ":"
            ):
                yield self._named(hit, at, "attribution.colon")

    def _start(self, hit: Hit) -> int:
        return hit.start - 2 if hit.clitics.endswith("ال") else hit.start
