"""What differs between two tables is all that differs, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from model.export_choice import What
from model.releases.comparing import Columns, Difference, Fate, Record, Tally, differences, follow

_CELLS = st.none() | st.integers(0, 3) | st.sampled_from(["أ", "ب"])
_TABLES = st.dictionaries(
    st.sampled_from("abcdefg"), st.dictionaries(st.sampled_from(["x", "y", "t"]), _CELLS)
)
_COMPARED = Columns.of(("x", "y", "t"), ("x", "y", "t"), {"t"})


def found(before: dict[str, Record], after: dict[str, Record]) -> list[Difference]:
    return list(
        differences(
            What.INCIDENTS,
            sorted(before.items()),
            sorted(after.items()),
            _COMPARED,
            lambda key: "z" if key in "ab" else None,
        )
    )


@given(before=_TABLES, after=_TABLES)
def test_the_differences_lead_from_one_to_the_other(
    before: dict[str, Record], after: dict[str, Record]
) -> None:
    made = {key: {c: r.get(c) for c in "xy"} for key, r in before.items()}
    for one in found(before, after):
        if one.fate is Fate.ADDED:
            assert one.key not in made
            made[one.key] = {c: one.record.get(c) for c in "xy"}
        elif one.fate is Fate.CHANGED:
            for change in one.changes:
                assert made[one.key][change.column] == change.before != change.after
                made[one.key][change.column] = change.after
        else:
            assert (one.fate is Fate.MERGED) == (one.into == "z") == (one.key in "ab")
            del made[one.key]
    assert made == {key: {c: r.get(c) for c in "xy"} for key, r in after.items()}


@given(before=_TABLES, after=_TABLES)
def test_what_is_counted_adds_up(before: dict[str, Record], after: dict[str, Record]) -> None:
    tally = Tally(_COMPARED, len(before), len(after))
    for one in found(before, after):
        tally.take(one)
    gone = tally.fates[Fate.GONE] + tally.fates[Fate.MERGED]
    assert tally.same + tally.fates[Fate.CHANGED] + gone == len(before)
    assert found(before, before) == []


def test_columns_that_only_one_has_are_named_and_not_compared() -> None:
    columns = Columns.of(("a", "b", "at"), ("b", "at", "c"), {"at"})
    assert columns == Columns(("b",), ("c",), ("a",))


def test_a_merged_record_is_led_to_where_it_is() -> None:
    merged = {"a": "b", "b": "c", "x": "y", "y": "x"}
    assert follow(merged, "a", {"c"}.__contains__) == "c"
    assert follow(merged, "a", {"b", "c"}.__contains__) == "b"
    assert follow(merged, "x", {"c"}.__contains__) is None
    assert follow(merged, "q", {"c"}.__contains__) is None
