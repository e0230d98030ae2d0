"""Noun phrases: where one begins, how far it reaches, and the name it gives.

There is no parser behind this: Arabic news prose is regular enough that a phrase ends at the next
preposition, verb, relative or mark, except where a partitive («عدد من») or a possessor («مواقع
للحوثيين») carries it on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from model.evidence import Span
from model.extraction.grammar import (
    OPENING,
    OPERATIONS,
    PREPOSITIONS,
    REACHED,
    REPORTING,
    RESULT,
    SUBORDINATORS,
    TIME_WORDS,
    closed_class,
)
from model.extraction.lines import Line, Phrase, PhraseKind, Trigger
from model.extraction.phrase_words import OPENING_MORE, STAFFS
from model.extraction.word_shapes import is_plural_verb, is_site

LONGEST = 9
_AMONG = closed_class("بينهم بينهن بينها بينهما منهم منهن معظمهم غالبيتهم")
_CLOSED = PREPOSITIONS | SUBORDINATORS | REPORTING | TIME_WORDS | RESULT | REACHED | _AMONG
PARTITIVES = closed_class(
    "عدد عددا مجموعات بعض عشرات مئات الاف احد احدي عناصر عنصر مجموعه اثنين ثلاثه اربعه خمسه سته "
    "سبعه ثمانيه تسعه عشره مسلحون مسلحين مقاتلين مقاتلون جنود مدنيين مقاتلا مسلحا عنصرا جنديا "
    "ثلاث اربع خمس ست سبع ثماني ثمان تسع عشر عده بضع بضعه "
    "ارهابيين ارهابيون ارهابيا متمردين متمردون متشددين متشددون انتحاريين ضباط عسكريين "
    "قيادي قياديا قياديين واحد اثنان العشرات المئات كل كلا من غيرها افراد فرد عنصران عنصرين"
)
_ROUND = closed_class(
    "الف الفي مئه مائه مئتي مائتي عشرين عشرون ثلاثين ثلاثون اربعين اربعون خمسين خمسون ستين سبعين "
    "ثمانين تسعين"
)
_COUNTERS = PARTITIVES | _ROUND
_TIED = closed_class(
    "مسانده المسانده مؤيده المؤيده تابعه تابع تابعين التابعه التابع التابعين مواليه موالين "
    "المواليه الموالين خاصه تعود"
)
_LOYAL = closed_class(
    "الموالية الموالي الموالين المؤيدة المؤيد المدعومة المدعوم المدعومين المسنودة المسنود"
)
"""What tells whom a side fights for, and names nobody else."""
_OPENING_NONE = _CLOSED | _LOYAL
_TWO = closed_class("بلدتي قريتي مدينتي منطقتي مديريتي ناحيتي حيي محافظتي شارعي جبهتي")
_ACCUSATIVE = ("ين", "ا")
_BY_THEMSELVES = closed_class("شبان شاب رجل فتية ملثم مجهول مسلح متظاهر محتج")
_PEERS = closed_class(
    "قبيلتي عشيرتي عائلتي أسرتي قبائل عشائر عائلات كتيبتي حركتي جماعتي فصيلي مجموعتي ميليشيتي"
)
_FORCES = closed_class(
    "الشرطة الجيش الأمن المخابرات الاستخبارات الحرس الدرك الأسايش البيشمركة البشمركة المرور"
)
_THEIRS = closed_class("لهم لها له")
_REASON = re.compile(
    "ل(?:انتهاك|ارتباط|صلت|علاقت|تورط|دعم|مشارك|مخالف|خرق|انتما|تعاون|رفض|ضلوع|تاييد|تخابر|عدم)"
)
"""What begins «لانتهاكها …»: why, said after whom."""
_AND_VERB = re.compile(r"و(?!ال)[^\W\d_]{4,}(?<!ا)ت")
"""«واقتصرت», «وأسفرت»: what else happened, by a feminine verb's ending."""
_GUARDS = closed_class("دفاعات الدفاعات مضادات المضادات منظومات المنظومات منظومة أنظمة وحدات")
_DOWNED = closed_class("طائرة طائرتين طائرات صاروخا صاروخين صواريخ مسيرة مسيرتين مروحية حوامة")
_SOMEWHERE = closed_class("أماكن مناطق منطقة نقاط أحياء قرى بلدات")
"""What names nothing without the place after it: «أماكن في بلدة كذا»."""
_ALLIES = closed_class(
    "وحلفاؤهم وحلفائهم وحلفاءهم وحلفاؤها وحلفائها وحلفاءها وأنصارهم وأنصارها وأتباعهم "
    "والموالين والموالون والمتحالفين والمتحالفون"
)
_EDGE = re.compile(r"^[\s\"“”«»'‘’()\[\]،,.؛:-]+|[\s\"“”«»'‘’()\[\]،,.؛:-]+$")
_INNER = re.compile(r"[\"“”«»‘’()\[\]]")
_STRETCHED = re.compile("(?<![^\\s])لـ\\s*")
_SPACE = re.compile(r"\s+")


def opens(line: Line, index: int) -> bool:
    """Whether a noun phrase can begin at this word."""
    if not 0 <= index < len(line.words):
        return False
    word = line.words[index]
    closed = word.form in _OPENING_NONE and not is_site(line, index)
    if word.is_mark or closed or is_plural_verb(word.form):
        return False
    if line.known(index) is None and _AND_VERB.fullmatch(word.form):
        return False
    trigger = line.trigger_at(index)
    return trigger is None or (trigger.is_noun and index in line.things)


def skip_marks(line: Line, index: int) -> int:
    """The first word from ``index`` on that is no quotation mark or bracket."""
    while index < len(line.words) and line.words[index].form in OPENING:
        index += 1
    return index


def phrase_at(line: Line, text: str, index: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that begins at the word ``index``, without the letters glued to its front."""
    index = skip_marks(line, index)
    if index in line.sides:
        return line.sides[index]
    if not opens(line, index):
        return None
    end = index + 1
    stop = min(len(line.words), limit if limit is not None else len(line.words), index + LONGEST)
    while end < stop and _carries_on(line, index, end):
        end += 1
    return _named(line, text, index, _trimmed(line, index, end))


def _carries_on(line: Line, first: int, index: int) -> bool:
    word = line.words[index]
    if word.form in OPENING:
        return word.form not in "()[]"
    tied = _is_tied(line, first, index)
    if tied is not None:
        return tied
    if word.is_mark or word.form in _CLOSED or index in line.asides or is_plural_verb(word.form):
        return False
    if _turns(line, index) or _counts_others(line, first, index):
        return False
    trigger = line.trigger_at(index)
    if (trigger is not None and _ends_phrase(trigger)) or _is_object_of(line, first, index):
        return False
    if _joined_by_and(line, index):
        if _is_second_of_two(line, first, index):
            return True
        more = index in line.things and line.things[index].kind is PhraseKind.THING
        return more and "ال" not in line.front(index) and _shares_owner(line, first, index)
    return not _opens_prepositional(line, first, index)


def _counts_others(line: Line, first: int, index: int) -> bool:
    """«عناصر من س خمس نساء»: a number after the side counts whom it was done to."""
    counts = line.words[index].is_number or line.words.form(index) in _COUNTERS
    return counts and index + 1 in line.things and any(i in line.sides for i in range(first, index))


def _turns(line: Line, index: int) -> bool:
    """Whether a word tells something else: by what means, why, what else happened."""
    form = line.words.form(index)
    if form in OPENING_MORE or form == "و" or _REASON.match(form):
        return True
    if form in OPERATIONS and line.words.form(index - 1) not in STAFFS:
        return True  # «نفذ عناصر من العشائر عمليات استهدفت …»
    return line.known(index) is None and _AND_VERB.fullmatch(form) is not None


def _is_object_of(line: Line, first: int, index: int) -> bool:
    """«طعن شاب جنديين», «قتل رجل شرطيا»: whom the first, in another case, did it to."""
    if line.words.form(first) in _GUARDS and line.words.form(index) in _DOWNED:
        return True  # «أسقطت دفاعات جوية طائرة»
    doer, other = line.things.get(first), line.things.get(index)
    if doer is not None and index == first + 1 and _is_apart(line, doer, index):
        return True
    if doer is None or other is None or {doer.kind, other.kind} != {PhraseKind.PEOPLE}:
        return False
    ending = next((e for e in _ACCUSATIVE if line.words.form(index).endswith(e)), "")
    bare = not line.front(index) and not line.front(first) and not other.party
    return bool(ending) and bare and not line.words.form(first).endswith(("ا", "ين", "ات", "ه"))


def _is_apart(line: Line, doer: Phrase, index: int) -> bool:
    """«رشق فلسطينيون قوات …», «شبان سيارة»: people in a form that no genitive follows."""
    form, other = line.words.form(doer.first), line.sides.get(index) or line.things.get(index)
    if doer.kind is not PhraseKind.PEOPLE or other is None or line.front(index) == "و":
        return False
    if form.endswith("ون"):
        return not line.words.form(index).endswith(("ون", "ي"))
    bare = not line.words.form(index).startswith("ال") and other.kind is not PhraseKind.PEOPLE
    return form in _BY_THEMSELVES and bare


def _is_tied(line: Line, first: int, index: int) -> bool | None:
    """Whether a word that else ends a phrase carries it on; None where it is no such word."""
    form, before = line.words.form(index), line.words.form(index - 1)
    if form == "من":
        return before in _COUNTERS or line.words[index - 1].is_number
    if form == "في" and index == first + 1 and before in _SOMEWHERE:
        return index + 1 in line.places or index + 1 in line.things
    if form == "في" and index == first + 1 and first in line.things and line.things[first].armed:
        return line.words.form(index + 1) in _FORCES  # «ضابطا في الشرطة»
    if form == "ام" and index - 1 in line.things:
        return True  # «بلدة أم الربيع»: a name, not «أم»
    return None


def _ends_phrase(trigger: Trigger) -> bool:
    """A verb, a noun with a preposition, and the protest of «نظم موظفو البلدية وقفة»."""
    return trigger.is_verb or trigger.glued not in ("", "ال") or "protest" in trigger.marks


def _joined_by_and(line: Line, index: int) -> bool:
    """Whether the word begins a second phrase with «و»."""
    if line.known(index) is not None:
        return line.front(index).startswith("و")
    return line.words.form(index).startswith("وال")


def _is_second_of_two(line: Line, first: int, index: int) -> bool:
    """«بلدتي كذا وكذا»: one phrase that names two."""
    two = [i for i in range(first, index) if line.words.form(i) in _TWO]
    return bool(two) and not any(_joined_by_and(line, i) for i in range(two[-1] + 1, index))


def _shares_owner(line: Line, first: int, index: int) -> bool:
    """«مواقع وتجمعات للميليشيا» are one; «قاعدة كذا ومعسكر كذا», «مستشفى وقافلة عسكرية» two."""
    after = line.things[index].last
    owned = after in line.sides or line.words.form(after) in _TIED
    return index == first + 1 and owned


def _opens_prepositional(line: Line, first: int, index: int) -> bool:
    """Whether the word begins with a preposition («بـ», «لـ») that ends the phrase."""
    form, front = line.words.form(index), line.front(index)
    if line.known(index) is None:
        return form.startswith(("بال", "كال")) and len(form) > 4
    people = index in line.things and line.things[index].kind is PhraseKind.PEOPLE
    if front.startswith("ل") and (index in line.sides or people):
        return not _takes_owner(line, first, index)
    return front.startswith(("ب", "ل", "ك"))


def _takes_owner(line: Line, first: int, index: int) -> bool:
    """«مواقع للحوثيين», «مقار تابعة للميليشيات»: the owner belongs to the phrase."""
    if line.words.form(index - 1) in _TIED:
        return True
    known = line.things.get(first)
    if known is None and line.words[first].is_number:
        known = line.things.get(first + 1)  # «16 آلية للميليشيا»
    return known is not None and known.kind is not PhraseKind.PEOPLE


def _trimmed(line: Line, first: int, end: int) -> int:
    while end > first + 1 and line.words[end - 1].is_mark:
        end -= 1
    return end


def _named(line: Line, text: str, first: int, end: int) -> Phrase:
    head = line.things.get(first) or line.places.get(first)
    if head is None and line.words[first].is_number | (line.words.form(first) in _COUNTERS):
        return _counted(line, text, first, end)
    start = head.span.start if head is not None else line.words[first].start
    if head is not None and line.front(first) in ("ال", "وال", "بال"):
        start -= len("ال")
    span = Span(start, line.words[end - 1].end)
    kind = head.kind if head is not None else PhraseKind.OTHER
    inner = [line.sides[i] for i in range(first, end) if i in line.sides]
    things = [line.things[i] for i in range(first, end) if i in line.things]
    civil = any(p.civil for p in things)
    armed = any(p.armed for p in inner) or (bool(head and head.armed) and not civil)
    apart = [p for p in things if p is head or head is None or p.first >= head.last]
    party = _party(apart) if kind is PhraseKind.PEOPLE else ""
    name = party or clean(text[span.start : span.end])
    owned = bool(head and head.owned) or line.words.form(end) in _THEIRS
    return Phrase(first, end, span, name, kind, civil, armed, party, owned=owned)


def _party(things: Iterable[Phrase]) -> str:
    """«مسلحا حوثيا», «القيادي الداعشي»: whose people they are."""
    return next((p.party for p in things if p.party), "")


def _counted(line: Line, text: str, first: int, end: int) -> Phrase:
    """«عشرة أشخاص», «عدد من المدنيين»: the counted say what is named."""
    inner = [line.things[i] for i in range(first, end) if i in line.things]
    sides = [line.sides[i] for i in range(first, end) if i in line.sides]
    known = next(iter((*inner, *sides)), None)
    span = Span(line.words[first].start, line.words[end - 1].end)
    name = clean(text[span.start : span.end])
    if known is None:
        return Phrase(first, end, span, name, PhraseKind.OTHER)
    kind = PhraseKind.PEOPLE if known.kind is PhraseKind.SIDE else known.kind
    if (
        sides
        and known.armed
        and line.words.form(sides[0].first - 1) in ("من", line.words.form(first))
    ):
        side = sides[0]  # «22 مسلحا من الحركة»
        return Phrase(first, end, side.span, side.name, PhraseKind.SIDE, side.civil, side.armed)
    party = _party(inner) if known.kind is PhraseKind.PEOPLE else ""
    return Phrase(first, end, span, party or name, kind, known.civil, known.armed, party)


def clean(words: str) -> str:
    """A name as a researcher would write it, in plain letters: no quotation marks, line breaks,
    double spaces."""
    plain = _EDGE.sub("", _SPACE.sub(" ", _INNER.sub("", normalize("NFKC", words))))
    return _STRETCHED.sub("ل", plain.replace("لـال", "لل"))


def _fighters(line: Line, index: int) -> Phrase | None:
    """«قوات الأمن ومقاتلين»: fighters of no side that is named."""
    found = line.things.get(index)
    return found if found and found.armed and found.kind is PhraseKind.PEOPLE else None


def _past_allies(line: Line, index: int) -> int:
    """«المتمردون وحلفاؤهم من قوات …»: to the name of the allies."""
    allied = line.words.form(index) in _ALLIES and line.words.form(index + 1) == "من"
    return index + 2 if allied else index


def coordinated(line: Line, text: str, phrase: Phrase) -> tuple[Phrase, ...]:
    """The phrase and those joined to it by «و»: «الحوثيين وقوات صالح» are two."""
    found = [phrase]
    index = _past_allies(line, skip_marks(line, phrase.last))
    while index < len(line.words) and len(found) < 5:
        apart = line.words.form(index) == "و"  # «… و«حي كذا»»
        index = skip_marks(line, index + 1) if apart else index
        known = line.sides.get(index) or _fighters(line, index) or _thing(line, text, phrase, index)
        peer = _peer(line, text, phrase, index)
        known = known or peer
        joined = line.front(index).startswith("و") or apart or peer is not None
        joined = joined or line.words.form(index - 2) in _ALLIES
        if known is None or not joined:
            break
        found.append(known)
        index = skip_marks(line, known.last)
    return tuple(found)


def _peer(line: Line, text: str, first: Phrase, index: int) -> Phrase | None:
    """«قبيلتي كذا وكذا», «قبائل كذا وكذا»: the second of two that one head names."""
    two = line.words.form(first.first) in _PEERS and line.words.form(index).startswith("و")
    peer = phrase_at(line, text, index) if two and index < len(line.words) else None
    if peer is None or peer.first != index:
        return None
    span = Span(peer.span.start + 1, peer.span.end)
    return peer._replace(name=text[span.start : span.end], span=span)


def _thing(line: Line, text: str, first: Phrase, index: int) -> Phrase | None:
    """«قاعدة كذا ومعسكر كذا»: one more of the things that are hit."""
    known = line.things.get(index)
    if first.kind is not PhraseKind.THING or known is None or known.kind is not PhraseKind.THING:
        return None
    return phrase_at(line, text, index)
