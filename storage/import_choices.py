"""What was chosen for an import before it was done: what is left out, what is put right, and
whether the originals stay in the project."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path

from model.article import Article

Place = tuple[str, int | None]
"""Where a report stands: its file, and the row or message in that."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What the researcher knows better than a file; None leaves what the file says."""

    title: str | None = None
    source: str | None = None
    published: date | None = None
    encoding: str | None = None

    def over(self, other: Correction) -> Correction:
        """This correction, and of the other what this leaves."""
        return Correction(
            self.title or other.title,
            self.source or other.source,
            self.published or other.published,
            self.encoding or other.encoding,
        )

    def apply(self, article: Article) -> Article:
        """The article put right; the encoding is a matter of reading it."""
        return replace(
            article,
            title=self.title or article.title,
            source=self.source or article.source,
            published=self.published or article.published,
        )


NOTHING = Correction()


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """``left_out`` and ``each`` by place; ``every`` holds where ``each`` says nothing."""

    keep_originals: bool = False
    with_proposals: bool = True
    left_out: frozenset[Place] = frozenset()
    every: Correction = NOTHING
    each: Mapping[Place, Correction] = field(default_factory=dict)

    def takes(self, path: Path, line: int | None) -> bool:
        """Whether a report is wanted: neither it nor its whole file was left out."""
        name = path_text(path)
        return not self.left_out or not {(name, line), (name, None)} & self.left_out

    def correction(self, path: Path, line: int | None) -> Correction:
        """What is to be put right in a report."""
        name = path_text(path)
        whole = self.each.get((name, None), NOTHING).over(self.every)
        return whole if line is None else self.each.get((name, line), NOTHING).over(whole)

    def encoding(self, path: Path) -> str | None:
        """The encoding that was chosen for a file."""
        return self.correction(path, None).encoding

    def to_text(self) -> str:
        """As JSON, the same for the same choices."""
        return json.dumps(
            {
                "keep_originals": self.keep_originals,
                "with_proposals": self.with_proposals,
                "left_out": sorted(self.left_out, key=lambda p: (p[0], p[1] or 0)),
                "every": _written(self.every),
                "each": [
                    [*place, _written(self.each[place])]
                    for place in sorted(self.each, key=lambda p: (p[0], p[1] or 0))
                ],
            }
        )

    @classmethod
    def from_text(cls, text: str) -> ImportChoices:
        data = json.loads(text)
        return cls(
            bool(data.get("keep_originals")),
            bool(data.get("with_proposals", True)),
            frozenset((path, line) for path, line in data.get("left_out", ())),
            _read(data.get("every", {})),
            {(path, line): _read(c) for path, line, c in data.get("each", ())},
        )


def path_text(path: Path) -> str:
    """A path as text that any database takes: names of other encodings have half characters."""
    return str(path.absolute()).encode("utf-8", "backslashreplace").decode("utf-8")


def _written(correction: Correction) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(correction).items() if value is not None}


def _read(data: Mapping[str, str]) -> Correction:
    day = data.get("published")
    return Correction(
        data.get("title"),
        data.get("source"),
        date.fromisoformat(day) if day else None,
        data.get("encoding"),
    )
