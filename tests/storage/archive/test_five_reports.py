"""The five real reports, read, reviewed and related, go through an archive as they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from model.article import Article
from model.evaluation.gold import GoldAccount
from model.reconciliation import incident_edits
from storage import articles
from storage.project import Project
from storage.reconciliation import incident_rows, text_copies
from storage.reconciliation.putting import put
from storage.shipped import load_extractor
from tests.storage.archive.comparing import check_round_trip
from tests.storage.making import BY
from tests.storage.reconciliation.test_five_reports import TRUE, reports, review_all

__all__ = ["reports"]


def test_they_come_back_with_spans_decisions_and_history(
    project: Project,
    reports: Mapping[str, tuple[Article, tuple[GoldAccount, ...]]],
    tmp_path: Path,
) -> None:
    articles.add_many(project, [report for report, _ in reports.values()])
    for report, _ in reports.values():
        review_all(project, report, load_extractor().propose(report.text, report.published))
    text_copies.find(project)
    incidents = [i.id for i in incident_rows.every(project)]
    assert len(incidents) > len(TRUE)
    known = incident_rows.around(project, incidents[:2])
    put(project, known, incident_edits.merge(known, incidents[0], [incidents[1]], BY), "merged")
    check_round_trip(project, tmp_path)
