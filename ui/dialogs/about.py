"""What the program is, its version and what it stands on."""

from __future__ import annotations

import platform
import tomllib
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from ui.dialogs.frame import Button, DialogFrame, paragraph

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


class AboutDialog(DialogFrame):
    """Name, purpose, version, licence and attributions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Button.Close)
        self.set_least_width(520)
        self.set_title(self.tr("Tawthiq"), window=self.tr("About Tawthiq"))
        purpose = self.tr(
            "Arabic reports of armed incidents, read beside their form and kept in one file."
            " It works without a network, and nothing leaves this computer."
        )
        self.content.addWidget(paragraph(purpose, "", self))
        stands_on = f"Tawthiq {version()} · Python {platform.python_version()} · Qt {qVersion()}"
        self.content.addWidget(paragraph(f"\u2066{stands_on}\u2069", "soft", self))
        licence = self.tr(
            "MIT licence. Qt is used under the LGPL. Place names from GeoNames (CC BY 4.0). "
            "Icons by Phosphor (MIT)."
        )
        self.content.addWidget(paragraph(licence, "soft", self))
        self.content.addStretch(1)


def version() -> str:
    """The program's version as its project file has it."""
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))
    return str(project["project"]["version"])
