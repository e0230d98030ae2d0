"""Persons that a text names: a first name that is known and what follows it, and their titles."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from model.extraction.grammar import (
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
    THAT,
    TIME_WORDS,
    closed_class,
)
from model.extraction.reading import Reading, Sentence, Token

_NOT_A_NAME = (
    PREPOSITIONS
    | SUBORDINATORS
    | REPORTING
    | TIME_WORDS
    | THAT
    | closed_class(
        "قائلا مضيفا مشيرا موضحا مؤكدا لوكالة لصحيفة لقناة للصحفيين للصحافيين لصحفيين "
        "لصحافيين لموقعنا لمراسلنا لموقع لرويترز لفرانس "
        "يوم كل بعض جميع عدد نحو قتل أصيب بأن بأنه برصاص برصاصة بنيران بطلق بطلقات بطلقة بقصف "
        "بغارة بغارات بصاروخ بقذيفة بقذائف بعبوة بانفجار بتفجير بهجوم بسكين بسلاح بأعيرة بعيار "
        "بشظايا بمسيرة بطائرة بعملية بجروح متأثرا حيا"
    )
)
_LINKS = closed_class("بن ابن آل أبو أبي ابو أم عبد ولد بو بني دي فان فون بين الله الدين")
_KUNYA = closed_class("أبو أبي أبا أم")
_MOST = 4
_FULL = 2
"""As many parts as a name needs before what the person is may follow it."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at ``[start, end)`` of the folded text."""

    start: int
    end: int


class Persons:
    """The first names and titles of a reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._names = {h.start: h for h in reading.hits_of("given_name")}
        titles = reading.hits_of("person_title")
        self._titles = {h.start: h for h in titles}
        self._ranks = {h.end for h in titles if h.code == "rank"}

    def is_first_name(self, start: int) -> bool:
        """Whether a first name begins at an offset."""
        return start in self._names

    def titled(self, index: int) -> bool:
        """Whether the word is an office or a rank."""
        word = self.reading.words[index]
        return any(s in self._titles for s in (word.start, word.start + 1, word.start + 2))

    def between(self, first: int, last: int) -> Person | None:
        """The first person named in the words ``[first, last)``, by first name or after a rank."""
        for index in range(first, min(last, len(self.reading.words))):
            found = self.at(index) or self._after_rank(index, last)
            if found is not None:
                return found
        return None

    def opening(self, start: int) -> int:
        """Where the name that begins at ``start`` opens with its titles and «أبو»."""
        words = self.reading.words
        index = self.reading.word_at(start)
        while index and self._belongs(index - 1, words[index].start, words[index].sentence):
            index -= 1
        titles = [s for s in range(words[index].start, words[index].end) if s in self._titles]
        return min(start, titles[0] if titles else words[index].start)

    def _belongs(self, index: int, before: int, sentence: int) -> bool:
        """Whether the word is a title or «أبو» of the name right after it."""
        word = self.reading.words[index]
        apart = self.reading.folded.text[word.end : before].strip() or word.sentence != sentence
        return not apart and (word.text in _KUNYA or self.titled(index))

    def _after_rank(self, index: int, last: int) -> Person | None:
        """«العقيد فلان الفلاني»: a first name that no list knows."""
        words = self.reading.words
        ranked = index and words[index - 1].end in self._ranks and not self.titled(index)
        if not ranked or index + 1 >= last or words[index].text.startswith("ال"):
            return None
        return self._from(index, words[index].start, words[index].end)

    def at(self, index: int) -> Person | None:
        """The person whose name begins in the word: a first name and at least one more."""
        hit = self._names.get(self.reading.words[index].start)
        return self._from(index, hit.start, hit.end) if hit else None

    def begun(self, index: int) -> Person | None:
        """The person whose first name is the word, whether a list knows it or not."""
        word = self.reading.words[index]
        return self._from(index, word.start, word.end)

    def _from(self, index: int, start: int, end: int) -> Person | None:
        """The name that begins with the first name at ``[start, end)`` in the word ``index``."""
        words = self.reading.words
        word = words[index]
        at, taken = self.reading.word_at(end - 1) + 1, 1
        while at < len(words) and taken < _MOST and self._goes_on(at, word.sentence, taken):
            taken += words[at].text not in _LINKS
            at += 1
            if words[at - 1].text.startswith("ال") and len(words[at - 1].text) > 4:
                break
        return Person(start, words[at - 1].end) if taken > 1 else None

    def _is_office(self, word: Token, taken: int) -> bool:
        """«فلان الفلاني خبير قانوني»: what he is follows the name."""
        title = self._titles.get(word.start) or self._titles.get(word.start + 1)
        named = word.start in self._names and taken < _FULL  # «محمد أمين», not «… أمير منطقة كذا»
        return title is not None and title.code != "rank" and not named

    def _goes_on(self, index: int, sentence: int, taken: int) -> bool:
        word, before = self.reading.words[index], self.reading.words[index - 1]
        gap = self.reading.folded.text[before.end : word.start]
        if word.sentence != sentence or gap.strip() or not word.text.isalpha():
            return False
        if len(word.text) == 1 or self._is_office(word, taken):
            return False
        if word.text in _LINKS:
            return True
        if word.text.startswith("و") and word.start not in self._names:
            return False  # «فلان وثلاثة من مرافقيه»
        return word.text not in _NOT_A_NAME and not word.text.startswith(("وال", "بال", "لل"))


@lru_cache(maxsize=1)
def persons_of(reading: Reading) -> Persons:
    """The reader of a text's persons, made once for all its sentences."""
    return Persons(reading)


def persons_in(reading: Reading, sentence: Sentence) -> tuple[Person, ...]:
    """The persons named in a sentence, in their order, none within another."""
    hits = reading.hits_in(sentence, "given_name")
    if not hits:
        return ()
    persons, found = persons_of(reading), list[Person]()
    for hit in hits:
        person = persons.at(reading.word_at(hit.start))
        if person is not None and (not found or found[-1].end <= person.start):
            found.append(person)
    return tuple(found)
