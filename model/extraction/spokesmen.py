"""Those who speak for an authority: «المتحدث باسم البنتاغون، جون كيربي»."""

from __future__ import annotations

import re
from collections.abc import Mapping

from model.extraction.gazetteer import key_of
from model.extraction.grammar import PREPOSITIONS, SUBORDINATORS, TIME_WORDS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.reading import Reading
from model.extraction.source_memory import AGAIN
from model.extraction.source_names import SourceNames
from model.extraction.sources import Source, plain

_RANKS = closed_class(
    "العقيد العميد اللواء الفريق الرائد النقيب المقدم الجنرال الدكتور الشيخ المهندس السيد "
    "الأدميرال الرئيس الوزير المحافظ النائب القيادي الناشط الصحفي الإعلامي العمید "
    "القاضي السفير الركن الطيار"
)
_NOT_NAMES = (
    PREPOSITIONS
    | SUBORDINATORS
    | TIME_WORDS
    | AGAIN
    | closed_class(
        "اجتماع قرار عملية حصيلة عدد نحو أنه مقتل إصابة سقوط تقرير بيانا بيان عدم كل ذلك "
        "الله مكتب المكتب نائب قوة خلية مجموعة التركي ركن قائد القائد القيادة مواطنون "
        "بعض عدة إنه بأنه جميع كافة نتائج استمرار سيطرة السيطرة تدمير إسقاط انتهاء وصول دعم "
        "اسم اسمه اسمها مسؤوليته مصرع تنفيذ بدء استهداف إحباط القبض العثور وجود تعرض"
    )
)
_PERSON = re.compile(r"\s*[،,:(]\s*(?:\S+\s){0,0}([^،,()\"\n.:]{5,40}?)\s*[،,):]")
_OFFICE = re.compile(r"\s*[\"']?[^،,.\"\n:]{2,40}[\"']?(?:[^،,.\n:]{0,60})?")


class Spokesmen:
    """Reads spokesmen; ``hits`` are the sources that the lexicon knows, by where they begin.

    ``people`` are the names of persons by their last words, and are added to.
    """

    def __init__(
        self, reading: Reading, hits: Mapping[int, Hit], names: SourceNames, people: dict[str, str]
    ) -> None:
        self.reading = reading
        self.text = reading.folded.text
        self.hits = hits
        self.people = people
        self._names = names

    def of(self, office: Hit, at: int) -> Source:
        """«المتحدث باسم البنتاغون، جون كيربي»: the person where named, else the office."""
        after = _OFFICE.match(self.text, office.end)
        end = after.end() if after else office.end
        person = _PERSON.match(self.text, end)
        if person is not None and self._is_person(person[1]):
            name = plain(self.reading.quote(person.start(1), person.end(1)))
            name = " ".join(w for w in name.split() if key_of(w) not in _RANKS) or name
            self.people[key_of(name.split()[-1])] = name
            return Source(name, person.start(1), person.end(1), "attribution.spokesman", 0.85)
        named = self._names.person(office.end)
        if named is not None:
            name = plain(self.reading.quote(named.start, named.end))
            self.people[key_of(name.split()[-1])] = name
            return Source(name, named.start, named.end, "attribution.spokesman", 0.85)
        end = self._office_end(office)
        return Source(plain(self.reading.quote(at, end)), at, end, "attribution.spokesman", 0.8)

    def _office_end(self, office: Hit) -> int:
        index = self.reading.word_at(office.end) + 1
        words = self.reading.words
        start = words[index].start if index < len(words) else office.end
        for at in (start, start + 2):
            if at in self.hits:
                return self.hits[at].end
        return words[index].end if index < len(words) else office.end

    def _is_person(self, words: str) -> bool:
        parts = [w for w in key_of(words).split() if w not in _RANKS]
        return 2 <= len(parts) <= 4 and not any(w in _NOT_NAMES for w in parts)
