"""Whatever is linked, split, merged, related, decided and undone: nothing that was said is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from model import review as edits
from model.account import Status
from model.incident import Incident, RelationEvidence, RelationKind, Rule
from model.reconciliation import incident_edits, relation_edits
from model.values import Text
from storage import reviews, runs
from storage.history import verify_history
from storage.project import Project
from storage.reconciliation import incident_rows, reported
from storage.reconciliation.kept_apart import Apart
from storage.reconciliation.putting import Change, put
from tests.storage.making import BY, article, default_codebook, scratch
from tests.storage.reconciliation.incidents_made import TEXTS, filled

UNHURRIED = settings(deadline=None, max_examples=25)

_KEPT = ("claims", "evidence", "decisions", "accounts")
_MOVING = ("incident", "moved_at")


class Desk:
    """Incidents as the desktop changes them, without its window: each step undone and redone."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.done: list[Change] = []
        self.undone: list[Change] = []
        self.said: set[str] = set()

    def incidents(self) -> tuple[Incident, ...]:
        return tuple(incident_rows.every(self.project))

    def take(self, name: str, at: int, pick: int) -> None:
        """One step: ``at`` and ``pick`` say on which incident, and with which other."""
        if name in ("undo", "redo"):
            self._retrace(name)
            return
        incidents = self.incidents()
        here, other = incidents[at % len(incidents)], incidents[pick % len(incidents)]
        before, after, apart = _ACTS[name](self, here, other, pick)
        change = put(self.project, before, after, name, {}, apart)
        if change.touched or change.apart:
            self.done.append(change)
            self.undone.clear()

    def around(self, *incidents: Incident) -> tuple[Incident, ...]:
        return incident_rows.around(self.project, [i.id for i in incidents])

    def words(self, *what: str) -> str:
        """Words that nobody said before, to be found again whatever happens."""
        word = "-".join((*what, str(len(self.said))))
        self.said.add(word)
        return word

    def _retrace(self, name: str) -> None:
        source, target = self.done, self.undone
        if name == "redo":
            source, target = target, source
        if source:
            back = source.pop().turned
            done = put(self.project, back.before, back.after, name, {}, back.apart)
            target.append(replace(done, apart=back.apart))


_Act = tuple[tuple[Incident, ...], tuple[Incident, ...], tuple[Apart, ...]]


def _link(desk: Desk, here: Incident, other: Incident, pick: int) -> _Act:
    known = desk.around(here, other)
    account = other.accounts[pick % len(other.accounts)]
    return known, incident_edits.link(known, [account], here.id, BY), ()


def _split(desk: Desk, here: Incident, _: Incident, pick: int) -> _Act:
    known = desk.around(here)
    leaving = here.accounts[: 1 + pick % len(here.accounts)]
    return known, incident_edits.split(known, here.id, leaving, BY)[0], ()


def _merge(desk: Desk, here: Incident, other: Incident, _: int) -> _Act:
    known = desk.around(here, other)
    return known, incident_edits.merge(known, here.id, [other.id], BY), ()


def _relate(desk: Desk, here: Incident, other: Incident, pick: int) -> _Act:
    kind = list(RelationKind)[pick % 4]
    if here.id == other.id or any(
        r.kind is kind and {r.to_incident, i.id} == {here.id, other.id}
        for i in (here, other)
        for r in i.relations
    ):
        return (), (), ()
    claim = reported.of_incident(desk.project, other.id)[0]
    evidence = [RelationEvidence(claim.article_id, claim.account.claims[0].evidence[0])]
    note = desk.words("صلة")
    after = relation_edits.relate(here, kind, other, BY, note=note, evidence=evidence)
    return (here,), (after,), ()


def _unrelate(desk: Desk, here: Incident, _: Incident, __: int) -> _Act:
    own = [r for r in here.relations if r.account is None]
    for relation in own[:1]:
        # What is taken back on purpose need not be found again.
        desk.said -= {w for w in desk.said if w in relation.note}
        return (here,), (relation_edits.unrelate(here, relation.id, BY),), ()
    return (), (), ()


def _decide(desk: Desk, here: Incident, _: Incident, pick: int) -> _Act:
    former = here.resolution("notes")
    if former is not None and former.chosen is not None:
        desk.said -= {former.chosen.reason}
    value = [Text("قيل")][: pick % 2]
    return (here,), (incident_edits.decide(here, "notes", value, desk.words("سبب"), BY),), ()


def _choose(desk: Desk, here: Incident, _: Incident, pick: int) -> _Act:
    rule = [*Rule][1:6][pick % 5]
    former = here.resolution("killed")
    if former is not None and former.chosen is not None:
        desk.said -= {former.chosen.reason}
    return (here,), (incident_edits.choose_rule(here, "killed", rule, BY, desk.words("لأن")),), ()


def _name(desk: Desk, here: Incident, _: Incident, __: int) -> _Act:
    desk.said -= {here.name}
    return (here,), (incident_edits.rename(here, desk.words("اسم"), BY),), ()


def _note(desk: Desk, here: Incident, _: Incident, __: int) -> _Act:
    note = f"{here.note} {desk.words('ملاحظة')}"
    return (here,), (incident_edits.set_note(here, note, BY),), ()


def _apart(_: Desk, here: Incident, other: Incident, pick: int) -> _Act:
    one, two = here.accounts[0], other.accounts[-1]
    return (), (), () if one == two else ((one, two, bool(pick % 3)),)


_ACTS: dict[str, Callable[[Desk, Incident, Incident, int], _Act]] = {
    "link": _link,
    "split": _split,
    "merge": _merge,
    "relate": _relate,
    "unrelate": _unrelate,
    "decide": _decide,
    "choose": _choose,
    "name": _name,
    "note": _note,
    "apart": _apart,
}


def _steps(*more: str) -> st.SearchStrategy[list[tuple[str, int, int]]]:
    names = st.sampled_from([*_ACTS, "link", "merge", "undo", "undo", "redo", *more])
    step = st.tuples(names, st.integers(0, 9), st.integers(0, 9))
    return st.lists(step, min_size=1, max_size=12)


def told(project: Project) -> dict[str, list[dict[str, object]]]:
    """All that was said in the reviews, without where the accounts are."""
    return {
        table: [
            {k: v for k, v in row.items() if k not in _MOVING} for row in project.db[table].rows
        ]
        for table in _KEPT
    }


def check(project: Project) -> None:
    """What holds of all incidents at all times."""
    homes = dict(
        project.connection.execute(
            "SELECT a.id, a.incident FROM accounts AS a"
            " WHERE EXISTS (SELECT 1 FROM claims WHERE account = a.id)"
        )
    )
    incidents = tuple(incident_rows.every(project))
    assert sorted(a for i in incidents for a in i.accounts) == sorted(homes)
    assert {i.id for i in incidents} == set(homes.values())
    counted = project.connection.execute("SELECT id, n_accounts FROM incidents")
    assert dict(counted) == {i.id: len(i.accounts) for i in incidents}
    assert all(r.to_incident != i.id for i in incidents for r in i.relations)
    assert project.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def all_words(incidents: tuple[Incident, ...]) -> str:
    """All that was said of the incidents themselves."""

    def words() -> Iterator[str]:
        for incident in incidents:
            yield from (incident.name, incident.note)
            yield from (r.note for r in incident.relations)
            yield from (r.chosen.reason for r in incident.resolutions if r.chosen)

    return "\n".join(words())


@UNHURRIED
@given(_steps())
def test_undoing_all_gives_the_equal_state_and_no_claim_is_ever_lost(
    steps: list[tuple[str, int, int]],
) -> None:
    with scratch() as project:
        filled(project)
        desk = Desk(project)
        start, said = desk.incidents(), told(project)
        for step in steps:
            desk.take(*step)
            check(project)
            assert told(project) == said
        end, count = desk.incidents(), len(desk.done)
        while desk.done:
            desk.take("undo", 0, 0)
        assert desk.incidents() == start
        assert project.connection.execute("SELECT count(*) FROM kept_apart").fetchone() == (0,)
        assert all(incident_rows.current(project, i.id) == i.id for i in start)
        led_on = "SELECT * FROM merged_incidents WHERE id IN (SELECT id FROM incidents)"
        assert project.connection.execute(led_on).fetchall() == []
        assert told(project) == said
        for _ in range(count):
            desk.take("redo", 0, 0)
        assert desk.incidents() == end
        assert verify_history(project) is None


@UNHURRIED
@given(_steps().map(lambda steps: [s for s in steps if s[0] not in ("undo", "redo")]))
def test_what_was_said_of_incidents_is_found_again_after_they_came_together(
    steps: list[tuple[str, int, int]],
) -> None:
    with scratch() as project:
        filled(project)
        desk = Desk(project)
        for step in steps:
            desk.take(*step)
            words = all_words(desk.incidents())
            assert [w for w in desk.said if w not in words] == []


def _review(project: Project, name: str, at: int, pick: int) -> None:
    """What a reviewer does meanwhile to an article, saved."""
    about = article(TEXTS[at % len(TEXTS)])
    review = reviews.load(project, about.id)
    run = runs.latest(project, about.id)
    account = review.accounts[pick % len(review.accounts)] if review.accounts else None
    if account is None or run is None:
        return
    if name == "remove":
        review = edits.remove_account(review, account.id)
    elif name == "clear" and account.claims:
        review = edits.clear(review, account.id, account.claims[pick % len(account.claims)].id)
    elif name == "enter":
        field = default_codebook().field("notes")
        review = edits.enter(review, account.id, field, Text(f"قيل {pick}"), BY)
    reviews.save(project, review, run, status=Status.REVIEWED)


@UNHURRIED
@given(_steps("remove", "clear", "clear", "enter"))
def test_incidents_stay_whole_while_reviews_are_saved_between_the_steps(
    steps: list[tuple[str, int, int]],
) -> None:
    with scratch() as project:
        filled(project)
        desk = Desk(project)
        for name, at, pick in steps:
            if name in ("remove", "clear", "enter"):
                _review(project, name, at, pick)
            elif desk.incidents():
                desk.take(name, at, pick)
            check(project)
        while desk.done:
            desk.take("undo", 0, 0)
            check(project)
        assert verify_history(project) is None
