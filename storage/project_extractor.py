"""The extractor of a project: what is shipped, its imported gazetteers, and its own lexicon."""

from __future__ import annotations

from functools import cache
from threading import Lock

import resources
from model.extraction.extractor import Extractor
from model.extraction.folding import fold_text
from model.extraction.gazetteer import parse_everyday
from model.extraction.teaching import with_own, with_places
from storage import gazetteers, own_lexicon
from storage.lexicon_version import reading_version
from storage.project import Project
from storage.shipped import load_extractor


class ProjectExtractors:
    """Builds extractors and keeps the latest parts, so that an entry more costs milliseconds.

    May be asked from any thread, with a `Project` of that thread.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._places: tuple[tuple[str, ...], Extractor] | None = None
        self._latest: Extractor | None = None

    def extractor(self, project: Project) -> Extractor:
        """What the project's articles are read with now."""
        with self._lock:
            version = reading_version(project)
            if self._latest is None or self._latest.version != version:
                known = self._with_places(project)
                entries = own_lexicon.entries(project)
                self._latest = with_own(known, entries, version)
            return self._latest

    def of_version(self, version: str) -> Extractor | None:
        """The extractor with this version, if it is the latest that was built."""
        latest = self._latest
        return latest if latest is not None and latest.version == version else None

    def without_own(self, project: Project) -> Extractor:
        """The same without the project's own entries: what a new one is held against."""
        with self._lock:
            return self._with_places(project)

    def _with_places(self, project: Project) -> Extractor:
        digests = tuple(g.digest for g in gazetteers.imported(project))
        if self._places is None or self._places[0] != digests:
            made = load_extractor()
            if digests:
                made = with_places(made, gazetteers.spots(project), _common())
            self._places = (digests, made)
        return self._places[1]


@cache
def extractors() -> ProjectExtractors:
    """Those of this program."""
    return ProjectExtractors()


@cache
def _common() -> frozenset[str]:
    """The everyday words that villages are named by too, folded."""
    text = resources.path("gazetteers", "common.txt").read_text(encoding="utf-8")
    return frozenset(fold_text("\n".join(parse_everyday(text))).split("\n"))
