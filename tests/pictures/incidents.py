"""Pictures of the window of incidents: what several reports tell, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ui import theme
from ui.desk import Desk
from ui.session.values import IncidentOrder, IncidentQuery, IncidentRow, QueueQuery
from ui.settings import Language

Wait = Callable[[QApplication, Callable[[], bool]], None]
MANY = 100


def review_all(application: QApplication, made: Desk, wait: Wait) -> None:
    """Accept in every article what is proposed, and save it."""
    session = made.session
    for row in session.page(QueueQuery(), None, MANY):
        session.open_article(row.id)
        wait(application, lambda: not session.reading)
        for account in session.review.accounts if session.review else ():
            session.select_account(account.id)
            session.accept_all()
        session.save()
    wait(application, lambda: not made.jobs.busy and not made.reader.busy)


def link_like(made: Desk) -> list[str]:
    """Merge incidents of one kind and one day; the ids of those that several accounts tell of."""
    alike: dict[tuple[object, object], list[IncidentRow]] = defaultdict(list)
    for row in made.incidents.page(IncidentQuery(order=IncidentOrder.MADE), None, MANY):
        if row.values.get("date") is not None:
            alike[row.values["date"], row.values.get("event_type")].append(row)
    several = [rows for rows in alike.values() if len({r.title for r in rows}) > 1]
    for home, *others in several:
        made.incidents.merge(home.id, [r.id for r in others])
    return [rows[0].id for rows in several]


def take_incidents(
    application: QApplication,
    made: Desk,
    look: tuple[Language, str, tuple[int, int]],
    incidents: list[str],
    folder: Path,
    wait: Wait,
) -> None:
    """A picture of each of the incidents, its grid at the first contradiction."""
    language, colours, size = look
    made.wiring.use_language(language)
    theme.use(colours)
    for number, incident in enumerate(incidents, 1):
        made.incident_flow.show_incident(incident)
        window = made.incident_flow.shown
        if window is None:
            raise SystemExit("the window of incidents did not open")
        window.resize(*size)
        wait(application, lambda: True)
        window.view.grid.step_to_contradiction(1)
        wait(application, lambda: True)
        path = folder / f"incident-{number}-{language}-{colours}-{size[0]}.png"
        if not window.grab().save(str(path)):
            raise SystemExit(f"cannot write {path}")
        print(path)
        window.close()
