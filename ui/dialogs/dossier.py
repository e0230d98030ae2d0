"""Asks which incidents a dossier is to tell of, in which form and language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui import theme
from ui.dialogs.frame import Button, DialogFrame, paragraph
from ui.session.dossiers import DossierForm


@dataclass(frozen=True, slots=True)
class DossierChoice:
    """What is to be written. ``listed``: all incidents that the list shows, not only this one."""

    listed: bool
    form: DossierForm
    language: str


class DossierDialog(DialogFrame):
    """Ends accepted with ``choice``; the file is chosen afterwards.

    ``listed`` is the number of incidents in the list; ``language`` the one that is proposed.
    """

    def __init__(self, listed: int | None, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Save | Button.Cancel)
        self.set_least_width(480)
        self.set_title(self.tr("Write a dossier"))
        self._which, self._form, self._language = (QButtonGroup(self) for _ in range(3))
        self._group(self.tr("Incidents"))
        self.this = self._choice(self._which, self.tr("This incident"))
        self.listed = self._choice(self._which, self._listed_words(listed))
        self.listed.setEnabled(listed != 0)
        self._group(self.tr("Form"))
        self.forms = {
            DossierForm.PDF: self._choice(
                self._form, self.tr("PDF"), self.tr("to print and to send")
            ),
            DossierForm.PAGE: self._choice(
                self._form,
                self.tr("Web page"),
                self.tr("one file that any browser shows, without a network"),
            ),
            DossierForm.CLAIM_REVIEW: self._choice(
                self._form,
                self.tr("ClaimReview (JSON-LD)"),
                self.tr("for search engines: what was checked and the grade, without the grid"),
            ),
        }
        self._group(self.tr("Language"))
        self.languages = {
            "ar": self._choice(self._language, "العربية"),
            "en": self._choice(self._language, "English"),
        }
        self.content.addStretch(1)
        self.go_button(Button.Save, self.tr("Choose a file…"))
        self.this.setChecked(True)
        self.forms[DossierForm.PDF].setChecked(True)
        self.languages["ar" if language.startswith("ar") else "en"].setChecked(True)

    @property
    def choice(self) -> DossierChoice:
        form = next(f for f, button in self.forms.items() if button.isChecked())
        language = next(code for code, button in self.languages.items() if button.isChecked())
        return DossierChoice(self.listed.isChecked(), form, language)

    def _listed_words(self, listed: int | None) -> str:
        if listed is None:
            return self.tr("All incidents of the list")
        return self.tr("The %Ln incident(s) of the list", "", listed)

    def _group(self, words: str) -> None:
        label = QLabel(words, self)
        theme.set_role(label, "heading")
        self.content.addSpacing(6)
        self.content.addWidget(label)

    def _choice(self, group: QButtonGroup, words: str, about: str = "") -> QRadioButton:
        button = QRadioButton(words, self)
        button.setAccessibleDescription(about)
        group.addButton(button)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(button)
        if about:
            explained = paragraph(about, "soft", self)
            explained.setContentsMargins(26, 0, 26, 0)
            column.addWidget(explained)
        self.content.addLayout(column)
        return button
