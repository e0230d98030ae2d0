"""The list of sections and fields: chosen, added, copied, retired and moved, by key and by drag."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QFont
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from model.codebook import RETIRED, Codebook
from ui import theme
from ui.codebook.edited import Place

_PLACE = Qt.ItemDataRole.UserRole
_Position = QAbstractItemView.DropIndicatorPosition


class Contents(QTreeWidget):
    """``chosen(Place)`` tells where one went, ``field_dropped(field, section, before)`` and
    ``section_dropped(section, by)`` what was dragged where; ``before`` is "" for the end."""

    chosen = Signal(object)
    field_dropped = Signal(str, str, str)
    section_dropped = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._items: dict[Place, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._tell)

    @property
    def place(self) -> Place:
        """Where one is."""
        item = self.currentItem()
        return _place_of(item) if item is not None else Place()

    def show_book(
        self, book: Codebook, here: Place, wrong: frozenset[Place], language: str
    ) -> None:
        """Show the codebook's contents, with one place of it chosen."""
        places = [Place()]
        for section in book.sections:
            places.append(Place(section.id))
            places += [Place(section.id, f.id) for f in book.fields_of(section.id)]
        self.blockSignals(True)
        if places != list(self._items):
            self._lay_out(places)
        self._name(book, wrong, language)
        self.setCurrentItem(self._nearest(here) or self._items[Place()])
        self.blockSignals(False)

    def _lay_out(self, places: list[Place]) -> None:
        self.clear()
        self._items = {}
        for place in places:
            under = self._items[Place(place.section)] if place.field else self.invisibleRootItem()
            item = QTreeWidgetItem(under)
            item.setData(0, _PLACE, place)
            flags = item.flags()
            if place.field:
                flags &= ~Qt.ItemFlag.ItemIsDropEnabled
            elif place.section:
                font = QFont(self.font())
                font.setBold(True)
                item.setFont(0, font)
            else:
                flags &= ~Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            self._items[place] = item
        self.expandAll()

    def _name(self, book: Codebook, wrong: frozenset[Place], language: str) -> None:
        sections = {s.id: s.label.in_language(language) for s in book.sections}
        for place, item in self._items.items():
            field = book.find(place.field)
            words = sections.get(place.section, book.title.in_language(language))
            words = words or self.tr("Unnamed section")
            if field is not None:
                words = field.label.in_language(language) or self.tr("Unnamed field")
                words = f"{words} ({RETIRED.in_language(language)})" if field.retired else words
                colours = theme.current()
                item.setForeground(0, colours.faint if field.retired else colours.ink)
            item.setText(0, f"! {words}" if place in wrong else words)
            item.setToolTip(0, words)

    def go_to(self, place: Place) -> None:
        """Choose a place, or the nearest one that is there."""
        item = self._nearest(place)
        if item is not None:
            self.setCurrentItem(item)

    def _nearest(self, place: Place) -> QTreeWidgetItem | None:
        same = (i for p, i in self._items.items() if place.field and p.field == place.field)
        return next(same, None) or self._items.get(Place(place.section))

    def _tell(self) -> None:
        self.chosen.emit(self.place)

    # dragging

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the dragged item was dropped; the tree is drawn again from the codebook."""
        index = self.indexAt(event.position().toPoint())
        target = self.itemFromIndex(index) if index.isValid() else None
        source = self.currentItem()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if source is None or target is None or source is target:
            return
        self.drop_at(_place_of(source), _place_of(target), self.dropIndicatorPosition())

    def drop_at(self, source: Place, target: Place, where: _Position) -> None:
        """Tell what dropping one place above, below or on another one means."""
        if source.field:
            section, before = self._field_target(source, target, where)
            if section:
                self.field_dropped.emit(source.field, section, before)
        elif source.section and target.section and target.section != source.section:
            order = [p.section for p in self._items if p.section and not p.field]
            by = order.index(target.section) - order.index(source.section)
            self.section_dropped.emit(source.section, by)

    def _field_target(self, source: Place, target: Place, where: _Position) -> tuple[str, str]:
        """The section and the field before which a dragged field goes; "" at the end."""
        if not target.field:
            below = [p.field for p in self._items if p.section == target.section and p.field]
            first = next((f for f in below if f != source.field), "")
            return target.section, first
        if where == _Position.AboveItem:
            return target.section, target.field
        order = [p.field for p in self._items if p.section == target.section and p.field]
        after = order[order.index(target.field) + 1 :]
        return target.section, next((f for f in after if f != source.field), "")


def _place_of(item: QTreeWidgetItem) -> Place:
    return cast("Place", item.data(0, _PLACE))
