"""Checks of the verification grade against what the account holds. Grades as Airwars has them."""

from __future__ import annotations

from collections.abc import Iterator

from model.account import Claim
from model.checks.case import Case, Check, Issue, Severity
from model.spelling import folded
from model.values import Choice, Kind


def _graded(case: Case, grade: str) -> Iterator[Claim]:
    return (claim for claim, choice in case.values(Choice) if choice.code == grade)


def _fair(case: Case) -> Iterator[Issue]:
    sources = {folded(name) for name in case.names("attribution")}
    for claim in _graded(case, "fair"):
        if len(sources) < 2:
            yield case.issue(
                "fair_sources",
                Severity.WARNING,
                "«راجح» يلزمه مصدران مستقلان، وفي «نقلاً عن» أقل: أضف الثاني، أو اختر «ضعيف».",
                "“Fair” needs two independent sources and fewer are attributed: "
                "add the second, or choose “Weak”.",
                claim,
            )


def _confirmed(case: Case) -> Iterator[Issue]:
    for claim in _graded(case, "confirmed"):
        if not case.names("claimed_by"):
            yield case.issue(
                "confirmed_claim",
                Severity.WARNING,
                "«مؤكد» يعني أن طرفاً قَبِل المسؤولية: سمِّه في «من تبنّى»، أو اختر درجة أخرى.",
                "“Confirmed” means that a party accepted responsibility: "
                "name it under “Claimed by”, or choose another grade.",
                claim,
            )


def _contested(case: Case) -> Iterator[Issue]:
    claimants = {folded(name) for name in (*case.names("claimed_by"), *case.names("initiator"))}
    for claim in _graded(case, "contested"):
        if len(claimants) < 2 and not case.names("denied_by"):
            yield case.issue(
                "contested_claims",
                Severity.HINT,
                "«متنازَع فيه» ولا يظهر الخلاف: سمِّ من نفى، أو من نُسب إليه الفعل غير الأول.",
                "“Contested”, but the dispute does not show: name who denies it, "
                "or the other party that is held responsible.",
                claim,
            )


def _discounted(case: Case) -> Iterator[Issue]:
    for claim in _graded(case, "discounted"):
        if case.people("killed", "civilian"):
            yield case.issue(
                "discounted_civilians",
                Severity.HINT,
                "«مستبعَد» وفي القتلى مدنيون: اشرح السبب في الملاحظات، أو غيّر الدرجة.",
                "“Discounted” although civilians are among the killed: "
                "give the reason in the notes, or change the grade.",
                claim,
            )


CHECKS = {
    "fair_sources": Check(_fair, (Kind.CHOICE,)),
    "confirmed_claim": Check(_confirmed, (Kind.CHOICE,)),
    "contested_claims": Check(_contested, (Kind.CHOICE,)),
    "discounted_civilians": Check(_discounted, (Kind.CHOICE,)),
}
