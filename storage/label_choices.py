"""Which labels of annotations are which fields: guessed, chosen, remembered in the project."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache

import resources
from model.codebook import Codebook
from model.labelled.targets import Guesser, Mapped, Target, from_json, to_json
from model.tsv_rows import rows_of
from storage.canonical import from_text, to_text
from storage.project import Project

_SORT = "annotations"


@cache
def other_names() -> Mapping[str, tuple[str, ...]]:
    """Further names of fields, as ``resources/formats/labels.tsv`` has them."""
    text = resources.path("formats", "labels.tsv").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for field, name in rows_of(text, "labels.tsv", 2):
        found.setdefault(field, []).append(name)
    return {field: tuple(names) for field, names in found.items()}


def guesser(codebook: Codebook) -> Guesser:
    """Guesses by the codebook and by those names."""
    return Guesser(codebook, other_names())


def chosen(project: Project, labels: Iterable[str]) -> dict[str, Target]:
    """What holds for these labels: what was remembered of just these, else of any that has them,
    else what is guessed."""
    labels = set(labels)
    codebook = project.codebook
    found = guesser(codebook).guess_all(labels)
    own = _key(labels)
    rows = project.connection.execute(
        "SELECT labels, choice FROM label_choices ORDER BY labels = ?, labels", [own]
    )
    for key, choice in rows:
        if isinstance(json.loads(key), dict):
            remembered = from_json(from_text(choice), codebook)
            found |= {k: t for k, t in remembered.items() if k in labels}
    return found


def remember(project: Project, labels: Iterable[str], mapped: Mapped) -> None:
    """Keep what was chosen for the next file with these labels. Raises ProjectError."""
    with project.writing():
        project.connection.execute(
            "INSERT OR REPLACE INTO label_choices VALUES (?, ?)",
            [_key(set(labels)), to_text(to_json(mapped))],
        )


def _key(labels: set[str]) -> str:
    """Apart from what is remembered of other things in the same table."""
    return to_text({_SORT: sorted(labels)})
