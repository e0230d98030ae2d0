"""Which keys do what: those of the table of actions, changed by the researcher's own.

A key may mean one thing on the desk and another in a window beside it.

``from ui.actions import keymap``: ask ``keymap.keys_of``, redraw on ``keymap.changed``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.actions.spec import DESK, Spec
from ui.actions.table import EVERYWHERE, spec_of
from ui.numbered_fields import DIGITS

ASSIGN = "assign"
"""Stands for the actions that give the selected words to a field: their keys are fixed."""
SHARED = "shortcuts"
"""The action whose keys all windows hear."""
ASSIGN_KEYS = tuple(f"Alt+{n}" for n in range(1, DIGITS + 1))
_WALKS = frozenset(
    ["Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"]
)
_EDITS = frozenset(["Home", "End", "PgUp", "PgDown", "Space", "Backspace", "Del"])
_ASKING = "?؟"
"""Signs that are keys of their own: outside of an editor nobody types them."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Unfit(StrEnum):
    """Why a key cannot be given to an action."""

    EMPTY = "empty"
    TYPED = "typed"
    WALKED = "walked"
    FIXED = "fixed"


class _Keymap(QObject):
    """The state behind this module's functions; Qt needs an object to emit from."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, tuple[str, ...]] = {}


_KEYMAP = _Keymap()
changed = _KEYMAP.changed


def use(own: Mapping[str, Iterable[str]]) -> None:
    """Take the researcher's own keys by action id; what is unknown or no key is left out."""
    known = {spec.id for spec in EVERYWHERE}
    _KEYMAP.own = {
        action_id: tuple(k for k in map(plain, keys) if k)
        for action_id, keys in own.items()
        if action_id in known
    }
    changed.emit()


def own() -> Mapping[str, tuple[str, ...]]:
    """The keys that differ from the table's, by action id."""
    return dict(_KEYMAP.own)


def keys_of(action_id: str) -> tuple[str, ...]:
    """The keys of an action, the one that is shown first."""
    found = _KEYMAP.own.get(action_id)
    return spec_of(action_id).keys if found is None else found


def holder(key: str, besides: str = "") -> str | None:
    """The id of the action that a key belongs to (`ASSIGN` for the fixed ones), if it does: in the
    window of the action ``besides``, or on the desk."""
    wanted = plain(key)
    if wanted in map(plain, ASSIGN_KEYS):
        return ASSIGN
    return next((s.id for s in _others(besides) if wanted in map(plain, keys_of(s.id))), None)


def is_held(key: str) -> bool:
    """Whether a key belongs to an action of any window."""
    wanted = plain(key)
    held = any(wanted in map(plain, keys_of(s.id)) for s in EVERYWHERE)
    return held or wanted in map(plain, ASSIGN_KEYS)


def unfit(key: str) -> Unfit | None:
    """Why a key can be given to no action: it is typed or walked with; None where it can."""
    spelt = plain(key)
    if not spelt:
        return Unfit.EMPTY
    if spelt in map(plain, ASSIGN_KEYS):
        return Unfit.FIXED
    *modifiers, pressed = spelt.replace("++", "+plus").split("+")
    if set(modifiers) - {"Shift"}:
        return None
    if pressed in _WALKS | _EDITS:
        return Unfit.WALKED
    return Unfit.TYPED if len(pressed) == 1 and pressed not in _ASKING else None


def sequences(action_id: str) -> list[QKeySequence]:
    """What Qt is to hear for an action: Enter of the number pad is Return."""
    keys = keys_of(action_id)
    doubled = [k.replace("Return", "Enter") for k in keys if "Return" in k]
    return [QKeySequence(k) for k in (*keys, *doubled)]


def bind(action_id: str, keys: Iterable[str]) -> None:
    """Give an action these keys and take them from whatever had them."""
    given = tuple(dict.fromkeys(filter(None, map(plain, keys))))
    for spec in _others(action_id):
        left = tuple(k for k in keys_of(spec.id) if plain(k) not in given)
        if left != keys_of(spec.id):
            _KEYMAP.own[spec.id] = left
    _KEYMAP.own[action_id] = given
    _drop_shipped()
    changed.emit()


def reset(action_id: str) -> None:
    """Give an action the table's keys again, and take them from whatever has them."""
    bind(action_id, spec_of(action_id).keys)


def reset_all() -> None:
    """All keys as the program ships them."""
    use({})


def presses(event: QKeyEvent, action_id: str) -> bool:
    """Whether the key that was pressed is one of an action's."""
    text = plain(pressed_key(event))
    return any(plain(key) == text for key in keys_of(action_id))


def pressed_key(event: QKeyEvent) -> str:
    """The key sequence that was pressed; that it stands on the number pad does not matter."""
    return QKeySequence(event.keyCombination().toCombined() & ~_KEYPAD.value).toString()


def plain(key: str) -> str:
    """A key sequence in one spelling; empty where it is none. Enter is Return."""
    return QKeySequence(key).toString().replace("Enter", "Return")


def _others(action_id: str) -> list[Spec]:
    """The actions that are heard where this one is; without one, those of the desk."""
    window = spec_of(action_id).window if action_id else DESK
    return [
        spec
        for spec in EVERYWHERE
        if spec.id != action_id and (spec.window == window or SHARED in (spec.id, action_id))
    ]


def _drop_shipped() -> None:
    """Keep only what differs: a later version's keys come to all that was not changed."""
    for spec in EVERYWHERE:
        if _KEYMAP.own.get(spec.id) == tuple(dict.fromkeys(map(plain, spec.keys))):
            del _KEYMAP.own[spec.id]
