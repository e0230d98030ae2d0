"""The extractor: from an article's text to its proposed accounts, by rules and lexicons alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from model.article_language import language_of
from model.extraction import dates, rules
from model.extraction.act_sentences import act_sentences
from model.extraction.acts import line_of
from model.extraction.aftermath import with_aftermath, with_those_after
from model.extraction.antecedents import with_antecedents
from model.extraction.assemble import assemble
from model.extraction.confidence import UNMEASURED, Confidences, weighed
from model.extraction.drafts import Draft
from model.extraction.explanation import Explanation, explanation
from model.extraction.facts import Fact, FactKind
from model.extraction.gazetteer import Gazetteer
from model.extraction.inheritance import inherited, without_sums
from model.extraction.lexicon import Lexicon
from model.extraction.lines import Line
from model.extraction.means_of_kind import fitting
from model.extraction.page_codes import quoting, without_codes
from model.extraction.reading import read, within
from model.extraction.resolve import resolve
from model.extraction.said import said_in
from model.extraction.salience import saliences
from model.extraction.shared_days import SharedDays
from model.extraction.sources_after import with_sources_after
from model.extraction.state_sides import states_of
from model.extraction.tellings import acts_of
from model.extraction.trace import Trace
from model.extraction.version import VERSION
from model.proposals import RETALIATION, Candidate, Follows, ProposedAccount


@dataclass(frozen=True, slots=True)
class Extractor:
    """Reads articles. Immutable; safe to share between threads.

    ``version`` is what a run keeps of it: it changes whenever the rules may read otherwise.
    """

    lexicon: Lexicon
    gazetteer: Gazetteer
    version: str = VERSION
    confidences: Confidences = UNMEASURED

    def propose(
        self, text: str, published: date | None, today: date | None = None
    ) -> tuple[ProposedAccount, ...]:
        """The accounts of an article; none where it tells of no act.

        ``published`` None leaves days that need it unresolved, unless the text prints it itself.
        ``today`` (the present day if not given) bounds the search for a year that is not printed.
        """
        plain = without_codes(text)
        found = self._read(plain, published, today, None)
        return found if plain is text else quoting(found, text)

    def explain(self, text: str, published: date | None, today: date | None = None) -> Explanation:
        """The same accounts, with what each value was read from and what was left out and why."""
        trace = Trace()
        plain = without_codes(text)
        found = quoting(self._read(plain, published, today, trace), text)
        return explanation(text, found, trace)

    def _read(
        self, text: str, published: date | None, today: date | None, trace: Trace | None
    ) -> tuple[ProposedAccount, ...]:
        reading = read(text, published, self.lexicon)
        # Words that Arabic lent to other languages would be read for acts. Where nothing is traced
        # the language is asked for last: few articles get so far.
        has_rules = trace is None or language_of(text).has_rules
        sentences = act_sentences(reading, trace) if has_rules else ()
        if trace:
            trace.reading = reading
        said = [said_in(reading, s) for s in sentences]
        if not trace:
            if not (any(s.may_tell for s in said) and language_of(text).has_rules):
                return ()
            reading = reading.confined(with_those_after(reading, sentences))
        facts = rules.facts(reading, self.gazetteer, today, trace)
        pairs = zip(said, within(facts, sentences), strict=True)
        lines = list(with_antecedents((line_of(reading, s, f, trace), f) for s, f in pairs))
        acts = with_aftermath(acts_of(lines, text, trace), facts, reading)
        drafts = assemble(acts, trace)
        if trace:
            trace.facts = facts
        if not drafts:
            return ()
        states = states_of(reading, facts)
        within_lines = [line for line, _ in lines]
        told_of = _Told(text, published, facts, states, within_lines, self.confidences)
        return _accounts(drafts, told_of, trace)

    def dateline(self, text: str) -> date | None:
        """The publication day that the text itself prints, if it prints one."""
        return dates.dateline(read(without_codes(text), None, self.lexicon))


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of an article besides its drafts; ``states`` tells of a side's name whether it
    fights for a state."""

    text: str
    published: date | None
    facts: tuple[Fact, ...]
    states: Mapping[str, bool]
    lines: list[Line]
    confidences: Confidences


def _accounts(
    drafts: list[Draft], article: _Told, trace: Trace | None
) -> tuple[ProposedAccount, ...]:
    found = [resolve(d, article.text, article.states, trace) for d in drafts]
    drafts, fields = without_sums(drafts, found, trace)
    if trace:
        trace.drafts = drafts
    keys = _keys(drafts)
    days = [f for f in article.facts if f.kind is FactKind.DATE]
    fields = inherited(drafts, fields, SharedDays(days, article.lines, article.text))
    fields = with_sources_after(drafts, fields, article.facts, article.text)
    fields = [fitting(d, f, trace) for d, f in zip(drafts, fields, strict=True)]
    marks = saliences(drafts, article.published)
    weighty = [
        weighed(d, f, mark, article.confidences, trace.notes_of(d) if trace else None)
        for d, f, mark in zip(drafts, fields, marks, strict=True)
    ]
    return tuple(
        ProposedAccount(keys[id(d)], mark, _follows(d, keys), found)
        for d, mark, found in zip(drafts, marks, weighty, strict=True)
    )


def _keys(drafts: list[Draft]) -> dict[int, str]:
    """Of each account its key: where the body first tells it.

    Not its number: another publication day or a better rule may find one account more before it,
    and what was reviewed in an account must find the same account's proposals again.
    """
    keys: dict[int, str] = {}
    for draft in drafts:
        key = wanted = f"a{draft.acts[0].span.start}"
        number = 1
        while key in keys.values():
            number += 1
            key = f"{wanted}.{number}"
        keys[id(draft)] = key
    return keys


def _follows(draft: Draft, keys: Mapping[int, str]) -> Follows | None:
    if draft.answers is None or id(draft.answers) not in keys or draft.answers is draft:
        return None
    return Follows(keys[id(draft.answers)], RETALIATION)


Fields = Mapping[str, tuple[Candidate, ...]]
