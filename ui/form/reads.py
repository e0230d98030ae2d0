"""Makes the editor of a field, and reads what stands in it as values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from model.codebook import Field
from model.typed_values import Unreadable
from model.values import Choice, Count, DateRange, Kind, Value
from ui.form.calendar_button import Days
from ui.form.choosing import ChoiceEditor
from ui.form.count_parts import Counts
from ui.form.editing import TypedEditor
from ui.form.items import to_edit

T = TypeVar("T")
_BETWEEN = re.compile("[;؛]")
"""What stands between several names that are typed at once."""

Editor = ChoiceEditor | TypedEditor


class Show(Protocol):
    """Tells a value as text."""

    def __call__(self, value: Value, field: Field, *, brief: bool = False) -> str: ...


class Reads:
    """``show`` tells a value, ``read`` reads a text as a field's value or raises `Unreadable`,
    ``published`` is the day that words like «أمس» are counted from."""

    def __init__(
        self,
        show: Show,
        read: Callable[[str, str], Value],
        published: Callable[[], date | None],
    ) -> None:
        self._show = show
        self._read = read
        self._published = published

    def editor(self, field: Field, language: str, parent: QWidget) -> Editor:
        """The editor for values of the field's kind, empty."""
        if field.kind is Kind.CHOICE:
            return ChoiceEditor(field, language, parent)
        preview = lambda text: self.preview(field, text)  # noqa: E731
        return TypedEditor(field, language, preview, parent, self._help_with(field))

    def values(self, field: Field, editor: Editor, *, one: bool = False) -> list[Value]:
        """What the editor holds: of names in a field for several each after a semicolon, unless
        only ``one`` is wanted. Raises `Unreadable`."""
        if field.many and field.kind is Kind.NAME and not one:
            parts = [part for part in _BETWEEN.split(editor.text()) if part.strip()]
            return [self._read(field.id, part) for part in parts]
        value = self.value(field, editor)
        return [] if value is None else [value]

    def value(self, field: Field, editor: Editor) -> Value | None:
        """The value that the editor holds, if there is one. Raises `Unreadable`."""
        if isinstance(editor, ChoiceEditor):
            return Choice(editor.code) if editor.code is not None else None
        if not editor.text().strip():
            return None
        value = self._read(field.id, editor.text())
        # A group that was typed («7 عسكريين») counts for more than the one that stands beside it.
        if isinstance(value, Count) and editor.group and value.who in (None, "unknown"):
            return replace(value, who=editor.group)
        return value

    def preview(self, field: Field, text: str) -> str:
        """What a text is read as, in words; empty where it is no value yet."""
        value = self._try(field, text)
        if value is None:
            return ""
        shown = self._show(value, field)
        if isinstance(value, DateRange):
            from ui.calendar.words import about

            shown = "\n".join(part for part in (shown, about(value, self._published())) if part)
        return shown

    def _try(self, field: Field, text: str) -> Value | None:
        try:
            return self._read(field.id, text)
        except Unreadable:
            return None

    def _help_with(self, field: Field) -> Days | Counts | None:
        """How the editor of a date comes to its days, and that of a number to its bounds."""
        if field.kind is Kind.DATE:
            return Days(
                lambda text: _if_it_is(DateRange, self._try(field, text)),
                lambda value: to_edit(value, field, self._whole),
                self._published(),
            )
        if field.kind in (Kind.COUNT, Kind.GROUP_COUNT):
            return Counts(
                lambda text: _if_it_is(Count, self._try(field, text)),
                lambda count: self._whole(count, field, False),
            )
        return None

    def _whole(self, value: Value, field: Field, brief: bool) -> str:
        return self._show(value, field, brief=brief)


def _if_it_is(kind: type[T], value: Value | None) -> T | None:
    return value if isinstance(value, kind) else None
