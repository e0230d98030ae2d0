"""Totals in sentences: the whole table in one, and one row with all its figures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from model.incident import Rule
from model.reconciliation.rule_words import RULE_WORDS
from model.reconciliation.sensitivity import Row, Sensitivity
from model.reconciliation.sensitivity_written import HELD
from ui.direction import BETWEEN

translate = QCoreApplication.translate


def summary(found: Sensitivity, language: str) -> str:
    """From where to where the rules take the whole, and how often accounts differ at all."""
    whole = found.whole
    held = translate("Totals", "Held now: {0}.").format(_number(whole.held.likely))
    least, most = _ends(whole)
    if not whole.width:
        text = translate("Totals", "Every rule gives the same total.")
    else:
        text = translate("Totals", "By rule the total is from {0} ({1}) to {2} ({3}).").format(
            _number(whole.by_rule[least].likely),
            RULE_WORDS[least].in_language(language),
            _number(whole.by_rule[most].likely),
            RULE_WORDS[most].in_language(language),
        )
    differ = translate("Totals", "Accounts differ in {0} of {1} incidents.").format(
        _number(whole.differing), _number(whole.incidents)
    )
    return f"{text} {held} {differ}"


def row_told(found: Sensitivity, row: Row, language: str) -> str:
    """A row with the figure of each rule."""
    figures = [(HELD.in_language(language), row.held)]
    figures += [(RULE_WORDS[r].in_language(language), row.by_rule[r]) for r in found.rules]
    parts = [f"{name} {_number(f.likely)}{'+' if f.open else ''}" for name, f in figures]
    parts.append(
        translate("Totals", "told from {0} to {1}").format(_number(row.least), _number(row.most))
    )
    parts.append(
        translate("Totals", "accounts differ in {0} of {1}").format(
            _number(row.differing), _number(row.incidents)
        )
    )
    return f"{named(row, language)}: {BETWEEN.join(parts)}"


def named(row: Row, language: str) -> str:
    """What a row is of, its year in the digits of the interface."""
    digits = {ord(str(n)): QLocale().toString(n) for n in range(10)}
    return row.label.in_language(language).translate(digits)


def _ends(row: Row) -> tuple[Rule, Rule]:
    """The rules that give the least and the most."""
    by_total = sorted(row.by_rule, key=lambda rule: row.by_rule[rule].likely)
    return by_total[0], by_total[-1]


def _number(number: int) -> str:
    return QLocale().toString(number)
