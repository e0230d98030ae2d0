"""Folders that `import --watch` looks at until it is stopped, and the log that `--log` writes."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from storage.article_files import files_in
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome
from storage.importing import ImportReport
from storage.project import Project
from storage.taking_in import Extracts
from storage.watching import Watcher
from storage.written_files import written
from ui.commands.command import complain

SECONDS = 2.0
"""Between two looks; a file that did not change meanwhile is taken for whole."""


def begun(inputs: Sequence[Path]) -> tuple[Path, ...]:
    """The inputs that hold something already: a watched folder may still be empty."""
    return tuple(p for p in inputs if not p.is_dir() or next(files_in(p), None) is not None)


def watch(
    project: Project,
    inputs: Sequence[Path],
    choices: ImportChoices,
    extractor: Extracts | None,
    tell: Callable[[ImportReport], None],
) -> None:
    """Take in what comes into the folders among the inputs, until Ctrl+C."""
    folders = [path for path in inputs if not path.is_file()]
    if sys.stderr.isatty():
        complain("watching; Ctrl+C ends it")
    watcher = Watcher()
    missing: tuple[Path, ...] = ()
    watcher.know(project)
    try:
        while True:
            seen = watcher.look(folders)
            for path in set(seen.missing) - set(missing):
                complain(f"{path}: the folder is not there now; it is looked for again")
            missing = seen.missing
            if seen.settled:
                tell(watcher.take(project, seen.settled, choices, extractor=extractor))
            time.sleep(SECONDS)
    except KeyboardInterrupt:
        return


def write_log(outcomes: Sequence[FileOutcome], path: Path) -> None:
    """Write what became of every file as CSV. Raises ProjectError."""
    with written(path, "utf-8") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("result", "file", "line", "article", "remark"))
        for o in outcomes:
            said = o.words.en if o.words else ""
            line = "" if o.line is None else o.line
            # No spreadsheet may take a name for a formula.
            name = str(o.path).encode("utf-8", "backslashreplace").decode("utf-8")
            name = f"'{name}" if name.startswith(("=", "+", "-", "@")) else name
            rows.writerow((str(o.result), name, line, o.article_id or "", said))
