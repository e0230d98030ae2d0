"""CoNLL-U with the labels in MISC, and plain IOB2: a word a line.

Each word has its place in the article's text (``TokenRange``, code points, as UDPipe has it). A
word that is cut is a multiword token. Where labels overlap they are in layers: ``NER`` holds the
longest, ``NER2`` what lies over those, and so on; ``Account`` and ``Label`` say to which account a
layer's label belongs and which label it is, so that pieces of a discontinuous one are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from model.annotated import AnnotatedDocument
from model.evidence import Span
from model.training.choice import LabelStyle, Split
from model.training.layers import Chunk, chunks, distinct, layers, whole_spans
from model.training.losses import Loss
from model.training.words import Piece, covered, pieces, sentences
from storage.training.scheme import Folder, Losses, Scheme

_SPACES = {" ": r"\s", "\n": r"\n", "\t": r"\t", "\r": r"\r", "|": r"\p", "\\": r"\\"}
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_METADATA = ("title", "source", "url", "published")
_OUTSIDE = "O"


def cut(document: AnnotatedDocument, losses: Losses) -> list[Piece]:
    """The words of a text, cut where a label begins or ends within one."""
    edges = {edge for s in document.spans for part in s.parts for edge in (part.start, part.end)}
    words = pieces(document.text, edges)
    losses[Loss.WORDS_CUT] += len(_cut_words(words))
    losses[Loss.DIVIDED] += sum(len(span.parts) > 1 for span in document.spans)
    return words


def tags(words: Sequence[Piece], layer: Sequence[Chunk]) -> list[str]:
    """The IOB2 tag of each word."""
    found = [_OUTSIDE] * len(words)
    for chunk in layer:
        first, after = reach(words, chunk)
        for place in range(first, after):
            found[place] = ("B-" if place == first else "I-") + chunk.label
    return found


def reach(words: Sequence[Piece], chunk: Chunk) -> tuple[int, int]:
    """The words of a chunk: the first, and the one after the last."""
    return covered(words, Span(chunk.start, chunk.end))


class ConllU:
    """``train.conllu`` and its like."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style = scheme.style
        self._files = {split: folder.text(f"{split}.conllu") for split in scheme.splits}

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        file = self._files[split]
        words = cut(document, self.losses)
        misc = self._misc(document, words)
        self.losses[Loss.WORDLESS] += sum(len(g.statements) for g in document.groups)
        self.losses[Loss.UNRELATED] += len(document.relations)
        whole = whole_spans(document)
        start = 0
        for number, sentence in enumerate(sentences(document.text, words, whole), 1):
            if number == 1:
                file.writelines(_head(document))
            end = start + len(sentence)
            after = words[end].start if end < len(words) else len(document.text)
            file.write(f"# sent_id = {document.id[:16]}-{number}\n")
            said = document.text[sentence[0].start : sentence[-1].end]
            file.write(f"# text = {_one_line(said)}\n")
            file.writelines(_rows(document.text, sentence, misc[start:end], after))
            file.write("\n")
            start = end

    def end(self) -> None:
        """Nothing stands at the end."""

    def _misc(self, document: AnnotatedDocument, words: Sequence[Piece]) -> list[list[str]]:
        groups = {m.span: n for n, g in enumerate(document.groups, 1) for m in g.members}
        marks = {span.id: number for number, span in enumerate(document.spans, 1)}
        misc: list[list[str]] = [[] for _ in words]
        for number, layer in enumerate(layers(chunks(document, self._style)), 1):
            suffix = "" if number == 1 else str(number)
            for place, tag in enumerate(tags(words, layer)):
                if tag != _OUTSIDE or number == 1:
                    misc[place].append(f"NER{suffix}={tag}")
            for chunk in layer:
                said = [f"Label{suffix}={marks[chunk.span.id]}"]
                if chunk.span.id in groups:
                    said.append(f"Account{suffix}={groups[chunk.span.id]}")
                for place in range(*reach(words, chunk)):
                    misc[place] += said
        return misc


class Iob2:
    """``train.iob2`` and its like: a word, a tab, its tag; a blank line after each sentence."""

    def __init__(self, folder: Folder, scheme: Scheme) -> None:
        self.losses: Losses = Losses()
        self._style: LabelStyle = scheme.style
        self._files = {split: folder.text(f"{split}.iob2") for split in scheme.splits}

    def add(self, split: Split, document: AnnotatedDocument) -> None:
        file = self._files[split]
        words = cut(document, self.losses)
        every = chunks(document, self._style)
        once = distinct(every)
        laid = layers(once)
        self.losses[Loss.SAME] += len(every) - len(once)
        self.losses[Loss.OVERLAPPING] += sum(len(layer) for layer in laid[1:])
        self.losses[Loss.UNGROUPED] += sum(len(g.members) for g in document.groups)
        self.losses[Loss.WORDLESS] += sum(len(g.statements) for g in document.groups)
        self.losses[Loss.UNRELATED] += len(document.relations)
        found = iter(tags(words, laid[0] if laid else []))
        file.write("-DOCSTART-\tO\n\n")
        for sentence in sentences(document.text, words, whole_spans(document)):
            for word in sentence:
                file.write(f"{document.text[word.start : word.end]}\t{next(found)}\n")
            file.write("\n")

    def end(self) -> None:
        """Nothing stands at the end."""


def _cut_words(words: Sequence[Piece]) -> set[int]:
    return {one.word for one, other in pairwise(words) if one.word == other.word}


def _head(document: AnnotatedDocument) -> Iterator[str]:
    yield f"# newdoc id = {document.id}\n"
    for name in _METADATA:
        if name in document.metadata:
            yield f"# {name} = {_one_line(document.metadata[name])}\n"
    if document.status is not None:
        yield f"# status = {document.status.value}\n"


def _rows(
    text: str, sentence: Sequence[Piece], misc: Sequence[list[str]], after: int
) -> Iterator[str]:
    ends = [*(piece.start for piece in sentence[1:]), after]
    numbered = zip(range(1, len(sentence) + 1), sentence, ends, misc, strict=True)
    for _, group in groupby(numbered, key=lambda row: row[1].word):
        row = list(group)
        if len(row) > 1:
            (first, start, _, _), (last, final, end, _) = row[0], row[-1]
            said = [*_spacing(text[final.end : end]), _range(start.start, final.end)]
            yield _row(f"{first}-{last}", text[start.start : final.end], said)
        for number, piece, end, own in row:
            said = [_range(piece.start, piece.end), *own]
            if len(row) == 1:
                said = _spacing(text[piece.end : end]) + said
            yield _row(str(number), text[piece.start : piece.end], said)


def _row(number: str, form: str, misc: Sequence[str]) -> str:
    return "\t".join([number, form, *"_" * 7, "|".join(sorted(misc, key=_key)) or "_"]) + "\n"


def _key(pair: str) -> tuple[str, str]:
    name, _, said = pair.partition("=")
    return name.lower(), said


def _spacing(between: str) -> list[str]:
    """How a word stands to the next: one space is not said."""
    if between == " ":
        return []
    if not between:
        return ["SpaceAfter=No"]
    return ["SpacesAfter=" + "".join(_SPACES.get(space, _escaped(space)) for space in between)]


def _escaped(space: str) -> str:
    """A space that some readers take for the end of a line is written as its number."""
    return rf"\u{ord(space):04x}" if space in _BREAKS else space


def _range(start: int, end: int) -> str:
    return f"TokenRange={start}:{end}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
