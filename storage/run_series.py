"""Which of an article's runs are in force: the latest of each series."""

from __future__ import annotations

from model.export_choice import Part, Redaction
from model.proposals import IMPORTED

_BEGIN = f"substr(extractor, 1, {len(IMPORTED)})"

SERIES = f"CASE WHEN {_BEGIN} = '{IMPORTED}' THEN extractor END"
"""In SQL, the series of a run: that of the rules, or that of one file that was brought in."""

OF_RULES = f"{_BEGIN} <> '{IMPORTED}'"

_PROGRAM_ENDS = ": "


def imported_name(program: str, file: str, annotator: str) -> str:
    """The extractor of what was brought in: the program, the file, and who labelled."""
    who = f" · {annotator}" if annotator else ""
    return f"{IMPORTED}{program}{_PROGRAM_ENDS}{file}{who}"


def _names_more(redaction: Redaction) -> bool:
    """Whether a file's name, or who labelled in it, is not to be told."""
    return not redaction.parts.isdisjoint({Part.SOURCES, Part.REVIEWERS})


def told(extractor: str, redaction: Redaction) -> str:
    """The extractor as it goes out: of what was brought in, where need be, the program alone."""
    if extractor.startswith(IMPORTED) and _names_more(redaction):
        return extractor.partition(_PROGRAM_ENDS)[0]
    return extractor


def told_in_sql(redaction: Redaction) -> str:
    """The same of the column ``extractor``."""
    if not _names_more(redaction):
        return "extractor"
    program = f"substr(extractor, 1, instr(extractor, '{_PROGRAM_ENDS}') - 1)"
    return f"iif({_BEGIN} = '{IMPORTED}', {program}, extractor)"
