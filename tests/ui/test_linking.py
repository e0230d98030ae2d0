"""Which incident an account tells of: said while reviewing, and at the desk of incidents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from model.codebook import Words
from model.incident import Incident, RelationKind, Rule
from model.values import Text
from storage import queue
from storage.project import Project
from storage.reconciliation import incident_rows
from ui.desk import Desk


def project_of(desk: Desk) -> Project:
    assert desk.session.project is not None
    return desk.session.project


def articles(desk: Desk) -> list[str]:
    rows = queue.page(project_of(desk), queue.QueueQuery(), None, 9)
    return [row.id for row in rows]


def review(desk: Desk, at: int) -> str:
    """Have an article reviewed and saved, with one account; that one's id."""
    session = desk.session
    session.open_article(articles(desk)[at])
    assert session.review is not None
    for account in session.review.accounts:
        session.remove_account(account.id)
    session.add_account()
    session.enter("notes", Text("راجعتُها"))
    assert session.save()
    assert session.account_id is not None
    return session.account_id


@pytest.fixture
def told(filled: Desk) -> tuple[Desk, list[str]]:
    """All three articles reviewed, the last one on the desk; the ids of their accounts."""
    return filled, [review(filled, at) for at in range(3)]


def homes(desk: Desk, accounts: list[str]) -> list[str | None]:
    return [desk.incidents.incident_of(a) for a in accounts]


def everything(desk: Desk) -> tuple[Incident, ...]:
    return tuple(incident_rows.every(project_of(desk)))


def heard(desk: Desk) -> list[str]:
    words: list[str] = []

    def hear(said: Words) -> None:
        words.append(said.en)

    desk.session.told.connect(hear)
    desk.incidents.told.connect(hear)
    return words


def test_a_link_is_said_saved_undone_and_taken_back(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    session = desk.session
    one, other, last = (str(h) for h in homes(desk, accounts))
    assert session.link_to(accounts[0])
    waiting = session.account_incident(accounts[2])
    assert (waiting.id, waiting.others, waiting.waits) == (one, 1, True)
    assert [c.others for c in session.cards()] == [1]
    assert homes(desk, accounts) == [one, other, last]  # not before it is saved
    session.undo()
    assert session.account_incident(accounts[2]).id == last
    assert not session.dirty
    session.redo()
    assert session.save()
    assert homes(desk, accounts) == [one, other, one]
    assert session.account_incident(accounts[2]).waits is False
    session.undo()
    assert session.account_incident(accounts[2]).others == 0
    assert session.save()
    assert homes(desk, accounts)[0] == one
    assert homes(desk, accounts)[2] not in (one, other, None)


def test_a_link_survives_in_the_draft(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    session, path = desk.session, project_of(desk).path
    one = desk.incidents.incident_of(accounts[0])
    assert session.link_to(accounts[0])
    assert session.close_project()
    assert session.open_project(path)
    assert session.account_incident(accounts[2]).id == one
    assert session.save()
    assert homes(desk, accounts)[2] == one


def test_saving_again_never_reverts_what_was_done_at_the_desk_of_incidents(
    told: tuple[Desk, list[str]],
) -> None:
    desk, accounts = told
    session, incidents = desk.session, desk.incidents
    one, other, _ = (str(h) for h in homes(desk, accounts))
    assert session.link_to(accounts[0])
    assert session.save()
    assert incidents.link([accounts[2]], other)
    assert session.account_incident(accounts[2]).id == other
    session.enter("notes", Text("نظرة أخرى"))
    assert session.save()
    assert homes(desk, accounts) == [one, other, other]
    # Said before it was moved, and saved after: the later act stands.
    assert session.link_to(accounts[0])
    assert incidents.split(other, [accounts[2]]) is not None
    own = incidents.incident_of(accounts[2])
    assert session.account_incident(accounts[2]).id == own
    assert session.save()
    assert incidents.incident_of(accounts[2]) == own


def test_an_account_is_taken_out_and_put_back(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    session, incidents = desk.session, desk.incidents
    one = str(incidents.incident_of(accounts[0]))
    assert incidents.merge(one, [str(h) for h in homes(desk, accounts)[1:]])
    assert homes(desk, accounts) == [one] * 3
    assert session.unlink_account()
    assert session.account_incident(accounts[2]).others == 0
    assert session.save()
    assert homes(desk, accounts)[:2] == [one] * 2
    assert homes(desk, accounts)[2] != one
    words = heard(desk)
    assert not session.unlink_account()
    assert words == ["This account is linked with no other."]
    session.undo()
    assert session.save()
    assert homes(desk, accounts) == [one] * 3


def test_an_account_said_to_tell_of_what_is_gone_keeps_its_own(
    told: tuple[Desk, list[str]],
) -> None:
    desk, accounts = told
    session = desk.session
    own = desk.incidents.incident_of(accounts[2])
    assert session.link_to(accounts[0])
    session.open_article(articles(desk)[0])
    session.remove_account(accounts[0])
    assert session.save()
    session.open_article(articles(desk)[2])
    words = heard(desk)
    assert session.save()
    assert words == ["That incident is no longer there; the account keeps its own."]
    assert desk.incidents.incident_of(accounts[2]) == own
    assert not session.link_to(accounts[0])
    assert words[1].startswith("That account is not reviewed yet")


def test_a_link_is_led_on_where_its_incident_was_merged(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    one, other, _ = (str(h) for h in homes(desk, accounts))
    assert desk.session.link_to(accounts[0])
    assert desk.incidents.merge(other, [one])
    assert desk.session.account_incident(accounts[2]).id == other
    assert desk.session.save()
    assert homes(desk, accounts) == [other] * 3
    # Undone, the merged one takes its own account back, and no other.
    desk.incidents.undo()
    assert homes(desk, accounts) == [one, other, other]


def test_removing_one_of_several_accounts_only_leaves_the_incident(
    told: tuple[Desk, list[str]],
) -> None:
    desk, accounts = told
    one = str(desk.incidents.incident_of(accounts[0]))
    desk.incidents.link([accounts[2]], one)
    words = heard(desk)
    desk.session.remove_account(accounts[2])
    (said,) = words
    assert said.startswith("The account leaves its incident")
    assert desk.session.save()
    held = desk.incidents.incident(one)
    assert held is not None
    assert held.accounts == (accounts[0],)
    # What was linked before cannot come back without its account, and nothing breaks.
    desk.incidents.undo()
    assert homes(desk, accounts[:1]) == [one]
    assert all(i.accounts for i in everything(desk))


def test_accounts_are_kept_apart_and_it_is_remembered(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    session, path = desk.session, project_of(desk).path
    assert session.link_to(accounts[0])
    assert session.keep_account_apart(accounts[0])
    assert session.account_incident(accounts[2]).others == 0
    assert session.kept_apart_from(accounts[2]) == {accounts[0]}
    assert not session.keep_account_apart(accounts[0])
    session.undo()
    assert session.kept_apart_from(accounts[2]) == frozenset()
    assert session.account_incident(accounts[2]).others == 1
    session.redo()
    assert session.close_project()
    assert session.open_project(path)
    assert session.kept_apart_from(accounts[2]) == {accounts[0]}
    menu = desk.window.form.cards.menu_for(accounts[2])
    again = next(a.menu() for a in menu.actions() if a.menu() and "منفصلة" in a.text())
    assert isinstance(again, QMenu)
    again.actions()[0].trigger()
    assert session.kept_apart_from(accounts[2]) == frozenset()
    session.undo()
    assert session.kept_apart_from(accounts[2]) == {accounts[0]}
    # Whoever links them all the same says that they are not apart.
    assert session.link_to(accounts[0])
    assert session.kept_apart_from(accounts[2]) == frozenset()


def test_an_account_that_is_not_saved_is_kept_apart_with_its_draft(filled: Desk) -> None:
    first = review(filled, 0)
    session = filled.session
    session.open_article(articles(filled)[1])
    session.add_account()
    here = session.account_id
    assert here is not None
    assert session.keep_account_apart(first)
    session.open_article(articles(filled)[2])
    session.open_article(articles(filled)[1])
    assert session.account_id == here
    assert session.kept_apart_from(here) == {first}


def test_what_is_done_at_the_desk_of_incidents_is_undone_exactly(
    told: tuple[Desk, list[str]],
) -> None:
    desk, accounts = told
    incidents = desk.incidents
    one, other, last = (str(h) for h in homes(desk, accounts))
    states = [everything(desk)]
    acts: list[Callable[[], object]] = [
        lambda: incidents.rename(one, "الزهراء"),
        lambda: incidents.set_note(other, "ملاحظة"),
        lambda: incidents.relate(last, RelationKind.RETALIATION, other, "ردٌّ عليه"),
        lambda: incidents.decide(one, "notes", [Text("الصحيح")], "رأيتُ التسجيل"),
        lambda: incidents.choose_rule(other, "notes", Rule.LATEST),
        lambda: incidents.link([accounts[1]], one),
        lambda: incidents.keep_apart(accounts[1], accounts[0]),
        lambda: incidents.merge(one, [last]),
        lambda: incidents.split(one, [accounts[0]]),
    ]
    for act in acts:
        assert act()
        assert everything(desk) != states[-1]
        states.append(everything(desk))
    apart = incidents.apart_from(accounts)
    assert incidents.undo_stack.count() == len(acts)
    for state in reversed(states[:-1]):
        incidents.undo()
        assert everything(desk) == state
    assert incidents.apart_from(accounts) == {}
    for state in states[1:]:
        incidents.redo()
        assert everything(desk) == state
    assert incidents.apart_from(accounts) == apart


def test_a_decision_by_hand_has_a_reason(told: tuple[Desk, list[str]]) -> None:
    desk, accounts = told
    one = str(desk.incidents.incident_of(accounts[0]))
    words = heard(desk)
    assert not desk.incidents.decide(one, "notes", [Text("غيره")], "  ")
    assert words == ["Write why: what is decided by hand has a reason."]
    assert desk.incidents.decide(one, "notes", [Text("غيره")], "سمعتُه")
    held = desk.incidents.incident(one)
    assert held is not None
    found = held.resolution("notes")
    assert found is not None
    assert (found.rule, found.values, found.claims) == (Rule.BY_HAND, (Text("غيره"),), ((),))
    # It holds although the account changes.
    desk.session.open_article(articles(desk)[0])
    desk.session.enter("notes", Text("قيمة أخرى"))
    assert desk.session.save()
    held = desk.incidents.incident(one)
    assert held is not None
    assert held.resolution("notes") == found


def test_a_card_says_how_many_others_tell_of_the_incident(
    told: tuple[Desk, list[str]], qapp: QApplication
) -> None:
    desk, accounts = told
    one = str(desk.incidents.incident_of(accounts[0]))
    desk.incidents.merge(one, [str(h) for h in homes(desk, accounts)[1:]])
    qapp.processEvents()
    (card,) = desk.window.form.cards.shown()
    assert "روايتان أخريان" in card.accessibleName()
    menu = desk.window.form.cards.menu_for(accounts[2])
    show, take_out = (a for a in menu.actions() if "حادث" in a.text())
    show.trigger()
    assert desk.incident_flow.shown is not None
    assert desk.incident_flow.shown.page.id == one
    desk.incident_flow.shown.close()
    take_out.trigger()
    assert "روايتان" not in card.accessibleName()
    # Where it waits to be linked, that incident is shown.
    assert desk.session.link_to(accounts[0])
    desk.window.actions_table["open_incident"].trigger()
    assert desk.incident_flow.shown.page.id == one
    desk.incident_flow.shown.close()


def test_nothing_is_linked_in_a_project_for_reading_only(
    told: tuple[Desk, list[str]],
) -> None:
    desk, accounts = told
    one, other, _ = (str(h) for h in homes(desk, accounts))
    project_of(desk).read_only = True
    refused: list[Words] = []
    desk.session.refused.connect(refused.append)
    before = everything(desk)
    assert not desk.session.link_to(accounts[0])
    assert not desk.session.keep_account_apart(accounts[0])
    assert not desk.incidents.link([accounts[1]], one)
    assert not desk.incidents.rename(one, "اسم")
    assert desk.incidents.split(other, [accounts[1]]) is None
    assert not desk.incidents.keep_apart(*accounts[:2])
    assert len(refused) == 6
    assert everything(desk) == before
    project_of(desk).read_only = False
