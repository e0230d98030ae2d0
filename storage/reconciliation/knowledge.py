"""What a project compares reports by: what is shipped and its own lexicon and gazetteers."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from model.reconciliation.knowledge import Knowledge
from storage.lexicon_version import reading_version
from storage.project import Project
from storage.shipped_world import load_world

if TYPE_CHECKING:
    from model.extraction.gazetteer import Gazetteer
    from model.extraction.lexicon import Lexicon

_kept: dict[str, Knowledge] = {}
_lock = Lock()


def shipped_knowledge() -> Knowledge:
    """What is known without any project; nothing is read before it is asked."""
    return Knowledge(_shipped_parts, load_world())


def project_knowledge(project: Project) -> Knowledge:
    """What this project's reports are compared by.

    May be asked from any thread. The lexicon is read at once where the project has entries of its
    own: the project must not be needed later, on another thread.
    """
    from storage.project_extractor import extractors

    version = reading_version(project)
    with _lock:
        if version not in _kept:
            extractor = extractors().extractor(project)
            parts = extractor.lexicon, extractor.gazetteer
            _kept.clear()
            _kept[version] = Knowledge(lambda: parts, load_world())
        return _kept[version]


def _shipped_parts() -> tuple[Lexicon, Gazetteer]:
    from storage.shipped import load_lexicon
    from storage.shipped_gazetteer import load_gazetteer

    return load_lexicon(), load_gazetteer()
