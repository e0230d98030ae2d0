"""The `QAction`s made of the table of actions, for menus, buttons and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ui import theme
from ui.actions import keymap
from ui.actions.key_names import key_name, shown_keys
from ui.actions.spec import CONTEXT, INSIDE, MENUS, Needs, Scope, Spec
from ui.actions.table import ACTIONS
from ui.numbered_fields import DIGITS


class Actions(QObject):
    """The table's actions, ready for menus and buttons; ``actions["save"]`` is one of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._groups: dict[str, QActionGroup] = {}
        self._have: Needs | None = None
        self._named: tuple[str, ...] | None = None
        self._made = {spec.id: self._make(spec) for spec in ACTIONS}
        self._assign = [self._make_assign(n, window) for n in range(1, DIGITS + 1)]
        for spec in ACTIONS:
            window.addAction(self._made[spec.id])
        theme.changed.connect(self.redraw)
        keymap.changed.connect(self._take_keys)
        self._take_keys()

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def __iter__(self) -> Iterator[tuple[Spec, QAction]]:
        return ((spec, self._made[spec.id]) for spec in ACTIONS)

    @property
    def assign(self) -> tuple[QAction, ...]:
        """The actions that give the selected words to the first, second … field."""
        return tuple(self._assign)

    def wire(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect actions by id. Raises KeyError for an id that the table does not have."""
        for action_id, slot in slots.items():
            self._made[action_id].triggered.connect(lambda _=False, s=slot: s())

    def allow(self, have: Needs) -> None:
        """Enable what can be done with what is there."""
        if have is self._have:
            return
        self._have = have
        for spec, action in self:
            action.setEnabled(spec.needs <= have)
        for action in self._assign:
            action.setEnabled(have >= Needs.ARTICLE)

    def name_fields(self, labels: tuple[str, ...]) -> None:
        """Give the assigning actions the labels of their fields; those without one are hidden."""
        if labels == self._named:
            return
        self._named = labels
        for number, action in enumerate(self._assign):
            there = number < len(labels)
            action.setVisible(there)
            keys = key_name(f"Alt+{number + 1}")
            action.setText(_in_menu(labels[number], keys) if there else "")

    def fill(self, menu: QMenu) -> None:
        """Put every action into ``menu``, in submenus."""
        menu.clear()
        menus = {
            key: QMenu(QCoreApplication.translate(CONTEXT, text), menu)
            for key, text in MENUS.items()
        }
        for key in MENUS:
            if key not in INSIDE:
                menu.addMenu(menus[key])
        placed = set()
        for spec, action in self:
            # What stands inside another menu stands there where its first action does.
            if spec.menu in INSIDE and spec.menu not in placed:
                placed.add(spec.menu)
                menus[INSIDE[spec.menu]].addMenu(menus[spec.menu])
            menus[spec.menu].addAction(action)
        words = QMenu(QCoreApplication.translate("Actions", "Selected words become"), menu)
        words.addActions(self._assign)
        menus["review"].addMenu(words)

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        for spec, action in self:
            text = QCoreApplication.translate(CONTEXT, spec.text)
            action.setToolTip(_with_keys(text, spec))
            action.setIconText(text)
            action.setText(_in_menu(text, shown_keys(spec)))
        self.redraw()

    def _take_keys(self) -> None:
        for spec, action in self:
            if spec.scope is Scope.WINDOW:
                action.setShortcuts(keymap.sequences(spec.id))
        self.retranslate()

    def redraw(self) -> None:
        """Take the colours of the theme."""
        for spec, action in self:
            if spec.icon:
                action.setIcon(theme.icon(spec.icon))

    def _make(self, spec: Spec) -> QAction:
        action = QAction(self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.toggle or bool(spec.group))
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        return action

    def _make_assign(self, number: int, window: QWidget) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keymap.ASSIGN_KEYS[number - 1]))
        window.addAction(action)
        return action


def _in_menu(text: str, keys: str) -> str:
    """The text of a row in a menu: keys after a tab are shown but not claimed, so the form's can
    stand there too; isolated, since Latin names of keys would be reordered in Arabic."""
    return f"{text}\t\u2066{keys}\u2069" if keys else text


def _with_keys(text: str, spec: Spec) -> str:
    keys = shown_keys(spec)
    # Isolated, so that Latin key names do not reorder an Arabic sentence.
    return f"{text} \u2066({keys})\u2069" if keys else text
