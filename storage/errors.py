"""What can stand against opening or saving a project: a calm sentence for each, in both languages.

Every sentence says what is wrong and what to do; the file itself is left as it was.
"""

from __future__ import annotations

from pathlib import Path

from model.codebook import Words


class ProjectError(Exception):
    """A project cannot be used as asked; ``words`` says why and what to do."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def _isolated(path: Path) -> str:
    """A file's name that keeps its own direction inside an Arabic sentence."""
    return f"\u2068{path.name}\u2069"


class MissingProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"لا يوجد ملف باسم {_isolated(path)} في هذا المكان. "
                "لعله نُقل أو حُذف؛ اختر مكانه الجديد أو أنشئ مشروعاً جديداً.",
                f"There is no file {path.name} here. It may have been moved or deleted; "
                "choose where it is now or create a new project.",
            )
        )


class AlreadyThere(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"يوجد ملف باسم {_isolated(path)} هنا، ولم يُمسّ. افتحه أو اختر اسماً آخر.",
                f"A file {path.name} is already here and was left alone. "
                "Open it or choose another name.",
            )
        )


class NotAProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} ليس مشروعاً من مشاريع توثيق، ولم يُمسّ. اختر ملفاً آخر.",
                f"{path.name} is no Tawthiq project and was left alone. Choose another file.",
            )
        )


class DamagedProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} تالف ولا يمكن قراءته. "
                "ارجع إلى نسخة احتياطية منه، واحتفظ بهذا الملف كما هو.",
                f"{path.name} is damaged and cannot be read. "
                "Go back to a backup copy and keep this file as it is.",
            )
        )


class NewerProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"أُنشئ الملف {_isolated(path)} بإصدار أحدث من توثيق، ولم يُمسّ. "
                "حدِّث البرنامج ثم افتحه.",
                f"{path.name} was made by a newer version of Tawthiq and was left alone. "
                "Update the program, then open it.",
            )
        )


class LockedProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} مشغول في برنامج آخر. أغلقه هناك ثم أعد المحاولة.",
                f"{path.name} is in use by another program. Close it there, then try again.",
            )
        )


class OpenElsewhere(ProjectError):
    """Another window works in it; the file ``lock`` beside it says so."""

    def __init__(self, path: Path) -> None:
        self.lock = path.with_name(path.name + ".lock")
        super().__init__(
            Words(
                f"المشروع {_isolated(path)} مفتوح في نافذة أخرى. تابع العمل فيها أو أغلقها. "
                f"وإن لم يكن مفتوحاً في أي مكان فاحذف الملف {_isolated(self.lock)} "
                "ثم أعد المحاولة.",
                f"{path.name} is open in another window. Go on there, or close it. If it is open "
                f"nowhere, remove the file {self.lock.name} and try again.",
            )
        )


class ReadOnlyProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} للقراءة فقط، فلا يمكن الحفظ فيه. "
                "انسخه إلى مجلد يمكنك الكتابة فيه وافتح النسخة.",
                f"{path.name} is read-only, so nothing can be saved in it. "
                "Copy it to a folder where you may write and open the copy.",
            )
        )


class OldReadOnlyProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} من إصدار أقدم ويحتاج إلى ترقية، لكنه للقراءة فقط. "
                "انسخه إلى مجلد يمكنك الكتابة فيه وافتح النسخة.",
                f"{path.name} is from an older version and has to be brought up to date, "
                "but it is read-only. Copy it to a folder where you may write and open the copy.",
            )
        )


class UnreachableProject(ProjectError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Words(
                f"تعذّر الوصول إلى الملف {_isolated(path)}. "
                "تحقق من أن المجلد موجود وأن لك حق القراءة والكتابة فيه وأن القرص غير ممتلئ.",
                f"{path.name} cannot be reached ({reason}). Check that its folder exists, that "
                "you may read and write there, and that the disk is not full.",
            )
        )


class UnwritableExport(ProjectError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Words(
                f"تعذّرت كتابة الملف {_isolated(path)}. تحقق من أن المجلد موجود وأن لك حق الكتابة "
                "فيه وأن القرص غير ممتلئ وأن الملف غير مفتوح في برنامج آخر.",
                f"{path.name} cannot be written ({reason}). Check that its folder exists, that you "
                "may write there, that the disk is not full, and that no other program has it "
                "open.",
            )
        )


class ExportStopped(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"أُوقف التصدير ولم يُكتب الملف {_isolated(path)}.",
                f"The export was stopped; {path.name} was not written.",
            )
        )


class FormUnfit(ProjectError):
    """A form of export cannot hold this table."""

    def __init__(self, path: Path, form: Words) -> None:
        super().__init__(
            Words(
                f"لا يسع {form.ar} هذا الجدول، فلم يُكتب الملف {_isolated(path)}. اختر شكلاً آخر.",
                f"{form.en} cannot hold this table, so {path.name} was not written. Choose another "
                "form.",
            )
        )


class NoPreset(ProjectError):
    def __init__(self, path: Path, name: str) -> None:
        super().__init__(
            Words(
                f"لا إعداد للتصدير باسم \u2068{name}\u2069 في {_isolated(path)}.",
                f"{path.name} has no preset {name}.",
            )
        )


class PresetNameTaken(ProjectError):
    def __init__(self, path: Path, name: str) -> None:
        super().__init__(
            Words(
                f"في {_isolated(path)} إعداد للتصدير باسم \u2068{name}\u2069، فلم يتغير شيء. "
                "اختر اسماً آخر.",
                f"{path.name} has a preset {name} already, so nothing was changed. Choose another "
                "name.",
            )
        )


class UnkeepableFile(ProjectError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            Words(
                f"تعذّر حفظ نسخة من {_isolated(path)} بجانب المشروع ({reason})، فلم يُضف شيء."
                " تحقق من الملف ومن المساحة ومن حق الكتابة في مجلد المشروع.",
                f"No copy of {path.name} could be kept beside the project ({reason}), so nothing"
                " was added. Check the file, the space left, and that the project’s folder can be"
                " written.",
            )
        )


class KeepingStopped(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"أُوقف نسخ الملف {_isolated(path)} ولم يُضف.",
                f"The copying of {path.name} was stopped, and it was not added.",
            )
        )


class ExportOverProject(ProjectError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            Words(
                f"الملف {_isolated(path)} مشروع من مشاريع توثيق، فلم يُكتب فوقه شيء. "
                "اختر اسماً آخر لملف التصدير.",
                f"{path.name} is a Tawthiq project, so nothing was written over it. "
                "Choose another name for the export.",
            )
        )


class CodebookRefused(ProjectError):
    def __init__(self, path: Path, line: int, why: Words) -> None:
        super().__init__(
            Words(
                f"دليل الترميز المحفوظ في {_isolated(path)} لا يصلح، السطر {line}: {why.ar}",
                f"The codebook stored in {path.name} cannot be used, line {line}: {why.en}",
            )
        )


class CodebookUnfit(ProjectError):
    """Records, or the program, could not do with a changed codebook; ``of`` is its field."""

    def __init__(self, path: Path, why: Words, of: Words | None = None) -> None:
        ar, en = (f"\u2068{of.ar}\u2069: ", f"{of.en}: ") if of else ("", "")
        super().__init__(
            Words(
                f"لم يتغير دليل الترميز في {_isolated(path)}. {ar}{why.ar}",
                f"The codebook of {path.name} was not changed. {en}{why.en}",
            )
        )


class CodebookFileRefused(ProjectError):
    """A file that is to be taken as a codebook is none; ``line`` 0 is the whole file."""

    def __init__(self, path: Path, why: Words, line: int = 0) -> None:
        ar, en = (f"، السطر {line}", f", line {line}") if line else ("", "")
        super().__init__(
            Words(
                f"لا يصلح الملف {_isolated(path)} دليلاً{ar}: {why.ar}",
                f"{path.name} cannot be used as a codebook{en}: {why.en}",
            )
        )


class SourceNameTaken(ProjectError):
    """A source of the project cannot go by a name that another goes by."""

    def __init__(self, path: Path, name: str, owner: str) -> None:
        super().__init__(
            Words(
                f"الاسم \u2068{name}\u2069 لمصدر آخر في {_isolated(path)} هو \u2068{owner}\u2069، "
                "فلم يتغير شيء. ادمج المصدرين أو اختر اسماً آخر.",
                f"Another source of {path.name}, {owner}, goes by the name {name}, so nothing was "
                "changed. Merge the two or choose another name.",
            )
        )


class OriginalMissing(ProjectError):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "أصل هذا المقال ليس محفوظاً في المشروع.",
                "The original of this article is not kept in the project.",
            )
        )


class OriginalDamaged(ProjectError):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "الأصل المحفوظ تالف: بصمته لا تطابق بصمة الملف المستورد.",
                "The original that is kept is damaged: it is not the file that was imported.",
            )
        )


class ImportElsewhere(ProjectError):
    def __init__(self) -> None:
        super().__init__(
            Words(
                "نافذة أخرى تتابع هذا الاستيراد الآن. دعها تكمله؛ لم يُكرَّر شيء.",
                "Another window or terminal goes on with this import now. Let it end; nothing was"
                " doubled.",
            )
        )


class DatasetUnmapped(ProjectError):
    """The project's codebook says of nothing where it goes in a dataset; ``words`` what to do."""
