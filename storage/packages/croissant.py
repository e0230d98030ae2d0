"""Croissant 1.0 metadata (mlcommons.org/croissant): how programs that learn load the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from model.values import Json
from storage.packages.front import Front, name_of
from storage.packages.provenance import Origin

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}
_CONTEXT: Json = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(front: Front, from_: Origin, resources: Sequence[Json]) -> Json:
    """The metadata, made of the resources of the Data Package."""
    ids = _ids(resources)
    made: dict[str, Json] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": name_of(front, from_),
        "alternateName": [front.title, front.title_ar],
        "description": front.summary or front.title,
        "conformsTo": CONFORMS_TO,
        "version": front.version,
        "datePublished": front.created[:10],
        "license": front.licence_text.url or front.licence_text.title.en,
        "citeAs": front.citation,
        "inLanguage": ["ar", "en"],
        "creator": [{"@type": "sc:Person", "name": name} for name, _ in front.people] or None,
        "url": front.homepage or f"urn:uuid:{from_.project}",
        "distribution": [_file(resource) for resource in resources],
        "recordSet": [_records(resource, ids) for resource in resources],
    }
    return {key: value for key, value in made.items() if value is not None}


def _file(resource: Mapping[str, Json]) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["name"],
        "contentUrl": resource["path"],
        "encodingFormat": "text/csv",
        "contentSize": f"{resource['bytes']} B",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


_Ids = Mapping[tuple[str, str], str]
"""The id of a field, by its table and what stands above it: an id has no spaces, a label may."""


def _ids(resources: Sequence[Json]) -> _Ids:
    return {
        (of["name"], field["name"]): f"{of['name']}/{field.get('column', field['name'])}"
        for of in resources
        for field in of["schema"]["fields"]
    }


def _records(resource: Mapping[str, Json], ids: _Ids) -> Json:
    schema, name = resource["schema"], resource["name"]
    made: dict[str, Json] = {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": resource.get("description", resource["title"]),
    }
    if "primaryKey" in schema:
        made["key"] = [{"@id": ids[name, field]} for field in schema["primaryKey"]]
    made["field"] = list(_fields(resource, ids))
    return made


def _fields(resource: Mapping[str, Json], ids: _Ids) -> Iterator[Json]:
    schema, name = resource["schema"], resource["name"]
    leading = {}
    for key in schema.get("foreignKeys", ()):
        to = key["reference"]
        leading[key["fields"][0]] = ids[to["resource"], to["fields"][0]]
    for field in schema["fields"]:
        made: dict[str, Json] = {
            "@type": "cr:Field",
            "@id": ids[name, field["name"]],
            "name": field["name"],
            "description": field["description"] or field["title"],
            "dataType": _TYPES[field["type"]],
            "source": {
                "fileObject": {"@id": resource["path"]},
                "extract": {"column": field["name"]},
            },
        }
        if field["name"] in leading:
            made["references"] = {"field": {"@id": leading[field["name"]]}}
        yield made
