"""A release: a dataset that was given out under a version, with what it was asked by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from model.export_choice import ExportChoice, What, choice_from_json, choice_to_json
from model.values import Json

FORMAT = "tawthiq-release/1"
LONGEST_VERSION = 60


@dataclass(frozen=True, slots=True)
class Request:
    """Which tables go out, in which forms; ``choice`` says which of their rows and what of them.

    ``bom`` begins texts with a byte order mark. The choice's own table is of no matter here, and
    its columns are those of that table alone.
    """

    choice: ExportChoice
    tables: tuple[What, ...]
    forms: tuple[str, ...]
    bom: bool = False


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """One of its files as it was written."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ReleasedTable:
    """How many records of which columns one of its tables had."""

    what: What
    columns: tuple[str, ...]
    records: int


@dataclass(frozen=True, slots=True)
class Release:
    """``number`` counts the releases of the project, ``version`` is the researcher's word for it.

    ``history`` is the hash of the last row of the project's history then, ``codebook`` the SHA-256
    of the codebook that was in force.
    """

    number: int
    id: str
    version: str
    note: str
    request: Request
    codebook: str
    history: str
    reviewer: str
    at: datetime
    files: tuple[ReleasedFile, ...]
    tables: tuple[ReleasedTable, ...]

    def table(self, what: What) -> ReleasedTable | None:
        return next((t for t in self.tables if t.what is what), None)


def tidied(version: str) -> str:
    """A version as it is kept: one line, without what surrounds it."""
    return " ".join(version.split())[:LONGEST_VERSION]


def request_to_json(request: Request) -> Json:
    return {
        "format": FORMAT,
        "choice": choice_to_json(request.choice),
        "tables": [what.value for what in request.tables],
        "forms": list(request.forms),
        "bom": request.bom,
    }


def request_from_json(data: Json) -> Request:
    """The request that `request_to_json` wrote. Raises ValueError if ``data`` is none."""
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}: {data['format']!r}")
        return Request(
            choice_from_json(data["choice"]),
            tuple(What(what) for what in data["tables"]),
            tuple(str(form) for form in data["forms"]),
            bool(data["bom"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a request for a release: {error!r}") from error
