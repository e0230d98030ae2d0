"""Asks what a name is: a side, a place or a source that the project's lexicon is to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from model.codebook import Words
from model.lexicon_checks import Remark
from model.lexicon_entry import EntryKind, OwnEntry
from model.spelling import folded
from model.typed_values import Unreadable
from model.typed_values.coordinates import shown, take_point
from ui import theme
from ui.dialogs.frame import Button, DialogFrame, labelled, paragraph
from ui.lexicon_words import actor_words, kind_word, place_words
from ui.theme.lines import LineEdit

if TYPE_CHECKING:
    from ui.session import Session
    from ui.session.lexicon import Known

_BETWEEN = "،"


class LexiconEntryDialog(DialogFrame):
    """Ends accepted with `entry`; what stands against it is said while one types."""

    def __init__(self, session: Session, entry: OwnEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self._session = session
        self._given = entry
        self._own = {e.id: e for e in session.own_entries()}
        self._known: dict[EntryKind, dict[str, Known]] = {
            kind: {name: k for k in session.known(kind) for name in (k.name, *k.names)}
            for kind in (EntryKind.ACTOR, EntryKind.SOURCE)
        }
        # Folded all at once: one by one, a thousand names would hold up every key.
        self._by_key = {
            kind: dict(zip(folded("\n".join(known)).split("\n"), known.values(), strict=True))
            for kind, known in self._known.items()
        }
        self._lands = {land.code: land for land in session.lands()}
        self.set_least_width(560)
        self.set_title(
            self.tr("Edit an entry of the lexicon")
            if entry.id in self._own
            else self.tr("Add to the project’s lexicon")
        )
        explained = self.tr("From the next reading on, articles of this project know the name.")
        self.content.addWidget(paragraph(explained, "soft", self))
        self._compose()
        self._fill(entry)
        self._connect()
        self._choose_kind()
        self.name.setFocus()

    @property
    def kind(self) -> EntryKind:
        """What was said that the name is."""
        return next(k for k, button in self.kinds.items() if button.isChecked())

    @property
    def entry(self) -> OwnEntry:
        """The entry as it was filled in. Raises Unreadable for coordinates that are none."""
        lat, lon = self._typed_point()
        entry = OwnEntry(
            self._given.id,
            self.kind,
            self.name.text(),
            tuple(self.aliases.text().replace(",", _BETWEEN).split(_BETWEEN)),
            str(self.sort.currentData() or ""),
            str(self.country.currentData() or ""),
            self.admin1.text(),
            lat,
            lon,
        )
        known = self._other_name_of()
        return entry if known is None else self._as_alias(entry, known)

    # composing

    def _compose(self) -> None:
        self._group = QButtonGroup(self)
        self.kinds = {kind: QRadioButton(kind_word(kind), self) for kind in EntryKind}
        row = QHBoxLayout()
        row.setSpacing(22)
        for button in self.kinds.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.content.addLayout(row)
        self.name, self.of = LineEdit(self), LineEdit(self)
        self.sort, self.country = QComboBox(self), QComboBox(self)
        self.admin1, self.point = LineEdit(self), LineEdit(self)
        self.aliases = LineEdit(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        fields = (
            (self.name, self.tr("The name as articles write it"), 0, 0, 2),
            (self.of, self.tr("Another name of (if it is known already)"), 1, 0, 2),
            (self.sort, self.tr("Kind"), 2, 0, 1),
            (self.country, self.tr("Country"), 2, 1, 1),
            (self.admin1, self.tr("Governorate"), 3, 0, 1),
            (self.point, self.tr("Coordinates, if known"), 3, 1, 1),
            (self.aliases, self.tr("Its other names, with commas between"), 4, 0, 2),
        )
        self._parts: dict[QWidget, QWidget] = {}
        for widget, words, line, column, width in fields:
            self._parts[widget] = labelled(widget, words, self)
            grid.addWidget(self._parts[widget], line, column, 1, width)
        self.content.addLayout(grid)
        self.said = paragraph("", "soft", self)
        self.content.addWidget(self.said)
        self.content.addStretch(1)
        self.point.setPlaceholderText("\u206634.95, 40.48\u2069")
        self.save = self.go_button(Button.Save, self.tr("Keep in the lexicon"))

    def _fill(self, entry: OwnEntry) -> None:
        self.kinds[entry.kind].setChecked(True)
        language = self._session.language
        self.country.addItem(self.tr("Not said"), "")
        for land in self._lands.values():
            self.country.addItem(land.name.in_language(language), land.code)
        self.name.setText(entry.name)
        self.aliases.setText(f"{_BETWEEN} ".join(entry.aliases))
        self.admin1.setText(entry.admin1)
        if entry.lat is not None and entry.lon is not None:
            self.point.setText(shown(entry.lat, entry.lon))
        self.country.setCurrentIndex(max(0, self.country.findData(entry.country)))

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda _: self._choose_kind())
        for line in (self.name, self.of, self.admin1, self.point, self.aliases):
            line.textChanged.connect(self._check)
        for box in (self.sort, self.country):
            box.currentIndexChanged.connect(self._check)
        self.country.currentIndexChanged.connect(self._suggest_divisions)

    # following what is chosen

    def _choose_kind(self) -> None:
        """Show the fields that such an entry has."""
        kind, new = self.kind, self._given.id not in self._own
        place = kind is EntryKind.PLACE
        for widget in (self.admin1, self.point):
            self._parts[widget].setVisible(place)
        for box in (self.sort, self.country):
            self._parts[box].setVisible(kind is not EntryKind.SOURCE)
        self._parts[self.of].setVisible(not place and new)
        self._offer_sorts(place_words() if place else actor_words())
        if not place:
            self._suggest(self.of, list(self._known[kind]))
        self._suggest_divisions()
        self._check()
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _offer_sorts(self, words: Mapping[str, str]) -> None:
        chosen = self.sort.currentData() or self._given.sort
        self.sort.blockSignals(True)
        self.sort.clear()
        for code, label in words.items():
            self.sort.addItem(label, code)
        self.sort.setCurrentIndex(max(0, self.sort.findData(chosen)))
        self.sort.blockSignals(False)

    def _suggest_divisions(self) -> None:
        land = self._lands.get(str(self.country.currentData() or ""))
        self._suggest(self.admin1, list(land.divisions) if land else [])

    def _suggest(self, line: QLineEdit, words: list[str]) -> None:
        completer = QCompleter(words, line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)

    def _other_name_of(self) -> Known | None:
        """The known side or source that the name is another one of."""
        if self._parts[self.of].isHidden() or not self.of.text().strip():
            return None
        return self._by_key[self.kind].get(folded(self.of.text()))

    def _as_alias(self, entry: OwnEntry, known: Known) -> OwnEntry:
        """The names as other ones of what is known: of an own entry if there is one."""
        names = (entry.name, *entry.aliases)
        for own in self._own.values():
            if own.kind is entry.kind and own.name == known.name:
                return replace(own, aliases=(*own.aliases, *names))
        sort, country = known.sort or entry.sort, known.country
        return replace(entry, name=known.name, aliases=names, sort=sort, country=country)

    def _typed_point(self) -> tuple[float, float] | tuple[None, None]:
        text = self.point.text().strip()
        if self.kind is not EntryKind.PLACE or not text:
            return None, None
        point, rest = take_point(text)
        if point is None or rest.strip():
            raise Unreadable(
                Words(
                    "اكتب العرض ثم الطول بأرقام عشرية، مثل: \u206634.95, 40.48\u2069.",
                    "Type latitude, then longitude, as decimal numbers, such as 34.95, 40.48.",
                )
            )
        return point

    # what stands against it

    def _check(self) -> None:
        known = self._other_name_of()
        for box in (self.sort, self.country):
            box.setEnabled(known is None)
        found = self._remarks(known)
        self.save.setEnabled(not any(r.serious for r in found))
        shown_now = found[:2] if self.name.text().strip() else ()
        language = self._session.language
        self.said.set_words(" ".join(r.words.in_language(language) for r in shown_now))
        serious = bool(shown_now) and shown_now[0].serious
        theme.set_role(self.said, "wrong" if serious else "soft")

    def _remarks(self, known: Known | None) -> tuple[Remark, ...]:
        asked = self.of.text().strip()
        if asked and known is None and not self._parts[self.of].isHidden():
            words = Words(
                f"لا يُعرف «{asked}». اختر اسماً من القائمة أو اترك الخانة فارغة.",
                f"“{asked}” is not known. Choose a name from the list, or leave this empty.",
            )
            return (Remark(words),)
        try:
            return self._session.remarks_on(self.entry)
        except Unreadable as error:
            return (Remark(error.words),)
