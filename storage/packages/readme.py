"""What a package says of itself to people: README in Arabic and in English.

The words stand in ``resources/packages``; here they are filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from string import Template

import resources
from model.codebook import Codebook, Words
from model.export_choice import Part, What
from model.values import Json
from storage.outgoing.table import Table
from storage.packages.front import Front
from storage.packages.resource import path_of
from storage.packages.words import PARTS, TABLES, TYPES

_ALL = Words("لا شيء: هذه صفوف المشروع كلها.", "Nothing: these are all rows of the project.")
_ALL_STAYS = Words("لم يُحجب شيء.", "Nothing was left out.")
_LEFT_OUT = Words("حُجب: {}.", "Left out: {}.")
_ROWS = Words("الصفوف: {}", "rows: {}")
_HEAD = Words("| العمود | النوع | الاسم | المعنى |", "| Column | Type | Name | Meaning |")
_FILTERS: Mapping[str, Words] = {
    "statuses": Words("حال المقالة", "the article’s status"),
    "grades": Words("درجة التحقق", "the grade"),
    "since": Words("من يوم", "from the day"),
    "until": Words("إلى يوم", "until the day"),
    "place": Words("المكان", "the place"),
    "by": Words("من راجع", "who reviewed"),
}
_FILTERED = Words("الصفوف المرشَّحة بحسب: {}.", "Only rows by: {}.")


def readme(
    front: Front,
    codebook: Codebook,
    tables: Sequence[Table],
    counts: Mapping[What, int],
    provenance: Json,
    language: str,
) -> str:
    """The text of one README."""
    text = resources.path("packages", f"readme.{language}.md").read_text("utf-8")
    made = Template(text).substitute(
        title=_plain(front.title if language == "en" else front.title_ar),
        summary=front.summary,
        version=_plain(front.version),
        licence=_licence(front, language),
        citation=front.citation,
        tables="\n".join(_table_line(t, counts, language) for t in tables),
        filtered="\n\n".join(_filtered(codebook, provenance, language)),
        columns="\n\n".join(_columns(t, language) for t in tables),
    )
    return re.sub("\n{3,}", "\n\n", made)


def _licence(front: Front, language: str) -> str:
    words = front.licence_text
    title, says = words.title.in_language(language), words.says.in_language(language)
    named = f"[{title}]({words.url})" if words.url else title
    return named if says == title else f"{named}. {says}".rstrip(".")


def _table_line(table: Table, counts: Mapping[What, int], language: str) -> str:
    what = table.choice.what
    about = TABLES[what][1].in_language(language)
    rows = _ROWS.in_language(language).format(counts[what])
    return f"- {_code(path_of(what.value))}: {about} ({rows})"


def _filtered(codebook: Codebook, provenance: Json, language: str) -> Iterator[str]:
    by = [
        f"{_FILTERS[key].in_language(language)}{_value(value, language)}"
        for key, value in provenance["filters"].items()
        if value
    ]
    yield _said(_FILTERED, by, language) if by else _ALL.in_language(language)
    left_out = [PARTS[Part(part)].in_language(language) for part in provenance["left_out"]["parts"]]
    fields = (codebook.find(name) for name in provenance["left_out"]["fields"])
    left_out += [f.label.in_language(language) for f in fields if f is not None]
    yield _said(_LEFT_OUT, left_out, language) if left_out else _ALL_STAYS.in_language(language)


def _said(words: Words, items: Sequence[str], language: str) -> str:
    return words.in_language(language).format(_list(items, language))


def _value(value: Json, language: str) -> str:
    """What was asked for; nothing where only that it was may be told."""
    if value is True:
        return ""
    return f" ({_list(value if isinstance(value, list) else [value], language)})"


def _list(items: Sequence[str], language: str) -> str:
    return ("، " if language == "ar" else ", ").join(items)


def _columns(table: Table, language: str) -> str:
    title = TABLES[table.choice.what][0].in_language(language)
    lines = [f"### {title} ({_code(table.choice.what.value)})", ""]
    lines += [_HEAD.in_language(language), "|---|---|---|---|"]
    for heading, column in zip(table.sheet.headings, table.sheet.columns, strict=True):
        cells = [
            _code(heading),
            TYPES[column.type].in_language(language),
            column.label.in_language(language),
            column.about.in_language(language),
        ]
        lines.append("| " + " | ".join(map(_plain, cells)) + " |")
    return "\n".join(lines)


def _code(words: str) -> str:
    """A name that keeps its own direction within Arabic."""
    return f"<bdi>`{words}`</bdi>"


def _plain(words: str) -> str:
    """Words that neither end a cell nor a line of a table."""
    return words.replace("|", "\\|").replace("\r", " ").replace("\n", " ")
