"""Records in the project's log of imports, where every import can be seen again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from model.codebook import Words
from model.incoming.unread import Unread
from storage import import_log
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome, Result
from storage.incoming.report import RecordOutcome, RecordResult
from storage.project import Project

_RESULT = {
    RecordResult.ADDED: Result.ADDED,
    RecordResult.SAME: Result.KNOWN,
    RecordResult.CHANGED: Result.KNOWN,
    RecordResult.REFUSED: Result.REFUSED,
}


def begin(project: Project, path: Path) -> int:
    """Note an import that is not gone on with, for what is known is left when it is done again."""
    number = import_log.begin(project, [path], ImportChoices(with_proposals=False))
    import_log.end(project, number)
    return number


def logged(
    path: Path, outcome: RecordOutcome, article: str | None, unread: Iterable[Unread] = ()
) -> FileOutcome:
    """A record as the log has it, with what changed of it or was not read."""
    words = outcome.words
    if outcome.differences:
        told = ", ".join(f"{d.heading}: {d.before} → {d.now}" for d in outcome.differences)
        words = Words(f"تغيّر منذئذ، وتُرك كما هو. {told}", f"Changed since, left as it is. {told}")
    elif strange := tuple(unread):
        words = Words(
            "؛ ".join(f"\u2068{u.heading}\u2069 {u.words.ar}" for u in strange),
            "; ".join(f"{u.heading} {u.words.en}" for u in strange),
        )
    return FileOutcome(path, outcome.row, _RESULT[outcome.result], article, words)
