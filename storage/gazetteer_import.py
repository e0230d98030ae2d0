"""A file of places taken into a project, or nothing of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from model.gazetteer_rows import LeftOut
from storage import gazetteers, refusals
from storage.gazetteer_files import (
    Choices,
    Layout,
    Progress,
    check_columns,
    digest_of,
    read_places,
)
from storage.gazetteers import Imported
from storage.project import Project
from storage.refusals import ImportRefused


@dataclass(frozen=True, slots=True)
class GazetteerReport:
    """What came of an import: ``gazetteer`` is None where it was stopped, and nothing was kept."""

    gazetteer: Imported | None
    rows: int
    left_out: Mapping[LeftOut, int]


def import_gazetteer(
    project: Project,
    layout: Layout,
    choices: Choices,
    *,
    name: str = "",
    licence: str = "",
    progress: Progress | None = None,
) -> GazetteerReport:
    """Take the places of a file in as one gazetteer, called as its file where no ``name`` is given.

    Raises ImportRefused where the file or the choices do not serve, ProjectError where the project
    cannot be written.
    """
    check_columns(layout, choices.columns)
    going = True

    def go_on(done: int, total: int) -> bool:
        nonlocal going
        going = progress is None or progress(done, total)
        return going

    intake = read_places(layout, choices, go_on)
    if not going:
        return GazetteerReport(None, intake.rows, intake.left_out)
    if not intake.spots:
        raise ImportRefused(refusals.NOTHING_TAKEN)
    if 2 * intake.exchanged > len(intake.spots):
        raise ImportRefused(refusals.EXCHANGED)
    same = gazetteers.same_places(project, intake.spots)
    if same is not None:
        raise ImportRefused(refusals.taken_before(same.name))
    kept = gazetteers.add(
        project,
        intake.spots,
        name=name.strip() or layout.path.stem,
        licence=" ".join(licence.split()),
        file=layout.path.name,
        sha256=digest_of(layout.path),
        left_out={str(why): count for why, count in intake.left_out.items()},
    )
    return GazetteerReport(kept, intake.rows, intake.left_out)
