"""The words of rules and relations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.incident import RelationKind, Rule

translate = QCoreApplication.translate


def rule_word(rule: Rule) -> str:
    """A rule in a word or two."""
    return {
        Rule.ONLY_ACCOUNT: translate("Rules", "Of the only account"),
        Rule.CONSERVATIVE: translate("Rules", "Most cautious"),
        Rule.INFORMATIVE: translate("Rules", "Most exact"),
        Rule.FREQUENT: translate("Rules", "Most often reported"),
        Rule.LATEST: translate("Rules", "Reported last"),
        Rule.TRUSTED: translate("Rules", "Of the most trusted source"),
        Rule.BY_HAND: translate("Rules", "By hand"),
    }[rule]


def relation_word(kind: RelationKind) -> str:
    """What this incident is to the other."""
    return {
        RelationKind.RETALIATION: translate("Relations", "answers"),
        RelationKind.PART_OF: translate("Relations", "is part of"),
        RelationKind.BACKGROUND_OF: translate("Relations", "is the background of"),
        RelationKind.CONTRADICTS: translate("Relations", "contradicts"),
    }[kind]


def turned_word(kind: RelationKind) -> str:
    """What this incident is to another one that says so of itself."""
    return {
        RelationKind.RETALIATION: translate("Relations", "is answered by"),
        RelationKind.PART_OF: translate("Relations", "has as a part"),
        RelationKind.BACKGROUND_OF: translate("Relations", "has as its background"),
        RelationKind.CONTRADICTS: translate("Relations", "is contradicted by"),
    }[kind]
