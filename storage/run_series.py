"""Which of an article's runs are in force: the latest of each series."""

from __future__ import annotations

from model.proposals import IMPORTED

_BEGIN = f"substr(extractor, 1, {len(IMPORTED)})"

SERIES = f"CASE WHEN {_BEGIN} = '{IMPORTED}' THEN extractor END"
"""In SQL, the series of a run: that of the rules, or that of one file that was brought in."""

OF_RULES = f"{_BEGIN} <> '{IMPORTED}'"
