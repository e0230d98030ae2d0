"""Pictures of the desk, made by the program itself; run by hand, and look at what comes out.

    .venv/bin/python tests/pictures/take.py FOLDER [ARTICLES]

writes the desk in both languages, light and dark, at two sizes, with the reports of a folder
ARTICLES (the sample's articles if none is named) into FOLDER. With ``--readme`` it writes only
the picture that the README shows.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from ui import theme  # noqa: E402
from ui.desk import Desk  # noqa: E402
from ui.settings import Language, Settings  # noqa: E402
from ui.translation import speak  # noqa: E402

SIZES = ((1280, 800), (1920, 1080))
LANGUAGES: tuple[Language, ...] = ("ar", "en")
THEMES = ("light", "dark")
PATIENCE_S = 60
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
    options = arguments.parse_args()
    application = QApplication(sys.argv[:1])
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
