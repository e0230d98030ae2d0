"""Reading a codebook from its TOML text, and refusing a broken one with the line and the reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

from model.checks import CHECKS
from model.codebook import Codebook, Field, Group, Option, Section, Words
from model.codebook_tables import CodebookError, Table, unknown
from model.toml_lines import TomlLines
from model.values import Kind

__all__ = ["CodebookError", "parse_codebook"]

FAMILIES = ("what", "date", "place", "people", "means", "harm", "sources", "assessment")
DATASETS = ("acled", "ucdp", "plover", "gtd", "airwars")

WITH_OPTIONS = (Kind.CHOICE, Kind.GROUP_COUNT)
ID = re.compile(r"[a-z][a-z0-9_]*")
_FILE_ID = re.compile(r"[a-z][a-z0-9_-]*")
_POSITION = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


def parse_codebook(text: str) -> Codebook:
    """The codebook that the text of its file says. Raises `CodebookError` if it is broken.

    ``source`` of the result is ``text`` itself.
    """
    text_to_parse = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        data = tomllib.loads(text_to_parse)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_error(str(error), text_to_parse) from error
    file = Table(data, (), TomlLines(text_to_parse))
    file.allow("id", "version", "title", "section", "field")
    sections = _sections(file)
    return Codebook(
        id=_id(file, _FILE_ID),
        version=file.string("version"),
        title=file.words("title"),
        sections=sections,
        fields=_fields(file, [s.id for s in sections]),
        source=text,
    )


def _syntax_error(message: str, text: str) -> CodebookError:
    position = _POSITION.search(message)
    line = int(position[1]) if position and position[1] else text.rstrip("\n").count("\n") + 1
    said = _POSITION.sub("", message)
    return CodebookError(
        line,
        Words(
            f"هذا السطر ليس TOML سليماً: \u2066{said}\u2069.",
            f"This line is not valid TOML: {said}.",
        ),
    )


def _sections(file: Table) -> tuple[Section, ...]:
    found: list[Section] = []
    for table in file.tables("section"):
        table.allow("id", "label")
        section = Section(_id(table), table.words("label"))
        _refuse_duplicate(table, "id", section.id, [s.id for s in found])
        found.append(section)
    if not found:
        raise file.error(
            None,
            Words(
                "ليس في الدليل أي قسم؛ يلزم [[section]] واحد على الأقل.",
                "There is no section; at least one [[section]] is needed.",
            ),
        )
    return tuple(found)


def _fields(file: Table, sections: list[str]) -> tuple[Field, ...]:
    found: list[Field] = []
    for table in file.tables("field"):
        field = _field(table, sections)
        _refuse_duplicate(table, "id", field.id, [f.id for f in found])
        found.append(field)
    if not found:
        raise file.error(
            None,
            Words(
                "ليس في الدليل أي حقل؛ يلزم [[field]] واحد على الأقل.",
                "There is no field; at least one [[field]] is needed.",
            ),
        )
    return tuple(found)


def _field(table: Table, sections: list[str]) -> Field:
    table.allow(
        "id", "section", "family", "kind", "label", "instruction", "many", "required",
        "checks", "maps_to", "group", "option", "example", "retired",
    )  # fmt: skip
    kind = Kind(table.one_of("kind", [k.value for k in Kind], Words("النوع", "The kind")))
    groups = _groups(table)
    return Field(
        id=_id(table),
        section=table.one_of("section", sections, Words("القسم", "The section")),
        family=table.one_of("family", FAMILIES, Words("المجموعة اللونية", "The family")),
        kind=kind,
        label=table.words("label"),
        instruction=table.words("instruction"),
        many=table.flag("many"),
        required=table.flag("required"),
        options=_options(table, kind, [g.id for g in groups]),
        checks=_checks(table, kind),
        maps_to=table.mapping("maps_to", DATASETS),
        groups=groups,
        examples=_examples(table),
        retired=table.flag("retired"),
    )


def _examples(table: Table) -> tuple[Words, ...]:
    found = table.tables("example")
    for each in found:
        each.allow("text")
    return tuple(each.words("text") for each in found)


def _checks(table: Table, kind: Kind) -> tuple[str, ...]:
    names = table.strings("checks")
    for name in names:
        if name not in CHECKS:
            raise table.error("checks", unknown(Words("الفحص", "The check"), name, CHECKS))
        if kind not in CHECKS[name].kinds:
            fitting = ", ".join(CHECKS[name].kinds)
            raise table.error(
                "checks",
                Words(
                    f"الفحص «{name}» لا يصلح لحقل من نوع {kind}، بل من نوع: {fitting}.",
                    f"The check “{name}” does not suit a field of kind {kind}, only {fitting}.",
                ),
            )
    return names


def _groups(table: Table) -> tuple[Group, ...]:
    found: list[Group] = []
    for each in table.tables("group"):
        each.allow("id", "label")
        group = Group(_id(each), each.words("label"))
        _refuse_duplicate(each, "id", group.id, [g.id for g in found])
        found.append(group)
    return tuple(found)


def _options(table: Table, kind: Kind, groups: list[str]) -> tuple[Option, ...]:
    found: list[Option] = []
    for each in table.tables("option"):
        option = _option(each, groups)
        _refuse_duplicate(each, "code", option.code, [o.code for o in found])
        found.append(option)
    if kind in WITH_OPTIONS and not found:
        raise table.error(
            "kind",
            Words(
                f"حقل من نوع {kind} يلزمه [[field.option]] واحد على الأقل.",
                f"A field of kind {kind} needs at least one [[field.option]].",
            ),
        )
    if kind not in WITH_OPTIONS and found:
        raise table.error(
            "kind",
            Words(f"حقل من نوع {kind} لا خيارات له.", f"A field of kind {kind} takes no options."),
        )
    return tuple(found)


def _option(table: Table, groups: list[str]) -> Option:
    table.allow("code", "group", "label", "short", "instruction", "maps_to", "retired")
    if table.optional_string("group") is not None:
        table.one_of("group", groups, Words("العنوان", "The group"))
    return Option(
        code=_id(table, key="code"),
        label=table.words("label"),
        instruction=table.optional_words("instruction"),
        short=table.optional_words("short"),
        group=table.optional_string("group"),
        maps_to=table.mapping("maps_to", DATASETS),
        retired=table.flag("retired"),
    )


def _id(table: Table, allowed: re.Pattern[str] = ID, key: str = "id") -> str:
    name = table.string(key)
    if not allowed.fullmatch(name):
        raise table.error(
            key,
            Words(
                f"«{name}» ليس اسماً صالحاً: حروف لاتينية صغيرة وأرقام وشرطات سفلية، وأوله حرف.",
                f"“{name}” is no name: use small Latin letters, digits and underscores, "
                "a letter first.",
            ),
        )
    return name


def _refuse_duplicate(table: Table, key: str, name: str, before: Iterable[str]) -> None:
    if name in before:
        raise table.error(
            key, Words(f"الاسم «{name}» مستعمل من قبل.", f"“{name}” stands here a second time.")
        )
