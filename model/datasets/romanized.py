"""Arabic words in Latin letters by their sound, for names that no list has in English.

Short vowels are not written in Arabic: an "a" stands where three consonants would meet. The names
of lists are better; what was written so is counted by those who ask for it.
"""

from __future__ import annotations

import re
import unicodedata

_CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "پ": "p", "چ": "ch", "ڤ": "v",
    "گ": "g",
}  # fmt: skip
_VOWELS = {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "ؤ": "u", "ئ": "i", "ع": "a"}
_LONG = {"و": ("w", "u"), "ي": ("y", "i"), "ی": ("y", "i")}
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile("[\u0620-\u06d3]+")
_SIGNS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟", "01234567890123456789,;?")
_APOSTROPHES = str.maketrans("\u02bb\u02bc\u02be\u02bf\u2018\u2019", "'" * 6)
_PREFIXED = re.compile("^(و?)(ال)(?=..)")
_TWICE = re.compile(r"([aiu])\1+")
_USUAL = {
    "الله": "Allah",
    "عبدالله": "Abdallah",
    "ابن": "Ibn",
    "بن": "bin",
    "أبو": "Abu",
    "ابو": "Abu",
}


def romanized(text: str) -> str:
    """The text with every Arabic word in Latin letters and digits; other words stay."""
    plain = _MARKS.sub("", text).translate(_SIGNS)
    return " ".join(_WORD.sub(lambda m: _word(m.group()), plain).split())


def ascii_letters(name: str) -> str:
    """A name in Latin letters without the marks of transliterations: «Al Miqdādīyah»."""
    parted = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    return bare.translate(_APOSTROPHES).replace("\u0131", "i")


def _word(word: str) -> str:
    if word in _USUAL:
        return _USUAL[word]
    before = ""
    found = _PREFIXED.match(word)
    if found:
        before = ("wa-" if found.group(1) else "") + "al-"
        word = word[found.end() :]
    said = _TWICE.sub(r"\1", _sounds(word))
    return before.capitalize() + said[:1].upper() + said[1:]


def _sounds(word: str) -> str:
    parts: list[str] = []
    kinds = ""  # c for a consonant, v for a vowel
    for place, letter in enumerate(word):
        sound, kind = _sound(word, place, letter, kinds)
        if kind == "c" and (kinds == "c" or kinds.endswith("cc")):
            parts.append("a")
            kinds += "v"
        if sound:
            parts.append(sound)
            kinds += kind
    if kinds.endswith("cc"):
        parts.insert(-1, "a")
    return "".join(parts)


def _sound(word: str, place: int, letter: str, before: str) -> tuple[str, str]:
    """A letter's sound, and whether it is a consonant or a vowel where it stands."""
    if letter in _CONSONANTS:
        return _CONSONANTS[letter], "c"
    if letter not in _LONG:
        return _VOWELS.get(letter, ""), "v"
    plain, long = _LONG[letter]
    opens = word[place + 1 : place + 2] in tuple("اىةآ")
    if before and not opens:
        return long, "v"
    return ("iy" if plain == "y" and before.endswith("c") else plain), "c"
