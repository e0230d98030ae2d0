"""By which lexicon a project's articles are read now, told without loading any lexicon."""

from __future__ import annotations

from model.extraction.version import VERSION, version_with
from storage import gazetteers, own_lexicon
from storage.project import Project


def reading_version(project: Project) -> str:
    """The version of the project's extractor: a run of another one is to be read again."""
    digests = [g.digest for g in gazetteers.imported(project)]
    return version_with(VERSION, own_lexicon.entries(project), digests)
