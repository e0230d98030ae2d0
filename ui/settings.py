"""What the desktop remembers from one start to the next, typed.

Kept apart from projects: nothing here is research data. A broken or foreign value counts as none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

Language = Literal["ar", "en"]
RECENT = 8
PAUSE_RANGE = (0, 240)
GOAL_RANGE = (0, 999)
TEXT_SCALE_RANGE = (100, 200)
ZOOM_RANGE = (-6, 14)
SPACING_RANGE = (70, 150)
WIDTH_RANGE = (60, 180)


class Settings:
    """A typed wrapper over the user's settings, or over the file that a test points it to."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = (
            QSettings("Tawthiq", "Tawthiq")
            if file is None
            else QSettings(str(file), QSettings.Format.IniFormat)
        )

    def sync(self) -> None:
        """Write what was changed to disk now."""
        self._store.sync()

    @property
    def language(self) -> Language:
        """The interface's language; at first the system's, Arabic unless that is another one."""
        chosen = self._text("language")
        if chosen in ("ar", "en"):
            return "ar" if chosen == "ar" else "en"
        spoken = QLocale.system().language()
        return "ar" if spoken in (QLocale.Language.Arabic, QLocale.Language.C) else "en"

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("language", language)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        chosen = self._text("theme")
        return chosen if chosen in ("light", "dark") else "system"

    @theme.setter
    def theme(self, mode: str) -> None:
        self._store.setValue("theme", mode)

    @property
    def safe_colours(self) -> bool:
        """Whether the colours are those that the colour-blind tell apart."""
        return self._text("safe_colours") == "yes"

    @safe_colours.setter
    def safe_colours(self, wanted: bool) -> None:
        self._store.setValue("safe_colours", "yes" if wanted else "")

    @property
    def reviewer(self) -> str:
        """The name that decisions are stamped with; empty until the researcher gave one."""
        return self._text("reviewer")

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._store.setValue("reviewer", name)

    @property
    def zoom(self) -> int:
        """Steps that the article is enlarged (or, below 0, reduced) by."""
        return self._number("zoom", 0, ZOOM_RANGE)

    @zoom.setter
    def zoom(self, steps: int) -> None:
        self._store.setValue("zoom", steps)

    @property
    def line_spacing(self) -> int:
        """How far apart the article's lines are, in hundredths of the usual."""
        return self._number("line_spacing", 100, SPACING_RANGE)

    @line_spacing.setter
    def line_spacing(self, percent: int) -> None:
        self._store.setValue("line_spacing", percent)

    @property
    def column_width(self) -> int:
        """How long the article's lines may be, in hundredths of the usual."""
        return self._number("column_width", 100, WIDTH_RANGE)

    @column_width.setter
    def column_width(self, percent: int) -> None:
        self._store.setValue("column_width", percent)

    @property
    def reading_family(self) -> str:
        """The face that articles are set in; empty for the best that is there."""
        return self._text("reading_family")

    @reading_family.setter
    def reading_family(self, family: str) -> None:
        self._store.setValue("reading_family", family)

    @property
    def only_evidence(self) -> bool:
        """Whether all but the evidence is dimmed in the article."""
        return self._text("only_evidence") == "yes"

    @only_evidence.setter
    def only_evidence(self, wanted: bool) -> None:
        self._store.setValue("only_evidence", "yes" if wanted else "")

    @property
    def pause_minutes(self) -> int:
        """After how many minutes one is reminded to pause; 0 for never."""
        return self._number("pause_minutes", 0, PAUSE_RANGE)

    @pause_minutes.setter
    def pause_minutes(self, minutes: int) -> None:
        self._store.setValue("pause_minutes", minutes)

    @property
    def text_scale(self) -> int:
        """The size of the interface's words, in hundredths of the usual."""
        return self._number("text_scale", 100, TEXT_SCALE_RANGE)

    @text_scale.setter
    def text_scale(self, percent: int) -> None:
        self._store.setValue("text_scale", percent)

    @property
    def last_project(self) -> Path | None:
        """The project that was open last, if its file is still there."""
        return next(iter(self.recent_projects[:1]), None) if self._text("open") else None

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """Projects opened lately, the last one first, without those whose file is gone."""
        paths = (Path(p) for p in self._text("recent").split("\n") if p)
        return tuple(p for p in paths if p.is_file())

    def opened(self, path: Path) -> None:
        """Remember that this project is open."""
        others = [p for p in self.recent_projects if p != path]
        self._store.setValue("recent", "\n".join(str(p) for p in [path, *others][:RECENT]))
        self._store.setValue("open", "yes")

    def closed(self) -> None:
        """Remember that no project is open."""
        self._store.setValue("open", "")

    @property
    def import_folder(self) -> str:
        return self._text("import_folder") or documents_folder()

    @import_folder.setter
    def import_folder(self, folder: str) -> None:
        self._store.setValue("import_folder", folder)

    @property
    def geometry(self) -> QByteArray:
        return self._bytes("geometry")

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("geometry", geometry)

    @property
    def splitter(self) -> QByteArray:
        return self._bytes("splitter")

    @splitter.setter
    def splitter(self, state: QByteArray) -> None:
        self._store.setValue("splitter", state)

    @property
    def queue_shown(self) -> bool:
        """Whether the list of articles stands beside the article where there is room."""
        return self._text("queue_shown") != "no"

    @queue_shown.setter
    def queue_shown(self, shown: bool) -> None:
        self._store.setValue("queue_shown", "" if shown else "no")

    @property
    def incidents_geometry(self) -> QByteArray:
        """Where the window of incidents stood."""
        return self._bytes("incidents_geometry")

    @incidents_geometry.setter
    def incidents_geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("incidents_geometry", geometry)

    @property
    def incidents_columns(self) -> QByteArray:
        """How wide its columns were."""
        return self._bytes("incidents_columns")

    @incidents_columns.setter
    def incidents_columns(self, state: QByteArray) -> None:
        self._store.setValue("incidents_columns", state)

    @property
    def queue_order(self) -> str:
        return self._text("queue_order")

    @queue_order.setter
    def queue_order(self, order: str) -> None:
        self._store.setValue("queue_order", order)

    @property
    def tour_seen(self) -> bool:
        """Whether the tour of the window was shown, to its end or not."""
        return self._text("tour_seen") == "yes"

    @tour_seen.setter
    def tour_seen(self, seen: bool) -> None:
        self._store.setValue("tour_seen", "yes" if seen else "")

    @property
    def goal(self) -> int:
        """How many articles the researcher wants to do in a day; 0 for no goal."""
        return self._number("goal", 0, GOAL_RANGE)

    @goal.setter
    def goal(self, articles: int) -> None:
        self._store.setValue("goal", articles)

    @property
    def keys(self) -> dict[str, list[str]]:
        """The researcher's own keys by the id of their action."""
        try:
            kept = json.loads(self._text("keys") or "{}")
        except ValueError:
            return {}
        rows = kept.items() if isinstance(kept, dict) else ()
        return {i: [str(k) for k in keys] for i, keys in rows if isinstance(keys, list)}

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("keys", json.dumps({i: list(k) for i, k in keys.items()}))

    def _text(self, key: str) -> str:
        value = self._store.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, usual: int, ends: tuple[int, int]) -> int:
        try:
            number = int(str(self._store.value(key, usual)))
        except ValueError:
            return usual
        return max(ends[0], min(ends[1], number))

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()


def documents_folder() -> str:
    """Where a researcher's documents are: the folder that dialogs open in."""
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return where if where and Path(where).is_dir() else str(Path.home())


def sample_path() -> Path:
    """Where the researcher's own copy of the sample project lies or will lie."""
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(where) / "sample.tawthiq"
