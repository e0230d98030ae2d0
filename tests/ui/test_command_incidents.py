"""Incidents at the command line: listed, linked, unlinked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import incident_rows
from tests.storage.making import default_codebook
from tests.storage.reconciliation.incidents_made import filled
from ui import command_line


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "x.tawthiq"
    with Project.create(made, default_codebook(), "رنا") as project:
        filled(project)
    return made


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert command_line.run(arguments) == 0
    return capsys.readouterr().out.splitlines()


def listed(capsys: pytest.CaptureFixture[str], path: Path, *more: str) -> list[dict[str, object]]:
    lines = told(capsys, "incidents", str(path), "--format", "jsonl", "--order", "made", *more)
    return [json.loads(line) for line in lines]


def test_incidents_are_listed_with_their_accounts(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, *rows = told(capsys, "incidents", str(path), "--accounts", "--order", "made")
    assert head.split("\t")[:4] == ["id", "accounts", "contradicted", "day"]
    assert len(rows) == 12
    cells = rows[0].split("\t")
    assert len(cells) == len(head.split("\t"))
    assert cells[1:4] == ["1", "0", "2022-01-05"]
    assert "القورية" in cells[5]
    assert rows[1].startswith("\t")
    assert len(listed(capsys, path)) == 6
    assert len(listed(capsys, path, "--since", "2022-01-01", "--until", "2022-12-31")) == 3
    assert listed(capsys, path, "--which", "several") == []


def test_accounts_are_linked_and_unlinked(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, _, other, _, third, _ = listed(capsys, path, "--accounts")
    account, last = (i["accounts"][0]["id"] for i in (other, third))  # type: ignore[index]
    (said,) = told(capsys, "link", str(path), account[:8], last[:8], "--into", str(one["id"])[:8])
    assert said == f"3 accounts tell of incident {one['id']}"
    (several,) = listed(capsys, path, "--which", "several")
    assert (several["id"], several["n_accounts"]) == (one["id"], 3)
    # One that was merged is found under its old name.
    told(capsys, "link", str(path), account, "--into", str(other["id"]))
    (said,) = told(capsys, "unlink", str(path), account)
    assert said.startswith(f"account {account} tells of incident ")
    with Project.open(path, "رنا") as project:
        assert verify_history(project) is None
        assert incident_rows.load(project, str(one["id"])).accounts[1] == last


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["unlink", "zzz"], "there is no account zzz"),
        (["link", "zzz", "--into", "yyy"], "there is no incident yyy"),
        (["unlink", ""], "begins the ids of several accounts"),
    ],
)
def test_what_cannot_be_linked_gets_a_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    command, *rest = arguments
    assert command_line.run([command, str(path), *rest]) == 2
    assert sentence in capsys.readouterr().err
