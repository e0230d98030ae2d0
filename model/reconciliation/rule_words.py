"""What rules are called, wherever one stands: in a table, a dossier, a reason."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.incident import Rule

RULE_WORDS: Mapping[Rule, Words] = {
    Rule.ONLY_ACCOUNT: Words("من الرواية الوحيدة", "Of the only account"),
    Rule.CONSERVATIVE: Words("الأكثر تحفظاً", "Most cautious"),
    Rule.INFORMATIVE: Words("الأدق", "Most exact"),
    Rule.FREQUENT: Words("الأكثر وروداً", "Most often reported"),
    Rule.LATEST: Words("آخر ما ورد", "Reported last"),
    Rule.TRUSTED: Words("من المصدر الأوثق", "Of the most trusted source"),
    Rule.BY_HAND: Words("باليد", "By hand"),
}
