"""Writes the chosen incidents as a dataset that others publish, and the report of what did not
fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from model.datasets.conversion import Conversion
from model.datasets.held import Held
from model.datasets.misfits import Misfit, Tally
from model.datasets.offered import is_mapped, unmapped
from model.datasets.report import Exported
from model.export_choice import ExportChoice, What
from storage.errors import DatasetUnmapped, ExportStopped
from storage.event_datasets.held import held
from storage.event_datasets.report import ROWS, ReportRows, write_counts
from storage.event_datasets.table import dataset_table
from storage.event_datasets.world import world_of
from storage.exporting import Progress
from storage.outgoing.forms import FORMS
from storage.project import Project
from storage.shipped_datasets import load_descriptions
from storage.tables import selects
from storage.written_files import written, written_bytes


def export_dataset(
    project: Project,
    path: Path,
    form_id: str,
    dataset: str,
    choice: ExportChoice,
    *,
    reports: Sequence[Path] = (),
    bom: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write the chosen incidents as rows of a dataset in a form of `FORMS`.

    ``reports`` say what did not fit, by their ending (`ENDINGS`): a CSV has a row for every misfit,
    a page or a text the counts. Of the choice the filters hold, and what is left out. Raises
    KeyError for an unknown form or dataset, DatasetUnmapped where the codebook maps nothing to it,
    ProjectError where a file cannot be written, ExportStopped where ``progress`` stops it; files
    that were there stay then.
    """
    form, conversion = FORMS[form_id], _conversion(project, dataset)
    wanted = choice.of(What.INCIDENTS)
    tally = Tally()
    with project.reading(), ExitStack() as files:
        total = selects.count(project, wanted)

        def heard() -> Iterator[Held]:
            for count, incident in enumerate(held(project, wanted, dataset)):
                if progress is not None and not progress(count, total):
                    raise ExportStopped(path)
                yield incident

        rows = [
            # A mark, so that Excel shows the Arabic of the reasons.
            ReportRows(files.enter_context(written(r, "utf-8-sig")), project.codebook)
            for r in reports
            if r.suffix.lower() == ROWS
        ]

        def told(incident: Held, misfits: Sequence[Misfit]) -> None:
            for report in rows:
                report.add(incident, misfits)

        out = files.enter_context(written_bytes(path))
        table = dataset_table(
            wanted,
            conversion,
            heard(),
            total,
            tally,
            told,
            bom=bom and form.marked,
        )
        form.write(out, table)
    names = conversion.description.names
    empty = tuple(n for n in names if n not in conversion.filled)
    exported = Exported(dataset, tally, empty, conversion.unknown_columns)
    for report in reports:
        if report.suffix.lower() != ROWS:
            write_counts(report, exported, project.codebook)
    return exported


def _conversion(project: Project, dataset: str) -> Conversion:
    description = load_descriptions()[dataset]
    if not is_mapped(project.codebook, dataset):
        raise DatasetUnmapped(unmapped(dataset))
    return Conversion(project.codebook, description, world_of(project))
