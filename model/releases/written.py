"""What differs between two releases in words: rows for a table, and a page of Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from model.codebook import Words
from model.export_choice import What
from model.export_columns import Column
from model.releases.comparing import Cell, Difference, Fate, Record, Tally

TABLE_WORDS: Mapping[What, Words] = {
    What.INCIDENTS: Words("الحوادث", "Incidents"),
    What.ACCOUNTS: Words("الروايات", "Accounts"),
    What.CLAIMS: Words("الأقوال", "Claims"),
    What.ARTICLES: Words("المقالات", "Articles"),
    What.RELATIONS: Words("العلاقات", "Relations"),
    What.DECISIONS: Words("القرارات", "Decisions"),
}
FATE_WORDS: Mapping[Fate, Words] = {
    Fate.ADDED: Words("أُضيف", "Added"),
    Fate.CHANGED: Words("تغيّر", "Changed"),
    Fate.GONE: Words("لم يعد فيها", "Gone"),
    Fate.MERGED: Words("دُمج", "Merged"),
}
HEADINGS = (
    Words("الجدول", "Table"),
    Words("المعرّف", "Id"),
    Words("السجل", "Record"),
    Words("ما جرى", "What happened"),
    Words("دُمج في", "Merged into"),
    Words("الحقل", "Field"),
    Words("قبل", "Before"),
    Words("بعد", "After"),
)
AS_IT_STANDS = Words("المشروع كما هو الآن", "the project as it is now")

_NONE = "—"
_SHORT = 8
_NAMES = ("incident_name", "article_title", "article_name")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")

Labels = Mapping[What, Mapping[str, Column]]
"""The columns of each table by their names."""


@dataclass(frozen=True, slots=True)
class Row:
    """One change of one record, or that it came or went, each part as it is read.

    ``into`` is the id of what it was merged into, ``into_title`` what that is known by, where it
    differs too.
    """

    what: What
    key: str
    title: str
    fate: Fate
    into: str
    into_title: str
    column: str
    field: str
    before: str
    after: str


def rows(found: Sequence[Difference], labels: Labels, language: str) -> Iterator[Row]:
    """A row for each changed field of each record, one for each that came or went."""
    titles = {
        (one.what, one.key): title_of(one.record, labels.get(one.what, {}), one.key)
        for one in found
    }
    for one in found:
        columns = labels.get(one.what, {})
        title, into = titles[one.what, one.key], one.into or ""
        into_title = titles.get((one.what, into), into[:_SHORT])
        if not one.changes:
            yield Row(one.what, one.key, title, one.fate, into, into_title, "", "", "", "")
        for change in one.changes:
            column = columns.get(change.column)
            yield Row(
                one.what,
                one.key,
                title,
                one.fate,
                into,
                into_title,
                change.column,
                column.label.in_language(language) if column else change.column,
                shown(change.before, column, language),
                shown(change.after, column, language),
            )


def cells(row: Row, language: str) -> tuple[str, ...]:
    """A row under `HEADINGS`."""
    return (
        TABLE_WORDS[row.what].in_language(language),
        row.key,
        row.title,
        FATE_WORDS[row.fate].in_language(language),
        row.into,
        row.field,
        row.before,
        row.after,
    )


def title_of(record: Record, columns: Mapping[str, Column], key: str) -> str:
    """What a record is known by: its name, else its day and place, else how its id begins."""
    for name in _NAMES:
        if record.get(name):
            return str(record[name])
    parts = (_first(record, columns, part) for part in ("start", "name"))
    return " · ".join(p for p in parts if p) or key[:_SHORT]


def _first(record: Record, columns: Mapping[str, Column], part: str) -> str:
    found = (str(v) for c, v in record.items() if c in columns and columns[c].part == part and v)
    return next(found, "")


def shown(cell: Cell, column: Column | None, language: str) -> str:
    """A cell as it is read: codes in words."""
    if cell is None:
        return ""
    words = column.codes.get(str(cell)) if column else None
    return words.in_language(language) if words else str(cell)


def counts(tally: Tally, language: str, digits: Callable[[int], str] = str) -> str:
    """How many records came, changed, went and stayed, in one line; ``digits`` writes a number."""
    said = [
        (Words("قبل", "before"), tally.before),
        (Words("بعد", "after"), tally.after),
        (Words("أُضيفت", "added"), tally.fates[Fate.ADDED]),
        (Words("تغيّرت", "changed"), tally.fates[Fate.CHANGED]),
        (Words("دُمجت في غيرها", "merged into others"), tally.fates[Fate.MERGED]),
        (Words("لم تعد فيها", "gone"), tally.fates[Fate.GONE]),
        (Words("على حالها", "the same"), tally.same),
    ]
    between = "، " if language.startswith("ar") else ", "
    return between.join(
        f"{words.in_language(language)}: {digits(number)}" for words, number in said
    )


def markdown(
    before: str,
    after: str,
    tallies: Mapping[What, Tally],
    found: Sequence[Difference],
    labels: Labels,
    language: str,
) -> Iterator[str]:
    """The lines of a page: what there is of each table, then every change under its record."""
    title = Words("ما تغيّر بين \u2068{}\u2069 و\u2068{}\u2069", "What changed from {} to {}")
    yield f"# {title.in_language(language).format(_plain(before), _plain(after))}"
    for what, tally in tallies.items():
        yield ""
        yield f"## {TABLE_WORDS[what].in_language(language)}"
        yield ""
        yield counts(tally, language)
        yield from _columns(tally, labels.get(what, {}), language)
        of_table = [row for row in rows(found, labels, language) if row.what is what]
        yield from _changes(of_table, language)


def _columns(tally: Tally, columns: Mapping[str, Column], language: str) -> Iterator[str]:
    """Which fields changed how often, and which columns only one of the two has."""

    def label(name: str) -> str:
        column = columns.get(name)
        return _plain(column.label.in_language(language) if column else name)

    if tally.changed:
        yield ""
        field, times = Words("الحقل", "Field"), Words("كم سجلاً", "Records changed")
        yield f"| {field.in_language(language)} | {times.in_language(language)} |"
        yield "|---|---|"
        for name, number in sorted(tally.changed.items(), key=lambda pair: (-pair[1], pair[0])):
            yield f"| {label(name)} | {number} |"
    for names, words in (
        (tally.columns.came, Words("أعمدة جديدة", "New columns")),
        (tally.columns.went, Words("أعمدة لم تعد فيها", "Columns that are gone")),
    ):
        if names:
            yield ""
            yield f"{words.in_language(language)}: {', '.join(map(label, names))}"


def _changes(found: Sequence[Row], language: str) -> Iterator[str]:
    former = ""
    for row in found:
        if row.key != former:
            former = row.key
            fate = FATE_WORDS[row.fate].in_language(language)
            into = f" → {_plain(row.into_title)} (`{row.into}`)" if row.into else ""
            yield ""
            yield f"- **{_plain(row.title)}** (`{row.key}`): {fate}{into}"
        if row.field:
            before, after = _plain(row.before) or _NONE, _plain(row.after) or _NONE
            yield f"  - {_plain(row.field)}: {before} ⟶ {after}"


def _plain(text: str) -> str:
    """Words that mean nothing to Markdown, in one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
