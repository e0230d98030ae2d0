"""A dossier as one page of HTML: no script, no network, the same bytes for the same project.

The same body is read in a browser and printed by Qt, which does not turn a table round for text
from right to left: then the columns are written from the last to the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import resources
from model.codebook import Words
from model.reconciliation.dossier import Dossier
from ui.dossier import words as w
from ui.dossier.parts import Shown

_ACCOUNTS_ABREAST = 4
"""How many accounts stand side by side; more of them go into further tables."""


@dataclass(frozen=True, slots=True)
class Look:
    """In which language the page speaks, and whether Qt prints it."""

    language: str
    printed: bool = False

    @property
    def rtl(self) -> bool:
        return self.language.startswith("ar")

    def say(self, words: Words) -> str:
        return escape(words.in_language(self.language))


def page(dossiers: Sequence[Dossier], look: Look) -> str:
    """The whole page of one incident, or of several one after another with their contents."""
    several = len(dossiers) > 1
    title = w.DOSSIERS if several or not dossiers else dossiers[0].title
    contents = _contents(dossiers, look) if several else ""
    bodies = "".join(_dossier(d, i, look) for i, d in enumerate(dossiers))
    direction = "rtl" if look.rtl else "ltr"
    css = resources.path("dossier", "print.css" if look.printed else "page.css")
    style = "" if look.printed else f"<style>\n{css.read_text('utf-8')}</style>\n"
    return (
        f'<!doctype html>\n<html lang="{look.language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{look.say(title)}</title>\n{style}</head>\n"
        f'<body dir="{direction}">\n{contents}{bodies}</body>\n</html>\n'
    )


def print_style() -> str:
    """The style sheet for Qt, which knows a part of CSS alone."""
    return resources.path("dossier", "print.css").read_text("utf-8")


def _contents(dossiers: Sequence[Dossier], look: Look) -> str:
    links = "".join(
        f'<li><a href="#incident-{i}"><bdi>{look.say(d.title)}</bdi></a></li>'
        for i, d in enumerate(dossiers)
    )
    heads = f"<h1>{look.say(w.DOSSIERS)}</h1><h2>{look.say(w.CONTENTS)}</h2>"
    return f"<nav>{heads}<ol>{links}</ol></nav>\n"


def _dossier(dossier: Dossier, number: int, look: Look) -> str:
    shown = Shown(dossier, look.language)
    parts = (
        (w.RECORD, _record(shown, look)),
        (w.GRID, _grid(shown, look)),
        (w.REPORTS, _reports(shown, look)),
        (w.TIMELINE, _timeline(shown, look)),
        (w.SOURCES, _sources(shown)),
        (w.RELATED, _related(shown)),
        (w.NOTES, _paragraph(dossier.incident.note)),
        (w.CHECKLIST, _checklist(shown, look)),
        (w.FILES, _files(shown, look)),
        (w.HISTORY, _history(shown, look)),
    )
    sections = "".join(
        f"<section>\n<h2>{look.say(heading)}</h2>\n{body}</section>\n"
        for heading, body in parts
        if body
    )
    breaks = ' class="next"' if number else ""
    return (
        f'<main id="incident-{number}"{breaks}>\n<header>\n'
        f'<p class="soft">{look.say(w.DOSSIER)} | <bdi dir="ltr">{dossier.incident.id}</bdi></p>\n'
        f'<h1 dir="auto">{look.say(dossier.title)}</h1>\n'
        f"<p>{shown.counted()}</p>\n{_grade(shown, look)}</header>\n{sections}</main>\n"
    )


def _grade(shown: Shown, look: Look) -> str:
    decided, why = shown.grade()
    lines = [f'<p class="grade"><b>{look.say(w.GRADE)}: {decided}</b>{_after(why)}</p>\n']
    proposed = shown.proposed_grade()
    if proposed:
        lines.append(f'<p class="soft">{look.say(w.PROPOSED)}: {proposed}</p>\n')
    return "".join(lines)


def _after(reason: str) -> str:
    return f" <span>— {reason}</span>" if reason else ""


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], look: Look, kind: str) -> str:
    """A table; ``heads`` and cells are HTML, the first cell of a row is its heading."""
    turned = -1 if look.printed and look.rtl else 1
    align = ' align="right"' if look.printed and look.rtl else ""
    frame = ' width="100%" cellspacing="0" cellpadding="5" border="1"' if look.printed else ""
    top = "".join(f"<th{align}>{h}</th>" for h in heads[::turned])
    body = "".join(
        "<tr>"
        + "".join(
            f'<th scope="row"{align}>{cell}</th>' if i == 0 else f"<td{align}>{cell}</td>"
            for i, cell in list(enumerate(row))[::turned]
        )
        + "</tr>\n"
        for row in rows
    )
    if not body:
        return ""
    head = f"<thead><tr>{top}</tr></thead>"
    return f'<table class="{kind}"{frame}>\n{head}\n<tbody>\n{body}</tbody></table>\n'


def _record(shown: Shown, look: Look) -> str:
    heads = [look.say(x) for x in (w.FIELD, w.VALUE, w.CHOSEN)]
    rows = [
        (shown.label(row), shown.resolved(row), shown.how(row))
        for row in shown.dossier.rows
        if row.resolution is not None and row.resolution.values
    ]
    return _table(heads, rows, look, "record")


def _grid(shown: Shown, look: Look) -> str:
    accounts = shown.dossier.accounts
    if len(accounts) < 2:
        return ""
    tables = []
    for start in range(0, len(accounts), _ACCOUNTS_ABREAST):
        here = range(start, min(start + _ACCOUNTS_ABREAST, len(accounts)))
        heads = [look.say(w.FIELD), *(shown.head(i) for i in here), look.say(w.AGREEMENT)]
        rows = [
            (shown.label(row), *(shown.cell(row, i) for i in here), shown.verdict(row))
            for row in shown.dossier.rows
            if any(row.cells[i] for i in here)
        ]
        tables.append(_table(heads, rows, look, "grid"))
    return "".join(tables)


def _reports(shown: Shown, look: Look) -> str:
    heads = [look.say(w.FIELD), look.say(w.VALUE), look.say(w.REPORTS)]
    return "".join(
        f'<h3 dir="auto" id="{shown.anchor(i)}">{shown.report_title(i)}</h3>\n'
        f"<p>{shown.report_source(i)}</p>\n" + _table(heads, shown.quotes(i), look, "quotes")
        for i in range(len(shown.dossier.accounts))
    )


def _timeline(shown: Shown, look: Look) -> str:
    rows = shown.timeline()
    heads = [look.say(x) for x in (Words("اليوم", "Day"), Words("من روى", "Who reported"))]
    return _table(heads, rows, look, "timeline")


def _sources(shown: Shown) -> str:
    items = "".join(f"<li>{line}</li>\n" for line in shown.groups())
    return f"<p>{shown.independent()}</p>\n<ul>\n{items}</ul>\n" if items else ""


def _related(shown: Shown) -> str:
    items = "".join(f"<li>{line}</li>\n" for line in shown.related())
    return f"<ul>\n{items}</ul>\n" if items else ""


def _checklist(shown: Shown, look: Look) -> str:
    if not shown.dossier.incident.checks:
        return ""
    heads = [look.say(x) for x in (Words("البند", "Item"), Words("الحال", "State"), w.NOTES)]
    return _table(heads, shown.checks(), look, "checks")


def _files(shown: Shown, look: Look) -> str:
    heads = [look.say(x) for x in (Words("الملف", "File"), w.SHA256, w.NOTES)]
    return _table(heads, shown.files(), look, "files")


def _history(shown: Shown, look: Look) -> str:
    heads = [
        look.say(x)
        for x in (Words("الوقت", "Time"), Words("من", "Who"), Words("ما فُعل", "What was done"))
    ]
    return _table(heads, shown.history(), look, "history")


def _paragraph(text: str) -> str:
    return "".join(f'<p dir="auto">{escape(line)}</p>\n' for line in text.splitlines() if line)
