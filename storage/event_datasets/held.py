"""The chosen incidents as exports to other datasets see them, a few hundred at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from model.datasets.held import Held, Report
from model.export_choice import ExportChoice, Part, Redaction, What
from model.export_columns import fields_left
from model.values import DateRange, Kind, Value, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation.incident_rows import SOME, asked
from storage.tables import selects
from storage.times import time_from_text

_REPORTS = (
    "SELECT DISTINCT a.incident, a.article, r.source, r.title, r.url, r.published, r.language"
    " FROM articles AS r JOIN accounts AS a ON a.article = r.number WHERE a.incident IN"
)
_KEYS = "SELECT incident, key FROM dataset_records WHERE dataset = '{dataset}' AND incident IN"
_RELATED = (
    "SELECT l.incident, o.id FROM incident_relations AS l JOIN incidents AS o"
    " ON o.id = l.to_incident WHERE l.relation = 'part_of' AND l.incident IN"
)


def held(project: Project, choice: ExportChoice, dataset: str) -> Iterator[Held]:
    """The chosen incidents in the project's order, without what is left out of the export."""
    incidents = selects.keys(project, choice.of(What.INCIDENTS), "i.id, i.number, i.changed_at")
    fields = fields_left(project.codebook, choice.redaction)
    while some := list(islice(incidents, SOME)):
        ids = [key for key, _, _ in some]
        values = _values(project, ids, fields, choice.redaction)
        reports = _reports(project, ids, choice.redaction)
        keys = _by_incident(project, _KEYS.format(dataset=dataset), ids)
        related = _by_incident(project, _RELATED, ids, " ORDER BY o.number")
        for key, number, changed in some:
            known = keys.get(key, [])
            yield Held(
                key,
                number,
                time_from_text(changed),
                values.get(key, {}),
                tuple(reports.get(key, {}).values()),
                # An incident joined of several records is none of them.
                str(known[0][0]) if len(known) == 1 else "",
                tuple(str(other) for (other,) in related.get(key, ())),
            )


def _values(
    project: Project, ids: Sequence[str], fields: frozenset[str] | None, redaction: Redaction
) -> dict[str, dict[str, tuple[Value, ...]]]:
    select = "SELECT incident, field, kind, value FROM incident_values WHERE incident IN"
    found: dict[str, dict[str, tuple[Value, ...]]] = defaultdict(dict)
    for incident, field, kind, text in asked(project, select, ids, " ORDER BY field, position"):
        if fields is not None and field not in fields:
            continue
        value = from_json(Kind(kind), from_text(text))
        if isinstance(value, DateRange) and Part.TEXTS in redaction.parts:
            value = replace(value, unresolved=None)
        found[incident][field] = (*found[incident].get(field, ()), value)
    return found


def _reports(
    project: Project, ids: Sequence[str], redaction: Redaction
) -> dict[str, dict[int, Report]]:
    """The articles that tell of each incident, each once, in the order of their import."""
    sources = Part.SOURCES not in redaction.parts
    titles = sources and Part.TEXTS not in redaction.parts
    found: dict[str, dict[int, Report]] = defaultdict(dict)
    for incident, article, source, title, url, published, language in asked(
        project, _REPORTS, ids, " ORDER BY a.article"
    ):
        found[incident][article] = Report(
            (source or "") if sources else "",
            " ".join((title or "").split()) if titles else "",
            (url or "") if sources else "",
            date.fromisoformat(published) if published else None,
            language or "",
        )
    return found


def _by_incident(
    project: Project, select: str, ids: Sequence[str], end: str = ""
) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for incident, *rest in asked(project, select, ids, end):
        found[incident].append(tuple(rest))
    return found
