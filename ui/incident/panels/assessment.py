"""How well the incident is verified: what its accounts support, and what the researcher decided."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from model.codebook import Words
from model.reconciliation.grading import ProposedGrade
from model.typed_values.choices import shown_option
from model.values import Choice
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.words import isolated, time_word
from ui.incident.panels.checklist import ChecklistRows
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.reasons import ReasonLine
from ui.theme.prose import Prose


class AssessmentPanel(Panel):
    """Proposes a grade, asks for one with its reason, and keeps the checklist."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._assessment = around.page.assessment
        self._proposal: ProposedGrade | None = None
        self._asked = ""
        self._grade_title = _heading(self)
        self.held = Prose(parent=self)
        theme.keep(self.held, lambda held: held.setFont(theme.ui_font(17, bold=True)))
        self.why = Prose(parent=self)
        self.take_back = QPushButton(self)
        self.proposed = _Proposed(self)
        self.grades = QComboBox(self)
        self.reason = ReasonLine(self)
        self.record = QPushButton(self)
        self._checks_title = _heading(self)
        self.checks = ChecklistRows(around, self)
        theme.set_role(self.why, "soft")
        theme.set_role(self.take_back, "quiet")
        theme.set_role(self.record, "primary")
        shown: tuple[QWidget, ...] = (self._grade_title, self.held, self.why)
        asked: tuple[QWidget, ...] = (self.proposed, self.grades, self.reason)
        for part in shown:
            self.column.addWidget(part)
        self.column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeading)
        for part in asked:
            self.column.addWidget(part)
        self.column.addWidget(self.record, 0, Qt.AlignmentFlag.AlignTrailing)
        self.column.addSpacing(8)
        self.column.addWidget(self._checks_title)
        self.column.addWidget(self.checks)
        self.column.addStretch(1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._assessment.proposed.connect(self._hear)
        self.proposed.taken.clicked.connect(self._begin_with_proposal)
        self.take_back.clicked.connect(self._take_back)
        self.record.clicked.connect(self._record)
        line = self.reason.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._record)

    def begin(self) -> None:
        """Go to the choice of a grade."""
        self.grades.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        incident = self.page.incident
        if incident is None:
            return
        if self._asked != incident.id:
            self._proposal = None
            self.reason.setEditText("")
            self.grades.setCurrentIndex(-1)
        self._asked = incident.id
        self._assessment.ask_proposal(incident.id)
        self._show_decided()
        self._show_proposal()
        self.checks.refresh()
        self._say_checked()

    def retranslate(self) -> None:
        self._grade_title.setText(self.tr("Grade"))
        self.take_back.setText(self.tr("Take the grade back"))
        self.record.setText(self.tr("Give this grade"))
        self.grades.setAccessibleName(self.tr("Grade"))
        self.grades.setPlaceholderText(self.tr("Which grade?"))
        self.grades.setMinimumHeight(theme.scaled(34))
        self.reason.retranslate()
        self.proposed.retranslate()
        self._offer_grades()
        self.checks.retranslate()
        self.refresh()

    # inside

    @property
    def _language(self) -> str:
        return self.around.words.language()

    def _offer_grades(self) -> None:
        chosen = self.grades.currentData()
        field = self._assessment.field()
        self.grades.clear()
        for option in field.offered if field else ():
            self.grades.addItem(shown_option(option, self._language), option.code)
            tip = option.instruction.in_language(self._language) if option.instruction else ""
            self.grades.setItemData(self.grades.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        # None is chosen beforehand: a grade that was merely left standing is no decision.
        self.grades.setCurrentIndex(self.grades.findData(chosen) if chosen else -1)

    def _show_decided(self) -> None:
        incident, field = self.page.incident, self._assessment.field()
        if incident is None:
            return
        if self.grades.count() != (len(field.offered) if field else 0):
            self._offer_grades()
        held = self._assessment.decided(incident)
        allowed = field is not None and not self.page.session.read_only
        for part in (self.grades, self.reason, self.record):
            part.setVisible(allowed)
        self.take_back.setVisible(held is not None and allowed)
        if held is None or held.chosen is None:
            self.held.set_words(self.tr("Not graded yet"))
            self.why.set_words(
                self.tr("Give the grade that the accounts and what you checked support.")
                if field is not None
                else self.tr("The codebook has no field “verification” to hold a grade.")
            )
            return
        names = [self._grade_name(v.code) for v in held.values if isinstance(v, Choice)]
        self.held.set_words(BETWEEN.join(names))
        stamp = held.chosen.stamp
        said = BETWEEN.join([isolated(stamp.reviewer), time_word(stamp.at)])
        self.why.set_words(f"{isolated(held.chosen.reason)}\n{said}")

    def _show_proposal(self) -> None:
        found = self._proposal
        self.proposed.setVisible(found is not None)
        if found is None:
            return
        sentence = self.around.words.sentence
        self.proposed.show_grade(
            self._grade_name(found.grade),
            sentence(found.reason),
            [sentence(words) for words in found.weighed],
        )
        self.proposed.taken.setVisible(self.grades.isVisibleTo(self))

    def _grade_name(self, code: str) -> str:
        field = self._assessment.field()
        option = field.option(code) if field else None
        return shown_option(option, self._language) if option else code

    def _hear(self, incident_id: str, found: ProposedGrade | None) -> None:
        if incident_id == self.page.id:
            self._proposal = found
            self._show_proposal()

    def _begin_with_proposal(self) -> None:
        """Choose the proposed grade; its reason stands there to be made one's own."""
        if self._proposal is None:
            return
        self.grades.setCurrentIndex(max(0, self.grades.findData(self._proposal.grade.value)))
        words: Words = self._proposal.reason
        self.reason.setEditText(words.in_language(self._language))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self) -> None:
        code = self.grades.currentData()
        if not code:
            self.grades.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grades.showPopup()
        elif self._assessment.grade(self.page.id, code, self.reason.reason):
            self.reason.setEditText("")

    def _take_back(self) -> None:
        self._assessment.take_back_grade(self.page.id)

    def _say_checked(self) -> None:
        done, total = self.checks.counted()
        self._checks_title.setText(
            self.tr("Checklist: %1 of %2")
            .replace("%1", QLocale().toString(done))
            .replace("%2", QLocale().toString(total))
        )


class _Proposed(QFrame):
    """What is proposed, dashed as all that no one decided."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "proposal")
        self._title = _heading(self)
        self.grade = Prose(parent=self)
        theme.keep(self.grade, lambda grade: grade.setFont(theme.ui_font(14, bold=True)))
        self.reason = Prose(parent=self)
        self.weighed = Prose(parent=self)
        theme.set_role(self.weighed, "soft")
        self.taken = QPushButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        for part in (self._title, self.grade, self.reason, self.weighed):
            column.addWidget(part)
        column.addWidget(self.taken, 0, Qt.AlignmentFlag.AlignLeading)

    def show_grade(self, grade: str, reason: str, weighed: list[str]) -> None:
        self.grade.set_words(grade)
        self.reason.set_words(reason)
        self.weighed.set_words("\n".join(weighed))

    def retranslate(self) -> None:
        self._title.setText(self.tr("Proposed"))
        self.taken.setText(self.tr("Take this grade…"))


def _heading(parent: QWidget) -> QLabel:
    made = QLabel(parent)
    theme.set_role(made, "heading")
    return made
