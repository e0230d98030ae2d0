"""What Arabic and Latin spellings of a name have in common: its consonants, roughly told apart.

«دير الزور», "Deir ez-Zor", "Dayr az Zawr" and "deirezzor" all come to "dr zr" or "drzr". Vowels,
hamza and ayn go, letters that transliterations confuse become one, the article is left out.
"""

from __future__ import annotations

import re
import unicodedata

from model.spelling import folded_text

_ARTICLE = re.compile(r"(?<!\w)ال(?=\w)")
_ARABIC_END = re.compile(r"[هح](?!\w)")
_ARABIC_START = {
    "w": re.compile(r"(?<!\w)و(?=\w)"),
    "y": re.compile(r"(?<!\w)ي(?=\w)"),
}
_ARABIC = {
    "ب": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "غ": "g", "ح": "h", "ه": "h", "خ": "k",
    "ك": "k", "ق": "k", "د": "d", "ذ": "d", "ض": "d", "ظ": "d", "ر": "r", "ز": "z", "س": "s",
    "ص": "s", "ش": "c", "ف": "f", "ل": "l", "م": "m", "ن": "n",
} | dict.fromkeys("اوايءع", "")  # fmt: skip
_LETTER = re.compile("[\u0620-\u064a]")
_LATIN_ARTICLE = re.compile(
    r"(?<![a-z])(?:[aeu]l|[ae](?P<sun>[dnrstz]|sh|dh|th)(?=[ -]+(?P=sun)))[ -]+(?=[a-z])"
)
_DIGRAPHS = (("sh", "c"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"))
_LATIN_START = re.compile(r"(?<![a-z])ou(?=[aeiou])")
_LATIN_END = re.compile(r"h(?![a-z])")
_VOWELS = re.compile(r"[aeiou]|(?<=[a-z])[wy]")
_LATIN_LETTERS = str.maketrans({"j": "g", "q": "k", "v": "f", "p": "b", "x": "ks"})
_TWICE = re.compile(r"([a-z])\1+")
_NO_LETTER = re.compile(r"[^\w\n]+")
_HISSES = str.maketrans({"š": "sh", "Š": "Sh", "ş": "sh", "Ş": "Sh"})
_SIGNS = re.compile("['`\u2019\u2018\u02bb\u02bc\u02be\u02bf]")


def has_arabic(text: str) -> bool:
    """Whether there is an Arabic letter in the text."""
    return _LETTER.search(text) is not None


def plain_latin(text: str) -> str:
    """Small letters without marks and apostrophes, words parted by single spaces, no article."""
    parted = unicodedata.normalize("NFKD", text.translate(_HISSES))
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    small = _SIGNS.sub("", bare.casefold()).replace("\u0131", "i")
    return _NO_LETTER.sub(" ", _LATIN_ARTICLE.sub("", small))


def plain_arabic(text: str) -> str:
    """Folded letters, words parted by single spaces, each without its article."""
    return _NO_LETTER.sub(" ", _ARTICLE.sub("", folded_text(text)))


def skeleton(text: str) -> str:
    """The consonants of a text in either script, a letter for each; lines and words stay apart."""
    return _TWICE.sub(r"\1", _arabic(text) if has_arabic(text) else _latin(text))


def _arabic(text: str) -> str:
    plain = _ARABIC_END.sub("", plain_arabic(text))
    for letter, start in _ARABIC_START.items():
        plain = start.sub(letter, plain)
    return plain.translate(_TO_LATIN)


def _latin(text: str) -> str:
    plain = plain_latin(text)
    for pair, one in _DIGRAPHS:
        plain = plain.replace(pair, one)
    plain = _LATIN_END.sub("", _LATIN_START.sub("w", plain)).translate(_LATIN_LETTERS)
    return _VOWELS.sub("", plain)


_TO_LATIN = str.maketrans(_ARABIC)
