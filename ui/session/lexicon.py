"""What the project is taught from the desk: entries of its own, and imported gazetteers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from model.account import new_id
from model.codebook import Words
from model.evidence import Span
from model.lexicon_entry import PLACE_KINDS, EntryKind, OwnEntry, tidied
from model.typed_values import Unreadable
from model.values import Name, Place, Value
from storage import gazetteers, own_lexicon
from storage.gazetteers import Imported
from storage.lexicon_version import reading_version
from storage.project import Project, ProjectError
from storage.refusals import ImportRefused
from ui.jobs import JobContext, Jobs
from ui.session.reading import ReadingSession
from ui.session.used_names import entry_kind_of

if TYPE_CHECKING:
    from model.extraction.extractor import Extractor
    from model.lexicon_checks import Remark
    from storage.gazetteer_files import Choices, Layout
    from storage.gazetteer_import import GazetteerReport


_AROUND_NAMES = ' «»"“”„‘’()[]،,.؛:'
_USUAL_ACTOR = "3"
"""ACLED's code of a militia: of unknown sides the likeliest."""


@dataclass(frozen=True, slots=True)
class Known:
    """A side or a source by its usual name, with its other names, and its ACLED code and country
    where known.
    """

    name: str
    names: tuple[str, ...]
    sort: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Land:
    """A country by its ISO code, and its first-level divisions."""

    code: str
    name: Words
    divisions: tuple[str, ...]


class LexiconSession(ReadingSession):
    """``jobs`` runs long work: a gazetteer is read by it."""

    lexicon_changed = Signal()
    gazetteer_imported = Signal(object)

    def __init__(
        self, jobs: Jobs, reader: Jobs, language: str, parent: QObject | None = None
    ) -> None:
        super().__init__(reader, language, parent)
        self._jobs = jobs

    @property
    def jobs(self) -> Jobs:
        """What runs long work, for this package alone."""
        return self._jobs

    # the project's own entries

    def own_entries(self) -> tuple[OwnEntry, ...]:
        """The entries of the project's lexicon by kind and name."""
        return own_lexicon.entries(self._project) if self._project else ()

    def entry_to_add(self, span: Span | None) -> OwnEntry:
        """A new entry for the selected words, or else for the value of the focused field.

        What the field says of it is filled in: its kind, and of a place where it is.
        """
        value = self._value_in_focus()
        article = self._article
        words = article.text[span.start : span.end] if article and span else ""
        kind = entry_kind_of(self._field_id or "")
        name = words or (value.name if isinstance(value, (Name, Place)) else "")
        place = value if isinstance(value, Place) else self._place_of_account()
        country = place.country or self._country_of_article()
        plain = " ".join(name.split()).strip(_AROUND_NAMES)
        if kind is not EntryKind.PLACE:
            sort = _USUAL_ACTOR if kind is EntryKind.ACTOR else ""
            return OwnEntry(new_id(), kind, plain, country=country, sort=sort)
        entry = OwnEntry(new_id(), kind, plain, country=country)
        known = self._known_place(entry)
        if known is not None:
            return known
        same = not words or place.name == entry.name
        lat, lon = (place.lat, place.lon) if same else (None, None)
        sort = self._kind_of_place(entry.name)
        return replace(entry, sort=sort, admin1=place.admin1 or "", lat=lat, lon=lon)

    def _known_place(self, entry: OwnEntry) -> OwnEntry | None:
        """The entry with what the gazetteer knows of the place, where it knows it there."""
        spots = self._without_own().gazetteer.find(entry.name)
        spot = next((s for s in spots if s.country == entry.country), None)
        if spot is None or spot.kind not in PLACE_KINDS:
            return None
        return replace(entry, sort=spot.kind, admin1=spot.admin1, lat=spot.lat, lon=spot.lon)

    def _kind_of_place(self, name: str) -> str:
        """The kind that a name's own first word tells («قاعدة …»)."""
        first = name.split()[:1]
        cues = [m.code for w in first for m in self._without_own().lexicon.meanings(w)]
        return next((code for code in cues if code in PLACE_KINDS), "town")

    def _country_of_article(self) -> str:
        """The country of most places that were read in the article."""
        proposals = self._run.proposals if self._run else ()
        places = [p.candidate.value for p in proposals if isinstance(p.candidate.value, Place)]
        countries = Counter(p.country for p in places if p.country)
        return countries.most_common(1)[0][0] if countries else ""

    def _value_in_focus(self) -> Value | None:
        """What is typed into the focused field, else its focused item, else its first."""
        if self._field_id is None:
            return None
        if self._typing is not None and self._typing.field_id == self._field_id:
            with suppress(Unreadable):
                return self.read_typed(self._field_id, self._typing.text)
        state = self.state_of(self._field_id)
        values = [(c.id, c.value) for c in state.claims]
        values += [(p.id, p.candidate.value) for p in state.proposed]
        chosen = [v for key, v in values if key == self._item_id] or [v for _, v in values]
        return chosen[0] if chosen else None

    def _place_of_account(self) -> Place:
        values = [c.value for c in self.state_of("place").claims]
        values += [p.candidate.value for p in self.state_of("place").proposed]
        return next((v for v in values if isinstance(v, Place)), Place(""))

    def remarks_on(self, entry: OwnEntry) -> tuple[Remark, ...]:
        """What is to say of an entry before it is kept, the serious first."""
        from model.lexicon_checks import remarks

        return remarks(tidied(entry), self._without_own(), self.own_entries())

    def keep_entry(self, entry: OwnEntry) -> bool:
        """Add an entry, or put it in the place of the one with its id, and read again."""
        entry = tidied(entry)
        known = entry.id in {e.id for e in self.own_entries()}
        names = "، ".join(f"«{name}»" for name in entry.names)
        latin = ", ".join(f"“{name}”" for name in entry.names)
        told = Words(
            f"{'عُدِّل' if known else 'أُضيف'} إلى معجم المشروع: {names}. "
            "المقالة المفتوحة تُقرأ به الآن، والمنتظرة حين يأتي دورها.",
            f"{'Changed' if known else 'Added'} in the project’s lexicon: {latin}. "
            "This article is read with it now, those that wait when their turn comes.",
        )
        return self._teach(lambda project: own_lexicon.keep(project, entry), told)

    def remove_entry(self, entry_id: str) -> bool:
        """Take an entry out of the lexicon, and read again without it."""
        told = Words(
            "حُذف المدخل من معجم المشروع، والمقالات تُقرأ من دونه.",
            "The entry was removed from the project’s lexicon; articles are read without it.",
        )
        return self._teach(lambda project: own_lexicon.remove(project, entry_id), told)

    # what is known, for typing ahead

    def known(self, kind: EntryKind) -> tuple[Known, ...]:
        """The sides or sources that are known by name, shipped and own, in order of name."""
        found: dict[str, Known] = {}
        for entry in self._without_own().lexicon.entries:
            if entry.category == kind:
                blank = Known(entry.code, (), entry.get("inter"), entry.get("country"))
                known = found.get(entry.code, blank)
                found[entry.code] = replace(known, names=(*known.names, entry.phrase))
        for own in self.own_entries():
            if own.kind is kind:
                found[own.name] = Known(own.name, own.names, own.sort, own.country)
        return tuple(found[name] for name in sorted(found))

    def lands(self) -> tuple[Land, ...]:
        """All countries, those with known divisions first."""
        spots = self._without_own().gazetteer.spots
        divisions: dict[str, dict[str, None]] = {}
        for spot in spots:
            if spot.kind == "admin1":
                divisions.setdefault(spot.country, {})[spot.name] = None
        lands = [
            Land(s.country, Words(s.name, s.latin), tuple(divisions.get(s.country, ())))
            for s in spots
            if s.kind == "country"
        ]
        lands.sort(key=lambda land: (not land.divisions, land.name.in_language(self.language)))
        return tuple(lands)

    # gazetteers

    def gazetteers(self) -> tuple[Imported, ...]:
        """The gazetteers that were imported, in that order."""
        return gazetteers.imported(self._project) if self._project else ()

    def look_at_gazetteer(self, path: Path) -> Layout | None:
        """How a file of places is laid out; None after `refused`."""
        from storage.gazetteer_files import look_at

        try:
            return look_at(path)
        except ImportRefused as error:
            self.refused.emit(_of_file(path, error))
            return None

    def import_gazetteer(self, layout: Layout, choices: Choices, name: str, licence: str) -> None:
        """Take a file of places in on a worker's thread; tells `gazetteer_imported`."""
        if self.refuse_read_only():
            return
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> GazetteerReport:
            from storage.gazetteer_import import import_gazetteer

            with Project.open(own_path, reviewer) as own:
                return import_gazetteer(
                    own, layout, choices, name=name, licence=licence, progress=context.progress
                )

        def done(report: GazetteerReport) -> None:
            if self.project_path == own_path:
                self._read_by_what_was_taught()
                self.gazetteer_imported.emit(report)

        def failed(error: Exception) -> None:
            if isinstance(error, ImportRefused):
                self.refused.emit(_of_file(layout.path, error))
            else:
                self.tell_failure(error)

        words = Words("استيراد معجم أماكن", "Importing a gazetteer")
        self._jobs.run(words, work, done, failed)

    def remove_gazetteer(self, gazetteer_id: str) -> bool:
        """Take a gazetteer out of the project, and read again without it."""
        told = Words(
            "حُذف معجم الأماكن من المشروع، والمقالات تُقرأ من دونه.",
            "The gazetteer was removed from the project; articles are read without it.",
        )
        return self._teach(lambda project: gazetteers.remove(project, gazetteer_id), told)

    # reading the queue again

    def read_waiting(self) -> None:
        """Read all waiting articles with what is known now, on a worker's thread."""
        if self.refuse_read_only():
            return
        project, version = self._open(), self._version()
        path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> int:
            from storage.reading_again import read_waiting

            extractor = self._extractor(path, reviewer, version)
            with Project.open(path, reviewer) as own:
                return read_waiting(own, extractor, context.progress)

        def done(count: int) -> None:
            if self.project_path == path:
                self.queue_changed.emit()
                self.told.emit(
                    Words(
                        f"قُرئت المقالات المنتظرة من جديد: {QLocale('ar').toString(count)}.",
                        f"Waiting articles read again: {count}.",
                    )
                )

        words = Words("قراءة المقالات المنتظرة", "Reading the waiting articles")
        self._jobs.run(words, work, done, self.tell_failure)

    # how

    def _without_own(self) -> Extractor:
        """The extractor that new entries are held against."""
        from storage.project_extractor import extractors

        return extractors().without_own(self._open())

    def _teach(self, change: Callable[[Project], None], told: Words) -> bool:
        """Change what the project was taught; False after `refused`."""
        if self.refuse_read_only():
            return False
        try:
            change(self._open())
        except ProjectError as error:
            self.refused.emit(error.words)
            return False
        except KeyError:
            pass  # another window has removed it: what was wanted is so
        self._read_by_what_was_taught()
        self.told.emit(told)
        return True

    def look_for_teaching(self) -> None:
        """Read anew where another window has taught the project something since."""
        project, taught = self._project, self._taught
        if project is None or taught is None or taught[0] is not project:
            return
        if reading_version(project) != taught[1]:
            self._read_by_what_was_taught()

    def _read_by_what_was_taught(self) -> None:
        """Read the article on the desk again, and those that come next."""
        self._tried.clear()
        self._taught = None
        self.lexicon_changed.emit()
        self._read_if_needed()


def _of_file(path: Path, error: ImportRefused) -> Words:
    """The sentence on a file, after its name."""
    name = f"\u2068{path.name}\u2069"
    return Words(f"{name}: {error.words.ar}", f"{name}: {error.words.en}")
