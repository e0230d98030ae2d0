"""The report of an export to another dataset, for reading: text, or a page, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from model.codebook import Codebook, Words
from model.datasets.misfits import EFFECTS, REASONS, Effect, Key, Tally
from model.datasets.offered import OFFERED

_TITLE = Words("تصدير إلى {name}", "Export as {name}")
_DONE = Words("دخلت {written} من {read} من الحوادث.", "{written} of {read} incidents became rows.")
_ALL_FITS = Words("لم يبق شيء خارجها.", "Everything fitted.")
_EMPTY = Words("أعمدة بقيت خالية", "Columns that stayed empty")
_UNKNOWN = Words(
    "أعمدة يسمّيها دليل الترميز وليست فيها", "Columns that the codebook names and it has not"
)
_MORE = Words("وغيرها {n}", "and {n} more")


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of an export: the counts, the dataset's columns that stayed empty, and those
    that the codebook names but the dataset has not."""

    dataset: str
    tally: Tally
    empty: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One thing that did not fit, counted, and where: ``incidents`` the first of them as numbers
    and ids."""

    effect: Effect
    reason: str
    where: str
    count: int
    incidents: tuple[tuple[int, str], ...]


def report_lines(exported: Exported, codebook: Codebook, language: str) -> list[ReportLine]:
    """All that was counted, by what became of it, the most frequent first."""
    tally = exported.tally
    return [
        ReportLine(
            effect,
            REASONS[key[0]][1].in_language(language),
            _where(key, codebook, language),
            count,
            tuple(tally.incidents[key]),
        )
        for effect in Effect
        for key, count in tally.of(effect)
    ]


def _where(key: Key, codebook: Codebook, language: str) -> str:
    _, column, field_id = key
    of = codebook.find(field_id) if field_id else None
    parts = []
    if of is not None:
        parts.append(of.label.in_language(language))
    if column:
        parts.append(f"\u2066{column}\u2069" if language.startswith("ar") else column)
    return " · ".join(parts)


def summary(exported: Exported, language: str, said: Callable[[int], str] = str) -> str:
    """How many incidents became rows; ``said`` writes the numbers."""
    written, read = said(exported.tally.written), said(exported.tally.read)
    return _DONE.in_language(language).format(written=written, read=read)


def report_text(exported: Exported, codebook: Codebook, language: str) -> str:
    """The report in lines, for a terminal or a file."""
    return "\n".join(_text(exported, codebook, language)) + "\n"


def _text(exported: Exported, codebook: Codebook, language: str) -> Iterator[str]:
    yield title(exported, language)
    yield summary(exported, language)
    lines = report_lines(exported, codebook, language)
    if not lines:
        yield _ALL_FITS.in_language(language)
    effect = None
    for line in lines:
        if line.effect is not effect:
            effect = line.effect
            yield ""
            yield EFFECTS[effect].in_language(language)
        where = f" ({line.where})" if line.where else ""
        yield f"  {line.count}  {line.reason}{where}: {_numbers(line, language)}"
    for words, names in _lists(exported, language):
        yield ""
        yield f"{words}: {', '.join(names)}"


def title(exported: Exported, language: str) -> str:
    name = OFFERED[exported.dataset].name.in_language(language)
    return _TITLE.in_language(language).format(name=name)


def _numbers(line: ReportLine, language: str) -> str:
    shown = ", ".join(f"#{number}" for number, _ in line.incidents)
    more = line.count - len(line.incidents)
    if more <= 0:
        return shown
    return f"{shown}, {_MORE.in_language(language).format(n=more)}"


def _lists(exported: Exported, language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for words, names in ((_EMPTY, exported.empty), (_UNKNOWN, exported.unknown)):
        if names:
            yield words.in_language(language), names


def report_page(exported: Exported, codebook: Codebook, style: str) -> str:
    """The report as one page of HTML in Arabic and English, which loads nothing from elsewhere."""
    parts = "".join(_section(exported, codebook, language) for language in ("ar", "en"))
    head = escape(title(exported, "en"))
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"<title>{head}</title><style>{style}</style></head><body>{parts}</body></html>\n"
    )


def _section(exported: Exported, codebook: Codebook, language: str) -> str:
    direction = "rtl" if language == "ar" else "ltr"
    parts = [
        f'<section lang="{language}" dir="{direction}">',
        f"<h1>{escape(title(exported, language))}</h1><p>{escape(summary(exported, language))}</p>",
    ]
    lines = report_lines(exported, codebook, language)
    if not lines:
        parts.append(f"<p>{escape(_ALL_FITS.in_language(language))}</p>")
    for effect in Effect:
        rows = [_row(line, language) for line in lines if line.effect is effect]
        if rows:
            parts.append(f"<h2>{escape(EFFECTS[effect].in_language(language))}</h2>")
            parts.append(f"<table>{''.join(rows)}</table>")
    for words, names in _lists(exported, language):
        said = escape(", ".join(names))
        parts.append(f'<h2>{escape(words)}</h2><p dir="ltr">{said}</p>')
    return "".join((*parts, "</section>"))


def _row(line: ReportLine, language: str) -> str:
    ids = " ".join(
        f'<span title="{escape(key)}">#{number}</span>' for number, key in line.incidents
    )
    more = line.count - len(line.incidents)
    if more > 0:
        ids += f" {escape(_MORE.in_language(language).format(n=more))}"
    cells = (str(line.count), escape(line.reason), f"<bdi>{escape(line.where)}</bdi>", ids)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
