"""An explanation as one page of HTML: no script, no network, the same bytes for the same input.

The article stands with every word marked that something was read from. Links go from a value to
its words and from words to their value; what a link points at is lit by the style alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

import resources
from model.evidence import Span
from ui.commands.explanation_view import (
    AccountView,
    EntryView,
    FieldView,
    LeftView,
    Quote,
    Read,
    View,
)

_TELLING = "what"
_LEFT = "left"


@dataclass(slots=True)
class _Mark:
    """Words that something was read from: of which families, told by which rows of the page."""

    number: int
    span: Span
    families: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


class _Marks:
    """All marks by their place, numbered in the order in which the page tells of them."""

    def __init__(self) -> None:
        self._by_span: dict[Span, _Mark] = {}
        self.rows = 0

    def row(self) -> int:
        """The number of one more row of the page."""
        self.rows += 1
        return self.rows

    def add(self, span: Span, family: str, label: str, row: int) -> _Mark:
        mark = self._by_span.setdefault(span, _Mark(len(self._by_span) + 1, span))
        for held, new in ((mark.families, family), (mark.labels, label)):
            if new not in held:
                held.append(new)
        mark.rows.append(row)
        return mark

    def in_order(self) -> list[_Mark]:
        """By place, the wider before the narrower that begin together."""
        return sorted(self._by_span.values(), key=lambda m: (m.span.start, -m.span.end))

    def numbers(self) -> range:
        return range(1, len(self._by_span) + 1)


def page(view: View) -> str:
    """The page of an article's explanation."""
    marks = _Marks()
    reading = "".join(_reading(view, marks))
    title, about = escape(view.title), escape(view.about)
    direction = "rtl" if view.language == "ar" else "ltr"
    style = resources.path("explanations", "page.css").read_text(encoding="utf-8")
    return (
        f'<!doctype html>\n<html lang="{view.language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style}{_lights(marks)}</style>\n</head>\n<body>\n"
        f'<header><h1 dir="auto">{title}</h1><p><bdi>{about}</bdi></p></header>\n<main>\n'
        f'<article lang="ar" dir="rtl">{_marked(view.text, marks)}</article>\n'
        f'<section class="reading">\n{reading}</section>\n</main>\n</body>\n</html>\n'
    )


def _lights(marks: _Marks) -> str:
    """What lights up with what: words and the values that point at them, under the mouse too."""
    rules = []
    for number in marks.numbers():
        words, link = f".m{number}", f'a[href="#w{number}"]'
        lit = (f"#w{number}:target", f"{link}:hover", f"{link}:focus")
        rules.append(
            ", ".join(f":root:has({one}) {words}" for one in lit) + " { --lit: var(--on) }"
        )
        rules.append(f":root:has({words}:hover) {link} {{ --lit: var(--on) }}")
    return "\n".join(rules) + "\n"


def _marked(text: str, marks: _Marks) -> str:
    """The text, each stretch with the marks that cover it and a link to the narrowest's row."""
    ordered = marks.in_order()
    edges = sorted({0, len(text), *(e for m in ordered for e in (m.span.start, m.span.end))})
    parts = []
    for start, end in pairwise(edges):
        here = [m for m in ordered if m.span.start <= start and end <= m.span.end]
        words = escape(text[start:end])
        parts.append(_stretch(words, start, here) if here else words)
    return "".join(parts)


def _stretch(words: str, start: int, here: list[_Mark]) -> str:
    narrowest = min(here, key=lambda m: (m.span.end - m.span.start, m.number))
    family = next((f for f in narrowest.families if f != _LEFT), _LEFT)
    classes = " ".join(f"m{m.number}" for m in here)
    labels = escape(" · ".join(dict.fromkeys(x for m in here for x in m.labels)))
    anchors = "".join(f'<i id="w{m.number}"></i>' for m in here if m.span.start == start)
    return (
        f'{anchors}<a class="mark {family} {classes}" href="#r{narrowest.rows[0]}" '
        f'title="{labels}">{words}</a>'
    )


def _reading(view: View, marks: _Marks) -> Iterator[str]:
    if not view.accounts:
        yield f"<p>{escape(view.word('none'))}</p>\n"
    for account in view.accounts:
        yield from _account(account, view, marks)
    for name, left in (("acts_left", view.acts_left), ("facts_left", view.facts_left)):
        yield f'<details open class="rest">\n<summary>{escape(view.word(name))}</summary>\n<ul>\n'
        yield from (_left(each, view, marks) for each in left)
        yield f"</ul>\n{'' if left else _paragraph(view.word('nothing'))}</details>\n"


def _paragraph(words: str) -> str:
    return f"<p>{escape(words)}</p>\n"


def _account(account: AccountView, view: View, marks: _Marks) -> Iterator[str]:
    yield f'<section class="account">\n<h2>{escape(account.heading)}</h2>\n'
    yield f"<h3>{escape(view.word('told'))}</h3>\n<ul>\n"
    for telling in account.tellings:
        row = marks.row()
        link = _link(telling.quote, _TELLING, account.heading, row, marks)
        yield f'<li id="r{row}">{link} <span class="soft">{escape(telling.words)}</span></li>\n'
    yield "</ul>\n"
    for each in account.fields:
        yield from _field(each, view, marks)
    yield "</section>\n"


def _field(each: FieldView, view: View, marks: _Marks) -> Iterator[str]:
    yield f'<div class="field {each.family}">\n<h3>{escape(each.label)}</h3>\n<ul>\n'
    shown = len(each.reads) if each.is_many else 1
    yield from (_read(r, each, view, marks) for r in each.reads[:shown])
    yield "</ul>\n"
    for name, reads in (("also", each.reads[shown:]), ("lost", each.lost)):
        if reads:
            yield f"<details><summary>{escape(view.word(name))}</summary>\n<ul>\n"
            yield from (_read(r, each, view, marks) for r in reads)
            yield "</ul></details>\n"
    yield "</div>\n"


def _read(read: Read, each: FieldView, view: View, marks: _Marks) -> str:
    row = marks.row()
    links = " ".join(_link(q, each.family, each.label, row, marks) for q in read.quotes)
    sure = "" if read.confidence is None else _meter(read.confidence, view)
    reason = f'<p class="why">{escape(read.reason)}</p>' if read.reason else ""
    entries = "".join(map(_entry, read.entries))
    lexicon = f'<ul class="entries" title="{escape(view.word("entries"))}">{entries}</ul>'
    return (
        f'<li id="r{row}"><p><b><bdi>{escape(read.value)}</bdi></b> {sure}</p>{reason}'
        f"<p>{links}</p>"
        f'<p class="soft"><code>{escape(read.rule)}</code> {escape(read.rule_words)}</p>'
        f"{_how(read)}{lexicon if entries else ''}</li>\n"
    )


def _how(read: Read) -> str:
    return f'<p class="soft how">{escape(" · ".join(read.how))}</p>' if read.how else ""


def _entry(entry: EntryView) -> str:
    return (
        f'<li><bdi lang="ar">{escape(entry.phrase)}</bdi> <bdi>{escape(entry.kind)}</bdi> '
        f"<bdi>{escape(entry.origin)}</bdi></li>"
    )


def _meter(confidence: float, view: View) -> str:
    label = escape(view.word("confidence"))
    return (
        f'<span class="sure" title="{label}"><meter min="0" max="1" value="{confidence}" '
        f'aria-label="{label}"></meter> {confidence}</span>'
    )


def _left(left: LeftView, view: View, marks: _Marks) -> str:
    row = marks.row()
    value = f" <bdi>{escape(left.value)}</bdi>" if left.value else ""
    rule = f" <code>{escape(left.rule)}</code>" if left.rule else ""
    because = ""
    if left.because is not None:
        against = _link(left.because, _LEFT, left.reason, row, marks)
        because = f" · {escape(view.word('because'))} {against}"
    link = _link(left.quote, _LEFT, f"{left.label}: {left.reason}", row, marks)
    return (
        f'<li id="r{row}"><span class="kind">{escape(left.label)}</span> {link}{value}{rule}'
        f'<p class="why">{escape(left.reason)}{because}</p></li>\n'
    )


def _link(quote: Quote, family: str, label: str, row: int, marks: _Marks) -> str:
    mark = marks.add(quote.span, family, label, row)
    where = f"{quote.span.start}–{quote.span.end}"
    return (
        f'<a class="quote {family}" href="#w{mark.number}"><q lang="ar" dir="rtl">'
        f"{escape(_on_one_line(quote.words))}</q> <small>{where}</small></a>"
    )


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
