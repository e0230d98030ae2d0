from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from model.article import Article
from storage import articles, queue
from storage.importing import import_paths
from storage.project import Project
from storage.queue import QueueQuery
from storage.reconciliation import text_copies
from tests.model.reconciliation.test_copies import OTHER, WORDS
from tests.storage.intake import files
from tests.storage.making import article


def add(project: Project, *texts: tuple[str, str, date | None]) -> list[Article]:
    made = [article(text, source=source, published=day) for text, source, day in texts]
    articles.add_many(project, made)
    return made


def test_copies_are_found_and_told_earliest_first(project: Project) -> None:
    late, early, other = add(
        project,
        (WORDS + " انتهى", "صحيفة", date(2022, 1, 6)),
        (WORDS, "وكالة", date(2022, 1, 5)),
        (OTHER, "صحيفة", date(2022, 1, 5)),
    )
    assert text_copies.are_missing(project)
    assert text_copies.find(project)
    assert not text_copies.are_missing(project)
    (of_late,) = text_copies.copies_of(project, late.id)
    (of_early,) = text_copies.copies_of(project, early.id)
    assert (of_late.article_id, of_late.earlier, of_late.source) == (early.id, True, "وكالة")
    assert (of_early.article_id, of_early.earlier) == (late.id, False)
    assert 0.9 < of_late.likeness < 1
    assert text_copies.copies_of(project, other.id) == ()
    assert text_copies.copies_of(project, "none") == ()
    every = [late.id, early.id, other.id]
    assert text_copies.pairs_among(project, every) == {(late.id, early.id): of_late.likeness}
    assert text_copies.pairs_among(project, [late.id]) == {}


def test_what_is_added_later_is_compared_with_what_is_there(project: Project) -> None:
    (first,) = add(project, (WORDS, "وكالة", None))
    text_copies.find(project)
    (second,) = add(project, (f"عنوان آخر\n{WORDS}", "صحيفة", None))
    text_copies.find(project)
    (copy,) = text_copies.copies_of(project, second.id)
    assert (copy.article_id, copy.earlier) == (first.id, True)


def test_stopping_keeps_what_was_done_and_goes_on_later(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_copies, "_BATCH", 1)
    add(project, (WORDS, "وكالة", None), (WORDS + " انتهى", "صحيفة", None))
    assert not text_copies.find(project, lambda done, total: (done, total) != (1, 2))
    assert text_copies.are_missing(project)
    assert text_copies.find(project, lambda *_: True)
    assert not text_copies.are_missing(project)


def test_signatures_of_another_form_are_made_anew(project: Project) -> None:
    (first, _) = add(project, (WORDS, "وكالة", None), (WORDS + " انتهى", "صحيفة", None))
    text_copies.find(project)
    project.connection.execute("UPDATE text_signatures SET signature = x'000000'")
    add(project, (OTHER, "صحيفة", None))
    text_copies.find(project)
    rows = project.connection.execute("SELECT count(*) FROM text_bands").fetchone()
    assert rows == (96,)
    assert len(text_copies.copies_of(project, first.id)) == 1


def test_an_import_finds_copies(project: Project, tmp_path: Path) -> None:
    for name, text in (("one", WORDS), ("two", f"{WORDS} انتهى"), ("three", OTHER)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    report = import_paths(project, sorted(tmp_path.glob("*.txt")))
    found = [len(text_copies.copies_of(project, o.article_id or "")) for o in report.outcomes]
    assert sorted(found) == [0, 1, 1]


def test_the_queue_tells_how_many_hold_a_text(project: Project, tmp_path: Path) -> None:
    for n, end in enumerate(["", " تمت إضافة سطر", " نقلاً عن مراسلنا"]):
        (tmp_path / f"{n}.txt").write_text(files.BODY + end, "utf-8")
    (tmp_path / "3.txt").write_text(files.REST, "utf-8")
    import_paths(project, [tmp_path])
    assert [r.copies for r in queue.page(project, QueueQuery(), None, 9)] == [2, 2, 2, 0]
