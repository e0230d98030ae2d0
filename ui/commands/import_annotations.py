"""`import-annotations`: labels made in other programs, taken in as proposals."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from model.codebook import Codebook
from model.labelled.names import LabelSeen
from model.labelled.targets import NOTHING, Mapped, Target, target_of
from storage import label_choices
from storage.annotations.finding import Unread
from storage.annotations.report import sentences
from storage.annotations.taking import LabelLook, Taking, import_annotations, look
from storage.project import Project, ProjectError
from storage.project_extractor import ProjectExtractors
from storage.shipped_codebook import load_codebook
from ui.commands.command import Command, complain
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_ISOLATES = str.maketrans("", "", "\u2068\u2069")


class BadChoiceError(ValueError):
    """A label cannot be mapped as was asked for."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path, help="made if it is missing")
    parser.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="a file or an archive of Label Studio (JSON, JSON-MIN), doccano (JSONL), brat (.ann"
        " beside .txt), INCEpTION (XMI with its TypeSystem.xml, UIMA JSON, WebAnno TSV 3), CoNLL"
        " (2003, 2012, CoNLL-U, IOB, BIOES), spaCy (.spacy, JSON) or Prodigy, or a folder of these",
    )
    parser.add_argument(
        "--map",
        metavar="LABEL=FIELD",
        action="append",
        default=[],
        help="which field of the codebook a label is, or FIELD:CODE for one option or group of it;"
        " the others are guessed, and all is remembered in the project",
    )
    parser.add_argument(
        "--leave", metavar="LABEL", action="append", default=[], help="a label that is no field"
    )
    parser.add_argument(
        "--list", action="store_true", help="only list the labels and their fields; take nothing in"
    )
    parser.add_argument(
        "--as-reviewed",
        action="store_true",
        help="accept what people labelled in their names, where nothing was reviewed yet",
    )
    parser.add_argument(
        "--annotator", metavar="NAME", default="", help="who labelled, where the file does not say"
    )
    parser.add_argument(
        "--reviewer",
        metavar="NAME",
        default=account_name(),
        help="who imports, for the history (default: the account's name)",
    )
    parser.add_argument(
        "--without-proposals",
        action="store_true",
        help="do not have new texts read by the rules too",
    )


def _run(chosen: argparse.Namespace) -> int:
    try:
        with _project(chosen.project, chosen.reviewer) as project:
            return _with(project, chosen)
    except (ProjectError, BadChoiceError) as error:
        complain(str(error))
        return 2


def _project(path: Path, reviewer: str) -> Project:
    if path.exists():
        return Project.open(path, reviewer)
    return Project.create(path, load_codebook(), reviewer)


def _with(project: Project, chosen: argparse.Namespace) -> int:
    with shown_progress() as show:
        found = look(chosen.inputs, lambda step: show(step.done, None))
    mapped = {
        **label_choices.chosen(project, found.labels),
        **_asked(chosen.map, chosen.leave, found.labels, project.codebook),
    }
    if chosen.list:
        sys.stdout.writelines(_table(found.labels, mapped))
        return _exit_code(found)
    if found.labels:
        label_choices.remember(project, found.labels, mapped)
    taking = Taking(mapped, not chosen.without_proposals, chosen.as_reviewed, chosen.annotator)
    extractor = ProjectExtractors().extractor(project)
    with shown_progress() as show:
        report = import_annotations(
            project,
            chosen.inputs,
            taking,
            extractor=extractor,
            progress=lambda step: show(step.done, None),
        )
    code = _exit_code(found)
    for words in sentences(report):
        sys.stdout.write(f"{words.en.translate(_ISOLATES)}\n")
    return code


def _asked(
    maps: Iterable[str], left: Iterable[str], labels: Mapping[str, object], codebook: Codebook
) -> dict[str, Target]:
    """What was asked for. Raises BadChoiceError for a label or a field that is not there."""
    found = dict.fromkeys(left, NOTHING)
    for text in maps:
        # A label may hold the sign itself: «kind=Shelling=event_type».
        label, sign, where = text.rpartition("=")
        target = target_of(where, codebook) if sign else None
        if target is None:
            fields = ", ".join(f.id for f in codebook.asked)
            raise BadChoiceError(
                f"{text} is not LABEL=FIELD or LABEL=FIELD:CODE; the fields are {fields}"
            )
        found[label] = target
    for label in found:
        if label not in labels:
            there = ", ".join(sorted(labels)) or "none"
            raise BadChoiceError(f"no label is called {label}; there are: {there}")
    return found


def _table(labels: Mapping[str, LabelSeen], mapped: Mapped) -> Iterable[str]:
    """A line for each label: how often, its name, its field, the first words, with tabs between."""
    yield "count\tlabel\tfield\texamples\n"
    for name, seen in sorted(labels.items(), key=lambda pair: (-pair[1].count, pair[0])):
        field = str(mapped.get(name, NOTHING)) or "-"
        yield f"{seen.count}\t{name}\t{field}\t{' | '.join(seen.examples)}\n"


def _exit_code(found: LabelLook) -> int:
    """Says what was not read, or that there was nothing to read."""
    _complain_of(found.unread)
    if not found.labels and not found.unread:
        complain("No labelled words were found in these files.")
        return 2
    return 2 if found.unread else 0


def _complain_of(unread: Iterable[Unread]) -> None:
    for each in unread:
        place = "" if each.place is None else f", {each.place}"
        complain(f"{each.path}{place}: {each.words.en.translate(_ISOLATES)}")


IMPORT_ANNOTATIONS = Command(
    "import-annotations",
    "Take labels made in other programs into a project, as proposals beside those of the rules.",
    _add_arguments,
    _run,
    examples=(
        "import-annotations work.tawthiq project-1.json --list",
        "import-annotations work.tawthiq project-1.json --map ORG=initiator --leave PERSON",
        "import-annotations work.tawthiq brat-folder --map shelling=event_type:attack",
        "import-annotations work.tawthiq annotation.zip --as-reviewed --annotator Rana",
    ),
)
