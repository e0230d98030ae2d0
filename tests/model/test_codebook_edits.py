"""Edits of a codebook: what they leave alone, what they never lose, what is written of them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import codebook_edits as edits
from model.codebook import Codebook, Group, Words
from model.codebook_file import parse_codebook
from model.codebook_problems import READ, CodebookUse, fixed_kind, problems
from model.codebook_writing import codebook_to_toml, with_own_source
from model.values import Choice, Kind
from storage.shipped_codebook import load_codebook

BOOK = load_codebook()


def ids(codebook: Codebook, section: str) -> list[str]:
    return [f.id for f in codebook.fields_of(section)]


def named(codebook: Codebook, field_id: str) -> Codebook:
    words = Words("حقل جديد", "New field")
    return edits.put_field(
        codebook, replace(codebook.field(field_id), label=words, instruction=words)
    )


def reasons(after: Codebook, use: CodebookUse | None = None) -> list[tuple[str, str, str]]:
    return [(p.field, p.option, p.part) for p in problems(BOOK, after, use)]


# written and read


def test_what_is_written_reads_as_the_same_codebook() -> None:
    text = codebook_to_toml(BOOK)
    assert parse_codebook(text) == replace(BOOK, source=text)
    assert codebook_to_toml(parse_codebook(text)) == text


def test_the_comment_at_the_head_is_kept() -> None:
    head = BOOK.source.split("\n\n", 1)[0]
    assert head.startswith("#")
    assert codebook_to_toml(BOOK).startswith(head + "\n\nid = ")


def test_comments_stay_before_what_they_stood_before() -> None:
    text = codebook_to_toml(BOOK)
    text = text.replace('[[field]]\nid = "date"', '# on days\n# twice\n[[field]]\nid = "date"')
    text = text.replace('code = "armed_clash"', '# on a choice\ncode = "armed_clash"', 1)
    text = text.replace("[[section]]", "# the first section\n\n[[section]]", 1)
    book = parse_codebook(text)
    moved = edits.move_field(book, "date", 1)
    written = codebook_to_toml(replace(moved, title=Words("عنوان", "Title")))
    assert '# on days\n# twice\n[[field]]\nid = "date"' in written
    assert '# on a choice\ncode = "armed_clash"' in written
    assert "# the first section\n[[section]]" in written
    assert parse_codebook(written).fields == moved.fields
    without = replace(book, fields=tuple(f for f in book.fields if f.id != "date"))
    assert "# on days" not in codebook_to_toml(without)


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
@settings(max_examples=200, deadline=None)
def test_any_words_survive_writing(words: str) -> None:
    field = replace(BOOK.fields[0], label=Words(words, words), retired=True)
    text = codebook_to_toml(replace(BOOK, fields=(field,)))
    assert parse_codebook(text).fields == (field,)


# moving


def test_a_field_moves_within_its_section_and_on_into_the_next() -> None:
    first, second, *_ = ids(BOOK, "who")
    down = edits.move_field(BOOK, first, 1)
    assert ids(down, "who")[:2] == [second, first]
    assert edits.move_field(down, first, -1).fields == BOOK.fields
    last = ids(BOOK, "what_when")[-1]
    over = edits.move_field(BOOK, last, 1)
    assert ids(over, "where")[0] == last
    assert over.field(last).section == "where"
    assert edits.move_field(over, last, -1).fields == BOOK.fields


def test_the_first_and_the_last_field_stay_at_the_edges() -> None:
    assert edits.move_field(BOOK, BOOK.fields[0].id, -1) == BOOK
    assert edits.move_field(BOOK, BOOK.fields[-1].id, 1) == BOOK


def test_a_section_takes_its_fields_along() -> None:
    moved = edits.move_section(BOOK, "who", -1)
    assert [s.id for s in moved.sections][:3] == ["what_when", "who", "where"]
    order = [f.id for f in moved.fields]
    assert order.index("initiator") < order.index("place")
    assert sorted(order) == sorted(f.id for f in BOOK.fields)


def test_a_field_is_placed_before_another_or_at_the_end_of_a_section() -> None:
    placed = edits.place_field(BOOK, "notes", "where", "place")
    assert ids(placed, "where")[0] == "notes"
    assert ids(edits.place_field(BOOK, "event_type", "notes"), "notes") == ["notes", "event_type"]
    assert edits.place_field(BOOK, "place", "where", "place") == BOOK


@given(st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_no_row_of_moves_loses_a_field(chance: random.Random) -> None:
    book = BOOK
    for _ in range(12):
        field = chance.choice(book.fields).id
        section = chance.choice(book.sections).id
        move = chance.randrange(3)
        if move == 0:
            book = edits.move_field(book, field, chance.choice((-1, 1)))
        elif move == 1:
            before = chance.choice([None, *ids(book, section)])
            book = edits.place_field(book, field, section, before)
        else:
            book = edits.move_section(book, section, chance.choice((-1, 1)))
    assert {f.id: replace(f, section="") for f in book.fields} == {
        f.id: replace(f, section="") for f in BOOK.fields
    }
    assert not problems(BOOK, book)
    assert parse_codebook(codebook_to_toml(book)).fields == book.fields


# adding, copying, taking away


def test_a_new_field_has_to_be_named_in_both_languages() -> None:
    book, new = edits.add_field(BOOK, "who", "initiator")
    assert ids(book, "who")[1] == new
    assert reasons(book) == [
        (new, "", f"{part}_{language}")
        for part in ("label", "instruction")
        for language in ("ar", "en")
    ]
    assert reasons(named(book, new)) == []


def test_a_new_id_is_none_that_was_ever_there() -> None:
    _, new = edits.add_field(BOOK, "who", None, taken=["field", "field_2"])
    assert new == "field_3"
    assert edits.free_id("Means of transport", ["means_of_transport"]) == "means_of_transport_2"
    assert edits.free_id("وسيلة", []) == "field"
    assert edits.is_placeholder(new)
    assert not edits.is_placeholder("field_work")


def test_a_copy_has_everything_but_the_name() -> None:
    book, new = edits.duplicate_field(BOOK, "weapon")
    copy, of = book.field(new), BOOK.field("weapon")
    assert copy.options == of.options
    assert (copy.label.en, copy.label.ar) == ("Weapon (2)", f"{of.label.ar} (2)")
    assert ids(book, of.section).index(new) == ids(book, of.section).index("weapon") + 1
    assert reasons(book) == []


def test_only_an_empty_section_can_go() -> None:
    assert edits.remove_section(BOOK, "who") == BOOK
    book, new = edits.add_section(BOOK, "who")
    assert [s.id for s in book.sections].index(new) == 3
    assert [(p.section, p.part) for p in problems(BOOK, book)] == [
        (new, "label_ar"),
        (new, "label_en"),
    ]
    assert edits.remove_section(book, new) == BOOK


def test_options_come_move_and_go() -> None:
    field = BOOK.field("damage")
    more, code = edits.add_option(field, "material")
    assert [o.code for o in more.options] == ["material", code, "none"]
    assert edits.move_option(more, code, -1).options[0].code == code
    assert edits.move_option(more, "none", 5) == more
    assert edits.remove_option(more, code) == field


def test_choices_stand_together_under_their_headings() -> None:
    field = BOOK.field("event_type")
    moved = edits.set_group(field, "grenade", "battles")
    codes = [o.code for o in moved.options if o.group == "battles"]
    assert codes[-1] == "grenade"
    at = [o.code for o in moved.options].index("grenade")
    assert moved.options[at - 1].group == "battles"
    new = edits.add_group(moved, "grenade")
    (heading,) = {g.id for g in new.groups} - {g.id for g in field.groups}
    assert new.options[-1].group == heading
    assert ("event_type", "grenade", "group_ar") in reasons(edits.put_field(BOOK, new))
    named_group = edits.put_group(new, Group(heading, Words("أخرى", "Others")))
    assert reasons(edits.put_field(BOOK, named_group)) == []
    assert edits.set_group(named_group, "grenade", "explosions").groups == field.groups


def test_a_kind_takes_only_what_suits_it() -> None:
    text = edits.with_kind(BOOK.field("damage"), Kind.TEXT)
    assert (text.options, text.checks) == ((), ())
    counted = edits.with_kind(BOOK.field("munitions"), Kind.GROUP_COUNT)
    assert (len(counted.options), counted.many) == (1, True)
    assert "count_order" in counted.checks


# retiring


def test_retiring_keeps_everything_and_can_be_taken_back() -> None:
    book = edits.retire_field(BOOK, "damage")
    assert book.field("damage") == replace(BOOK.field("damage"), retired=True)
    assert "damage" not in {f.id for f in book.asked}
    assert reasons(book) == []
    assert edits.retire_field(book, "damage", retired=False) == BOOK


@pytest.mark.parametrize("field_id", ["event_type", "date", "place"])
def test_what_the_program_needs_stays(field_id: str) -> None:
    assert reasons(edits.retire_field(BOOK, field_id)) == [(field_id, "", "retired")]


def test_a_field_of_choices_keeps_one_to_choose() -> None:
    field = BOOK.field("damage")
    retired = replace(field, options=tuple(replace(o, retired=True) for o in field.options))
    assert reasons(edits.put_field(BOOK, retired)) == [("damage", "", "options")]


def test_nothing_may_be_gone_that_a_record_may_hold() -> None:
    without = edits.remove_field(BOOK, "damage")
    assert "“Damage” is gone" in problems(BOOK, without)[0].words.en
    fewer = edits.put_field(BOOK, edits.remove_option(BOOK.field("damage"), "none"))
    assert reasons(fewer) == [("damage", "", "options")]


def test_another_codebook_keeps_what_it_lacks_as_retired() -> None:
    other = edits.remove_field(BOOK, "damage")
    weapon = edits.remove_option(other.field("weapon"), other.field("weapon").options[0].code)
    other = edits.put_field(other, weapon)
    other = replace(
        other,
        sections=tuple(s for s in other.sections if s.id != "notes"),
        fields=tuple(f for f in other.fields if f.section != "notes"),
    )
    merged = edits.carried_over(BOOK, other)
    assert reasons(merged) == []
    assert merged.field("damage").retired
    assert merged.field("notes").retired
    gone = BOOK.field("weapon").options[0].code
    assert merged.field("weapon").is_retired(Choice(gone))
    assert len(merged.field("weapon").offered) == len(BOOK.field("weapon").options) - 1


# what records hold


def with_kind_of(field_id: str, kind: Kind) -> Codebook:
    return edits.put_field(BOOK, edits.with_kind(BOOK.field(field_id), kind))


def test_a_kind_cannot_change_once_there_are_claims() -> None:
    changed = with_kind_of("place_note", Kind.NAME)
    assert reasons(changed) == []
    used = CodebookUse(values={"place_note": 2})
    assert reasons(changed, used) == [("place_note", "", "kind")]
    assert fixed_kind(BOOK, "place_note", used) is not None
    assert fixed_kind(BOOK, "place_note", CodebookUse()) is None


def test_a_field_that_is_read_out_of_articles_keeps_its_kind() -> None:
    assert reasons(with_kind_of("target", Kind.TEXT)) == [("target", "", "kind")]


def test_the_kinds_of_what_is_read_are_those_of_the_shipped_codebook() -> None:
    assert {f.id: f.kind for f in BOOK.fields if f.id in READ} == READ


def test_a_field_of_several_values_stays_one_where_there_are_several() -> None:
    single = edits.put_field(BOOK, replace(BOOK.field("target"), many=False))
    assert reasons(single) == []
    assert reasons(single, CodebookUse(crowded=frozenset({"target"}))) == [("target", "", "many")]


def test_an_id_is_not_used_again() -> None:
    book, new = edits.add_field(BOOK, "who")
    book = named(book, new)
    assert reasons(book, CodebookUse(former={new: Kind.DATE})) == [(new, "", "id")]
    twice = edits.put_field(book, replace(book.field(new), id="target"), new)
    assert ("target", "", "id") in reasons(twice)
    wrong = edits.put_field(book, replace(book.field(new), id="Ziel 1"), new)
    assert reasons(wrong) == [("Ziel 1", "", "id")]


def test_two_choices_cannot_be_called_the_same() -> None:
    field = BOOK.field("damage")
    second = replace(field.options[1], label=Words(field.options[0].label.ar, "Other"))
    book = edits.put_field(BOOK, edits.put_option(field, second))
    assert reasons(book) == [("damage", "none", "label_ar")]
    field = edits.put_option(book.field("damage"), replace(second, retired=True))
    assert reasons(edits.put_field(book, field)) == []


@pytest.mark.parametrize(
    ("version", "after"), [("1.0", "1.1"), ("1.9", "1.10"), ("7", "8"), ("draft", "draft.2")]
)
def test_the_next_version(version: str, after: str) -> None:
    assert edits.next_version(version) == after
    assert edits.next_version("1.0", ["1.1", "1.2"]) == "1.3"


def test_an_edited_codebook_tells_itself() -> None:
    book: Codebook = with_own_source(edits.retire_field(BOOK, "damage"))
    assert parse_codebook(book.source) == book
