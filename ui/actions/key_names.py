"""Keys as the interface shows them: as they stand on a keyboard, signs where it has signs."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtGui import QKeySequence

from ui.actions import keymap
from ui.actions.spec import Spec

_KEY_SIGNS = {
    "Return": "↵",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PgDown": "PgDn",
    "plus": "+",
}


@cache
def key_name(keys: str) -> str:
    """A key sequence as the interface shows it: signs for the keys that have one."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # Not the native text: it translates the names of some keys, which no keyboard shows.
    parts = QKeySequence(keys).toString().replace("++", "+plus").split("+")
    return " ".join(_KEY_SIGNS.get(part, part) for part in parts)


def shown_keys(spec: Spec) -> str:
    """The keys of an action as they stand on a keyboard; empty where it has none."""
    keys = keymap.keys_of(spec.id)
    return key_name(keys[0]) if keys else ""
