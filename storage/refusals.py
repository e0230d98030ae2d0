"""What can stand against taking a file in: one sentence for each, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from model.codebook import Words


class ImportRefused(ValueError):
    """A file gives no article; ``words`` says why. The name of the file is said beside it."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


EMPTY = Words("الملف فارغ.", "It is empty.")
BINARY = Words(
    "ليس نصاً بل بيانات من نوع آخر. احفظه نصاً (‎.txt) ثم استورده.",
    "It is no text but other data. Save it as text (.txt), then import it.",
)
DAMAGED_TEXT = Words(
    "النص تالف أو منقوص، فلا يمكن قراءته كاملاً.",
    "The text is damaged or cut off and cannot be read whole.",
)
MISSING = Words("لا يوجد ملف بهذا الاسم.", "It does not exist.")
NO_ARTICLES = Words(
    "لا يحوي المجلد ملفاً يُقرأ هنا.", "The folder holds no file that can be read here."
)
OTHER_KIND = Words(
    "ليس من أنواع الملفات التي تُقرأ هنا. احفظه نصاً أو PDF أو صفحة ويب ثم استورده.",
    "It is of no kind that can be read here. Save it as text, PDF or a web page, then import it.",
)
PACKED = Words(
    "ملف مضغوط. فُكّ ضغطه ثم استورد ما فيه.",
    "It is packed. Unpack it, then import what is in it.",
)
WHOLE_PROJECT = Words(
    "هو أرشيف مشروع كامل، لا مقالة. استعده من قائمة المشروع.",
    "It is the archive of a whole project, not an article. Restore it from the menu Project.",
)
NOT_AN_OBJECT = Words("ليس كائن JSON.", "It is no JSON object.")
NO_TEXT = Words("لا يحوي text أو id.", "It has no text or no id.")

OTHER_INSIDE = Words(
    "لا يحوي ما يدل عليه اسمه. افتحه ببرنامجه واحفظه من جديد.",
    "It does not hold what its name says. Open it with its own program and save it anew.",
)
SCANNED = Words(
    "صفحاته صور بلا نص. مرّره على برنامج يتعرف على الحروف، ثم استورد الناتج.",
    "Its pages are pictures without text. Run it through a program that recognises letters and"
    " import what comes out.",
)
UNNAMED = Words(
    "لا يقول الملف أي حروف تُطبع فيه، فلا يمكن أخذ نصه. استخرج نصه بالتعرّف الضوئي على الحروف (OCR)"
    " ثم استورد النص.",
    "The file does not say which letters it prints, so its text cannot be taken. Have its text read"
    " by OCR, then import the text.",
)
LOCKED_FILE = Words(
    "مقفل بكلمة سر. افتحه ببرنامجه واحفظ نسخة بلا قفل ثم استوردها.",
    "It is locked with a password. Open it with its own program, save a copy without it, and"
    " import that.",
)
NO_PAGE = Words("لا تحوي الصفحة نصاً.", "The page holds no text.")
NO_MESSAGE = Words("ليس رسالة بريد ذات نص.", "It is no e-mail with text.")

NO_FEED = Words("ليس خلاصة RSS أو Atom.", "It is no RSS or Atom feed.")
EMPTY_ROW = Words("لا نص فيه.", "It has no text.")
NO_HEADINGS = Words(
    "ليس في سطره الأول عناوين أعمدة. اكتبها فيه ثم استورده.",
    "Its first row holds no headings. Write them there, then import it.",
)

NO_ENTRIES = Words("لا مداخل فيه.", "It holds no entries.")
ENTRY_WITHOUT_TEXT = Words(
    "ليس للمدخل نص: لا ملخص فيه ولا ملف يُقرأ بجانبه.",
    "The entry has no text: no abstract, and no file beside it that could be read.",
)

NO_TABLE = Words(
    "ليس جدولاً: يلزم سطر عناوين يليه سطر لكل مكان، والأعمدة مفصولة بفاصلة أو بعلامة جدولة.",
    "It is no table: it needs a row of headings, then a row for each place, with columns"
    " separated by commas or tabs.",
)
NOTHING_TAKEN = Words(
    "لم يُقرأ منه أي مكان. راجع الأعمدة المختارة والدولة.",
    "No place could be read out of it. Check the columns that were chosen, and the country.",
)


NO_VALUE = Words(
    "لم يُقرأ منه أي حقل. راجع ما يقابل كل عمود.",
    "No field could be read out of it. Check what the columns hold.",
)
NO_KEY = Words("ليس له رقم في عموده.", "It has no id in its column.")
TEXT_KNOWN = Words(
    "نصه في المشروع من قبل، وهو مقال آخر.",
    "Its text is in the project already, as another article.",
)


EXCHANGED = Words(
    "يبدو أن عمودي خط العرض وخط الطول متبادلان: أكثر الأماكن تقع خارج دولها، ومعكوسةً داخلها. "
    "اختر العمودين من جديد.",
    "The columns of latitude and longitude seem exchanged: most places lie outside their countries,"
    " the other way round within them. Choose the two columns again.",
)


NO_ANNOTATIONS = Words(
    "لا يحوي وسوماً مما يُقرأ هنا.", "It holds no annotations of a form that is read here."
)
NO_ANNOTATION_FILES = Words(
    "لا يحوي المجلد ملف وسوم يُقرأ هنا.",
    "The folder holds no file of annotations that is read here.",
)
OTHER_ANNOTATIONS = Words(
    "ليس ملف وسوم مما يُقرأ هنا. صدّره من برنامج الوسم بصيغة JSON أو XMI أو WebAnno TSV"
    " أو brat أو CoNLL.",
    "It is no file of annotations that is read here. Export it from the annotation program as"
    " JSON, XMI, WebAnno TSV, brat or CoNLL.",
)
CLASSES_WITHOUT_WORDS = Words(
    "يصنّف نصوصاً كاملة بلا كلمات موسومة. صدّره من doccano بصيغة JSONL، أو استورده جدولاً.",
    "It classes whole texts and labels no words in them. Export it from doccano as JSONL, or"
    " import it as a table.",
)
NO_WEBANNO_3 = Words(
    "ليس WebAnno TSV 3. صدّره من INCEpTION بهذه الصيغة أو XMI.",
    "It is no WebAnno TSV 3. Export it from INCEpTION in that form, or as XMI.",
)


def no_text_beside(name: str) -> Words:
    return Words(
        f"النص الموسوم ليس بجانبه: يلزم الملف ‎{name}‎ في المجلد نفسه.",
        f"The text that it labels is not beside it: {name} has to stand in the same folder.",
    )


def taken_before(name: str) -> Words:
    return Words(
        f"هذه الأماكن في المشروع من قبل، في المعجم «{name}».",
        f"The project has these places already, in the gazetteer “{name}”.",
    )


def no_table(reason: str) -> Words:
    return Words(f"تعذّرت قراءة الجدول ({reason}).", f"The table cannot be read: {reason}.")


def unclosed(line: int) -> Words:
    return Words(
        f"علامة اقتباس فُتحت في السطر {line} من الملف ولم تُغلق، فلم يُؤخذ صفها. أصلحه في برنامج"
        " الجداول ثم استورد الملف من جديد.",
        f"A quote that begins on line {line} of the file is not closed; its row was not taken."
        " Mend it in a spreadsheet and import the file again.",
    )


def too_many_places(most: int) -> Words:
    return Words(
        f"فيه أكثر من {most} مكان بأسماء عربية. اختر الدول التي تعمل عليها.",
        f"It has more than {most} places with Arabic names. Choose the countries you work on.",
    )


def no_field(name: str, fields: Sequence[str]) -> Words:
    known = ", ".join(fields)
    return Words(
        f"لا يوجد حقل {name}. الحقول: {known}.", f"There is no {name}; write one of {known}."
    )


def no_column(heading: str, headings: Sequence[str]) -> Words:
    there = ", ".join(headings)
    return Words(
        f"لا يوجد فيه عمود «{heading}». الأعمدة: {there}.",
        f"It has no column “{heading}”; it has {there}.",
    )


def rounded_key(key: str) -> Words:
    return Words(
        f"قرّب برنامج الجداول رقمه إلى {key} فضاعت آخر أرقامه. خذ الملف كما نُشر.",
        f"A spreadsheet rounded its id to {key} and lost its last digits. Take the file as it was"
        " published.",
    )


def same_key(row: int) -> Words:
    return Words(
        f"رقمه رقم السطر {row} نفسه، وخلاياه غيرها.",
        f"It has the id of row {row} with other cells.",
    )


def more_cells(columns: int) -> Words:
    return Words(
        f"فيه خلايا أكثر من الأعمدة ({columns}). لعل فيه فاصلة لا يحيط بها اقتباس.",
        f"It has more cells than there are columns ({columns}): perhaps a comma without quotes.",
    )


def long_cell(most: int) -> Words:
    return Words(f"فيه خلية أطول من {most} حرف.", f"It has a cell of more than {most} characters.")


def no_text_column(headings: Sequence[str]) -> Words:
    there = ", ".join(headings)
    return Words(
        f"لم يُعرف العمود الذي فيه نص المقال. اختره من: {there}.",
        f"Which column holds the article’s text is not known; choose it among {there}.",
    )


def no_name_column(headings: Sequence[str]) -> Words:
    there = ", ".join(headings)
    return Words(
        f"لم يُعرف عمود الاسم العربي. اختره من: {there}.",
        f"Which column holds the Arabic name is not known; choose it among {there}.",
    )


def too_large(size: int, most: int) -> Words:
    """``size`` and ``most`` in bytes."""
    got, limit = size // 1_000_000, most // 1_000_000
    return Words(
        f"حجمه {got} ميغابايت، وهو كبير جداً على مقال واحد (الحد {limit} ميغابايت). "
        "إن كان يجمع مقالات كثيرة فافصل بعضها عن بعض.",
        f"It has {got} MB, too much for one article (at most {limit} MB). "
        "If it holds many articles, part them.",
    )


def broken_file(reason: str) -> Words:
    return Words(
        f"الملف تالف ({reason}). افتحه ببرنامجه واحفظه من جديد.",
        f"The file is damaged ({reason}). Open it with its own program and save it anew.",
    )


def scanned_page(number: int) -> Words:
    return Words(
        f"الصفحة {number} صورة بلا نص، فلم يُؤخذ منها شيء.",
        f"Page {number} is a picture without text; nothing was taken from it.",
    )


def unnamed_letters(count: int) -> Words:
    return Words(
        f"لا يقول الملف أي حروف هي بعض ما يُطبع فيه، وعددها {count}؛ في مكان كل منها \ufffd."
        " قارن النص بالأصل.",
        f"The file does not say which letters {count} of its signs are; \ufffd stands for each."
        " Compare the text with the original.",
    )


def unreachable(error: OSError) -> Words:
    reason = error.strerror or str(error)
    return Words(f"تعذّرت قراءته ({reason}).", f"It could not be read: {reason}.")


def broken_json(name: str, reason: str) -> Words:
    return Words(f"الملف ‎{name}‎ ليس JSON صحيحاً ({reason}).", f"{name} is no valid JSON ({reason}).")


def no_published(words: str) -> Words:
    return Words(
        f"لم يُفهم تاريخ النشر «{words}»، فأُضيف المقال بلا تاريخ.",
        f"Its publication day «{words}» was not understood; the article was added without one.",
    )


def no_day(words: str) -> Words:
    return Words(
        f"«{words}» ليس تاريخ نشر؛ اكتبه هكذا: ‎2022-01-05.",
        f"«{words}» is no publication day; write it as 2022-01-05.",
    )
