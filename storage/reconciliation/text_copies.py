"""Copies of one text in the project: looked for after an import, and kept.

Each article's text is signed once. An article that shares a bucket of its signature with others is
compared with the likeliest of them word by word, and what is a copy is kept with its likeness.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from model.article import RECORD
from model.reconciliation.copies import (
    Shingles,
    are_copies,
    buckets,
    form,
    likeness,
    shingles,
    signature,
)
from storage.project import Project
from storage.times import day_from_text

_BATCH = 200
"""Articles in one transaction: some tenths of a second."""

# A bucket that more texts share holds what an outlet puts under each of its pages.
_MOST_IN_BUCKET = 50
_MOST_COMPARED = 8
_KEPT_IN_MIND = 2000
_FORM_BYTES = 2


@dataclass(frozen=True, slots=True)
class TextCopy:
    """An article that holds the same text as another; ``likeness`` of all their runs of words.

    ``earlier`` says that it was published before the other, or, of one day, imported before it.
    """

    article_id: str
    title: str | None
    source: str | None
    published: date | None
    likeness: float
    earlier: bool


def are_missing(project: Project) -> bool:
    """Whether there are articles that were not looked at yet."""
    return project.connection.execute(f"{_UNSIGNED} LIMIT 1").fetchone() is not None


def find(project: Project, go_on: Callable[[int, int], bool] | None = None) -> bool:
    """Look for copies of all articles that were not looked at yet; False if it was stopped.

    ``go_on`` is told how many of how many are done, and says whether to go on; what was found
    until then stays. Raises ProjectError.
    """
    _forget_other_form(project)
    waiting = [number for (number,) in project.connection.execute(_UNSIGNED)]
    texts = _Texts(project)
    for done in range(0, len(waiting), _BATCH):
        if done and go_on is not None and not go_on(done, len(waiting)):
            return False
        some = waiting[done : done + _BATCH]
        signed = [(number, signature(texts.shingles(number))) for number in some]
        with project.writing():
            _keep_signatures(project, signed)
            for number, made in signed:
                _keep_copies(project, texts, number, made)
    return True


def copies_of(project: Project, article_id: str) -> tuple[TextCopy, ...]:
    """The articles that hold this one's text, the earliest first."""
    here = project.connection.execute(
        "SELECT number, published FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    if here is None:
        return ()
    number, published = here
    rows = project.connection.execute(_COPIES, [number, number]).fetchall()
    here_at = (published or _LAST_DAY, number)
    found: dict[tuple[str, int], TextCopy] = {}
    for other, key, title, source, day, like in rows:
        at = (day or _LAST_DAY, other)
        found[at] = TextCopy(key, title, source, day_from_text(day), like, at < here_at)
    return tuple(found[at] for at in sorted(found))


def like(
    project: Project, runs: Shingles, signed: bytes, published: date | None
) -> TextCopy | None:
    """The article whose text is nearly one that is not in the project; the likeliest of them."""
    texts = _Texts(project)
    best: TextCopy | None = None
    for number in _candidates(project, 0, signed) if signed else ():
        its = texts.shingles(number)
        key, title, source, day = project.connection.execute(
            "SELECT id, coalesce(title, name), source, published FROM articles WHERE number = ?",
            [number],
        ).fetchone()
        other = day_from_text(day)
        days = None if other is None or published is None else (published - other).days
        much = likeness(runs, its).jaccard
        if are_copies(runs, its, days) and (best is None or much > best.likeness):
            best = TextCopy(key, title, source, other, much, earlier=True)
    return best


def pairs_among(project: Project, articles: Collection[str]) -> dict[tuple[str, str], float]:
    """Which of these articles hold one text: pairs of ids, the later one first, with likeness."""
    ids = sorted(set(articles))
    if len(ids) < 2:
        return {}
    marks = ",".join("?" * len(ids))
    rows = project.connection.execute(
        "SELECT a.id, b.id, likeness, coalesce(a.published, ?1) < coalesce(b.published, ?1)"
        " FROM text_copies JOIN articles AS a ON a.number = article"
        " JOIN articles AS b ON b.number = copy_of"
        f" WHERE a.id IN ({marks}) AND b.id IN ({marks})",
        [_LAST_DAY, *ids, *ids],
    )
    return {((b, a) if turned else (a, b)): like for a, b, like, turned in rows}


_LAST_DAY = "9999"
# Texts are signed in the order of import: to open a project must not cost a look at each of them.
_UNSIGNED = (
    "SELECT number FROM articles"
    " WHERE number > (SELECT coalesce(max(article), 0) FROM text_signatures)"
    # Records of one dataset are alike by their headings and copy nobody.
    f" AND reader NOT LIKE '{RECORD}/%' ORDER BY number"
)
_COPIES = """
SELECT a.number, a.id, a.title, a.source, a.published, likeness FROM text_copies
JOIN articles AS a ON a.number = copy_of WHERE article = ?
UNION ALL
SELECT a.number, a.id, a.title, a.source, a.published, likeness FROM text_copies
JOIN articles AS a ON a.number = article WHERE copy_of = ?
"""


class _Texts:
    """The runs of words of articles, those of the latest kept in mind, and their days."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self.shingles: Callable[[int], Shingles] = lru_cache(_KEPT_IN_MIND)(self._shingles)

    def _shingles(self, number: int) -> Shingles:
        (text,) = self._project.connection.execute(
            "SELECT text FROM texts WHERE article = ?", [number]
        ).fetchone()
        return shingles(text)

    def days_between(self, one: int, other: int) -> int | None:
        """How many days lie between the publication of two articles, where that is known."""
        rows = self._project.connection.execute(
            "SELECT published FROM articles WHERE number IN (?, ?)", [one, other]
        )
        days = [day_from_text(day) for (day,) in rows]
        first, last = days[0], days[-1]
        return None if first is None or last is None else (last - first).days


def _forget_other_form(project: Project) -> None:
    """Signatures made in another way are of no use: all texts are signed anew then."""
    found = project.connection.execute("SELECT signature FROM text_signatures LIMIT 1").fetchone()
    if found is None or found[0].startswith(_form()):
        return
    with project.writing():
        project.connection.execute("DELETE FROM text_bands")
        project.connection.execute("DELETE FROM text_signatures")


def sort_signatures(project: Project) -> None:
    """Make the buckets of all signatures anew, in the transaction that is open.

    Signatures made in another way are left: `find` makes them anew.
    """
    rows = project.connection.execute("SELECT article, signature FROM text_signatures")
    while some := rows.fetchmany(_BATCH):
        signed = [(n, made[_FORM_BYTES:]) for n, made in some if made.startswith(_form())]
        _keep_bands(project, signed)


def _form() -> bytes:
    return form().to_bytes(_FORM_BYTES, "little")


def _keep_signatures(project: Project, signed: Sequence[tuple[int, bytes]]) -> None:
    project.connection.executemany(
        "INSERT OR REPLACE INTO text_signatures VALUES (?, ?)",
        [(number, _form() + made) for number, made in signed],
    )
    _keep_bands(project, signed)


def _keep_bands(project: Project, signed: Sequence[tuple[int, bytes]]) -> None:
    # In the order of the table, which spares the disk.
    rows = sorted((*at, number) for number, made in signed for at in enumerate(buckets(made)))
    project.connection.executemany("INSERT OR IGNORE INTO text_bands VALUES (?, ?, ?)", rows)


def _keep_copies(project: Project, texts: _Texts, number: int, made: bytes) -> None:
    own = texts.shingles(number)
    for other in _candidates(project, number, made):
        its = texts.shingles(other)
        if are_copies(own, its, texts.days_between(number, other)):
            project.connection.execute(
                "INSERT OR REPLACE INTO text_copies VALUES (?, ?, ?)",
                [max(number, other), min(number, other), likeness(own, its).jaccard],
            )


def _candidates(project: Project, number: int, made: bytes) -> Iterator[int]:
    """The articles that share the most buckets with this one."""
    shared: Counter[int] = Counter()
    for band, bucket in enumerate(buckets(made)):
        rows = project.connection.execute(
            "SELECT article FROM text_bands WHERE band = ? AND bucket = ? AND article <> ?"
            f" LIMIT {_MOST_IN_BUCKET + 1}",
            [band, bucket, number],
        ).fetchall()
        if len(rows) <= _MOST_IN_BUCKET:
            shared.update(article for (article,) in rows)
    for article, _ in shared.most_common(_MOST_COMPARED):
        yield article
