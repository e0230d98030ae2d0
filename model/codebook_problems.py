"""What stands against an edited codebook: a list of sentences, each with its place in the form.

A codebook with a problem is not put in force: records would lose what they hold, or the program
what it needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from model.codebook import Codebook, Field, Option, Words
from model.codebook_file import ID, WITH_OPTIONS
from model.values import Kind

NEEDED = ("event_type", "date", "place")
"""What an incident is told by in cards, lists and searches."""

READ: Mapping[str, Kind] = {
    "event_type": Kind.CHOICE,
    "date": Kind.DATE,
    "place": Kind.PLACE,
    "initiator": Kind.NAME,
    "target": Kind.NAME,
    "weapon": Kind.CHOICE,
    "munitions": Kind.COUNT,
    "killed": Kind.GROUP_COUNT,
    "injured": Kind.GROUP_COUNT,
    "damage": Kind.CHOICE,
    "claimed_by": Kind.NAME,
    "denied_by": Kind.NAME,
    "attribution": Kind.NAME,
}
"""The fields that are read out of articles, and as what kind."""


@dataclass(frozen=True, slots=True)
class CodebookUse:
    """What a project's records hold, and what its earlier codebooks had.

    ``values`` counts claims by field, ``options`` by field and code. ``crowded`` are the fields of
    which some account holds several values. ``former`` are the kinds of all fields of all versions.
    """

    values: Mapping[str, int] = field(default_factory=dict)
    options: Mapping[tuple[str, str], int] = field(default_factory=dict)
    crowded: frozenset[str] = frozenset()
    former: Mapping[str, Kind] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CodebookProblem:
    """Why a codebook cannot be put in force. ``field`` and ``section`` say where to go, ``option``
    which choice of the field, ``part`` which of its properties: label_ar, instruction_en, kind …
    """

    words: Words
    field: str = ""
    section: str = ""
    option: str = ""
    part: str = ""


def problems(
    before: Codebook, after: Codebook, use: CodebookUse | None = None
) -> tuple[CodebookProblem, ...]:
    """What stands against putting ``after`` in the place of ``before``, in the form's order."""
    use = use or CodebookUse()
    return (
        *_of_title(after),
        *_of_sections(after),
        *(p for each in after.fields for p in _of_field(before, after, each, use)),
        *_lost(before, after),
    )


def fixed_kind(codebook: Codebook, field_id: str, use: CodebookUse) -> Words | None:
    """Why the kind of a field of ``codebook`` cannot change; None where it can."""
    old = codebook.find(field_id)
    if READ.get(field_id) is not None and old is not None and old.kind is READ[field_id]:
        return Words(
            "يقرأ البرنامج هذا الحقل من المقالات، فلا يتغير نوعه.",
            "The program reads this field out of articles, so its kind cannot change.",
        )
    if old is not None and use.values.get(field_id):
        return Words(
            "في السجلات قيم لهذا الحقل، فلا يتغير نوعه. اتركه وأضف حقلاً جديداً.",
            "Records hold values of this field, so its kind cannot change. Retire it and add a "
            "new field.",
        )
    return None


def is_needed(field_id: str) -> bool:
    """Whether the program tells incidents by this field, so that it has to stay."""
    return field_id in NEEDED


def _of_title(after: Codebook) -> Iterator[CodebookProblem]:
    for language in _missing(after.title):
        yield CodebookProblem(_empty(Words("عنوان الدليل", "The title"), language))


def _of_sections(after: Codebook) -> Iterator[CodebookProblem]:
    for section in after.sections:
        for language in _missing(section.label):
            words = _empty(Words("اسم القسم", "The section’s label"), language)
            yield CodebookProblem(words, section=section.id, part=f"label_{language}")
    yield from (
        CodebookProblem(_bad_id(s.id), section=s.id, part="id")
        for s in after.sections
        if not ID.fullmatch(s.id)
    )


def _of_field(
    before: Codebook, after: Codebook, each: Field, use: CodebookUse
) -> Iterator[CodebookProblem]:
    old = before.find(each.id)
    found = [
        *_of_id(after, each),
        *_of_words(each),
        *(_of_change(each, old, before, use) if old else _of_new(each, use)),
        *_of_use(each, use),
        *_of_options(each),
    ]
    yield from (CodebookProblem(w, field=each.id, option=o, part=p) for w, o, p in found)


_Found = tuple[Words, str, str]


def _of_id(after: Codebook, each: Field) -> Iterator[_Found]:
    if not ID.fullmatch(each.id):
        yield _bad_id(each.id), "", "id"
    if sum(f.id == each.id for f in after.fields) > 1:
        yield _twice(each.id), "", "id"


def _of_words(each: Field) -> Iterator[_Found]:
    for language in _missing(each.label):
        yield _empty(Words("اسم الحقل", "The field’s label"), language), "", f"label_{language}"
    for language in _missing(each.instruction):
        what = Words("تعليمات الحقل", "The field’s instruction")
        yield _empty(what, language), "", f"instruction_{language}"
    for language in dict.fromkeys(lang for e in each.examples for lang in _missing(e)):
        what = Words("مثال للحقل", "An example of the field")
        yield _empty(what, language), "", f"examples_{language}"


def _of_new(each: Field, use: CodebookUse) -> Iterator[_Found]:
    if each.id in use.former:
        yield (
            Words(
                f"كان الاسم «{each.id}» لحقل في إصدار سابق من الدليل، فلا يُستعمل ثانية. "
                "اختر اسماً آخر.",
                f"“{each.id}” was a field of an earlier version of the codebook and cannot be "
                "used again. Choose another name.",
            ),
            "",
            "id",
        )
    elif each.kind is not READ.get(each.id, each.kind):
        yield (
            Words(
                f"يقرأ البرنامج «{each.id}» من المقالات بنوع {READ[each.id]}. "
                "اختر اسماً آخر لهذا الحقل.",
                f"The program reads “{each.id}” out of articles as {READ[each.id]}. "
                "Choose another name for this field.",
            ),
            "",
            "id",
        )


def _of_change(each: Field, old: Field, before: Codebook, use: CodebookUse) -> Iterator[_Found]:
    fixed = fixed_kind(before, each.id, use)
    if each.kind is not old.kind and fixed is not None:
        yield fixed, "", "kind"
    if each.retired and not old.retired and is_needed(each.id):
        yield (
            Words(
                "يحتاج البرنامج إلى هذا الحقل ليسمّي الحوادث به، فلا يُترك.",
                "The program tells incidents by this field, so it cannot be retired.",
            ),
            "",
            "retired",
        )


def _of_use(each: Field, use: CodebookUse) -> Iterator[_Found]:
    if not each.many and each.id in use.crowded:
        yield (
            Words(
                "في السجلات روايات لها أكثر من قيمة في هذا الحقل، فيبقى لعدة قيم.",
                "Some accounts hold several values of this field, so it has to take several.",
            ),
            "",
            "many",
        )


def _of_options(each: Field) -> Iterator[_Found]:
    if each.kind in WITH_OPTIONS and not each.retired and not each.offered:
        yield (
            Words("يلزم هذا الحقل خيار واحد على الأقل.", "The field needs at least one choice."),
            "",
            "options",
        )
    for group in each.groups:
        first = next((o.code for o in each.options if o.group == group.id), "")
        for language in _missing(group.label):
            words = _empty(Words("اسم العنوان", "The heading’s name"), language)
            yield words, first, f"group_{language}"
    codes = Counter(o.code for o in each.options)
    for option in each.options:
        for language in _missing(option.label):
            words = _empty(Words("اسم الخيار", "The choice’s label"), language)
            yield words, option.code, f"label_{language}"
        yield from _half_said(option)
        if not ID.fullmatch(option.code):
            yield _bad_id(option.code), option.code, "id"
        if codes[option.code] > 1:
            yield _twice(option.code), option.code, "id"
    yield from _same_labels(each.offered)


def _half_said(option: Option) -> Iterator[_Found]:
    """What a choice need not have, but in both languages if at all."""
    told = Words("تعليمات الخيار", "The choice’s instruction")
    brief = Words("الاسم القصير للخيار", "The choice’s short name")
    for part, words, what in (
        ("instruction", option.instruction, told),
        ("short", option.short, brief),
    ):
        for language in _missing(words) if words else []:
            yield _empty(what, language), option.code, f"{part}_{language}"


def _same_labels(options: tuple[Option, ...]) -> Iterator[_Found]:
    for language in ("ar", "en"):
        seen: set[str] = set()
        for option in options:
            label = option.label.in_language(language).strip()
            if label and label in seen:
                words = Words(
                    f"«{label}» اسم لخيارين، فلا يُعرف أيهما المقصود.",
                    f"Two choices are called “{label}”, so nobody can tell which is meant.",
                )
                yield words, option.code, f"label_{language}"
            seen.add(label)


def _lost(before: Codebook, after: Codebook) -> Iterator[CodebookProblem]:
    """Fields and choices that are gone instead of retired."""
    for old in before.fields:
        now = after.find(old.id)
        if now is None:
            yield CodebookProblem(_gone(old.label))
            continue
        for option in old.options:
            if now.kind is old.kind and now.option(option.code) is None:
                yield CodebookProblem(_gone(option.label), field=old.id, part="options")


def _missing(words: Words) -> list[str]:
    return [code for code, text in (("ar", words.ar), ("en", words.en)) if not text.strip()]


def _empty(what: Words, language: str) -> Words:
    if language == "ar":
        return Words(f"{what.ar} بالعربية خالٍ.", f"{what.en} in Arabic is empty.")
    return Words(f"{what.ar} بالإنكليزية خالٍ.", f"{what.en} in English is empty.")


def _bad_id(name: str) -> Words:
    return Words(
        f"«{name}» ليس اسماً صالحاً في الملفات: حروف لاتينية صغيرة وأرقام وشرطات سفلية، وأوله حرف.",
        f"“{name}” is no name for files: use small Latin letters, digits and underscores, "
        "a letter first.",
    )


def _twice(name: str) -> Words:
    return Words(f"الاسم «{name}» مستعمل مرتين.", f"The name “{name}” is used twice.")


def _gone(label: Words) -> Words:
    return Words(
        f"«{label.ar}» غير موجود، وقد تكون له قيم في السجلات. أعده وعلّمه متروكاً.",
        f"“{label.en}” is gone, and records may hold it. Put it back and mark it retired.",
    )
