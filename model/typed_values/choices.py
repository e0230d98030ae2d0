"""Codes of a choice: shown by their label, typed by label or code or the beginning of either."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from model.codebook import RETIRED, Field, Option, Words
from model.spelling import folded
from model.typed_values.style import Style
from model.typed_values.unreadable import Unreadable
from model.values import Choice

_NEAR = 5


def show(code: str, field: Field, style: Style) -> str:
    """The option's label; a code that the codebook does not know stands for itself."""
    option = field.option(code)
    return shown_option(option, style.language) if option else code


def shown_option(option: Option, language: str) -> str:
    """The label as a value is shown by it: it says where the option is retired."""
    label = option.label.in_language(language)
    return f"{label} ({RETIRED.in_language(language)})" if option.retired else label


def read(text: str, field: Field, language: str) -> Choice:
    """The option meant, none that is retired. Raises `Unreadable` where several or none are."""
    if any(o.code == text.strip() for o in field.offered):
        return Choice(text.strip())
    typed = folded(text)
    shown = [(o, folded(o.label.in_language(language))) for o in field.offered]
    others = [(o, name) for o in field.offered for name in _names(o)]
    for names in (shown, others):
        found = _matching(typed, names)
        if len(found) == 1:
            return Choice(found[0].code)
        if found:
            raise _ambiguous(text, found)
    raise _unknown(text, typed, field)


def _names(option: Option) -> tuple[str, ...]:
    return folded(option.label.ar), folded(option.label.en), option.code.replace("_", " ")


def _matching(typed: str, names: Iterable[tuple[Option, str]]) -> list[Option]:
    """Options whose name is what was typed, else begins with it, else holds it."""
    known = tuple(names)
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = {o.code: o for o, name in known if fits(name, typed)}
        if found:
            return list(found.values())
    return []


def _ambiguous(text: str, found: list[Option]) -> Unreadable:
    ar = "، ".join(f"«{o.label.ar}»" for o in found[:_NEAR])
    en = ", ".join(f"“{o.label.en}”" for o in found[:_NEAR])
    return Unreadable(
        Words(
            f"«{text.strip()}» يحتمل أكثر من خيار: {ar}. اكتب الاسم كاملاً أو اختر من القائمة.",
            f"“{text.strip()}” could be several options: {en}. "
            "Type the whole name or choose from the list.",
        )
    )


def _unknown(text: str, typed: str, field: Field) -> Unreadable:
    names = {name: o for o in field.offered for name in _names(o)}
    near = {names[n].code: names[n] for n in get_close_matches(typed, names, n=3, cutoff=0.6)}
    meant = list(near.values()) or list(field.offered[:_NEAR])
    ar = "، ".join(f"«{o.label.ar}»" for o in meant)
    en = ", ".join(f"“{o.label.en}”" for o in meant)
    return Unreadable(
        Words(
            f"ليس «{text.strip()}» من خيارات «{field.label.ar}». منها: {ar}.",
            f"“{text.strip()}” is no option of “{field.label.en}”. Among them: {en}.",
        )
    )
