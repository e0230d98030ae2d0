"""Colours that can be read, light and dark, and a theme that tells when it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.theme.palette import DARK, LIGHT, Palette, contrast
from ui.theme.stylesheet import stylesheet

FAMILIES = {"what", "date", "place", "people", "means", "harm", "sources", "assessment"}
TEXT = 4.5
GRAPHICS = 3.0
both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    yield
    theme.use("light")


def test_contrast_of_the_extremes() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)


@both
def test_every_highlight_can_be_read(palette: Palette) -> None:
    assert set(palette.families) == FAMILIES
    for name, family in palette.families.items():
        assert contrast(palette.ink, family.tint) >= TEXT, name
        assert contrast(family.line, palette.pane) >= GRAPHICS, name
        assert contrast(family.line, family.tint) >= GRAPHICS, name


@both
def test_every_text_can_be_read_on_its_ground(palette: Palette) -> None:
    grounds = (palette.surface, palette.pane, palette.raised)
    for text in (palette.ink, palette.soft, palette.accent, palette.good, palette.warn):
        assert all(contrast(text, ground) >= TEXT for ground in grounds), text.name()
    assert all(contrast(palette.faint, ground) >= 3.9 for ground in grounds)
    assert contrast(palette.on_accent, palette.accent) >= TEXT
    assert contrast(palette.accent, palette.accent_tint) >= TEXT
    assert contrast(palette.ink, palette.selection) >= TEXT
    assert contrast(palette.ink, palette.warn_tint) >= TEXT
    assert contrast(palette.danger, palette.danger_tint) >= TEXT


@both
def test_families_differ_in_more_than_colour(palette: Palette) -> None:
    styles = [family.underline for family in palette.families.values()]
    assert len(set(styles)) == len(styles)


@both
def test_the_stylesheet_leaves_no_name_unfilled(palette: Palette) -> None:
    assert "@" not in stylesheet(palette)


def test_the_choice_is_followed_and_told(qtbot: QtBot, qapp: QApplication) -> None:
    theme.start(qapp, "light")
    label = QLabel("نص")
    qtbot.addWidget(label)
    theme.set_role(label, "soft")
    with qtbot.waitSignal(theme.changed, timeout=2000):
        theme.use("dark")
    assert theme.current() is DARK
    assert theme.mode() == "dark"
    label.ensurePolished()
    assert label.palette().windowText().color() == DARK.soft


def test_nothing_is_told_when_nothing_changes(qtbot: QtBot, qapp: QApplication) -> None:
    theme.start(qapp, "light")
    with qtbot.assertNotEmitted(theme.changed):
        theme.use("light")
