"""What rules and relations are called, wherever one stands: in a table, a dossier, a window."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.incident import RelationKind, Rule

RULE_WORDS: Mapping[Rule, Words] = {
    Rule.ONLY_ACCOUNT: Words("من الرواية الوحيدة", "Of the only account"),
    Rule.CONSERVATIVE: Words("الأكثر تحفظاً", "Most cautious"),
    Rule.INFORMATIVE: Words("الأدق", "Most exact"),
    Rule.FREQUENT: Words("الأكثر وروداً", "Most often reported"),
    Rule.LATEST: Words("آخر ما ورد", "Reported last"),
    Rule.TRUSTED: Words("من المصدر الأوثق", "Of the most trusted source"),
    Rule.BY_HAND: Words("باليد", "By hand"),
}

RELATION_WORDS: Mapping[RelationKind, Words] = {
    RelationKind.RETALIATION: Words("رد على", "answers"),
    RelationKind.PART_OF: Words("جزء من", "is part of"),
    RelationKind.BACKGROUND_OF: Words("خلفية لـ", "is the background of"),
    RelationKind.CONTRADICTS: Words("يعارض", "contradicts"),
}
"""What an incident is to the other that it names."""

TURNED_WORDS: Mapping[RelationKind, Words] = {
    RelationKind.RETALIATION: Words("رده", "is answered by"),
    RelationKind.PART_OF: Words("من أجزائه", "has as a part"),
    RelationKind.BACKGROUND_OF: Words("خلفيته", "has as its background"),
    RelationKind.CONTRADICTS: Words("يعارضه", "is contradicted by"),
}
"""What an incident is to one that names it."""
