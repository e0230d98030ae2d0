"""Sources that the lexicon or the text's own marks name: «المرصد السوري», «موقع "نهر ميديا"»."""

from __future__ import annotations

import re
from dataclasses import replace

from model.extraction.gazetteer import key_of
from model.extraction.grammar import SUBORDINATORS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.reading import Sentence
from model.extraction.source_memory import AGAIN, SourceMemory
from model.extraction.source_names import SourceNames
from model.extraction.sources import Source, plain
from model.extraction.spokesmen import Spokesmen

_SOURCES = ("source", "source_office", "source_plain", "actor", "actor_plain")
_RANK = {"source": 0, "source_plain": 1, "source_office": 2, "actor": 3, "actor_plain": 4}
_SKIP = closed_class(
    "له لها في وقت سابق بيان لاحق اليوم أمس أيضا من جهته جانبه عبر ما عن به "
    "عنه عنها عنهم فيه فيها إليه إليها الرسمية المحلية"
)
_QUOTED = re.compile(r"\s*(?:\S+\s)?\"\s*([^\"\n]{2,40}?)\s*\"")
_NAMED = re.compile(r"([^\"\n،,:.؟!]{3,40}?)\s*\"(?=(\s*[،,]|\s*(?:ب?ان|انه|انها|عن|في|ب)\b)?)")
_AGENCIES = ("رويترز", "فرانس برس", "أسوشيتد برس", "الأناضول", "وكالة الأنباء الألمانية", "وكالة")
_ADDRESSED = re.compile(r'ل\s?"\s*')
_REACH = 4


class KnownSources:
    """Reads sources by the word in which they begin; ``people`` are persons by their last words."""

    def __init__(self, names: SourceNames, memory: SourceMemory, people: dict[str, str]) -> None:
        reading = names.reading
        self.reading = reading
        self.text = names.text
        self.names = names
        self.memory = memory
        self.people = people
        self.hits: dict[int, Hit] = {}
        for hit in sorted(
            reading.hits_of(*_SOURCES), key=lambda h: (-(h.end - h.start), _RANK[h.category])
        ):
            self.hits.setdefault(start_of(hit), hit)
        self.heads = {start_of(h): h for h in reading.hits_of("source_head")}
        self.offices = {start_of(h): h for h in reading.hits_of("source_spokesman")}
        self.spokesmen = Spokesmen(reading, self.hits, names, people)

    def after(self, end: int, sentence: Sentence, rule: str) -> Source | None:
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
        again = self.again(start, word)
        if again is not None:
            return again
        for at in (start, start + 1, start + 2):
            if at in self.offices:
                return self.spokesmen.of(self.offices[at], at)
            if at in self.heads and at not in self.hits:
                return self._headed(self.heads[at], at, rule)
            if at in self.hits:
                return self.named(self.hits[at], at, rule)
        if word in self.people:
            name = self.people[word]
            return Source(name, start, start + len(word), "attribution.person", 0.8)
        return None

    def told_to(self, start: int, word: str) -> Source | None:
        """«لرويترز», «لـ"رويترز"», «لوكالة "كذا"»: an agency that somebody spoke to.

        A paper or a channel is mostly the article's own.
        """
        if not word.startswith("ل"):
            return None
        opened = _ADDRESSED.match(self.text, start) if word == "ل" else None
        at = opened.end() if opened else start + 1
        hit = self.hits.get(at)
        if hit is not None and hit.code in _AGENCIES and (opened or "ل" in hit.clitics):
            named = self.named(hit, at, "attribution.told_to")
            return replace(named, confidence=0.6, kind="told")
        if at not in self.heads or self.heads[at].entry.phrase not in _AGENCIES:
            return None
        return self._headed(self.heads[at], at, "attribution.told_to")

    def named(self, hit: Hit, at: int, rule: str) -> Source:
        name = plain(self.reading.quote(at, hit.end))
        sure = 0.85 if hit.category == "source" else 0.75
        if name.startswith("ل") and self.text[at - 1 : at] == "ل":
            name = "ا" + name
        return Source(name, at, hit.end, rule, sure, kind=hit.category)

    def again(self, start: int, word: str) -> Source | None:
        """«أوضح المرصد»: a source named before; not «المرصد السوري», nor «المركز الإعلامي»."""
        if word.startswith("لل"):
            word, start = f"ال{word[2:]}", start + 1  # «حصيلة للمرصد»
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


def start_of(hit: Hit) -> int:
    """Where a hit begins, its article with it."""
    return hit.start - 2 if hit.clitics.endswith("ال") else hit.start
