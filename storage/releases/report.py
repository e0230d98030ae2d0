"""What differs between two releases, written to a file: a table, or a page."""

from __future__ import annotations

from pathlib import Path

from model.releases import written as words
from model.releases.written import HEADINGS, Labels
from storage.outgoing import csv_rows
from storage.project import Project
from storage.releases.comparing import Comparison, Side, labels
from storage.written_files import written

ENDINGS = (".csv", ".md")


def name_of(side: Side, language: str) -> str:
    """What is compared, in words."""
    return words.AS_IT_STANDS.in_language(language) if side.now else side.release.version


def labels_of(project: Project, found: Comparison) -> Labels:
    """The columns of all tables that were compared."""
    return {what: labels(project, what) for what in found.tallies}


def page(project: Project, found: Comparison, language: str) -> str:
    """A page of Markdown."""
    lines = words.markdown(
        name_of(found.before, language),
        name_of(found.after, language),
        found.tallies,
        found.differences,
        labels_of(project, found),
        language,
    )
    return "\n".join(lines) + "\n"


def write(project: Project, found: Comparison, path: Path, language: str) -> None:
    """Write it as a page (.md), else as a table (CSV). Raises ProjectError."""
    if path.suffix.lower() == ".md":
        with written(path, "utf-8") as file:
            file.write(page(project, found, language))
        return
    rows = words.rows(found.differences, labels_of(project, found), language)
    with written(path, "utf-8-sig") as file:
        headings = [heading.in_language(language) for heading in HEADINGS]
        csv_rows.write(file, headings, (words.cells(row, language) for row in rows))
