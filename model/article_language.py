"""Which language an article is written in, as far as it matters: whether there are rules for it.

Told by script, by letters that only one language writes, and by the small words that every text of
a language is full of. Where nothing tells, it is Arabic: a headline of names, a line of numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache


class Language(StrEnum):
    """A language that articles come in; `OTHER` is any that is not told apart."""

    ARABIC = "ar"
    PERSIAN = "fa"
    URDU = "ur"
    KURDISH = "ckb"
    HEBREW = "he"
    OTHER = "other"

    @property
    def has_rules(self) -> bool:
        """Whether articles in it are read for proposals."""
        return self is Language.ARABIC


_LOOKED_AT = 4000
"""Characters from the beginning that decide; a quote further down changes nothing."""

_WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff]+")
_SCRIPT = frozenset(filter(_WORD.match, map(chr, range(0x600, 0x700))))
_LEAST_SHARE = 0.15

# Words of each language that the others do not have as words of their own.
_SMALL_WORDS = {
    Language.ARABIC: (
        "في على إلى الى عن مع أن ان التي الذي هذا هذه ذلك بعد قبل خلال وقد قد لم لا ما كان كانت"
        " بين حتى كما وفي وعلى ومن فی الی التی الذی"
    ),
    Language.PERSIAN: (
        "در از به که این را با برای است شد شده بود می های ها آن یک کرد کرده خود نیز اند گفت تا هم"
    ),
    Language.URDU: "کے کی کا میں ہے ہیں سے نے اور کو پر کہ بھی تھا تھے گیا گئے ایک اس جو کر ہو",
    Language.KURDISH: "لە بۆ و کە بە ئەو ئەم لەگەڵ بوو کرد دوای ئێمە هەر یەک لەسەر کان دەکات",
}
# Not ی and ک, with which Arabic is typed too.
_OWN_LETTERS = {
    Language.ARABIC: "ةيكىإأؤئ",
    Language.PERSIAN: "پچژگ",
    Language.URDU: "ٹڈڑںےہھ",
    Language.KURDISH: "ەێۆڕڵڤ",
}
_OF_WORD: dict[str, list[Language]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _OF_WORD.setdefault(_word, []).append(_language)
_OF_LETTER = {letter: of for of, letters in _OWN_LETTERS.items() for letter in letters}
_FOREIGN_WORDS = frozenset(w for w, of in _OF_WORD.items() if {*of} != {Language.ARABIC})
_FOREIGN_LETTER = re.compile(
    f"[{''.join(s for s, of in _OF_LETTER.items() if of is not Language.ARABIC)}]"
)
_COMMON = "ةيأ"
_LETTER_WEIGHT = 0.25
_LONGER_THAN_AL = 3


@lru_cache(maxsize=8)
def language_of(text: str) -> Language:
    """The language that most of an article's beginning is written in."""
    beginning = text[:_LOOKED_AT]
    words = _WORD.findall(beginning)
    if sum(map(len, words)) * 2 > len(beginning):
        return _of_arabic_script(words, beginning)
    signs = {sign: beginning.count(sign) for sign in set(beginning)}
    letters = sum(n for sign, n in signs.items() if sign.isalpha())
    arabic = sum(n for sign, n in signs.items() if sign in _SCRIPT)
    hebrew = sum(n for sign, n in signs.items() if "\u05d0" <= sign <= "\u05ea")
    if not letters:
        return Language.ARABIC
    if hebrew > arabic and hebrew >= _LEAST_SHARE * letters:
        return Language.HEBREW
    if arabic < _LEAST_SHARE * letters:
        return Language.OTHER
    return _of_arabic_script(words, beginning)


def _of_arabic_script(words: Sequence[str], text: str) -> Language:
    if _is_plainly_arabic(words, text):
        return Language.ARABIC
    scores: dict[Language, float] = dict.fromkeys(_SMALL_WORDS, 0.0)
    counts = Counter(words)
    for word in _OF_WORD.keys() & counts.keys():
        for language in _OF_WORD[word]:
            scores[language] += counts[word]
    scores[Language.ARABIC] += sum(w.startswith("ال") and len(w) > _LONGER_THAN_AL for w in words)
    for letter, language in _OF_LETTER.items():
        scores[language] += _LETTER_WEIGHT * text.count(letter)
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > scores[Language.ARABIC] else Language.ARABIC


def _is_plainly_arabic(words: Sequence[str], text: str) -> bool:
    """Whether the commonest letters of Arabic outweigh all words that another language has: so it
    is with nearly all articles, and to weigh everything takes far longer."""
    if _FOREIGN_LETTER.search(text):
        return False
    foreign = sum(map(_FOREIGN_WORDS.__contains__, words))
    return foreign <= _LETTER_WEIGHT * sum(map(text.count, _COMMON))
