from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from model.proposals import ProposedAccount, Salience
from storage import articles, importing, queue, runs, taking_in
from storage.errors import LockedProject
from storage.history import verify_history
from storage.import_log import Result
from storage.importing import ImportReport, Progress, import_paths
from storage.project import Project
from storage.queue import QueueQuery
from tests.storage.making import reading


class FixedExtractor:
    """Reads the same out of every article that has the words for it."""

    version = "fixed/1"

    def propose(self, text: str, published: date | None) -> tuple[ProposedAccount, ...]:
        if "انفجار" in text:
            raise RuntimeError("a mistake of the rules")
        if "قصف بصواريخ" in text:
            return reading(text)
        return (ProposedAccount("a1", Salience.MAIN, None, {}),) if published else ()

    def dateline(self, text: str) -> date | None:
        return date(2020, 2, 3) if "2020" in text else None


def write(folder: Path, texts: Sequence[str]) -> list[Path]:
    paths = [folder / f"{i:04}.txt" for i in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    return paths


def total(project: Project) -> int:
    return sum(queue.counts(project).values())


def test_importing_twice_adds_nothing_and_says_so(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, [f"تقرير رقم {i}" for i in range(7)])
    first = import_paths(project, [folder])
    assert (first.added, first.known, first.refused) == (7, 0, 0)
    again = import_paths(project, [folder])
    assert (again.added, again.known, again.refused) == (0, 7, 0)
    assert [o.article_id for o in again.outcomes] == [o.article_id for o in first.outcomes]
    assert total(project) == 7
    assert verify_history(project) is None


def test_one_bad_file_never_stops_the_rest(project: Project, tmp_path: Path) -> None:
    paths = write(tmp_path, ["أول", " ", "ثان", "أول"])
    paths.insert(1, tmp_path / "none.txt")
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 4)
    paths.append(tmp_path / "b.txt")
    report = import_paths(project, paths)
    assert [o.result for o in report.outcomes] == [
        Result.ADDED,
        Result.REFUSED,
        Result.REFUSED,
        Result.ADDED,
        Result.KNOWN,
        Result.REFUSED,
    ]
    assert [o.path for o in report.outcomes] == paths
    assert all(o.words for o in report.outcomes if o.result is Result.REFUSED)


def test_articles_come_with_title_day_and_proposals(project: Project, tmp_path: Path) -> None:
    line = "قُتل 4 أشخاص في قصف بصواريخ على بلدة القورية يوم الأربعاء، وفق مصادر محلية"
    (path,) = write(tmp_path, [f"icon\n\n{line}\n2020\n"])
    import_paths(project, [path], extractor=FixedExtractor())
    (row,) = queue.page(project, QueueQuery(), None, 5)
    assert row.title == line
    assert row.published == date(2020, 2, 3)
    assert row.proposals == 8
    run = runs.latest(project, row.id)
    assert run is not None
    assert (run.extractor, run.published) == ("fixed/1", date(2020, 2, 3))


def test_a_mistake_of_the_extractor_costs_no_article(
    project: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    paths = write(tmp_path, ["قبل", "انفجار", "بعد"])
    report = import_paths(project, paths, extractor=FixedExtractor())
    assert report.added == 3
    assert [o.words is None for o in report.outcomes] == [True, False, True]
    assert runs.latest(project, report.outcomes[1].article_id or "") is None
    assert "0001.txt" in caplog.text


def test_a_long_first_line_is_cut_at_a_word() -> None:
    title = taking_in.first_line("كلمة " * 100)
    assert len(title) <= 161
    assert title.endswith("كلمة…")


def test_progress_counts_and_cancel_keeps_what_was_taken_in(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 4)
    write(tmp_path, [f"تقرير {i}" for i in range(10)])
    steps: list[Progress] = []

    def twice(step: Progress) -> bool:
        steps.append(step)
        return len(steps) < 2

    report = import_paths(project, [tmp_path], progress=twice)
    assert report.cancelled
    assert [(s.done, s.total) for s in steps] == [(4, 10), (8, 10)]
    assert total(project) == report.added == 8
    report = import_paths(project, [tmp_path], progress=lambda _: True)
    assert not report.cancelled
    assert (report.added, report.known) == (2, 8)


def test_json_lines_have_no_total(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps({"id": i, "text": f"نص {i}", "source": "وكالة"}) for i in range(3)]
    path.write_text("\n".join(lines), "utf-8")
    seen: list[int | None] = []

    def see(step: Progress) -> bool:
        seen.append(step.total)
        return True

    report = import_paths(project, [path], progress=see)
    assert [(o.line, o.result) for o in report.outcomes] == [(i, Result.ADDED) for i in (1, 2, 3)]
    assert seen == [None]


def test_the_window_keeps_saving_while_a_thread_imports(project: Project, tmp_path: Path) -> None:
    write(tmp_path, [f"تقرير {i}" for i in range(300)])
    path = project.path
    reports: list[ImportReport] = []

    def work() -> None:
        with Project.open(path, "رنا") as own:
            reports.append(import_paths(own, [tmp_path]))

    thread = threading.Thread(target=work)
    thread.start()
    saved = 0
    while thread.is_alive():
        with project.writing():
            project.connection.execute("INSERT INTO reviewers VALUES (?, '')", [f"r{saved}"])
        saved += 1
    thread.join()
    assert reports[0].added == 300
    assert total(project) == 300
    assert verify_history(project) is None


def test_a_project_that_stays_locked_ends_the_import_calmly(
    project: Project, tmp_path: Path
) -> None:
    write(tmp_path, ["نص"])
    project.connection.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedProject):
            import_paths(project, [tmp_path])
    assert total(project) == 0
    assert articles.add_many(project, ()).new == ()


def test_slow_files_are_taken_in_and_stopped_one_by_one(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "SECONDS", 0.0)
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(f"خبر طويل رقم {n}", "utf-8")
    paths = sorted(tmp_path.glob("*.txt"))
    report = import_paths(project, paths, progress=lambda p: p.done < 2)
    assert (report.added, report.cancelled) == (2, True)
