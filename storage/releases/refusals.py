"""What can stand against a release: a sentence for each."""

from __future__ import annotations

from pathlib import Path

from model.codebook import Words
from storage.errors import ProjectError


class ReleaseRefused(ProjectError):
    """A release cannot be made, found or written as asked."""


class ReleaseStopped(ProjectError):
    """The researcher stopped it."""


def no_version() -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            "ليس للإصدارة اسم. سمّها، مثل 1.0.",
            "The release has no version. Give it one, such as 1.0.",
        )
    )


def nothing_chosen() -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            "لم يُختر جدول ولا صيغة تحمله، فلا شيء يُصدر.",
            "No table was chosen, or no form that can hold one; there is nothing to release.",
        )
    )


def stopped() -> ReleaseStopped:
    return ReleaseStopped(
        Words("أُوقف العمل ولم يتغير شيء.", "It was stopped, and nothing was changed.")
    )


def version_taken(version: str) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"للمشروع إصدارة باسم \u2068{version}\u2069، والإصدارة لا تتغير بعد صدورها. سمِّ هذه"
            " باسم آخر.",
            f"The project has a release {version} already, and a release never changes. Give this"
            " one another version.",
        )
    )


def no_release(asked: str) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"ليس للمشروع إصدارة باسم \u2068{asked}\u2069.",
            f"The project has no release {asked}.",
        )
    )


def folder_taken(folder: Path) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"في المجلد \u2068{folder.name}\u2069 ملفات، فلم يُكتب فيه شيء. اختر مجلداً جديداً.",
            f"The folder {folder.name} has files in it, so nothing was written there. Choose a new"
            " folder.",
        )
    )


def unknown_form(form: str, known: str) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"لا توجد صيغة باسم {form}. الصيغ: {known}.",
            f"There is no form {form}; it is one of {known}.",
        )
    )


def changed_since(version: str, names: str) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"تغيّر المشروع منذ الإصدارة \u2068{version}\u2069، فلا تُكتب ملفاتها كما كانت"
            f" (\u2068{names}\u2069). قارن الإصدارة بالمشروع لترى ما تغيّر.",
            f"The project has changed since release {version}, so its files cannot be written as"
            f" they were ({names}). Compare the release with the project to see what changed.",
        )
    )


def damaged(version: str) -> ReleaseRefused:
    return ReleaseRefused(
        Words(
            f"سجلات الإصدارة \u2068{version}\u2069 تالفة في المشروع.",
            f"The records of release {version} are damaged in the project.",
        )
    )
