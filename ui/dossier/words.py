"""What stands on a dossier besides the record itself, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.incident import CheckState

DOSSIER = Words("ملف حادث", "Incident dossier")
DOSSIERS = Words("ملفات حوادث", "Incident dossiers")
CONTENTS = Words("المحتويات", "Contents")
RECORD = Words("السجل", "The record")
GRID = Words("ماذا تقول كل رواية", "What each account says")
REPORTS = Words("التقارير وألفاظها", "The reports and their words")
TIMELINE = Words("من روى ماذا ومتى", "Who reported what, and when")
SOURCES = Words("المصادر واستقلالها", "Sources and their independence")
RELATED = Words("حوادث ذات صلة", "Related incidents")
CHECKLIST = Words("ما تُحقِّق منه", "What was checked")
FILES = Words("ملفات الأدلة", "Evidence files")
NOTES = Words("ملاحظات", "Notes")
HISTORY = Words("سجل القرارات", "History of decisions")

FIELD = Words("الحقل", "Field")
VALUE = Words("القيمة", "Value")
CHOSEN = Words("كيف اختيرت", "How it was chosen")
AGREEMENT = Words("الاتفاق", "Agreement")
GRADE = Words("درجة التحقق", "Verification")
PROPOSED = Words("المقترح", "Proposed")
UNDECIDED = Words("لم يقرر الباحث بعد", "Not yet decided by the researcher")
NOTHING = Words("لا شيء", "Nothing")
NO_DATE = Words("بلا تاريخ نشر", "No publication day")
QUOTING = Words("نقلاً عن", "quoting")
BY_HAND_ONLY = Words("أُدخل يدوياً بلا اقتباس", "Entered by hand, without a quote")
SHA256 = Words("بصمة SHA-256", "SHA-256")
NO_OUTLET = Words("مصدر غير مسمى", "Unnamed outlet")

CHECKED: Mapping[CheckState | None, Words] = {
    CheckState.DONE: Words("✓ تم", "✓ Done"),
    CheckState.FAILED: Words("✗ لم يثبت", "✗ Did not hold"),
    CheckState.NOT_APPLICABLE: Words("– لا ينطبق", "– Does not apply"),
    None: Words("○ لم يُنظر فيه", "○ Not looked at"),
}

VERDICTS: Mapping[str, Words] = {
    "same": Words("✓ متفقة", "✓ Agree"),
    "detail": Words("◐ تفصيل", "◐ Detail differs"),
    "different": Words("✗ متعارضة", "✗ Contradict"),
}
"""A sign and a word for how accounts agree; silence has none."""
