"""What stands against saving the codebook, each with a jump to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from model.codebook import Codebook
from model.codebook_problems import CodebookProblem

_PROBLEM = Qt.ItemDataRole.UserRole
_SHOWN = 3


class ProblemList(QListWidget):
    """As high as its first lines; gone where there is no problem. ``jump_wanted`` carries one."""

    jump_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemActivated.connect(self._jump)
        self.itemClicked.connect(self._jump)

    def show_problems(
        self, found: tuple[CodebookProblem, ...], book: Codebook, language: str
    ) -> None:
        self.clear()
        for problem in found:
            item = QListWidgetItem(f"✕ {_said(problem, book, language)}", self)
            item.setData(_PROBLEM, problem)
        self.setVisible(bool(found))
        rows = min(_SHOWN, len(found))
        self.setFixedHeight(max(1, rows) * max(22, self.sizeHintForRow(0)) + 8)

    def problem(self, row: int) -> CodebookProblem:
        found = self.item(row).data(_PROBLEM)
        assert isinstance(found, CodebookProblem)
        return found

    def _jump(self, item: QListWidgetItem) -> None:
        self.jump_wanted.emit(item.data(_PROBLEM))


def _said(problem: CodebookProblem, book: Codebook, language: str) -> str:
    """The sentence after the names of what it is about."""
    field = book.find(problem.field)
    option = field.option(problem.option) if field and problem.option else None
    names = [(field.label, field.id)] if field else []
    names += [(option.label, option.code)] if option else []
    labels = [label.in_language(language).strip() or name for label, name in names]
    about = " > ".join(f"\u2068{label}\u2069" for label in labels)
    sentence = problem.words.in_language(language)
    return f"{about}: {sentence}" if about else sentence
