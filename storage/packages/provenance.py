"""Where a package is from: the project, how far its history was, what was filtered and left out."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import resources
from model.export_choice import ExportChoice, Part, What, choice_to_json
from model.export_columns import fields_left
from model.values import Json, Kind
from storage.project import Project
from storage.reconciliation import default_rules
from storage.run_series import told

FORMAT = "tawthiq-provenance/1"


@dataclass(frozen=True, slots=True)
class Origin:
    """The project as it was when a package was made of it. ``at`` is when it last changed."""

    project: str
    rows: int
    hash: str
    at: str
    extractors: tuple[str, ...]


def origin(project: Project, as_of: str | None = None) -> Origin:
    """Where the project stands now, or stood when the history's last row had the hash ``as_of``."""
    connection = project.connection
    (project_id,) = connection.execute("SELECT id FROM project").fetchone()
    rows, digest, at = connection.execute(
        "SELECT number, hash, at FROM history WHERE hash = coalesce(?, hash)"
        " ORDER BY number DESC LIMIT 1",
        [as_of],
    ).fetchone()
    read = connection.execute("SELECT DISTINCT extractor FROM runs ORDER BY extractor")
    return Origin(project_id, rows, digest, at, tuple(name for (name,) in read))


def provenance(
    project: Project, choice: ExportChoice, from_: Origin, counts: Mapping[What, int]
) -> Json:
    """What is said of it to a program. It names nothing that was left out."""
    codebook = project.codebook
    left = fields_left(codebook, choice.redaction)
    said = choice_to_json(choice)
    rules = default_rules.load(project)
    return {
        "format": FORMAT,
        "program": {"name": "Tawthiq", "version": program_version()},
        "project": from_.project,
        "history": {"rows": from_.rows, "hash": from_.hash, "at": from_.at},
        "codebook": {
            "id": codebook.id,
            "version": codebook.version,
            "sha256": hashlib.sha256(codebook.source.encode("utf-8")).hexdigest(),
        },
        "extractors": sorted({told(name, choice.redaction) for name in from_.extractors}),
        "filters": _filters(project, choice, said["filters"]),
        "left_out": {
            "parts": said["redaction"]["parts"],
            "fields": [f.id for f in codebook.fields if left is not None and f.id not in left],
        },
        "headings": said["headings"],
        "codes": said["codes"],
        "rules": {field: rule.value for field, rule in sorted(rules.items())},
        "rows": {what.value: count for what, count in counts.items()},
    }


def _filters(project: Project, choice: ExportChoice, said: Json) -> Json:
    """The filters; of one by what is left out only that there was one."""
    redaction = choice.redaction
    fields = {f.id for f in project.codebook.fields if f.kind is Kind.PLACE}
    hidden = {
        "by": Part.REVIEWERS in redaction.parts,
        "place": not fields.isdisjoint(redaction.fields),
    }
    return {key: bool(value) if hidden.get(key) else value for key, value in said.items()}


def program_version() -> str:
    text = (resources.FOLDER.parent / "pyproject.toml").read_text("utf-8")
    return str(tomllib.loads(text)["project"]["version"])
