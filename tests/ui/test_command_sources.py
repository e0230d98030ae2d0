"""The register of sources in a terminal."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from storage.project import Project
from tests.storage.making import default_codebook
from tests.storage.reconciliation.reported_by import link, report
from ui.command_line import run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا") as project:
        one = report(project, "نص أول", "تلفزيون سوريا", "فرات بوست")
        two = report(project, "نص ثان", "عنب بلدي", "شبكة فرات بوست")
        link(project, one, two)
    return path


def test_the_register_is_printed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sources", str(path)]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.split("\t")[:3] == ["name", "kind", "scale"]
    cells = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    assert cells["فرات بوست"][:6] == ["local_network", "subnational", "", "0", "0", "2"]
    assert cells["عنب بلدي"][3:6] == ["1", "1", "0"]


def test_the_register_is_written_as_csv(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sources.csv"
    assert run(["sources", str(path), "--csv", str(out)]) == 0
    assert "3 sources" in capsys.readouterr().out
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["name"]: r["other_names"] for r in rows}["فرات بوست"] == "شبكة فرات بوست"
    assert run(["sources", str(path), "--csv", str(tmp_path / "no" / "x.csv")]) == 2


def test_what_is_no_project_is_refused(tmp_path: Path) -> None:
    assert run(["sources", str(tmp_path / "none.tawthiq")]) == 2
