"""What goes out of a project and how: one value for every form, the desk and the command line.

It says which table, which of its rows and columns, in whose words, and what is left out of it. Its
JSON form is what presets and releases keep.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from model.account import Status
from model.values import Json

FORMAT = "tawthiq-export/1"


class What(StrEnum):
    """The tables of a project."""

    INCIDENTS = "incidents"
    ACCOUNTS = "accounts"
    CLAIMS = "claims"
    ARTICLES = "articles"
    RELATIONS = "relations"
    DECISIONS = "decisions"


class Labels(StrEnum):
    """In whose words: the program's ids and codes, or the codebook's labels in a language."""

    IDS = "ids"
    AR = "ar"
    EN = "en"


class Part(StrEnum):
    """What can be left out wherever it stands.

    ``SOURCES``: outlet, address, author, headline and file's name of articles, and the sources
    that accounts name. ``TEXTS``: articles' texts and headlines, and all quotes. ``REVIEWERS``:
    who did it. ``NOTES``: what researchers wrote freely: fields of free text, notes, names of
    incidents, reasons.
    """

    SOURCES = "sources"
    TEXTS = "texts"
    REVIEWERS = "reviewers"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Filters:
    """Which rows; what is empty stands for all.

    Grade, days and place are those held of the incident; accounts, claims and relations go with
    their incidents, relations with both. ``statuses`` are of articles: an incident has those of the
    articles that tell of it. Articles, and the decisions on them, have the day of publication, and
    grade and place of the incidents they tell of. ``by`` are the reviewers of the row itself: who
    changed an incident last or reviewed one of its accounts, who entered a claim, who decided.

    Every word of ``place`` stands in the place's name, governorate or country.
    """

    statuses: frozenset[Status] = frozenset()
    grades: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    place: str = ""
    by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is left out: fields of the codebook by their ids, and parts of the records.

    It reaches columns, rows of claims and decisions, and all that JSON nests. What a researcher
    wrote into a field that stays is not searched for words.
    """

    fields: frozenset[str] = frozenset()
    parts: frozenset[Part] = frozenset()

    def hides(self, parts: frozenset[Part], field_id: str = "") -> bool:
        """Whether what belongs to this field, and shows these parts, is left out."""
        return field_id in self.fields or not self.parts.isdisjoint(parts)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """``columns`` by their ids in the order that they go out in; none stands for the usual ones.

    What is left out stays away although its column is chosen.
    """

    what: What = What.INCIDENTS
    filters: Filters = field(default_factory=Filters)
    columns: tuple[str, ...] = ()
    headings: Labels = Labels.IDS
    codes: Labels = Labels.IDS
    redaction: Redaction = field(default_factory=Redaction)

    @property
    def tabular(self) -> bool:
        """Whether columns or words were chosen, so that JSON too has the table's cells."""
        return bool(self.columns) or {self.headings, self.codes} != {Labels.IDS}

    def of(self, what: What) -> ExportChoice:
        """The same choice for another table, with its usual columns."""
        return self if what is self.what else replace(self, what=what, columns=())


def choice_to_json(choice: ExportChoice) -> Json:
    """The JSON form; the same choice gives the same."""
    filters = choice.filters
    return {
        "format": FORMAT,
        "what": choice.what.value,
        "filters": {
            "statuses": sorted(filters.statuses),
            "grades": sorted(filters.grades),
            "since": filters.since.isoformat() if filters.since else None,
            "until": filters.until.isoformat() if filters.until else None,
            "place": filters.place,
            "by": sorted(filters.by),
        },
        "columns": list(choice.columns),
        "headings": choice.headings.value,
        "codes": choice.codes.value,
        "redaction": {
            "fields": sorted(choice.redaction.fields),
            "parts": sorted(choice.redaction.parts),
        },
    }


def choice_from_json(data: Json) -> ExportChoice:
    """The choice that `choice_to_json` wrote. Raises ValueError if ``data`` is none.

    One of a later version is none: what it leaves out might not be understood here.
    """
    try:
        if data["format"] != FORMAT:
            raise ValueError(f"not {FORMAT}: {data['format']!r}")
        return ExportChoice(
            What(data["what"]),
            _filters(data["filters"]),
            tuple(map(_text, data["columns"])),
            Labels(data["headings"]),
            Labels(data["codes"]),
            Redaction(
                frozenset(map(_text, data["redaction"]["fields"])),
                frozenset(map(Part, data["redaction"]["parts"])),
            ),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a choice of what to export: {error!r}") from error


def _filters(data: Json) -> Filters:
    return Filters(
        frozenset(map(Status, data["statuses"])),
        frozenset(map(_text, data["grades"])),
        _day(data["since"]),
        _day(data["until"]),
        _text(data["place"]),
        frozenset(map(_text, data["by"])),
    )


def _day(data: Json) -> date | None:
    return None if data is None else date.fromisoformat(data)


def _text(data: Json) -> str:
    if not isinstance(data, str):
        raise TypeError(f"not a text: {data!r}")
    return data
