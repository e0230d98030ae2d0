"""Why a value is decided by hand: what is often the reason, and room for one's own words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui import theme
from ui.theme.lines import LineEdit

translate = QCoreApplication.translate


def usual_reasons() -> tuple[str, ...]:
    """What is often the reason, the most frequent first."""
    return (
        translate("Reasons", "The source nearest to the event says so"),
        translate("Reasons", "The most exact account says so"),
        translate("Reasons", "The latest account corrects the others"),
        translate("Reasons", "Evidence beside the reports shows it"),
        translate("Reasons", "The other accounts repeat one report"),
        translate("Reasons", "The other account is clearly mistaken"),
    )


class ReasonLine(QComboBox):
    """A line to be typed in, with the usual reasons a key away."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setLineEdit(LineEdit(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.editTextChanged.connect(lambda _: self.typed.emit())
        self.retranslate()

    @property
    def reason(self) -> str:
        return self.currentText().strip()

    def retranslate(self) -> None:
        """Offer the reasons in the present language; what was typed stays."""
        text = self.currentText()
        self.clear()
        self.addItems(usual_reasons())
        self.setCurrentIndex(-1)
        self.setEditText(text)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Why? (required)"))
            line.setAccessibleName(self.tr("Reason"))
        self.setAccessibleName(self.tr("Reason"))
        self.setMinimumHeight(theme.scaled(34))
