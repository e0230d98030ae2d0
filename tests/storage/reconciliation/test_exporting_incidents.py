"""Exports of incidents that several accounts tell of, with what was decided of them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from model.export_choice import ExportChoice, What
from model.incident import Check, CheckState, RelationEvidence, RelationKind, Rule
from model.reconciliation import incident_edits, relation_edits
from model.values import Text
from storage import exporting
from storage.project import Project
from storage.reconciliation import incident_rows, reported
from storage.reconciliation.putting import put
from storage.tables.outgoing import outgoing
from tests.storage.making import BY
from tests.storage.reconciliation.incidents_made import filled


@pytest.fixture
def decided(project: Project) -> Project:
    """Two incidents linked, named and decided on, and related to the third."""
    filled(project)
    one, _, other, _, third, _ = incident_rows.every(project)
    known = incident_rows.around(project, [one.id, other.id])
    put(project, known, incident_edits.merge(known, one.id, [other.id], BY), "incidents merged")
    before = incident_rows.load(project, one.id)
    claim = reported.of_incident(project, third.id)[0]
    evidence = RelationEvidence(claim.article_id, claim.account.claims[0].evidence[0])
    after = incident_edits.rename(before, "قصف القورية", BY)
    after = incident_edits.set_note(after, "تُراجع الصور", BY)
    after = incident_edits.choose_rule(after, "killed", Rule.LATEST, BY, "آخر حصيلة")
    after = incident_edits.decide(after, "notes", [Text("قيل")], "سمعتُه", BY)
    after = incident_edits.set_check(after, Check("place", CheckState.DONE, "بالصور", BY))
    after = relation_edits.relate(
        after, RelationKind.CONTRADICTS, third, BY, note="العدد", evidence=[evidence]
    )
    put(project, [before], [after], "incident named")
    return project


def exported(project: Project, tmp_path: Path, kind: str, what: str = "incidents") -> str:
    path = tmp_path / f"{what}.{kind}"
    exporting.export(project, path, kind, ExportChoice(What(what)))
    return path.read_text("utf-8")


def test_the_table_has_names_rules_and_relations(decided: Project, tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(decided, tmp_path, "csv"), newline="")))
    assert len(rows) == 5
    row, third = rows[0], rows[3]
    assert row["incident_name"] == "قصف القورية"
    assert row["incident_note"] == "تُراجع الصور"
    assert (row["accounts"], row["contradicted_fields"]) == ("2", "0")
    assert (row["killed_rule"], row["notes_rule"], row["notes"]) == ("latest", "by_hand", "قيل")
    assert row["relations"] == f"contradicts:{third['incident_id']}"
    assert row["relation_notes"] == "contradicts:العدد"
    assert (third["date_rule"], third["munitions_rule"]) == ("only_account", "")
    accounts = list(
        csv.DictReader(io.StringIO(exported(decided, tmp_path, "csv", "accounts"), newline=""))
    )
    told = [a for a in accounts if a["incident_id"] == row["incident_id"]]
    assert [(a["incident_name"], a["incident_accounts"]) for a in told] == [
        ("قصف القورية", "2")
    ] * 2


def test_the_lines_have_all_that_was_decided(decided: Project, tmp_path: Path) -> None:
    first, *_ = map(json.loads, exported(decided, tmp_path, "jsonl").splitlines())
    assert (first["name"], first["note"]) == ("قصف القورية", "تُراجع الصور")
    assert len(first["accounts"]) == 2
    rules = {r["field"]: r for r in first["rules"]}
    assert rules["killed"]["rule"] == "latest"
    assert rules["notes"]["reason"] == "سمعتُه"
    assert rules["notes"]["by"] == BY.reviewer
    (relation,) = first["relations"]
    assert relation["note"] == "العدد"
    (evidence,) = relation["evidence"]
    assert evidence["quote"]
    (check,) = first["checks"]
    assert (check["item"], check["state"], check["note"]) == ("place", "done", "بالصور")


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_the_same_incidents_give_the_same_bytes(
    decided: Project, tmp_path: Path, kind: str
) -> None:
    first = exported(decided, tmp_path, kind)
    decided.connection.execute("VACUUM")
    assert exported(decided, tmp_path, kind) == first


@pytest.mark.parametrize("what", [What.INCIDENTS, What.ACCOUNTS])
def test_the_table_says_what_the_view_of_the_file_says(decided: Project, what: What) -> None:
    """Databases are opened with other programs too: they show the same."""
    decided.connection.execute(
        "INSERT INTO incident_rules SELECT id, 'munitions', 'latest', '', changed_by, changed_at"
        " FROM incidents WHERE number = 4"
    )
    more = [("killed", '{"min":2,"max":null,"who":"civilian"}'), ("weapon", '"rocket"')]
    for field, value in more:
        decided.connection.execute(
            "INSERT INTO incident_values SELECT i.id, ?1, (SELECT count(*) FROM incident_values"
            " WHERE incident = i.id AND field = ?1), 'count', ?2, 'latest' FROM incidents AS i",
            [field, value],
        )
    seen = decided.connection.execute(f"SELECT * FROM {what}_wide")
    names = [column[0] for column in seen.description]
    sheet = outgoing(decided, ExportChoice(what)).sheet
    assert list(sheet.headings) == names
    for ours, theirs in zip(sheet.rows, seen, strict=True):
        assert dict(zip(names, ours, strict=True)) == dict(zip(names, theirs, strict=True))
