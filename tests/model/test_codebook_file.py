"""The default codebook is whole; a broken one is refused on the right line, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.checks import CHECKS
from model.codebook_file import CodebookError, parse_codebook
from model.values import Kind
from storage.shipped_codebook import load_codebook

ROOT = Path(__file__).parents[2]
CODEBOOK = ROOT / "resources" / "codebooks" / "armed-incident.toml"

GOOD = """\
id = "small"
version = "1"
title = { ar = "دليل", en = "Codebook" }

[[section]]
id = "what"
label = { ar = "ماذا", en = "What" }

[[field]]
id = "act"
section = "what"
family = "what"
kind = "choice"
label = { ar = "الفعل", en = "Act" }
instruction = { ar = "ماذا جرى.", en = "What happened." }

[[field.group]]
id = "first"
label = { ar = "أول", en = "First" }

[[field.option]]
code = "attack"
group = "first"
label = { ar = "هجوم", en = "Attack" }
maps_to = { acled = "Attack", "acled.event_type" = "Violence against civilians" }

[[field]]
id = "day"
section = "what"
family = "date"
kind = "date"
many = false
label = { ar = "اليوم", en = "Day" }
instruction = { ar = "متى.", en = "When." }
checks = ["date_order"]
"""

BROKEN = {
    "not TOML": ('version = "1"', "version = ", 2, "not valid TOML"),
    "a bracket left open": ('checks = ["date_order"]', 'checks = ["date_order"', 35, "TOML"),
    "a table twice": ("[[field.group]]", "[field.day]\n[field.day]", 18, "TOML"),
    "no id": ('id = "small"\n', "", 1, "“id” is missing"),
    "no version": ('version = "1"\n', "", 1, "“version” is missing"),
    "a title that is no pair": ('{ ar = "دليل", en = "Codebook" }', '"x"', 3, "both languages"),
    "an id with a space": ('id = "act"', 'id = "the act"', 10, "no name"),
    "an unknown key": ("many = false", "mny = false", 32, "Did you mean “many”?"),
    "a key of another table": ('version = "1"', 'version = "1"\ncolour = "red"', 3, "“colour”"),
    "an unknown kind": ('kind = "date"', 'kind = "dote"', 31, "Did you mean “date”?"),
    "an unknown family": ('family = "date"', 'family = "time"', 30, "“time” is not known"),
    "an unknown section": ('section = "what"\nfamily = "date"', 'section = "wht"\nfamily = "date"',
                           29, "Did you mean “what”?"),
    "an unknown check": ('"date_order"', '"date_ordr"', 35, "Did you mean “date_order”?"),
    "a check of another kind": ('"date_order"', '"place_range"', 35, "kind date"),
    "an unknown group": ('group = "first"', 'group = "frist"', 23, "Did you mean “first”?"),
    "an unknown dataset": ('{ acled = "Attack",', '{ acld = "Attack",', 25, "mean “acled”?"),
    "a label in one language": ('{ ar = "اليوم", en = "Day" }', '{ ar = "اليوم" }', 33, "English"),
    "an empty label": ('{ ar = "الفعل", en = "Act" }', '{ ar = " ", en = "Act" }', 14, "Arabic"),
    "a third language": ('{ ar = "متى.", en = "When." }', '{ ar = "م", en = "W", fr = "Q" }',
                         34, "“fr”"),
    "no instruction": ('instruction = { ar = "متى.", en = "When." }\n', "", 27, "“instruction”"),
    "a field twice": ('id = "day"', 'id = "act"', 28, "a second time"),
    "a choice without options": ('kind = "date"', 'kind = "choice"', 31, "needs at least one"),
    "options for a date": ('kind = "choice"', 'kind = "date"', 13, "takes no options"),
    "a flag in quotes": ("many = false", 'many = "false"', 32, "true or false"),
    "checks that are no list": ('["date_order"]', '"date_order"', 35, "list of words"),
    "a number for a text": ('version = "1"', "version = 1", 2, "quotation marks"),
    "maps_to that is no table": ('{ acled = "Attack", "acled.event_type" = '
                                 '"Violence against civilians" }', '"Attack"', 25, "maps_to"),
    "a dataset's dot without quotes": ('"acled.event_type" =', "ucdp.event_type =", 25, "quoted"),
    "a single section": ("[[section]]", "[section]", 5, "[[section]]"),
}  # fmt: skip


def refusal(text: str) -> CodebookError:
    with pytest.raises(CodebookError) as caught:
        parse_codebook(text)
    return caught.value


def test_the_small_codebook_is_read() -> None:
    codebook = parse_codebook(GOOD)

    assert [f.id for f in codebook.fields] == ["act", "day"]
    act = codebook.field("act")
    assert act.group_label("first").en == "First"
    assert act.options[0].maps_to["acled.event_type"] == "Violence against civilians"
    assert codebook.source == GOOD


@pytest.mark.parametrize(("old", "new", "line", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_codebook_is_refused(old: str, new: str, line: int, reason: str) -> None:
    assert GOOD.count(old) == 1, "the test breaks one place"

    error = refusal(GOOD.replace(old, new))

    assert (error.line, reason in error.reason) == (line, True), str(error)
    assert error.words.ar
    assert str(error) == f"line {line}: {error.reason}"


def test_a_section_and_an_option_and_a_group_are_refused_twice() -> None:
    section = '\n[[section]]\nid = "what"\nlabel = { ar = "م", en = "W" }\n'
    assert refusal(GOOD + section).line == 38

    option = '\n[[field.option]]\ncode = "attack"\nlabel = { ar = "ه", en = "A" }\n'
    doubled = GOOD.replace('\n[[field]]\nid = "day"', option + '\n[[field]]\nid = "day"')
    assert refusal(doubled).line == 28

    group = '[[field.group]]\nid = "first"\nlabel = { ar = "أول", en = "First" }\n\n'
    assert refusal(GOOD.replace(group, group + group)).line == 22


def test_a_codebook_needs_sections_and_fields() -> None:
    head = 'id = "small"\nversion = "1"\ntitle = { ar = "د", en = "C" }\n'
    section = '[[section]]\nid = "what"\nlabel = { ar = "م", en = "W" }\n'

    assert "no section" in refusal(head).reason
    assert "no field" in refusal(head + section).reason


def test_words_inside_a_long_text_are_no_keys() -> None:
    text = GOOD.replace(
        'instruction = { ar = "ماذا جرى.", en = "What happened." }',
        'instruction = { ar = """\n[[field]]\nkind = """, en = "What happened." }',
    ).replace('"date_order"', '"date_ordr"')

    # A TOML 1.0 inline table may hold a text of several lines.
    assert refusal(text).line == 37


def test_a_file_from_windows_is_read() -> None:
    assert parse_codebook("\ufeff" + GOOD.replace("\n", "\r\n")).id == "small"


def test_the_default_codebook_has_every_field_that_is_proposed() -> None:
    ids = [f.id for f in load_codebook().fields]

    assert set(ids) >= {
        "event_type", "date", "place", "initiator", "target", "weapon", "munitions", "killed",
        "injured", "damage", "attribution",
    }  # fmt: skip
    assert len(ids) <= 21, "the form sits still"


def test_the_default_codebook_has_all_codes() -> None:
    codebook = load_codebook()

    assert len(codebook.field("event_type").options) == 25
    assert len(codebook.field("weapon").options) == 24
    assert [o.code for o in codebook.field("killed").options] == ["civilian", "military", "unknown"]


def test_every_event_type_maps_to_acled() -> None:
    for option in load_codebook().field("event_type").options:
        assert {"acled", "acled.event_type", "acled.disorder_type"} <= set(option.maps_to)
        assert option.group
        assert option.instruction


def test_labels_fit_a_form_and_differ() -> None:
    codebook = load_codebook()
    for field in codebook.fields:
        assert len(field.label.ar) <= 18, field.id
        assert len(field.label.en) <= 20, field.id
        for language in ("ar", "en"):
            labels = [o.label.in_language(language) for o in field.options]
            assert len(set(labels)) == len(labels), field.id
    assert len({f.label.ar for f in codebook.fields}) == len(codebook.fields)


def test_every_check_is_used_and_every_section_has_fields() -> None:
    codebook = load_codebook()

    assert {c for f in codebook.fields for c in f.checks} == set(CHECKS)
    assert all(codebook.fields_of(s.id) for s in codebook.sections)
    assert [f for s in codebook.sections for f in codebook.fields_of(s.id)] == list(codebook.fields)
    assert {f.kind for f in codebook.fields} == set(Kind)


def test_the_shipped_file_is_what_is_loaded() -> None:
    assert load_codebook().source == CODEBOOK.read_text("utf-8")
