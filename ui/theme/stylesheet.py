"""The stylesheet and Qt palette made of a `Palette`.

Widgets choose a look with ``theme.set_role(widget, role)``:

=========  ==========================================================================
title      a large heading (QLabel)
heading    a small bold heading of a group (QLabel)
soft       secondary text (QLabel)
faint      least text: page noise, hints (QLabel)
wrong      what has to be put right before one can go on (QLabel)
key        the name of a key, drawn as a key cap (QLabel)
primary    the one button that goes on (QPushButton)
quiet      a button without a box until hovered (QPushButton, QToolButton)
nav        a place in the top bar; checked is where one is (QToolButton)
pane       a plain area as light as the article (QWidget, QFrame)
surface    a plain area as the window (QWidget, QFrame)
card       a bordered box on the surface (QFrame)
popup      a bordered box that lies over others (QFrame)
banner     a calm warning across the window (QFrame)
strip      the progress of a job across the window (QFrame)
notice     a hint on the accent's tint (QFrame)
topbar     the bar on top, footbar the one at the foot (QFrame)
keybutton  a button that looks like a key cap (QToolButton)
choice     a large button of the first page (QToolButton)
recent     a line that is a button (QPushButton)
search     a roomy field (QLineEdit)
field      several lines that look like a field (QTextEdit)
lines      a bordered list in a page (QListWidget)
pages      a list of pages beside what is read (QListWidget)
=========  ==========================================================================
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from ui.theme.palette import Palette

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

_TEXT_SIZES = re.compile(r"((?:font|icon)-size|m(?:in|ax)-height): (\d+)px")
# What else grows with the words is marked by ~; by ^ what grows half as much.
_OTHER_SIZES = re.compile(r"([~^])(-?\d+)px")
_SHEET = """
QWidget { color: @ink; }
QMainWindow, QDialog { background: @surface; }
QToolTip { color: @ink; background: @raised; border: 1px solid @border; padding: 4px 6px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="heading"] { font-size: 12px; font-weight: 600; color: @soft; }
QLabel[role="soft"] { color: @soft; }
QLabel[role="faint"] { color: @faint; }
QLabel[role="wrong"] { color: @danger; }
QLabel[role="key"] { color: @soft; background: @pane; border: 1px solid @hairline;
    border-bottom: 2px solid @hairline; border-radius: 4px; padding: 0 5px; font-size: 11px; }
QFrame[role="pane"], QWidget[role="pane"] { background: @pane; }
QFrame[role="surface"], QWidget[role="surface"] { background: @surface; }
QFrame[role="proposal"] { background: transparent; border: 1px dashed @border;
  border-radius: 8px; }
QFrame[role="card"] { background: @pane; border: 1px solid @hairline; border-radius: 8px; }
QFrame[role="popup"] { background: @pane; border: 1px solid @border; border-radius: 8px; }
QFrame[role="notice"] { background: @accent_tint; border-radius: 8px; }
QFrame[role="banner"] { background: @warn_tint; border-bottom: 1px solid @hairline; }
QFrame[role="strip"] { background: @accent_tint; border-bottom: 1px solid @hairline; }
QFrame[role="topbar"] { background: @pane; border-bottom: 1px solid @hairline; }
QFrame[role="footbar"] { background: @pane; border-top: 1px solid @hairline; }

QAbstractButton { icon-size: 18px; }
QPushButton { background: @raised; border: 1px solid @border; border-radius: 8px;
    padding: 6px 14px; min-height: 20px; max-height: 22px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @hairline; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:default { border-color: @accent; }
QPushButton:disabled { color: @faint; border-color: @hairline; background: transparent; }
QPushButton::menu-indicator { image: url("@icons/chevron-@name.svg"); width: ~12px; height: ~12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 10px; }
QPushButton[role="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent;
    font-weight: 600; padding: 7px 16px; }
QPushButton[role="primary"]:hover { background: @accent_strong; border-color: @accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid @ink; padding: 6px 15px; }
QPushButton[role="primary"]:disabled { background: @hairline; color: @faint;
    border-color: @hairline; }
QPushButton[role="quiet"], QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: 8px; padding: 5px 9px; }
QPushButton[role="quiet"]:hover, QToolButton:hover { background: @hover; }
QPushButton[role="quiet"]:focus, QToolButton:focus { border: 1px solid @accent; padding: 5px 9px; }
QToolButton:pressed, QToolButton:checked { background: @accent_tint; color: @accent; }
QToolButton:disabled { color: @faint; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="nav"] { color: @soft; padding: 6px 12px; max-height: 22px; }
QToolButton[role="nav"]:checked { color: @accent; background: @accent_tint; font-weight: 600; }

QToolButton[role="tick"] { padding: 4px; }
QToolButton[role="tick"]:focus { padding: 3px; }
QToolButton[role="tick"]:checked { background: @accent_tint; border: 1px solid @accent;
    padding: 3px; }
QToolButton[role="keybutton"] { color: @soft; background: @pane; border: 1px solid @hairline;
    border-bottom: 2px solid @hairline; border-radius: 5px; padding: 2px 7px; font-size: 11px; }
QToolButton[role="keybutton"]:hover { background: @hover; }
QToolButton[role="keybutton"]:focus { border: 1px solid @accent; }

QToolButton[role="choice"] { background: @pane; border: 1px solid @hairline;
    border-radius: 12px; }
QToolButton[role="choice"]:hover { border-color: @accent; background: @pane; }
QToolButton[role="choice"]:focus { border: 2px solid @accent; }
QToolButton[role="choice"]:pressed { background: @accent_tint; }
QPushButton[role="recent"] { background: transparent; border: 1px solid transparent;
    text-align: left; padding: 5px 8px; }
QPushButton[role="recent"]:hover { background: @hover; }
QPushButton[role="recent"]:focus { border: 1px solid @accent; padding: 6px 8px; }

QLineEdit, QPlainTextEdit,
QTextEdit[role="field"], QDateEdit, QSpinBox, QComboBox { background: @raised;
    border: 1px solid @border; border-radius: 8px; padding: 5px 9px; min-height: 20px;
    selection-background-color: @selection; selection-color: @ink; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[role="field"]:focus,
QDateEdit:focus, QSpinBox:focus, QComboBox:focus {
    border: 2px solid @accent; padding: 4px 8px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; padding: 0 8px; min-height: 0; }
QLineEdit:disabled, QComboBox:disabled { color: @faint; background: transparent; }
QLineEdit[role="search"] { padding: 7px 10px; }
QLineEdit[role="search"]:focus { padding: 6px 9px; }
QComboBox[role="quiet"] { background: transparent; border: 1px solid transparent; color: @soft;
    padding: 3px 4px 3px 4px; }
QComboBox[role="quiet"]:hover { background: @hover; }
QComboBox[role="quiet"]:focus { border: 1px solid @accent; padding: 3px 4px; }
QComboBox::drop-down { border: none; width: ~24px; }
QComboBox::down-arrow { image: url("@icons/chevron-@name.svg"); width: ~12px; height: ~12px; }
QComboBox QAbstractItemView { background: @pane; border: 1px solid @border; padding: 4px;
    selection-background-color: @accent_tint; selection-color: @ink; outline: none; }

QMenu { background: @pane; border: 1px solid @border; border-radius: 8px; padding: 6px;
    icon-size: ~16px; menu-scrollable: 1; }
QMenu::item { padding: 6px ~26px 6px ~26px; border-radius: 5px; }
QMenu::indicator { width: ~14px; height: ~14px; margin: 0 ~3px; }
QMenu::indicator:checked { image: url("@icons/chosen-@name.svg"); }
QMenu::indicator:exclusive:checked { image: url("@icons/one-of-@name.svg"); }
QMenu::right-arrow, QMenu::left-arrow { width: ~12px; height: ~12px; margin: 0 ~6px; }
QMenu::right-arrow { image: url("@icons/chevron-right-@name.svg"); }
QMenu::left-arrow { image: url("@icons/chevron-left-@name.svg"); }
QMenu::item:selected { background: @accent_tint; color: @ink; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @hairline; margin: 5px 8px; }
QMenu::icon { padding: 0 6px; }
QMenu::icon:checked { background: @accent_tint; border: 1px solid @accent; border-radius: 4px; }
QMenu::scroller { height: ~18px; }

QAbstractScrollArea { background: @pane; border: none; }
QPlainTextEdit[role="note"] { background: @raised; border: 1px solid @border; padding: 2px 6px; }
QPlainTextEdit[role="note"]:focus { border: 2px solid @accent; padding: 1px 5px; }
QAbstractItemView { background: @pane; border: none; outline: none;
    alternate-background-color: @surface; }
QAbstractScrollArea[role="surface"] { background: @surface; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QListWidget[role="lines"] { background: @raised; border: 1px solid @border; border-radius: 8px;
    padding: 4px 6px; }
QListWidget[role="lines"]:focus { border: 2px solid @accent; padding: 3px 5px; }
QAbstractItemView::item:selected { background: @accent_tint; color: @ink; }
QListWidget[role="pages"] { background: @surface; border: 1px solid transparent;
    border-radius: 8px; }
QListWidget[role="pages"]:focus { border-color: @accent; }
QListWidget[role="pages"]::item { padding: 6px 8px; border-radius: 6px; }
QListWidget[role="pages"]::item:hover { background: @hover; }
QListWidget[role="pages"]::item:disabled { padding: 12px 8px 4px 8px; background: transparent; }
QListWidget::item { padding: 0; }
QTableView::item { padding: 0 8px; }
QTableView::item:selected { background: @accent_tint; color: @ink; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @soft; border: none;
    border-bottom: 1px solid @hairline; padding: 6px 8px; font-weight: 600; }
QScrollBar:vertical { background: transparent; width: ^10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ^10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:hover { background: @accent; }
QProgressBar { background: @hairline; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider { background: transparent; min-height: 22px; border: 1px solid transparent;
    border-radius: 6px; }
QSlider:focus { border-color: @accent; }
QSlider::groove:horizontal { background: @border; height: ~4px; border-radius: ~2px; }
QSlider::handle:horizontal { background: @accent; width: ~14px; height: ~14px;
    margin: ~-5px 2px; border-radius: ~7px; }
QSlider::handle:horizontal:hover { background: @accent_strong; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: ~16px; height: ~16px;
    background: @raised; border: ~1px solid @border; }
QListView::indicator, QTableView::indicator { width: ~16px; height: ~16px; background: @raised;
    border: 1px solid @border; }
QCheckBox::indicator, QListView::indicator, QTableView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ~9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent;
    width: ~14px; height: ~14px; }
QCheckBox::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: @accent; border-color: @accent;
    image: url("@icons/tick-@name.svg"); }
QRadioButton::indicator:checked { background: @raised; border: ~5px solid @accent;
    width: ~8px; height: ~8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: transparent;
    border-color: @hairline; }
QCheckBox::indicator:checked:disabled { background: @border; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QTabBar { background: transparent; }
"""


def stylesheet(palette: Palette, text_scale: int = 100) -> str:
    """The application's stylesheet in these colours; words, and what holds a line of them, at so
    many hundredths of their usual size."""

    def sized(found: re.Match[str]) -> str:
        return f"{found[1]}: {round(int(found[2]) * text_scale / 100)}px"

    sheet = _TEXT_SIZES.sub(sized, _SHEET)
    grown = {"~": text_scale, "^": (100 + text_scale) / 2}
    sheet = _OTHER_SIZES.sub(lambda n: f"{round(int(n[2]) * grown[n[1]] / 100)}px", sheet)
    sheet = sheet.replace("@icons", ICONS.as_posix())
    sheet = sheet.replace("@name", "dark" if palette.dark else "light")
    colours = {n: getattr(palette, n) for n in Palette.__slots__}
    # The longest name first, so that @accent does not eat the beginning of @accent_tint.
    for name in sorted(colours, key=len, reverse=True):
        if isinstance(colours[name], QColor):
            sheet = sheet.replace(f"@{name}", colours[name].name())
    return sheet


def qt_palette(palette: Palette) -> QPalette:
    """The colours for what Qt's own style draws: check marks, selections, placeholders.

    The accent is left to the system, or nobody could read any more which one it has.
    """
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: palette.surface,
        role.WindowText: palette.ink,
        role.Base: palette.pane,
        role.AlternateBase: palette.surface,
        role.Text: palette.ink,
        role.Button: palette.raised,
        role.ButtonText: palette.ink,
        role.BrightText: palette.danger,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.faint,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.ink,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Light: palette.raised,
        role.Midlight: palette.hover,
        role.Mid: palette.hairline,
        role.Dark: palette.border,
        role.Shadow: palette.border,
    }.items():
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, palette.faint)
    return made
