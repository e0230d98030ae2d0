"""Training data as a whole: what goes out, what stays together, what is left as it was."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

from model.account import Status
from model.dataset_description import Description, Licence
from model.export_choice import Filters, Part, Redaction
from model.training.choice import Form, LabelStyle, Proportions, Split, TrainingChoice
from model.training.losses import Loss
from model.values import Choice
from storage.descriptions import describe
from storage.errors import ExportStopped
from storage.project import Project
from storage.training.refusals import FolderTaken, NothingToExport, TextsNotLeftOut
from storage.training.writing import write_training
from tests.storage.training.made import LED, PEACE, SECOND, claim, filled, save, shared_account
from tests.storage.training.read_back import READERS

CHOICE = TrainingChoice(Form.DOCCANO, proportions=Proportions(50, 0, 50), seed=3)


@pytest.fixture
def made(project: Project) -> Project:
    filled(project)
    return project


def bytes_of(folder: Path) -> dict[str, str]:
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files
    }


def plain_bytes(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix == ".parquet":
        return str(parquet.read_table(path).to_pylist()).encode()
    return zlib.decompress(data) if path.suffix == ".spacy" else data


def texts(folder: Path) -> set[str]:
    lines = [n for p in folder.glob("*.jsonl") for n in p.read_text("utf-8").split("\n")[:-1]]
    return {json.loads(line)["text"] for line in lines}


@pytest.mark.parametrize("form", Form)
def test_the_same_project_gives_the_same_bytes(made: Project, tmp_path: Path, form: Form) -> None:
    choice = replace(CHOICE, form=form, labels=LabelStyle.CODE)
    report = write_training(made, tmp_path / "one", choice)
    write_training(made, tmp_path / "other", choice)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "other")
    assert set(report.files) == bytes_of(tmp_path / "one").keys()
    known = json.loads((tmp_path / "one" / "report.json").read_text("utf-8"))
    assert {n: d for n, d in bytes_of(tmp_path / "one").items() if n != "report.json"} == (
        known["files"]
    )


def test_reports_of_one_incident_stay_in_one_part(made: Project, tmp_path: Path) -> None:
    for seed in range(6):
        report = write_training(made, tmp_path / "out", replace(CHOICE, seed=seed))
        assert report.crossing == 0
        assert report.largest == 2
        sizes = {split: part.articles for split, part in report.parts.items()}
        assert sizes in (
            {Split.TRAIN: 2, Split.TEST: 1},
            {Split.TRAIN: 1, Split.TEST: 2},
            {Split.TRAIN: 3, Split.TEST: 0},
            {Split.TRAIN: 0, Split.TEST: 3},
        )
    rows = (tmp_path / "out" / "splits.tsv").read_text("utf-8").split("\n")[1:-1]
    led, second, peace = (row.split("\t") for row in rows)
    assert led[1:3] == second[1:3]
    assert led[2] == led[0] != peace[2]


def test_copies_of_one_text_stay_in_one_part(project: Project, tmp_path: Path) -> None:
    long = "".join(f"{SECOND.strip()} وتابع المصدر رقم {n} ما جرى هناك. " for n in range(9))
    for ending in ("أ", "ب"):
        text = f"{long}{ending}\n"
        save(project, text, [shared_account(text)], Status.REVIEWED)
    for seed in range(6):
        report = write_training(project, tmp_path / "out", replace(CHOICE, seed=seed))
        assert (report.largest, report.crossing, report.unread) == (2, 0, 0)


def test_what_was_not_reviewed_stays_at_home(made: Project, tmp_path: Path) -> None:
    write_training(made, tmp_path / "out", CHOICE)
    assert texts(tmp_path / "out") == {LED, SECOND, PEACE}
    write_training(made, tmp_path / "out", replace(CHOICE, negatives=False))
    assert texts(tmp_path / "out") == {LED, SECOND}
    made.connection.execute("UPDATE articles SET status = 'second_look' WHERE number = 2")
    write_training(made, tmp_path / "out", CHOICE)
    assert texts(tmp_path / "out") == {LED, PEACE}
    both = frozenset({Status.REVIEWED, Status.SECOND_LOOK})
    write_training(made, tmp_path / "out", replace(CHOICE, statuses=both))
    assert texts(tmp_path / "out") == {LED, SECOND, PEACE}
    only = Filters(statuses=frozenset({Status.NO_INCIDENT}))
    write_training(made, tmp_path / "out", replace(CHOICE, filters=only))
    assert texts(tmp_path / "out") == {PEACE}


def test_hidden_fields_and_sources_are_left_out_and_counted(made: Project, tmp_path: Path) -> None:
    hidden = Redaction(frozenset({"place"}), frozenset({Part.SOURCES}))
    report = write_training(made, tmp_path / "out", replace(CHOICE, redaction=hidden))
    labels = {label for _, _, _, label in READERS[Form.DOCCANO](tmp_path / "out")}
    assert labels == {"event_type", "weapon", "munitions", "injured", "date", "initiator"}
    assert report.losses[Loss.HIDDEN] == 4
    every = "".join(p.read_text("utf-8") for p in (tmp_path / "out").iterdir())
    assert "وكالة" not in every
    assert "خبر | عاجل" not in every
    without_texts = replace(CHOICE, redaction=Redaction(parts=frozenset({Part.TEXTS})))
    with pytest.raises(TextsNotLeftOut):
        write_training(made, tmp_path / "none", without_texts)
    assert not (tmp_path / "none").exists()


def test_what_is_left_out_stands_in_no_file(made: Project, tmp_path: Path) -> None:
    hidden = Redaction(frozenset({"event_type"}), frozenset({Part.NOTES}))
    for form in Form:
        out = tmp_path / form
        write_training(made, out, replace(CHOICE, form=form, balanced=True, redaction=hidden))
        every = b"".join(plain_bytes(p) for p in out.rglob("*") if p.is_file())
        assert b"shelling_artillery_missile" not in every
        assert "يُراجع".encode() not in every


def test_only_own_folders_are_written_over(made: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_training(made, out, replace(CHOICE, form=Form.BRAT))
    write_training(made, out, CHOICE)
    assert not (out / "annotation.conf").exists()
    (out / "model.bin").write_bytes(b"hours of work")
    before = bytes_of(out)
    with pytest.raises(FolderTaken):
        write_training(made, out, CHOICE)
    assert bytes_of(out) == before
    (tmp_path / "file").write_text("x")
    with pytest.raises(FolderTaken):
        write_training(made, tmp_path / "file", CHOICE)
    (tmp_path / "empty").mkdir()
    write_training(made, tmp_path / "empty", CHOICE)
    assert (tmp_path / "empty" / "README.md").exists()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_stopping_leaves_what_was_there(made: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_training(made, out, CHOICE)
    before = bytes_of(out)
    with pytest.raises(ExportStopped):
        write_training(made, out, replace(CHOICE, seed=9), lambda done, _: done < 1)
    assert bytes_of(out) == before
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]


def test_nothing_to_write_is_said(project: Project, tmp_path: Path) -> None:
    with pytest.raises(NothingToExport):
        write_training(project, tmp_path / "out", CHOICE)
    assert not (tmp_path / "out").exists()


def test_what_was_said_of_the_data_stands_in_the_card(made: Project, tmp_path: Path) -> None:
    choice = replace(CHOICE, form=Form.HUGGING_FACE)
    write_training(made, tmp_path / "out", choice)
    assert "icen" not in (tmp_path / "out" / "README.md").read_text("utf-8")
    describe(made, Description("شهادات", "وصف", licence=Licence.CC0, citation="رنا، 2026"))
    write_training(made, tmp_path / "out", choice)
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert 'license: cc0-1.0\npretty_name: "شهادات"\n' in card
    assert "Licence: Creative Commons Zero 1.0." in card
    assert "Cite as: رنا، 2026" in card


def test_a_field_that_the_codebook_lost_goes_out_too(project: Project, tmp_path: Path) -> None:
    account = shared_account(SECOND)
    lost = claim("gone", Choice("lost_code"), SECOND, "شاهد")
    save(project, SECOND, [replace(account, claims=(*account.claims, lost))], Status.REVIEWED)
    choice = replace(CHOICE, form=Form.HUGGING_FACE, labels=LabelStyle.CODE)
    write_training(project, tmp_path / "out", choice)
    labels = {label for _, _, _, label in READERS[Form.HUGGING_FACE](tmp_path / "out")}
    assert "gone-lost_code" in labels
    assert '"B-gone-lost_code"' in (tmp_path / "out" / "README.md").read_text("utf-8")
