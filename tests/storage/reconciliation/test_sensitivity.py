"""Totals of a project under each rule, by month, governorate and kind of event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from model.account import Status
from model.incident import Rule
from model.reconciliation import incident_edits
from model.reconciliation.sensitivity import UNTOLD, By, Figure, Row, Sensitivity, counted_fields
from model.review import Review
from model.values import Choice, Count, DateRange, Place, Value
from storage import articles, reviews
from storage.project import Project
from storage.reconciliation import incident_rows
from storage.reconciliation.putting import put
from storage.reconciliation.resolving import set_default_rule
from storage.reconciliation.sensitivity import measure
from tests.storage.making import BY, article, default_codebook
from tests.storage.reconciliation.reported_by import account, link

MAY, JUNE = date(2021, 5, 3), date(2021, 6, 28)
HOMS = Place("تلبيسة", "حمص", "SY", 34.8, 36.7, 1)


def told(
    project: Project, text: str, *values: tuple[str, Value], day: date = JUNE, outlet: str = "أ"
) -> str:
    """A reviewed article of one account that says these things; the account."""
    about = replace(article(text, source=outlet, published=day), title=text)
    articles.add_many(project, [about])
    when = ("date", DateRange(day, day, 1))
    made = account((when, *values))
    review = Review(about.id, (made,), status=Status.REVIEWED)
    reviews.save(project, review, None, status=Status.REVIEWED)
    return made.id


def killed(low: int, high: int | None = -1, who: str = "unknown") -> tuple[str, Value]:
    return "killed", Count(low, low if high == -1 else high, None, who)


@pytest.fixture
def incidents(project: Project) -> list[str]:
    """One of May told once; one of June told by three, of whom two agree; one without a date."""
    told(project, "وحيد", killed(4), ("place", HOMS), ("event_type", Choice("attack")), day=MAY)
    three = [
        told(project, "أول", killed(2), outlet="أ"),
        told(project, "ثان", killed(6), outlet="ب"),
        told(project, "ثالث", killed(6), outlet="ج"),
    ]
    return [link(project, *three)]


def measured(project: Project, by: By = By.MONTH, who: str = "") -> Sensitivity:
    found = measure(project, default_codebook().field("killed"), by, who)
    assert found is not None
    return found


def likely(row: Row) -> dict[Rule, int]:
    return {rule: f.likely for rule, f in row.by_rule.items()}


def test_each_rule_has_its_totals(project: Project, incidents: list[str]) -> None:
    assert incidents
    found = measured(project)
    assert [r.key for r in found.rows] == ["2021-05", "2021-06"]
    assert found.rows[0].label.ar == "أيار 2021"
    may, june = found.rows
    assert set(likely(may).values()) == {4}
    assert likely(june) == {
        Rule.CONSERVATIVE: 2,
        Rule.INFORMATIVE: 6,
        Rule.FREQUENT: 6,
        Rule.LATEST: 6,
        Rule.TRUSTED: 6,
    }
    assert (june.incidents, june.several, june.differing) == (1, 1, 1)
    assert (june.least, june.most, june.held.likely, june.width) == (2, 6, 2, 4)
    assert (found.whole.incidents, found.whole.held.likely) == (2, 6)
    assert likely(found.whole)[Rule.FREQUENT] == 10


def test_who_repeats_whom_counts(project: Project) -> None:
    accounts = [
        told(project, "أول", killed(2), outlet="أ"),
        told(project, "ثان", killed(2), outlet="ج"),
        told(project, "ثالث", killed(6), outlet="ب"),
        told(project, "رابع", killed(6), outlet="ب"),
    ]
    link(project, *accounts)
    (june,) = measured(project).rows
    assert likely(june)[Rule.FREQUENT] == 2


def test_what_is_held_follows_the_projects_rule(project: Project, incidents: list[str]) -> None:
    assert incidents
    before = measured(project)
    set_default_rule(project, "killed", Rule.LATEST)
    after = measured(project)
    assert [r.by_rule for r in after.rows] == [r.by_rule for r in before.rows]
    assert after.rows[1].held.likely == 6


def test_what_was_decided_by_hand_counts_under_every_rule(
    project: Project, incidents: list[str]
) -> None:
    here = incident_rows.load(project, incidents[0])
    decided = incident_edits.decide(here, "killed", [Count(3, 5, 4, "unknown")], "زيارة", BY)
    put(project, [here], [decided], "value decided")
    june = measured(project).rows[1]
    assert set(june.by_rule.values()) == {Figure(3, 4, 5)}
    assert (june.least, june.most) == (2, 6)


def test_by_governorate_and_kind(project: Project, incidents: list[str]) -> None:
    assert incidents
    by_place = measured(project, By.ADMIN1)
    assert [(r.key, r.incidents) for r in by_place.rows] == [("حمص", 1), (UNTOLD, 1)]
    by_kind = measured(project, By.EVENT_TYPE)
    assert by_kind.rows[0].label.en == "Attack on civilians"
    assert by_kind.rows[-1].label.en == "Event type not known"


def test_a_group_of_people_alone(project: Project) -> None:
    told(project, "خبر", killed(1, 1, "civilian"), killed(2, None, "military"))
    told(project, "غيره", killed(7))
    assert measured(project).whole.held == Figure(10, 10, 10, open=True)
    assert measured(project, who="civilian").whole.held == Figure(1, 1, 1)
    assert measured(project, who="civilian").whole.incidents == 1


def test_nothing_told_adds_nothing(project: Project) -> None:
    told(project, "خبر")
    assert measured(project).rows == ()
    assert measured(project).whole.incidents == 0


def test_it_can_be_stopped(project: Project, incidents: list[str]) -> None:
    assert incidents
    seen: list[tuple[int, int]] = []

    def go_on(done: int, of_all: int) -> bool:
        seen.append((done, of_all))
        return False

    field = default_codebook().field("killed")
    assert measure(project, field, By.MONTH, go_on=go_on) is None
    assert seen == [(0, 2)]


def test_the_fields_that_are_counted() -> None:
    assert {f.id for f in counted_fields(default_codebook())} == {"munitions", "killed", "injured"}
