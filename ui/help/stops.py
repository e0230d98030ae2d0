"""Where the tour stops, and what it says there; the keys come from the keymap."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.actions.spec import QT_TRANSLATE_NOOP
from ui.help.pages import fill
from ui.help.tour import Stop

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_CONTEXT = "Tour"


def stops(window: MainWindow) -> tuple[Stop, ...]:
    """The stops in the order of a review."""
    form = window.form
    return (
        Stop(
            lambda: window.queue if window.folding.in_sight else window.top_bar.queue_button,
            _said(QT_TRANSLATE_NOOP("Tour", "What there is to read")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "The queue holds your articles, each with its status and what was found in it."
                    " {key:find_article} searches them. {key:next_panel} goes from column to"
                    " column.",
                )
            ),
        ),
        Stop(
            lambda: window.article,
            _said(QT_TRANSLATE_NOOP("Tour", "What is written")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "The words that a value was read from are marked, each family of fields by"
                    " its own tint and underline. Select words and press {assign} to give them to"
                    " a field.",
                )
            ),
        ),
        Stop(
            lambda: form,
            _said(QT_TRANSLATE_NOOP("Tour", "What it comes to")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "Hollow and dashed is proposed; solid and ticked is reviewed by you."
                    " {key:accept} accepts, {key:correct} corrects, {key:reject} rejects."
                    " {key:instruction} opens the instruction of the field you are in.",
                )
            ),
        ),
        Stop(
            lambda: _seen(form.cards, form),
            _said(QT_TRANSLATE_NOOP("Tour", "One card for each incident told")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "An article may tell of several incidents. {key:next_account} changes the"
                    " card, {key:add_account} adds one. Pale cards are recalled from earlier"
                    " days.",
                )
            ),
        ),
        Stop(
            lambda: window.foot_bar,
            _said(QT_TRANSLATE_NOOP("Tour", "The keys that matter now")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "They follow the column you are in. {key:save_next} saves and opens the next"
                    " article, {key:no_incident} says that there is no incident in it, {key:undo}"
                    " takes back any step.",
                )
            ),
        ),
        Stop(
            lambda: window.top_bar.palette_button,
            _said(QT_TRANSLATE_NOOP("Tour", "Anything, in one line")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "{key:palette} finds every action, field, article and incident, by Arabic or"
                    " English words.",
                )
            ),
        ),
        Stop(
            lambda: window.top_bar.menu_button,
            _said(QT_TRANSLATE_NOOP("Tour", "Whenever you wonder")),
            _said(
                QT_TRANSLATE_NOOP(
                    "Tour",
                    "{key:shortcuts} shows all keys, {key:help} the help. This tour begins again"
                    " from the menu “{menu:help}”.",
                )
            ),
        ),
    )


def _said(text: str) -> partial[str]:
    return partial(_say, text)


def _say(text: str) -> str:
    """The words in the interface's present language, as plain text with the keys of now."""
    return fill(QCoreApplication.translate(_CONTEXT, text)).replace("`", "").replace("\u2009", "")


def _seen(part: QWidget, otherwise: QWidget) -> QWidget:
    return part if part.isVisible() else otherwise
