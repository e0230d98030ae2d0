"""Where a text names places: a known name, or any name after a word such as «بلدة».

A mention still has all homonyms of its name; `homonyms` chooses among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from model.extraction.gazetteer import NISBA, PLACE, Gazetteer, Spot, key_of
from model.extraction.grammar import (
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
    TIME_WORDS,
    closed_class,
)
from model.extraction.lexicon import Hit
from model.extraction.overlaps import Taken
from model.extraction.place_distances import towns_by_distance
from model.extraction.place_mention import Mention
from model.extraction.place_words import (
    ADJECTIVES,
    FIRST_PARTS,
    LOOSE_CUES,
    MODIFIERS,
    is_part,
)
from model.extraction.reading import Reading, Sentence
from model.extraction.zones import Zone

SILENT = (Zone.NOISE, Zone.DATELINE)

_GAP = re.compile(r"[\s\"'()\[\]]*")
_TIGHT = re.compile(r"[\s\"'(]*")
_QUOTED = re.compile(r"\s*(?:\"\s*([^\"\n]{2,40}?)\s*\"|\(\s*([^\"()\n\d]{2,40}?)\s*\))")
_ACCORDING = closed_class("بحسب وبحسب حسب وحسب وفق ووفق وفقا ووفقا طبقا وطبقا")
_LONGEST_QUOTED = 4  # more is what somebody says: «قال محمد جامع "شاهدنا …"»
_STAMP = re.compile(r"\s*(?:\d|[-:/(])")
_TOWN_OF = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?[،,] [^\W\d_]+(?: [^\W\d_]+)?(?= ?\([^)]{2,30}\))")
"""«بغداد، العراق (رويترز)»: a town and its state before the agency."""
_CLOSED = PREPOSITIONS | SUBORDINATORS | REPORTING | TIME_WORDS
_ACTS = ("act_verb", "act_noun", "act_event", "act_harm_verb", "act_suffer", "act_light")
_ENDS = re.compile(r"(?:يه|ها|هم)$")


def mentions_of(reading: Reading, gazetteer: Gazetteer, hits: Iterable[Hit]) -> tuple[Mention, ...]:
    """All places named in a text, without those within the names of sides; ``hits`` are the
    gazetteer's in it.
    """
    return tuple(_Finder(reading, gazetteer, hits).mentions())


class _Finder:
    def __init__(self, reading: Reading, gazetteer: Gazetteer, hits: Iterable[Hit]) -> None:
        self.reading = reading
        self.gazetteer = gazetteer
        self.text = reading.folded.text
        hits = tuple(hits)
        self.nisbas = {h.start: h for h in hits if h.category == NISBA}
        around = reading.hits_of("place_cue", "place_dir", "place_prep", "place_title")
        self.cue_at = {h.start: h for h in reading.hits_of("place_cue")}
        known = (h for h in hits if h.category == PLACE and not is_part(h))
        self.names = {h.start: h for h in known if not self._is_the_cue(h)}
        self.before: dict[int, list[Hit]] = {}
        for hit in around:
            self.before.setdefault(hit.end, []).append(hit)
        self.fronts = {h.start for h in around}
        self.tails = {h.start: h for h in reading.hits_of("place_tail")}
        self.acts = {h.start for h in reading.hits_of(*_ACTS)}
        sides = reading.hits_of("actor", "source", "source_office", "place_not")
        self.taken = Taken(len(self.text), ((h.start, h.end) for h in sides))

    def mentions(self) -> Iterator[Mention]:
        done = Taken(len(self.text))
        for cue in self.reading.hits_of("place_cue"):
            found = self._after_cue(cue)
            if found and not done.meets(found.start, found.end):
                done.take(found.start, found.end)
                yield from self._kept(found)
        for hit in self.names.values():
            if hit.code in ADJECTIVES or self._is_cue(hit.start, hit.end):
                continue
            if hit.clitics.endswith("ال") and self.gazetteer.is_country(hit.code):
                continue  # «العاصمة التركية»: an adjective
            if not done.meets(hit.start, hit.end):
                done.take(hit.start, hit.end)
                yield from self._kept(self._known(hit))
        yield from self._told_by_distance(done)

    def _told_by_distance(self, done: Taken) -> Iterator[Mention]:
        for start, end in towns_by_distance(self.text):
            if start not in self.acts and not done.meets(start, end):
                name = self.reading.quote(start, end)
                yield from self._kept(Mention(start, start, end, name, key_of(name), ()))

    def _kept(self, mention: Mention) -> Iterator[Mention]:
        """The mention with what stands before it, unless it is no place here."""
        sentence = self.reading.sentence_at(mention.start)
        inside = self.taken.meets(mention.start, mention.start + 1)
        silent = sentence.zone in SILENT or inside or self._speaks(mention)
        if silent or self._is_dateline(mention, sentence):
            return
        full = self._with_front(mention, sentence)
        if full is not None:
            yield full

    def _speaks(self, mention: Mention) -> bool:
        """«بحسب أنقرة», «وفقا لموسكو»: a capital for its government."""
        index = self.reading.word_at(mention.start)
        told = index > 0 and self.reading.words[index - 1].text in _ACCORDING
        return told and any(s.kind == "capital" for s in mention.spots)

    def _is_dateline(self, mention: Mention, sentence: Sentence) -> bool:
        """«بيروت 26 شوال»، «عدن (رويترز)» at the head of a report: where it was written."""
        head = _TOWN_OF.match(self.text, sentence.start)
        if head is not None and mention.end <= head.end():
            return True
        opens = mention.start == sentence.start
        return opens and _STAMP.match(self.text, mention.end) is not None

    # --- names

    def _known(self, hit: Hit) -> Mention:
        start = hit.start - 2 if hit.clitics.endswith("ال") else hit.start
        name = self.reading.quote(start, hit.end)
        if hit.code.startswith("ال") and hit.clitics.endswith("ل"):
            name = "ا" + name  # «للرمادي»: the alef that the particle swallowed
        spots = self.gazetteer.find(hit.code)
        end = self._tail(hit.end) if spots[0].kind in _TAILED else hit.end
        return Mention(start, start, end, name, hit.code, spots)

    def _after_cue(self, cue: Hit) -> Mention | None:
        if "ال" in cue.clitics or cue.clitics.endswith("لل"):
            return None
        gap = _TIGHT.match(self.text, cue.end)
        at = gap.end() if gap else cue.end
        if at == cue.end:
            return None
        quoted = _QUOTED.match(self.text, cue.end)
        if quoted and len(quoted[quoted.lastindex or 1].split()) <= _LONGEST_QUOTED:
            group = quoted.lastindex or 1
            return self._named(cue, quoted.start(group), quoted.end(group), quoted.end())
        hit = self._known_at(at)
        if hit is not None:
            end = self._whole(hit, cue)
            return self._named(cue, at, end, end)
        end = self._unknown(at, cue)
        return self._named(cue, at, end, end) if end else None

    def _known_at(self, at: int) -> Hit | None:
        """The known name that begins here, with or without an article."""
        return self.names.get(at) or (
            self.names.get(at + 2) if self.text.startswith("ال", at) else None
        )

    def _whole(self, hit: Hit, cue: Hit) -> int:
        """The end of a name of which a known one is but the first part: «تل حمكي»."""
        if hit.code not in FIRST_PARTS or not cue.entry.get("firm"):
            return hit.end
        return self._unknown(hit.start, cue) or hit.end

    def _named(self, cue: Hit, start: int, end: int, close: int) -> Mention | None:
        """A mention of the name at ``[start, end)``, with the cue where it belongs to the name."""
        name = self.reading.quote(start, end)
        if self.text[start:end] in ADJECTIVES or self._is_cue(start, end):
            return None  # «مدينة جديدة», «ريف مدينة كذا»
        whole = f"{self.reading.quote(cue.start, cue.end)} {name}"
        spots = self.gazetteer.find(whole) if cue.entry.get("named") else ()
        bare = self._bare(cue, name)
        known = spots or bare
        quoted = {'"', "("} & set(self.text[cue.end : start])
        if not (known or quoted or cue.entry.get("firm")):
            return None
        named = cue.entry.get("named") and (not bare or spots or cue.code not in _PLAIN)
        tail = self._tail(close)
        shown = whole if named else name
        first = cue.start if named else start
        return Mention(first, first, tail, shown, key_of(shown), known)

    def _is_cue(self, start: int, end: int) -> bool:
        """Whether the name would be a word that itself announces one."""
        other = self.cue_at.get(start)
        return other is not None and other.end == end and not other.clitics

    def _is_the_cue(self, hit: Hit) -> bool:
        """«سوق المعسكر»: no town of that name, which has no article."""
        other = self.cue_at.get(hit.start)
        return hit.clitics.endswith("ال") and other is not None and other.end == hit.end

    def _bare(self, cue: Hit, name: str) -> tuple[Spot, ...]:
        """The places of this name that the cue can speak of: «شارع بغداد» is not in Baghdad."""
        found = self.gazetteer.find(name) or self.gazetteer.find(name.removeprefix("ال"))
        if cue.code in _WITHIN_TOWNS:
            return tuple(s for s in found if s.kind == "neighbourhood")
        if cue.code == "mountain":
            return tuple(s for s in found if s.kind not in _BUILT)
        if cue.entry.get("named") and key_of(name) in self.gazetteer.everyday:
            return ()
        return found

    def _unknown(self, at: int, cue: Hit) -> int:
        """The end of an unknown name that begins here, 0 where none can."""
        if not cue.entry.get("firm"):
            return 0
        index = self.reading.word_at(at)
        words = self.reading.words
        if index < 0 or words[index].start != at or not self._can_name(index, cue):
            return 0
        begun = index
        while words[index].text in FIRST_PARTS:
            if not (self._follows(index) and self._can_name(index + 1, cue, first=False)):
                return words[index].end if index > begun else 0
            index += 1
        if self._follows(index) and words[index + 1].text in MODIFIERS:
            index += 1
        return words[index].end

    def _follows(self, index: int) -> bool:
        words = self.reading.words
        return (
            index + 1 < len(words) and self.text[words[index].end : words[index + 1].start] == " "
        )

    def _can_name(self, index: int, cue: Hit, first: bool = True) -> bool:
        word = self.reading.words[index]
        form = word.text
        if form in FIRST_PARTS:
            return True
        if form in _CLOSED or form in ADJECTIVES or len(form) < 3 or form.isdigit():
            return False
        if form.startswith("لل"):
            return False  # «مخيم للنازحين»
        starts = (word.start, word.start + 2) if form.startswith("ال") else (word.start,)
        if any(s in self.acts or s in self.nisbas or s in self.tails for s in starts):
            return False
        if first and (word.start in self.fronts or word.start + 1 in self.fronts):
            return False
        if self.taken.meets(word.start, word.start + 1):
            return False
        if first and cue.code in LOOSE_CUES:
            return self._is_name_of_area(index, cue)
        return not _ENDS.search(form) or form.startswith("ال")

    def _is_name_of_area(self, index: int, cue: Hit) -> bool:
        """Whether a word is a name and no adjective: «منطقة ليجي», not «منطقة جبلية»."""
        form = self.reading.words[index].text
        if form.startswith("ال"):
            return not form.endswith(("ين", "ات")) and form[2:] not in ADJECTIVES
        if cue.code == "district":
            return self._ends(index)
        return (
            cue.code in ("area", "mountain")
            and not form.endswith(("يه", "ات", "ين"))
            and self._ends(index)
        )

    def _ends(self, index: int) -> bool:
        """Whether a name ends with this word: a mark, the end or a preposition follows."""
        if not self._follows(index):
            return True
        after = self.reading.words[index + 1]
        return after.text in _CLOSED or after.start in self.fronts

    def _tail(self, end: int) -> int:
        gap = _GAP.match(self.text, end)
        at = gap.end() if gap else end
        hit = self.tails.get(at)
        return hit.end if hit is not None and "\n" not in self.text[end:at] else end

    # --- what stands before

    def _with_front(self, mention: Mention, sentence: Sentence) -> Mention | None:
        """Cues, directions and preposition before the name; None where it is part of a title."""
        cues: list[str] = []
        compass, tie, vague = "", "", False
        first = shown = mention.start
        while self._front_clitic(first) in ("", "ال"):
            at = self._back(first, sentence)
            plain = (h for h in self.before.get(at, ()) if "ال" not in h.clitics)
            here = [h for h in plain if "لل" not in h.clitics]  # «مدرعة للشرطة جنوب س»
            if not here or at == first:
                break
            hit = max(here, key=lambda h: (h.category != "place_title", h.end - h.start))
            if hit.category == "place_title":
                return None
            if hit.category == "place_prep":
                tie = hit.code
                break
            if hit.category == "place_cue":
                cues.insert(0, hit.code)
                vague = vague or bool(hit.entry.get("vague"))
                shown = hit.start
            else:
                compass = compass or hit.code
            first = hit.start
        tied = self._front_clitic(first)
        tie = tie or _TIES.get(tied.lstrip("وف")[:1], "")
        own = self._own_cue(mention)
        named = (mention.start, mention.end, mention.name, mention.key, mention.spots)
        return Mention(
            first,
            *named,
            cues=(*cues, own) if own else tuple(cues),
            compass=compass,
            tie=tie,
            vague=vague or own in ("countryside", "desert"),
            shown=shown,
            sentence=sentence.index,
        )

    def _own_cue(self, mention: Mention) -> str:
        """The kind that the name itself begins with («مخيم اليرموك»)."""
        cue = self.cue_at.get(mention.start)
        return cue.code if cue is not None and cue.end < mention.end else ""

    def _back(self, at: int, sentence: Sentence) -> int:
        """Where the word before ends: spaces, quotation marks and glued particles passed over."""
        at -= len(self._front_clitic(at))
        while at > sentence.start and self.text[at - 1] in " \"'(":
            at -= 1
        return at

    def _front_clitic(self, at: int) -> str:
        """The letters glued to the front of the word that begins at an offset."""
        start = at
        while start > 0 and self.text[start - 1].isalpha():
            start -= 1
        return self.text[start:at]


_TIES = {"ب": "in", "ل": "for"}
_TAILED = ("base", "field", "airport", "crossing", "dam", "site", "camp")
_BUILT = ("capital", "city", "neighbourhood", "town", "village")
_WITHIN_TOWNS = ("street", "neighbourhood")
_PLAIN = ("area", "site", "base", "field", "countryside", "desert")
