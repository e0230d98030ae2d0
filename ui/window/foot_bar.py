"""The bar at the foot: the keys that matter now, what is on disk, and the button that goes on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QLocale, QTime, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from model.codebook import Words
from ui import theme
from ui.actions import Actions, keymap
from ui.actions.key_names import key_name, shown_keys
from ui.actions.table import spec_of
from ui.theme.prose import Prose
from ui.window.bars import bar_height
from ui.window.key_hints import KeyHints

if TYPE_CHECKING:
    from ui.session import Session

Column = Literal["queue", "article", "form"]
Place = Literal["queue", "article", "form", "editor"]
"""Where the keyboard is: in a column, or in what is being typed into the form."""
# How long a told sentence stays before the keys are back.
_TOLD_MS = 7000
_JUST_NOW = 5
_A_MINUTE = 60


class FootBar(QFrame):
    """Follows the session: drafts, saves and what it tells."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._place: Place = "form"
        theme.set_role(self, "footbar")
        theme.keep(self, lambda bar: bar.setFixedHeight(bar_height()))
        self._hints = KeyHints(self)
        self._told = Prose(parent=self)
        # However long the sentence, the bar never asks the window for more room.
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._told.hide()
        self._kept = QLabel(self)
        theme.set_role(self._kept, "soft")
        self.no_incident = QPushButton(self)
        theme.set_role(self.no_incident, "quiet")
        self.no_incident.clicked.connect(actions["no_incident"].trigger)
        self.go_on = QPushButton(self)
        theme.set_role(self.go_on, "primary")
        self.go_on.clicked.connect(actions["save_next"].trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._told, 1)
        row.addWidget(self._hints, 1)
        row.addWidget(self._kept)
        row.addWidget(self.no_incident)
        row.addWidget(self.go_on)
        self._of_this_step = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_TOLD_MS)
        self._silence.timeout.connect(self._be_silent)
        self._clock = QTimer(self)
        self._clock.setInterval(5000)
        self._clock.timeout.connect(self._say_kept)
        self._connect()
        keymap.changed.connect(self._retranslate)
        self._retranslate()

    def _connect(self) -> None:
        session = self._session
        session.told.connect(self.tell)
        for told in (session.draft_saved, session.saved, session.review_changed):
            told.connect(self._say_kept)
        session.article_opened.connect(self._drop_stale)
        session.article_opened.connect(self._open)
        session.project_changed.connect(self._open)

    def hasHeightForWidth(self) -> bool:
        """It has one height, so nothing around it is measured again for its sentence."""
        return False

    def show_place(self, place: Place) -> None:
        """Show the keys of the place that has the keyboard."""
        self._place = place
        self._say_hints()

    def tell(self, words: Words) -> None:
        """Say a sentence for a while in place of the keys."""
        self._told.set_words(words.in_language(self._session.language))
        self._told.setToolTip(self._told.words)
        self._told.show()
        self._hints.hide()
        self._silence.start()
        # What is told in the step that opens another article speaks of that step.
        self._of_this_step = True
        QTimer.singleShot(0, self, self._end_step)

    def _end_step(self) -> None:
        self._of_this_step = False

    def _drop_stale(self) -> None:
        """Another article: what was told on the former one is not said on this one."""
        if not self._of_this_step and not self._told.isHidden():
            self._silence.stop()
            self._be_silent()

    def _be_silent(self) -> None:
        self._told.hide()
        self._hints.show()

    def _open(self) -> None:
        there = self._session.article is not None
        if there is self.go_on.isHidden():
            self.go_on.setVisible(there)
            self.no_incident.setVisible(there)
            self._say_hints()
        self._say_kept()

    def _say_kept(self) -> None:
        """Say how the work on the desk stands on disk."""
        text = self.kept_words()
        self._kept.setText(text)
        self._kept.setVisible(bool(text))
        if self._session.dirty:
            self._clock.start()
        else:
            self._clock.stop()

    def kept_words(self) -> str:
        """How the work on the desk stands on disk, in words."""
        session = self._session
        if session.read_only:
            return self.tr("Read only")
        if session.article is None:
            return ""
        if not session.dirty:
            return ""
        at = session.draft_saved_at
        if at is None:
            return ""
        seconds = int((datetime.now(UTC) - at).total_seconds())
        if seconds < _JUST_NOW:
            return self.tr("Draft saved just now")
        if seconds < _A_MINUTE:
            return self.tr("Draft saved %Ln second(s) ago", "", seconds)
        local = at.astimezone()
        time = QLocale().toString(QTime(local.hour, local.minute), "h:mm")
        return self.tr("Draft saved at %1").replace("%1", time)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._be_silent()
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.no_incident.setText(self.tr("No incident here"))
        self.no_incident.setToolTip(self._actions["no_incident"].toolTip())
        go_on, keys = self.tr("Save and next"), _keys("save_next")
        self.go_on.setText(f"{go_on}  \u2066{keys}\u2069")
        self.go_on.setToolTip(self._actions["save_next"].toolTip())
        self.go_on.setAccessibleName(go_on)
        self._say_hints()
        self._open()

    def _say_hints(self) -> None:
        assign = (key_name("Alt+1") + "–9", self.tr("selection to a field"))
        undo = (_keys("undo"), self.tr("undo"))
        column = (_keys("next_panel"), self.tr("next column"))
        hints = {
            "queue": [
                ("↵", self.tr("open")),
                (_keys("find_article"), self.tr("search")),
                (_keys("filter"), self.tr("filter")),
                (_keys("next_article"), self.tr("next article")),
                column,
            ],
            "article": [
                assign,
                (_keys("find"), self.tr("find")),
                undo,
                column,
            ],
            "form": [
                ("Tab", self.tr("next field")),
                (_keys("accept"), self.tr("accept")),
                (_keys("correct"), self.tr("correct")),
                (_keys("reject"), self.tr("reject")),
                assign,
                undo,
            ],
            "editor": [
                ("↵", self.tr("enter")),
                ("Esc", self.tr("leave as it was")),
                (_keys("next_field"), self.tr("enter, next field")),
                (_keys("save_next"), self.tr("enter, save and next")),
            ],
        }
        to_begin = [
            (_keys("import_files"), self.tr("import files")),
            (_keys("import_folder"), self.tr("import a folder")),
            (_keys("find_article"), self.tr("search")),
            (_keys("palette"), self.tr("find any command")),
        ]
        there = self._session.article is not None
        self._hints.show_hints(hints[self._place] if there else to_begin)


def _keys(action_id: str) -> str:
    return shown_keys(spec_of(action_id))
