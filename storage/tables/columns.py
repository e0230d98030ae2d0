"""Which columns each table has, in the order that they go out in where nobody chose another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from model.codebook import Codebook, Words
from model.export_choice import ExportChoice, Labels, What
from model.export_columns import Column, Type, shown_by
from model.reconciliation.rule_words import RULE_WORDS
from model.values import Kind
from storage import wide_views
from storage.tables.known_columns import KNOWN, KNOWN_OF_QUOTES
from storage.wide_views import FieldColumn

NAMES: Mapping[What, tuple[str, ...]] = {
    What.INCIDENTS: (
        "incident_id", "incident_name", "incident_note", "accounts", "contradicted_fields",
        "relations", "relation_notes", "article_title", "article_source", "article_url",
        "article_published", "reviewer", "reviewed_at",
    ),
    What.ACCOUNTS: (
        "account_id", "incident_id", "salience", "incident_name", "incident_accounts",
        "article_title", "article_source", "article_url", "article_published", "article_status",
        "status_reason", "status_reason_words", "article_flagged", "article_note", "reviewer",
        "reviewed_at",
    ),
    What.CLAIMS: (
        "claim_id", "account_id", "incident_id", "article_id", "article_title", "article_source",
        "article_url", "article_published", "field", "kind", "value", "value_json", "origin",
        "quote", "spans", "proposal_id", "proposal_rule", "confidence", "extractor", "reviewer",
        "at",
    ),
    What.ARTICLES: (
        "article_id", "article_name", "article_title", "article_source", "article_url",
        "article_published", "article_status", "status_reason", "status_reason_words",
        "article_flagged", "article_note", "proposals", "accounts", "priority", "place",
        "reviewer", "reviewed_at", "article_author", "article_reader", "article_sha256",
        "article_text",
    ),
    What.RELATIONS: (
        "relation_id", "incident_id", "incident_name", "relation", "to_incident_id",
        "to_incident_name", "account_id", "note", "quote", "reviewer", "at",
    ),
    What.DECISIONS: (
        "decision_id", "decision_on", "article_id", "article_title", "article_source", "field",
        "value", "value_json", "proposal_id", "proposal_rule", "confidence", "extractor",
        "verdict", "claim_id", "status_reason", "status_reason_words", "stands", "reviewer", "at",
    ),
}  # fmt: skip

_OF_QUOTES = (
    "incident_id", "account_id", "article_id", "article_source", "field", "value", "origin",
    "quote", "start", "end", "reviewer", "at",
)  # fmt: skip

KEYS: Mapping[What, str] = {
    What.INCIDENTS: "incident_id",
    What.ACCOUNTS: "account_id",
    What.CLAIMS: "claim_id",
    What.ARTICLES: "article_id",
    What.RELATIONS: "relation_id",
    What.DECISIONS: "decision_id",
}
"""The column that tells a table's rows apart."""

_VIEWS = {What.INCIDENTS: wide_views.INCIDENTS, What.ACCOUNTS: wide_views.ACCOUNTS}
_TYPES = {
    "start": Type.DAY, "end": Type.DAY, "precision": Type.INTEGER, "lat": Type.NUMBER,
    "lon": Type.NUMBER, "min": Type.INTEGER, "best": Type.INTEGER, "max": Type.INTEGER,
}  # fmt: skip
_COUNTS = ("min", "best", "max")
_PART_WORDS = {
    "start": Words("أول يوم", "first day"),
    "end": Words("آخر يوم", "last day"),
    "precision": Words("الدقة", "precision"),
    "admin1": Words("المحافظة", "governorate"),
    "country": Words("البلد", "country"),
    "lat": Words("خط العرض", "latitude"),
    "lon": Words("خط الطول", "longitude"),
    "min": Words("على الأقل", "at least"),
    "best": Words("أفضل تقدير", "best estimate"),
    "max": Words("على الأكثر", "at most"),
    wide_views.RULE: Words("كيف اختيرت", "how it was chosen"),
}


def all_columns(codebook: Codebook, what: What) -> tuple[Column, ...]:
    """Every column that the table can have."""
    fixed = [_fitted(KNOWN[name], what) for name in NAMES[what]]
    if what in (What.CLAIMS, What.DECISIONS):
        labels = {f.id: f.label for f in codebook.fields}
        fixed = [replace(c, codes=labels) if c.name == "field" else c for c in fixed]
    if what is What.ARTICLES:
        # What was read of the place goes where the place goes.
        place = next((f.id for f in codebook.fields if f.kind is Kind.PLACE), "")
        fixed = [replace(c, field=place) if c.name == "place" else c for c in fixed]
    if what in _VIEWS:
        fixed += [_of_field(c) for c in wide_views.columns_of(_VIEWS[what], codebook)]
    return tuple(fixed)


def chosen_columns(codebook: Codebook, choice: ExportChoice) -> tuple[Column, ...]:
    """The columns that go out, in their order; a name that the table has not is passed over."""
    every = all_columns(codebook, choice.what)
    by_name = {c.name: c for c in every}
    names = dict.fromkeys(choice.columns)
    some = [by_name[n] for n in names if n in by_name] or [c for c in every if not c.extra]
    return tuple(c for c in some if not c.hidden_by(choice.redaction))


def quote_columns(codebook: Codebook, choice: ExportChoice) -> tuple[Column, ...]:
    """The columns of the quotes behind a table, without what is left out of it."""
    claims = {c.name: c for c in all_columns(codebook, What.CLAIMS)}
    known = {**claims, **KNOWN_OF_QUOTES}
    return tuple(known[n] for n in _OF_QUOTES if not known[n].hidden_by(choice.redaction))


def headings(columns: Sequence[Column], words: Labels) -> tuple[str, ...]:
    """What stands above the columns; a label that several have gets the column's id with it."""
    if words is Labels.IDS:
        return tuple(c.name for c in columns)
    labels = [c.label.in_language(words) for c in columns]
    return tuple(
        label if labels.count(label) == 1 else f"{label} ({column.name})"
        for label, column in zip(labels, columns, strict=True)
    )


def _fitted(column: Column, what: What) -> Column:
    """What stands in an incident's row of its articles is of all of them."""
    if what is What.INCIDENTS and column.name.startswith("article_"):
        return replace(column, type=Type.TEXT, many=True)
    return column


def _of_field(column: FieldColumn) -> Column:
    field, part = column.field, column.part
    codes = {o.code: o.label for o in field.options} if not part else {}
    if part == wide_views.RULE:
        codes = {rule.value: words for rule, words in RULE_WORDS.items()}
    many = field.many and part not in (*_COUNTS, wide_views.RULE)
    kind = Type.CODE if codes and not many else _TYPES.get(part, Type.TEXT)
    return Column(
        column.name,
        Type.TEXT if many else kind,
        _label(column),
        field.instruction,
        frozenset() if part == wide_views.RULE else shown_by(field),
        codes,
        many=many,
        field=field.id,
        part=part,
        group=column.group,
    )


def _label(column: FieldColumn) -> Words:
    return Words(*(" · ".join(_pieces(column, language)) for language in ("ar", "en")))


def _pieces(column: FieldColumn, language: str) -> Iterator[str]:
    field = column.field
    yield field.label.in_language(language)
    if column.group:
        option = field.option(column.group)
        yield option.label.in_language(language) if option else column.group
    if column.part in _PART_WORDS and field.kind is not Kind.NAME:
        yield _PART_WORDS[column.part].in_language(language)
