"""The report of `evaluate` as tables of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from model.evaluation.calibration import SURE, Bin
from model.evaluation.gold import FIELDS
from model.evaluation.scoring import Tally
from model.evaluation.sentences import Sentence
from model.proposals import Candidate
from model.values import to_json
from ui.commands.evaluation_report import Error, Report


def tables(report: Report) -> str:
    """By field, by rule, by confidence."""
    parts = (_by_field(report), _by_rule(report), _by_confidence(report))
    return "\n".join("\n".join(part) + "\n" for part in parts)


def _by_field(report: Report) -> Iterator[str]:
    figures = report.figures
    yield f"{figures.articles} articles"
    yield f"{'':16}{'right':>6}{'wrong':>6}{'missed':>7}     P     R    F1   F1 given the account"
    yield _row("accounts", figures.accounts)
    yield _row("main accounts", figures.main)
    for name in FIELDS:
        inside = _share(figures.inside[name].f1)
        yield f"{_row('  ' + name, figures.fields[name])}   {inside}"
    yield _row("all fields", figures.all_fields)
    for said, share in report.shares.items():
        yield f"{said.replace('_', ' '):28}{_share(share, 3)}"


def _row(name: str, tally: Tally) -> str:
    counts = f"{tally.right:6}{tally.wrong:6}{tally.missed:7}"
    return f"{name:16}{counts} " + " ".join(
        _share(s) for s in (tally.precision, tally.recall, tally.f1)
    )


def _share(share: float | None, digits: int = 2) -> str:
    return f"{'–':>5}" if share is None else f"{share:5.{digits}f}"


def _by_rule(report: Report) -> Iterator[str]:
    width = max((len(r.rule) for r in report.rules), default=4) + 2
    counted = f"{'values':>7}{'right':>6}{'wrong':>6}{'unmatched':>10}"
    yield f"{'rule':{width}}{counted}{'share':>7}{'said':>6}"
    for r in report.rules:
        counts = f"{r.count:7}{r.right:6}{r.wrong:6}{r.unmatched:10}"
        yield f"{r.rule:{width}}{counts}  {_share(r.precision)} {_share(r.confidence)}"


def _by_confidence(report: Report) -> Iterator[str]:
    yield f"{'confidence':16}{'values':>7}{'right':>6}{'share':>7}"
    for each in report.bins:
        named = f"below {each.high}" if each.low == 0 else f"{each.low} to {each.high}"
        yield f"{named:16}{each.count:7}{each.right:6}  {_share(each.share)}"
    yield _requirement(report.bins[-1])
    yield f"alternatives to the value shown at >= {SURE}: {report.sure_alternatives}"


def _requirement(sure: Bin) -> str:
    if sure.share is None:
        return f"of proposals at >= {SURE}: there are none"
    kept = "kept" if sure.share >= SURE else f"not kept: at least {SURE} should be"
    return (
        f"of proposals at >= {SURE}, {sure.share:.3f} right ({sure.right} of {sure.count}; {kept})"
    )


def error_lines(report: Report) -> str:
    """The errors by article and account, each with the words it was read from."""
    lines = []
    for article, errors in groupby(report.errors, key=lambda e: e.article):
        lines.append(f"\n## {article}")
        for account, same in groupby(errors, key=lambda e: (e.account, e.field == "")):
            lines += _account_lines(account[0], list(same))
    return "\n".join(lines) + "\n" if lines else "\nno errors\n"


def _account_lines(quote: str, errors: Sequence[Error]) -> Iterator[str]:
    first = errors[0]
    yield f"  {first.what if not first.field else 'account'}: «{_line(quote)}»"
    for error in errors:
        if error.field:
            yield f"    {error.field}: wanted {_values(error.wanted)}"
        for candidate in error.found:
            yield f"      read {_read(candidate)}"


def _read(candidate: Candidate) -> str:
    quotes = " … ".join(f"«{_line(e.quote)}»" for e in candidate.evidence)
    value = _value(to_json(candidate.value))
    return f"{value} by {candidate.rule} ({candidate.confidence}) from {quotes}"


def _values(values: Iterable[Any]) -> str:
    return " and ".join(_value(v) for v in values) or "nothing"


def _value(value: Any) -> str:
    """A value in few words: the first of equally right names, the known parts of others."""
    if isinstance(value, list):
        return str(value[0]) if value else "nothing"
    if not isinstance(value, dict):
        return str(value)
    if "names" in value:
        return str(value["names"][0])
    if "name" in value:
        return str(value["name"])
    if "min" in value:
        who = f" {value['who']}" if value.get("who") else ""
        return f"{value['min']}–{value['max'] if value.get('max') is not None else '?'}{who}"
    return str(value.get("unresolved") or f"{value['start']}–{value['end']}")


def _line(quote: str) -> str:
    return " ".join(quote.split())


def sentence_table(kind: str, tally: Tally, errors: Iterable[tuple[Sentence, bool]]) -> str:
    """Precision, recall and F1 over judged sentences, then the errors."""
    scores = (("precision", tally.precision), ("recall", tally.recall), ("F1", tally.f1))
    counts = f"right {tally.right}, wrong {tally.wrong}, missed {tally.missed}"
    head = f"{kind}: {counts}; " + ", ".join(f"{n} {_share(s, 3).strip()}" for n, s in scores)
    listed = (f"{s.id}\t{s.label}\t{'told' if t else 'not told'}\t{s.text}" for s, t in errors)
    return "\n".join((head, *listed)) + "\n"
