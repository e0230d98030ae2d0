"""How often each name stands in the project's reviewed values, kept as articles are saved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from model.lexicon_entry import EntryKind

_KINDS = {"place": EntryKind.PLACE, "attribution": EntryKind.SOURCE}


def entry_kind_of(field_id: str) -> EntryKind:
    """What the words for a field are the names of; where nothing else is known, a side's."""
    return _KINDS.get(field_id, EntryKind.ACTOR)


class UsedNames:
    """Counts by kind and name. An article's names are put anew whenever it is saved."""

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._of_article: dict[str, list[tuple[EntryKind, str]]] = defaultdict(list)
        self._counts: dict[EntryKind, Counter[str]] = {kind: Counter() for kind in EntryKind}
        for article, field, name in rows:
            self._add(article, entry_kind_of(field), name)

    def put(self, article: str, names: Iterable[tuple[str, str]]) -> None:
        """Let these be the fields and names of an article, in the place of those it had."""
        for kind, name in self._of_article.pop(article, ()):
            self._counts[kind][name] -= 1
        for field, name in names:
            self._add(article, entry_kind_of(field), name)

    def counts(self, kind: EntryKind) -> dict[str, int]:
        """The names that are in use and how often."""
        return dict(+self._counts[kind])

    def _add(self, article: str, kind: EntryKind, name: str) -> None:
        self._of_article[article].append((kind, name))
        self._counts[kind][name] += 1
