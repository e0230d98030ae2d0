"""The pages of the help: Markdown files by language, their keys filled in from the keymap.

In a page ``{key:ID}`` stands for the keys of an action, ``{action:ID}`` for its words,
``{menu:ID}`` for a menu, ``{assign}`` for the keys that give selected words to a field, and
``{press:KEYS}`` for keys that cannot be changed. So a page never tells of a key that the
researcher has given to something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from model.spelling import folded
from ui.actions import keymap
from ui.actions.key_names import key_name, shown_keys
from ui.actions.spec import CONTEXT, DESK, MENUS
from ui.actions.table import spec_of

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "help"
PAGES = (
    "start",
    "review",
    "correct",
    "accounts",
    "dates-places",
    "teach",
    "codebook",
    "find",
    "queue",
    "save",
    "comfort",
    "keys",
    "linking",
    "incidents",
    "sources",
    "verify",
    "rules",
    "export",
)
"""The names of the pages in their order: that in which a new user meets the tasks."""

_PLACE = re.compile(r"\{(\w+)(?::([^{}]+))?\}")
_MARKUP = re.compile(r"[#*`>]|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read now: ``name`` is that of its file, ``title`` its heading."""

    name: str
    title: str
    markdown: str

    def holds(self, words: list[str]) -> bool:
        """Whether every one of these folded words stands in the page."""
        known = folded(_MARKUP.sub(r" \1 ", self.markdown)).casefold()
        return all(word in known for word in words)


def pages(language: str) -> tuple[Page, ...]:
    """All pages in a language, with the keys of this moment."""
    return tuple(page(name, language) for name in PAGES)


def page(name: str, language: str) -> Page:
    """One page. Raises OSError if it is missing, KeyError where it names what is not there."""
    text = fill(_source(name, language))
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return Page(name, title, text)


def fill(text: str) -> str:
    """The text with keys, actions and menus filled in. Raises KeyError for an unknown one."""
    return _PLACE.sub(lambda found: _FILLERS[found[1]](found[2] or ""), text)


@cache
def _source(name: str, language: str) -> str:
    return (FOLDER / language / f"{name}.md").read_text(encoding="utf-8")


def _keys(action_id: str) -> str:
    """The keys of an action; where it has none, where it stands in the menu."""
    spec = spec_of(action_id)
    keys = shown_keys(spec)
    if keys:
        return _code(keys)
    return f"{_menu(spec.menu)} ▸ {spec.words}" if spec.window == DESK else spec.words


def _action(action_id: str) -> str:
    return spec_of(action_id).words


def _menu(menu: str) -> str:
    return QCoreApplication.translate(CONTEXT, MENUS[menu])


def _assign(_: str) -> str:
    first, last = keymap.ASSIGN_KEYS[0], len(keymap.ASSIGN_KEYS)
    return _code(f"{key_name(first)}–{last}")


def cap(keys: str) -> str:
    """A key sequence as Markdown that is shown as a key cap."""
    return _code(key_name(keys))


def _code(keys: str) -> str:
    # Isolated, as Latin names of keys would be reordered in an Arabic sentence; a breath beside.
    return f"`\u2009\u2066{keys}\u2069\u2009`"


_FILLERS: dict[str, Callable[[str], str]] = {
    "key": _keys,
    "action": _action,
    "menu": _menu,
    "assign": _assign,
    "press": cap,
}
