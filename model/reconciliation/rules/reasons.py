"""Why a rule took what it took, in words."""

from __future__ import annotations

from model.codebook import Words
from model.reconciliation.agreement.said import counted
from model.reconciliation.rules.grounds import Said

NOTHING_SHARED = Words(
    "لا شيء تتفق عليه الروايات كلها", "There is nothing that all accounts have in common"
)


def accounts(number: int) -> Words:
    """So many accounts, in words."""
    ar = counted(number, "رواية واحدة", "روايتان", "روايات", "رواية")
    return Words(ar, "one account" if number == 1 else f"{number} accounts")


def independent(number: int) -> Words:
    """So many independent sources, in words."""
    ar = counted(number, "مصدر مستقل واحد", "مصدران مستقلان", "مصادر مستقلة", "مصدراً مستقلاً")
    return Words(ar, "one independent source" if number == 1 else f"{number} independent sources")


def only_one(said: Said) -> Words:
    return Words(
        f"لا تذكره إلا رواية واحدة: {said.teller}", f"Only one account tells it: {said.teller}"
    )


def all_agree(number: int) -> Words:
    told = accounts(number)
    return Words(f"تتفق عليه {told.ar}", f"All agree on it: {told.en}")


def broken(tie: Words, by: Words) -> Words:
    """That the rule alone did not decide, and what did."""
    return Words(
        f"{tie.ar}؛ تعادل حُسم لصالح {by.ar}", f"{tie.en}; a tie, broken in favour of {by.en}"
    )


MORE_EXACT = Words("الأدق", "the more exact")
LATER = Words("الأحدث", "the later")
MORE_FREQUENT = Words("الأكثر وروداً", "the one reported more often")
