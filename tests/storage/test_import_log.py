"""The log of imports: kept, gone on with, and exact whatever ended an import."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from storage import articles, import_log, importing, originals
from storage.article_files import Found, Unreadable, find_articles
from storage.errors import ImportElsewhere, OriginalDamaged, OriginalMissing
from storage.import_choices import Correction, ImportChoices, path_text
from storage.import_log import Result
from storage.importing import import_paths, resume
from storage.project import Project
from tests.storage.intake import files


def write(folder: Path, number: int) -> Path:
    folder.mkdir(exist_ok=True)
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(f"خبر عن الحادثة رقم {n}", "utf-8")
    return folder


def stopped_after(project: Project, folder: Path, files: int) -> None:
    report = import_paths(project, [folder], progress=lambda step: step.done < files)
    assert report.cancelled


def test_an_import_is_seen_again_later(project: Project, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 3)
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 broken")
    report = import_paths(project, [folder])
    (logged,) = import_log.imports(project)
    assert (logged.added, logged.known, logged.refused, logged.ended) == (3, 0, 1, True)
    assert logged.inputs == (folder,)
    assert import_log.outcomes(project, logged.number) == report.outcomes
    assert import_log.unfinished(project) is None


def test_a_stopped_import_says_where_and_goes_on_there(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    folder = write(tmp_path / "in", 7)
    stopped_after(project, folder, 4)
    stopped = import_log.unfinished(project)
    assert stopped is not None
    assert (stopped.added, stopped.stopped_at) == (4, folder / "003.txt")
    seen: list[tuple[int, int | None]] = []

    def see(step: importing.Progress) -> bool:
        seen.append((step.done, step.total))
        return True

    report = resume(project, stopped, progress=see)
    assert (report.added, report.known, report.cancelled) == (7, 0, False)
    assert seen[0] == (6, 7)
    assert import_log.unfinished(project) is None
    assert [o.path.name for o in report.outcomes] == [f"{n:03}.txt" for n in range(7)]


def test_an_import_stops_within_a_book_and_keeps_what_came_before(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("خبر", "utf-8")
    book = Path(__file__).parent / "intake" / "made_elsewhere" / "writer.pdf"
    report = import_paths(project, [tmp_path / "a.txt", book], progress=lambda _: False)
    assert (report.added, len(report.outcomes), report.cancelled) == (1, 1, True)
    stopped = import_log.unfinished(project)
    assert stopped is not None
    assert resume(project, stopped).added == 2


def test_a_file_that_goes_while_it_is_taken_in_stays_an_article(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("خبر", "utf-8")

    def found_and_gone(*_: object) -> Iterator[Found | Unreadable]:
        yield from find_articles([path])
        path.unlink()

    monkeypatch.setattr(importing, "find_articles", found_and_gone)
    report = import_paths(project, [path], choices=ImportChoices(keep_originals=True))
    (only,) = report.outcomes
    assert only.result is Result.ADDED
    assert only.words is not None
    assert "could not be read" in only.words.en


def test_rows_of_a_table_go_on_behind_the_last_one(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 3)
    path = tmp_path / "a.csv"
    path.write_text("id,text\n" + "".join(f"{n},خبر رقم {n}\n" for n in range(8)), "utf-8")
    stopped_after(project, path, 3)
    stopped = import_log.unfinished(project)
    assert stopped is not None
    report = resume(project, stopped)
    assert [o.line for o in report.outcomes] == list(range(2, 10))
    assert {o.result for o in report.outcomes} == {Result.ADDED}


def test_an_import_that_is_given_up_is_offered_no_more(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    stopped_after(project, write(tmp_path / "in", 5), 2)
    stopped = import_log.unfinished(project)
    assert stopped is not None
    import_log.end(project, stopped.number)
    assert import_log.unfinished(project) is None


def test_nothing_that_was_asked_for_leaves_no_log(project: Project, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "a.mbox"
    path.write_bytes(b"")
    assert import_paths(project, [path]).number is None
    assert import_log.imports(project) == ()


DYING = """
import os, signal, sys
from pathlib import Path
from storage import importing
from storage.importing import import_paths
from storage.project import Project
importing.BATCH = 2
with Project.open(Path(sys.argv[1]), "رنا") as project:
    import_paths(project, [Path(sys.argv[2])],
                 progress=lambda p: p.done < 4 or os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system cannot kill so")
def test_a_killed_import_loses_and_doubles_nothing(project: Project, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", 9)
    (folder / "004.txt").write_bytes(b"")
    ended = subprocess.run(
        [sys.executable, "-c", DYING, project.path, folder],
        cwd=Path(__file__).parents[2],
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": "."},
    )
    assert ended.returncode == -signal.SIGKILL
    stopped = import_log.unfinished(project)
    assert stopped is not None
    assert stopped.added == 4
    report = resume(project, stopped)
    assert Counter(o.result for o in report.outcomes) == {Result.ADDED: 8, Result.REFUSED: 1}
    assert len({o.path for o in report.outcomes}) == 9
    (count,) = project.connection.execute("SELECT count(*) FROM texts").fetchone()
    assert count == 8


def test_of_two_programs_only_one_goes_on(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    stopped_after(project, write(tmp_path / "in", 9), 2)
    stopped = import_log.unfinished(project)
    assert stopped is not None

    def meanwhile(_: importing.Progress) -> bool:
        with Project.open(project.path, "رنا") as other:
            assert resume(other, stopped).added == 9
        return True

    with pytest.raises(ImportElsewhere):
        resume(project, stopped, progress=meanwhile)
    assert len(import_log.outcomes(project, stopped.number)) == 9


def test_what_is_chosen_holds_also_behind_a_stop(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)
    folder = write(tmp_path / "in", 4)
    place = {n: (path_text(folder / f"00{n}.txt"), None) for n in range(4)}
    choices = ImportChoices(
        left_out=frozenset([place[1]]),
        every=Correction(source="شبكة الوادي"),
        each={place[3]: Correction(title="عنوان", published=date(2022, 1, 5))},
    )
    assert ImportChoices.from_text(choices.to_text()) == choices
    report = import_paths(project, [folder], choices=choices, progress=lambda p: p.done < 1)
    stopped = import_log.unfinished(project)
    assert stopped is not None
    report = resume(project, stopped)
    assert [o.path.name for o in report.outcomes] == ["000.txt", "002.txt", "003.txt"]
    last = articles.read(project, report.outcomes[-1].article_id or "")
    assert (last.title, last.source, last.published) == ("عنوان", "شبكة الوادي", date(2022, 1, 5))


def test_a_chosen_encoding_is_used(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("قصف على القرية".encode("iso8859-6"))
    choices = ImportChoices(every=Correction(encoding="iso-8859-6"))
    report = import_paths(project, [path], choices=choices)
    assert articles.read(project, report.outcomes[0].article_id or "").text == "قصف على القرية"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names are Unicode there")
def test_a_name_in_another_encoding_stops_nothing(project: Project, tmp_path: Path) -> None:
    name = os.fsdecode("خبر.txt".encode("cp1256"))
    (tmp_path / name).write_text("خبر", "utf-8")
    report = import_paths(project, [tmp_path / name])
    assert report.added == 1
    assert import_paths(project, [tmp_path / name]).known == 1


def test_near_duplicates_name_one_article(project: Project, tmp_path: Path) -> None:
    for n, end in enumerate(["", " تم تحديث الخبر", " نقلاً عن مراسلنا", "|other"]):
        text = files.BODY + end if end != "|other" else files.REST * 3
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
    report = import_paths(project, [tmp_path])
    assert report.number is not None
    like = import_log.like_texts(project, report.number)
    first, *others, alone = [o.article_id for o in report.outcomes]
    assert {key: found.article_id for key, found in like.items()} == dict.fromkeys(others, first)
    assert alone not in like


def test_originals_come_out_as_they_went_in(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    path = files.docx(folder / "a.docx")
    (folder / "b.csv").write_text("id,text\n1,خبر", "utf-8")
    report = import_paths(project, [folder], choices=ImportChoices(keep_originals=True))
    one, row = (articles.read(project, o.article_id or "") for o in report.outcomes)
    originals.save(project, one.sha256, tmp_path / "out.docx")
    assert (tmp_path / "out.docx").read_bytes() == path.read_bytes()
    assert originals.kept(project).size == path.stat().st_size
    with pytest.raises(OriginalMissing):
        originals.read(project, row.sha256)
    with project.writing():
        project.connection.execute("UPDATE originals SET content = zeroblob(9)")
    with pytest.raises(OriginalDamaged):
        originals.save(project, one.sha256, tmp_path / "again.docx")
    assert not (tmp_path / "again.docx").exists()
