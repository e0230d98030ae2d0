"""Checks of who did it, who was hit, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from model.checks.case import Case, Check, Issue, Severity
from model.spelling import folded
from model.values import Choice, Kind, Name

_AGAINST_CIVILIANS = frozenset(
    {
        "attack",
        "sexual_violence",
        "abduction_forced_disappearance",
        "excessive_force_against_protesters",
    }
)


def _initiator_is_target(case: Case) -> Iterator[Issue]:
    targets = {folded(name) for name in case.names("target")}
    for claim, value in case.values(Name):
        if folded(value.name) in targets:
            yield case.issue(
                "initiator_is_target",
                Severity.WARNING,
                f"«{value.name}» فاعل ومستهدَف معاً: أبقِه في أحد الحقلين، "
                "أو ميّز بينهما إن كان القتال داخل الجماعة نفسها.",
                f"“{value.name}” is both initiator and target: keep it in one of the fields, "
                "or tell the two apart if a group fought within itself.",
                claim,
            )


def _civilian_targeting(case: Case) -> Iterator[Issue]:
    for claim, choice in case.values(Choice):
        if choice.code != "not_involved":
            continue
        if case.people("killed", "civilian") or case.people("injured", "civilian"):
            yield case.issue(
                "civilian_targeting_agrees",
                Severity.ERROR,
                "في الضحايا مدنيون: اختر «هدف رئيس» أو «متضررون»، أو صحّح فئة الضحايا.",
                "There are civilian victims: choose “Main target” or “Affected”, "
                "or correct the victims' group.",
                claim,
            )
        elif _AGAINST_CIVILIANS.intersection(case.codes("event_type")):
            yield case.issue(
                "civilian_targeting_agrees",
                Severity.WARNING,
                "نوع الحدث عنف ضد مدنيين: غيّر هذا الحقل أو نوع الحدث.",
                "The event type is violence against civilians: change this field or the type.",
                claim,
            )


def _claimed_and_denied(case: Case) -> Iterator[Issue]:
    claimed = {folded(name) for name in case.names("claimed_by")}
    for claim, value in case.values(Name):
        if folded(value.name) in claimed:
            yield case.issue(
                "claimed_and_denied",
                Severity.WARNING,
                f"«{value.name}» تبنّى ونفى معاً: أبقِ آخر ما قاله، واشرح في الملاحظات.",
                f"“{value.name}” both claims and denies it: keep what was said last "
                "and explain in the notes.",
                claim,
            )


def _claim_mode(case: Case) -> Iterator[Issue]:
    for claim, _ in case.values(Choice):
        if not case.names("claimed_by"):
            yield case.issue(
                "claim_mode_claimed",
                Severity.WARNING,
                "طريقة التبني مذكورة ولا متبنّيَ: سمِّه، أو أفرغ هذا الحقل.",
                "A way of claiming is given but nobody claims it: name them, or clear this field.",
                claim,
            )


CHECKS = {
    "initiator_is_target": Check(_initiator_is_target, (Kind.NAME,)),
    "civilian_targeting_agrees": Check(_civilian_targeting, (Kind.CHOICE,)),
    "claimed_and_denied": Check(_claimed_and_denied, (Kind.NAME,)),
    "claim_mode_claimed": Check(_claim_mode, (Kind.CHOICE,)),
}
