"""An article: an imported text, never changed after import, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

RECORD = "record"
"""The name of the reader of records of other datasets: what they say is in their cells."""


@dataclass(frozen=True, slots=True)
class Article:
    """One report as stored.

    ``text`` is what was imported with line ends folded to ``\\n`` and nothing else changed; every
    offset counts its code points. ``sha256`` is that of the original bytes. Only the metadata
    (title, source, url, published) can be corrected later. ``id`` is derived from the text, so
    that the same report has the same id in every project. ``reader`` says which reader of which
    version made the text of the original bytes.
    """

    id: str
    name: str
    text: str
    sha256: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    author: str | None = None
    reader: str = ""

    @property
    def is_record(self) -> bool:
        """Whether it is a record of another dataset, which came in as an account."""
        return self.reader.startswith(f"{RECORD}/")
