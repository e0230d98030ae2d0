"""What stands against an entry of a project's own lexicon, and what should be known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from model.checks.country_boxes import look_exchanged
from model.codebook import Words
from model.extraction import grammar
from model.extraction.extractor import Extractor
from model.extraction.folding import fold_text
from model.lexicon_entry import ACTOR_TYPES, PLACE_KINDS, EntryKind, OwnEntry

LONGEST = 80
MOST_WORDS = 9
_OF_KIND = {
    EntryKind.ACTOR: ("actor",),
    EntryKind.PLACE: (),
    EntryKind.SOURCE: ("source", "source_office"),
}
_NAMED = ("actor", "source", "source_office")
_NO_WORDS = (*_NAMED, "photo_credit", "noise_line", "noise_rest")
_CLOSED = (
    grammar.PREPOSITIONS
    | grammar.SUBORDINATORS
    | grammar.TIME_WORDS
    | grammar.REPORTING
    | grammar.RESULT
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence on an entry; ``serious`` ones have to be put right before it can be kept."""

    words: Words
    serious: bool = True


def remarks(
    entry: OwnEntry, extractor: Extractor, others: Iterable[OwnEntry]
) -> tuple[Remark, ...]:
    """What is to say of a tidied entry, the serious first.

    ``extractor`` is the one without the project's own entries, ``others`` are these.
    """
    found = [*_of_parts(entry)]
    taken = {
        fold_text(name): other for other in others if other.id != entry.id for name in other.names
    }
    for name in entry.names:
        found += _of_name(name) or _of_meaning(name, entry, extractor, taken)
    return tuple(sorted(dict.fromkeys(found), key=lambda r: not r.serious))


def _of_parts(entry: OwnEntry) -> Iterator[Remark]:
    if entry.kind is EntryKind.ACTOR and entry.sort not in ACTOR_TYPES:
        yield Remark(Words("اختر نوع الجهة.", "Choose what kind of actor it is."))
    if entry.kind is EntryKind.PLACE:
        yield from _of_place(entry)
    if entry.country and not (len(entry.country) == 2 and entry.country.isascii()):
        yield Remark(
            Words(
                f"«{entry.country}» ليس رمز دولة. اختر الدولة من القائمة.",
                f"“{entry.country}” is no country's code. Choose the country from the list.",
            )
        )


def _of_place(entry: OwnEntry) -> Iterator[Remark]:
    if entry.sort not in PLACE_KINDS:
        yield Remark(Words("اختر نوع المكان.", "Choose what kind of place it is."))
    if not entry.country:
        yield Remark(
            Words("اختر الدولة التي يقع فيها المكان.", "Choose the country that the place is in.")
        )
    if (entry.lat is None) != (entry.lon is None):
        yield Remark(
            Words(
                "اكتب خط العرض وخط الطول معاً، أو اتركهما فارغين.",
                "Give both latitude and longitude, or neither.",
            )
        )
    if not (abs(entry.lat or 0) <= 90 and abs(entry.lon or 0) <= 180):
        yield Remark(
            Words(
                "خط العرض بين ‎-90 و90، وخط الطول بين ‎-180 و180.",
                "Latitude lies between -90 and 90, longitude between -180 and 180.",
            )
        )
    elif look_exchanged(entry.country, entry.lat or 0, entry.lon or 0):
        yield Remark(
            Words(
                "يبدو أن خط العرض وخط الطول متبادلان: تقع هذه الإحداثيات خارج الدولة،"
                " ومعكوسةً داخلها.",
                "Latitude and longitude seem exchanged: these coordinates lie outside the country,"
                " the other way round within it.",
            ),
            serious=False,
        )


def _of_name(name: str) -> list[Remark]:
    """What is wrong with a name by itself."""
    letters = [c for c in fold_text(name) if c.isalnum()]
    if not letters:
        return [Remark(Words("اكتب الاسم كما يرد في المقالات.", "Write the name as articles do."))]
    if len(letters) == 1 or fold_text(name).strip().isdigit():
        return [
            Remark(
                Words(
                    f"«{name}» ليس اسماً: حرف واحد أو رقم فقط.",
                    f"“{name}” is no name: only a letter or a number.",
                )
            )
        ]
    if len(name) > LONGEST or len(name.split()) > MOST_WORDS:
        return [
            Remark(
                Words(
                    "هذا أطول من اسم. اترك منه الاسم وحده.",
                    "This is longer than a name. Leave only the name itself.",
                )
            )
        ]
    return []


def _of_meaning(
    name: str, entry: OwnEntry, extractor: Extractor, taken: dict[str, OwnEntry]
) -> list[Remark]:
    """What the name is known as already."""
    other = taken.get(fold_text(name))
    if other is not None:
        return [_is_taken(name, other)]
    for look in (_everyday, _known_as_other, _known_as_same):
        found = look(name, entry, extractor)
        if found:
            return found
    return []


def _is_taken(name: str, other: OwnEntry) -> Remark:
    return Remark(
        Words(
            f"«{name}» في معجم المشروع من قبل، ضمن «{other.name}». عدّل ذلك المدخل.",
            f"“{name}” is in the project's lexicon already, under “{other.name}”. Edit that entry.",
        )
    )


def _everyday(name: str, entry: OwnEntry, extractor: Extractor) -> list[Remark]:
    key = fold_text(name).strip()
    word = key in _CLOSED or _is_word(key, extractor)
    if not word and key not in extractor.gazetteer.everyday:
        return []
    if entry.kind is EntryKind.PLACE:
        return [
            Remark(
                Words(
                    f"«{name}» كلمة عادية أيضاً: يُقرأ مكاناً بعد كلمة مثل «بلدة» أو «قرية» فقط.",
                    f"“{name}” is an everyday word too: it is read as a place only after a word"
                    " such as «بلدة» or «قرية».",
                ),
                serious=False,
            )
        ]
    return [
        Remark(
            Words(
                f"«{name}» كلمة عادية في الأخبار، وستُقرأ خطأً في كل مقالة. اكتب الاسم كاملاً.",
                f"“{name}” is an everyday word of news and would be misread in every article."
                " Write the full name.",
            )
        )
    ]


def _is_word(key: str, extractor: Extractor) -> bool:
    """Whether the lexicon has it as a word, not as somebody's name («قسد» is both)."""
    known = [
        e.category for f in (key, key.removeprefix("ال")) for e in extractor.lexicon.meanings(f)
    ]
    return not set(known) & set(_NAMED) and bool(set(known) - set(_NO_WORDS))


def _known_as_other(name: str, entry: OwnEntry, extractor: Extractor) -> list[Remark]:
    """Known as something of another kind, and not of this kind too: sides speak for themselves."""
    meanings = extractor.lexicon.meanings(name)
    own = any(m.category in _OF_KIND[entry.kind] for m in meanings)
    for meaning in () if own else meanings:
        if meaning.category in _NAMED:
            side = meaning.category == "actor"
            return [_is_known_as(name, *(("جهة", "an actor") if side else ("مصدر", "a source")))]
    spots = extractor.gazetteer.find(name) if entry.kind is not EntryKind.PLACE else ()
    if any(s.is_well_known for s in spots):
        return [_is_known_as(name, "مكان", "a place")]
    return []


def _is_known_as(name: str, ar: str, en: str) -> Remark:
    return Remark(
        Words(
            f"«{name}» معروف بأنه {ar}. اكتب الاسم كاملاً، مثل «لواء {name}»، حتى لا يختلطا.",
            f"“{name}” is known as {en} already. Write the full name so that the two are not"
            " confused.",
        )
    )


def _known_as_same(name: str, entry: OwnEntry, extractor: Extractor) -> list[Remark]:
    """Known as something of this kind: then this entry goes before it."""
    known = [m for m in extractor.lexicon.meanings(name) if m.category in _OF_KIND[entry.kind]]
    if not known or name == entry.name:
        return []
    if all(m.code == entry.name for m in known):
        words = Words(
            f"يعرف البرنامج «{name}» من قبل باسم «{entry.name}».",
            f"The program knows “{name}” as “{entry.name}” already.",
        )
        return [Remark(words, serious=False)]
    words = Words(
        f"يعرف البرنامج «{name}» باسم «{known[0].code}»، وسيُقرأ في هذا المشروع «{entry.name}».",
        f"The program knows “{name}” as “{known[0].code}”; in this project it will be read as"
        f" “{entry.name}”.",
    )
    return [Remark(words, serious=False)]
