"""What all dialogs share: a heading, room to breathe, buttons that follow the language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.theme.prose import Prose

Button = QDialogButtonBox.StandardButton
_AROUND = QSize(20, 60)
"""What a window needs of the screen beside itself."""


class DialogFrame(QDialog):
    """A dialog with a title inside, a column for its content, and a row of buttons."""

    def __init__(self, parent: QWidget | None, buttons: Button) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = QLabel(self)
        theme.set_role(self._heading, "title")
        self._heading.setWordWrap(True)
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        self.buttons = QDialogButtonBox(buttons, self)
        for button in self.buttons.buttons():
            # Some systems put icons of another family on standard buttons.
            button.setIcon(QIcon())
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._heading)
        column.addLayout(self.content, 1)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def set_size(self, width: int, height: int) -> None:
        """Give it a size; larger words get more, as far as there is screen."""
        wanted = QSize(theme.scaled(width), theme.scaled(height))
        self.resize(wanted.boundedTo(self.screen().availableSize() - _AROUND))

    def set_least_width(self, width: int) -> None:
        """Let it be no narrower; larger words get more, as far as there is screen."""
        room = self.screen().availableSize() - _AROUND
        self.setMinimumWidth(min(theme.scaled(width), room.width()))

    def set_title(self, title: str, *, window: str = "") -> None:
        """Put a title over the content, and (or ``window``) over the window."""
        self._heading.setText(title)
        self.setWindowTitle(window or title)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the texts need at the dialog's width, unless it was given a size."""
        self._put_buttons_last()
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            width = max(self.minimumWidth(), self.sizeHint().width())
            self.resize(width, self._column.totalHeightForWidth(width))
        self._keep_on_screen()
        super().showEvent(event)

    def _keep_on_screen(self) -> None:
        """Where words are so large that not all of it fits, what is above the buttons scrolls."""
        room = self.screen().availableSize() - _AROUND
        if max(self.height(), self.minimumSizeHint().height()) <= room.height():
            return
        page, area = QWidget(), QScrollArea(self)
        self._column.removeItem(self.content)
        self.content.setParent(None)
        page.setLayout(self.content)
        self.content.setContentsMargins(0, 0, 0, 0)
        theme.set_role(page, "surface")
        theme.set_role(area, "surface")
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = area.verticalScrollBar().sizeHint().width()
        margins = self._column.contentsMargins()
        widest = room.width() - margins.left() - margins.right()
        area.setMinimumWidth(min(self.content.minimumSize().width() + bar, widest))
        self._column.insertWidget(1, area, 1)
        area.show()
        self._column.activate()
        self.resize(self.size().expandedTo(self._column.minimumSize()).boundedTo(room))

    def _put_buttons_last(self) -> None:
        """The keyboard comes to the buttons after what stands above them, though made before."""
        # Qt orders by parenting; to set the order of a button box's buttons does nothing.
        self.buttons.setParent(None)
        self._column.addWidget(self.buttons)
        self.buttons.show()

    def go_button(self, which: Button, text: str) -> QPushButton:
        """Make a standard button the one that goes on, with words of its own."""
        button = self.buttons.button(which)
        button.setText(text)
        button.setDefault(True)
        theme.set_role(button, "primary")
        return button


def paragraph(text: str, role: str = "", parent: QWidget | None = None) -> Prose:
    """A wrapped text for the content of a dialog."""
    label = Prose(text, parent)
    if role:
        theme.set_role(label, role)
    return label


def labelled(widget: QWidget, words: str, parent: QWidget) -> QWidget:
    """A field under its label, as one part of a dialog's content that can be hidden."""
    part = QWidget(parent)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(words, part)
    theme.set_role(label, "heading")
    label.setBuddy(widget)
    widget.setAccessibleName(words)
    column.addWidget(label)
    column.addWidget(widget)
    return part
