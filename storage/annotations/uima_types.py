"""UIMA's type systems, as far as it takes to tell labels from grammar and words from references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.intake import markup

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
_GRAMMAR = (
    *("uima.", "de.tudarmstadt.ukp.clarin.webanno.api.type."),
    *(_DKPRO + part for part in ("segmentation.", "metadata.", "lexmorph.", "syntax.")),
    *(_DKPRO + part for part in ("transform.", "anomaly.", "structure.", "phonetics.")),
    "de.tudarmstadt.ukp.inception.",
    "org.dkpro.core.api.",
)
_PRIMITIVE = frozenset(
    f"uima.cas.{name}"
    for name in ("String", "Integer", "Boolean", "Float", "Double", "Long", "Short", "Byte")
)
_WORDS = _PRIMITIVE | {"uima.cas.StringArray", "uima.cas.StringList", "uima.cas.IntegerArray"}


def is_grammar(name: str) -> bool:
    """Whether a type is of tokens, sentences and their grammar, or of the program's own keeping."""
    return name.startswith(_GRAMMAR)


def short(name: str) -> str:
    """A type's name without its package."""
    return name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Features:
    """By type whether each feature holds words (True) or names others, and the types' parents."""

    own: Mapping[str, Mapping[str, bool]]
    parents: Mapping[str, str]

    def range_of(self, kind: str, name: str) -> bool | None:
        """Whether the feature holds words; None where the type system does not know it."""
        seen: set[str] = set()
        while kind and kind not in seen:
            if name in self.own.get(kind, {}):
                return self.own[kind][name]
            seen.add(kind)
            kind = self.parents.get(kind, "")
        return None


def features_of(root: Any) -> Features:
    """What a TypeSystem.xml says."""
    own: dict[str, dict[str, bool]] = {}
    parents: dict[str, str] = {}
    ranges: list[tuple[str, str, str]] = []
    for kind in markup.descend(root, "typeDescription"):
        name = _child(kind, "name")
        parents[name] = _child(kind, "supertypeName")
        own[name] = {}
        ranges += [
            (name, _child(feature, "name"), _child(feature, "rangeTypeName"))
            for feature in markup.descend(kind, "featureDescription")
        ]
    for kind, feature, held in ranges:
        own[kind][feature] = held in _WORDS or parents.get(held) == "uima.cas.String"
    return Features(own, parents)


def _child(element: Any, name: str) -> str:
    found = next((c for c in element if markup.local(c) == name), None)
    return (found.text or "").strip() if found is not None else ""
