"""INCEpTION and WebAnno: a document as UIMA holds it, in XMI with its type system or in JSON.

XMI is read here and not by dkpro-cassis: through `storage.intake.markup`, so that no entity is
resolved, and without a type system too, which a researcher often does not keep beside the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from storage import refusals
from storage.annotations.building import Builder, Labelled
from storage.annotations.offsets import Unit
from storage.annotations.sources import Source, json_of
from storage.annotations.uima_types import Features, features_of, is_grammar, short
from storage.intake import markup
from storage.intake.document import Refused
from storage.refusals import ImportRefused

_XMI = "{http://www.omg.org/XMI}id"
_ECORE = ".ecore"
_TYPES = ("TypeSystem.xml", "typesystem.xml", "full-typesystem.xml")
_UNITS = (Unit.UTF16, Unit.POINTS)
_OWN = frozenset(
    {"sofa", "begin", "end", "Governor", "Dependent", "identifier", "uiOrder", "order"}
)
_NAMES = (
    "value",
    "label",
    "type",
    "category",
    "kind",
    "tag",
    "name",
    "function",
    "coreferenceType",
)
_NOBODY = frozenset({"INITIAL_CAS", "admin"})

Json = Any


@dataclass(slots=True)
class Structure:
    """One feature structure: its type's full name, what it says, and whom it names."""

    id: str
    type: str
    said: dict[str, str] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)

    @property
    def bounds(self) -> tuple[int, int] | None:
        try:
            return int(self.said["begin"]), int(self.said["end"])
        except (KeyError, ValueError):
            return None

    @property
    def label(self) -> str:
        """The value that names it: of its usual feature, else of its only one, else its layer."""
        told = {k: v for k, v in self.said.items() if k not in _OWN and v}
        usual = next((told[name] for name in _NAMES if name in told), "")
        return usual or (next(iter(told.values())) if len(told) == 1 else short(self.type))

    @property
    def attributes(self) -> list[tuple[str, str]]:
        told = ((k, v) for k, v in self.said.items() if k not in _OWN and v)
        return [("layer", short(self.type)), *told]


def read_xmi(source: Source) -> Iterator[Labelled | Refused]:
    """The one text. Raises ImportRefused where it is none."""
    root = markup.xml(source.data())
    features = _features(source)
    found = {}
    for element in root:
        key = element.get(_XMI)
        if key is not None and isinstance(element.tag, str):
            found[key] = _of_element(element, features)
    if features is None:
        _name_links(found)
    yield _labelled(source, list(found.values()))


def _name_links(found: Mapping[str, Structure]) -> None:
    """A number that names a link is one: its type system would have told."""
    for structure in found.values():
        for name, said in list(structure.said.items()):
            link = found.get(said)
            if name not in _OWN and link is not None and "target" in link.named:
                structure.named[name] = [structure.said.pop(name)]


def _features(source: Source) -> Features | None:
    types = next((t for name in _TYPES if (t := source.beside(name)) is not None), None)
    return None if types is None else features_of(markup.xml(types.data()))


def _of_element(element: Any, features: Features | None) -> Structure:
    space, _, local = element.tag.rpartition("}")
    name = space.removeprefix("{http:///").removesuffix(_ECORE).replace("/", ".")
    made = Structure(element.get(_XMI), f"{name}.{local}".removeprefix("."))
    for key, value in element.attrib.items():
        if key == _XMI:
            continue
        if _is_reference(made.type, key, value, features):
            made.named[key] = value.split()
        else:
            made.said[key] = value
    for child in element:
        key = markup.local(child)
        if key and child.text:
            said = made.said.get(key)
            made.said[key] = child.text if said is None else f"{said}, {child.text}"
    return made


def _is_reference(kind: str, name: str, value: str, features: Features | None) -> bool:
    """Whether a feature names other structures; without its type system as far as can be told."""
    if name in ("sofa", "begin", "end", "sofaString", "sofaNum"):
        return False
    if features is not None and (held := features.range_of(kind, name)) is not None:
        return not held
    if name in ("Governor", "Dependent", "target", "first", "next"):
        return True
    return name == "members" or (" " in value and value.replace(" ", "").isdigit())


def read_json(source: Source) -> Iterator[Labelled | Refused]:
    """The one text. Raises ImportRefused where it is none."""
    data = json_of(source)
    held = data.get("%FEATURE_STRUCTURES") if isinstance(data, dict) else None
    if isinstance(held, dict):
        held = [{"%ID": key, **each} for key, each in held.items() if isinstance(each, dict)]
    if not isinstance(held, list):
        raise ImportRefused(refusals.NO_ANNOTATIONS)
    arrays = {str(f.get("%ID")): f["%ELEMENTS"] for f in held if _is_array(f)}
    found = [_of_json(f, arrays) for f in held if isinstance(f, dict) and not _is_array(f)]
    yield _labelled(source, found)


def _is_array(structure: Json) -> bool:
    return isinstance(structure, dict) and isinstance(structure.get("%ELEMENTS"), list)


def _of_json(structure: Mapping[str, Json], arrays: Mapping[str, list[Json]]) -> Structure:
    made = Structure(str(structure.get("%ID")), str(structure.get("%TYPE", "")))
    for key, value in structure.items():
        if key.startswith("@"):
            ids = value if isinstance(value, list) else arrays.get(str(value), [value])
            made.named[key[1:]] = [str(each) for each in ids]
        elif not key.startswith(("%", "#", "^")) and value is not None:
            made.said[key] = value if isinstance(value, str) else str(value)
    return made


def _labelled(source: Source, structures: list[Structure]) -> Labelled:
    text = next((s.said["sofaString"] for s in structures if s.said.get("sofaString")), None)
    if text is None:
        raise ImportRefused(refusals.NO_ANNOTATIONS)
    builder = Builder(text, _UNITS)
    by_id = {s.id: s for s in structures}
    spans = [s for s in structures if s.bounds and not is_grammar(s.type)]
    ties = [s for s in structures if {"Governor", "Dependent"} <= s.named.keys()]
    tied = {s.id for s in ties}
    for each in spans:
        if each.id not in tied:
            bounds = each.bounds or (0, 0)
            builder.span(each.id, each.label, [bounds], attributes=each.attributes)
            _slots(builder, each, by_id)
    for each in ties:
        if not is_grammar(each.type):
            ends = each.named["Governor"][0], each.named["Dependent"][0]
            builder.relation(each.id, each.label, *ends)
    _chains(builder, structures, by_id)
    name, annotator = _names(source, structures)
    return builder.done(name, {"name": name}, annotator=annotator)


def _slots(builder: Builder, host: Structure, by_id: Mapping[str, Structure]) -> None:
    """An event with its participants: links that name a role and a target."""
    members = []
    for name, ids in host.named.items():
        for link in filter(None, map(by_id.get, ids)):
            target = link.named.get("target")
            if target and link.bounds is None:
                members.append((target[0], link.said.get("role") or name))
    if members:
        builder.group(f"{host.id}.slots", host.label, [(host.id, ""), *members], host.id)


def _chains(builder: Builder, structures: list[Structure], by_id: Mapping[str, Structure]) -> None:
    """Mentions of the same: each is tied to the one before it."""
    for link in structures:
        after = by_id.get(link.named.get("next", [""])[0])
        if link.bounds and after is not None:
            label = link.said.get("referenceRelation") or short(link.type)
            builder.relation(f"{link.id}.next", label, link.id, after.id)


def _names(source: Source, structures: list[Structure]) -> tuple[str, str]:
    """The document's name, and whose file it is: INCEpTION calls each file after its annotator."""
    stem = PurePosixPath(source.name).stem
    title = next((s.said["documentTitle"] for s in structures if s.said.get("documentTitle")), "")
    if not title or PurePosixPath(title).stem == stem or title == stem:
        return title or stem, ""
    return title, "" if stem in _NOBODY else stem
