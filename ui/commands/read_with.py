"""Which extractor a command reads with: the shipped one, or that of a project."""

from __future__ import annotations

import argparse
from pathlib import Path

from model.extraction.extractor import Extractor
from storage.shipped import load_extractor
from ui.commands.reviewer import account_name


def add_project_argument(parser: argparse.ArgumentParser) -> None:
    """``--project``, for a command that reads articles."""
    parser.add_argument(
        "--project",
        metavar="PROJECT",
        type=Path,
        help="read with this project's own lexicon and gazetteers",
    )


def extractor_for(path: Path | None) -> Extractor:
    """The extractor of the project at ``path``, or the shipped one. Raises ProjectError."""
    if path is None:
        return load_extractor()
    # A reading without a project has no use for SQLite.
    from storage.project import Project
    from storage.project_extractor import ProjectExtractors

    with Project.open(path, account_name()) as project:
        return ProjectExtractors().extractor(project)
