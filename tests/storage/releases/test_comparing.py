"""Two releases side by side: what came, changed, went, and what was merged into what."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from model.export_choice import ExportChoice, Redaction, What
from model.reconciliation import incident_edits
from model.releases.comparing import Fate
from model.releases.release import Release, Request
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.reconciliation.putting import put
from storage.releases import records
from storage.releases import report as written
from storage.releases.comparing import Comparison, Side, compare
from storage.releases.making import make
from storage.releases.refusals import ReleaseStopped
from tests.storage.making import BY
from tests.storage.reconciliation.reported_by import report

REQUEST = Request(ExportChoice(), (What.INCIDENTS, What.ACCOUNTS), ("csv",))


@pytest.fixture
def incidents(project: Project) -> tuple[str, ...]:
    for number, outlet in enumerate(("تلفزيون", "جريدة", "إذاعة", "وكالة")):
        report(project, f"نص {number} في خبر", outlet, killed=number)
    return tuple(i.id for i in incident_rows.every(project))


def released(project: Project, folder: Path, version: str, request: Request = REQUEST) -> Release:
    return make(project, version, request, folder / version)


def changed(project: Project, incidents: tuple[str, ...]) -> None:
    """One incident named, one merged into another, one more told."""
    one, two, three, _ = incidents
    known = incident_rows.load_many(project, [one])
    put(project, known, [incident_edits.rename(known[0], "=مجزرة", BY)], "named")
    known = incident_rows.around(project, [two, three])
    put(project, known, incident_edits.merge(known, two, [three], BY), "merged")
    report(project, "نص خامس لم يكن", "شبكة", killed=9)


def by_key(found: Comparison, what: What) -> dict[str, tuple[Fate, str | None, set[str]]]:
    return {
        d.key: (d.fate, d.into, {c.column for c in d.changes})
        for d in found.differences
        if d.what is what
    }


@pytest.mark.parametrize("now", [False, True])
def test_everything_that_differs_is_told(
    project: Project, incidents: tuple[str, ...], tmp_path: Path, *, now: bool
) -> None:
    before = released(project, tmp_path, "1")
    changed(project, incidents)
    after = before if now else released(project, tmp_path, "2")
    found = compare(project, Side(before), Side(after, now=now))
    one, two, three, four = incidents
    told = by_key(found, What.INCIDENTS)
    assert told.pop(one) == (Fate.CHANGED, None, {"incident_name"})
    fate, into, columns = told.pop(two)
    assert (fate, into) == (Fate.CHANGED, None)
    assert {"accounts", "article_source"} <= columns
    assert "reviewed_at" not in columns
    assert told.pop(three) == (Fate.MERGED, two, set())
    assert four not in told
    ((_, (fate, _, _)),) = told.items()
    assert fate is Fate.ADDED
    tally = found.tallies[What.INCIDENTS]
    assert (tally.before, tally.after, tally.same) == (4, 4, 1)
    assert tally.changed["incident_name"] == 1
    moved = by_key(found, What.ACCOUNTS)
    assert any("incident_id" in columns for _, _, columns in moved.values())
    assert not found.cut_off


def test_a_chain_of_merges_is_followed(
    project: Project, incidents: tuple[str, ...], tmp_path: Path
) -> None:
    before = released(project, tmp_path, "1")
    one, two, three, _ = incidents
    for into, gone in ((two, three), (one, two)):
        known = incident_rows.around(project, [into, gone])
        put(project, known, incident_edits.merge(known, into, [gone], BY), "merged")
    found = by_key(compare(project, Side(before), Side(before, now=True)), What.INCIDENTS)
    assert (found[two][:2], found[three][:2]) == ((Fate.MERGED, one),) * 2


def test_many_blocks_are_held_against_the_project(
    project: Project,
    incidents: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records, "_TOGETHER", 1)
    before = released(project, tmp_path, "1")
    changed(project, incidents)
    found = compare(project, Side(before), Side(before, now=True))
    assert len(by_key(found, What.INCIDENTS)) == 4
    assert found.tallies[What.INCIDENTS].same == 1


def test_nothing_differs_from_itself(
    project: Project, incidents: tuple[str, ...], tmp_path: Path
) -> None:
    assert incidents
    made = released(project, tmp_path, "1")
    for after in (Side(made), Side(made, now=True)):
        found = compare(project, Side(made), after)
        assert found.differences == ()
        assert found.tallies[What.INCIDENTS].same == 4


def test_columns_that_were_left_out_once_are_named(
    project: Project, incidents: tuple[str, ...], tmp_path: Path
) -> None:
    assert incidents
    less = ExportChoice(redaction=Redaction(frozenset({"killed"})))
    one = released(project, tmp_path, "1", Request(less, (What.INCIDENTS,), ("csv",)))
    two = released(project, tmp_path, "2")
    found = compare(project, Side(one), Side(two))
    assert found.differences == ()
    assert list(found.tallies) == [What.INCIDENTS]
    assert any(c.startswith("killed_") for c in found.tallies[What.INCIDENTS].columns.came)
    back = compare(project, Side(two), Side(one)).tallies[What.INCIDENTS].columns
    assert back.went == found.tallies[What.INCIDENTS].columns.came


def test_very_many_differences_are_counted_and_some_kept(
    project: Project, incidents: tuple[str, ...], tmp_path: Path
) -> None:
    before = released(project, tmp_path, "1")
    changed(project, incidents)
    found = compare(project, Side(before), Side(before, now=True), most=2)
    assert (len(found.differences), found.cut_off) == (2, True)
    assert found.tallies[What.INCIDENTS].fates[Fate.ADDED] == 1
    with pytest.raises(ReleaseStopped):
        compare(project, Side(before), Side(before, now=True), progress=lambda *_: False)


def test_it_is_written_as_a_table_and_as_a_page(
    project: Project, incidents: tuple[str, ...], tmp_path: Path
) -> None:
    before = released(project, tmp_path, "1.0")
    changed(project, incidents)
    found = compare(project, Side(before), Side(before, now=True))
    written.write(project, found, tmp_path / "x.csv", "ar")
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    named = next(r for r in rows if r["الحقل"] == "اسم الحادثة")
    assert (named["ما جرى"], named["قبل"], named["بعد"]) == ("تغيّر", "", "'=مجزرة")
    merged = next(r for r in rows if r["ما جرى"] == "دُمج")
    assert (merged["المعرّف"], merged["دُمج في"]) == (incidents[2], incidents[1])
    written.write(project, found, tmp_path / "x.md", "en")
    page = (tmp_path / "x.md").read_text("utf-8")
    assert page.startswith("# What changed from 1.0 to the project")
    assert "before: 4, after: 4, added: 1, changed: 2, merged into others: 1, gone: 0" in page
    assert "  - Incident name: — ⟶ =مجزرة" in page
    assert f" (`{incidents[1]}`)" in page
    assert "): Merged → " in page
