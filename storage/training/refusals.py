"""What can stand against writing training data: a sentence for each, in both languages."""

from __future__ import annotations

from pathlib import Path

from model.codebook import Words
from storage.errors import ProjectError


class FolderTaken(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"في \u2068{path.name}\u2069 ملفات أخرى، ولم يُمسّ منها شيء. اختر مجلداً جديداً.",
                f"There are other files in {path.name}, and nothing was changed. Choose a new"
                " folder.",
            )
        )


class NothingToExport(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"لا توجد مقالات تناسب ما اخترته، فلم يُكتب \u2068{path.name}\u2069."
                " راجع مقالات أولاً، أو اختر حالات أخرى أو وسّع المرشِّحات.",
                f"No article is as you chose, so {path.name} was not written. Review articles"
                " first, or choose other statuses or wider filters.",
            )
        )


class TextsNotLeftOut(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"لا تُكتب بيانات تدريب بلا نصوص، فلم يُكتب \u2068{path.name}\u2069."
                " أبقِ النصوص، أو صدّر جداول بدلاً منها.",
                f"Training data is nothing without texts, so {path.name} was not written. Keep"
                " the texts, or export tables instead.",
            )
        )
