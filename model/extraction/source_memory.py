"""Which of the sources named before a common noun means: «المرصد», «المصادر ذاتها», «المتحدث»."""

from __future__ import annotations

from model.extraction.gazetteer import key_of
from model.extraction.grammar import closed_class

AGAIN = closed_class(
    "المصدر المصادر الموقع الشبكة الوكالة الصحيفة القناة المرصد البيان المتحدث المنظمة المسؤول "
    "الناطق المركز المصدران المكتب اللجنة الهيئة الجماعة الوزارة القيادة التقرير الشهود "
    "المحطة الإذاعة المسؤولون المسؤولين المتحدثة الناطقة المسؤولة"
)
"""Common nouns that take up a source named before."""
_OUTLETS = closed_class("الموقع المحطة الإذاعة الشبكة الوكالة الصحيفة القناة المنظمة المرصد المركز")
_BODIES = closed_class("المكتب اللجنة الهيئة الجماعة الوزارة القيادة الشهود")
_HOLDERS = closed_class("المتحدث الناطق المسؤول المتحدثة الناطقة المسؤولة")
_PERSONAL = ("attribution.person", "attribution.spokesman", "attribution.titled")
_FEMININE = closed_class("مصادر وسائل تقارير صحف قوى كتائب سرايا الشهود معلومات المصادر مصادرنا")
_UNNAMED = closed_class("مصدر مصادر")
_SAME = closed_class("نفس نفسه نفسها نفسهم ذات ذاته ذاتها عينه عينها")
_NEAR = 2
"""«المصدر» means one of so many sources named last; a body is meant from afar too."""
_SINGULAR = {"مصادر": "مصدر", "مصدران": "مصدر", "مسوولون": "مسوول", "مسوولين": "مسوول"}


class SourceMemory:
    """The sources named so far; `last` is the one that «وأضاف» goes on with."""

    def __init__(self) -> None:
        self.last: str | None = None
        self._named: list[tuple[str, frozenset[str], str]] = []

    def note(self, name: str, rule: str, kind: str) -> None:
        """Remember a source; ``kind`` is the lexicon's, empty where it knows none."""
        if kind == "told":
            return
        heads = frozenset(_head(w) for w in key_of(name).split())
        self._named.append((name, heads, kind or rule))
        self.last = name

    def again(self, word: str) -> str | None:
        """The name of the source that a common noun of `AGAIN` means, None where none was named."""
        heads_of = {_head(word), _SINGULAR.get(_head(word), "")} - {""}
        near = self._named[-_NEAR:] if _head(word) in _UNNAMED else self._named
        for name, heads, _ in reversed(near):
            if heads_of & heads:
                return name
        if word in _BODIES:
            return None
        if word in _OUTLETS:
            return self._last_of("source")
        if word in _HOLDERS:
            return self._last_of("attribution.person", "attribution.spokesman") or self.last
        return self.last

    def same(self, name: str) -> str | None:
        """«المحطة نفسها», «نفس البيان»: who said the same before."""
        words = key_of(name).split()
        left = [w for w in words if w not in _SAME]
        return self.again(left[0]) if len(left) == 1 < len(words) and left[0] in AGAIN else None

    def taken_up(self, name: str) -> str | None:
        """«الهيئة» after «هيئة إنقاذ الوادي», «عبد الرحمن» after «رامي عبد الرحمن»."""
        word = key_of(name)
        by_head = " " not in word and word.startswith("ال")
        for named, heads, _ in reversed(self._named):
            if key_of(named).endswith(f" {word}") or (by_head and _head(word) in heads):
                return named
        return None

    def goes_on(self, feminine: bool) -> str | None:
        """Who goes on speaking: the last source that the verb agrees with."""
        for name, _, kind in reversed(self._named):
            if kind == "source" or _is_feminine(name, kind) == feminine:
                return name
        return None

    def _last_of(self, *kinds: str) -> str | None:
        return next((name for name, _, kind in reversed(self._named) if kind in kinds), None)


def _head(word: str) -> str:
    return word.removeprefix("ال")


def _is_feminine(name: str, kind: str) -> bool:
    if kind in _PERSONAL:
        return False
    first = key_of(name).split()[0].removeprefix("ال")
    return first.endswith(("ه", "ات")) or first in _FEMININE
