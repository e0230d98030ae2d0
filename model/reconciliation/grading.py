"""How well an incident is verified: a grade proposed from its sources, claims and denials.

The grades are Airwars' (confirmed, fair, weak, contested, discounted), as the codebook's field
``verification`` has them. What is proposed is never decided: the researcher takes it or another
one, with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from model.codebook import Words
from model.incident import ReportedAccount
from model.values import Count, Name

FIELD = "verification"
"""The codebook's field that the decided grade is a value of."""

_NOT_CREDIBLE = 1
_FAIR_SOURCES = 2
_FEW = 10
"""Up to so many Arabic counts in the plural."""


class Grade(StrEnum):
    """The codes of the grades."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


@dataclass(frozen=True, slots=True)
class ProposedGrade:
    """A grade with the reason that decided it, and what else was weighed."""

    grade: Grade
    reason: Words
    weighed: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a grade is proposed from.

    ``groups`` are the ids of the accounts that rest on one source each. ``trust`` gives the trust
    in an account's source, 1 (none) to 5, or None where the project says nothing. ``same_side``
    says whether two names may be one side (an alias, a part of it, a word that names no one).
    """

    accounts: Sequence[ReportedAccount]
    groups: Sequence[Collection[str]]
    same_side: Callable[[str, str], bool]
    trust: Callable[[ReportedAccount], int | None] = lambda _: None

    def names(self, field: str) -> tuple[str, ...]:
        """The names in a field of all accounts, each once, as they come."""
        return tuple(dict.fromkeys(n for a in self.accounts for n in _names(a, field)))

    def clash(self, one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
        """Two names that cannot be one side, where no name of the one agrees with the other's."""
        if not one or not other or any(self.same_side(a, b) for a in one for b in other):
            return None
        return one[0], other[0]

    def credible(self) -> int:
        """How many independent sources there are that the project does not hold incredible."""
        return sum(any(self._believed(a) for a in self._of(group)) for group in self.groups)

    def _of(self, group: Collection[str]) -> list[ReportedAccount]:
        return [a for a in self.accounts if a.account.id in group]

    def _believed(self, account: ReportedAccount) -> bool:
        trust = self.trust(account)
        return trust is None or trust > _NOT_CREDIBLE

    def groups_where(self, says: Callable[[ReportedAccount], bool]) -> int:
        """In how many independent sources an account says so."""
        return sum(any(says(a) for a in self._of(group)) for group in self.groups)


def proposed_grade(grounds: Grounds) -> ProposedGrade | None:
    """The grade that the accounts support; None where there is no account.

    Asked in this order: do most sources hold the dead for fighters (discounted), do claims of who
    did it compete (contested), did a side own up (confirmed), are there two independent credible
    sources and a side whose act it was (fair); else weak.
    """
    if not grounds.accounts:
        return None
    weighed = _weighed(grounds)
    for rule in (_discounted, _contested, _confirmed, _fair):
        found = rule(grounds)
        if found is not None:
            grade, reason = found
            return ProposedGrade(grade, reason, weighed)
    return ProposedGrade(Grade.WEAK, _why_weak(grounds), weighed)


_Found = tuple[Grade, Words] | None


def _discounted(grounds: Grounds) -> _Found:
    harmed = grounds.groups_where(_says_civilians)
    fighters = grounds.groups_where(_says_fighters_only)
    if not harmed or fighters <= harmed or fighters < _FAIR_SOURCES:
        return None
    return Grade.DISCOUNTED, Words(
        f"{fighters} من المصادر المستقلة لا تذكر إلا قتلى من المقاتلين،"
        f" ويذكر المدنيين {harmed} منها.",
        f"{fighters} independent sources count fighters alone among the killed;"
        f" {harmed} speak of civilians.",
    )


def _contested(grounds: Grounds) -> _Found:
    found = _rival_claims(grounds) or _rival_initiators(grounds) or _denied(grounds)
    return None if found is None else (Grade.CONTESTED, found)


def _rival_claims(grounds: Grounds) -> Words | None:
    for each, claimants in _by_account(grounds, "claimed_by"):
        for other, names in (
            *_by_account(grounds, "claimed_by"),
            *_by_account(grounds, "initiator"),
        ):
            clash = None if each is other else grounds.clash(claimants, names)
            if clash:
                return Words(
                    f"تبنّاه «{clash[0]}»، ونُسب أو تبنّاه غيره: «{clash[1]}».",
                    f"“{clash[0]}” claims it; another is named or claims it: “{clash[1]}”.",
                )
    return None


def _rival_initiators(grounds: Grounds) -> Words | None:
    told = _by_account(grounds, "initiator")
    for i, (_, names) in enumerate(told):
        for _, others in told[i + 1 :]:
            clash = grounds.clash(names, others)
            if clash:
                return Words(
                    f"تختلف الروايات في الفاعل: «{clash[0]}» أو «{clash[1]}».",
                    f"Accounts differ on who did it: “{clash[0]}” or “{clash[1]}”.",
                )
    return None


def _denied(grounds: Grounds) -> Words | None:
    deniers = grounds.names("denied_by")
    blamed = (*grounds.names("initiator"), *grounds.names("claimed_by"))
    for denier in deniers:
        if any(grounds.same_side(denier, name) for name in blamed):
            return Words(
                f"نفى «{denier}» مسؤوليته، وهو من نُسب إليه الفعل.",
                f"“{denier}”, whom it is laid to, denies it.",
            )
    return None


def _confirmed(grounds: Grounds) -> _Found:
    claimants = grounds.names("claimed_by")
    if not claimants:
        return None
    return Grade.CONFIRMED, Words(
        f"أقرّ «{claimants[0]}» بمسؤوليته، ولا يخالفه شيء مما روي.",
        f"“{claimants[0]}” accepted responsibility, and no account speaks against it.",
    )


def _fair(grounds: Grounds) -> _Found:
    credible, initiators = grounds.credible(), grounds.names("initiator")
    if credible < _FAIR_SOURCES or not initiators:
        return None
    return Grade.FAIR, Words(
        f"{_sources(credible)}، وفاعل مسمّى: «{initiators[0]}».",
        f"{credible} independent sources, and a side is named: “{initiators[0]}”.",
    )


def _sources(count: int) -> str:
    """So many independent sources, in Arabic."""
    if count == _FAIR_SOURCES:
        return "مصدران مستقلان"
    return f"{count} مصادر مستقلة" if count <= _FEW else f"{count} مصدراً مستقلاً"


def _why_weak(grounds: Grounds) -> Words:
    if grounds.credible() >= _FAIR_SOURCES:
        return Words(
            "أكثر من مصدر مستقل، ولا يُعرف طرف كان الفعل فعله.",
            "More than one independent source, but no side is known whose act it was.",
        )
    if len(grounds.groups) >= _FAIR_SOURCES:
        return Words(
            "لا يبقى إلا مصدر واحد إذا تُركت المصادر التي لا يوثق بها.",
            "Only one source is left without those that the project does not trust.",
        )
    if len(grounds.accounts) > 1:
        return Words("الروايات كلها ترجع إلى مصدر واحد.", "All accounts go back to one source.")
    return Words("رواية واحدة من مصدر واحد.", "One account, from one source.")


def _weighed(grounds: Grounds) -> tuple[Words, ...]:
    """What stands for and against, whichever grade it led to."""
    count = len(grounds.groups)
    distrusted = count - grounds.credible()
    lines = [Words(f"المصادر المستقلة: {count}.", f"Independent sources: {count}.")]
    if distrusted:
        lines.append(
            Words(
                f"منها ما لا يثق به المشروع: {distrusted}.",
                f"Of them the project does not trust: {distrusted}.",
            )
        )
    for field, ar, en in (
        ("initiator", "نُسب إلى", "Laid to"),
        ("claimed_by", "تبنّاه", "Claimed by"),
        ("denied_by", "نفاه", "Denied by"),
    ):
        names = grounds.names(field)
        if names:
            lines.append(Words(f"{ar}: {'، '.join(names)}.", f"{en}: {', '.join(names)}."))
    return tuple(lines)


def _by_account(grounds: Grounds, field: str) -> list[tuple[ReportedAccount, tuple[str, ...]]]:
    found = ((a, _names(a, field)) for a in grounds.accounts)
    return [(a, names) for a, names in found if names]


def _names(account: ReportedAccount, field: str) -> tuple[str, ...]:
    claims = account.account.claims_of(field)
    return tuple(c.value.name for c in claims if isinstance(c.value, Name))


def _killed(account: ReportedAccount, who: str) -> bool:
    claims = account.account.claims_of("killed")
    counts = (c.value for c in claims if isinstance(c.value, Count) and c.value.who == who)
    return any((n.best or n.max or n.min or 0) > 0 for n in counts)


def _says_civilians(account: ReportedAccount) -> bool:
    return _killed(account, "civilian")


def _says_fighters_only(account: ReportedAccount) -> bool:
    return _killed(account, "military") and not _says_civilians(account)
