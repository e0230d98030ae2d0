"""An explanation for the terminal, one fact a line."""

from __future__ import annotations

from collections.abc import Iterator

from ui.commands.explanation_view import AccountView, FieldView, LeftView, Quote, Read, View


def lines_of(view: View) -> Iterator[str]:
    """The lines of the explanation, not yet ordered for a terminal."""
    yield view.title
    yield view.about
    if not view.accounts:
        yield from ("", view.word("none"))
    for account in view.accounts:
        yield from _account(account, view)
    for name, left in (("acts_left", view.acts_left), ("facts_left", view.facts_left)):
        yield from ("", view.word(name))
        for each in left:
            yield from _left(each, view)
        if not left:
            yield f"  {view.word('nothing')}"


def _account(account: AccountView, view: View) -> Iterator[str]:
    yield from ("", account.heading)
    yield f"  {view.word('told')}"
    for telling in account.tellings:
        yield f"    {_quoted(telling.quote)} {telling.words}"
    for field in account.fields:
        yield from _field(field, view)


def _field(field: FieldView, view: View) -> Iterator[str]:
    yield f"  {field.label}"
    shown = len(field.reads) if field.is_many else 1
    for place, read in enumerate(field.reads):
        if place == shown:
            yield f"    {view.word('also')}"
        yield from _read(read, view, "    " if place < shown else "      ")
    if field.lost:
        yield f"    {view.word('lost')}"
    for read in field.lost:
        yield from _read(read, view, "      ")


def _read(read: Read, view: View, indent: str) -> Iterator[str]:
    sure = "" if read.confidence is None else f" · {view.word('confidence')} {read.confidence}"
    yield f"{indent}{read.value}{sure}"
    if read.reason:
        yield f"{indent}  {read.reason}"
    yield f"{indent}  {read.rule}: {read.rule_words}"
    if read.how:
        yield f"{indent}  {view.word('confidence')}: {'; '.join(read.how)}"
    for quote in read.quotes:
        yield f"{indent}  {_quoted(quote)}"
    for entry in read.entries:
        origin = f" — {entry.origin}" if entry.origin else ""
        yield f"{indent}  {view.word('entries')}: {entry.phrase} ({entry.kind}){origin}"


def _left(left: LeftView, view: View) -> Iterator[str]:
    told = f" = {left.value}" if left.value else ""
    rule = f" ({left.rule})" if left.rule else ""
    yield f"  {left.label}: {_quoted(left.quote)}{told}{rule}"
    because = f" — {view.word('because')} {_quoted(left.because)}" if left.because else ""
    yield f"    {left.reason}{because}"


def _quoted(quote: Quote) -> str:
    words = " ".join(quote.words.split())
    return f"[{quote.span.start}–{quote.span.end}] «{words}»"
