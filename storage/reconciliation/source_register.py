"""The register of sources in the project: what researchers entered, what is named in articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

import resources
from model.reconciliation.knowledge import Knowledge
from model.reconciliation.origins import FIELD
from model.reconciliation.register import (
    MET,
    Entry,
    KnownKind,
    Mentions,
    Source,
    SourceKind,
    World,
    parse_kinds,
    register,
    tidied,
)
from model.values import Json
from storage import history
from storage.errors import SourceNameTaken
from storage.project import Project
from storage.reconciliation.knowledge import project_knowledge, shipped_knowledge
from storage.times import now

__all__ = ["MET", "ProjectNames", "entries", "kept", "load_kinds", "mentions", "names", "put"]

_TABLE = "source_kinds.tsv"


@cache
def load_kinds() -> dict[str, KnownKind]:
    """What the well-known sources are. Raises ValueError naming what is broken."""
    text = resources.path("reconciliation", _TABLE).read_text(encoding="utf-8")
    return parse_kinds(text, _TABLE, shipped_knowledge().source_key)


class ProjectNames:
    """Names of sources in one project: its register first, then what is known of the world."""

    def __init__(self, knowledge: Knowledge, kept: Sequence[Source]) -> None:
        self._knowledge = knowledge
        self._by_key = {knowledge.source_key(n): s for s in kept for n in s.names}

    def source(self, name: str) -> Source | None:
        """The source of this name that a researcher entered."""
        return self._by_key.get(self._knowledge.source_key(name))

    def key(self, name: str) -> str:
        found = self.source(name)
        return found.id if found else self._knowledge.source_key(name)

    def usual(self, name: str) -> str:
        found = self.source(name)
        return found.name if found else self._knowledge.source(name)

    def is_named(self, name: str) -> bool:
        found = self.source(name)
        if found is not None:
            return found.kind is not SourceKind.UNNAMED
        return _is_named(self._knowledge, name)

    @cached_property
    def world(self) -> World:
        """What the register is made with."""
        known = self._knowledge
        return World(known.source_key, known.source, lambda n: _is_named(known, n), load_kinds())


def names(project: Project) -> ProjectNames:
    """How this project knows sources by name."""
    return ProjectNames(project_knowledge(project), kept(project))


def kept(project: Project) -> tuple[Source, ...]:
    """The sources that researchers entered, by id."""
    goes_by: dict[str, list[str]] = defaultdict(list)
    rows = project.connection.execute("SELECT source, name FROM source_names ORDER BY name")
    for source, name in rows:
        goes_by[source].append(name)
    rows = project.connection.execute(
        "SELECT id, name, kind, scale, leaning, trust, note FROM sources ORDER BY id"
    )
    return tuple(
        tidied(
            Source(key, name, tuple(goes_by[key]), SourceKind(kind), scale, leaning, trust, note)
        )
        for key, name, kind, scale, leaning, trust, note in rows
    )


def entries(project: Project, met: Mapping[str, Mentions] | None = None) -> tuple[Entry, ...]:
    """The whole register, by name; ``met`` where `mentions` were counted before."""
    known = names(project)
    return register(kept(project), mentions(project) if met is None else met, known.world)


def put(project: Project, before: Sequence[Source], after: Sequence[Source], what: str) -> None:
    """Let sources that were entered be others: those that are gone go, the rest is as said.

    ``what`` is done goes into the history. Raises ProjectError.
    """
    key = project_knowledge(project).source_key
    left = {s.id for s in after}
    with project.writing():
        project.know_reviewer(project.reviewer)
        for source in before:
            if source.id not in left:
                project.connection.execute("DELETE FROM sources WHERE id = ?", [source.id])
        for source in after:
            project.connection.execute("DELETE FROM source_names WHERE source = ?", [source.id])
        for source in after:
            _insert(project, source)
            rows = {key(name): name for name in reversed(source.names)}
            _refuse_taken(project, rows)
            project.connection.executemany(
                "INSERT INTO source_names VALUES (?, ?, ?)",
                [(k, source.id, name) for k, name in rows.items()],
            )
        subject = (*after, *before)[0].id
        detail = {"before": [_json(s) for s in before], "after": [_json(s) for s in after]}
        history.append(project, what, subject, detail)


def _refuse_taken(project: Project, rows: Mapping[str, str]) -> None:
    """Another window may have given a name to another source since this one was read."""
    for key, name in rows.items():
        found = project.connection.execute(
            "SELECT sources.name FROM source_names JOIN sources ON id = source WHERE key = ?", [key]
        ).fetchone()
        if found is not None:
            raise SourceNameTaken(project.path, name, found[0])


def _insert(project: Project, source: Source) -> None:
    row = (
        source.id, source.name, str(source.kind), source.scale, source.leaning, source.trust,
        source.note, project.reviewer, now(),
    )  # fmt: skip
    project.connection.execute(
        "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
        " name = excluded.name, kind = excluded.kind, scale = excluded.scale,"
        " leaning = excluded.leaning, trust = excluded.trust, note = excluded.note,"
        " reviewer = excluded.reviewer, at = excluded.at",
        row,
    )


def _json(source: Source) -> Json:
    return {
        "id": source.id,
        "name": source.name,
        "names": list(source.names),
        "kind": str(source.kind),
        "scale": source.scale,
        "leaning": source.leaning,
        "trust": source.trust,
        "note": source.note,
    }


def mentions(project: Project) -> dict[str, Mentions]:
    """How often each name stands in articles and claims; some tenths of a second where there are
    100,000 accounts."""
    run = project.connection.execute
    articles = Counter(
        dict(run("SELECT source, count(*) FROM articles WHERE source <> '' GROUP BY source"))
    )
    accounts = Counter(
        dict(
            run(
                "SELECT r.source, count(*) FROM accounts AS a JOIN articles AS r"
                " ON r.number = a.article WHERE r.source <> '' GROUP BY r.source"
            )
        )
    )
    quoted = Counter(
        dict(
            run(
                "SELECT value ->> '$.name', count(DISTINCT account) FROM claims"
                " WHERE field = ? AND kind = 'name' GROUP BY 1",
                [FIELD],
            )
        )
    )
    every = {*articles, *accounts, *quoted}
    return {n: Mentions(articles[n], accounts[n], quoted[n]) for n in sorted(every)}


def _is_named(knowledge: Knowledge, name: str) -> bool:
    """Whether words name anybody; «مصادر محلية من البلدة» do not, «مراسل الجزيرة» does."""
    if knowledge.is_unnamed_source(name):
        return False
    words = name.split()
    if knowledge.source(name) != " ".join(words):
        return True
    return not any(knowledge.is_unnamed_source(" ".join(words[:n])) for n in (1, 2))
