"""What the researcher holds of two accounts: one source, or independent, against what was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from model.reconciliation.independence import Pair, Verdict, pair
from storage import history
from storage.project import Project
from storage.times import now

_WORDS = {True: "same", False: "independent"}


def load(project: Project, account_ids: Iterable[str]) -> dict[Pair, Verdict]:
    """The verdicts on pairs among these accounts."""
    ids = sorted(set(account_ids))
    marks = ",".join("?" * len(ids))
    rows = project.connection.execute(
        "SELECT one, other, verdict, note FROM source_verdicts"
        f" WHERE one IN ({marks}) AND other IN ({marks})",
        [*ids, *ids],
    )
    return {(one, other): Verdict(said == "same", note) for one, other, said, note in rows}


def put(project: Project, one: str, other: str, verdict: Verdict | None) -> Verdict | None:
    """Keep what is held of two accounts, or (None) nothing; returns what was held before.

    Raises ProjectError.
    """
    first, second = pair(one, other)
    with project.writing():
        before = load(project, [one, other]).get((first, second))
        if verdict is not None:
            verdict = replace(verdict, note=verdict.note.strip())
        if verdict == before:
            return before
        project.know_reviewer(project.reviewer)
        project.connection.execute(
            "DELETE FROM source_verdicts WHERE one = ? AND other = ?", [first, second]
        )
        if verdict is not None:
            project.connection.execute(
                "INSERT INTO source_verdicts VALUES (?, ?, ?, ?, ?, ?)",
                [first, second, _WORDS[verdict.same], verdict.note, project.reviewer, now()],
            )
        detail = {"other": second, "before": _detail(before), "after": _detail(verdict)}
        history.append(project, "sources of two accounts judged", first, detail)
    return before


def _detail(verdict: Verdict | None) -> dict[str, str] | None:
    return None if verdict is None else {"verdict": _WORDS[verdict.same], "note": verdict.note}
