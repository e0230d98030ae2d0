"""Acts by or on persons who were told of before: «الانتحاري», «العقيد» with no name."""

from __future__ import annotations

from model.extraction.clauses import Clause
from model.extraction.folding import fold_word
from model.extraction.grammar import closed_class
from model.extraction.surroundings import Roles

_KNOWN_DOERS = closed_class(
    "الانتحاري المهاجم المهاجمان المهاجمون المهاجمين المنفذ المنفذان المنفذون الجاني الجناة "
    "المعتدي المعتدون الخاطفون الخاطفين القاتل القتلة"
)
_KNOWN_MEN = closed_class(
    "العقيد العميد اللواء المقدم الرائد النقيب الملازم الضابط الجندي الشرطي القيادي الشيخ الصحفي "
    "الصحافي الناشط القاضي الطبيب الضحية"
)
_REACH = 2


def is_by_known(clause: Clause, roles: Roles) -> bool:
    """«وأطلق المهاجم النار على …», «فجر الانتحاري نفسه»: he was told of before."""
    verbs = any(t.is_verb for t in clause.acts)
    return verbs and any(fold_word(p.name) in _KNOWN_DOERS for p in roles.initiators)


def is_on_known(clause: Clause) -> bool:
    """«أطلقا النار على العقيد، مما …»: a rank alone names whom was told of before."""
    words, last = clause.line.words, clause.triggers[-1].last
    at = next((i for i in range(last, last + _REACH) if words.form(i) in _KNOWN_MEN), None)
    alone = at is not None and (at + 1 >= len(words) or words[at + 1].is_mark)
    return alone and any(t.is_verb for t in clause.acts)
