"""Folders that are watched: what is new in them comes in while the project is open.

A file is taken only once it is settled, its size and time the same twice, so that nothing is read
while it is still being copied. It is tried once, and again when it was changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage import import_log
from storage.article_files import files_in
from storage.import_choices import ImportChoices, path_text
from storage.importing import ImportReport, Watch, import_paths
from storage.project import Project
from storage.taking_in import Extracts
from storage.times import now, time_from_text

_COMPUTER = "computer"


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder of one computer, and how what is new in it is taken in."""

    path: Path
    choices: ImportChoices
    reviewer: str
    at: datetime
    computer: str = ""


Stamp = tuple[int, int]
"""The size of a file and when it was written, in billionths of a second."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at the watched folders found: files that are settled and were not tried,
    whether others wait to settle, and the folders that are not there."""

    settled: tuple[Path, ...]
    waiting: bool
    missing: tuple[Path, ...]


def folders(project: Project) -> tuple[WatchedFolder, ...]:
    """The watched folders, by name."""
    rows = project.connection.execute(
        "SELECT path, settings, reviewer, at FROM watched_folders ORDER BY path"
    )
    return tuple(
        WatchedFolder(
            Path(path),
            ImportChoices.from_text(settings),
            who,
            time_from_text(at),
            str(json.loads(settings).get(_COMPUTER, "")),
        )
        for path, settings, who, at in rows
    )


def watch(project: Project, path: Path, choices: ImportChoices, computer: str = "") -> None:
    """Watch a folder of a computer from now on; ``computer`` tells it from others, so that nobody
    who is given the project watches a folder of the same name unasked. Raises ProjectError.
    """
    settings = {**json.loads(choices.to_text()), _COMPUTER: computer}
    with project.writing():
        project.know_reviewer(project.reviewer)
        project.connection.execute(
            "INSERT OR REPLACE INTO watched_folders VALUES (?, ?, ?, ?)",
            [path_text(path), json.dumps(settings), project.reviewer, now()],
        )


def unwatch(project: Project, path: Path) -> None:
    """Watch a folder no more; what came in stays. Raises ProjectError."""
    with project.writing():
        project.connection.execute("DELETE FROM watched_folders WHERE path = ?", [path_text(path)])


class Watcher:
    """Looks at folders again and again and remembers what it saw; for one thread at a time."""

    def __init__(self) -> None:
        self._seen: dict[str, Stamp] = {}
        self._tried: dict[str, Stamp] = {}
        self._known: dict[str, int] | None = None

    @property
    def knows(self) -> bool:
        """Whether it was told what was tried before."""
        return self._known is not None

    def know(self, project: Project) -> None:
        """Learn what was tried in earlier imports."""
        self._known = _tried_before(project)

    def look(self, paths: Sequence[Path]) -> Seen:
        """See what is new in these folders, and in those inside them."""
        there = [path for path in paths if path.is_dir()]
        seen: dict[str, Stamp] = {}
        settled: list[Path] = []
        for file, stamp in _stamped(there):
            name = path_text(file)
            if self._is_done(name, stamp):
                continue
            if self._seen.get(name) == stamp:
                settled.append(file)
            else:
                seen[name] = stamp
        waiting = bool(seen)
        self._seen = seen | {path_text(f): self._seen[path_text(f)] for f in settled}
        return Seen(tuple(settled), waiting, tuple(p for p in paths if p not in there))

    def take(
        self,
        project: Project,
        files: Sequence[Path],
        choices: ImportChoices,
        *,
        extractor: Extracts | None = None,
        progress: Watch | None = None,
    ) -> ImportReport:
        """Take in what is settled; each is tried once. Raises ProjectError."""
        report = import_paths(
            project, files, extractor=extractor, progress=progress, choices=choices
        )
        if report.cancelled and report.number is not None:
            # Nothing to go on with later: the next look finds what is left.
            import_log.end(project, report.number)
        for name in {path_text(o.path) for o in report.outcomes}:
            if name in self._seen:
                self._tried[name] = self._seen.pop(name)
        if not report.cancelled:
            for file in files:  # those that hold nothing have no outcome
                if (stamp := self._seen.pop(path_text(file), None)) is not None:
                    self._tried[path_text(file)] = stamp
        return report

    def take_all(
        self,
        project: Project,
        watched: Sequence[WatchedFolder],
        settled: Sequence[Path],
        extractor: Extracts | None,
        progress: Watch | None,
    ) -> tuple[tuple[Path, ImportReport], ...]:
        """Take in what is settled, folder by folder, each as it was chosen for that."""
        left = list(settled)
        reports: list[tuple[Path, ImportReport]] = []
        for folder in watched:
            files = [f for f in left if f.is_relative_to(folder.path)]
            if not files:
                continue
            left = [f for f in left if f not in set(files)]
            report = self.take(
                project, files, folder.choices, extractor=extractor, progress=progress
            )
            reports.append((folder.path, report))
            if report.cancelled:
                break
        return tuple(reports)

    def _is_done(self, name: str, stamp: Stamp) -> bool:
        """Whether a file was tried as it is now, by us or in an earlier import."""
        if name in self._tried:
            return self._tried[name] == stamp
        return stamp[1] <= (self._known or {}).get(name, -1)


def _tried_before(project: Project) -> dict[str, int]:
    """When each file was tried last, in billionths of a second."""
    rows = project.connection.execute(
        "SELECT path, max(at) FROM import_outcomes JOIN imports ON import = number GROUP BY path"
    )
    return {path: int(time_from_text(at).timestamp() * 1e9) for path, at in rows}


def _stamped(folders: Sequence[Path]) -> Iterator[tuple[Path, Stamp]]:
    for folder in folders:
        for file in files_in(folder):
            try:
                found = file.stat()
            except OSError:  # gone meanwhile, or the drive went away
                continue
            yield file, (found.st_size, found.st_mtime_ns)
