"""A codebook as the text of its TOML file: reading it again gives the same codebook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from model.codebook import Codebook, Field, Group, Option, Section, Words
from model.codebook_comments import comments_of, with_comments


def with_own_source(codebook: Codebook) -> Codebook:
    """The codebook whose ``source`` says what it holds, as after an edit."""
    return replace(codebook, source=codebook_to_toml(codebook))


def codebook_to_toml(codebook: Codebook) -> str:
    """The file's text, with the comments of ``codebook.source`` before what is still there.

    One at the end of a line goes.
    """
    parts = [
        [
            f"id = {_text(codebook.id)}",
            f"version = {_text(codebook.version)}",
            f"title = {_words(codebook.title)}",
        ],
        *(_section(s) for s in codebook.sections),
        *(part for field in codebook.fields for part in _field(field)),
    ]
    head = _head(codebook.source)
    kept = comments_of(codebook.source, head.count("\n"))
    return head + "\n\n".join("\n".join(lines) for lines in with_comments(parts, kept)) + "\n"


def _head(source: str) -> str:
    """The comment before everything else, with the empty line after it."""
    kept = []
    for line in source.removeprefix("\ufeff").splitlines():
        if not line.startswith("#"):
            break
        kept.append(line)
    return "\n".join(kept) + "\n\n" if kept else ""


def _section(section: Section) -> list[str]:
    return ["[[section]]", f"id = {_text(section.id)}", f"label = {_words(section.label)}"]


def _field(field: Field) -> Iterator[list[str]]:
    lines = [
        "[[field]]",
        f"id = {_text(field.id)}",
        f"section = {_text(field.section)}",
        f"family = {_text(field.family)}",
        f"kind = {_text(field.kind)}",
    ]
    flags = {"many": field.many, "required": field.required, "retired": field.retired}
    lines += [f"{name} = true" for name, is_set in flags.items() if is_set]
    lines += [f"label = {_words(field.label)}", f"instruction = {_words(field.instruction)}"]
    if field.checks:
        lines.append(f"checks = [{', '.join(_text(c) for c in field.checks)}]")
    lines += _mapping(field.maps_to)
    yield lines
    yield from (["[[field.example]]", f"text = {_words(e)}"] for e in field.examples)
    yield from map(_group, field.groups)
    yield from map(_option, field.options)


def _group(group: Group) -> list[str]:
    return ["[[field.group]]", f"id = {_text(group.id)}", f"label = {_words(group.label)}"]


def _option(option: Option) -> list[str]:
    lines = ["[[field.option]]", f"code = {_text(option.code)}"]
    if option.group is not None:
        lines.append(f"group = {_text(option.group)}")
    if option.retired:
        lines.append("retired = true")
    lines.append(f"label = {_words(option.label)}")
    if option.short is not None:
        lines.append(f"short = {_words(option.short)}")
    if option.instruction is not None:
        lines.append(f"instruction = {_words(option.instruction)}")
    return lines + _mapping(option.maps_to)


def _mapping(maps_to: Mapping[str, str]) -> list[str]:
    if not maps_to:
        return []
    pairs = (f"{_text(k) if '.' in k else k} = {_text(v)}" for k, v in maps_to.items())
    return [f"maps_to = {{ {', '.join(pairs)} }}"]


def _words(words: Words) -> str:
    return f"{{ ar = {_text(words.ar)}, en = {_text(words.en)} }}"


def _text(text: str) -> str:
    # JSON's strings are TOML's, but for the one control character that JSON lets stand.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
