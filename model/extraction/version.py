"""Which reading this is: a run keeps it, and articles read by an older one are read again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from model.lexicon_entry import OwnEntry, to_json

VERSION = "rules/7"
"""Changes whenever the rules or the shipped lexicons may read otherwise."""

_LETTERS = 12


def version_with(version: str, entries: Iterable[OwnEntry], gazetteers: Iterable[str]) -> str:
    """The version of an extractor that was taught these; ``gazetteers`` are their hashes.

    The same teaching has the same version, whatever its order and wherever it was done.
    """
    own = sorted(json.dumps(to_json(e), sort_keys=True, ensure_ascii=False) for e in entries)
    places = sorted(gazetteers)
    if not own and not places:
        return version
    taught = json.dumps([own, places], ensure_ascii=False).encode("utf-8")
    return f"{version}+{hashlib.sha256(taught).hexdigest()[:_LETTERS]}"
