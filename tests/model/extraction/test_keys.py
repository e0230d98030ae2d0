"""An account has the same key in every reading of its article, whatever else is read in it."""

from __future__ import annotations

from datetime import date

from storage.shipped import load_extractor

BEFORE = "قُتل أربعة مدنيين في قصف مدفعي على بلدة الوادي يوم الاثنين.\n\n"
REPORT = (
    "استهدفت غارة جوية مستودعًا في مدينة السهل يوم الثلاثاء.\n\n"
    "وفجّر مسلحون عبوة ناسفة قرب قرية التل يوم الأربعاء."
)


def kinds(text: str, published: date | None) -> dict[str, str]:
    """The kind of act of each account, by its key."""
    accounts = load_extractor().propose(text, published, today=date(2024, 5, 1))
    return {a.key: str(a.fields["event_type"][0].value) for a in accounts}


def test_the_publication_day_leaves_the_keys() -> None:
    undated, dated = kinds(BEFORE + REPORT, None), kinds(BEFORE + REPORT, date(2024, 3, 8))
    assert len(dated) == 3
    assert undated == dated


def test_an_account_is_known_by_its_place_and_not_by_its_number() -> None:
    alone, together = kinds(REPORT, None), kinds(BEFORE + REPORT, None)
    assert len(alone) == 2
    moved = {f"a{int(key[1:]) + len(BEFORE)}": kind for key, kind in alone.items()}
    assert moved.items() < together.items()
