"""What the words around one that says an act make of it: a bomber, a munition that was fired."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from model.extraction.codes import CLASH, DISRUPTED, LOOTING, REMOTE, STRIKES, SUICIDE
from model.extraction.grammar import OPERATIONS, PREPOSITIONS, SENTENCE_MARKS, closed_class
from model.extraction.lines import Trigger
from model.extraction.words import Words

_ITSELF = closed_class("نفسه نفسها نفسيهما أنفسهم")
_ITSELF_REACH = 4
_AIMED = closed_class("على باتجاه نحو صوب تجاه")
_FIRED_BACK, _FIRED_AT = 5, 9
_FIRED = ("shelling_artillery_missile", "air_drone_strike")
_ARMS_REACH = 14
_THROWS = closed_class("ألقى ألقوا ألقيا يلقي رمى رموا")
_BOMBS = closed_class("قنبلة قنبلتين قنابل")
_OPERATION_REACH = 7
_SEIZED_REACH = 5
_BLAST_REACH = 12
_FROM = closed_class("على من")
_YEARS = closed_class("عام عامين أعوام عاما سنة سنتين سنوات عقد عقدين عقود")
_CAR_REACH = 4
_HIS_CAR = closed_class("بسيارته بسيارتها بشاحنته بعربته بمركبته بآليته بدراجته بعجلته بسيارتهما")
_LOADED = closed_class("المفخخة الملغومة الملغمة المحملة المليئة")
_FULL_STOPS = frozenset(".؛:")
_GUARD_REACH, _FLYING_REACH = 7, 8
_DESTROYS = closed_class("دمر دمرت دمروا تدمر يدمر تدمير")
_GUARDS = closed_class(
    "الدفاع دفاع الدفاعات دفاعات بالدفاع للدفاع والدفاع لدفاعات للدفاعات المضادات مضادات"
)
_AIR = closed_class("الجوي الجوية الجو جوية جوي")
_FLYING = closed_class(
    "صاروخ صاروخا صواريخ صاروخين الصواريخ مسيرة مسيرات مسيرتين المسيرات طائرة طائرات طائرتين "
    "الطائرات درون مقذوفا مقذوفات"
)
_THINGS = closed_class(
    "عربة عربات عربتين آلية آليات آليتين دبابة دبابات دبابتين مدرعة مدرعات مدرعتين سيارة سيارات "
    "سيارتين شاحنة شاحنات شاحنتين مركبة مركبات مركبتين دراجة أسلحة أسلحتهم أسلحتها ذخائر ذخيرة "
    "عتاد معدات صواريخ قذائف كمية كميات مبالغ مبلغ أموال مواد ماشية أغنام مواشي قطيع هواتف ممتلكات "
    "الأسلحة الآليات السيارات الذخائر العتاد المعدات الممتلكات الأموال"
)
_FOILED, _FOILED_REACH = "disrupted_weapons_use", 7
_HEAVY = ("برميل", "براميل", "صاروخ", "صواريخ", "قذيف", "قذايف")
"""What no hand throws: guns and aircraft do."""
_OF_MANY = closed_class("أحد إحدى من بين ضمن")
_MOST = closed_class("أعنف أسوأ أكبر أخطر أكثر أشد أبرز أضخم")
_RANKS = closed_class("الأكثر الأعنف الأسوأ الأكبر الأخطر الأشد الأبرز الأضخم")


def suicidal(words: Words, trigger: Trigger) -> Trigger:
    """«فجر أحد المهاجمين نفسه»: himself, and nothing else."""
    if trigger.is_verb and trigger.codes == ("strike",):
        return _with_his_car(words, trigger)
    blows = trigger.is_verb and trigger.codes[:1] == (REMOTE,) and trigger.last - trigger.first == 1
    if not blows:
        return trigger
    reach = words.folded[trigger.last : trigger.last + _ITSELF_REACH]
    if not _ITSELF.intersection(reach) or not SENTENCE_MARKS.isdisjoint(reach[:2]):
        return trigger
    marks = {**trigger.marks, "weapon": "suicide_vest", "target": "في"}
    return trigger._replace(codes=(SUICIDE,), marks=marks)


def _with_his_car(words: Words, trigger: Trigger) -> Trigger:
    """«استهدف بسيارته المفخخة حاجزا»: his own, and he in it."""
    near = range(trigger.last, trigger.last + _CAR_REACH)
    own = any(words.form(i) in _HIS_CAR and words.form(i + 1) in _LOADED for i in near)
    return trigger._replace(codes=(SUICIDE,)) if own else trigger


def turned(words: Words, trigger: Trigger) -> Trigger:
    """The word of an act as its subject or object turns it: an operation, things that are taken."""
    if trigger.category == "act_event":
        trigger = _definite(words, trigger)
    if "ground" in trigger.marks:
        return _seizing(words, trigger)
    if "ال" in trigger.glued and words.form(trigger.last - 1) in _ITSELF:
        return _the_same(trigger)
    if words.form(trigger.first).removeprefix("و") in _DESTROYS and _is_defence(words, trigger):
        return trigger._replace(codes=(DISRUPTED,), marks={"with": "airborne"})
    aimed = trigger.is_verb and trigger.codes == ("strike",) and not trigger.glued
    if not aimed:
        return trigger
    back = words.forms(max(0, trigger.first - _OPERATION_REACH), trigger.first)
    if OPERATIONS.isdisjoint(back) or "جويه" in back:
        return trigger
    return trigger._replace(codes=(CLASH, "strike"))  # «عملية أمنية استهدفت …»


def _definite(words: Words, trigger: Trigger) -> Trigger:
    """«الهجوم الانتحاري», which lexicons list with its article: known as «الهجوم» is."""
    if trigger.codes[0] not in (*STRIKES, "assault", "strike"):
        return trigger  # «الغاز المسيل للدموع» is always called so
    own = words.form(trigger.first).removeprefix(trigger.glued)
    listed = trigger.last - trigger.first > 1 and own.startswith("ال") and own != "القاء"
    return trigger._replace(glued=trigger.glued + "ال") if listed else trigger


def _the_same(trigger: Trigger) -> Trigger:
    """«في التفجير نفسه»: the one that was told, and no bomber who blew himself up."""
    marks = {**trigger.marks, "weapon": "explosive_unspecified"}
    return trigger._replace(codes=(REMOTE, SUICIDE), marks=marks, last=trigger.last - 1)


def _is_defence(words: Words, trigger: Trigger) -> bool:
    """«دمرت الدفاعات الجوية 36 مسيرة»: what was in the air, by those who guard it."""
    near = range(max(0, trigger.first - _GUARD_REACH), trigger.last + _GUARD_REACH)
    guarded = any(words.form(i) in _GUARDS and words.form(i + 1) in _AIR for i in near)
    return guarded and words.has(trigger.last, trigger.last + _FLYING_REACH, _FLYING)


def _seizing(words: Words, trigger: Trigger) -> Trigger:
    """«استولى المسلحون على كميات من الأسلحة»: things taken, no ground."""
    reach = range(trigger.last, trigger.last + _SEIZED_REACH)
    on = next((i for i in reach if words.form(i) == "علي"), None)
    if on is None or words.form(on + 1) not in _THINGS:
        return trigger
    marks = {k: v for k, v in trigger.marks.items() if k != "ground"}
    return trigger._replace(codes=(LOOTING,), marks={**marks, "side": "1", "weak": "1"})


_GOT = closed_class(
    "العلاج العلاجات الإسعافات الرعاية العناية بلاغ بلاغا بلاغات معلومات معلومة اتصال اتصالا "
    "تقارير تعليمات أوامر الدعم المساعدات التدريب الخبر أنباء رسالة رسائل نداء استغاثة التعازي"
)
_STRONG = closed_class("شديدة شديد شديدتي شديدي")
_BEFORE_NAME = PREPOSITIONS | closed_class("مدينة بادية ريف مطار سجن صحراء جبال آثار باتجاه")
_AGAINST_IT = ("عليها", "عليه", "ضدها", "ضده")
_ANSWERED = ("ورد", "وردت", "وردوا")


def answering(words: Words, trigger: Trigger, sides: Collection[int]) -> Trigger | None:
    """«ورد الجيش …» is «رد» with «و»; «ورد في البيان», «وردا على ذلك» are other words."""
    form = words.form(trigger.first)
    if trigger.category != "act_answer" or trigger.glued or not form.startswith("ورد"):
        return trigger
    if form not in _ANSWERED:
        return None
    return trigger._replace(glued="و") if trigger.last in sides else None


def is_of_cause(words: Words, trigger: Trigger) -> bool:
    """«صور احتج عليها المتظاهرون»: what was protested against is told of, no protest."""
    return "protest" in trigger.marks and words.form(trigger.last) in _AGAINST_IT


def _is_bomb(words: Words, arms: frozenset[int], reach: range) -> bool:
    """«ألقى ملثم قنبلة على …»: what a hand throws."""
    return any(words.form(i) in _BOMBS for i in arms & {*reach})


def _is_fired(words: Words, trigger: Trigger, arms: frozenset[int]) -> bool:
    """«إن أربعة صواريخ أطلقت … على القاعدة»: the munition is the subject of the passive."""
    before = range(trigger.first - _FIRED_BACK, trigger.first)
    aimed = words.has(trigger.last, trigger.last + _FIRED_AT, _AIMED)
    fires = words.form(trigger.first).startswith("اطلق") and not trigger.glued
    return fires and aimed and bool(arms & {*before})


def _is_of_foiled(
    words: Words, trigger: Trigger, others: Sequence[Trigger], arms: frozenset[int]
) -> bool:
    """«اعتراض صاروخ أطلق باتجاه …»: the munition that was shot down, which nothing more befell."""
    before = (t for t in others if _FOILED in t.codes and t.last <= trigger.first)
    near = next((t for t in before if trigger.first - t.last <= _FOILED_REACH), None)
    between = range(near.last, trigger.first) if near else ()
    joined = trigger.glued or words.has(trigger.first - 1, trigger.first, SENTENCE_MARKS)
    return not joined and bool(arms & {*between})


def _of_blast(words: Words, trigger: Trigger, others: Sequence[Trigger]) -> Trigger:
    """«انفجرت عبوة واستهدفت عربة»: the bomb is the subject of both."""
    if not (trigger.is_verb and trigger.codes == ("strike",) and trigger.glued == "و"):
        return trigger
    reach = range(trigger.first - _BLAST_REACH, trigger.first)
    went_off = (t for t in others if t.codes[:1] == (REMOTE,) and t.first in reach)
    blast = next((t for t in went_off if words.form(t.first).startswith("انفجر")), None)
    if blast is None or words.has(blast.last, trigger.first, _FULL_STOPS):
        return trigger
    return trigger._replace(codes=(REMOTE,))


def carrying(
    words: Words, trigger: Trigger, others: Sequence[Trigger], arms: frozenset[int]
) -> Trigger:
    """«أطلقت طائرة صاروخا على …», «ردت بست قذائف»: a carrier that carries a munition is an act."""
    trigger = _of_blast(words, trigger, others)
    if not ({"munition", "itself"} & set(trigger.marks) or trigger.category == "act_answer"):
        return trigger
    if _is_of_foiled(words, trigger, others, arms):
        return trigger
    if _is_fired(words, trigger, arms):
        marks = {**trigger.marks, "target": "علي"}
        return trigger._replace(category="act_fall", codes=_FIRED, marks=marks)
    later = [t.first for t in others if t.first > trigger.first]
    reach = range(trigger.last, min([trigger.last + _ARMS_REACH, *later]))
    before = range(trigger.first - _ARMS_REACH, trigger.first) if "itself" in trigger.marks else ()
    if not arms & {*reach, *before}:
        return trigger
    if "itself" in trigger.marks:
        return trigger._replace(category="act_fall")
    marks = {**trigger.marks, "target": "علي"}
    thrown = any(words.form(i).removeprefix("ال").startswith(_HEAVY) for i in arms & {*reach})
    codes = _FIRED if thrown else ("strike",)
    if words.form(trigger.first).removeprefix("و") in _THROWS and _is_bomb(words, arms, reach):
        codes = ("grenade",)
    if trigger.category == "act_answer":
        marks["answer"] = "1"
    return trigger._replace(category="act_verb", codes=codes, marks=marks)


def is_other_word(words: Words, trigger: Trigger) -> bool:
    """Whether it is a quality, a rank, or what somebody got, spelt like the word of an act."""
    kinds = (_is_quality, _is_received, is_ranked, _is_of_years_ago)
    return any(holds(words, trigger) for holds in kinds)


def _is_quality(words: Words, trigger: Trigger) -> bool:
    """«عبوة شديدة الانفجار», «مدينة تدمر»: a quality, a name, and no act."""
    before, form = words.form(trigger.first - 1), words.form(trigger.first)
    return before in _STRONG or (form == "تدمر" and before in _BEFORE_NAME)


def _is_received(words: Words, trigger: Trigger) -> bool:
    """«نقلوا لتلقي العلاج»: what is got, and nothing that is thrown («ألقى»)."""
    return words.form(trigger.first).endswith("تلقي") and words.form(trigger.last) in _GOT


def _is_of_years_ago(words: Words, trigger: Trigger) -> bool:
    """«بعد عامين على مقتل س»: what the time is counted from."""
    told = trigger.category == "act_harm" and words.form(trigger.first - 1) in _FROM
    return told and words.has(trigger.first - 3, trigger.first - 1, _YEARS)


def is_dawn(words: Words, trigger: Trigger) -> bool:
    """«وقع الحادث فجرا في شارع كذا»: when; of two who blow up, what they blow up follows."""
    if words.form(trigger.first) == "فجر" and words.form(trigger.first - 1) in OPERATIONS:
        return True  # «عملية فجر الكرمة»
    if words[trigger.first].form not in ("فجرا", "وفجرا"):
        return False
    after = words.form(trigger.last)
    return trigger.last >= len(words) or words[trigger.last].is_mark or after in PREPOSITIONS


def is_ranked(words: Words, trigger: Trigger) -> bool:
    """«أحد الهجمات الأكثر دموية», «من أعنف الهجمات»: how it compares, no act besides."""
    plural = words.form(trigger.last - 1).endswith("ات")
    if not (trigger.is_noun and "ال" in trigger.glued and plural):
        return False
    before = words.form(trigger.first - 1)
    ranked = words.form(trigger.last) in _RANKS and before in _OF_MANY
    return ranked or (before in _MOST and words.form(trigger.first - 2) in _OF_MANY)
