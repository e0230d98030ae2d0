"""`codebook` on the command line: out to a file, changed by hand, back in as a version."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.project import Project
from storage.shipped_codebook import load_codebook
from ui.command_line import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.tawthiq"
    Project.create(path, load_codebook(), "رنا").close()
    return path


def test_out_changed_and_in_again(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "c.toml"
    assert run(["codebook", str(project), "export", str(file)]) == 0
    text = file.read_text("utf-8")
    assert text == load_codebook().source
    assert run(["codebook", str(project), "import", str(file)]) == 0
    assert "nothing changed" in capsys.readouterr().out
    file.write_text(text.replace('en = "Damage"', 'en = "Damage done"'), encoding="utf-8")
    command = ["codebook", str(project), "--reviewer", "سامر", "import", str(file)]
    assert run([*command, "--note", "clearer"]) == 0
    assert capsys.readouterr().out == "version 1.1 is in force\n"
    with Project.open(project, "رنا") as opened:
        assert opened.codebook.field("damage").label.en == "Damage done"
    assert run(["codebook", str(project), "list"]) == 0
    latest, first = capsys.readouterr().out.splitlines()
    assert latest.startswith("1.1  ")
    assert latest.endswith("سامر  clearer")
    assert first.startswith("1.0  ")


def test_what_would_break_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "c.toml"
    source = load_codebook().source
    place = '[[field]]\nid = "place"\n'
    assert place in source
    file.write_text(source.replace(place, f"{place}retired = true\n"), encoding="utf-8")
    assert run(["codebook", str(project), "import", str(file)]) == 2
    assert "cannot be retired" in capsys.readouterr().err
    file.write_text("id = ", encoding="utf-8")
    assert run(["codebook", str(project), "import", str(file)]) == 2
    assert "line 1" in capsys.readouterr().err
    with Project.open(project, "رنا") as opened:
        assert opened.codebook == load_codebook()
