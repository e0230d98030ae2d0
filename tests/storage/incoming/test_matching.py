"""A record that came in is found as telling of what an article of the project tells of."""

from __future__ import annotations

from pathlib import Path

from model.account import Status
from model.review import Review
from model.values import Choice, Count, DateRange, Name, Place
from storage import articles, reviews
from storage.incoming.choices import look
from storage.incoming.importing import import_records
from storage.reconciliation import account_facts
from storage.reconciliation.matching import likely_pairs
from tests.storage.making import DAY, article, scratch
from tests.storage.reconciliation.reported_by import account

FILE = Path(__file__).parent / "files" / "acled-2025.csv"


def test_a_record_and_an_arabic_report_of_one_shelling() -> None:
    with scratch() as project:
        report = article("قصفت قوات النظام السوري منازل في القورية فقتلت ثلاثة مدنيين.")
        articles.add_many(project, [report])
        told = account(
            (
                ("event_type", Choice("shelling_artillery_missile")),
                ("date", DateRange(DAY, DAY, 1)),
                ("place", Place("القورية", "دير الزور", "SY", 34.95, 40.48, 1)),
                ("initiator", Name("قوات النظام السوري")),
                ("killed", Count(3, 3, None, "civilian")),
            )
        )
        review = Review(report.id, (told,), status=Status.REVIEWED)
        reviews.save(project, review, None, status=Status.REVIEWED)
        import_records(project, FILE, look(project, FILE).layout)
        assert account_facts.fill(project)

        (pair,) = likely_pairs(project)

        (record,) = project.connection.execute(
            "SELECT account FROM dataset_records WHERE key = 'SYR90001'"
        ).fetchone()
        assert {pair.one.account, pair.other.account} == {told.id, record}
