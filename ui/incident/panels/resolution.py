"""What the incident holds in the focused field, by which rule, and what the others would give."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from model.codebook import Field
from model.incident import Resolution, Rule
from model.reconciliation.grid import Row
from model.values import Value
from ui import theme
from ui.direction import BETWEEN
from ui.incident.grid.words import NOTHING, isolated, row_word, time_word
from ui.incident.panels.by_hand import ByHand
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.rule_rows import RuleRow, RuleRows
from ui.incident.rule_words import rule_word
from ui.theme.prose import Prose


class ResolutionPanel(Panel):
    """Follows the grid's focus."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._field = QLabel(self)
        theme.set_role(self._field, "heading")
        self.held = Prose(parent=self)
        theme.keep(self.held, lambda held: held.setFont(theme.ui_font(17, bold=True)))
        self.why = Prose(parent=self)
        self.spread = Prose(parent=self)
        self._rules_title = QLabel(self)
        theme.set_role(self._rules_title, "heading")
        self.rules = RuleRows(self)
        self.decide = QPushButton(self)
        self.usual = QPushButton(self)
        self.everywhere = QPushButton(self)
        self.by_hand = ByHand(self.page.session, self)
        self.by_hand.hide()
        for soft in (self.why, self.spread):
            theme.set_role(soft, "soft")
        theme.set_role(self.usual, "quiet")
        theme.set_role(self.everywhere, "quiet")
        for part in (
            self._field,
            self.held,
            self.why,
            self.spread,
            self.by_hand,
            self._rules_title,
            self.rules,
            self.decide,
            self.usual,
            self.everywhere,
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.rules.chosen.connect(self._choose)
        self.decide.clicked.connect(self.decide_by_hand)
        self.usual.clicked.connect(lambda: self._take_rule(None))
        self.everywhere.clicked.connect(self._use_everywhere)
        self.by_hand.decided.connect(self._decide)
        self.by_hand.given_up.connect(self.by_hand.hide)
        self.retranslate()

    # what the window asks for

    def show_cell(self, field_id: str, account_id: str) -> None:
        other = field_id != self.field_id
        super().show_cell(field_id, account_id)
        if other:
            self.by_hand.hide()
            self.refresh()

    def take(self, field: Field, values: Sequence[Value]) -> None:
        """Have an account's values taken as the incident's: only the reason is asked for."""
        self.by_hand.begin(field, values, type_at_once=False)
        self.ensureWidgetVisible(self.by_hand)

    def decide_by_hand(self) -> None:
        """Ask for other values than those that are held."""
        row = self._row()
        if row is None or self.page.session.refuse_read_only():
            return
        held = row.resolution.values if row.resolution else ()
        self.by_hand.begin(row.field, held, type_at_once=True)
        self.ensureWidgetVisible(self.by_hand)

    def refresh(self) -> None:
        row = self._row()
        for part in (self.held, self.why, self.spread, self.rules, self.decide):
            part.setVisible(row is not None)
        if row is None:
            self._field.setText(self.tr("Choose a field in the grid."))
            self.usual.hide()
            self.everywhere.hide()
            self._rules_title.hide()
            return
        words, held = self.around.words, row.resolution
        self._field.setText(words.label(row.field))
        self._field.setToolTip(row.field.instruction.in_language(words.language()))
        values = held.values if held else ()
        self.held.set_words("\n".join(words.values(values, row.field)) or NOTHING)
        self.why.set_words(self._why(held))
        self._show_spread(row)
        self._show_rules(row)

    def retranslate(self) -> None:
        self._rules_title.setText(self.tr("What each rule gives"))
        self.decide.setText(self.tr("Decide by hand…"))
        self.usual.setText(self.tr("Back to the usual rule"))
        self.everywhere.setText(self.tr("This rule for the field in the whole project"))
        self.by_hand.retranslate()
        self.refresh()

    # inside

    def _row(self) -> Row | None:
        return self.page.grid.row(self.field_id)

    def _why(self, held: Resolution | None) -> str:
        if held is None:
            return self.tr("The incident holds nothing here.")
        parts = [rule_word(held.rule)]
        if held.chosen is not None:
            parts = [rule_word(held.chosen.rule), isolated(held.chosen.stamp.reviewer)]
            parts.append(time_word(held.chosen.stamp.at))
        said = BETWEEN.join(parts)
        if held.chosen is not None and held.chosen.reason:
            said += f"\n{isolated(held.chosen.reason)}"
        if held.rule is Rule.BY_HAND and held.values and not self._is_told(held):
            said += "\n" + self.tr("No account of the incident says this.")
        return said

    def _is_told(self, held: Resolution) -> bool:
        """Whether an account says what is held: one that left may have said it."""
        row = self._row()
        told = [v for cell in row.cells for v in cell.values] if row else []
        return all(value in told for value in held.values)

    def _show_spread(self, row: Row) -> None:
        lines = [row_word(row.standing)] if len(row.cells) > 1 else []
        spread = self.page.spread(row.field) if row.differs else None
        if spread is not None:
            lines.append(self.around.words.sentence(spread))
        self.spread.set_words(": ".join(lines))
        self.spread.setVisible(bool(lines))

    def _show_rules(self, row: Row) -> None:
        words = self.around.words
        language = words.language()
        usual = self.page.usual_rule(row.field)
        rows = [
            RuleRow(
                found.rule,
                words.line(found.values, row.field),
                found.reason.in_language(language),
                found.rule is usual,
            )
            for found in self.page.rule_offers(row.field)
        ]
        several = sum(bool(c.claims) for c in row.cells) > 1
        held = row.resolution
        at_work = (held.chosen.rule if held.chosen else held.rule) if held else None
        if at_work is Rule.ONLY_ACCOUNT:
            at_work = usual
        self.rules.show_rules(rows, at_work, enabled=not self.page.session.read_only)
        self.rules.setVisible(several)
        self._rules_title.setVisible(several)
        self.decide.setEnabled(not self.page.session.read_only)
        chosen = held.chosen.rule if held is not None and held.chosen is not None else None
        self.usual.setVisible(chosen is not None)
        self.everywhere.setVisible(chosen not in (None, usual, Rule.BY_HAND))

    def _choose(self, rule: Rule) -> None:
        row = self._row()
        if row is not None:
            self._take_rule(None if rule is self.page.usual_rule(row.field) else rule)

    def _take_rule(self, rule: Rule | None) -> None:
        self.by_hand.hide()
        if not self.page.desk.choose_rule(self.page.id, self.field_id, rule):
            self.refresh()

    def _use_everywhere(self) -> None:
        """Make the rule that was chosen here the usual one of the field; then it needs no choice
        of its own."""
        row = self._row()
        chosen = row.resolution.chosen if row is not None and row.resolution else None
        if chosen is not None:
            self.page.use_everywhere(self.field_id, chosen.rule)

    def _decide(self, values: tuple[Value, ...], reason: str) -> None:
        if self.page.desk.decide(self.page.id, self.field_id, values, reason):
            self.by_hand.hide()
            self.around.show_cell(self.field_id, self.account_id)
