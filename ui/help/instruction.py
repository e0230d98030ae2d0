"""What the codebook says of a field, as a page: its instruction, its choices, its examples."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication

from model.codebook import RETIRED, Codebook, Field, Option
from model.typed_values.choices import shown_option
from model.values import Kind
from ui.actions import keymap
from ui.help.pages import Page, cap
from ui.numbered_fields import numbered_fields

PREFIX = "field:"
_SPECIAL = "\\`*_{}[]()#+-.!|<>~&"


def instructions(codebook: Codebook, language: str) -> tuple[Page, ...]:
    """A page for each field, in the form's order."""
    return tuple(instruction(codebook, field, language) for field in codebook.fields)


def instruction(codebook: Codebook, field: Field, language: str) -> Page:
    """All that the codebook tells about a field, in a language."""
    translate = QCoreApplication.translate
    title = field.label.in_language(language)
    if field.retired:
        title = f"{title} ({RETIRED.in_language(language)})"
    parts = [f"# {_plain(title)}", _plain(field.instruction.in_language(language))]
    parts.append("\n".join(f"- {fact}" for fact in _facts(codebook, field)))
    if field.examples:
        parts.append("## " + translate("FieldHelp", "Examples"))
        parts.append("\n".join(f"- {_plain(e.in_language(language))}" for e in field.examples))
    if field.offered:
        parts.append("## " + translate("FieldHelp", "Choices"))
        parts += _choices(field, language)
    return Page(PREFIX + field.id, title, "\n\n".join(filter(None, parts)))


def _facts(codebook: Codebook, field: Field) -> list[str]:
    """What kind of value it takes, and its key."""
    # Called by this name with both arguments in place, or the translators' tool does not see it.
    translate = QCoreApplication.translate
    facts = [_kind(field.kind)]
    if field.retired:
        facts.append(translate("FieldHelp", "It is retired: kept for the records that have it."))
    if field.many:
        facts.append(translate("FieldHelp", "It takes several values."))
    if field.required:
        facts.append(translate("FieldHelp", "It is required: where it is empty, that is said."))
    numbered = numbered_fields(codebook)
    if field in numbered:
        key = cap(keymap.ASSIGN_KEYS[numbered.index(field)])
        words = translate("FieldHelp", "%1 gives it the words selected in the article.")
        facts.append(words.replace("%1", key))
    columns = "; ".join(f"{name.upper()} {where}" for name, where in field.maps_to.items())
    if columns:
        words = translate("FieldHelp", "In other datasets: %1")
        facts.append(words.replace("%1", f"\u2066{_plain(columns)}\u2069"))
    return facts


def _kind(kind: Kind) -> str:
    translate = QCoreApplication.translate
    kinds = {
        Kind.CHOICE: translate("FieldHelp", "One of the choices below."),
        Kind.DATE: translate("FieldHelp", "A day, or the first and the last possible day."),
        Kind.PLACE: translate("FieldHelp", "A place, with coordinates where they are sure."),
        Kind.NAME: translate("FieldHelp", "A name, as the article has it."),
        Kind.COUNT: translate("FieldHelp", "A number, or at least and at most."),
        Kind.GROUP_COUNT: translate("FieldHelp", "A number of people for each group."),
        Kind.TEXT: translate("FieldHelp", "Free text."),
    }
    return kinds[kind]


def _choices(field: Field, language: str) -> list[str]:
    """The choices with their instructions, under the headings of their groups."""
    parts: list[str] = []
    for group, options in groupby(field.offered, lambda o: o.group):
        if group is not None:
            parts.append(f"### {_plain(field.group_label(group).in_language(language))}")
        parts.append("\n".join(_choice(option, language) for option in options))
    return parts


def _choice(option: Option, language: str) -> str:
    label = f"- **{_plain(shown_option(option, language))}**"
    told = option.instruction.in_language(language) if option.instruction else ""
    return f"{label}: {_plain(told)}" if told else label


def _plain(text: str) -> str:
    """The text as Markdown that shows it letter by letter."""
    return "".join(f"\\{c}" if c in _SPECIAL else c for c in " ".join(text.split()))
