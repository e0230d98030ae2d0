"""The form: cards of the accounts, a row for every field, what is known of the focused one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.form.card_area import CardArea
from ui.form.cards import AccountCards
from ui.form.detail import FieldDetail
from ui.form.empty import EmptyForm
from ui.form.entry import Entry
from ui.form.fitting import Fitting
from ui.form.focused import Focused
from ui.form.laying_out import laid_out_after
from ui.form.row import FieldRow
from ui.form.sparing import sparing
from ui.form.state_line import StateLine
from ui.form.walk import Walk
from ui.theme.ground import Ground

if TYPE_CHECKING:
    from ui.session import Session


class FormPanel(Ground):
    """Redraws from the session; its keys and clicks become the session's intentions.

    ``stops_changed`` says that the keyboard walks through other widgets now.
    """

    stops_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[FieldRow] = []
        self.stops_above: tuple[QWidget, ...] = ()
        self._headings: list[tuple[QLabel, str]] = []
        self._codebook: object = None
        self.cards = AccountCards(session, self)
        self.state = StateLine(session, self.cards.name_of, self._go_to, self)
        self.problems = self.state.problems
        self.detail = FieldDetail(session, self)
        self.entry = Entry(session, self)
        self._accept_all = QPushButton(self)
        self._accept_all.clicked.connect(session.accept_all)
        self.empty = EmptyForm(session, self)
        self._compose()
        self.walk = Walk(session, self.rows, self._scroll)
        self.focused = Focused(session, self.walk, self.entry, self.focus_next_field)
        self._connect()
        self._rebuild()

    def _compose(self) -> None:
        self._form = Ground(self)
        self._fields = QVBoxLayout(self._form)
        self._fields.setContentsMargins(14, 4, 14, 14)
        self._fields.setSpacing(8)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("fields")
        theme.set_role(self._scroll, "surface")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._form)
        self._pages = QStackedWidget(self)
        # It scrolls: however large the words are, the window need not be higher for it.
        self._pages.setMinimumHeight(60)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._scroll)
        head = QVBoxLayout()
        self._card_area = CardArea(self.cards, self)
        head.addWidget(self._card_area)
        head.addWidget(self.state)
        self.above_fields = head
        foot = QVBoxLayout()
        foot.addWidget(self.detail)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
        self._fitting = Fitting(self._card_area, self.detail, (head, foot), self._fields)
        theme.keep(self, FormPanel._fit)

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self._rebuild)
        session.codebook_changed.connect(self._rebuild)
        session.article_opened.connect(self._show_article)
        session.article_changed.connect(self.refresh)
        session.review_changed.connect(self.refresh)
        session.incidents_changed.connect(self.cards.refresh_soon)
        session.run_changed.connect(self.refresh)
        session.account_selected.connect(self._show_account)
        session.field_focused.connect(self._follow_focus)
        session.veil_changed.connect(self.refresh)
        for signal in (session.about_to_save, session.about_to_leave_account):
            signal.connect(self.entry.enter_open)
        self.detail.alternative_chosen.connect(session.accept)
        theme.changed.connect(self.refresh)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    # what it shows

    def rows(self) -> tuple[FieldRow, ...]:
        """The rows in the form's order; those of retired fields only where there is a value."""
        return tuple(r for r in self._rows if not r.isHidden())

    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard walks through, in the order of reading."""
        boxes = (r.box for r in self._rows)
        return (
            *self.cards.stops(),
            self.problems,
            *self.stops_above,
            *boxes,
            self._accept_all,
            *self.detail.buttons(),
        )

    def row(self, field_id: str) -> FieldRow | None:
        return next((r for r in self._rows if r.field.id == field_id), None)

    def _rebuild(self) -> None:
        """Make the rows of the project's codebook; the same codebook keeps its rows."""
        if self._session.project_path is None:
            self._show_page()
            return
        codebook = self._session.codebook
        if codebook is not self._codebook:
            self._codebook = codebook
            self._clear_rows()
            for section in codebook.sections:
                self._add_section(section.id)
            self._fields.addWidget(self._accept_all)
            self._fields.addStretch(1)
            self._speak()
        self.refresh()

    def _clear_rows(self) -> None:
        self.entry.close()
        self._accept_all.setParent(self)
        while self._fields.count():
            item = self._fields.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget is not self._accept_all:
                widget.hide()  # until it goes it would stand in the corner, over the others
                widget.deleteLater()
        self._rows.clear()
        self._headings.clear()

    def _add_section(self, section_id: str) -> None:
        fields = self._session.codebook.fields_of(section_id)
        if not fields:
            return
        heading = QLabel(self._form)
        heading.setContentsMargins(0, 6, 0, 0)
        theme.set_role(heading, "heading")
        self._headings.append((heading, section_id))
        self._fields.addWidget(heading)
        for field in fields:
            row = FieldRow(field, self._session.language, self._form)
            self.entry.serve(row)
            row.box.entered.connect(lambda r=row: self._entered(r))
            row.box.item_chosen.connect(lambda _, r=row: self._entered(r))
            row.box.left.connect(lambda forward: self._step(1 if forward else -1))
            row.box.alternative_asked.connect(self._take_alternative)
            row.opened.connect(self._show_editor)
            row.grew.connect(lambda: QTimer.singleShot(0, self, self._scroll_to_editor))
            self._rows.append(row)
            self._fields.addWidget(row)

    def refresh(self) -> None:
        """Redraw what changed; boxes whose items are the same stay untouched."""
        session = self._session
        self._show_page()
        self.cards.refresh()
        if session.account() is None:
            self.detail.show_field(None, "")
            return
        with laid_out_after(self._column, self._fields):
            self._hide_retired()
            issues = session.issues()
            show, left = sparing(session), 0
            for row in self._rows:
                field_id = row.field.id
                state = session.state_of(field_id)
                left += len(state.proposed)
                kept = " … ".join(e.quote for e in session.kept_words(field_id))
                row.show_state(state, [i for i in issues if i.field == field_id], show, kept)
            self._accept_all.setVisible(left > 0)
            self._accept_all.setText(self.tr("Accept all that is left: %Ln", "", left))
            self.state.refresh(self.walk)
            self._show_detail()

    def _hide_retired(self) -> None:
        """Retired fields are there where a record has them; headings where there is room."""
        shown = set()
        for row in self._rows:
            held = bool(self._session.state_of(row.field.id).claims) or row.editor is not None
            row.setVisible(held or not row.field.retired)
            if not row.isHidden():
                shown.add(row.field.section)
        for heading, section_id in self._headings:
            heading.setVisible(section_id in shown and self._fitting.headings)

    def _show_page(self) -> None:
        there = self._session.account() is not None
        self._pages.setCurrentWidget(self._scroll if there else self.empty)
        self.detail.setVisible(there)
        self._card_area.setVisible(there)
        self.state.setVisible(there)
        if not there:
            self.empty.refresh()

    def _show_article(self) -> None:
        self.entry.put_away()
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)
        self.entry.take_up_typing(self.row)

    def _show_account(self) -> None:
        self.entry.put_away()
        self.refresh()
        self._card_area.show_selected()
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self.walk.to_waiting()

    def _show_detail(self) -> None:
        row = self.row(self._session.field_id or "")
        self.detail.show_field(row.field if row else None, row.box.chosen if row else "")
        self.stops_changed.emit()

    # the focus

    def _entered(self, row: FieldRow) -> None:
        self.entry.left_for(row)
        if not self._session.focus(row.field.id, row.box.chosen or None):
            self._show_detail()

    def _show_editor(self) -> None:
        """Bring the whole open editor into view, once it has been laid out."""
        self._show_detail()
        QTimer.singleShot(0, self, self._scroll_to_editor)

    def _scroll_to_editor(self) -> None:
        for row in self._rows:
            if row.editor is not None:
                self._scroll.ensureWidgetVisible(row, 0, 12)

    def _follow_focus(self) -> None:
        """Go to the field that was chosen elsewhere, in the article say."""
        row = self.row(self._session.field_id or "")
        if row is None:
            return
        if self._session.veiled:
            self.refresh()
        if self._session.item_id:
            row.box.choose(self._session.item_id)
        self._scroll.ensureWidgetVisible(row, 0, 40)
        if self.isAncestorOf(QApplication.focusWidget() or self) and row.editor is None:
            row.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_detail()

    def _keep_in_sight(self) -> None:
        """The focused field stays in sight when fields above it grow or shrink."""
        row = self.row(self._session.field_id or "")
        if row is not None and row.box.hasFocus():
            self._scroll.ensureWidgetVisible(row, 0, 12)

    def focused_row(self) -> FieldRow | None:
        """The row that has the keyboard, else the one of the session's field."""
        return self.walk.focused_row()

    def focus_first(self) -> None:
        """Give the keyboard to the first field that waits, else to the first one."""
        self.walk.to_first()

    def focus_next_field(self) -> None:
        self._step(1)

    def focus_previous_field(self) -> None:
        self._step(-1)

    def focus_field(self) -> None:
        """Give the keyboard to the session's field, else to the first one that waits."""
        row = self.row(self._session.field_id or "")
        if row is None:
            self.walk.to_first()
        else:
            self.walk.to(row)

    def _go_to(self, account_id: str, field_id: str) -> None:
        """To a field of any account."""
        self._session.select_account(account_id)
        row = self.row(field_id)
        if row is not None and self._session.account_id == account_id:
            self.walk.to(row)

    def _step(self, by: int) -> None:
        if not self.walk.step(by) and by > 0 and self._accept_all.isVisible():
            self._accept_all.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_alternative(self) -> None:
        for proposal_id in self.detail.alternatives()[:1]:
            self._session.accept(proposal_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting.fit(self.height()) and self._session.account() is not None:
            self._hide_retired()

    # languages

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self.refresh()

    def _speak(self) -> None:
        language = self._session.language
        for row in self._rows:
            row.speak(language)
        if self._session.project_path is None:
            return
        sections = {s.id: s.label for s in self._session.codebook.sections}
        for heading, section_id in self._headings:
            heading.setText(sections[section_id].in_language(language))
