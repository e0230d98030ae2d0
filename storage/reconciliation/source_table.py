"""The register of sources as a table: what they are, how often they are met, their record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from model.reconciliation.register import Entry
from model.reconciliation.track_record import Tally, TrackRecord, overall
from storage.outgoing import csv_rows
from storage.project import Project
from storage.reconciliation import source_register
from storage.reconciliation.track_records import track_records
from storage.written_files import written

COLUMNS = (
    "name",
    "other_names",
    "kind",
    "scale",
    "leaning",
    "trust",
    "articles",
    "accounts",
    "quoted_in",
    "borne_out",
    "contradicted",
    "note",
)
_BETWEEN = " | "

Row = tuple[object, ...]


def record_of(entry: Entry, records: TrackRecord) -> Mapping[str, Tally]:
    """The record of a source by field."""
    return records.get(key_of(entry.source.id), {})


def key_of(source_id: str) -> str:
    """The key that the records have a source under."""
    return source_id.removeprefix(source_register.MET)


def rows(entries: Sequence[Entry], records: TrackRecord) -> Iterator[Row]:
    """A row of `COLUMNS` for each source."""
    for entry in entries:
        source, met = entry.source, entry.mentions
        tally = overall(record_of(entry, records))
        yield (
            source.name,
            _BETWEEN.join(n for n in source.names if n != source.name),
            str(source.kind),
            source.scale,
            source.leaning,
            source.trust,
            met.articles,
            met.accounts,
            met.quoted,
            tally.borne_out,
            tally.contradicted,
            source.note,
        )


def export_sources(project: Project, path: Path, *, bom: bool = False) -> int:
    """Write the register as CSV by name; returns how many. Raises ProjectError."""
    found = rows(source_register.entries(project), track_records(project) or {})
    with written(path, "utf-8-sig" if bom else "utf-8") as file:
        return csv_rows.write(file, COLUMNS, found)
