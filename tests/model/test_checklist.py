"""The checklist that comes with the program, and what a broken one gets."""

from __future__ import annotations

import pytest

from model.checklist import parse_checklist
from storage.shipped_checklist import load_checklist

HEAD = "id\tar\tar_why\ten\ten_why\n"


def test_every_item_says_what_and_why_in_both_languages() -> None:
    items = load_checklist()
    assert items[0].id == "originals"
    for item in items:
        assert all((item.words.ar, item.words.en, item.why.ar, item.why.en))


@pytest.mark.parametrize(("rows", "said"), [("a\tb\n", "line 2"), ("a\t1\t2\t3\t4\n" * 2, "twice")])
def test_a_broken_list_is_named(rows: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_checklist(HEAD + rows)
