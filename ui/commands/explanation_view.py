"""An explanation in the words of one language: what the terminal and the page both show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from model.article import Article
from model.codebook import Codebook, Words
from model.evidence import Span
from model.explanations import Explanations
from model.extraction.explanation import Explained, Explanation, Telling
from model.extraction.gazetteer import PLACE, Gazetteer, Spot
from model.extraction.lexicon import Hit
from model.extraction.trace import Dropped, Lost
from model.proposals import Candidate
from model.typed_values import show
from model.typed_values.country_names import COUNTRIES
from model.typed_values.style import isolated
from model.values import Place, Value

WORDS = {
    "act": Words("فعل", "Act"),
    "actor": Words("طرف", "Side"),
    "main": Words("خبر المقال", "main"),
    "background": Words("للسياق", "background"),
    "first": Words("أول ذكر للفعل", "first told here"),
    "answers": Words("رد على", "answers"),
    "account": Words("رواية", "Account"),
    "told": Words("يُروى في", "Told in"),
    "also": Words("مرشحات أخرى للحقل", "also considered for the field"),
    "lost": Words("قُرئ ولم يُقترح", "read and not proposed"),
    "acts_left": Words("أفعال لم تُعدّ حوادث", "Acts that make no account"),
    "facts_left": Words("وقائع لا تخص رواية", "Facts that belong to no account"),
    "entries": Words("من القوائم", "from the lists"),
    "shared": Words("نقاط الاتفاق", "points of agreement"),
    "because": Words("بسبب", "because of"),
    "none": Words("لم يُقرأ في المقال خبر عن حادثة.", "No incident was read out of it."),
    "confidence": Words("الثقة", "confidence"),
    "published": Words("نُشر في", "published"),
    "undated": Words("يوم النشر غير معروف", "publication day unknown"),
    "undescribed": Words("قاعدة بلا وصف", "a rule without a description"),
    "nothing": Words("لا شيء", "nothing"),
}  # fmt: skip
_LEFT = "left"
_ACT = "act"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article and where they stand."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """What was found in the words: its phrase, what it is, and the file and line it stands in."""

    phrase: str
    kind: str
    origin: str


@dataclass(frozen=True, slots=True)
class Read:
    """A value with what read it: ``entries`` are those of the lexicon that fired.

    ``how`` are the circumstances that weigh on its confidence; ``reason`` says why it is not
    proposed, empty where it is.
    """

    value: str
    rule: str
    rule_words: str
    confidence: float | None
    quotes: tuple[Quote, ...]
    entries: tuple[EntryView, ...] = ()
    how: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of an account: ``reads`` the candidates, the best first; ``lost`` what was not."""

    label: str
    family: str
    reads: tuple[Read, ...]
    is_many: bool
    lost: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    quote: Quote
    words: str


@dataclass(frozen=True, slots=True)
class AccountView:
    key: str
    heading: str
    tellings: tuple[TellingView, ...]
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class LeftView:
    """An act or a fact that belongs to no account; ``because`` are the words against it."""

    label: str
    family: str
    quote: Quote
    value: str
    rule: str
    reason: str
    because: Quote | None


@dataclass(frozen=True, slots=True)
class View:
    """All that is shown of an article, in one language."""

    language: str
    title: str
    about: str
    text: str
    accounts: tuple[AccountView, ...]
    acts_left: tuple[LeftView, ...]
    facts_left: tuple[LeftView, ...]

    def word(self, name: str) -> str:
        """One of `WORDS` in the view's language."""
        return WORDS[name].in_language(self.language)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Puts explanations into words; holds the tables that it needs."""

    language: str
    codebook: Codebook
    explanations: Explanations
    gazetteer: Gazetteer

    def view(self, article: Article, found: Explanation) -> View:
        """What is shown of an article and its explanation."""
        left = [self._left(d, found.text) for d in found.dropped]
        acts = [v for d, v in zip(found.dropped, left, strict=True) if d.kind == _ACT]
        facts = [v for d, v in zip(found.dropped, left, strict=True) if d.kind != _ACT]
        return View(
            self.language,
            _first_line(article),
            self._about(article),
            found.text,
            tuple(self._account(e, found) for e in found.accounts),
            tuple(acts),
            tuple(facts),
        )

    def _word(self, name: str) -> str:
        return WORDS[name].in_language(self.language)

    def _about(self, article: Article) -> str:
        day = article.published
        when = self._word("undated")
        if day is not None:
            when = f"{self._word('published')} {isolated(day.isoformat())}"
        return f"{article.name} · {when}"

    def _account(self, explained: Explained, found: Explanation) -> AccountView:
        account = explained.account
        heading = f"{self._word('account')} {account.key} · {self._word(account.salience.value)}"
        if account.follows:
            heading += f" · {self._word('answers')} {account.follows.key}"
        tellings = tuple(self._telling(t, found.text) for t in explained.tellings)
        return AccountView(account.key, heading, tellings, tuple(self._fields(explained, found)))

    def _telling(self, telling: Telling, text: str) -> TellingView:
        words = self._word("first") if telling.how is None else self._reason(telling.how)
        if telling.points:
            words += f" ({self._word('shared')}: {telling.points})"
        return TellingView(_quote(telling.span, text), words)

    def _fields(self, explained: Explained, found: Explanation) -> Iterator[FieldView]:
        for name, candidates in explained.account.fields.items():
            others = [each for each in explained.lost if each.field == name]
            field = self.codebook.find(name)
            if field is None or not (candidates or others):
                continue
            yield FieldView(
                field.label.in_language(self.language),
                field.family,
                tuple(
                    self._candidate(c, name, explained.circumstances.get((name, rank), ()), found)
                    for rank, c in enumerate(candidates)
                ),
                field.many,
                tuple(self._lost(each, found.text) for each in others),
            )

    def _candidate(
        self, candidate: Candidate, name: str, how: tuple[str, ...], found: Explanation
    ) -> Read:
        quotes = tuple(Quote(e.span, e.quote) for e in candidate.evidence)
        return Read(
            self._value(candidate.value, name),
            candidate.rule,
            self._rule_words(candidate.rule),
            candidate.confidence,
            quotes,
            self._entries(candidate, found),
            tuple(self.explanations.circumstances[h].in_language(self.language) for h in how),
        )

    def _entries(self, candidate: Candidate, found: Explanation) -> tuple[EntryView, ...]:
        note = self.explanations.rule(candidate.rule)
        hits = [h for e in candidate.evidence for h in found.hits_in(e.span)]
        fired = [h for h in hits if note is not None and note.goes_by(h.category)]
        by_line = {(h.entry.origin, h.category, h.code): h for h in reversed(fired)}
        kept = list(reversed(by_line.values()))
        words = [self._entry(h) for h in kept if h.category != PLACE]
        return (*self._spots(candidate, [h for h in kept if h.category == PLACE]), *words)

    def _spots(self, candidate: Candidate, names: list[Hit]) -> list[EntryView]:
        """The places of these names in the country that was proposed."""
        place = candidate.value
        land = place.country if isinstance(place, Place) else None
        spots = (s for h in names for s in self.gazetteer.find(h.code))
        return [
            EntryView(s.name, self._of_spot(s), self._origin(s.origin))
            for s in dict.fromkeys(spots)
            if land in (None, s.country)
        ]

    def _of_spot(self, spot: Spot) -> str:
        """A place's kind, and where it lies."""
        known = COUNTRIES.get(spot.country)
        country = known.in_language(self.language) if known else spot.country
        parts = (self._category(f"place:{spot.kind}"), spot.admin1, country)
        return ("، " if self.language == "ar" else ", ").join(filter(None, parts))

    def _entry(self, hit: Hit) -> EntryView:
        """An entry of a lexicon: what it is, and what it stands for where that has words."""
        entry = hit.entry
        kind, stands_for = self._category(entry.category), self._code(entry.code)
        told = f"{kind}: {stands_for}" if stands_for else kind
        return EntryView(entry.phrase, told, self._origin(entry.origin))

    def _category(self, name: str) -> str:
        words = self.explanations.categories.get(name)
        return words.in_language(self.language) if words else name.removeprefix("place:")

    def _code(self, code: str) -> str:
        """What an entry stands for: choices of the codebook by their labels, else as it is.

        In Arabic, Latin names that only the lists use are left out.
        """
        labels = {o.code: o.label for field in self.codebook.fields for o in field.options}
        parts = [labels[part] for part in code.split("|") if part in labels]
        if parts:
            return " | ".join(dict.fromkeys(label.in_language(self.language) for label in parts))
        own = self.language == "ar" and code.isascii() and not code.isdigit()
        return "" if own or code in ("", "-") else code

    def _origin(self, origin: str) -> str:
        return origin.replace(", line ", "، السطر ") if self.language == "ar" else origin

    def _lost(self, lost: Lost, text: str) -> Read:
        quotes = tuple(_quote(s, text) for s in lost.spans)
        value, words = self._value(lost.value, lost.field), self._rule_words(lost.rule)
        return Read(value, lost.rule, words, None, quotes, reason=self._reason(lost.reason))

    def _left(self, dropped: Dropped, text: str) -> LeftView:
        field = self.codebook.find(dropped.kind)
        label = field.label if field is not None else WORDS[dropped.kind]
        value = self._value(dropped.value, dropped.kind) if dropped.value is not None else ""
        because = _quote(dropped.because, text) if dropped.because is not None else None
        return LeftView(
            label.in_language(self.language),
            field.family if field is not None else _LEFT,
            _quote(dropped.span, text),
            value,
            dropped.rule,
            self._reason(dropped.reason),
            because,
        )

    def _value(self, value: Value, name: str) -> str:
        field = self.codebook.find(name if self.codebook.find(name) else "initiator")
        return show(value, field, self.language) if field is not None else str(value)

    def _reason(self, name: str) -> str:
        return self.explanations.reasons[name].in_language(self.language)

    def _rule_words(self, name: str) -> str:
        note = self.explanations.rule(name)
        return note.words.in_language(self.language) if note else self._word("undescribed")


def _first_line(article: Article) -> str:
    lines = (line.strip() for line in article.text.splitlines())
    return article.title or next(filter(None, lines), article.name)


def _quote(span: Span, text: str) -> Quote:
    return Quote(span, text[span.start : span.end])
