"""The dossier from the command line: a page, a PDF, a ClaimReview, and what stands against it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from model.reconciliation import incident_edits
from model.values import Choice
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.reconciliation.putting import put
from tests.storage.making import BY, ROOT, default_codebook
from tests.storage.reconciliation.reported_by import link, report


@pytest.fixture
def incident(tmp_path: Path) -> str:
    """The id of an incident of two accounts in ``work.tawthiq``; a third tells of another."""
    with Project.create(tmp_path / "work.tawthiq", default_codebook(), "رنا") as project:
        told = [report(project, f"قصف {n} على الوادي", f"صحيفة {n}") for n in range(3)]
        return link(project, *told[:2])


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), "dossier", "work.tawthiq", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120
    )


@pytest.mark.usefixtures("incident")
def test_all_incidents_of_several_accounts_are_written(tmp_path: Path) -> None:
    done = run(tmp_path, "all.html", "--language", "en")
    assert (done.returncode, done.stdout) == (0, "1 incident written to all.html\n")
    page = (tmp_path / "all.html").read_text("utf-8")
    assert "صحيفة 0" in page
    assert "صحيفة 2" not in page


def test_a_pdf_is_made_without_a_screen(tmp_path: Path, incident: str) -> None:
    done = run(tmp_path, "one.pdf", incident[:8])
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")


def test_a_claim_review_needs_a_grade(tmp_path: Path, incident: str) -> None:
    done = run(tmp_path, "one.jsonld", incident)
    assert done.returncode == 2
    assert "Grade it first" in done.stderr
    assert not (tmp_path / "one.jsonld").exists()
    with Project.open(tmp_path / "work.tawthiq", "رنا") as project:
        here = incident_rows.load(project, incident)
        graded = incident_edits.decide(here, "verification", [Choice("fair")], "مصدران", BY)
        put(project, [here], [graded], "value decided")
    assert run(tmp_path, "one.jsonld", incident, "--author", "مرصد").returncode == 0
    review = json.loads((tmp_path / "one.jsonld").read_text("utf-8"))
    assert review["reviewRating"]["ratingValue"] == 4
    assert review["author"]["name"] == "مرصد"


def test_what_each_account_says_is_held_against_the_resolved_value(
    tmp_path: Path, incident: str
) -> None:
    done = run(tmp_path, "killed.jsonld", incident, "--field", "killed", "--language", "en")
    assert done.returncode == 0, done.stderr
    graph = json.loads((tmp_path / "killed.jsonld").read_text("utf-8"))["@graph"]
    assert [r["reviewRating"]["alternateName"] for r in graph] == ["True", "True"]
    assert [r["itemReviewed"]["author"]["name"] for r in graph] == ["صحيفة 0", "صحيفة 1"]
    done = run(tmp_path, "x.jsonld", incident, "--field", "injured")
    assert (done.returncode, "no account says anything" in done.stderr) == (2, True)


@pytest.mark.usefixtures("incident")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x.html", "zzz"], "there is no incident zzz"),
        (["x.doc"], "neither in .html"),
        (["work.html/../no/x.html"], "x.html"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == 2
    assert said in done.stderr
