"""What other programs wrote is read with its words (README.md beside the files says which)."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.annotations.building import Labelled
from storage.annotations.finding import Read, find, holds_annotations

HERE = Path(__file__).parent / "made_elsewhere"
SHELLING = {
    ("event_type", "قصف مدفعي"),
    ("initiator", "كتيبة النخيل"),
    ("place", "تل الرمان"),
    ("date", "الثلاثاء 4 آذار 2014"),
    ("killed", "ثلاثة مدنيين"),
    ("weather", "مساء"),
}


def read(name: str) -> list[Labelled]:
    found = list(find(HERE / name))
    assert all(isinstance(each, Read) for each in found), found
    return [each.labelled for each in found if isinstance(each, Read)]


def words(labelled: Labelled) -> set[tuple[str, str]]:
    document = labelled.document
    return {(s.label, " … ".join(s.quotes(document.text))) for s in document.spans}


def quote(labelled: Labelled, span: str) -> str:
    return " … ".join(labelled.document.span(span).quotes(labelled.document.text))


FILES = sorted(
    p.relative_to(HERE).as_posix()
    for p in HERE.rglob("*")
    if p.is_file() and p.suffix not in (".md", ".txt", ".xml")
)


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_known_and_nothing_of_it_lost(name: str) -> None:
    assert holds_annotations(HERE / name)
    found = read(name)
    assert any(f.document.spans for f in found)
    assert all(not f.losses and not f.moved for f in found)
    for each in found:
        assert "\r" not in each.document.text
        for label, quoted in words(each):
            assert quoted == quoted.strip(), label


@pytest.mark.parametrize("name", ["label-studio.json", "label-studio-min.json"])
def test_label_studio_counts_code_points_before_line_ends_are_folded(name: str) -> None:
    first, second = read(name)
    sides = {("event_type", "بصواريخ"), ("initiator", "لواء السنديان")}
    assert words(first) == SHELLING | sides
    assert first.annotator == "1"
    assert first.at is not None
    assert first.document.metadata["published"] == "2014-03-05"
    assert not second.document.spans


def test_label_studio_has_relations_choices_and_notes_of_regions() -> None:
    document = read("label-studio.json")[0].document
    assert {(r.source, r.target) for r in document.relations} >= {("a", "b"), ("f", "a")}
    (kind,) = document.statements
    assert kind.attributes == (("value", "Shelling/artillery/missile attack"),)
    assert ("note", "اسم غير مؤكد") in document.span("b").attributes


@pytest.mark.parametrize("name", ["doccano-spans.jsonl", "doccano-relations.jsonl"])
def test_doccano(name: str) -> None:
    first, second = read(name)
    assert words(first) == SHELLING
    assert words(second) == {("initiator", "مسلحون مجهولون"), ("place", "ميناء الدفلى")}
    assert first.document.metadata["source"] == "وكالة السنديان"
    relations = {(r.label, quote(first, r.target)) for r in first.document.relations}
    expected = {("initiator", "كتيبة النخيل"), ("place", "تل الرمان")}
    assert relations == (expected if "relations" in name else set())


def test_doccano_archives_say_who_labelled() -> None:
    assert {f.annotator for f in read("doccano-relations.zip")} == {"rana"}


def test_brat() -> None:
    (labelled,) = read("brat/report-1.ann")
    document = labelled.document
    assert ("Hurt", "أُصيب … بجروح") in words(labelled)
    first, second = document.groups
    assert {m.role: quote(labelled, m.span) for m in first.members} == {
        "": "قصف مدفعي",
        "Initiator": "كتيبة النخيل",
        "Place": "تل الرمان",
        "Date": "الثلاثاء 4 آذار 2014",
        "Killed": "قُتل ثلاثة مدنيين",
    }
    assert second.attributes == (("Negated", "true"),)
    assert {r.label for r in document.relations} == {"Near", "Equiv"}
    assert ("AnnotatorNotes", "اسم غير مؤكد") in document.span("T2").attributes


@pytest.mark.parametrize(
    "name", ["inception/rana.xmi", "inception/rana.json", "inception/export.zip", "webanno.tsv"]
)
def test_inception_counts_utf_16(name: str) -> None:
    (labelled,) = read(name)
    assert words(labelled) == {
        ("DATE", "الثلاثاء 4 آذار 2014"),
        ("ORG", "كتيبة النخيل"),
        ("LOC", "تل الرمان"),
        ("ORG", "لواء السنديان"),
        ("shelling", "قصف مدفعي"),
        ("attack", "بصواريخ"),
    }
    groups = {
        g.label: [(m.role, quote(labelled, m.span)) for m in g.members]
        for g in labelled.document.groups
    }
    assert groups["shelling"][1:] == [
        ("initiator", "كتيبة النخيل"),
        ("place", "تل الرمان"),
        ("date", "الثلاثاء 4 آذار 2014"),
    ]
    (tie,) = labelled.document.relations
    ends = quote(labelled, tie.source), tie.label, quote(labelled, tie.target)
    assert ends == ("بصواريخ", "retaliation", "قصف مدفعي")
    assert labelled.annotator == ("" if name == "webanno.tsv" else "rana")


def test_inception_without_its_type_system(tmp_path: Path) -> None:
    (tmp_path / "rana.xmi").write_bytes((HERE / "inception" / "rana.xmi").read_bytes())
    (alone,) = (e.labelled for e in find(tmp_path / "rana.xmi") if isinstance(e, Read))
    assert words(alone) == words(read("inception/rana.xmi")[0])
    assert len(alone.document.relations) == 1
    assert len(alone.document.groups) == 2


def test_spacy_tokens_and_groups() -> None:
    first, second = read("spacy.spacy")
    assert words(first) == {
        ("killed", "ثلاثة"),
        ("DATE", "4 آذار 2014"),
        ("initiator", "كتيبة النخيل"),
        ("GPE", "تل الرمان"),
        ("event_type", "قصف مدفعي نفّذته كتيبة النخيل"),
        ("initiator", "لواء السنديان"),
    }
    assert [s.attributes for s in first.document.statements] == [(("value", "incident"),)]
    assert ("LOC", "ميناء الدفلى") in words(second)
    for name in ("spacy.jsonl", "spacy-v2.json"):
        assert words(read(name)[1]) == words(second)


def test_conll() -> None:
    (labelled,) = read("conllu.conllu")
    assert labelled.document.text.startswith("خطف مسلحون مجهولون الطبيب")
    assert "😀، بحسب أهله." in labelled.document.text
    assert ("PERSON", "الطبيب سالم الرويّس") in words(labelled)
    (labelled,) = read("label-studio.conll")
    assert ("killed", "ثلاثة مدنيين") in words(labelled)
