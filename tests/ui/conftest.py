"""Tests of the desktop run without a screen unless one is asked for; the desk they share."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.collecting import collect_due
from ui.desk import Desk
from ui.settings import Settings
from ui.translation import speak

TEXTS = {
    "أ": "قصف مدفعي على بلدة الزهراء\n\nقُتل ثلاثة مدنيين أمس الأحد في قصف مدفعي على بلدة الزهراء.",
    "ب": "غارة جوية على مستودع\n\nاستهدفت غارة جوية مستودعًا شرق المدينة ولم ترد أنباء عن ضحايا.",
    "ج": "اشتباكات في الريف الشمالي\n\nاندلعت اشتباكات بين مجموعتين مسلحتين في الريف الشمالي.",
}
LONG = 20_000


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """As at the desk: widgets of an earlier test are never freed on a job's thread."""
    gc.disable()
    yield
    gc.disable()
    collect_due()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "settings.ini")
    made.language = "ar"
    made.reviewer = "سلمى"
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[Desk]:
    theme.start(qapp, "light")
    speak(qapp, settings.language)
    made = Desk(settings)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.stop()
    speak(qapp, "en")
    theme.use("light")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "تقارير"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def filled(qtbot: QtBot, desk: Desk, tmp_path: Path, reports: Path) -> Desk:
    """The desk with a project of three articles, the first one open and read."""
    assert desk.session.create_project(tmp_path / "مشروع.tawthiq")
    with qtbot.waitSignal(desk.session.imported, timeout=LONG):
        desk.session.import_paths([reports])
    qtbot.waitUntil(lambda: not desk.session.reading, timeout=LONG)
    return desk
