"""CoNLL: a token a line, its tags in columns (2003, 2012, CoNLL-U, IOB, IOB2, BIOES, BILOU).

The text is put together again: by the words that ``SpaceAfter`` and ``# text =`` leave no doubt
of, else with a space between tokens and a line for each sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from storage import refusals
from storage.annotations.building import Builder, Labelled
from storage.annotations.conll_tags import Chunk, bracketed, chunks, is_tag
from storage.annotations.facts import known_of
from storage.annotations.sources import Source, text_of
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_DOCSTART = "-DOCSTART-"
_BEGIN_2012 = re.compile(r"#begin document \(?(.*?)\)?;?(?: part (\d+))?\s*$")
_COMMENT = re.compile(r"#\s*([\w .:-]+?)\s*=\s?(.*)")
_NEW_DOCUMENT = re.compile(r"#\s*newdoc(?:\s+id\s*=\s*(.*))?\s*$")
_SPACES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "p": "|", "\\": "\\"}
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_U_COLUMNS, _WIDTH_2012, _NE_2012 = 10, 11, 10
_CHUNKS = frozenset({"NP", "VP", "PP", "ADJP", "ADVP", "SBAR", "PRT", "CONJP", "INTJ", "LST"})
_TAG_KEYS = re.compile(r"(?:NER|ne|NE|entity|Entity|ner)(\d*)$")


@dataclass(slots=True)
class _Token:
    """``form`` as it is written, ``after`` what follows it; None where the file does not say."""

    form: str
    columns: list[str]
    after: str | None = None
    misc: dict[str, str] = field(default_factory=dict)
    place: tuple[int, int] | None = None


@dataclass(slots=True)
class _Text:
    name: str
    line: int
    known: dict[str, str] = field(default_factory=dict)
    sentences: list[list[_Token]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    is_2012: bool = False


def read(source: Source) -> Iterator[Labelled | Refused]:
    """Each document; a file that does not say where one ends is one."""
    stem = PurePosixPath(source.name).stem
    texts = [t for t in _texts(text_of(source), stem) if any(t.sentences)]
    if not texts:
        raise ImportRefused(refusals.NO_ANNOTATIONS)
    for text in texts:
        place = text.line if len(texts) > 1 else None
        try:
            yield _labelled(text, place)
        except ImportRefused as error:
            yield Refused(error.words, place)


def _texts(content: str, stem: str) -> Iterator[_Text]:
    now = _Text(stem, 1)
    skip = 0
    for number, line in enumerate(content.replace("\r\n", "\n").split("\n"), 1):
        begun = _begins(line, number, stem, bool(now.sentences))
        if begun is not None:
            yield now
            now = begun
        elif not line.strip():
            now.sentences.append([])
            now.said.append("")
        elif line.startswith("#") and (line[1:2] in (" ", "") or "\t" not in line):
            _comment(now, line)
        elif not line.startswith(_DOCSTART):
            skip = _token(now, line, skip)
    yield now


def _begins(line: str, number: int, stem: str, some: bool) -> _Text | None:
    """The document that begins at this line, if one does."""
    if found := _BEGIN_2012.match(line):
        part = f" {int(found[2])}" if found[2] and int(found[2]) else ""
        return _Text(f"{found[1]}{part}", number, is_2012=True)
    if found := _NEW_DOCUMENT.match(line):
        return _Text(found[1] or f"{stem} {number}", number)
    if line.startswith(_DOCSTART) and some:
        return _Text(f"{stem} {number}", number)
    return None


def _comment(text: _Text, line: str) -> None:
    found = _COMMENT.match(line)
    if found is None:
        return
    if found[1] == "text":
        if not text.sentences or text.sentences[-1]:
            text.sentences.append([])
            text.said.append("")
        text.said[-1] = found[2]
    elif not text.sentences:
        text.known[found[1]] = found[2]


def _token(text: _Text, line: str, skip: int) -> int:
    """Take a line in; returns the number of the last word of a token that was cut."""
    if not text.sentences:
        text.sentences.append([])
        text.said.append("")
    columns = line.split("\t") if "\t" in line else line.split()
    if len(columns) == _U_COLUMNS and re.fullmatch(r"\d+(?:[-.]\d+)?", columns[0]):
        return _token_of_u(text, columns, skip)
    form = columns[3] if text.is_2012 and len(columns) > 3 else columns[0]
    text.sentences[-1].append(_Token(form, columns))
    return 0


def _token_of_u(text: _Text, columns: list[str], skip: int) -> int:
    number, form, misc = columns[0], columns[1], _misc(columns[9])
    if "." in number:
        return skip  # a word that is understood and not there
    token = _Token(form, columns, _after(misc), misc, _range(misc))
    if "-" in number:
        token.columns = []
        text.sentences[-1].append(token)
        return int(number.split("-")[1])
    if int(number) <= skip and skip:
        # Its letters stand in the token that it was cut from; its tags are its own.
        token.after = "" if token.place else None
        token.form = form if token.place else ""
    elif int(number) == 1:
        skip = 0
    text.sentences[-1].append(token)
    return skip


def _misc(cell: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in cell.split("|") if "=" in pair)
    return {key: said for key, _, said in pairs}


def _after(misc: dict[str, str]) -> str:
    if "SpacesAfter" in misc:
        return _ESCAPED.sub(_unescaped, misc["SpacesAfter"])
    return "" if misc.get("SpaceAfter") == "No" else " "


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _SPACES.get(match[2], match[2])


def _range(misc: dict[str, str]) -> tuple[int, int] | None:
    """Where a token stands in its text, as UDPipe says it."""
    start, _, end = misc.get("TokenRange", "").partition(":")
    return (int(start), int(end)) if start.isdigit() and end.isdigit() else None


def _labelled(text: _Text, place: int | None) -> Labelled:
    raw = _laid_out(text)
    # What was cut into words has no tags of its own.
    text.sentences = [[t for t in sentence if t.columns] for sentence in text.sentences]
    tokens = [t for sentence in text.sentences for t in sentence]
    builder = Builder(raw)
    pieces: dict[str, _Piece] = {}
    for at, layer in enumerate(_layers(text, tokens)):
        _gather(pieces, at, layer, tokens)
    for key, piece in pieces.items():
        said_of = [("account", piece.account)] if piece.account else []
        builder.span(key, piece.label, piece.parts, attributes=said_of)
    known = known_of({k: v for k, v in text.known.items() if v}, "")
    return builder.done(text.name, known, place=place)


@dataclass(slots=True)
class _Piece:
    label: str
    account: str
    parts: list[tuple[int, int]] = field(default_factory=list)


def _gather(
    pieces: dict[str, _Piece], at: int, found: Iterable[Chunk], tokens: list[_Token]
) -> None:
    """The labels of one column; pieces that share a number are one label with gaps."""
    suffix = "" if at == 0 else str(at + 1)
    for number, (first, after, label) in enumerate(found):
        held = [t.place for t in tokens[first:after] if t.place and t.place[0] < t.place[1]]
        if held:
            misc = tokens[first].misc
            mark = misc.get(f"Label{suffix}")
            key = f"L{mark}" if mark else f"{at}.{number}"
            piece = pieces.setdefault(key, _Piece(label, misc.get(f"Account{suffix}", "")))
            piece.parts.append((held[0][0], held[-1][1]))


def _laid_out(text: _Text) -> str:
    """The text; its tokens get their places."""
    tokens = [t for sentence in text.sentences for t in sentence]
    if tokens and all(t.place for t in tokens):
        return _by_ranges(tokens)
    raw = ""
    for sentence, said in zip(text.sentences, text.said, strict=True):
        if not sentence:
            continue
        begin = len(raw)
        if said and _placed_in(said, sentence, begin):
            raw += said
        else:
            raw += _joined(sentence, begin)
        raw = raw.rstrip(" ")
        raw += "" if raw.endswith("\n") else "\n"
    return raw


def _by_ranges(tokens: list[_Token]) -> str:
    raw = ""
    for token in tokens:
        start, end = token.place or (0, 0)
        if start >= len(raw) and end - start == len(token.form):
            raw = raw.ljust(start) + token.form + (token.after or "")
    return raw


def _placed_in(said: str, sentence: list[_Token], begin: int) -> bool:
    """Give the tokens their places in the sentence as it is said; False where they do not fit."""
    at = 0
    places: list[tuple[int, int]] = []
    for token in sentence:
        if not token.form and places:
            places.append(places[-1])  # a part of the token before it
            continue
        found = said.find(token.form, at)
        if found < 0:
            return False
        at = found + len(token.form)
        places.append((begin + found, begin + at))
    for token, place in zip(sentence, places, strict=True):
        token.place = place
    return True


def _joined(sentence: list[_Token], begin: int) -> str:
    raw, last = "", (begin, begin)
    for token in sentence:
        if not token.form:
            token.place = last  # a part of the token before it
            continue
        at = begin + len(raw)
        token.place = last = (at, at + len(token.form))
        raw += token.form + (" " if token.after is None else token.after)
    return raw


def _layers(text: _Text, tokens: list[_Token]) -> Iterator[list[Chunk]]:
    """The labels of each column that holds tags."""
    if text.is_2012:
        cells = [t.columns[_NE_2012] if len(t.columns) > _WIDTH_2012 else "*" for t in tokens]
        yield bracketed(cells)
        return
    keys = dict.fromkeys(k for t in tokens for k in t.misc if _TAG_KEYS.match(k))
    for key in sorted(keys, key=lambda k: int(_TAG_KEYS.sub(r"\1", k) or 1)):
        yield chunks([t.misc.get(key, "O") for t in tokens], text.sentences)
    width = max((len(t.columns) for t in tokens), default=0)
    if keys or (width == _U_COLUMNS and any(t.misc for t in tokens)):
        return
    for column in reversed(range(1, width)):
        cells = [t.columns[column] if len(t.columns) > column else "O" for t in tokens]
        found = chunks(cells, text.sentences) if all(map(is_tag, cells)) else []
        if found and not {label for _, _, label in found} <= _CHUNKS:
            yield found
