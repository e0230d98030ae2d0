"""The forms of a verb from the two that its lexicon lists: the past and the present of «he».

News prose needs few persons: he, she, they, the two of them; and objects written onto the verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from model.extraction.lexicon import Entry

VERBS = frozenset(
    ("act_verb", "act_light", "act_suffer", "act_happen", "act_fall", "act_harm_verb", "act_answer")
)
_OBJECTS = ("ه", "ها", "هم", "هما")
_WITHOUT_OBJECT = frozenset(("act_suffer", "act_happen", "act_fall", "act_light"))
"""Verbs whose object is the act itself; with a pronoun they follow it («غارة شنتها»)."""
_NOUNS = frozenset(("act_noun", "act_event", "act_between", "act_harm"))
_UNDECLINED = ("ة", "ه", "ا", "اء", "ات", "ين", "ان", "ى")
_PRESENT = "يت"


def inflected(entries: Iterable[Entry]) -> Iterator[Entry]:
    """All entries, those of a verb in its other persons and with attached pronouns too.

    Every form of a verb carries ``form`` = past or present. Phrases of several words are taken as
    they stand.
    """
    seen: set[tuple[str, str, bool, str]] = set()
    for entry in entries:
        if not entry.category.startswith("act_"):
            yield entry
            if entry.category == "target_noun":
                yield from (_spelt(entry, p, entry.attributes) for p in _dual(entry.phrase))
            continue
        marks = {form: {**entry.attributes, "form": form} for form in ("past", "present")}
        for phrase, form in _forms(entry):
            key = (phrase, entry.category, "noun" in entry.attributes, entry.get("with"))
            if key not in seen:
                seen.add(key)
                yield _spelt(entry, phrase, marks.get(form, entry.attributes))


def _spelt(entry: Entry, phrase: str, marks: Mapping[str, str]) -> Entry:
    return Entry(phrase, entry.category, entry.code, marks, entry.origin)


def _dual(word: str) -> Iterator[str]:
    """«مركبتين», «منزلان», «بلدتي»: two of what one word names; «مركزا»: one as an object."""
    if " " not in word and not word.endswith(_UNDECLINED[2:]):
        yield from (_open(word) + ending for ending in ("ين", "ان", "ي"))
        if not word.endswith(_UNDECLINED):
            yield word + "ا"


def _forms(entry: Entry) -> Iterator[tuple[str, str]]:
    word = entry.phrase
    # «تظاهرة» and «قبضة» are nouns, not «تظاهر» and «قبض على» with an object
    own = "protest" in entry.attributes or entry.attributes.get("with") == "wanted"
    takes_object = entry.category not in _WITHOUT_OBJECT and not own
    plain = entry.category not in VERBS or " " in word or "noun" in entry.attributes
    if plain or "participle" in entry.attributes or "relative" in entry.attributes:
        yield word, ""
        if entry.category == "act_noun" and " " not in word:
            yield from ((_open(word) + o, "") for o in _OBJECTS)
        if entry.category in _NOUNS and " " not in word and not word.endswith(_UNDECLINED):
            yield word + "ا", ""  # the accusative without «ال»: «انفجارا»
    elif word[0] in _PRESENT and len(word) > 2 and _is_present(word):
        yield from ((form, "present") for form in _present(word, takes_object))
    else:
        yield from ((form, "past") for form in _past(word, takes_object))


def _is_present(word: str) -> bool:
    """Pasts that begin with ت («تعرض», «تظاهر», «تبادل») are listed before their present."""
    return word.startswith("ي")


def _open(word: str) -> str:
    """The form that takes an ending: ة becomes ت."""
    return word[:-1] + "ت" if word.endswith("ة") else word


def _past(word: str, takes_object: bool) -> Iterator[str]:
    weak = word.endswith(("ى", "ا"))
    stem = word[:-1] if weak else word
    yield word
    yield stem + "ت"
    yield stem + "وا"
    if len(word) > 2:  # «ردا» is «ردا على» far more often than the two of them
        yield (stem + "يا" if weak else word + "ا")
    yield stem + "تا"
    for pronoun in _OBJECTS if takes_object else ():
        yield stem + "ت" + pronoun
        yield (stem + "ا" if weak else stem) + pronoun


def _present(word: str, takes_object: bool) -> Iterator[str]:
    weak = word.endswith(("ي", "ى"))
    stem = word[:-1] if weak else word
    she = "ت" + word[1:]
    yield word
    yield she
    yield stem + "ون"
    yield stem + "ان"
    for pronoun in _OBJECTS if takes_object else ():
        yield word + pronoun
        yield she + pronoun
