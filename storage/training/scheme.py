"""What every form is given: the labels, the parts, and a folder to write into."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, TextIO

from model.annotated import AnnotatedDocument
from model.codebook import Words
from model.dataset_description import Description
from model.training.choice import LabelStyle, Split
from model.training.labels import Label
from model.training.losses import Loss

Losses = Counter[Loss]


@dataclass(frozen=True, slots=True)
class Scheme:
    """``fields`` are the ids of the codebook's fields; ``labels`` all names that may come up.

    ``described`` is what the researcher said of the project's datasets, if anything.
    """

    title: Words
    style: LabelStyle
    fields: tuple[str, ...]
    labels: tuple[Label, ...]
    splits: tuple[Split, ...]
    described: Description | None = None


class Folder:
    """A folder whose files stay open until all is written. A file is named by its path within."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._open = ExitStack()

    def text(self, name: str) -> TextIO:
        """A text file, UTF-8, lines ended by LF everywhere."""
        return self._open.enter_context(
            io.TextIOWrapper(self.binary(name), encoding="utf-8", newline="\n")
        )

    def binary(self, name: str) -> BinaryIO:
        return self._open.enter_context(self._at(name).open("wb"))

    def whole(self, name: str, text: str) -> None:
        """Write a file at once."""
        self._at(name).write_bytes(text.encode("utf-8"))

    def close(self) -> None:
        self._open.close()

    def _at(self, name: str) -> Path:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path


class Writer(Protocol):
    """One form being written: documents one after another, then the end."""

    losses: Losses

    def add(self, split: Split, document: AnnotatedDocument) -> None: ...

    def end(self) -> None: ...


Begin = Callable[[Folder, Scheme], Writer]


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A form: what it is called, what it is for, and what the files' README says of them.

    ``note`` is in English, as READMEs of datasets are.
    """

    name: str
    about: Words
    begin: Begin
    note: Sequence[str]
