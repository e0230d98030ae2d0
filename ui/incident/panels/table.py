"""The panels beside the grid, as one table: a new one is a row here and a module beside this one.

Each is brought in when the window is made; it is filled while it shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.actions.spec import QT_TRANSLATE_NOOP
from ui.incident.panels.assessment import AssessmentPanel
from ui.incident.panels.files import FilesPanel
from ui.incident.panels.history import HistoryPanel
from ui.incident.panels.notes import NotesPanel
from ui.incident.panels.panel import Panel, Surroundings
from ui.incident.panels.relations import RelationsPanel
from ui.incident.panels.resolution import ResolutionPanel
from ui.incident.panels.sources import SourcesPanel

CONTEXT = "IncidentPanels"


@dataclass(frozen=True, slots=True)
class PanelSpec:
    """One row: what the panel is called, its icon, and how it is made."""

    id: str
    text: str
    icon: str
    make: Callable[[Surroundings], Panel]


PANELS: tuple[PanelSpec, ...] = (
    PanelSpec(
        "resolution",
        QT_TRANSLATE_NOOP("IncidentPanels", "Value of the field"),
        "resolution",
        ResolutionPanel,
    ),
    PanelSpec("sources", QT_TRANSLATE_NOOP("IncidentPanels", "Sources"), "sources", SourcesPanel),
    PanelSpec(
        "relations",
        QT_TRANSLATE_NOOP("IncidentPanels", "Relations"),
        "relations",
        RelationsPanel,
    ),
    PanelSpec(
        "assessment",
        QT_TRANSLATE_NOOP("IncidentPanels", "Verification"),
        "assessment",
        AssessmentPanel,
    ),
    PanelSpec("files", QT_TRANSLATE_NOOP("IncidentPanels", "Evidence files"), "files", FilesPanel),
    PanelSpec("notes", QT_TRANSLATE_NOOP("IncidentPanels", "Name and notes"), "note", NotesPanel),
    PanelSpec("history", QT_TRANSLATE_NOOP("IncidentPanels", "History"), "history", HistoryPanel),
)
