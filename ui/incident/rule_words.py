"""The words of rules and relations in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from model.incident import RelationKind, Rule
from model.reconciliation.rule_words import RELATION_WORDS, RULE_WORDS, TURNED_WORDS


def rule_word(rule: Rule) -> str:
    """A rule in a word or two."""
    return RULE_WORDS[rule].in_language(QLocale().name())


def relation_word(kind: RelationKind) -> str:
    """What this incident is to the other."""
    return RELATION_WORDS[kind].in_language(QLocale().name())


def turned_word(kind: RelationKind) -> str:
    """What this incident is to another one that says so of itself."""
    return TURNED_WORDS[kind].in_language(QLocale().name())
