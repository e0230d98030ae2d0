"""Checks of numbers: of munitions, and of people by group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from model.checks.case import Case, Check, Issue, Severity
from model.spelling import folded
from model.values import Count, Kind

_CIVILIAN_WORDS = (
    "مدني", "اهالي", "سكان", "طفل", "اطفال", "نساء", "امراه", "عائله", "نازح", "لاجي", "متظاهر",
    "محتج", "صحفي", "صحافي", "طبيب", "مسعف", "معلم", "عمال", "مزارع", "تاجر", "سوق", "مدرسه",
    "مستشفي", "منزل", "منازل", "مخيم", "قريه", "بلده", "حي ", "civilian", "resident", "child",
    "women", "famil", "displaced", "refugee", "protest", "journalist", "market", "school",
    "hospital", "house", "camp", "village", "town", "neighbourhood",
)  # fmt: skip
"""Folded beginnings that show a target to be civilians or what is theirs."""


def _order(case: Case) -> Iterator[Issue]:
    for claim, count in case.values(Count):
        words = _disorder(count)
        if words:
            yield case.issue("count_order", Severity.ERROR, *words, claim)


def _disorder(count: Count) -> tuple[str, str] | None:
    given = [n for n in (count.min, count.best, count.max) if n is not None]
    if not given:
        return "لا عدد هنا: اكتبه، مثل 4 أو 4–6، أو أزل القيمة.", (
            "There is no number here: type one, such as 4 or 4–6, or remove the value."
        )
    if min(given) < 0:
        return "عدد سالب: اكتب صفراً أو أكثر.", "A negative number: type zero or more."
    if given != sorted(given):
        return "يجب أن يكون الأدنى ≤ الأرجح ≤ الأعلى: صحّح الترتيب.", (
            "It must be that lowest ≤ best ≤ highest: put them in order."
        )
    return None


def _group_once(case: Case) -> Iterator[Issue]:
    groups = Counter(count.who for _, count in case.values(Count))
    seen: set[str | None] = set()
    for claim, count in case.values(Count):
        if groups[count.who] > 1 and count.who in seen:
            group = case.option_label(count.who or "unknown")
            yield case.issue(
                "group_once",
                Severity.WARNING,
                f"للفئة «{group.ar}» أكثر من عدد: اجمعها في مدى واحد، مثل 4–6، أو أبقِ الأصح.",
                f"The group “{group.en}” has more than one count: "
                "make them one range, such as 4–6, or keep the better one.",
                claim,
            )
        seen.add(count.who)


def _group_total(case: Case) -> Iterator[Issue]:
    others = sum(c.min or 0 for _, c in case.values(Count) if c.who not in (None, "unknown"))
    for claim, count in case.values(Count):
        if count.who not in (None, "unknown") or not others:
            continue
        if count.max == 0:
            yield case.issue(
                "group_total",
                Severity.HINT,
                "صفر مع أعداد لفئات أخرى: أزله إن أُريد به نفي الضحايا كلهم.",
                "Zero beside counts of other groups: remove it if it meant no victims at all.",
                claim,
            )
        elif (count.min or 0) >= others:
            yield case.issue(
                "group_total",
                Severity.WARNING,
                f"يبدو هذا مجموعاً يضم الفئات الأخرى ({others}): "
                "أبقِ هنا من لا فئة لهم فقط، أي الباقي.",
                f"This looks like a total that includes the other groups ({others}): "
                "keep here only those in no group, the remainder.",
                claim,
            )


def _civilian_target(case: Case) -> Iterator[Issue]:
    if case.people(case.field.id, "civilian") == 0:
        return
    if {"main_target", "affected"}.intersection(case.codes("civilian_targeting")):
        return
    targets = [folded(name) + " " for name in case.names("target")]
    if any(word in target for target in targets for word in _CIVILIAN_WORDS):
        return
    claim = next(c for c, count in case.values(Count) if count.who == "civilian")
    field = case.label("civilian_targeting" if case.has("civilian_targeting") else "target")
    yield case.issue(
        "civilian_target",
        Severity.WARNING,
        f"في الضحايا مدنيون ولا يُذكر أنهم استُهدفوا أو تضرروا: بيّنه في «{field.ar}»، أو صحّح الفئة.",
        "There are civilian victims, but nothing says that civilians were targeted or hit: "
        f"say so in “{field.en}”, or correct the group.",
        claim,
    )


CHECKS = {
    "count_order": Check(_order, (Kind.COUNT, Kind.GROUP_COUNT)),
    "group_once": Check(_group_once, (Kind.GROUP_COUNT,)),
    "group_total": Check(_group_total, (Kind.GROUP_COUNT,)),
    "civilian_target": Check(_civilian_target, (Kind.GROUP_COUNT,)),
}
