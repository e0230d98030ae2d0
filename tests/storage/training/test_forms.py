"""Every form holds every label that it can, at its exact words: read back from the files."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from model.training.choice import Form, LabelStyle, Proportions, TrainingChoice
from model.training.losses import Loss
from model.training.report import TrainingReport
from storage.project import Project
from storage.training.packed import hash64
from storage.training.writing import write_training
from tests.storage.training.made import LED, PEACE, SECOND, filled
from tests.storage.training.read_back import READERS
from tests.storage.training.unpacked import docs

GOLD = {
    (LED, "سقطت ثلاث قذائف هاون", "event_type"),
    (LED, "قذائف هاون", "weapon"),
    (LED, "ثلاث قذائف", "munitions"),
    (LED, "بلدةِ الرابية", "place"),
    (LED, "بلدة الرابية", "place"),
    (LED, "وجرح\nخمسة أشخاص", "injured"),
    (LED, "مساءَ  يوم الأربعاء", "date"),
    (LED, "ردّ", "event_type"),
    (LED, "بإطلاق النار", "event_type"),
    (LED, "المسلحون", "initiator"),
    (LED, "الرابية", "place"),
    (LED, "شاهد", "attribution"),
    (SECOND, "قذائف سقطت", "event_type"),
    (SECOND, "الرابية", "place"),
}


@pytest.fixture
def made(project: Project) -> Project:
    filled(project)
    return project


def written(project: Project, folder: Path, form: Form, **more: object) -> TrainingReport:
    return write_training(project, folder, TrainingChoice(form, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", [f for f in Form if f not in (Form.IOB2, Form.CONLLU)])
def test_every_label_stands_at_its_words(made: Project, tmp_path: Path, form: Form) -> None:
    written(made, tmp_path / "out", form)
    found = list(READERS[form](tmp_path / "out"))
    assert {(text, text[start:end], label) for text, start, end, label in found} == GOLD
    # the second «الرابية», that of the clitic, not the first
    bare = [start for text, start, end, _ in found if (text, text[start:end]) == (LED, "الرابية")]
    assert bare == [LED.index("بالرابية") + 1]


def test_words_a_line_keep_every_label(made: Project, tmp_path: Path) -> None:
    written(made, tmp_path / "out", Form.CONLLU)
    rows = made.connection.execute("SELECT id, text FROM articles JOIN texts ON article = number")
    texts = dict(rows)
    found = [(texts[a], texts[a][s:e], n) for a, s, e, n in READERS[Form.CONLLU](tmp_path / "out")]
    assert set(found) == GOLD
    assert len(found) == len(GOLD) + 1  # the day of both accounts
    lines = "".join(p.read_text("utf-8") for p in (tmp_path / "out").glob("*.conllu"))
    assert "1-2\tوردّ\t" in lines
    assert "-9\tبالرابية\t" in lines


def test_the_plainest_form_keeps_the_longest_and_says_what_not(
    made: Project, tmp_path: Path
) -> None:
    report = written(made, tmp_path / "out", Form.IOB2)
    found = {(words, label) for words, _, _, label in READERS[Form.IOB2](tmp_path / "out")}
    gone = {"قذائف هاون", "ثلاث قذائف"}
    assert found == {(" ".join(w.split()), label) for _, w, label in GOLD if w not in gone}
    assert report.losses[Loss.OVERLAPPING] == 2
    assert report.losses[Loss.SAME] == 1
    assert report.losses[Loss.WORDS_CUT] == 2
    assert report.losses[Loss.DIVIDED] == 2
    assert report.losses[Loss.WORDLESS] == 2
    assert report.losses[Loss.UNRELATED] == 1


def test_labels_may_bear_the_option(made: Project, tmp_path: Path) -> None:
    written(made, tmp_path / "out", Form.BRAT, labels=LabelStyle.CODE)
    names = {label for _, _, _, label in READERS[Form.BRAT](tmp_path / "out")}
    assert {"weapon-mortar", "injured-unknown", "event_type-armed_clash", "place"} <= names
    events = (tmp_path / "out" / "annotation.conf").read_text("utf-8").split("[events]")[1]
    assert "event_type-armed_clash\t" in events


def test_spacy_has_the_very_text_and_what_is_told(made: Project, tmp_path: Path) -> None:
    written(made, tmp_path / "out", Form.SPACY, proportions=Proportions(100, 0, 0))
    led, second, peace = docs(tmp_path / "out" / "train.spacy", hash64)
    assert [led.text, second.text, peace.text] == [LED, SECOND, PEACE]
    assert [d.cats["incident"] for d in (led, second, peace)] == [1, 1, 0]
    assert not peace.spans
    assert "قذائف هاون" in {LED[s:e] for s, e, _ in led.spans}
    assert led.sentence_starts[0] == 0
    assert "قذائف هاون" not in {LED[s:e] for s, e, _ in led.ents}
    # as spaCy 3.8 numbers them
    assert hash64("قرية") == 8437839937021935840


def test_accounts_answer_each_other_where_a_form_has_it(made: Project, tmp_path: Path) -> None:
    for form in (Form.BRAT, Form.LABEL_STUDIO, Form.DOCCANO, Form.HUGGING_FACE):
        report = written(made, tmp_path / form, form)
        assert not report.losses[Loss.UNRELATED]
        assert not report.losses[Loss.UNGROUPED]
    notes = "".join(p.read_text("utf-8") for p in (tmp_path / "brat").glob("*/*.ann"))
    assert "retaliation:E1" in notes
    assert '"field":"killed","value":{"max":0,"min":0,"who":"unknown"}' in notes
    files = (tmp_path / "label-studio").glob("t*.json")
    tasks = [task for path in files for task in json.loads(path.read_text("utf-8"))]
    (led,) = [t for t in tasks if t["data"]["text"] == LED]
    result = led["annotations"][0]["result"]
    regions = {r["id"]: r for r in result if r.get("type") == "labels"}
    ties = [r for r in result if r["type"] == "relation"]
    assert {"retaliation", "part", "weapon"} <= {r["labels"][0] for r in ties}
    assert all({r["from_id"], r["to_id"]} <= regions.keys() for r in ties)


def test_only_events_name_their_triggers(made: Project, tmp_path: Path) -> None:
    """brat refuses a file in which a note or an attribute is of a trigger."""
    written(made, tmp_path / "out", Form.BRAT)
    for path in (tmp_path / "out").glob("*/*.ann"):
        lines = [line.split("\t") for line in path.read_text("utf-8").split("\n")[:-1]]
        triggers = {said[1].split()[0].split(":")[1] for said in lines if said[0][0] == "E"}
        about = {said[1].split()[1] for said in lines if said[0][0] in "A#"}
        assert triggers.isdisjoint(about)
        assert about or not triggers


def test_the_labelling_set_up_runs_from_right_to_left(made: Project, tmp_path: Path) -> None:
    written(made, tmp_path / "out", Form.LABEL_STUDIO)
    view = ElementTree.fromstring((tmp_path / "out" / "labels.xml").read_text("utf-8"))
    assert view.get("dir") == "rtl"
    names = {e.get("value") for e in view.iter("Label")}
    assert {f.id for f in made.codebook.fields} == names
