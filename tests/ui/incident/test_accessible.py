"""A screen reader can work in the window of incidents: every control has a name and a role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.ui.test_accessibility import controls, nameless
from ui.desk import Desk
from ui.incident.panels.table import PANELS
from ui.incident.window import IncidentWindow


@pytest.fixture(autouse=True)
def _listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name_and_a_role(
    opened: Desk, window: IncidentWindow, language: str
) -> None:
    opened.window.actions_table[f"language_{language}"].trigger()
    QApplication.processEvents()
    for spec in PANELS:
        window.side.show_panel(spec.id)
        QApplication.processEvents()
        assert nameless(window) == [], spec.id
    window.commands["relate"].trigger()
    window.commands["decide"].trigger()
    QApplication.processEvents()
    assert len(controls(window)) > 25
    assert nameless(window) == []


def test_what_opens_over_it_has_names_too(opened: Desk, window: IncidentWindow) -> None:
    window.commands["merge"].trigger()
    assert opened.incident_flow.doing is not None
    dialog = opened.incident_flow.doing.dialog
    assert dialog is not None
    assert nameless(dialog) == []
    dialog.reject()
    window.commands["quote"].trigger()
    assert window.view.popover is not None
    assert nameless(window.view.popover) == []
    window.view.popover.close()
    window.list.filter.click()
    assert window.list.popover is not None
    assert nameless(window.list.popover) == []
    window.list.popover.close()
