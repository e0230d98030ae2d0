"""The labels of each form read back from its files: text, start, end and name, in code points."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from model.training.choice import Form
from storage.annotations.spacy_symbols import number_of
from tests.storage.training.unpacked import docs

Label = tuple[str, int, int, str]


def label_studio(folder: Path) -> Iterator[Label]:
    for path in folder.glob("[td]*.json"):
        for task in json.loads(path.read_text("utf-8")):
            text = task["data"]["text"]
            for region in task["annotations"][0]["result"]:
                if region["type"] == "labels":
                    value = region["value"]
                    assert text[value["start"] : value["end"]] == value["text"]
                    yield text, value["start"], value["end"], value["labels"][0]


def doccano(folder: Path) -> Iterator[Label]:
    for path in folder.glob("*.jsonl"):
        for line in path.read_text("utf-8").split("\n")[:-1]:
            row = json.loads(line)
            there = {e["id"] for e in row["entities"]}
            assert all({r["from_id"], r["to_id"]} <= there for r in row["relations"])
            for one in row["entities"]:
                yield row["text"], one["start_offset"], one["end_offset"], one["label"]


def brat(folder: Path) -> Iterator[Label]:
    """Fragments; those that only the end of a line parts are one."""
    for path in folder.glob("*/*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        for line in path.read_text("utf-8").split("\n"):
            assert len(line.splitlines()) <= 1
            if line.startswith("T"):
                _, known, words = line.split("\t", 2)
                name, places = known.split(" ", 1)
                parts = [tuple(map(int, place.split())) for place in places.split(";")]
                assert words == " ".join(text[start:end] for start, end in parts)
                for start, end in joined(parts, text):
                    yield text, start, end, name


def conllu(folder: Path) -> Iterator[Label]:
    """By the place of each word; instead of the text the article's id stands here."""
    for path in folder.glob("*.conllu"):
        every: list[tuple[str, list[int | str]]] = []
        article = ""
        for block in path.read_text("utf-8").split("\n\n")[:-1]:
            lines = block.split("\n")
            news = [n.removeprefix("# newdoc id = ") for n in lines if n.startswith("# newdoc id")]
            article = news[0] if news else article
            found: dict[str, list[int | str]] = {}
            for line in lines:
                if line[:1].isdigit() and "-" not in line.split("\t")[0]:
                    every += [(article, label) for label in _tagged(line, found)]
        yield from ((article, int(s), int(e), str(n)) for article, (s, e, n) in every)


def iob2(folder: Path) -> Iterator[Label]:
    """Only which words stand under which label."""
    for path in folder.glob("*.iob2"):
        words: list[tuple[str, str]] = []
        for line in path.read_text("utf-8").split("\n"):
            word, _, tag = line.partition("\t")
            if tag.startswith("B-"):
                words.append((word, tag[2:]))
            elif tag.startswith("I-"):
                words[-1] = (f"{words[-1][0]} {word}", words[-1][1])
        yield from ((word, 0, 0, label) for word, label in words)


def spacy(folder: Path) -> Iterator[Label]:
    for path in folder.glob("*.spacy"):
        for doc in docs(path, number_of):
            assert set(doc.ents) <= set(doc.spans)
            yield from ((doc.text, *span) for span in doc.spans)


def hugging_face(folder: Path) -> Iterator[Label]:
    from pyarrow import parquet

    for path in folder.glob("data/*.parquet"):
        for row in parquet.read_table(path).to_pylist():
            for token, start in zip(row["tokens"], row["token_starts"], strict=True):
                assert row["text"][start : start + len(token)] == token
            for span in row["spans"]:
                assert row["text"][span["start"] : span["end"]] == span["text"]
                yield row["text"], span["start"], span["end"], span["label"]


def web_annotation(folder: Path) -> Iterator[Label]:
    for path in folder.glob("*.jsonld"):
        for annotation in json.loads(path.read_text("utf-8"))["first"]["items"]:
            targets = annotation["target"]
            for target in targets if isinstance(targets, list) else ():
                if isinstance(target, dict) and "selector" in target:
                    text = (folder / target["source"]).read_bytes().decode()
                    quote, place = target["selector"]
                    start, end = place["start"], place["end"]
                    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
                    assert text[start:end] == quote["exact"]
                    yield text, start, end, annotation["body"][0]["value"]


READERS: Mapping[Form, Callable[[Path], Iterator[Label]]] = {
    Form.LABEL_STUDIO: label_studio,
    Form.DOCCANO: doccano,
    Form.BRAT: brat,
    Form.CONLLU: conllu,
    Form.IOB2: iob2,
    Form.SPACY: spacy,
    Form.HUGGING_FACE: hugging_face,
    Form.WEB_ANNOTATION: web_annotation,
}


def joined(parts: Sequence[tuple[int, ...]], text: str) -> Iterator[tuple[int, int]]:
    """Fragments; those that only ends of lines part are one."""
    start, end = parts[0]
    for one, other in parts[1:]:
        if text[end:one].strip("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
            yield start, end
            start = one
        end = other
    yield start, end


def _tagged(line: str, found: dict[str, list[int | str]]) -> Iterator[list[int | str]]:
    """The labels that begin at a word; those that go on are made longer."""
    misc = dict(pair.split("=", 1) for pair in line.split("\t")[9].split("|"))
    start, end = misc["TokenRange"].split(":")
    for name, tag in misc.items():
        if name.startswith("NER") and tag.startswith("B-"):
            found[name] = [int(start), int(end), tag[2:]]
            yield found[name]
        elif name.startswith("NER") and tag.startswith("I-"):
            found[name][1] = int(end)
