"""What can stand against an archive: a sentence for each; no file is touched then."""

from __future__ import annotations

from pathlib import Path

from model.codebook import Words
from storage.errors import ProjectError

_LETTERS = 80
_MB = 1_000_000


class ArchiveRefused(ProjectError):
    """No project can be made out of an archive."""


class RestoreStopped(ProjectError):
    """The researcher stopped it."""


def not_an_archive(path: Path) -> ArchiveRefused:
    return ArchiveRefused(
        Words(
            f"الملف {_isolated(path.name)} ليس أرشيف مشروع من مشاريع توثيق. اختر ملفاً آخر.",
            f"{path.name} is no archive of a Tawthiq project. Choose another file.",
        )
    )


def damaged(path: Path, part: str) -> ArchiveRefused:
    """``part`` is what was not found as it should be."""
    part = _shown(part)
    return ArchiveRefused(
        Words(
            f"الأرشيف {_isolated(path.name)} تالف أو منقوص ({_isolated(part)} ليس كما كُتب)، فلم"
            " يُستعد منه شيء. خذ نسخة أخرى منه.",
            f"{path.name} is damaged or cut off ({part} is not as it was written), so nothing was"
            " restored. Take another copy of it.",
        )
    )


def foreign_part(path: Path, part: str) -> ArchiveRefused:
    part = _shown(part)
    return ArchiveRefused(
        Words(
            f"في الأرشيف {_isolated(path.name)} ملف ليس منه ({_isolated(part)})، فلم يُستعد منه"
            " شيء. خذ الأرشيف كما كتبه البرنامج.",
            f"{path.name} holds a file that is no part of it ({part}), so nothing was restored."
            " Take the archive as the program wrote it.",
        )
    )


def newer(path: Path) -> ArchiveRefused:
    return ArchiveRefused(
        Words(
            f"كُتب الأرشيف {_isolated(path.name)} بإصدار أحدث من توثيق. حدِّث البرنامج ثم استعده.",
            f"{path.name} was written by a newer version of Tawthiq. Update the program, then"
            " restore it.",
        )
    )


def too_large(path: Path, unpacked: int) -> ArchiveRefused:
    megabytes = unpacked // _MB
    return ArchiveRefused(
        Words(
            f"يتضخم الأرشيف {_isolated(path.name)} عند فكه إلى {megabytes} ميغابايت، وهو ما لا"
            " يكون في أرشيف سليم، فلم يُفك.",
            f"{path.name} would unpack to {megabytes} MB, as no sound archive does, so it was not"
            " unpacked.",
        )
    )


def no_room(path: Path, needed: int, free: int) -> ArchiveRefused:
    megabytes, left = needed // _MB + 1, free // _MB
    return ArchiveRefused(
        Words(
            f"تحتاج استعادة {_isolated(path.name)} إلى {megabytes} ميغابايت، وليس على القرص إلا"
            f" {left}. أفرغ مكاناً أو اختر قرصاً آخر.",
            f"Restoring {path.name} needs {megabytes} MB and the disk has {left} left. Make room or"
            " choose another disk.",
        )
    )


def broken_history(path: Path, number: int) -> ArchiveRefused:
    return ArchiveRefused(
        Words(
            f"غُيّر سجل التاريخ في الأرشيف {_isolated(path.name)} (السطر {number} لا يتبع ما"
            " قبله)، فلم يُستعد منه شيء. خذ نسخة أخرى منه.",
            f"The history in {path.name} was changed (row {number} does not follow from those"
            " before it), so nothing was restored. Take another copy of it.",
        )
    )


def over_work(path: Path) -> ArchiveRefused:
    return ArchiveRefused(
        Words(
            f"في المشروع {_isolated(path.name)} عمل، فلم يُستعد الأرشيف فوقه ولم يُمسّ. اختر اسماً"
            " آخر للمشروع المستعاد.",
            f"{path.name} has work in it, so nothing was restored over it and it was left alone."
            " Choose another name for the restored project.",
        )
    )


def stopped(path: Path) -> RestoreStopped:
    return RestoreStopped(
        Words(
            f"أُوقفت الاستعادة ولم يُنشأ المشروع {_isolated(path.name)}.",
            f"Restoring was stopped; {path.name} was not made.",
        )
    )


def _isolated(name: str) -> str:
    """A name that keeps its own direction inside an Arabic sentence."""
    return f"\u2068{name}\u2069"


def _shown(part: str) -> str:
    """The name of a part, which anyone may have given: nothing of it moves or hides words."""
    name = part if part.isprintable() else ascii(part)
    return name if len(name) <= _LETTERS else name[:_LETTERS] + "…"
