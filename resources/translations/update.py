"""Brings the translation files up to date with the texts in the source.

Run from the project's folder: ``.venv/bin/python resources/translations/update.py``. New texts come
in unfinished; texts that are gone are dropped. Translate them with any editor or Qt Linguist.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]


def lupdate(target: Path, language: str, *, plurals_only: bool = False) -> None:
    """Collect the texts of ``ui/`` into ``target``, keeping the translations it has.

    Raises OSError or subprocess.SubprocessError if the tool cannot be run.
    """
    tool = next(Path(PySide6.__file__).parent.glob("lupdate*"))
    sources = sorted(str(p.relative_to(PROJECT)) for p in (PROJECT / "ui").rglob("*.py"))
    options = ["-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines"]
    if plurals_only:
        options.append("-pluralonly")
    languages = ["-source-language", "en", "-target-language", language]
    subprocess.run(
        [str(tool), *options, *sources, *languages, "-ts", str(target)],
        check=True,
        cwd=PROJECT,
        timeout=120,
    )


if __name__ == "__main__":
    lupdate(HERE / "tawthiq_ar.ts", "ar")
    lupdate(HERE / "tawthiq_en.ts", "en", plurals_only=True)
