"""What the palette finds: actions by their words in both languages, fields, articles, incidents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from model.spelling import folded
from ui.actions.key_names import shown_keys
from ui.actions.spec import CONTEXT, MENUS, Spec
from ui.actions.table import ACTIONS
from ui.translation import in_arabic

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.form import FormPanel
    from ui.queue import QueuePanel
    from ui.session import Session

_MOST = 7
_SHORTEST = 2


class Sort(StrEnum):
    """What kind of thing an entry is."""

    ACTION = "action"
    FIELD = "field"
    INCIDENT = "incident"
    ARTICLE = "article"
    FILTER = "filter"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette: its words, what stands beside them, and what choosing it does."""

    sort: Sort
    words: str
    beside: str
    icon: str
    choose: Callable[[], object]


class Entries:
    """Finds the entries for what is typed."""

    def __init__(
        self, session: Session, actions: Actions, form: FormPanel, queue: QueuePanel
    ) -> None:
        self._session = session
        self._actions = actions
        self._form = form
        self._queue = queue
        self._known = [(spec, _known_by(spec)) for spec in ACTIONS if spec.id != "palette"]

    def find(self, text: str) -> list[Entry]:
        """The entries that hold every word typed, actions first; all actions for no words."""
        wanted = folded(text).casefold().split()
        found = list(self._of_actions(wanted))
        if not wanted:
            return found
        found = found[:_MOST]
        found += list(self._of_fields(wanted))[:_MOST]
        found += list(self._of_filters(wanted))[:_MOST]
        if len(text.strip()) >= _SHORTEST:
            found += self._of_project(text)
        return found

    def _of_actions(self, wanted: list[str]) -> Iterator[Entry]:
        ranked = []
        for place, (spec, known) in enumerate(self._known):
            action = self._actions[spec.id]
            if action.isEnabled() and all(w in known for w in wanted):
                ranked.append((_rank(known.split(), wanted), place, spec))
        for _, _, spec in sorted(ranked, key=lambda r: r[:2]):
            words = QCoreApplication.translate(CONTEXT, spec.text)
            chosen = self._actions[spec.id].trigger
            yield Entry(Sort.ACTION, words, shown_keys(spec), spec.icon, chosen)

    def _of_fields(self, wanted: list[str]) -> Iterator[Entry]:
        session = self._session
        if session.account() is None:
            return
        for row in self._form.rows():
            label = row.field.label
            known = folded(f"{label.ar} {label.en}").casefold()
            if all(w in known for w in wanted):
                words = label.in_language(session.language)
                yield Entry(Sort.FIELD, words, "", "correct", partial(self._form.walk.to, row))

    def _of_filters(self, wanted: list[str]) -> Iterator[Entry]:
        for kept in self._session.saved_filters():
            known = folded(kept.name).casefold()
            if all(w in known for w in wanted):
                show = partial(self._queue.show_query, kept.query)
                yield Entry(Sort.FILTER, kept.name, "", "filter", show)

    def _of_project(self, text: str) -> Iterator[Entry]:
        session = self._session
        for each in session.find_incidents(text, _MOST):
            yield Entry(
                Sort.INCIDENT,
                each.words,
                each.beside,
                "evidence",
                partial(session.open_account, each.article, each.account),
            )
        for each in session.find_articles(text, _MOST):
            yield Entry(
                Sort.ARTICLE,
                each.words,
                each.beside,
                "article",
                partial(session.open_article, each.article),
            )


def _rank(known: list[str], wanted: list[str]) -> int:
    """First what is called so, then what begins so."""
    if not wanted or wanted[0] in known:
        return 0
    return 1 if any(word.startswith(wanted[0]) for word in known) else 2


def _known_by(spec: Spec) -> str:
    """An action's words and its menu's in both languages, and its keys."""
    parts = [spec.text, MENUS[spec.menu], shown_keys(spec)]
    parts += [in_arabic(CONTEXT, spec.text), in_arabic(CONTEXT, MENUS[spec.menu])]
    return folded(" ".join(parts)).casefold()
