"""What goes out, as arguments: which rows and columns, in whose words, without what."""

from __future__ import annotations

import argparse
from dataclasses import replace

from model.account import Status
from model.codebook import Codebook
from model.export_choice import ExportChoice, Filters, Labels, Part, Redaction, What
from model.reconciliation.grading import FIELD as GRADE
from storage.presets import Preset, preset
from storage.project import Project
from storage.tables.columns import all_columns
from ui.commands.filters import add_filter_arguments, filters_of

PARTS = ", ".join(Part)


class UnknownNameError(ValueError):
    """An argument names what the project has not; the text says which there are."""


def add_choice_arguments(parser: argparse.ArgumentParser) -> None:
    """All that a choice is made of but the table itself."""
    add_filter_arguments(parser)
    parser.add_argument(
        "--status",
        metavar="STATUS",
        action="append",
        default=[],
        choices=tuple(status.value for status in Status),
        help=f"of articles of this status ({', '.join(Status)}); repeatable",
    )
    group = parser.add_argument_group("columns and words")
    group.add_argument(
        "--columns", metavar="A,B,C", help="these columns in this order, by their ids"
    )
    group.add_argument(
        "--labels",
        type=Labels,
        choices=tuple(Labels),
        help="headings and codes as ids, or as the codebook's labels in a language",
    )
    group.add_argument(
        "--codes", type=Labels, choices=tuple(Labels), help="codes alone, where --labels differs"
    )
    add_redact_argument(parser)
    kept = parser.add_argument_group("presets")
    kept.add_argument("--preset", metavar="NAME", help="as kept in the project, but for the rest")
    kept.add_argument("--save-preset", metavar="NAME", help="keep this choice in the project")


def add_redact_argument(parser: argparse.ArgumentParser) -> None:
    """``--redact``."""
    hidden = parser.add_argument_group("what is left out")
    hidden.add_argument(
        "--redact",
        metavar="WHAT",
        action="append",
        default=[],
        help=f"a field's id, or one of {PARTS}; repeatable",
    )


def preset_of(chosen: argparse.Namespace, project: Project) -> Preset | None:
    """The preset that is asked for. Raises ProjectError where there is none of that name."""
    return preset(project, chosen.preset) if chosen.preset else None


def choice_of(
    chosen: argparse.Namespace, project: Project, what: What, base: ExportChoice
) -> ExportChoice:
    """What the arguments say, and the preset where they say nothing; both leave out what they name.

    Raises UnknownNameError.
    """
    codebook = project.codebook
    choice = base.of(what)
    labels = chosen.labels or choice.headings
    return replace(
        choice,
        filters=_filters(chosen, codebook, choice.filters),
        columns=_columns(chosen, codebook, what) or choice.columns,
        headings=labels,
        codes=chosen.codes or chosen.labels or choice.codes,
        redaction=redaction_of(chosen, codebook, choice.redaction),
    )


def _filters(chosen: argparse.Namespace, codebook: Codebook, kept: Filters) -> Filters:
    _known(chosen.grade, _grades(codebook), "grade")
    said = filters_of(chosen)
    return Filters(
        frozenset(map(Status, chosen.status)) or kept.statuses,
        said.grades or kept.grades,
        said.since or kept.since,
        said.until or kept.until,
        said.place or kept.place,
        said.by or kept.by,
    )


def _grades(codebook: Codebook) -> list[str]:
    field = codebook.find(GRADE)
    return [option.code for option in field.options] if field else []


def _columns(chosen: argparse.Namespace, codebook: Codebook, what: What) -> tuple[str, ...]:
    if not chosen.columns:
        return ()
    wanted = [name.strip() for name in chosen.columns.split(",") if name.strip()]
    _known(wanted, [c.name for c in all_columns(codebook, what)], "column")
    return tuple(wanted)


def redaction_of(
    chosen: argparse.Namespace,
    codebook: Codebook,
    kept: Redaction = Redaction(),  # noqa: B008
) -> Redaction:
    """What the argument says, and what is left out already. Raises UnknownNameError."""
    parts = frozenset(Part(word) for word in chosen.redact if word in tuple(Part))
    fields = frozenset(chosen.redact) - frozenset(Part)
    _known(sorted(fields), [*Part, *(f.id for f in codebook.fields)], "field")
    return Redaction(kept.fields | fields, kept.parts | parts)


def _known(wanted: list[str], there: list[str], name: str) -> None:
    unknown = next((word for word in wanted if word not in there), None)
    if unknown is not None:
        raise UnknownNameError(f"there is no {name} {unknown}; there are {', '.join(there)}")
