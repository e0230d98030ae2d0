"""What is asked for help: a page, the instruction of the field in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.help.instruction import PREFIX

if TYPE_CHECKING:
    from model.codebook import Codebook
    from ui.help.window import HelpWindow
    from ui.main_window import MainWindow
    from ui.session import Session


class HelpFlow(QObject):
    """Opens the one help window, brought in when it is asked for."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.help: HelpWindow | None = None
        window.actions_table.wire({"help": self.show, "instruction": self.show_instruction})
        session.field_focused.connect(self._follow)
        session.project_changed.connect(self._refresh)

    def show(self) -> None:
        """Show the pages, from the one that was read last."""
        self._open().activateWindow()

    def show_instruction(self) -> None:
        """Show what the codebook says of the field in focus, else of the first one."""
        row = self._window.form.focused_row()
        field = row.field if row is not None else self._session.codebook.fields[0]
        window = self._open()
        window.open_page(PREFIX + field.id)
        window.text.setFocus()
        window.activateWindow()

    def _open(self) -> HelpWindow:
        from ui.help.window import HelpWindow

        if self.help is None:
            self.help = HelpWindow(lambda: self._session.language, self._codebook, self._window)
            self.help.finished.connect(self._forget)
        self.help.show()
        self.help.raise_()
        return self.help

    def _codebook(self) -> Codebook | None:
        return self._session.codebook if self._session.project_path is not None else None

    def _follow(self) -> None:
        """An open instruction goes along with the focus."""
        shown = self.help
        if shown is not None and shown.page_name.startswith(PREFIX) and self._session.field_id:
            shown.open_page(PREFIX + self._session.field_id)

    def _refresh(self) -> None:
        if self.help is not None:
            self.help.refresh()

    def _forget(self) -> None:
        self.help = None
