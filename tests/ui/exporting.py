"""The export window as the desk opens it."""

from __future__ import annotations

from functools import partial

from ui.article.typed_day import read_day
from ui.desk import Desk
from ui.exporting.window import ExportDialog
from ui.session.exports import Exports


def export_dialog(desk: Desk) -> ExportDialog:
    """The window over this desk's project."""
    exports = Exports(desk.session)
    dialog = ExportDialog(exports, partial(read_day, desk.session), desk.window)
    exports.setParent(dialog)
    return dialog
