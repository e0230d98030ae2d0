"""The columns that are the same for every codebook, each with its words, once for all tables."""

from __future__ import annotations

from collections.abc import Mapping

from model.account import Origin, Status, Verdict
from model.codebook import Words
from model.export_choice import Part
from model.export_columns import Column, Type
from model.incident import RelationKind
from model.proposals import Salience
from model.reconciliation.rule_words import RELATION_WORDS
from model.standing import REASONS, STATUS_WORDS

TEXT, INTEGER, NUMBER = Type.TEXT, Type.INTEGER, Type.NUMBER
DAY, TIME, CODE, BOOLEAN = Type.DAY, Type.TIME, Type.CODE, Type.BOOLEAN
_SOURCE = (Part.SOURCES,)
_TITLE = (Part.SOURCES, Part.TEXTS)

_ROWS: tuple[tuple[str, Type, str, str, str, str, tuple[Part, ...]], ...] = (
    ("incident_id", TEXT, "معرّف الحادثة", "Incident id",
     "لا يتغير ولا يُعطى مرتين.", "Never changes and is never given twice.", ()),
    ("incident_name", TEXT, "اسم الحادثة", "Incident name",
     "كما سمّاها الباحث.", "As the researcher calls it.", (Part.NOTES,)),
    ("incident_note", TEXT, "ملاحظة على الحادثة", "Note on the incident",
     "كلام الباحث.", "The researcher’s words.", (Part.NOTES,)),
    ("accounts", INTEGER, "عدد الروايات", "Accounts",
     "كم رواية.", "How many accounts.", ()),
    ("incident_accounts", INTEGER, "عدد روايات الحادثة", "Accounts of the incident",
     "كم رواية تحكي عن الحادثة نفسها.", "How many accounts tell of the same incident.", ()),
    ("contradicted_fields", INTEGER, "حقول متعارضة", "Contradicted fields",
     "في كم حقل تتعارض الروايات.", "On how many fields the accounts contradict each other.", ()),
    ("relations", TEXT, "العلاقات", "Relations",
     "نوع العلاقة ثم معرّف الحادثة الأخرى.", "The kind, and the id of the other incident.", ()),
    ("relation_notes", TEXT, "ملاحظات العلاقات", "Notes on relations",
     "نوع العلاقة ثم الملاحظة عليها.", "The kind, and the note on it.", (Part.NOTES,)),
    ("account_id", TEXT, "معرّف الرواية", "Account id",
     "لا يتغير ولا يُعطى مرتين.", "Never changes and is never given twice.", ()),
    ("salience", CODE, "الصلة", "Salience",
     "أهي خبر المقالة أم خلفيته.", "Whether the article reports it or recalls it.", ()),
    ("article_id", TEXT, "معرّف المقالة", "Article id",
     "بصمة SHA-256 لنصها.", "SHA-256 of its text.", ()),
    ("article_name", TEXT, "اسم الملف", "File name",
     "كما كان حين استُورد.", "As it was when it was imported.", _SOURCE),
    ("article_title", TEXT, "العنوان", "Headline",
     "عنوان المقالة.", "The article’s headline.", _TITLE),
    ("article_source", TEXT, "الناشر", "Outlet",
     "من نشر المقالة.", "Who published the article.", _SOURCE),
    ("article_author", TEXT, "الكاتب", "Author",
     "من كتب المقالة.", "Who wrote the article.", _SOURCE),
    ("article_url", TEXT, "الرابط", "Address",
     "حيث نُشرت المقالة.", "Where the article was published.", _SOURCE),
    ("article_published", DAY, "تاريخ النشر", "Published",
     "يوم نُشرت المقالة.", "The day the article was published.", ()),
    ("article_status", CODE, "حال المقالة", "Article status",
     "أين تقف في المراجعة.", "Where it stands in the review.", ()),
    ("status_reason", CODE, "سبب الحال", "Reason",
     "لماذا تقف هناك.", "Why it stands there.", ()),
    ("status_reason_words", TEXT, "السبب بكلام الباحث", "Reason in words",
     "ما قاله الباحث زيادة على السبب.", "What the researcher said besides.", (Part.NOTES,)),
    ("article_flagged", BOOLEAN, "عليها علامة", "Flagged",
     "هل وضع الباحث عليها علامة.", "Whether the researcher flagged it.", ()),
    ("article_note", TEXT, "ملاحظة على المقالة", "Note on the article",
     "كلام الباحث.", "The researcher’s words.", (Part.NOTES,)),
    ("article_reader", TEXT, "القارئ", "Reader",
     "القارئ الذي استوردها وإصداره.", "The reader that took it in, and its version.", ()),
    ("article_sha256", TEXT, "بصمة الأصل", "Original’s hash",
     "بصمة SHA-256 للملف الأصلي.", "SHA-256 of the original bytes.", ()),
    ("article_text", TEXT, "النص", "Text",
     "نص المقالة كاملاً.", "The article’s whole text.", (Part.TEXTS,)),
    ("proposals", INTEGER, "عدد المقترحات", "Proposals",
     "كم قيمة قُرئت من النص.", "How many values were read in the text.", ()),
    ("priority", NUMBER, "الاحتمال", "Likelihood",
     "احتمال أن تروي حادثة، من 0 إلى 1.", "That it tells of an incident, from 0 to 1.", ()),
    ("place", TEXT, "المكان المقترح", "Proposed place",
     "ما قُرئ من النص ولم يُراجع.", "Read in the text, not reviewed.", ()),
    ("claim_id", TEXT, "معرّف القول", "Claim id",
     "لا يتغير ولا يُعطى مرتين.", "Never changes and is never given twice.", ()),
    ("field", CODE, "الحقل", "Field",
     "حقل دليل الترميز.", "The codebook’s field.", ()),
    ("kind", TEXT, "نوع القيمة", "Kind of value",
     "تاريخ أو مكان أو عدد ونحوها.", "A date, a place, a count and the like.", ()),
    ("value", TEXT, "القيمة", "Value",
     "القيمة مكتوبة للقراءة.", "The value, written for reading.", ()),
    ("value_json", TEXT, "القيمة JSON", "Value as JSON",
     "القيمة بكل أجزائها.", "The value with all its parts.", ()),
    ("origin", CODE, "المنشأ", "Origin",
     "أقُبلت أم صُحّحت أم أُدخلت باليد.", "Accepted, corrected or entered by hand.", ()),
    ("quote", TEXT, "الاقتباس", "Quote",
     "كلام المقالة الذي تقوم عليه القيمة.", "The article’s words that it rests on.", (Part.TEXTS,)),
    ("spans", TEXT, "مواضع الاقتباس", "Spans",
     "بداية كل اقتباس ونهايته في النص، بعدد المحارف.",
     "Start and end of each quote in the text, in code points.", ()),
    ("proposal_id", TEXT, "معرّف المقترح", "Proposal id",
     "المقترح الذي جاءت منه القيمة.", "The proposal that it came from.", ()),
    ("proposal_rule", TEXT, "قاعدة القراءة", "Reading rule",
     "القاعدة التي قرأت المقترح.", "The rule that read the proposal.", ()),
    ("confidence", NUMBER, "الثقة", "Confidence",
     "ثقة القارئ بالمقترح، من 0 إلى 1.", "The reader’s confidence, from 0 to 1.", ()),
    ("extractor", TEXT, "المستخرِج", "Extractor",
     "ما قرأ المقترح، وإصداره.", "What read the proposal, and its version.", ()),
    ("relation_id", TEXT, "معرّف العلاقة", "Relation id",
     "لا يتغير ولا يُعطى مرتين.", "Never changes and is never given twice.", ()),
    ("relation", CODE, "العلاقة", "Relation",
     "ما الحادثة الأولى من الثانية.", "What the first incident is to the second.", ()),
    ("to_incident_id", TEXT, "معرّف الحادثة الأخرى", "Other incident’s id",
     "الحادثة التي تشير إليها العلاقة.", "The incident that the relation names.", ()),
    ("to_incident_name", TEXT, "اسم الحادثة الأخرى", "Other incident’s name",
     "كما سمّاها الباحث.", "As the researcher calls it.", (Part.NOTES,)),
    ("note", TEXT, "ملاحظة", "Note", "كلام الباحث.", "The researcher’s words.", (Part.NOTES,)),
    ("decision_id", TEXT, "معرّف القرار", "Decision id",
     "لا يتغير ولا يُعطى مرتين.", "Never changes and is never given twice.", ()),
    ("decision_on", CODE, "قرار في", "Decision on",
     "في مقترح أم في المقالة كلها.", "On a proposal, or on the article as a whole.", ()),
    ("verdict", CODE, "القرار", "Verdict",
     "ما قُرر في المقترح، أو حال المقالة.", "What became of the proposal, or the status.", ()),
    ("stands", BOOLEAN, "قائم", "Stands",
     "هل هو آخر قرار في أمره.", "Whether it is the last one on its matter.", ()),
    ("reviewer", TEXT, "المراجِع", "Reviewer",
     "من راجع أو قرّر.", "Who reviewed or decided.", (Part.REVIEWERS,)),
    ("reviewed_at", TIME, "وقت المراجعة", "Reviewed at",
     "بالتوقيت العالمي.", "In UTC.", ()),
    ("at", TIME, "الوقت", "At", "بالتوقيت العالمي.", "In UTC.", ()),
)  # fmt: skip

_CODES: Mapping[str, Mapping[str, Words]] = {
    "salience": {
        Salience.MAIN: Words("خبر المقالة", "Reported"),
        Salience.BACKGROUND: Words("خلفية", "Background"),
    },
    "article_status": {Status(s): words for s, words in STATUS_WORDS.items()},
    "status_reason": {c.code: c.label for choices in REASONS.values() for c in choices},
    "origin": {
        Origin.ACCEPTED: Words("مقبول", "Accepted"),
        Origin.CORRECTED: Words("مصحَّح", "Corrected"),
        Origin.MANUAL: Words("أُدخل باليد", "Entered by hand"),
    },
    "relation": {RelationKind(k): words for k, words in RELATION_WORDS.items()},
    "decision_on": {
        "proposal": Words("مقترح", "Proposal"),
        "article": Words("المقالة", "Article"),
    },
    "verdict": {
        Verdict.ACCEPTED: Words("قُبل", "Accepted"),
        Verdict.CORRECTED: Words("صُحّح", "Corrected"),
        Verdict.REJECTED: Words("رُفض", "Rejected"),
        Verdict.SKIPPED: Words("تُجووز", "Passed over"),
        "reopened": Words("أُعيد فتحه", "Reopened"),
        **{status: words for status, words in STATUS_WORDS.items() if status is not Status.SKIPPED},
    },
}

EXTRA = frozenset({"article_text"})
"""Columns that go out only where they are asked for."""

KNOWN: Mapping[str, Column] = {
    name: Column(
        name,
        kind,
        Words(ar, en),
        Words(about_ar, about_en),
        frozenset(shows),
        {str(code): words for code, words in _CODES.get(name, {}).items()},
        extra=name in EXTRA,
    )
    for name, kind, ar, en, about_ar, about_en, shows in _ROWS
}

KNOWN_OF_QUOTES: Mapping[str, Column] = {
    column.name: column
    for column in (
        Column(
            "start",
            INTEGER,
            Words("البداية", "Start"),
            Words("أول الاقتباس في النص، بعدد المحارف.", "Where it begins, in code points."),
        ),
        Column(
            "end",
            INTEGER,
            Words("النهاية", "End"),
            Words("آخر الاقتباس في النص، بعدد المحارف.", "Where it ends, in code points."),
        ),
    )
}
