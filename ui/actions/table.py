"""Everything that can be done at the desk, as one table.

A new action is one row in the table of its menu and one line where it is wired. Menus, the list of
shortcuts, the palette and the hints at the foot of the window all read this table.
"""

from __future__ import annotations

from ui.actions.article_table import ARTICLE
from ui.actions.go_table import GO
from ui.actions.incident_table import INCIDENTS
from ui.actions.matching_table import MATCHING
from ui.actions.project_table import PROJECT
from ui.actions.queue_table import QUEUE
from ui.actions.review_table import REVIEW
from ui.actions.spec import Spec
from ui.actions.view_table import VIEW
from ui.actions.windows_table import CODEBOOK, PAIRS, RELEASES, SOURCES, TOTALS

ACTIONS: tuple[Spec, ...] = (*PROJECT, *REVIEW, *MATCHING, *ARTICLE, *QUEUE, *GO, *VIEW)
EVERYWHERE: tuple[Spec, ...] = (
    *ACTIONS,
    *INCIDENTS,
    *PAIRS,
    *SOURCES,
    *RELEASES,
    *TOTALS,
    *CODEBOOK,
)
"""These and what can be done in the windows beside the desk: all that has keys."""
_BY_ID = {spec.id: spec for spec in EVERYWHERE}


def spec_of(action_id: str) -> Spec:
    """The row with this id. Raises KeyError if there is none."""
    return _BY_ID[action_id]
