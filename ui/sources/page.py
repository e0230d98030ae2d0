"""What the project holds of one source, to be read and changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from model.codebook import Codebook
from model.reconciliation.register import (
    HIGHEST_TRUST,
    KIND_WORDS,
    LOWEST_TRUST,
    Entry,
    Source,
    SourceKind,
)
from model.reconciliation.track_record import Tally
from ui import theme
from ui.direction import BETWEEN
from ui.sources.model import trust_signs
from ui.theme.lines import LineEdit
from ui.theme.prose import Prose

_NOTE_HIGH = 90


class SourcePage(QScrollArea):
    """`edited` tells the source as it was changed, when a field is left or a choice made."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.set_role(self, "surface")
        self._inner = inner = QWidget()
        theme.set_role(inner, "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(4)
        self.name = LineEdit(inner)
        self.kind = QComboBox(inner)
        self.scale = QComboBox(inner)
        self.trust = QComboBox(inner)
        self.leaning = LineEdit(inner)
        self.names = QPlainTextEdit(inner)
        self.note = QPlainTextEdit(inner)
        self._labels: dict[QWidget, QLabel] = {}
        for field in self._fields():
            label = QLabel(inner)
            theme.set_role(label, "heading")
            label.setBuddy(field)
            label.setWordWrap(True)
            self._labels[field] = label
            self._column.addWidget(label)
            self._column.addWidget(field)
            self._column.addSpacing(6)
        for text in (self.names, self.note):
            text.setTabChangesFocus(True)
            text.setFixedHeight(theme.scaled(_NOTE_HIGH))
            theme.set_role(text, "note")
            text.installEventFilter(self)
        self._record_title = QLabel(inner)
        theme.set_role(self._record_title, "heading")
        self.record = Prose(parent=inner)
        self._column.addWidget(self._record_title)
        self._column.addWidget(self.record)
        self._column.addStretch(1)
        self.setWidget(inner)
        for line in (self.name, self.leaning):
            line.editingFinished.connect(self.store)
        for box in (self.kind, self.scale, self.trust):
            # As wide as the column: its longest choice is not to push it out of sight.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(self.store)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            self.name, self.kind, self.scale, self.trust, self.leaning, self.names, self.note,
        )  # fmt: skip

    def retranslate(self, codebook: Codebook | None, language: str) -> None:
        """Take the words of a language, and the codebook's scales."""
        words = (
            self.tr("Name"),
            self.tr("Kind"),
            self.tr("Scale"),
            self.tr("Trust"),
            self.tr("Leaning, as the project sees it"),
            self.tr("Goes by these names, one a line"),
            self.tr("Note"),
        )
        for field, label in zip(self._fields(), words, strict=True):
            self._labels[field].setText(label)
            field.setAccessibleName(label)
        self._record_title.setText(self.tr("Held against resolved incidents"))
        self._filling = True
        _offer(self.kind, [(str(k), KIND_WORDS[k].in_language(language)) for k in SourceKind])
        field_of = codebook.find("source_scale") if codebook else None
        options = field_of.options if field_of else ()
        scales = [(o.code, o.label.in_language(language)) for o in options]
        _offer(self.scale, [("", self.tr("Not said")), *scales])
        _offer(self.trust, [("", self.tr("Not said")), *self._degrees()])
        self._filling = False
        self._fill()

    def _degrees(self) -> list[tuple[str, str]]:
        said = {LOWEST_TRUST: self.tr("none"), HIGHEST_TRUST: self.tr("full")}
        return [
            (
                str(n),
                BETWEEN.join(
                    filter(None, (trust_signs(n), QLocale().toString(n), said.get(n, "")))
                ),
            )
            for n in range(HIGHEST_TRUST, LOWEST_TRUST - 1, -1)
        ]

    def show_entry(
        self, entry: Entry | None, record: Sequence[tuple[str, Tally]], *, read_only: bool
    ) -> None:
        """Show a source (or none) with its record by field's name."""
        self._entry = entry
        self._inner.setEnabled(entry is not None)
        for line in (self.name, self.leaning, self.names, self.note):
            line.setReadOnly(read_only)
        for box in (self.kind, self.scale, self.trust):
            box.setEnabled(not read_only)
        self._fill()
        self.record.set_words(self._record_words(dict(record)))

    def _record_words(self, record: Mapping[str, Tally]) -> str:
        if not record:
            return self.tr(
                "Nothing yet: a source is held against incidents that several accounts tell of."
            )
        number = QLocale().toString
        pattern = self.tr("%1: borne out %2, contradicted %3")
        return "\n".join(
            pattern.replace("%1", name)
            .replace("%2", number(t.borne_out))
            .replace("%3", number(t.contradicted))
            for name, t in record.items()
        )

    def _fill(self) -> None:
        source = self._entry.source if self._entry else Source("", "", ())
        self._filling = True
        self.name.setText(source.name)
        self.leaning.setText(source.leaning)
        for text, words in (
            (self.names, "\n".join(n for n in source.names if n != source.name)),
            (self.note, source.note),
        ):
            if text.toPlainText() != words:
                text.setPlainText(words)
        _choose(self.kind, str(source.kind))
        _choose(self.scale, source.scale)
        _choose(self.trust, "" if source.trust is None else str(source.trust))
        self._filling = False

    def store(self) -> None:
        """Take what stands in the field that one is in."""
        if self._entry is None or self._filling:
            return
        before = self._entry.source
        trust = str(self.trust.currentData() or "")
        name = self.name.text().strip() or before.name
        after = replace(
            before,
            name=name,
            names=(name, *self.names.toPlainText().split("\n")),
            kind=SourceKind(str(self.kind.currentData())),
            scale=str(self.scale.currentData() or ""),
            trust=int(trust) if trust else None,
            leaning=self.leaning.text().strip(),
            note=self.note.toPlainText().strip(),
        )
        if _said(after) != _said(before):
            self.edited.emit(after)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.store()
        return super().eventFilter(watched, event)


def _said(source: Source) -> tuple[object, ...]:
    names = frozenset(" ".join(n.split()) for n in source.names if n.strip())
    return (
        source.name, names, source.kind, source.scale, source.trust, source.leaning, source.note,
    )  # fmt: skip


def _offer(box: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    """Put choices into a box; the one that was chosen stays."""
    chosen = box.currentData()
    box.clear()
    for code, words in choices:
        box.addItem(words, code)
    _choose(box, str(chosen or ""))


def _choose(box: QComboBox, code: str) -> None:
    at = box.findData(code)
    if at < 0:
        box.addItem(code, code)
        at = box.count() - 1
    box.setCurrentIndex(at)
