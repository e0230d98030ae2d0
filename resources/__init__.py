"""Where the program's data files lie."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """The path of a resource, e.g. ``path("codebooks", "armed-incident.toml")``."""
    return FOLDER.joinpath(*parts)
