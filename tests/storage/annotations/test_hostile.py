"""Broken, hostile and huge files end in sentences, and none stops the others."""

from __future__ import annotations

import json
import random
import sys
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.annotations import kinds, sources
from storage.annotations.building import Loss
from storage.annotations.finding import Read, Unread, files_in, find, holds_annotations
from storage.annotations.message_pack import unpack
from storage.annotations.offsets import Offsets, Unit, found_again
from storage.intake import limits
from tests.storage.making import unhurried

HERE = Path(__file__).parent / "made_elsewhere"
EVERY = sorted(p for p in HERE.rglob("*") if p.suffix in kinds.SUFFIXES | {".zip"})


def only(path: Path) -> Unread:
    (found,) = find(path)
    assert isinstance(found, Unread), found
    return found


def losses(path: Path) -> dict[Loss, int]:
    (found,) = find(path)
    assert isinstance(found, Read), found
    return dict(found.labelled.losses)


@pytest.mark.parametrize("path", EVERY, ids=lambda p: p.name)
def test_files_cut_off_or_changed_at_random_never_break(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    chance = random.Random(path.name)
    for beside in path.parent.iterdir():
        if beside.is_file():
            (tmp_path / beside.name).write_bytes(beside.read_bytes())
    target = tmp_path / path.name
    for _ in range(12):
        data = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.5 else whole)
        for _ in range(chance.randrange(1, 6)):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        target.write_bytes(bytes(data))
        holds_annotations(target)
        for found in find(target):
            if isinstance(found, Unread):
                assert found.words.ar
                assert found.words.en


def test_entities_of_xml_are_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("كلمة سر", "utf-8")
    text = (HERE / "inception" / "rana.xmi").read_text("utf-8")
    head = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY b "بببب">]>\n'
    start = text.index("<xmi:XMI")
    evil = text[:start] + head + text[start:].replace("قصف على", "&e;&b;&b; على", 1)
    (tmp_path / "x.xmi").write_text(evil, "utf-8")
    for found in find(tmp_path / "x.xmi"):
        assert "كلمة سر" not in (
            found.labelled.document.text if isinstance(found, Read) else found.words.ar
        )


def test_archives_that_unpack_to_too_much_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "x.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xmi", b" " * 120_000_000)
    assert "MB" in only(bomb).words.en


def test_a_docbin_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.annotations import docbin

    monkeypatch.setattr(docbin, "LARGEST", 1_000_000)
    (tmp_path / "x.spacy").write_bytes(zlib.compress(bytes(5_000_000)))
    assert "MB" in only(tmp_path / "x.spacy").words.en


def test_huge_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 1000)
    (tmp_path / "x.conll").write_text("كلمة O\n" * 1000, "utf-8")
    assert "MB" in only(tmp_path / "x.conll").words.en


def test_a_damaged_file_in_an_archive_stops_no_other(tmp_path: Path) -> None:
    good = (HERE / "label-studio.json").read_bytes()
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr("a.json", b'[{"damaged"')
        made.writestr("b.json", good)
    data = (tmp_path / "x.zip").read_bytes().replace(b'[{"damaged"', b'[{"Damaged"')
    (tmp_path / "x.zip").write_bytes(data)
    assert holds_annotations(tmp_path / "x.zip")
    assert {type(found) for found in find(tmp_path / "x.zip")} == {Read, Unread}


def test_what_a_file_is_is_told_by_how_it_begins(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.json", b"[" + b" " * 3_000_000 + b"]")
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        source = sources.MemberSource(tmp_path / "x.zip", archive, "a.json")
        assert len(source.head()) < 100_000


def test_an_archive_in_an_archive_that_unpacks_to_too_much_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as made:
        for name in range(5):
            made.writestr(f"{name}.json", (HERE / "label-studio.json").read_bytes())
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as made:
        made.writestr("inner.zip", inner.getvalue())
    assert holds_annotations(tmp_path / "x.zip")
    monkeypatch.setattr(limits, "_MOST_IN_ALL", len(inner.getvalue()) + 1)
    assert not holds_annotations(tmp_path / "x.zip")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret, folder = tmp_path / "secret.txt", tmp_path / "folder"
    secret.write_text("كلام لا يخص أحداً", "utf-8")
    folder.mkdir()
    (folder / "a.ann").write_text("T1\tplace 0 4\tكلام\n", "utf-8")
    (folder / "a.txt").symlink_to(secret)
    (folder / "b.jsonl").symlink_to(HERE / "label-studio.json")
    assert list(files_in(folder)) == [folder / "a.ann"]
    assert isinstance(only(folder / "a.ann"), Unread)


def test_names_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("../../evil.ann", "T1\tA 0 2\tab\n")
        archive.writestr("../../evil.txt", "abc")
    (found,) = find(tmp_path / "x.zip")
    assert isinstance(found, Read)
    assert not (tmp_path.parent / "evil.txt").exists()


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tPlace 0 4\tبلدة\n", "utf-8")
    (tmp_path / "b.xmi").write_text("<x>", "utf-8")
    (tmp_path / "c.jsonl").write_text('{"text":"بلدة","label":[[0,4,"place"]]}\n{"tex', "utf-8")
    (tmp_path / "d.spacy").write_bytes(b"\x80\x04pickle")
    found = list(find(tmp_path))
    assert [type(f) for f in found] == [Unread, Unread, Read, Unread, Unread]
    assert [f.place for f in found if isinstance(f, Unread)] == [None, None, 2, None]


def test_classes_of_whole_texts_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("id,text,label\n1,خبر,سياسة\n", "utf-8")
    assert "classes whole texts" in only(tmp_path / "x.csv").words.en
    assert not holds_annotations(tmp_path / "x.csv")
    assert list(files_in(tmp_path)) == []


def test_ordinary_files_are_not_taken_for_annotations(tmp_path: Path) -> None:
    articles = [{"id": 1, "text": "خبر", "labels": ["سياسة"], "date": "2020-01-01"}]
    (tmp_path / "a.json").write_text(json.dumps(articles), "utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps(articles[0]), "utf-8")
    (tmp_path / "b.tsv").write_text("id\ttext\n1\tخبر\n", "utf-8")
    (tmp_path / "c.txt").write_text("خبر", "utf-8")
    assert [p.name for p in tmp_path.iterdir() if holds_annotations(p)] == []


def brat(folder: Path, text: str, lines: str) -> Path:
    (folder / "x.txt").write_bytes(text.encode())
    (folder / "x.ann").write_text(lines, "utf-8")
    return folder / "x.ann"


def test_words_that_stand_elsewhere_are_found_again_where_one_place_is_meant(
    tmp_path: Path,
) -> None:
    text = "قصف على تل الرمان، ثم عاد القصف على تل الغزلان"
    lines = "T1\tPlace 0 8\tتل الرمان\nT2\tPlace 0 2\tتل\nT3\tPlace 900 905\tنهر\n"
    (found,) = find(brat(tmp_path, text, lines))
    assert isinstance(found, Read)
    (span,) = found.labelled.document.spans
    assert span.quotes(text) == ("تل الرمان",)
    assert found.labelled.moved == 1
    assert found.labelled.losses == {Loss.ELSEWHERE: 2}


def test_what_leans_on_what_is_left_out_is_counted(tmp_path: Path) -> None:
    lines = "T1\tPlace 0 3\tقصف\nE1\tHit:T9 Place:T1\nR1\tNear Arg1:T1 Arg2:T7\nA1\tBig T8\nX1\tx\n"
    counts = losses(brat(tmp_path, "قصف على تل", lines))
    assert counts == {Loss.LEANS: 3, Loss.UNREAD: 1}


def test_offsets_in_bytes_and_utf_16_are_told_by_the_quotes(tmp_path: Path) -> None:
    text = "😀 قصف\r\nعلى تل الرمان\r\n"
    for unit, at in (("utf-16-le", 2), ("utf-8", 1)):
        start = len(text[: text.index("تل")].encode(unit)) // at
        end = start + len("تل الرمان".encode(unit)) // at
        (found,) = find(brat(tmp_path, text, f"T1\tPlace {start} {end}\tتل الرمان\n"))
        assert isinstance(found, Read)
        assert found.labelled.moved == 0
        (span,) = found.labelled.document.spans
        assert span.quotes(found.labelled.document.text) == ("تل الرمان",)


def _size(text: str, unit: Unit) -> int:
    return len(text.encode("utf-16-le")) // 2 if unit is Unit.UTF16 else len(text.encode())


@unhurried
@given(st.text(st.sampled_from("ab\r\n😀ق\u064f"), max_size=30), st.data())
def test_offsets_of_every_unit_lead_to_the_same_words(raw: str, data: st.DataObject) -> None:
    offsets = Offsets(raw)
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    points = offsets.span(start, end, Unit.POINTS)
    for unit in (Unit.UTF16, Unit.BYTES):
        assert offsets.span(_size(raw[:start], unit), _size(raw[:end], unit), unit) == points
    if points is not None:
        words = raw[start:end].replace("\r\n", "\n").replace("\r", "\n")
        inside = offsets.text[points.start : points.end]
        assert inside.strip("\n") == words.strip("\n")


def test_words_at_several_places_are_not_guessed() -> None:
    assert found_again("تل ثم تل", "تل", 3) is None
    found = found_again("تل" + " و" * 200 + " تل", "تل", 1)
    assert found is not None
    assert found.start == 0


@given(st.binary(max_size=60))
def test_message_pack_of_anything_is_data_or_a_value_error(data: bytes) -> None:
    try:
        unpack(data)
    except ValueError:
        return
