"""A directory of mixed files, some broken: imported with an exact log, whatever interrupts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import import_log, importing
from storage.importing import import_paths, resume
from storage.project import Project
from tests.storage.intake.mixed_directory import MAKERS, counted, make

ROUNDS = 2


def test_every_file_becomes_what_it_must(project: Project, tmp_path: Path) -> None:
    expected = make(tmp_path / "in", ROUNDS * len(MAKERS))
    report = import_paths(project, [tmp_path / "in"])
    assert counted(report.outcomes, expected) == expected
    assert report.number is not None
    assert import_log.outcomes(project, report.number) == report.outcomes
    like = import_log.like_texts(project, report.number)
    near = {o.article_id for o in report.outcomes if o.path.name.endswith("near.txt")}
    assert near <= set(like)


def test_interrupted_anywhere_it_comes_to_the_same(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 5)
    expected = make(tmp_path / "in", len(MAKERS))
    report = import_paths(project, [tmp_path / "in"], progress=lambda _: False)
    stops = 0
    while report.cancelled:
        stops += 1
        stopped = import_log.unfinished(project)
        assert stopped is not None
        report = resume(project, stopped, progress=lambda _: False)
        assert stops < 50
    assert stops > 3
    assert counted(report.outcomes, expected) == expected
    places = [(o.path, o.line) for o in report.outcomes]
    assert len(set(places)) == len(places)
