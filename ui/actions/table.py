"""Everything that can be done at the desk, as one table.

A new action is one row in the table of its menu and one line where it is wired. Menus, the list of
shortcuts, the palette and the hints at the foot of the window all read this table.
"""

from __future__ import annotations

from ui.actions.article_table import ARTICLE
from ui.actions.go_table import GO
from ui.actions.matching_table import MATCHING
from ui.actions.project_table import PROJECT
from ui.actions.queue_table import QUEUE
from ui.actions.review_table import REVIEW
from ui.actions.spec import Spec
from ui.actions.view_table import VIEW

ACTIONS: tuple[Spec, ...] = (*PROJECT, *REVIEW, *MATCHING, *ARTICLE, *QUEUE, *GO, *VIEW)
_BY_ID = {spec.id: spec for spec in ACTIONS}


def spec_of(action_id: str) -> Spec:
    """The row with this id. Raises KeyError if there is none."""
    return _BY_ID[action_id]
