"""One key for a source whatever it is called: «وكالة أنباء الأناضول», «الأناضول»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from model.reconciliation.sides import bare, word_set
from model.reconciliation.world import SourceRow

if TYPE_CHECKING:
    from model.extraction.lexicon import Lexicon

_HEADS = word_set(
    "وكاله انباء شبكه موقع قناه صحيفه مجله اذاعه راديو تلفزيون منظمه مركز مرصد حساب صفحه منصه "
    "اخباريه اخباري اعلاميه اعلامي ناطق متحدث باسم رسمي عسكري عن"
)
"""Words before (or after) the name of a source that are not its name."""
_UNNAMED = "source_plain"
_NAMED = ("source", "source_office")


class KnownSources:
    """The sources that have several names, by any of them. Safe to share."""

    def __init__(self, rows: Iterable[SourceRow], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._names: dict[str, str] = {}
        self._usual: set[str] = set()
        for row in rows:
            self._usual.add(row.name)
            for name in (row.name, *row.aliases):
                for key in _keys(bare(name)):
                    self._names.setdefault(key, row.name)
        self.name = lru_cache(maxsize=1 << 14)(self._name)
        self.key = lru_cache(maxsize=1 << 14)(self._key)

    def _name(self, name: str) -> str:
        """The usual name of a source, spaces tidied; of a person with his office, the office's."""
        plain = bare(name)
        for key in (plain, _without_heads(plain)):
            if key in self._names:
                return self._names[key]
        return self._within(name) or " ".join(name.replace('"', " ").split())

    def _key(self, name: str) -> str:
        """What all names of one source have in common; empty for an empty name."""
        usual = self.name(name)
        return bare(usual) if usual in self._usual else _without_heads(bare(usual))

    def is_unnamed(self, name: str) -> bool:
        """Whether it is a source without a name («مصادر محلية»)."""
        return any(e.category == _UNNAMED for e in self._lexicon.meanings(name))

    def _within(self, name: str) -> str | None:
        """The known source that is named within a longer name: «مدير المرصد السوري فلان»."""
        words = bare(name).split()
        for length in range(len(words) - 1, 1, -1):
            for first in range(len(words) - length + 1):
                part = " ".join(words[first : first + length])
                if part in self._names:
                    return self._names[part]
        return None


def _keys(plain: str) -> tuple[str, ...]:
    """What a name is found by; «وكالة أنباء الشرق الأوسط» is not «الشرق الأوسط»."""
    return (plain,) if "انباء" in plain.split() else (plain, _without_heads(plain))


def _without_heads(plain: str) -> str:
    words = plain.split()
    while len(words) > 1 and words[0] in _HEADS:
        words = words[1:]
    while len(words) > 1 and words[-1] in ("اخباريه", "اخباري", "رسميه", "عربيه", "عربي"):
        words = words[:-1]
    return " ".join(words)
