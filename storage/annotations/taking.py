"""Annotations taken into a project: their texts as articles, their labels as proposals.

Made for a thread of its own with its own `Project`, in small transactions. What people labelled is
a run of its own beside that of the rules; nothing of it is reviewed before a person says so, here
by asking to take it as reviewed, or in the review.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from model.annotated import AnnotatedDocument
from model.article import Article
from model.extraction.extractor import Extractor
from model.labelled.accounts import AccountMaker, Outcome
from model.labelled.names import LabelSeen, collect
from model.labelled.targets import Mapped, to_json
from model.labelled.values import ValueReader
from model.proposals import ProposedAccount
from storage import articles, history, import_log, refusals, runs
from storage.annotations.building import Loss
from storage.annotations.finding import Read, Unread, files, find
from storage.annotations.reviewed import take_as_reviewed
from storage.annotations.same_text import SameTexts, aligned
from storage.article_files import Found, Unreadable, article_of
from storage.import_choices import ImportChoices
from storage.import_log import FileOutcome
from storage.importing import Progress
from storage.intake.columns import day
from storage.project import Project
from storage.refusals import ImportRefused
from storage.run_series import imported_name
from storage.taking_in import Extracts, take_in

BATCH = 25
_VERSION = 1

Watch = Callable[[Progress], bool]


@dataclass(slots=True)
class LabelLook:
    """What files hold: their labels by name, how many texts, in which programs' forms."""

    labels: dict[str, LabelSeen] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    texts: int = 0
    spans: int = 0
    people: Counter[str] = field(default_factory=Counter)
    unread: list[Unread] = field(default_factory=list)


def look(paths: Sequence[Path], progress: Watch | None = None) -> LabelLook:
    """Which labels the files hold; what cannot be read is told too. Nothing is taken in."""
    found = LabelLook()
    for path in files(paths):
        for each in find(path):
            if isinstance(each, Unread):
                found.unread.append(each)
                continue
            document = each.labelled.document
            collect([document], found.labels)
            found.kinds[each.kind.name] += 1
            found.people[each.labelled.annotator] += 1
            found.texts += 1
            found.spans += len(document.spans)
        done = found.texts + len(found.unread)
        if progress is not None and not progress(Progress(done, None, path)):
            break
    return found


@dataclass(slots=True)
class AnnotationReport:
    """What became of it all. ``proposed`` counts by label what was proposed, ``unmapped`` what is
    no field, ``unread`` whose words say no value of it. ``aligned`` texts were found under other
    line ends, ``moved`` spans at other offsets. ``reviewed`` articles were taken as reviewed,
    ``left`` were not: something was reviewed there already."""

    outcomes: list[FileOutcome] = field(default_factory=list)
    proposed: int = 0
    unmapped: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    losses: Counter[Loss] = field(default_factory=Counter)
    aligned: int = 0
    moved: int = 0
    reviewed: int = 0
    left: int = 0
    cancelled: bool = False
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Taking:
    """How labels are taken in. ``proposals``: new articles are read by the rules too.
    ``as_reviewed``: what people labelled is accepted in their names, ``annotator`` where a file
    names nobody. What is on the desk (``spared``, its id) is left to the reviewer there."""

    mapped: Mapped
    proposals: bool = True
    as_reviewed: bool = False
    annotator: str = ""
    spared: str = ""


def import_annotations(
    project: Project,
    paths: Sequence[Path],
    taking: Taking,
    *,
    extractor: Extractor,
    progress: Watch | None = None,
) -> AnnotationReport:
    """Take in files and folders of annotations. ``progress`` returns False to stop: what was taken
    until then stays. Raises ProjectError where the project itself cannot be written."""
    return _Import(project, paths, taking, extractor, progress).run()


class _Import:
    def __init__(
        self,
        project: Project,
        paths: Sequence[Path],
        taking: Taking,
        extractor: Extractor,
        progress: Watch | None,
    ) -> None:
        self._project = project
        self._paths = paths
        self._taking = taking
        self._extractor = extractor
        self._progress = progress
        self._same = SameTexts(project)
        self._maker = AccountMaker(project.codebook, taking.mapped)
        self._seen: set[tuple[str, str]] = set()
        self.report = AnnotationReport()

    def run(self) -> AnnotationReport:
        report = self.report
        report.number = import_log.begin(self._project, self._paths, ImportChoices())
        # Even where the program is killed: it cannot go on as an import of articles would.
        import_log.end(self._project, report.number)
        for path in files(self._paths):
            if not self._file(path):
                report.cancelled = True
                break
        return report

    def _file(self, path: Path) -> bool:
        """Take a file in; False where it was stopped."""
        found = find(path)
        taken: Counter[str] = Counter()
        kind = ""
        while batch := tuple(islice(found, BATCH)):
            kind = next((b.kind.name for b in batch if isinstance(b, Read)), kind)
            taken += self._batch(batch)
            done = Progress(len(self.report.outcomes), None, path)
            if self._progress is not None and not self._progress(done):
                break
        else:
            self._tell(path, kind, taken)
            return True
        self._tell(path, kind, taken)
        return False

    def _tell(self, path: Path, kind: str, taken: Counter[str]) -> None:
        if not taken["texts"]:
            return
        detail = {
            "file": path.name,
            "kind": kind,
            "labels": to_json(self._taking.mapped),
            **dict(sorted(taken.items())),
        }
        with self._project.writing():
            history.append(self._project, "annotations imported", path.name, detail)

    def _batch(self, batch: Sequence[Read | Unread]) -> Counter[str]:
        placed = [self._placed(each) for each in batch]
        extractor: Extracts | None = self._extractor if self._taking.proposals else None
        self.report.outcomes += take_in(
            self._project,
            [found for found, _ in placed],
            extractor,
            ImportChoices(),
            self.report.number or 0,
        )
        made = [
            (read, self._made(read, found.article.id), found.article.id)
            for found, read in placed
            if read is not None and isinstance(found, Found)
        ]
        taken: Counter[str] = Counter()
        with self._project.writing():
            for read, outcome, article_id in made:
                document = read.labelled.document
                self._same.add(document.text, article_id)
                self._store(read, outcome, article_id)
                taken["texts"] += 1
                taken["spans"] += len(document.spans)
                taken["proposals"] += outcome.proposed
        return taken

    def _placed(self, each: Read | Unread) -> tuple[Found | Unreadable, Read | None]:
        """A labelled text as an article: the project's own where it has the same words."""
        if isinstance(each, Unread):
            return Unreadable(each.path, each.place, each.words), None
        labelled = each.labelled
        try:
            article = _article(each)
        except ImportRefused as error:
            return Unreadable(each.path, labelled.place, error.words), None
        if not articles.has(self._project, article.id):
            known = self._same.find(article.text)
            if known is not None:
                article = articles.read(self._project, known)
                document = aligned(labelled.document, article.text)
                each = replace(each, labelled=replace(labelled, document=document))
                self.report.aligned += 1
        return Found(each.path, labelled.place, article), each

    def _made(self, read: Read, article_id: str) -> Outcome:
        """The accounts of a labelled text; outside of a transaction, for it takes its time."""
        labelled, report = read.labelled, self.report
        report.losses.update(labelled.losses)
        report.moved += labelled.moved
        article = articles.read(self._project, article_id)
        ours = self._of_rules(article_id)
        reader = ValueReader(article.text, article.published, self._extractor, ours)
        origin = f"{read.kind.name}/{labelled.annotator}"
        sure = 1.0 if labelled.score is None else labelled.score
        made = self._maker.accounts(labelled.document, reader, origin, read.kind.name, sure)
        report.unmapped += made.unmapped
        report.unread += made.unread
        report.proposed += made.proposed
        return made

    def _store(self, read: Read, made: Outcome, article_id: str) -> None:
        """Keep the labels of one text as proposals, reviewed where that is asked."""
        if not made.accounts and not made.aside:
            return
        labelled = read.labelled
        extractor = imported_name(read.kind.name, read.path.name, labelled.annotator)
        accounts = self._with_former(article_id, extractor, made)
        published = articles.read(self._project, article_id).published
        run = runs.store(
            self._project, article_id, accounts, extractor, published, aside=made.aside
        )
        if self._taking.as_reviewed and labelled.score is None and made.accounts:
            who = labelled.annotator or self._taking.annotator or self._project.reviewer
            keys = {a.key for a in made.accounts}
            done = article_id != self._taking.spared and take_as_reviewed(
                self._project, run, keys, who, labelled.at, read.path.name
            )
            self.report.reviewed += done
            self.report.left += not done

    def _of_rules(self, article_id: str) -> tuple[ProposedAccount, ...] | None:
        """What the rules read of it, where they read it as they are now."""
        run = runs.latest(self._project, article_id)
        if run is None or run.extractor != self._extractor.version:
            return None
        return tuple(a for a in run.accounts if not a.origin)

    def _with_former(
        self, article_id: str, extractor: str, made: Outcome
    ) -> tuple[ProposedAccount, ...]:
        """With what the same file said of the same text before: two rows may hold one text."""
        if (article_id, extractor) not in self._seen:
            self._seen.add((article_id, extractor))
            return made.accounts
        run = runs.latest(self._project, article_id)
        origins = {a.origin for a in (*made.accounts, *made.aside)}
        before = [a for a in run.accounts if a.origin in origins] if run else []
        return tuple({a.key: a for a in (*before, *made.accounts)}.values())


def _article(read: Read) -> Article:
    """The labelled text as an article. Raises ImportRefused where it is none."""
    document: AnnotatedDocument = read.labelled.document
    known: Mapping[str, str] = document.metadata
    digest = sha256(document.text.encode("utf-8")).hexdigest()
    name = known.get("name") or document.id or read.name
    article = article_of(name, document.text, {**known, "published": None}, digest)
    published = day(known.get("published"))
    return replace(article, published=_day(published), reader=f"{read.kind.name}/{_VERSION}")


def _day(published: date | str | None) -> date | None:
    if not isinstance(published, str):
        return published
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def sentences_of(report: AnnotationReport) -> Iterator[Unreadable]:
    """What was refused, in its order."""
    for outcome in report.outcomes:
        if outcome.result is import_log.Result.REFUSED:
            yield Unreadable(outcome.path, outcome.line, outcome.words or refusals.EMPTY)
