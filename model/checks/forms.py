"""What holds in any codebook: required fields, known codes, one value where there is one."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.case import Case, Issue, Severity
from model.values import Choice, type_of_kind


def check(case: Case) -> Iterator[Issue]:
    yield from _required(case)
    yield from _one_value(case)
    yield from _kind(case)
    yield from _known_code(case)


def _required(case: Case) -> Iterator[Issue]:
    if _is_asked(case) and not case.account.claims_of(case.field.id):
        yield case.issue(
            "required",
            Severity.WARNING,
            "خالٍ والدليل يطلبه: أدخل قيمته أو اقبل مقترحاً.",
            "Empty, and the codebook asks for it: enter a value or accept a proposal.",
        )


def _is_asked(case: Case) -> bool:
    return case.field.required and not case.field.retired


def _one_value(case: Case) -> Iterator[Issue]:
    claims = case.account.claims_of(case.field.id)
    if not case.field.many and len(claims) > 1:
        yield case.issue(
            "one_value",
            Severity.ERROR,
            "لهذا الحقل قيمة واحدة وفيه أكثر: أبقِ الصحيحة وأزل غيرها.",
            "This field takes one value and holds more: keep the right one, remove the others.",
            claims[-1],
        )


def _kind(case: Case) -> Iterator[Issue]:
    expected = type_of_kind[case.field.kind]
    for claim in case.account.claims_of(case.field.id):
        if not isinstance(claim.value, expected):
            yield case.issue(
                "kind",
                Severity.ERROR,
                "القيمة من نوع لا يقبله الحقل في هذا الدليل: أدخلها من جديد.",
                "The value is of a kind that the field does not take in this codebook: "
                "enter it again.",
                claim,
            )


def _known_code(case: Case) -> Iterator[Issue]:
    for claim, choice in case.values(Choice):
        if case.field.options and case.field.option(choice.code) is None:
            yield case.issue(
                "known_code",
                Severity.ERROR,
                f"ليس في الدليل خيار باسم «{choice.code}»: اختر واحداً من القائمة.",
                f"The codebook has no option “{choice.code}”: choose one from the list.",
                claim,
            )
