"""What happens when the program has a fault: it is logged, the draft is kept, and one calm dialog
says so. The program goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph

log = logging.getLogger(__name__)


class FaultDialog(DialogFrame):
    """A sentence that the work is safe, and the details for whoever can mend it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self.set_least_width(560)
        self.set_title(self.tr("Something went wrong"))
        text = self.tr(
            "A step could not be finished because of a fault in the program. What you saved is on"
            " disk, and what you typed is kept as a draft. You can go on working; if it happens"
            " again, send these details to whoever looks after the program."
        )
        self.content.addWidget(paragraph(text, "", self))
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(180)
        self.content.addWidget(self.details, 1)
        copy = self.buttons.addButton(
            self.tr("Copy the details"), self.buttons.ButtonRole.ActionRole
        )
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(details))
        self.buttons.button(Button.Close).setDefault(True)


class Excepthook(QObject):
    """Takes unhandled errors from any thread; ``keep`` brings what is typed to disk first."""

    _came = Signal(str)

    def __init__(self, keep: Callable[[], object], window: QWidget | None = None) -> None:
        super().__init__(window)
        self._keep = keep
        self._window = window
        self.dialog: FaultDialog | None = None
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.handle
        threading.excepthook = lambda args: self.handle(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def handle(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an error, and show it in the window's thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.critical("unhandled error", exc_info=(kind, error, trace))
        self._came.emit("".join(traceback.format_exception(kind, error, trace)))

    def _show(self, details: str) -> None:
        try:
            self._keep()
        # The draft was kept within the last moment anyway; a second fault must not hide the first.
        except Exception:
            log.exception("the draft could not be kept after a fault")
        if self.dialog is not None:
            return
        self.dialog = FaultDialog(details, self._window)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
