"""The codebook that the program ships with: what a new project starts from."""

from __future__ import annotations

from functools import cache

import resources
from model.codebook import Codebook
from model.codebook_file import parse_codebook


@cache
def load_codebook() -> Codebook:
    """The default codebook. Raises `CodebookError` if somebody broke the file."""
    file = resources.path("codebooks", "armed-incident.toml")
    return parse_codebook(file.read_text(encoding="utf-8"))
