"""Arms as what an act is done to: defused, seized or shot down, with what holds them."""

from __future__ import annotations

from collections.abc import Iterable

from model.evidence import Span
from model.extraction.grammar import closed_class
from model.extraction.lines import Line, Phrase, PhraseKind

_ARMS = closed_class(
    "سلاح سلاحا أسلحة ذخيرة ذخائر متفجرات عبوة عبوات عبوتين عبوتان لغم لغما ألغام لغمين حزام حزاما "
    "أحزمة صاروخ صاروخا صواريخ صاروخين صاروخان قذيفة قذائف قذيفتين قنبلة قنابل قنبلتين قنبلتان "
    "مفخخة مفخخات بندقية بنادق رشاش رشاشات طائرة طائرات طائرتين طائرتان مسيرة مسيرات مسيرتين "
    "مسيرتان مدفع مدافع زورق زورقا زوارق زورقين قارب قوارب قاربين عجلة عجلات مسدس مسدسات "
    "مروحية مقاتلة سيارة سيارات سيارتين منصة منصات"
)
_HOLDING = closed_class(
    "مخبأ مخابئ مخبأين مخزن مخزنا مخازن مستودع مستودعات شحنة شحنات ورشة ورش معمل مصنع كدس أكداس "
    "قطعة قطع"
)
"""What holds or makes arms, before their name: «مخزن للأسلحة», «شحنة أسلحة»."""
_OF_ARMS = closed_class(
    "ناسفة ناسفتين ناسفتان ناسفا لاصقة متفجرة متفجرا يدوية تقليدية تقليديتين بدائية محلية الصنع "
    "مفخخة مفخختين مفخخا مفخخ مفخخين مفخخان ملغومة ملغمة مسيرة "
    "مسيرتين مسيرات مسيرا مسير بدون من دون طيار حربية "
    "مروحية انتحارية انتحاريا باليستي باليستيا باليستية باليستيين مجنح مجنحا مجنحة كروز أرضي أرضيا "
    "أرضية مضادة مضاد مضادا للدبابات للدروع للطائرات للأفراد حارقة هاون رشاشة نارية خفيفة متوسطة "
    "ثقيلة حوثية حوثيا إيرانية إسرائيلية معادية معاديا استطلاع وذخائر وذخيرة وأسلحة ومتفجرات"
)
_BREAKS = closed_class("كانت كان التي الذي خلال أثناء قبل بعد إثر حيث بينما فيما كما لاستهداف معدة")
_HEADS = closed_class("طائرة طائرات طائرتين طائرتان مسيرة مسيرات مروحية مقاتلة مدفع مدافع")
"""Arms that a side may be called by: «إسقاط طائرات مسيرة»."""
_MARKS = frozenset(".؛:")


def arms_in(line: Line, text: str, indexes: Iterable[int]) -> Phrase | None:
    """The first arms that these words name, with their adjectives, up to where else is told of."""
    words = line.words
    for index in indexes:
        form, trigger = words.form(index), line.trigger_at(index)
        if form in _MARKS or form in _BREAKS or (trigger is not None and trigger.is_verb):
            return None
        if any(p.first <= index < p.last and form not in _HEADS for p in line.sides.values()):
            continue  # «خبراء المتفجرات»
        holds = _bare(form) in _HOLDING and _bare(words.form(index + 1)) in _ARMS
        if holds or _bare(form) in _ARMS:
            return _named(line, text, index, index + 1 + holds)
    return None


def _named(line: Line, text: str, first: int, last: int) -> Phrase:
    words = line.words
    while last < len(words) and words.form(last) in _OF_ARMS:
        last += 1
    glued = len(words.form(first)) - len(_bare(words.form(first)))
    span = Span(words[first].start + glued, words[last - 1].end)
    return Phrase(first, last, span, text[span.start : span.end], PhraseKind.THING, armed=True)


def _bare(form: str) -> str:
    """The word without «ال», «لل» and «ب»: «الأسلحة», «للأسلحة», «بزورقين»."""
    for front in ("وال", "بال", "لل", "ال"):
        if form.startswith(front) and len(form) - len(front) > 2:
            return form[len(front) :]
    return form[1:] if form[:1] == "ب" and form[1:] in _ARMS else form
