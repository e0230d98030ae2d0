"""`training`: reviewed accounts as training data, in the form of another program."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from model.account import Status
from model.training.choice import Form, LabelStyle, Proportions, TrainingChoice, proportions
from model.training.losses import SAID
from model.training.report import TrainingReport
from storage.project import Project, ProjectError
from storage.training.forms import FORMS
from storage.training.writing import write_training
from ui.commands.command import Command, complain
from ui.commands.export_arguments import add_redact_argument, redaction_of
from ui.commands.filters import add_filter_arguments, filters_of
from ui.commands.progress import shown_progress
from ui.commands.reviewer import account_name

_STATUSES = (Status.REVIEWED, Status.SECOND_LOOK, Status.IN_PROGRESS)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", metavar="PROJECT", type=Path)
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help="a folder to make; training data of an earlier run is replaced, anything else is left",
    )
    parser.add_argument(
        "--form",
        required=True,
        choices=tuple(form.value for form in Form),
        help="; ".join(f"{form}: {spec.about.en}" for form, spec in FORMS.items()),
    )
    parser.add_argument(
        "--labels",
        choices=tuple(style.value for style in LabelStyle),
        default=LabelStyle.FIELD,
        help="field: weapon; code: weapon-mortar (default: field)",
    )
    parser.add_argument(
        "--split",
        metavar="TRAIN/DEV/TEST",
        type=_proportions,
        default=Proportions(),
        help="percent of each part, or TRAIN/TEST (default: 80/10/10)",
    )
    parser.add_argument("--seed", type=int, default=0, help="another seed divides otherwise")
    parser.add_argument(
        "--balanced",
        action="store_true",
        help="hold the proportions for each kind of event; without it articles keep their part"
        " when more are added, and the proportions hold only about",
    )
    parser.add_argument(
        "--status",
        action="append",
        choices=_STATUSES,
        help="take articles of this status; repeatable (default: reviewed)",
    )
    parser.add_argument(
        "--without-negatives",
        action="store_true",
        help="leave out the articles that tell of no incident",
    )
    add_filter_arguments(parser)
    add_redact_argument(parser)


def _proportions(text: str) -> Proportions:
    try:
        return proportions(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text} does not part a hundred; write it as 80/10/10"
        ) from error


def _run(chosen: argparse.Namespace) -> int:
    try:
        with Project.open(chosen.project, account_name()) as project, shown_progress() as progress:
            report = write_training(project, chosen.out, _choice(chosen, project), progress)
    except (ProjectError, ValueError) as error:
        complain(str(error))
        return 2
    sys.stdout.writelines(f"{line}\n" for line in _told(report, chosen.out))
    return 0


def _choice(chosen: argparse.Namespace, project: Project) -> TrainingChoice:
    return TrainingChoice(
        Form(chosen.form),
        LabelStyle(chosen.labels),
        frozenset(map(Status, chosen.status or [Status.REVIEWED])),
        not chosen.without_negatives,
        chosen.split,
        chosen.seed,
        chosen.balanced,
        filters_of(chosen),
        redaction_of(chosen, project.codebook),
    )


def _told(report: TrainingReport, out: Path) -> Iterator[str]:
    yield f"{report.articles} articles with {report.labels} labels written to {out}"
    for split, part in report.parts.items():
        yield (
            f"{split}: {part.articles} articles ({part.without_incident} without incident),"
            f" {part.accounts} accounts, {part.labels} labels, {part.components} components"
        )
    yield f"links between parts: {report.crossing}; largest component: {report.largest} articles"
    for split in report.empty:
        yield f"{split} is empty: there are too few components for its share, or try another seed"
    if report.unread:
        yield f"texts not compared with the others: {report.unread}"
    for loss, number in sorted(report.losses.items()):
        if number:
            yield f"{SAID[loss].en}: {number}"


TRAINING = Command(
    "training",
    "Write reviewed accounts as training data, divided so that no incident is in two parts.",
    _add_arguments,
    _run,
    examples=(
        "training work.tawthiq for-spacy --form spacy --split 80/10/10 --seed 7",
        "training work.tawthiq for-brat --form brat --labels code --split 100/0/0",
        "training work.tawthiq hub --form hugging-face --balanced --redact sources",
    ),
)
