"""What each file would become, before it does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from storage.import_choices import Correction, ImportChoices, Place, path_text
from storage.importing import import_paths
from storage.intake.stopping import Stopped, asking
from storage.previewing import Previewer, all_files
from storage.project import Project
from tests.storage.intake import files

USUAL = ImportChoices()


def test_a_preview_says_what_the_import_then_does(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(files.page(files.KNOWN), "utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.csv").write_text(
        "id,text\n" + "".join(f"{n},خبر رقم {n}\n" for n in range(30)), "utf-8"
    )
    found = all_files([tmp_path])
    assert [p.name for p, _ in found] == ["a.html", "b.txt", "c.csv"]
    previewer = Previewer()
    page, empty, table = (previewer.preview(project, p, USUAL) for p, _ in found)
    assert page.first is not None
    assert (page.first.title, page.first.source) == (files.TITLE, "وكالة الوادي")
    assert page.first.published == date(2022, 1, 5)
    assert page.first.beginning.startswith(files.TITLE)
    assert empty.first is not None
    assert empty.first.refused is not None
    assert (len(table.articles), table.more) == (20, True)
    assert [a.line for a in table.articles[:3]] == [2, 3, 4]
    report = import_paths(project, [tmp_path])
    assert (report.added, report.refused) == (31, 1)


def test_what_is_there_already_is_told_with_its_title(project: Project, tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(f"{files.TITLE}\n\n{files.BODY}", "utf-8")
    import_paths(project, [tmp_path])
    (tmp_path / "2.txt").write_text(f"{files.TITLE}\n\n{files.BODY} نهاية الخبر.", "utf-8")
    (tmp_path / "3.txt").write_text(files.REST * 2, "utf-8")
    (tmp_path / "4.txt").write_text(files.REST * 2, "utf-8")
    (tmp_path / "5.txt").write_text(files.REST * 2 + " تتمة الخبر", "utf-8")
    previewer = Previewer()
    twins = [
        previewer.preview(project, p, USUAL).articles[0].twin for p, _ in all_files([tmp_path])
    ]
    same, like, none, copy, near = twins
    assert same is not None
    assert (same.title, same.likeness, same.path) == (files.TITLE, 1.0, None)
    assert like is not None
    assert like.title == files.TITLE
    assert 0.5 < like.likeness < 1
    assert none is None
    assert copy is not None
    assert (copy.path, copy.likeness) == (tmp_path / "3.txt", 1.0)
    assert near is not None
    assert near.path == tmp_path / "3.txt"


def test_corrections_are_seen_before_they_are_made(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("قصف على القرية".encode("iso8859-6"))
    place: Place = (path_text(path), None)
    each = {place: Correction(title="عنوان", encoding="iso-8859-6")}
    choices = ImportChoices(every=Correction(source="مصدر"), each=each)
    first = Previewer().preview(project, path, choices).first
    assert first is not None
    assert (first.title, first.source, first.beginning) == ("عنوان", "مصدر", "قصف على القرية")


def test_what_is_read_again_is_not_its_own_twin(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(files.BODY, "utf-8")
    previewer = Previewer()
    for _ in range(2):
        first = previewer.preview(project, path, USUAL).first
        assert first is not None
        assert first.twin is None


def test_a_preview_is_given_up_within_a_book(project: Project) -> None:
    book = Path(__file__).parent / "intake" / "made_elsewhere" / "writer.pdf"
    with asking(lambda: False), pytest.raises(Stopped):
        Previewer().preview(project, book, USUAL)
