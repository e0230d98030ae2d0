"""Numbers of rounds and of people, with their bounds and their group."""

from __future__ import annotations

import re
from collections.abc import Callable

from model.codebook import Field, Words
from model.spelling import folded
from model.typed_values import choices
from model.typed_values.style import Style
from model.typed_values.unreadable import Unreadable
from model.values import Count, Kind

_N = r"(\d+)"
_BEST = re.compile(rf"[،,;؛]?\s*(?:و?الارجح|best)\s*:?\s*{_N}")
_AT_LEAST = r"(?:>=?|≥|at least|more than|over|ما لا يقل عن|لا يقل عن|على الاقل|علي الاقل|اكثر من)"
_AT_MOST = r"(?:<=?|≤|at most|up to|على الاكثر|علي الاكثر|لا يزيد على|لا يزيد علي|ما لا يزيد علي)"
_ABOUT = r"(?:~|≈|about|around|some|نحو|حوالي|قرابه|زهاء)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[list[int]], tuple[int | None, int | None]]], ...] = (
    (re.compile(_N), lambda n: (n[0], n[0])),
    (re.compile(rf"{_ABOUT}\s*{_N}"), lambda n: (n[0], n[0])),
    (re.compile(rf"(?:من|from)?\s*{_N}\s*(?:-|\.\.+|…|الي|to)\s*{_N}"), lambda n: (n[0], n[1])),
    (re.compile(rf"(?:بين|between)\s*{_N}\s*(?:و|and)\s*{_N}"), lambda n: (n[0], n[1])),
    (re.compile(rf"{_N}\s*(?:\+|{_AT_LEAST})"), lambda n: (n[0], None)),
    (re.compile(rf"(?:\+|{_AT_LEAST})\s*{_N}"), lambda n: (n[0], None)),
    (re.compile(rf"{_N}\s*{_AT_MOST}"), lambda n: (None, n[0])),
    (re.compile(rf"{_AT_MOST}\s*{_N}"), lambda n: (None, n[0])),
)
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
_UNKNOWN = "unknown"
_NOBODY = frozenset({"لا احد", "لا شيء", "صفر", "none", "nobody", "no one", "zero"})
_WORDS_FOR = {
    "civilian": ("مدني", "طفل", "اطفال", "نساء", "امراه", "civilian", "child", "wom"),
    "military": (
        "عسكري", "جندي", "جنود", "مقاتل", "مسلح", "عنصر", "عناصر", "شرط", "military", "soldier",
        "fighter", "militant", "police",
    ),
    "unknown": ("غير محدد", "غير معروف", "شخص", "اشخاص", "unknown", "people", "person"),
}  # fmt: skip
"""Folded beginnings of the words for the usual groups, besides the labels of the codebook."""


def show(count: Count, field: Field, style: Style) -> str:
    """«4», «4–6», «4 على الأقل», with the group and the best estimate where there are such."""
    option = field.option(count.who) if count.who else None
    group = choices.shown_option(option, style.language) if option else count.who
    if count.who == _UNKNOWN and count.min == count.max == 0:
        group = None  # nobody is of no group
    shown = _bounds(count, f" {group}" if group else "", style)
    if count.best is None or style.brief:
        return shown
    best = style.number(count.best)
    return shown + style.comma + style.choose(f"والأرجح {best}", f"best {best}")


def _bounds(count: Count, group: str, style: Style) -> str:
    low = style.number(count.min) if count.min is not None else ""
    high = style.number(count.max) if count.max is not None else ""
    if count.min == count.max:
        return (low or style.choose("بلا عدد", "no number")) + group
    if not high:
        return style.choose(f"{low}{group} على الأقل", f"at least {low}{group}")
    if not low:
        return style.choose(f"{high}{group} على الأكثر", f"at most {high}{group}")
    return f"{low}–{high}{group}"


def read(text: str, field: Field) -> Count:
    """The count typed; where the field counts by group and none is named, of unknown people."""
    typed = _GROUPED.sub(lambda m: m[0].replace(",", ""), folded(text))
    best_match = _BEST.search(typed)
    best = int(best_match[1]) if best_match else None
    typed = _BEST.sub("", typed).strip(" .،,")
    who = None
    if field.kind is Kind.GROUP_COUNT:
        who, typed = _group(typed, field)
    low, high = _read_bounds(typed, text)
    return Count(low, high, best, who)


def bounds_of(text: str) -> tuple[int | None, int | None]:
    """The lowest and the highest number that a text says, without a group. Raises `Unreadable`."""
    typed = _GROUPED.sub(lambda m: m[0].replace(",", ""), folded(text))
    return _read_bounds(typed.strip(" .،,"), text)


def _read_bounds(typed: str, text: str) -> tuple[int | None, int | None]:
    if typed in _NOBODY:
        return 0, 0
    for form, bounds in _FORMS:
        match = form.fullmatch(typed)
        if match:
            return bounds([int(n) for n in match.groups()])
    raise Unreadable(
        Words(
            f"«{text.strip()}» ليس عدداً مفهوماً. اكتب مثلاً: 4، أو 4–6، أو +4 لما لا يقل "
            "عن 4، أو ~4، ومعه الفئة حيث تُطلب: 4 مدني.",
            f"“{text.strip()}” is no number that can be read. Type 4, 4–6, 4+ for at least 4, "
            "or ~4, with the group where one is asked for: 4 civilian.",
        )
    )


def group_of(text: str, field: Field) -> str | None:
    """The group that the words name, of unknown people if none."""
    return _group(folded(text), field)[0]


def _group(typed: str, field: Field) -> tuple[str | None, str]:
    """The group that is named, and the text without its name."""
    for code, names in _names(field):
        for name in names:
            match = re.search(rf"(?<!\w)(?:ال)?{re.escape(name)}\w*", typed)
            if match:
                return code, _cut(typed, match)
    for option in field.offered:
        for label in (folded(option.label.ar), folded(option.label.en)):
            match = re.search(rf"(?<![^\W\d]){re.escape(label[:1])}(?!\w)", typed)
            if match:
                return option.code, _cut(typed, match)
    return (_UNKNOWN if _counts_unknown(field) else None), typed


def _counts_unknown(field: Field) -> bool:
    return any(o.code == _UNKNOWN for o in field.offered)


def _cut(typed: str, match: re.Match[str]) -> str:
    return " ".join((typed[: match.start()] + " " + typed[match.end() :]).split())


def _names(field: Field) -> list[tuple[str, list[str]]]:
    """By code, the names of each group, the longest first so that none hides another."""
    found = []
    for option in field.offered:
        labels = [folded(option.label.ar), folded(option.label.en), option.code]
        names = {*labels, *_WORDS_FOR.get(option.code, ())}
        found.append((option.code, sorted(names, key=len, reverse=True)))
    return found
