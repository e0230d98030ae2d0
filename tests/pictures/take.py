"""Pictures of the desk, made by the program itself; run by hand, and look at what comes out.

    .venv/bin/python tests/pictures/take.py FOLDER [ARTICLES]

writes the desk, every window that one of its actions opens, and the incidents that several reports
tell of, in both languages, light and dark, with the reports of a folder ARTICLES (the sample's
articles if none is named) into FOLDER; the desk and the incidents at two sizes. ``--scale 2`` draws
everything twice as large, as on a dense screen; ``--text 200`` sets the interface's words twice as
large. With ``--readme`` it writes only the picture that the README shows.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
# A screen as people have them: the usual one of this platform is smaller than the desk.
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1}
SCREENS = Path(tempfile.mkdtemp()) / "screens.json"
SCREENS.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREENS}")

if "--scale" in sys.argv:
    os.environ["QT_SCALE_FACTOR"] = sys.argv[sys.argv.index("--scale") + 1]

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget  # noqa: E402

from tests.pictures.incidents import link_like, review_all, take_incidents  # noqa: E402
from ui import theme  # noqa: E402
from ui.actions.table import ACTIONS  # noqa: E402
from ui.desk import Desk  # noqa: E402
from ui.settings import Language, Settings  # noqa: E402
from ui.translation import speak  # noqa: E402

SIZES = ((1280, 800), (1920, 1080))
LANGUAGES: tuple[Language, ...] = ("ar", "en")
THEMES = ("light", "dark")
PATIENCE_S = 60
WAIT_MS = 150
NO_ANSWERS = {
    "getOpenFileName": ("", ""),
    "getOpenFileNames": ([], ""),
    "getSaveFileName": ("", ""),
    "getExistingDirectory": "",
}
"""What the system's dialogs, which wait for somebody, answer here at once."""
CHANGING = frozenset({
    "sample", "close", "quit", "menu", "save", "save_next", "no_incident", "next_article",
    "previous_article", "go_back", "accept_all", "add_account", "remove_account",
    "duplicate_account", "read_waiting", "undo", "redo", "safe_colours",
})  # fmt: skip
"""Actions that open nothing and would change what the pictures show."""
README_PICTURE = ROOT / "resources" / "help" / "desk-ar.png"


def wait(application: QApplication, until: Callable[[], bool]) -> None:
    """Let the program work until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not until():
        application.processEvents()
        if time.monotonic() > end:
            raise SystemExit("the program did not come to rest")
        time.sleep(0.005)
    for _ in range(20):
        application.processEvents()


@contextmanager
def desk(application: QApplication, reports: Path) -> Iterator[Desk]:
    """The desk with these reports, the first one half reviewed."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.reviewer = "ليلى"
        made = Desk(settings)
        made.window.show()
        session = made.session
        session.create_project(Path(folder) / "pictures.tawthiq")
        session.import_paths([reports])
        wait(application, lambda: session.article is not None and not session.reading)
        wait(application, lambda: not made.jobs.busy and not made.reader.busy)
        for field_id in ("event_type", "date", "place", "initiator"):
            for proposal in session.state_of(field_id).proposed[:1]:
                session.accept(proposal.id)
        yield made
        made.stop()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("articles", type=Path, nargs="?")
    arguments.add_argument("--readme", action="store_true")
    arguments.add_argument("--scale", default="1", help="1 to 3")
    arguments.add_argument("--text", type=int, default=100, help="100 to 200")
    options = arguments.parse_args()
    application = QApplication(sys.argv[:1])
    for name, answer in NO_ANSWERS.items():
        setattr(QFileDialog, name, lambda *_, answer=answer, **__: answer)
    theme.use_text_scale(options.text)
    theme.start(application, "light")
    reports = options.articles or ROOT / "resources" / "sample"
    with desk(application, reports) as made:
        if options.readme:
            take(application, made, "ar", "light", (1440, 900), README_PICTURE)
            return
        options.folder.mkdir(parents=True, exist_ok=True)
        for language, colours, size in product(LANGUAGES, THEMES, SIZES):
            name = f"desk-{language}-{colours}-{size[0]}.png"
            take(application, made, language, colours, size, options.folder / name)
        for language, colours in product(LANGUAGES, THEMES):
            take_windows(application, made, f"{language}-{colours}", options.folder)
        review_all(application, made, wait)
        several = link_like(made)
        for look in product(LANGUAGES, THEMES, SIZES):
            take_incidents(application, made, look, several, options.folder, wait)


def take_windows(application: QApplication, made: Desk, look: str, folder: Path) -> None:
    """A picture of each window that an action opens over the desk."""
    language, colours = look.split("-")
    made.wiring.use_language("ar" if language == "ar" else "en")
    theme.use(colours)
    made.window.resize(*SIZES[0])
    for spec in ACTIONS:
        if spec.id in CHANGING or spec.group:
            continue
        made.window.form.focus_first()
        before = set(open_windows(made))
        # Some menus wait for an answer.
        QTimer.singleShot(WAIT_MS, partial(take_menu, folder / f"{spec.id}-{look}.png"))
        made.window.actions_table[spec.id].trigger()
        wait(application, lambda: not made.jobs.busy)
        for opened in set(open_windows(made)) - before:
            path = folder / f"{spec.id}-{look}.png"
            if not opened.grab().save(str(path)):
                raise SystemExit(f"cannot write {path}")
            print(path)
            opened.close()
        wait(application, lambda: True)


def take_menu(path: Path) -> None:
    """A picture of the menu that is open, if one is; it closes."""
    menu = QApplication.activePopupWidget()
    if isinstance(menu, QMenu):
        menu.grab().save(str(path))
        print(path)
        menu.close()


def open_windows(made: Desk) -> list[QWidget]:
    """What stands over the desk."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not made.window]


def take(
    application: QApplication,
    made: Desk,
    language: Language,
    colours: str,
    size: tuple[int, int],
    path: Path,
) -> None:
    """Dress the window, let it come to rest, and write what it shows."""
    made.wiring.use_language(language)
    theme.use(colours)
    made.window.resize(*size)
    row = made.window.form.row("target")
    if row is not None:
        row.box.setFocus()
    speak(application, language)
    wait(application, lambda: True)
    if not made.window.grab().save(str(path)):
        raise SystemExit(f"cannot write {path}")
    print(path)


if __name__ == "__main__":
    main()
