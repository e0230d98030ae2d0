"""The sample project: articles of our own, to try the desk on."""

from __future__ import annotations

from pathlib import Path

import resources
from storage.import_log import Result
from storage.importing import import_paths
from storage.project import Project
from storage.shipped_codebook import load_codebook
from storage.taking_in import Extracts


def create_sample(path: Path, reviewer: str, extractor: Extracts | None = None) -> Project:
    """Make the sample project at ``path`` and return it open, its articles read if asked for.

    Raises ProjectError, AlreadyThere above all; nothing is left at ``path`` then.
    """
    project = Project.create(path, load_codebook(), reviewer)
    try:
        report = import_paths(project, [resources.path("sample")], extractor=extractor)
        broken = [o for o in report.outcomes if o.result is Result.REFUSED]
        if broken:
            raise ValueError(f"a sample article that cannot be read: {broken[0]}")
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project
