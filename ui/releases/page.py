"""One release: what it is, what it holds, and what it is to be compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from model.codebook import Words
from model.releases.release import Release
from model.releases.written import AS_IT_STANDS, TABLE_WORDS
from ui import theme
from ui.direction import BETWEEN
from ui.releases.changes import Changes
from ui.releases.models import shown_day
from ui.theme.prose import Prose

_AROUND = 18


class ReleasePage(QWidget):
    """`compare_wanted` tells the other release, None for the project as it is now."""

    compare_wanted = Signal(object)

    def __init__(self, language: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._release: Release | None = None
        self._others: tuple[Release, ...] = ()
        self.title = QLabel(self)
        self.about = Prose(parent=self)
        self.holds = Prose(parent=self)
        self.note = Prose(parent=self)
        self._with = QLabel(self)
        self.other = QComboBox(self)
        # The releases to choose from come in after it is first shown.
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.compare = QPushButton(self)
        self.changes = Changes(language, self)
        self.empty = Prose(parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.verdict = Prose(parent=self)
        self._said: Words | None = None
        self._compose()
        self.say(None)
        self.compare.clicked.connect(self.ask)

    def _compose(self) -> None:
        theme.keep(self.title, lambda label: label.setFont(theme.ui_font(18, bold=True)))
        for soft in (self.about, self.holds, self.empty):
            theme.set_role(soft, "soft")
        theme.set_role(self._with, "heading")
        theme.set_role(self.compare, "primary")
        self._with.setBuddy(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, 14, _AROUND, 12)
        column.setSpacing(6)
        for part in (self.title, self.about, self.note, self.holds):
            column.addWidget(part)
        column.addWidget(self.verdict)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._with)
        row.addWidget(self.other)
        row.addWidget(self.compare)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(4)
        column.addWidget(self.changes, 1)
        column.addWidget(self.empty, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(460), super().minimumSizeHint().height())

    def show_release(self, release: Release | None, others: Sequence[Release]) -> None:
        """Show a release; ``others`` are those that it can be compared with."""
        if release is None or self._release is None or release.id != self._release.id:
            self.changes.show_found(None)
            self.say(None)
        self._release, self._others = release, tuple(others)
        self.retranslate()

    def say(self, words: Words | None) -> None:
        """Say beside a release how its files stand; None says nothing."""
        self._said = words
        self.verdict.set_words(f"✓ {words.in_language(self._language())}" if words else "")
        self.verdict.setVisible(words is not None)

    def retranslate(self) -> None:
        """Take the words of the interface's present language."""
        release, language = self._release, self._language()
        self.say(self._said)
        self._with.setText(self.tr("Compare with"))
        self.other.setAccessibleName(self.tr("Compare with"))
        self.compare.setText(self.tr("Compare"))
        there = release is not None
        for part in (self.title, self.about, self.holds, self._with, self.other, self.compare):
            part.setVisible(there)
        self.note.setVisible(there and bool(release and release.note))
        self.empty.setVisible(self.changes.found is None)
        self.empty.set_words(
            self.tr("See what was added, changed, merged and is gone since.")
            if there
            else self.tr(
                "Nothing was released yet. A release is a dataset under a version, which stays as"
                " it is: its files can be checked, written again, and compared with later ones."
            )
        )
        if release is None:
            return
        day = shown_day(release.at, QLocale.FormatType.LongFormat)
        self.title.setText(self.tr("Release {0}").format(f"\u2068{release.version}\u2069"))
        self.about.set_words(f"{day}{BETWEEN}{release.reviewer}")
        self.note.set_words(release.note)
        counts = (
            f"{TABLE_WORDS[t.what].in_language(language)}: {QLocale().toString(t.records)}"
            for t in release.tables
        )
        files = "\u2068" + ", ".join(f.name for f in release.files) + "\u2069"
        self.holds.set_words(BETWEEN.join(counts) + "\n" + files)
        self._offer_others()

    def _offer_others(self) -> None:
        kept = self.other.currentData()
        self.other.clear()
        self.other.addItem(AS_IT_STANDS.in_language(self._language()), None)
        for one in self._others:
            self.other.addItem(one.version, one.id)
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))

    def ask(self) -> None:
        """Ask for the comparison with what is chosen."""
        wanted = self.other.currentData()
        if self._release is not None:
            self.compare_wanted.emit(next((r for r in self._others if r.id == wanted), None))
