"""`import-annotations`: what it lists, takes in, remembers and complains of."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.account import Status
from storage import reviews, runs
from storage.project import Project
from storage.queue import QueueQuery, page
from ui.command_line import run

MADE = Path(__file__).parents[1] / "storage" / "annotations" / "made_elsewhere"
XMI = MADE / "inception" / "rana.xmi"


def told(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    both = capsys.readouterr()
    return both.out, both.err


def test_it_lists_labels_and_takes_nothing_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.tawthiq"
    assert run(["import-annotations", str(path), str(XMI), "--list"]) == 0
    out, _ = told(capsys)
    lines = [line.split("\t") for line in out.splitlines()]
    assert lines[0] == ["count", "label", "field", "examples"]
    assert ["2", "ORG", "-", "كتيبة النخيل | لواء السنديان"] in lines
    assert ["1", "LOC", "place", "تل الرمان"] in lines
    with Project.open(path, "رنا") as project:
        assert page(project, QueueQuery(), None, 9) == ()


def test_it_maps_remembers_and_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "x.tawthiq")
    asked = ["--map", "shelling=event_type:shelling_artillery_missile", "--leave", "LOC"]
    assert run(["import-annotations", path, str(XMI), *asked, "--without-proposals"]) == 0
    out, err = told(capsys)
    assert "Values proposed from labels: 5. Texts new: 1" in out
    assert err == ""
    with Project.open(Path(path), "رنا") as project:
        (row,) = page(project, QueueQuery(), None, 9)
        assert row.status is Status.NEW
        found = runs.latest(project, row.id)
        assert found is not None
        assert found.extractor == "import/uima: rana.xmi · rana"
    assert run(["import-annotations", path, str(XMI), "--list"]) == 0
    out, _ = told(capsys)
    assert "event_type:shelling_artillery_missile" in out


def test_it_takes_labels_as_reviewed(tmp_path: Path) -> None:
    path = str(tmp_path / "x.tawthiq")
    file = str(MADE / "brat")
    asked = ["--as-reviewed", "--annotator", "ليلى", "--reviewer", "رنا"]
    assert run(["import-annotations", path, file, *asked]) == 0
    with Project.open(Path(path), "رنا") as project:
        (row,) = page(project, QueueQuery(), None, 9)
        review = reviews.load(project, row.id)
    assert review.status is Status.REVIEWED
    assert {c.stamp.reviewer for a in review.accounts for c in a.claims} == {"ليلى"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--map", "LOC=nowhere"], "LOC=nowhere is not LABEL=FIELD"),
        (["--map", "LOC=event_type:nothing"], "is not LABEL=FIELD"),
        (["--map", "LOC"], "is not LABEL=FIELD"),
        (["--leave", "GPE"], "no label is called GPE"),
    ],
)
def test_what_cannot_be_mapped_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str
) -> None:
    assert run(["import-annotations", str(tmp_path / "x.tawthiq"), str(XMI), *asked]) == 2
    out, err = told(capsys)
    assert out == ""
    assert said in err


def test_what_is_not_read_is_said_and_the_rest_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.ann"
    bad.write_text("T1\tPlace 0 4\tبلدة\n", "utf-8")
    path = str(tmp_path / "x.tawthiq")
    assert run(["import-annotations", path, str(bad), str(XMI), str(tmp_path / "none.xmi")]) == 2
    out, err = told(capsys)
    assert "Texts new: 1" in out
    assert "bad.txt has to stand in the same folder" in err
    assert "none.xmi: It does not exist." in err


def test_a_folder_without_labels_is_no_silent_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text("قُصفت البلدة.", "utf-8")
    asked = ["import-annotations", str(tmp_path / "x.tawthiq"), str(tmp_path / "folder")]
    assert run([*asked, "--without-proposals"]) == 2
    assert told(capsys)[1].startswith("tawthiq: ")
