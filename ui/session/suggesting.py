"""What is offered while one types: places, sides and sources that are known or were used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from model.account import Account
from model.codebook import Words
from model.lexicon_entry import EntryKind, OwnEntry, tidied
from model.spelling import folded
from model.typed_values import Unreadable
from model.typed_values.places import parts_of
from model.values import Name, Place
from storage.project import Project
from storage.used_names import used_names
from ui.jobs import JobContext, Jobs
from ui.session.lexicon import LexiconSession
from ui.session.used_names import UsedNames, entry_kind_of

if TYPE_CHECKING:
    from model.extraction.extractor import Extractor
    from model.known_names import KnownName, NameFinder
    from model.place_search import FoundPlace, PlaceSearch

OFFERED = 8
"""So many suggestions are shown for what was typed."""


@dataclass(frozen=True, slots=True)
class _Finders:
    """What searches in all that the project knows by one version of its lexicon."""

    project: Project
    version: str
    places: PlaceSearch
    names: dict[EntryKind, NameFinder]


class SuggestingSession(LexiconSession):
    """Its tables are made by the reader's thread when an editor first asks for them."""

    suggestions_ready = Signal()

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, reader, language, parent)
        self._finders: _Finders | None = None
        self._asked: tuple[Project, str] | None = None
        self._used: tuple[Project, UsedNames] | None = None

    def places_like(self, text: str) -> tuple[FoundPlace, ...]:
        """Places that may be meant by what was typed; none until `suggestions_ready`."""
        finders = self._ready()
        if finders is None:
            return ()
        try:
            parts = parts_of(text)
        except Unreadable:
            return ()
        used = {folded(name): n for name, n in self._counts(EntryKind.PLACE).items()}
        countries = self._countries()
        return finders.places.find(parts, used=used, countries=countries, limit=OFFERED)

    def names_like(self, field_id: str, text: str) -> tuple[KnownName, ...]:
        """Sides or sources that may be meant; where nothing was typed, those most used."""
        finders = self._ready()
        if finders is None:
            return ()
        kind = entry_kind_of(field_id)
        return finders.names[kind].find(text, self._counts(kind), OFFERED)

    def prepare_suggestions(self) -> None:
        """Have the tables made while the hands are still on their way."""
        if self._project is not None:
            self._ready()

    def value_of_entry(self, entry: OwnEntry) -> Name | Place:
        """What a field would hold of an entry of the lexicon."""
        entry = tidied(entry)
        if entry.kind is not EntryKind.PLACE:
            return Name(entry.name)
        from model.extraction.places import precision_of_kind

        where = (entry.admin1 or None, entry.country or None, entry.lat, entry.lon)
        return Place(entry.name, *where, precision_of_kind(entry.sort))

    # the names in use

    def _counts(self, kind: EntryKind) -> dict[str, int]:
        """What was saved, and what stands in the article on the desk."""
        project = self._open()
        if self._used is None or self._used[0] is not project:
            self._used = project, UsedNames(used_names(project))
        if self._review is not None:
            self._used[1].put(self._review.article_id, _names_in(self._review.accounts))
        return self._used[1].counts(kind)

    def _countries(self) -> frozenset[str]:
        """The countries of the places that the article speaks of."""
        proposals = self._run.proposals if self._run else ()
        values = [p.candidate.value for p in proposals]
        accounts = self._review.accounts if self._review else ()
        values += [c.value for a in accounts for c in a.claims]
        return frozenset(v.country for v in values if isinstance(v, Place) and v.country)

    # the tables

    def _ready(self) -> _Finders | None:
        project, version = self._open(), self._version()
        have = self._finders
        if have is not None and (have.project, have.version) == (project, version):
            return have
        if self._asked != (project, version):
            self._asked = (project, version)
            self._make(project, version)
        # Those of a moment ago serve until the new ones are there.
        return have if have is not None and have.project is project else None

    def _make(self, project: Project, version: str) -> None:
        path, reviewer, own = project.path, project.reviewer, self.own_entries()

        def work(_: JobContext) -> _Finders:
            extractor = self._extractor(path, reviewer, version)
            return _finders(project, version, extractor, own)

        def done(made: _Finders) -> None:
            if self._project is project and self._asked == (project, version):
                self._finders = made
                self.suggestions_ready.emit()

        name = Words("تجهيز الأسماء المعروفة", "Preparing the names that are known")
        self._reader.run(name, work, done, self.tell_failure)


def _finders(
    project: Project, version: str, extractor: Extractor, own: Iterable[OwnEntry]
) -> _Finders:
    from model.known_names import NameFinder
    from model.place_search import PlaceSearch

    own = tuple(own)
    places = PlaceSearch(extractor.gazetteer)
    places.prepare()
    kinds = (EntryKind.ACTOR, EntryKind.SOURCE)
    names = {kind: NameFinder(_known(extractor, own, kind)) for kind in kinds}
    return _Finders(project, version, places, names)


def _known(extractor: Extractor, own: tuple[OwnEntry, ...], kind: EntryKind) -> Iterator[KnownName]:
    from model.known_names import KnownName

    for entry in own:
        if entry.kind is kind:
            for name in entry.names:
                yield KnownName(name, entry.name, entry.sort, entry.country, own=True)
    for phrase in extractor.lexicon.entries:
        if phrase.category == kind:
            sort, country = phrase.get("inter"), phrase.get("country")
            yield KnownName(phrase.phrase, phrase.code, sort, country)


def _names_in(accounts: Iterable[Account]) -> Iterator[tuple[str, str]]:
    for account in accounts:
        for claim in account.claims:
            if isinstance(claim.value, Name | Place):
                yield claim.field, claim.value.name
