"""The descriptor of a package (``datapackage.json``) and its citation (``CITATION.cff``)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.codebook import Codebook
from model.dataset_description import Description, Licence, LicenceText, Role, licence_text
from model.values import Json
from storage.packages.provenance import Origin

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the front of a package, with nothing left open."""

    title: str
    title_ar: str
    summary: str
    version: str
    licence: Licence
    licence_text: LicenceText
    citation: str
    homepage: str
    people: tuple[tuple[str, Role], ...]
    created: str
    """When the project last changed: the same project gives the same package."""


def front(description: Description, codebook: Codebook, from_: Origin) -> Front:
    version = description.version or f"0.{from_.rows}"
    title = description.title or codebook.title.en
    return Front(
        title,
        description.title or codebook.title.ar,
        description.summary,
        version,
        description.licence,
        licence_text(description),
        description.cited(title, from_.at[:4], version),
        description.homepage,
        tuple((c.name, c.role) for c in description.contributors),
        from_.at,
    )


def name_of(front: Front, from_: Origin) -> str:
    """The package's name: letters, digits and hyphens, as Data Package has it."""
    plain = re.sub("[^a-z0-9]+", "-", front.title.lower()).strip("-")
    return plain or f"dataset-{from_.project[:8]}"


def descriptor(front: Front, from_: Origin, resources: Sequence[Json], provenance: Json) -> str:
    """The text of ``datapackage.json``."""
    licence: dict[str, Json] = {"name": front.licence.value, "title": front.licence_text.title.en}
    if front.licence_text.url:
        licence["path"] = front.licence_text.url
    made: dict[str, Json] = {
        "$schema": PROFILE,
        "name": name_of(front, from_),
        "id": f"urn:uuid:{from_.project}",
        "title": front.title,
        "title_ar": front.title_ar,
        "description": front.summary or None,
        "version": front.version,
        "created": front.created,
        "homepage": front.homepage or None,
        "licenses": [licence],
        "contributors": [
            # The first edition of the standard reads ``role``, the second ``roles``.
            {"title": name, "role": _FIRST_EDITION.get(role, "contributor"), "roles": [role.value]}
            for name, role in front.people
        ]
        or None,
        "citation": front.citation,
        "keywords": ["armed conflict", "incidents", "Arabic"],
        "resources": list(resources),
        "provenance": provenance,
    }
    return to_text({key: value for key, value in made.items() if value is not None})


_FIRST_EDITION = {Role.CREATOR: "author", Role.PUBLISHER: "publisher"}


def citation_file(front: Front) -> str | None:
    """The text of ``CITATION.cff``, which asks for an author; None where nobody is named."""
    authors = [name for name, role in front.people if role is Role.CREATOR]
    if not authors:
        return None
    lines = [
        "cff-version: 1.2.0",
        'message: "If you use this dataset, please cite it."',
        "type: dataset",
        f"title: {_quoted(front.title)}",
        f"version: {_quoted(front.version)}",
        f"date-released: {_quoted(front.created[:10])}",
    ]
    if front.licence in (Licence.CC_BY, Licence.CC0, Licence.ODBL):
        lines.append(f"license: {front.licence.value}")
    lines.append("authors:")
    lines += [f"  - name: {_quoted(name)}" for name in authors]
    return "\n".join(lines) + "\n"


def licence_file(front: Front) -> str:
    words = front.licence_text
    said = [words.title.ar, words.says.ar, words.title.en, words.says.en, words.url]
    return "\n\n".join(dict.fromkeys(filter(None, said))) + "\n"


def to_text(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _quoted(words: str) -> str:
    """A text of YAML: JSON's is one."""
    return json.dumps(words, ensure_ascii=False)
