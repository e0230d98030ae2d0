"""The box of one field: what is reviewed and what is proposed, unmistakably apart, and its keys.

One painted widget a field, so that forty of them redraw in a moment. It has the keyboard's focus
for the field; what the keys and the mouse ask for leaves as signals.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import accessible, theme
from ui.actions import keymap
from ui.direction import BETWEEN
from ui.form.box_layout import PAD_X, PAD_Y, Placed, line, place
from ui.form.box_painting import draw_empty, draw_end, draw_item, end_width, key_rects
from ui.form.items import Item


class FieldBox(QWidget):
    """Shows the items of a field and hears what is to be done with them.

    Signals carry the item's id, or "" where the field is empty: ``accept_asked``,
    ``reject_asked``, ``edit_asked`` (with the key that was typed, or ""), ``item_chosen``.
    ``left`` says that the next (True) or previous field is wanted.
    """

    accept_asked = Signal(str)
    reject_asked = Signal(str)
    edit_asked = Signal(str, str)
    item_chosen = Signal(str)
    entered = Signal()
    left = Signal(bool)
    alternative_asked = Signal()
    accessible_role = QAccessible.Role.ListItem

    def __init__(self, *, many: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many = many
        self._items: tuple[Item, ...] = ()
        self._placed: tuple[Placed, ...] = ()
        self._chosen = ""
        self._empty_text = ""
        self._problem = False
        self._height = line() + 2 * PAD_Y
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    # what it shows

    @property
    def items(self) -> tuple[Item, ...]:
        return self._items

    @property
    def chosen(self) -> str:
        """The id of the item that the keys mean; "" where there is none."""
        return self._chosen

    def empty_words(self) -> str:
        """What is said where there is no value."""
        return self._empty_text

    def show_items(self, items: Sequence[Item], empty_text: str, *, problem: bool) -> None:
        """Show these items; ``empty_text`` where there are none."""
        state = (tuple(items), empty_text, problem)
        if state == (self._items, self._empty_text, self._problem):
            return
        before, self._items = self._items, state[0]
        self._empty_text, self._problem = state[1:]
        if self._chosen not in {i.id for i in self._items}:
            self._chosen = self._beside(before) or self._first()
        self._lay_out()
        self.update()
        accessible.tell_change(self)

    def choose(self, item_id: str) -> None:
        """Let the keys mean this item, if the field has it."""
        if item_id != self._chosen and any(i.id == item_id for i in self._items):
            self._chosen = item_id
            self._lay_out()
            self.update()
            accessible.announce(self, self._spoken(item_id))
            self.item_chosen.emit(item_id)

    def chosen_item(self) -> Item | None:
        return next((i for i in self._items if i.id == self._chosen), None)

    def _beside(self, before: tuple[Item, ...]) -> str:
        """The item in the place of a value that was removed; "" where none was."""
        at = next((n for n, i in enumerate(before) if i.id == self._chosen and i.reviewed), None)
        if at is None or not 0 < len(self._items) < len(before):
            return ""
        return self._items[min(at, len(self._items) - 1)].id

    def _first(self) -> str:
        """What waits for a decision comes first."""
        waiting = [i.id for i in self._items if not i.reviewed]
        return (waiting or [i.id for i in self._items] or [""])[0]

    # what it tells a screen reader

    def accessible_value(self) -> str:
        """The values with how they stand, or what is said where there is none."""
        return BETWEEN.join(self._spoken(i.id) for i in self._items) or self._empty_text

    def is_accessible_choice(self) -> bool:
        return self.hasFocus()

    def _spoken(self, item_id: str) -> str:
        item = next(i for i in self._items if i.id == item_id)
        if item.confidence is None:
            return f"{item.text}, {self.tr('reviewed')}"
        share = QLocale().toString(round(100 * item.confidence))
        return f"{item.text}, {self.tr('proposed, confidence %1%')}".replace("%1", share)

    # layout

    def sizeHint(self) -> QSize:
        return QSize(220, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._lay_out()
            self.update()

    def _lay_out(self) -> None:
        metrics = QFontMetrics(self.font())
        # The keys' room is kept free without focus too, so that nothing moves when it comes.
        reserved = end_width(self._items, self._items[-1] if self._items else None)
        self._placed, height = place(
            self._items, metrics, self.width(), reserved, rtl=self._is_rtl()
        )
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        for placed in self._placed:
            chosen = self.hasFocus() and placed.item.id == self._chosen and len(self._items) > 1
            draw_item(painter, placed, plain=not self._many, chosen=chosen)
        if not self._items:
            inner = self.rect().adjusted(PAD_X + 2, 0, -PAD_X - 2, 0)
            draw_empty(painter, inner, self._empty_text, problem=self._problem)
        end, item = self._end_rect(), self.chosen_item()
        if end is not None and item is not None:
            plain, focused = not self._many, self.hasFocus()
            draw_end(painter, end, item, focused=focused, plain=plain, rtl=self._is_rtl())
        painter.end()

    def _end_rect(self) -> QRect | None:
        if not self._items:
            return None
        width = end_width(self._items, self.chosen_item())
        left = PAD_X if self._is_rtl() else self.width() - PAD_X - width
        return QRect(left, PAD_Y, width, line())

    def _draw_frame(self, painter: QPainter) -> None:
        colours = theme.current()
        proposed_only = bool(self._items) and not any(i.reviewed for i in self._items)
        colour = colours.border if proposed_only else colours.hairline
        if self._problem:
            colour = colours.warn
        if self.hasFocus() or self.underMouse():
            colour = colours.accent
        if proposed_only and not self.hasFocus():
            theme.draw_broken_frame(painter, self.size(), colour, theme.RADIUS)
            return
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if proposed_only else colours.raised)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hear(event):
            super().keyPressEvent(event)

    def _hear(self, event: QKeyEvent) -> bool:
        if self._hear_bound(event):
            return True
        key = Qt.Key(event.key())
        step = self._along(key)
        if step and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self._step_item(step)
            return True
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        ):
            return False
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.alternative_asked.emit()
            return True
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        return self._hear_plain(key, event.text())

    def _hear_bound(self, event: QKeyEvent) -> bool:
        """Keys that the researcher may have given to other actions."""
        if keymap.presses(event, "accept"):
            self.accept_asked.emit(self._chosen)
        elif keymap.presses(event, "reject"):
            self.reject_asked.emit(self._chosen)
        elif keymap.presses(event, "correct"):
            self.edit_asked.emit(self._chosen, "")
        else:
            return False
        return True

    def _hear_plain(self, key: Qt.Key, text: str) -> bool:
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.reject_asked.emit(self._chosen)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._items:
            self.choose(self._items[0 if key == Qt.Key.Key_Home else -1].id)
        elif key == Qt.Key.Key_Insert:
            self.edit_asked.emit("" if self._many else self._chosen, "")
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.left.emit(key == Qt.Key.Key_Down)
        elif text and text.isprintable() and not text.isspace():
            self.edit_asked.emit("" if self._many else self._chosen, text)
        else:
            return False
        return True

    def _along(self, key: Qt.Key) -> int:
        forward = Qt.Key.Key_Left if self._is_rtl() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self._is_rtl() else Qt.Key.Key_Left
        return {forward: 1, backward: -1}.get(key, 0)

    def _step_item(self, by: int) -> None:
        ids = [i.id for i in self._items]
        if self._chosen in ids:
            self.choose(ids[(ids.index(self._chosen) + by) % len(ids)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        had_focus = self.hasFocus()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position().toPoint()
        if had_focus and self._press_end(at):
            return
        for placed in self._placed:
            if placed.rect.contains(at):
                self.choose(placed.item.id)
                return

    def key_rects(self) -> tuple[QRect, ...]:
        """Where the keys of the chosen proposal stand: accept, reject; none for a claim."""
        end, item = self._end_rect(), self.chosen_item()
        if end is None or item is None or item.reviewed:
            return ()
        return key_rects(end, rtl=self._is_rtl())

    def _press_end(self, at: QPoint) -> bool:
        for asked, rect in zip(
            (self.accept_asked, self.reject_asked), self.key_rects(), strict=False
        ):
            if rect.contains(at):
                asked.emit(self._chosen)
                return True
        return False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        over = [p.item.id for p in self._placed if p.rect.contains(at)]
        self.edit_asked.emit(over[0] if over else "", "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
