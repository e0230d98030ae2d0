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
from model.extraction.folding import fold_word
from model.extraction.gazetteer import key_of
from model.extraction.grammar import PREPOSITIONS, THAT, TIME_WORDS, closed_class
from model.extraction.known_sources import KnownSources, start_of
from model.extraction.lexicon import Hit
from model.extraction.reading import Reading, Sentence
from model.extraction.source_memory import SourceMemory
from model.extraction.source_names import SourceNames
from model.extraction.source_subjects import Saying, SourceSubjects
from model.extraction.sources import Source, plain
from model.extraction.zones import Zone
from model.values import Name

_QUIET = (Zone.NOISE, Zone.DATELINE, Zone.CAPTION)
_CARRY = closed_class(
    "أضاف أضافت تابع تابعت أشار أشارت أوضح أوضحت أكد أكدت لفت لفتت ذكر ذكرت بين بينت نوه شدد "
    "أردف أردفت استطرد زاد قال قالت أفاد أفادت أعلن أعلنت كشف كشفت"
)
_GOES_ON = re.compile(r"\s*(?:[،,:\"]|\s(?:ان|انه|انها|انهم|الي|بان|قائلا|قائله|في|عن)(?!\w))")
_COMPLEMENTS = {
    **dict.fromkeys(closed_class("أعلن أعلنت كشف كشفت تحدث تحدثت أفصح"), "عن"),
    **dict.fromkeys(closed_class("أشار أشارت لفت لفتت نوه"), "الي"),
}
"""What may follow the subject of such a verb instead of «أن»."""
_ANNOUNCING = closed_class("أعلن أعلنت أعلنوا أكد أكدت كشف كشفت وثق وثقت سجل سجلت رصد رصدت")
_AS = closed_class("ما حسبما بحسبما كما مثلما")
_AS_WHAT = _AS | closed_class("الذي التي بيان بيانا تصريح تصريحات")
_TOLD_IT = closed_class(
    "نقله نقلته عاينه عاينته شاهده شاهدته رآه أورده أوردته رصده رصدته وثقه وثقته بثه بثته نشره"
)
_OF_PAPERS = closed_class(
    "صادر صادرة صدر صدرت رسمي رسمية صحفي صحافي أولية جديدة أخيرة نشره نشرته أصدره أصدرته عن من "
    "أجرته أجراه أعدته أعده أعدتها أعدها نشرتها نشرها جمعتها جمعها وضعتها"
)
_WITH_OBJECT = ("اتهم", "اتهمت", "أبلغ", "أبلغت")
_ABOUT = re.compile(r"[^\n.،]{0,30}?(?:\s|،\s)عن\s")
"""Between who relays and whom he relays; a name in brackets is often closed by a comma."""
_AFTER_DAY = re.compile(r"(?:\s*،)?\s+")
_IT = re.compile(r"\s+(?:به|بها|عنه|عنها)(?=\s)")
_AND = re.compile(r"\s+و(?=\w)")
_GOVERNING = PREPOSITIONS | closed_class("باسم جانب بيد أيدي")
_FREE = frozenset("وف")
_TIES = frozenset("بلك")
_TOLD_REACH = 7
_REACH_BACK = 7
_TITLE_GAP = 4


def facts(reading: Reading) -> tuple[Fact, ...]:
    """A fact for each telling of whom the text quotes, in its order, in all its sentences.

    Attributes: ``first`` and ``last``, the sentences that the source is quoted for; ``carried`` = 1
    where the name is that of the source named last.
    """
    reader = _Reader(reading)
    found: list[tuple[int, Source]] = []
    for sentence in reading.sentences:
        if sentence.zone not in _QUIET:
            found += ((sentence.index, s) for s in reader.sources(sentence))
    return tuple(_fact(reading, found, i) for i in range(len(found)))


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
        self.memory = SourceMemory()
        self.people: dict[str, str] = {}
        self.names = SourceNames(reading)
        self.subjects = SourceSubjects(self.names)
        self.known = KnownSources(self.names, self.memory, self.people)
        self.papers = {h.start for h in reading.hits_of("source_paper")}
        self.bodies = {start_of(h) for h in reading.hits_of("source_body", "source_head")}

    def sources(self, sentence: Sentence) -> tuple[Source, ...]:
        found: dict[str, Source] = {}
        cues = self.reading.hits_in(sentence, "said", "according", "relayed")
        for cue in cues:
            for source in self._of(cue, sentence):
                found.setdefault(key_of(source.name), source)
        for at, office in self.known.offices.items():
            if sentence.start <= at < sentence.end:
                if any(0 <= at - s.end <= _TITLE_GAP for s in found.values()):
                    continue  # «قال فلان - الناطق باسم الجيش»: the person's title
                spokesman = self.known.spokesmen.of(office, at)
                found.setdefault(key_of(spokesman.name), spokesman)
        for source in self._colons(sentence):
            found.setdefault(key_of(source.name), source)
        for source in reversed([s for s in found.values() if not s.carried]):
            self.memory.note(source.name, source.rule, source.kind)
        return tuple(sorted(found.values(), key=lambda s: s.start))

    def _of(self, cue: Hit, sentence: Sentence) -> Iterator[Source]:
        if self._tells_nothing(cue):
            return
        rule = f"attribution.{cue.category}"
        end = self._past_paper(cue)
        if end == cue.end and cue.category == "said":
            end = self._past_day(end)
        source = self._fuller(end, self.known.after(end, sentence, rule))
        if source is None:
            source = self._subject(cue, end) or self._behind_it(end, sentence, rule)
        if source is None and cue.category == "said":
            source = self._before(cue, sentence) or self._carried(cue, sentence)
        if source is None:
            return
        yield source
        yield from self._joined(source, rule)
        if cue.category == "said":
            yield from self._told_to(source.end, sentence)
        if cue.category == "relayed" or "نقل" in cue.entry.phrase:
            yield from self._relayed(source.end, sentence, rule)

    def _tells_nothing(self, cue: Hit) -> bool:
        """«الكشف عن», «بنقل»: no verb; «تابع للتحالف»: belongs; «ونقله لتلقي العلاج»: took."""
        if not _FREE.issuperset(cue.clitics):
            return True
        if cue.entry.phrase == "تابع" and "و" not in cue.clitics:
            return True
        return fold_word(cue.entry.phrase) in _TOLD_IT and not self._is_told_as(cue)

    def _is_told_as(self, cue: Hit) -> bool:
        """«حسبما نقلته», «الخبر الذي نقله»."""
        return bool(_AS_WHAT & set(self.text[max(0, cue.start - 8) : cue.start].split()[-1:]))

    def _joined(self, source: Source, rule: str) -> Iterator[Source]:
        """«ذكرت مصادر أمنية ووكالة … أن»: another source beside the first."""
        joint = _AND.match(self.text, source.end)
        hit = self.known.hits.get(joint.end()) if joint and not source.carried else None
        if joint and hit is not None and hit.category in ("source", "source_plain"):
            yield self._at_length(self.known.named(hit, joint.end(), rule))

    def _told_to(self, end: int, sentence: Sentence) -> Iterator[Source]:
        """«قال مسؤول لرويترز إن», «قال شهود لـ"دبنقا"»: whom the source spoke to."""
        first = self.reading.word_at(end - 1) + 1
        for word in self.reading.words[first : first + _TOLD_REACH]:
            if word.sentence != sentence.index or ":" in self.text[end : word.start]:
                return
            if word.text in THAT:
                return
            told = self.known.told_to(word.start, word.text)
            if told is not None:
                yield told

    def _past_paper(self, cue: Hit) -> int:
        """«بحسب حصيلة لوكالة …», «قال بيان صادر عن …»: the end of what only is its paper."""
        words = self.reading.words
        end = cue.end
        at = self.reading.word_at(end - 1) + 1
        if at >= len(words) or words[at].start not in self.papers:
            return end
        while (
            at + 1 < len(words) and words[at].text != "عن" and _tells_of_paper(words[at + 1].text)
        ):
            at += 1
        follows = words[at + 1].text if at + 1 < len(words) else ""
        if words[at].text != "عن" and not follows.startswith("ل") and cue.category == "said":
            return end
        return words[at].end

    def _behind_it(self, end: int, sentence: Sentence, rule: str) -> Source | None:
        """«وفق ما أفاد به مدير الشرطة»."""
        it = _IT.match(self.text, end)
        return self._fuller(it.end(), self.known.after(it.end(), sentence, rule)) if it else None

    def _past_day(self, end: int) -> int:
        """«أعلن، مساء الأحد، مصدر أمني», «قالت أمس وزارة كذا»: the end of when it was said."""
        words = self.reading.words
        first = at = self.reading.word_at(end - 1) + 1
        while at < len(words) and words[at].text in TIME_WORDS:
            at += 1
        if at == first or at >= len(words) or words[at].sentence != words[first].sentence:
            return end
        gap = _AFTER_DAY.match(self.text, words[at - 1].end)
        return gap.end() if gap and gap.end() == words[at].start else end

    def _fuller(self, end: int, source: Source | None) -> Source | None:
        """«قال نائب قائد الفرقة العميد فلان الفلاني»: the person; «مصدر في قيادة …»: at length."""
        if source is not None and (source.carried or source.rule == "attribution.person"):
            return source
        person = self.names.person(end)
        if person is not None and (source is None or person.start >= source.end):
            name = plain(self.reading.quote(person.start, person.end))
            self.people[key_of(name.split()[-1])] = name
            return Source(name, person.start, person.end, "attribution.person", 0.8)
        if source is None:
            titled = self.names.titled(end)
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
        about = _ABOUT.match(self.text, end, sentence.end)
        if about:
            at = about.end()
            source = self._fuller(at, self.known.after(at, sentence, rule))
            if source is not None:
                yield source

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
        """Whether it may be the verb's subject: nothing parts them and no particle governs it."""
        index = self.reading.word_at(start_of(hit))
        if index and self.reading.words[index - 1].text in _GOVERNING:
            return False
        if "،" in self.text[hit.end : cue.start] or _TIES & set(hit.clitics.removesuffix("ال")):
            return False
        known = hit.category.startswith("source") and hit.end <= cue.start
        return known and not self.names.persons.is_first_name(hit.start)

    def _subject(self, cue: Hit, end: int) -> Source | None:
        """«قالت قوة المهام المشتركة إن»: a name that no list knows."""
        if cue.entry.phrase in _WITH_OBJECT:
            return None
        if cue.category == "according" and end == cue.end and not self._names_body(end):
            return None
        span = self.subjects.after(end, self._saying(cue))
        if span is None:
            return None
        name = plain(self.reading.quote(*span))
        if end != cue.end and name.startswith("ل"):  # «بيان لإعلام الولاية», «حصيلة للحكومة»
            name = f"ال{name[2:]}" if name.startswith("لل") else name[1:]
        again = self.memory.same(name) or self.memory.taken_up(name)
        if again is not None:
            return Source(again, *span, "attribution.again", 0.7, True)
        self._meet(name)
        return Source(name, *span, "attribution.subject", 0.6)

    def _names_body(self, end: int) -> bool:
        index = self.reading.word_at(end - 1) + 1
        words = self.reading.words
        return index < len(words) and words[index].start in self.bodies

    def _saying(self, cue: Hit) -> Saying:
        phrase = key_of(cue.entry.phrase)
        before = self.text[max(0, cue.start - 8) : cue.start].split()[-1:]
        final = (
            cue.category == "according"
            or " " in phrase
            or phrase.endswith("ه")
            or bool(before and before[0] in _AS)
        )
        complement = "عن" if cue.category == "relayed" else _COMPLEMENTS.get(phrase, "")
        return Saying(complement, final, announces=phrase in _ANNOUNCING)

    def _meet(self, name: str) -> None:
        """Remember «فلان الفلاني» by the surname."""
        *first, last = key_of(name).split()
        if 1 <= len(first) <= 2 and not any(w.startswith("ال") for w in first):
            self.people.setdefault(last, name)

    def _before(self, cue: Hit, sentence: Sentence) -> Source | None:
        """«مصادر أمنية أكدت أن», «كان مصدر في الشرطة صرح بأن»: the source before its verb."""
        if not self.subjects.says(cue.end):
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
            again = self.known.again(word.start, word.text)
            if again is not None and "،" not in self.text[word.end : cue.start]:
                return again
            hit = self.known.hits.get(word.start) or self.known.hits.get(word.start + 1)
            if hit is not None and self._may_precede(hit, cue):
                return self._at_length(self.known.named(hit, start_of(hit), "attribution.before"))
        return None

    def _colons(self, sentence: Sentence) -> Iterator[Source]:
        """«رويترز: …», «مصادر: …» at the beginning of a headline or a sentence."""
        for at, hit in self.known.hits.items():
            if (
                sentence.start <= at <= sentence.start + 3
                and self.text[hit.end : hit.end + 1] == ":"
            ):
                yield self.known.named(hit, at, "attribution.colon")


def _tells_of_paper(word: str) -> bool:
    """«بيان رسمي صادر عن», «حصيلة أولية لوكالة»."""
    return word in _OF_PAPERS or (word.endswith(("ي", "يه")) and not word.startswith("ال"))
