"""Colours that can be read, light and dark, and a theme that tells when it changes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui import theme
from ui.article.tints import dimming, grounds
from ui.theme.accent import system_accent, with_accent
from ui.theme.colours import Sight, contrast, difference, mixed
from ui.theme.palette import DARK, LIGHT, Palette
from ui.theme.safe_palettes import SAFE_DARK, SAFE_LIGHT
from ui.theme.stylesheet import stylesheet

FAMILIES = {"what", "date", "place", "people", "means", "harm", "sources", "assessment"}
TEXT = 4.5
GRAPHICS = 3.0
CLEARLY = 30.0
PALETTES = {"light": LIGHT, "dark": DARK, "safe light": SAFE_LIGHT, "safe dark": SAFE_DARK}
ACCENTED = {
    f"{name} {hue}": with_accent(palette, QColor.fromHsv(hue, 255, 255))
    for name, palette in PALETTES.items()
    for hue in range(0, 360, 45)
}
both = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
each_accent = pytest.mark.parametrize(
    "palette", [*PALETTES.values(), *ACCENTED.values()], ids=[*PALETTES, *ACCENTED]
)


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    yield
    theme.use_safe_colours(False)
    theme.use("light")


def test_contrast_of_the_extremes() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)


@each_accent
def test_words_can_be_read_on_every_highlight(palette: Palette) -> None:
    assert set(palette.families) == FAMILIES
    for name, ground in grounds(palette):
        assert ground.alpha() == 255
        assert contrast(palette.ink, ground) >= TEXT, name
    for name, family in palette.families.items():
        assert contrast(family.line, palette.pane) >= GRAPHICS, name
        assert contrast(family.line, family.tint) >= GRAPHICS, name


@both
def test_what_is_dimmed_can_still_be_read(palette: Palette) -> None:
    veil = dimming(palette)
    dimmed = mixed(palette.ink, QColor(veil.rgb()), veil.alphaF())
    assert contrast(dimmed, palette.pane) >= TEXT
    assert contrast(dimmed, palette.pane) <= contrast(palette.ink, palette.pane) / 2


@each_accent
def test_every_text_can_be_read_on_its_ground(palette: Palette) -> None:
    plain = (palette.surface, palette.pane, palette.raised)
    inks = (palette.ink, palette.soft, palette.accent, palette.good, palette.warn, palette.danger)
    for text in inks:
        assert all(contrast(text, ground) >= TEXT for ground in plain), text.name()
    assert all(contrast(palette.faint, ground) >= TEXT for ground in plain)
    for text in (palette.ink, palette.soft, palette.good, palette.accent):
        assert contrast(text, palette.accent_tint) >= TEXT, text.name()
    assert contrast(palette.soft, palette.hover) >= TEXT
    for ground in (palette.accent, palette.accent_strong):
        assert contrast(palette.on_accent, ground) >= TEXT
    assert contrast(palette.ink, palette.selection) >= TEXT
    assert contrast(palette.ink, palette.warn_tint) >= TEXT
    assert contrast(palette.danger, palette.danger_tint) >= TEXT


@pytest.mark.parametrize("sight", [None, "protanopia", "deuteranopia"])
@pytest.mark.parametrize("palette", [SAFE_LIGHT, SAFE_DARK], ids=["light", "dark"])
def test_the_safe_colours_are_told_apart_by_every_eye(
    palette: Palette, sight: Sight | None
) -> None:
    for one, other in combinations(palette.families.items(), 2):
        apart = difference(one[1].line, other[1].line, sight)
        assert apart >= CLEARLY, (one[0], other[0])
    for one_colour, other_colour in combinations((palette.good, palette.warn, palette.danger), 2):
        assert difference(one_colour, other_colour, sight) >= CLEARLY / 2


def test_the_usual_colours_need_the_safe_ones_beside_them() -> None:
    lines = [family.line for family in LIGHT.families.values()]
    nearest = min(difference(a, b, "deuteranopia") for a, b in combinations(lines, 2))
    assert nearest < CLEARLY


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


def test_the_safe_colours_are_taken_in_light_and_dark(qtbot: QtBot, qapp: QApplication) -> None:
    theme.start(qapp, "light")
    with qtbot.waitSignal(theme.changed, timeout=2000):
        theme.use_safe_colours(True)
    assert theme.current() is SAFE_LIGHT
    theme.use("dark")
    assert theme.current() is SAFE_DARK
    theme.use_safe_colours(False)
    assert theme.current() is DARK


def test_the_systems_accent_is_followed_only_with_the_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.start(qapp, "light")
    assert system_accent() is None, "no one chose one here"
    chosen = qapp.palette()
    chosen.setColor(QPalette.ColorRole.Accent, QColor("#7a2a9c"))
    monkeypatch.setattr("ui.theme.qt_palette", lambda _: chosen)
    theme.use("dark")
    theme.use("system")
    qapp.setPalette(chosen)
    assert theme.current().accent == QColor("#7a2a9c")
    theme.use("light")
    assert theme.current() is LIGHT


def test_what_is_dressed_so_already_is_not_dressed_again(qtbot: QtBot, qapp: QApplication) -> None:
    theme.start(qapp, "light")
    label = QLabel("نص")
    qtbot.addWidget(label)
    label.show()
    dressed = Dressed(label)
    theme.use("light")
    assert dressed.count == 0
    theme.use("dark")
    assert dressed.count > 0
    theme.use("light")


class Dressed(QObject):
    """Counts how often a widget was given a style."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False
