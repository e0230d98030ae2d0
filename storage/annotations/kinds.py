"""Which reader takes which file of annotations, by its name and by how it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath

from model.codebook import Words
from storage.annotations.building import Labelled
from storage.annotations.sources import Source
from storage.intake.document import Refused

Found = Iterator[Labelled | Refused]


@dataclass(frozen=True, slots=True)
class Kind:
    """A program's form of annotations. ``reader`` names a module here and a function in it.
    ``begins``, where it is there, has to be found in the first bytes. ``refused``: known, to say
    why it is not read."""

    name: str
    label: Words
    suffixes: tuple[str, ...]
    reader: str
    begins: re.Pattern[bytes] | None = None
    refused: bool = False

    def read(self, source: Source) -> Found:
        """The labelled texts. Raises ImportRefused, OSError as they are read."""
        module, _, name = self.reader.partition(":")
        reader: Callable[[Source], Found] = getattr(
            import_module(f"storage.annotations.{module}"), name
        )
        return reader(source)


def _same(name: str) -> Words:
    return Words(name, name)


def _pattern(text: str) -> re.Pattern[bytes]:
    return re.compile(text.encode("ascii"), re.DOTALL)


_OPEN = r"\A(?:\xef\xbb\xbf)?\s*"

KINDS: tuple[Kind, ...] = (
    Kind(
        "uima-json",
        _same("INCEpTION (UIMA CAS JSON)"),
        (".json",),
        "uima:read_json",
        _pattern(_OPEN + r'\{.*"%(?:TYPES|FEATURE_STRUCTURES|VIEWS)"\s*:'),
    ),
    Kind(
        "spacy-json",
        _same("spaCy (JSON)"),
        (".json", ".jsonl"),
        "spacy_json:read",
        _pattern(
            _OPEN + r'(?:\[\s*\[?|\{\s*"classes".*\[\s*\[)\s*"(?:[^"\\]|\\.)*"\s*,\s*'
            r'\{\s*"(?:entities|cats|spans)"\s*:|' + _OPEN + r'\[\s*\{[^{]*"paragraphs"\s*:\s*\['
        ),
    ),
    Kind(
        "prodigy",
        _same("Prodigy"),
        (".jsonl", ".json"),
        "spacy_json:read",
        _pattern(
            _OPEN + r'\[?\s*\{[^\n]*"(?:_input_hash|_task_hash|_annotator_id|_session_id|answer'
            r'|token_start)"\s*:|' + _OPEN + r'\{[^\n]*"spans"\s*:\s*\[\s*(?:\]|\{[^\n]*"label")'
        ),
    ),
    Kind(
        "label-studio",
        _same("Label Studio"),
        (".json",),
        "label_studio:read",
        _pattern(
            _OPEN + r'[\[{].*"(?:annotations|predictions|completions)"\s*:\s*\[.*"result"\s*:'
            r'|\A\s*\[.*"(?:annotations|predictions|completions)"\s*:\s*\[\s*\].*"data"\s*:\s*\{'
            r'|\A\s*\[.*"(?:annotation_id|lead_time)"\s*:'
        ),
    ),
    Kind(
        "doccano",
        _same("doccano"),
        (".jsonl", ".json", ".json1"),
        "doccano:read",
        _pattern(
            _OPEN + r'\[?\s*\{.*"(?:labels?|entities)"\s*:\s*\[\s*(?:\[\s*\d'
            r'|\{[^{}]*"(?:start_offset|start)"|\]\s*[,}])'
            r"|" + _OPEN + r'\[?\s*\{.*"annotations"\s*:\s*\[\s*\{[^}]*"start_offset"'
        ),
    ),
    Kind(
        "doccano-csv",
        _same("doccano (CSV)"),
        (".csv",),
        "doccano:refuse_table",
        _pattern(_OPEN + r'"?id"?,"?(?:text|data)"?,(?:[^\n]*,)?"?label"?\s*\r?\n'),
        refused=True,
    ),
    Kind("brat", _same("brat"), (".ann",), "brat:read"),
    Kind(
        "uima",
        _same("INCEpTION (UIMA CAS XMI)"),
        (".xmi",),
        "uima:read_xmi",
    ),
    Kind(
        "webanno",
        _same("INCEpTION (WebAnno TSV)"),
        (".tsv", ".txt"),
        "webanno_tsv:read",
        _pattern(_OPEN + r"#FORMAT=WebAnno TSV"),
    ),
    Kind(
        "conll",
        _same("CoNLL"),
        (
            *(".conll", ".conllu", ".conllup", ".conll2003", ".conll2012", ".gold_conll"),
            *(".iob", ".iob2", ".bio", ".bioes", ".bilou"),
        ),
        "conll:read",
    ),
    Kind("spacy", _same("spaCy (DocBin)"), (".spacy",), "docbin:read"),
)

ARCHIVE = ".zip"
SUFFIXES = frozenset(suffix for kind in KINDS for suffix in kind.suffixes)
SURE = frozenset(s for kind in KINDS if kind.begins is None for s in kind.suffixes)
"""Endings that say by themselves that a file holds annotations."""


def kind_of(source: Source) -> Kind | None:
    """The kind of a file; None for one that is none of these. Raises OSError, ImportRefused."""
    suffix = PurePosixPath(source.name.lower()).suffix
    head: bytes | None = None
    for kind in KINDS:
        if suffix not in kind.suffixes:
            continue
        if kind.begins is None:
            return kind
        head = source.head() if head is None else head
        if kind.begins.search(head):
            return kind
    return None
