"""The sheets that explain an export: the codebook's fields, and the quotes behind the values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.codebook import Codebook, Field
from storage.outgoing.table import Sheet
from storage.project import Project

_FIELDS = ("field", "kind", "many", "required", "label_ar", "label_en", "instruction_ar",
           "instruction_en", "code", "code_ar", "code_en")  # fmt: skip
_QUOTES = ("incident_id", "account_id", "article_id", "article_source", "field", "value", "origin",
           "quote", "start", "end", "reviewer", "at")  # fmt: skip
_SELECT = """
SELECT a.incident, a.id, r.id, r.source, c.field, c.value, c.origin, e.quote, e.start, e.end,
    c.reviewer, c.at
FROM accounts AS a JOIN articles AS r ON r.number = a.article JOIN claims AS c ON c.account = a.id
LEFT JOIN evidence AS e ON e.claim = c.id
WHERE a.incident IS NOT NULL ORDER BY a.article, a.position, c.position, e.position
"""


def codebook_sheet(codebook: Codebook) -> Sheet:
    """A row for each field, and one for each of its codes."""
    rows = [row for field in codebook.fields for row in _field(field)]
    return Sheet("codebook", _FIELDS, rows)


def _field(field: Field) -> Iterator[Sequence[object]]:
    known = (field.id, field.kind.value, int(field.many), int(field.required), field.label.ar,
             field.label.en, field.instruction.ar, field.instruction.en)  # fmt: skip
    yield (*known, None, None, None)
    for option in field.options:
        yield (field.id, *[None] * 7, option.code, option.label.ar, option.label.en)


def quotes_sheet(project: Project) -> Sheet:
    """A row for each quote of each claim; a claim typed by hand has one without a quote."""
    return Sheet("quotes", _QUOTES, project.connection.execute(_SELECT))
