"""Corners of the formats: escapes, stacks, schemes of tags, answers, odd files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage.annotations.building import Labelled, Loss
from storage.annotations.finding import Read, find


def read(path: Path, text: str) -> list[Labelled]:
    path.write_text(text, "utf-8", newline="")
    found = list(find(path))
    assert all(isinstance(each, Read) for each in found), found
    return [each.labelled for each in found if isinstance(each, Read)]


def words(labelled: Labelled) -> list[tuple[str, str]]:
    text = labelled.document.text
    return [(s.label, " … ".join(s.quotes(text))) for s in labelled.document.spans]


@pytest.mark.parametrize(
    ("suffix", "tags"),
    [
        ("iob", ["O", "I-PLACE", "I-PLACE", "O", "I-DATE"]),
        ("iob2", ["O", "B-PLACE", "I-PLACE", "O", "B-DATE"]),
        ("bioes", ["O", "B-PLACE", "E-PLACE", "O", "S-DATE"]),
        ("bilou", ["O", "B-PLACE", "L-PLACE", "O", "U-DATE"]),
    ],
)
def test_schemes_of_tags(tmp_path: Path, suffix: str, tags: list[str]) -> None:
    forms = ["قصف", "تل", "الرمان", "مساء", "الثلاثاء"]
    rows = "".join(f"{form}\t{tag}\n" for form, tag in zip(forms, tags, strict=True))
    (found,) = read(tmp_path / f"x.{suffix}", rows)
    assert words(found) == [("PLACE", "تل الرمان"), ("DATE", "الثلاثاء")]
    assert found.document.text == "قصف تل الرمان مساء الثلاثاء\n"


def test_conll_2003_leaves_chunks_out_and_parts_documents(tmp_path: Path) -> None:
    rows = (
        "-DOCSTART- -X- -X- O\r\n\r\nقصف NN B-NP O\r\nتل NN B-NP B-LOC\r\nالرمان NN I-NP I-LOC\r\n"
        "\r\nهدوء NN B-NP O\r\n\r\n-DOCSTART- -X- -X- O\r\n\r\nميناء NN B-NP B-LOC\r\n"
    )
    first, second = read(tmp_path / "x.conll", rows)
    assert words(first) == [("LOC", "تل الرمان")]
    assert first.document.text == "قصف تل الرمان\nهدوء\n"
    assert words(second) == [("LOC", "ميناء")]


def test_conll_2012_has_brackets(tmp_path: Path) -> None:
    def row(number: int, form: str, entity: str) -> str:
        return (
            " ".join(["d", "0", str(number), form, *["NN", "*", "-", "-", "-", "-"], entity, "-"])
            + "\n"
        )

    rows = (
        "#begin document (d/one); part 000\n"
        + row(0, "قصف", "*")
        + row(1, "تل", "(GPE*")
        + row(2, "الرمان", "*)")
        + row(3, "مساء", "(TIME)")
        + "\n#end document\n"
    )
    (found,) = read(tmp_path / "x.gold_conll", rows)
    assert found.document.id == "d/one"
    assert words(found) == [("GPE", "تل الرمان"), ("TIME", "مساء")]


def test_conll_u_joins_tokens_as_they_stood(tmp_path: Path) -> None:
    rows = (
        "# newdoc id = one\n# text = وقصف «تل الرمان».\n"
        "1-2\tوقصف\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tو\t_\t_\t_\t_\t_\t_\t_\t_\n2\tقصف\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "3\t«\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        "4\tتل\t_\t_\t_\t_\t_\t_\t_\tNER=B-LOC\n"
        "5\tالرمان\t_\t_\t_\t_\t_\t_\t_\tNER=I-LOC|SpaceAfter=No\n"
        "5.1\tلا\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "6\t»\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n7\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    )
    (found,) = read(tmp_path / "x.conllu", rows)
    assert found.document.text == "وقصف «تل الرمان».\n"
    assert words(found) == [("LOC", "تل الرمان")]


def test_webanno_stacks_units_and_escapes(tmp_path: Path) -> None:
    rows = (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Entity|kind|note\n\n\n"
        "#Text=a\\\\b [x] تل\n"
        "1-1\t0-3\ta\\b\tone[1]|two[2]\tn\\_1[1]|*[2]\t\n"
        "1-2\t4-7\t[x]\tone[1]\tn\\_1[1]\t\n"
        "1-3\t8-10\tتل\tred\\|blue\t*\t\n"
        "1-3.1\t8-9\tت\tsub\t_\t\n"
    )
    (found,) = read(tmp_path / "x.tsv", rows)
    assert found.document.text == "a\\b [x] تل"
    assert sorted(words(found)) == sorted(
        [("one", "a\\b [x]"), ("two", "a\\b"), ("red|blue", "تل"), ("sub", "ت")]
    )
    one = next(s for s in found.document.spans if s.label == "one")
    assert ("note", "n_1") in one.attributes


def test_webanno_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("#FORMAT=WebAnno TSV 2\n1-1\t0-1\tا\t_\n", "utf-8")
    (found,) = find(tmp_path / "x.tsv")
    assert not isinstance(found, Read)
    assert "TSV 3" in found.words.en


def test_prodigy_takes_what_was_accepted_with_its_relations(tmp_path: Path) -> None:
    text = "قصف تل الرمان"
    spans = [
        {"start": 0, "end": 3, "label": "event", "token_start": 0, "token_end": 0},
        {"start": 4, "end": 13, "label": "place", "token_start": 1, "token_end": 2},
    ]
    relation = {"head_span": spans[0], "child_span": spans[1], "label": "where"}
    accepted = {
        "text": text,
        "_task_hash": 1,
        "spans": spans,
        "relations": [relation],
        "answer": "accept",
        "_annotator_id": "رنا",
        "_timestamp": 1700000000,
    }
    lines = [accepted, {**accepted, "answer": "reject"}]
    first, second = read(tmp_path / "x.jsonl", "\n".join(map(json.dumps, lines)))
    assert words(first) == [("event", "قصف"), ("place", "تل الرمان")]
    (tie,) = first.document.relations
    assert (tie.label, tie.source, tie.target) == ("where", "s1", "s2")
    assert (first.annotator, first.at is not None) == ("رنا", True)
    assert second.document.spans == ()
    assert second.losses == {Loss.REJECTED: 1}


def test_label_studio_html_pictures_and_cancelled_work(tmp_path: Path) -> None:
    def region(key: str, kind: str, **value: object) -> dict[str, object]:
        return {"id": key, "type": kind, "from_name": "label", "value": value}

    page = {
        "data": {"html": "<p>قصف <b>تل الرمان</b></p>"},
        "annotations": [
            {
                "result": [
                    region(
                        "a",
                        "hypertextlabels",
                        start="/p[1]/b[1]/text()[1]",
                        end="/p[1]/b[1]/text()[1]",
                        globalOffsets={"start": 4, "end": 13},
                        text="تل الرمان",
                        hypertextlabels=["place"],
                    ),
                    region("b", "rectanglelabels", x=1, y=2, rectanglelabels=["place"]),
                ],
                "completed_by": {"email": "rana@example.org"},
            }
        ],
    }
    left = {"data": {"text": "خبر"}, "annotations": [{"was_cancelled": True, "result": []}]}
    first, second = read(tmp_path / "x.json", json.dumps([page, left]))
    assert words(first) == [("place", "تل الرمان")]
    assert first.losses == {Loss.NOT_WORDS: 1}
    assert first.annotator == "rana@example.org"
    assert second.losses == {Loss.REJECTED: 1}


def test_label_studio_with_browsers_offsets(tmp_path: Path) -> None:
    """Old versions count UTF-16 units; the quotes tell."""
    text = "😀😀 قصف تل الرمان"
    value = {"start": 9, "end": 18, "text": "تل الرمان", "labels": ["place"]}
    result = {"id": "a", "type": "labels", "from_name": "label", "value": value}
    task = {"data": {"text": text}, "completions": [{"result": [result]}]}
    (found,) = read(tmp_path / "x.json", json.dumps([task]))
    assert words(found) == [("place", "تل الرمان")]
    assert found.moved == 0


def test_old_doccano_and_whole_texts(tmp_path: Path) -> None:
    lines = [
        {"id": 1, "text": "قصف تل", "labels": [[4, 6, "place"]]},
        {"id": 2, "text": "هدوء", "labels": [], "meta": {"title": "عنوان"}},
        {"id": 3, "text": "خطف", "annotations": [{"label": 7, "start_offset": 0, "end_offset": 3}]},
    ]
    found = read(tmp_path / "x.jsonl", "\n".join(map(json.dumps, lines)))
    assert [words(f) for f in found] == [[("place", "تل")], [], [("7", "خطف")]]
    assert found[1].document.metadata["title"] == "عنوان"
