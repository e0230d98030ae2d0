"""What one reads in: the face, its size, how far apart lines are and how long; taken at once."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from ui import theme
from ui.article.typesetting import BODY_SIZE
from ui.settings import SPACING_RANGE, WIDTH_RANGE, ZOOM_RANGE

_STEP = 5
_GAP = 12
_LETTERS = 30
_SLIDER = 180


@dataclass(frozen=True, slots=True)
class Choice:
    """``zoom`` counts steps from the usual size, ``spacing`` and ``width`` are hundredths of the
    usual; ``family`` is empty for the best face that is there."""

    family: str = ""
    zoom: int = 0
    spacing: int = 100
    width: int = 100


class ReadingPopover(QFrame):
    """Opens over the article; `chosen` carries every change."""

    chosen = Signal(object)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("Face, lines and column"))
        self.family = QComboBox(self)
        self.size_slider = _slider(self, ZOOM_RANGE, 1)
        self.spacing = _slider(self, SPACING_RANGE, _STEP)
        self.width_slider = _slider(self, WIDTH_RANGE, _STEP)
        self.usual = QPushButton(self.tr("As usual"), self)
        self._values = {s: QLabel(self) for s in self._sliders()}
        self._fill_families()
        self._compose()
        self._take(choice)
        for slider in self._sliders():
            slider.valueChanged.connect(self._tell)
        self.family.currentIndexChanged.connect(self._tell)
        self.usual.clicked.connect(self._go_back)

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            str(self.family.currentData()),
            self.size_slider.value(),
            self.spacing.value(),
            self.width_slider.value(),
        )

    def open_over(self, widget: QWidget) -> None:
        """Show at the top of a widget, in its middle."""
        self.adjustSize()
        x = (widget.width() - self.width()) // 2
        self.move(widget.mapToGlobal(QPoint(x, _GAP)))
        self.show()
        self.family.setFocus(Qt.FocusReason.PopupFocusReason)

    def _sliders(self) -> tuple[QSlider, ...]:
        return (self.size_slider, self.spacing, self.width_slider)

    def _fill_families(self) -> None:
        families = theme.reading_families()
        self.family.addItem(
            self.tr("The best there is ({0})").format(f"\u2068{families[0]}\u2069"), ""
        )
        for name in families:
            self.family.addItem(name, name)
        self.family.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.family.setMinimumContentsLength(_LETTERS)

    def _compose(self) -> None:
        frame = QFrame(self)
        theme.set_role(frame, "card")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Face"), self.family),
            (self.tr("Size"), self.size_slider),
            (self.tr("Space between lines"), self.spacing),
            (self.tr("Width of the column"), self.width_slider),
        )
        for number, (name, control) in enumerate(rows):
            label = QLabel(name, self)
            label.setBuddy(control)
            control.setAccessibleName(name)
            grid.addWidget(label, number, 0)
            if isinstance(control, QSlider):
                grid.addWidget(control, number, 1)
                grid.addWidget(self._value(control), number, 2)
            else:
                grid.addWidget(control, number, 1, 1, 2)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.usual)
        grid.addLayout(foot, len(rows), 0, 1, 3)

    def _value(self, slider: QSlider) -> QLabel:
        label = self._values[slider]
        theme.set_role(label, "soft")
        widest = label.fontMetrics().horizontalAdvance(_percent(188))
        label.setMinimumSize(QSize(widest + 4, 0))
        label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        return label

    def _take(self, choice: Choice) -> None:
        self.family.setCurrentIndex(max(0, self.family.findData(choice.family)))
        for slider, value in zip(
            self._sliders(), (choice.zoom, choice.spacing, choice.width), strict=True
        ):
            slider.setValue(value)
        self._say()

    def _say(self) -> None:
        size = round(100 * (BODY_SIZE + self.size_slider.value()) / BODY_SIZE)
        shown = (size, self.spacing.value(), self.width_slider.value())
        for slider, number in zip(self._sliders(), shown, strict=True):
            self._values[slider].setText(_percent(number))

    def _tell(self) -> None:
        self._say()
        self.chosen.emit(self.choice())

    def _go_back(self) -> None:
        self._take(Choice())


def _slider(parent: QWidget, ends: tuple[int, int], step: int) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal, parent)
    made.setRange(*ends)
    made.setSingleStep(step)
    made.setPageStep(2 * step)
    made.setMinimumWidth(_SLIDER)
    return made


def _percent(number: int) -> str:
    locale = QLocale()
    return f"\u2068{locale.toString(number)}{locale.percent()}\u2069"
