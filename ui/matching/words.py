"""The words of a match in the interface's language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from model.reconciliation.matching.ranking import Likelihood, likelihood
from model.reconciliation.matching.reasons import Reason, Tone
from ui.direction import BETWEEN
from ui.session.matching import Told

# First strong isolate and its end: a title or a source keeps its own direction among others.
_ISOLATE, _END = "\u2068", "\u2069"
_LRM, _RLM = "\u200e", "\u200f"
_SIGNS = {Tone.FOR: "✓", Tone.AGAINST: "≠", Tone.NOTE: "·"}
_COUNTED = frozenset({"munitions", "killed", "injured"})
_FIRST, MOST_REASONS = 2, 6


def isolated(text: str) -> str:
    return f"{_ISOLATE}{text}{_END}"


def line_of(parts: Iterable[str]) -> str:
    """Facts in a line that runs as the interface does, whatever direction each has."""
    right = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (_RLM if right else _LRM) + BETWEEN.join(isolated(p) for p in parts if p)


def day_word(told: Told) -> str:
    """The day of publication, its month in letters: 05/01 may be May; empty where unknown."""
    if told.published is None:
        return ""
    day = QDate(told.published.year, told.published.month, told.published.day)
    return QLocale().toString(day, "d MMM yyyy")


def origin_words(told: Told) -> str:
    """Whose report it is, and of which day."""
    return line_of([told.source or told.title, day_word(told)])


def likelihood_word(score: float) -> str:
    """How likely it is, in a word or two."""
    translate = QCoreApplication.translate
    words = {
        Likelihood.POSSIBLE: translate("Matching", "Possible"),
        Likelihood.LIKELY: translate("Matching", "Likely"),
        Likelihood.SURE: translate("Matching", "Very likely"),
    }
    return words[likelihood(score)]


def reason_words(reasons: Iterable[Reason], language: str) -> str:
    """The weightiest reasons in a line, each with a sign for or against: the first ones, then what
    differs, which one has to know before deciding, then the others."""
    known = [r for r in reasons if r.bits]
    first = known[:_FIRST]
    differ = [r for r in known[_FIRST:] if r.tone is Tone.AGAINST or r.part in _COUNTED]
    rest = [r for r in known[_FIRST:] if r not in differ]
    return line_of(
        f"{_SIGNS[r.tone]} {_in_digits(r.words.in_language(language))}"
        for r in (*first, *differ, *rest)[:MOST_REASONS]
    )


def _in_digits(text: str) -> str:
    """With the digits of the interface's language."""
    zero = ord(QLocale().zeroDigit())
    return text.translate({ord("0") + n: chr(zero + n) for n in range(10)})
