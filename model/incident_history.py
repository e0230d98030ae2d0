"""What the history says was done with an incident, in words."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Codebook, Words
from model.typed_values import show
from model.values import Json, Kind, from_json

_UNDONE, _REDONE = "undone: ", "redone: "

_DONE: Mapping[str, Words] = {
    "incident created": Words("أُنشئ الحادث", "The incident was created"),
    "incident removed": Words("أُزيل الحادث", "The incident was removed"),
    "incident came back": Words("عاد الحادث كما كان", "The incident came back as it was"),
    "account left": Words("خرجت منه رواية", "An account left it"),
    "account came back": Words("عادت إليه رواية", "An account came back to it"),
    "account taken out": Words("أُخرجت منه رواية عند المراجعة", "A review took an account out"),
    "account linked": Words("ضُمّت إليه روايات", "Accounts were linked"),
    "incidents merged": Words("دُمجت حوادث", "Incidents were merged"),
    "accounts split off": Words("فُصلت عنه روايات", "Accounts were split off"),
    "accounts kept apart": Words("قُرّر أن روايتين لحادثين مختلفين", "Two accounts were kept apart"),
    "incidents related": Words("رُبط بحادث آخر", "It was related to another incident"),
    "relation removed": Words("أُزيلت صلة", "A relation was removed"),
    "relation changed": Words("تغيّرت صلة", "A relation was changed"),
    "rule chosen": Words("اختيرت قاعدة", "A rule was chosen"),
    "value decided": Words("قُرّرت قيمة", "A value was decided"),
    "incident named": Words("سُمّي الحادث", "It was named"),
    "note changed": Words("تغيّرت الملاحظة", "The note was changed"),
    "item checked": Words("نُظر في بند من قائمة التحقق", "An item of the checklist was looked at"),
    "file added": Words("أُضيف ملف", "A file was added"),
    "file removed": Words("أُزيل ملف", "A file was taken off"),
    "file noted": Words("تغيّرت ملاحظة ملف", "The note on a file was changed"),
    "sources judged": Words("حُكم في استقلال مصدرين", "The independence of two sources was judged"),
    "review saved": Words("حُفظت مراجعة مقالة", "The review of an article was saved"),
}
_VERDICTS: Mapping[str, Words] = {
    "accepted": Words("قُبل المقترح", "The proposal was accepted"),
    "corrected": Words("صُحّح المقترح", "The proposal was corrected"),
    "rejected": Words("رُفض المقترح", "The proposal was rejected"),
    "skipped": Words("تُجووز المقترح", "The proposal was passed over"),
    "reopened": Words("أُعيد فتح المقترح", "The proposal was opened again"),
}


def done_words(what: str, detail: Json, codebook: Codebook) -> Words:
    """An entry of the history; one that has no words here is told by its own name."""
    for prefix, ar, en in (
        (_UNDONE, "تراجُع: ", "Undone: "),
        (_REDONE, "إعادة: ", "Done again: "),
    ):
        if what.startswith(prefix):
            words = done_words(what.removeprefix(prefix), detail, codebook)
            return Words(ar + words.ar, en + words.en)
    words = _DONE.get(what, Words(what, what))
    said = _details(detail if isinstance(detail, dict) else {}, codebook)
    return Words(
        " ".join([words.ar, *(s.ar for s in said)]), " ".join([words.en, *(s.en for s in said)])
    )


def verdict_words(verdict: str, field_id: str, codebook: Codebook) -> Words:
    """A decision on a proposal, with the field that it was for."""
    words = _VERDICTS.get(verdict, Words(verdict, verdict))
    label = _label(field_id, codebook)
    return Words(f"{words.ar} «{label.ar}»", f"{words.en}: {label.en}")


def _details(detail: Mapping[str, Json], codebook: Codebook) -> list[Words]:
    said: list[Words] = []
    field, reason = detail.get("field"), detail.get("reason")
    if isinstance(field, str):
        label = _label(field, codebook)
        said.append(Words(f"«{label.ar}»", f"“{label.en}”"))
        values = _values(field, detail.get("values"), codebook)
        if values is not None:
            said.append(values)
    files = detail.get("files")
    if isinstance(files, list):
        names = "، ".join(f"\u2068{f['name']}\u2069" for f in files)
        said.append(Words(f"({names})", f"({names})"))
    if isinstance(detail.get("name"), str) and detail["name"]:
        said.append(Words(f"«{detail['name']}»", f"“{detail['name']}”"))
    if isinstance(reason, str) and reason:
        said.append(Words(f"({reason})", f"({reason})"))
    return said


def _values(field_id: str, values: Json, codebook: Codebook) -> Words | None:
    field = codebook.find(field_id)
    if field is None or not isinstance(values, list):
        return None
    known = [from_json(Kind(v["kind"]), v["value"]) for v in values]
    return Words(
        "؛ ".join(show(v, field, "ar", digits="arabic") for v in known) or "لا شيء",
        "; ".join(show(v, field, "en") for v in known) or "nothing",
    )


def _label(field_id: str, codebook: Codebook) -> Words:
    field = codebook.find(field_id)
    return field.label if field else Words(field_id, field_id)
