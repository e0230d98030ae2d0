"""The pieces of a dossier's page: what stands in each cell, as HTML in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape

from model.account import Claim
from model.codebook import Field, Words
from model.incident import EvidenceFile, ReportedAccount, Rule
from model.reconciliation.dossier import Dossier, DossierRow
from model.reconciliation.grading import FIELD as GRADE_FIELD
from model.reconciliation.rule_words import RELATION_WORDS, RULE_WORDS, TURNED_WORDS
from model.typed_values import dates, show
from model.typed_values.style import Digits, Style
from model.values import DateRange, Name, Value
from ui.dossier import words as w

_SAFE = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Shown:
    """A dossier in one language. All that is returned is HTML, already escaped."""

    dossier: Dossier
    language: str

    # words

    def say(self, words: Words) -> str:
        return escape(words.in_language(self.language))

    def number(self, number: int) -> str:
        return self._style.number(number)

    @property
    def _digits(self) -> Digits:
        return "arabic" if self.language.startswith("ar") else "latin"

    @property
    def _style(self) -> Style:
        return Style(self.language, self._digits, brief=False)

    def _text(self, value: Value, field: Field, *, brief: bool = False) -> str:
        shown = show(value, field, self.language, digits=self._digits, brief=brief)
        return f"<bdi>{escape(shown)}</bdi>"

    def _values(self, values: tuple[Value, ...], field: Field, *, brief: bool = False) -> str:
        return "<br>".join(self._text(v, field, brief=brief) for v in values)

    def day(self, day: date | None) -> str:
        if day is None:
            return self.say(w.NO_DATE)
        return escape(dates.show(DateRange(day, day, 1), self._style))

    # head

    def counted(self) -> str:
        """How many accounts and independent sources there are."""
        accounts, sources = len(self.dossier.accounts), len(self.dossier.groups)
        a, s = self.number(accounts), self.number(sources)
        return self.say(
            Words(
                f"الروايات: {a} | المصادر المستقلة: {s}",
                f"Accounts: {a} | Independent sources: {s}",
            )
        )

    def grade(self) -> tuple[str, str]:
        """The decided grade and its reason, or that nothing is decided."""
        row, found = self.dossier.row(GRADE_FIELD), self.dossier.graded()
        if row is None or found is None:
            return self.say(w.UNDECIDED), ""
        reason = found.chosen.reason if found.chosen else ""
        return self._values(found.values, row.field), escape(reason)

    def proposed_grade(self) -> str:
        proposed = self.dossier.proposed
        if proposed is None:
            return ""
        row = self.dossier.row(GRADE_FIELD)
        option = row.field.option(proposed.grade) if row else None
        label = self.say(option.label) if option else escape(proposed.grade)
        return f"{label} — {self.say(proposed.reason)}"

    # rows

    def label(self, row: DossierRow) -> str:
        return self.say(row.field.label)

    def resolved(self, row: DossierRow) -> str:
        found = row.resolution
        return self._values(found.values, row.field) if found else ""

    def how(self, row: DossierRow) -> str:
        found = row.resolution
        if found is None:
            return ""
        reason = found.chosen.reason if found.chosen else ""
        told = f"<br><small>{escape(reason)}</small>" if reason else ""
        who = f" <small>({escape(found.chosen.stamp.reviewer)})</small>" if found.chosen else ""
        return self.say(RULE_WORDS[Rule(found.rule)]) + who + told

    def cell(self, row: DossierRow, account: int) -> str:
        """What an account says; in the narrow column without the ISO day and the coordinates."""
        return self._values(tuple(c.value for c in row.cells[account]), row.field, brief=True)

    def verdict(self, row: DossierRow) -> str:
        words = w.VERDICTS.get(row.verdict)
        if words is None:
            return ""
        why = f"<br><small>{self.say(row.why)}</small>" if row.why else ""
        return f'<span class="{escape(row.verdict)}">{self.say(words)}</span>{why}'

    # reports

    def anchor(self, account: int) -> str:
        return f"report-{self.dossier.incident.id}-{account}"

    def head(self, account: int) -> str:
        """An account's number and outlet, over its column."""
        told = self.dossier.accounts[account]
        link = f'<a href="#{self.anchor(account)}">{self.number(account + 1)}</a>'
        return f"{link} <bdi>{self.outlet(told)}</bdi><br><small>{self.day(told.published)}</small>"

    def outlet(self, told: ReportedAccount) -> str:
        return escape(told.source) or self.say(w.NO_OUTLET)

    def report_title(self, account: int) -> str:
        told = self.dossier.accounts[account]
        return f"{self.number(account + 1)}. {escape(told.title)}"

    def report_source(self, account: int) -> str:
        told = self.dossier.accounts[account]
        parts = [f"<bdi>{self.outlet(told)}</bdi>", self.day(told.published)]
        quoted = self._quoted(told)
        if quoted:
            parts.append(f"{self.say(w.QUOTING)} {quoted}")
        if told.url:
            parts.append(_link(told.url))
        return " | ".join(parts)

    def _quoted(self, told: ReportedAccount) -> str:
        names = [
            c.value.name for c in told.account.claims_of("attribution") if isinstance(c.value, Name)
        ]
        return self._style.comma.join(f"<bdi>{escape(n)}</bdi>" for n in dict.fromkeys(names))

    def quotes(self, account: int) -> Iterator[tuple[str, str, str]]:
        """Of each claim of an account its field, its value, and the words it was read from."""
        for row in self.dossier.rows:
            for claim in row.cells[account]:
                yield self.label(row), self._text(claim.value, row.field), self._words(claim)

    def _words(self, claim: Claim) -> str:
        found = (self.dossier.contexts or {}).get(claim.id, ())
        if not found:
            return f"<small>{self.say(w.BY_HAND_ONLY)}</small>"
        return "<br>".join(
            f'<q dir="rtl">{escape(before)}<mark>{escape(quote)}</mark>{escape(after)}</q>'
            for before, quote, after in found
        )

    def timeline(self) -> Iterator[tuple[str, str]]:
        """Of each day who reported on it, and whom they quote."""
        for day, accounts in self.dossier.by_day():
            lines = []
            for told in accounts:
                quoted = self._quoted(told)
                tail = f" ({self.say(w.QUOTING)} {quoted})" if quoted else ""
                outlet = f"<b><bdi>{self.outlet(told)}</bdi></b>"
                lines.append(f"{outlet}{tail}: <bdi>{escape(told.title)}</bdi>")
            yield self.day(day), "<br>".join(lines)

    # around it

    def independent(self) -> str:
        count = self.number(len(self.dossier.groups))
        return self.say(Words(f"المصادر المستقلة: {count}.", f"Independent sources: {count}."))

    def groups(self) -> Iterator[str]:
        by_id = {a.account.id: i for i, a in enumerate(self.dossier.accounts)}
        for group in self.dossier.groups:
            names = self._style.comma.join(
                f"{self.number(by_id[a] + 1)} "
                f"<bdi>{self.outlet(self.dossier.accounts[by_id[a]])}</bdi>"
                for a in group.accounts
                if a in by_id
            )
            yield f"{names}: {self.say(group.why)}"

    def related(self) -> Iterator[str]:
        for other in self.dossier.related:
            words = RELATION_WORDS if other.outward else TURNED_WORDS
            kind = self.say(words[other.kind])
            line = f"{kind} <bdi>{self.say(other.title)}</bdi>"
            if other.note:
                line += f" — <bdi>{escape(other.note)}</bdi>"
            yield line + "".join(f'<br><q dir="auto">{escape(q)}</q>' for q in other.quotes)

    def checks(self) -> Iterator[tuple[str, str, str]]:
        done = {c.item: c for c in self.dossier.incident.checks}
        for item in self.dossier.checklist:
            check = done.get(item.id)
            state = self.say(w.CHECKED[check.state if check else None])
            yield self.say(item.words), state, escape(check.note) if check else ""

    def files(self) -> Iterator[tuple[str, str, str]]:
        for file in self.dossier.incident.files:
            yield _file_name(file), f'<code dir="ltr">{file.sha256}</code>', escape(file.note)

    def history(self) -> Iterator[tuple[str, str, str]]:
        for done in self.dossier.history:
            at = done.at.strftime("%Y-%m-%d %H:%M")
            yield f'<bdi dir="ltr">{at}</bdi>', escape(done.who), self.say(done.what)


def _link(url: str) -> str:
    """An address as a link where it is one; anything else as plain text.

    Isolated by marks too: what prints the page does not know ``bdi``.
    """
    shown = f'<bdi dir="ltr">\u2066{escape(url)}\u2069</bdi>'
    return f'<a href="{escape(url)}">{shown}</a>' if url.startswith(_SAFE) else shown


def _file_name(file: EvidenceFile) -> str:
    return f"<bdi>{escape(file.name)}</bdi> <small>({file.bytes:,} B)</small>"
