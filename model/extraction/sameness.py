"""Whether two tellings are of one act: same kind, no side, place or day that speaks against it.

The thresholds follow what datasets of events use to match reports (xSub: some kilometres, a day),
drawn tighter because both tellings stand in one article.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from model.extraction.codes import ASSAULTS, INTERVENTIONS
from model.extraction.facts import FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import PREPOSITIONS, closed_class
from model.extraction.lines import Phrase, PhraseKind
from model.extraction.mentions import Act
from model.extraction.protests import is_crowd
from model.quick import value
from model.values import Count, DateRange, Place

NEAR_KM = 12.0
TOWN_KM = 6.0
"""So far apart are two towns, each said to be where it happened and not only near it."""
_PARTS = closed_class(
    "طريق شارع دوار ساحة مفرق سوق جسر محطة مخيم مستشفى مشفى مدرسة مسجد جامع ملعب حديقة كراج "
    "مفترق تقاطع ميدان محيط"
)
_SEVERAL = closed_class(
    "أماكن أنحاء متفرقة مختلفة أبرزها أبرزهم بينها عدة متفرق مواقع مناطق مدن بلدات قرى أحياء"
)
_DIVISION, _REGION = 4, 5
_DEADLY = frozenset(ASSAULTS)
_FORCE = frozenset(INTERVENTIONS)
_TELLING = 5
"""So many dead, and as many told elsewhere, are the same; one or two die in every other attack."""
_FRONT = re.compile(r"^(?:و|ف)?(?:بال|كال|لل|ال)(?=..)")
_EMPTY = PREPOSITIONS | closed_class(
    "قوات قوه مليشيا ميليشيا ميليشيات مليشيات تنظيم جماعه حركه عناصر مسلحي مسلحين مسلحون "
    "مقاتلي مقاتلين طيران طايرات مقاتلات جيش مدينه بلده قريه منطقه محافظه مديريه حي ريف باديه "
    "موقع مواقع مقر مقرات قاعده نقطه تابعه عسكريه عسكري حقل دولي رييس عدد بعض اهداف مركز تلك "
    "هذه جنود لواء"
)
_MEANS = {
    **dict.fromkeys(("aircraft_bomb", "helicopter", "barrel_bomb"), "aircraft"),
    **dict.fromkeys(("artillery", "mortar", "rocket", "missile", "tank"), "guns"),
    **dict.fromkeys(("ied", "vehicle_bomb", "landmine_uxo", "suicide_vest"), "bomb"),
    "drone": "drone",
}
"""Weapons that one telling may call by another's name; those of other rows tell acts apart."""
_UNNAMED = closed_class(
    "مسلحا مجهولا انتحاريا مهاجما مسلحون مسلحين مسلح مسلحان مجهولون مجهولين مجهول انتحاري "
    "انتحارية انتحاريان انتحاريين ملثمون ملثمين القوات قوات الطيران "
    "المقاتلات مقاتلات الطائرات طائرات المروحيات مروحيات المدفعية "
    "الحربية حربية الحربي المروحي مهاجم مهاجمون مهاجمين المهاجمون المهاجمين المهاجم شخص أشخاص "
    "عناصر مسلحة مجموعة رجل شاب رجلان رجلين رجال شخصان شخصين شابان شابين مجهولان ملثم ملثمان "
    "مهاجمان مسلحتان مجموعتان"
)
_SPELLING = {"اميركي": "امريكي", "اميركيه": "امريكيه", "اميركا": "امريكا", "متحده": "امريكيه"}


@lru_cache(maxsize=4096)
def key_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, without «ال» and ranks of common nouns."""
    return telling_words(name) or frozenset(_bare_words(name))


def telling_words(name: str) -> frozenset[str]:
    """The same, and none where all its words are common nouns («المواقع»)."""
    return frozenset(_root(w) for w in _bare_words(name) if w not in _EMPTY)


def is_short_for(name: str, longer: str) -> bool:
    """«الجيش» after «الجيش السوداني»: a common noun that begins the name."""
    return not telling_words(name) and set(_bare_words(name)) <= set(_bare_words(longer))


def _bare_words(name: str) -> list[str]:
    found = (_FRONT.sub("", w) for w in re.findall(r"\w+", fold_text(name)))
    return [_SPELLING.get(w, w) for w in found]


def _root(word: str) -> str:
    """«إيرانية», «إيراني» and «إيران» name one side."""
    for ending in ("يين", "يون", "يه", "ين", "ون", "ي", "ا"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def share_name(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one of the names may be the same as one of the others."""
    theirs = [key_words(n) for n in other]
    return any(key_words(n) & t for n in one for t in theirs)


@value
class View:
    """What a telling, or several already joined, say of codes, sides, places and days."""

    codes: frozenset[str]
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[Place, ...]
    days: tuple[DateRange, ...]
    means: frozenset[str]
    is_pointing: bool = False
    tolls: frozenset[int] = frozenset()
    said: tuple[DateRange, ...] = ()
    """The days of their reports, which may be those of the act."""


def view_of(acts: Iterable[Act]) -> View:
    """What these tellings say together; codes are those that all of them leave open."""
    held = list(acts)
    told = [a for a in held if not a.clause.only_harm] or held
    codes = told[0].open_codes
    for act in told[1:]:
        codes = (codes & act.open_codes) or codes
    return View(
        codes,
        tuple(n for a in held for p in a.initiators if not _is_open(a, p) for n in p.known_as),
        tuple(n for a in held for p in a.targets if _tells(p) for n in p.known_as),
        _exact([p for a in held for p in a.struck]),
        tuple(d for a in held for d in a.days),
        frozenset(_MEANS[w] for a in held for w in a.weapons if w in _MEANS),
        all(a.definite for a in held),
        frozenset(n for a in held for n in _killed(a)),
        tuple(d for a in held for d in a.reported_days),
    )


def _killed(act: Act) -> Iterable[int]:
    """How many each number told of the dead says, where it is exact and no 0."""
    counts = (f.value for f in act.of(FactKind.KILLED))
    return (c.min for c in counts if isinstance(c, Count) and c.min and c.min == c.max)


def view_of_new(act: Act) -> View:
    """What one more telling says: a death may be one by whatever was told before it, and so may
    «الاعتداء», «الحادث»."""
    view = view_of([act])
    return opened(view, [act]) if act.clause.only_harm or act.names_no_kind else view


def opened(view: View, acts: Iterable[Act]) -> View:
    """The view of harm that any deadly act may have led to; mere injuries come of gas, too."""
    hurt = not any("killed" in t.marks for a in acts for t in a.clause.triggers)
    return replace(view, codes=view.codes | _DEADLY | (_FORCE if hurt else frozenset()))


def _exact(places: list[Place]) -> tuple[Place, ...]:
    """The places within a governorate, if there are any: a country joins what it holds."""
    return tuple([p for p in places if (p.precision or 1) < _DIVISION] or places)


def _is_open(act: Act, phrase: Phrase) -> bool:
    """Whether another telling may call them otherwise: a crowd is counted differently each time."""
    return is_unnamed(phrase.name) or ("protest" in act.codes and is_crowd(phrase, act.line.crowd))


@lru_cache(maxsize=4096)
def is_unnamed(name: str) -> bool:
    """«مسلحون مجهولون», «انتحاري»: another telling may know whose they are."""
    return set(re.findall(r"\w+", fold_text(name))) <= _UNNAMED


def _tells(phrase: Phrase) -> bool:
    return phrase.kind is not PhraseKind.OTHER


def conflict(one: View, other: View) -> bool:
    """Whether something speaks against one act: other kind, other sides, other place, other day."""
    if not one.codes & other.codes:
        return True
    if one.means and other.means and not one.means & other.means:
        return True
    if one.is_pointing and one.means and not other.means:
        return not (one.initiators or one.targets)
    other_toll = one.tolls and other.tolls and not one.tolls & other.tolls
    if other_toll and other_day(one.days or one.said, other.days or other.said):
        return True  # «أعلن اليوم مقتل أربعة … وكان قتل 13 يوم الأحد»
    places = other_place(one.places, other.places) and not _may_be_there(one, other)
    return _other_sides(one, other) or places or other_day(one.days, other.days)


def _may_be_there(one: View, other: View) -> bool:
    """Whether as many died in a place that no gazetteer knows: it may lie in the other."""
    unknown = any(p.lat is None for p in (*one.places, *other.places))
    return unknown and max(one.tolls & other.tolls, default=0) > 1


def agreement(one: View, other: View) -> int:
    """How much two tellings share: 2 for a side, the place, the target or many dead, 1 for the day
    or few dead."""
    points = 2 * share_name(one.initiators, other.initiators)
    points += 2 * share_name(one.targets, other.targets)
    points += max((_nearness(a, b) for a in one.places for b in other.places), default=0)
    points += bool(one.days and other.days)
    shared = one.tolls & other.tolls
    if shared:
        points += 2 * (max(shared) >= _TELLING)
    return points


def is_around(one: View, other: View) -> bool:
    """Whether a place of the one lies in one of the other: a town in its governorate."""
    pairs = ((a, b) for a in one.places for b in other.places)
    return any(_within(a, b) or _within(b, a) for a, b in pairs)


def _nearness(one: Place, other: Place) -> int:
    """2 for one place, 1 for one governorate, 0 for one country: that says little."""
    if not same_place(one, other):
        return 0
    narrowest, widest = sorted((one.precision or 1, other.precision or 1))
    return 2 if widest < 4 else 1 if widest < 6 and narrowest >= 4 else 0


def reversed_sides(one: View, other: View) -> bool:
    """Whether who did the one suffered the other: an attack and its answer."""
    return share_name(one.initiators, other.targets) and share_name(other.initiators, one.targets)


def _other_sides(one: View, other: View) -> bool:
    if one.initiators and other.initiators:
        return not share_name(one.initiators, other.initiators)
    if share_name(one.initiators, other.targets) and not share_name(one.targets, other.targets):
        return True
    return share_name(one.targets, other.initiators) and not share_name(one.targets, other.targets)


def other_place(ours: tuple[Place, ...], theirs: tuple[Place, ...]) -> bool:
    """Whether none of the places may be, or lie in, one of the others."""
    if not ours or not theirs:
        return False
    return not any(_may_be_one(a, b) or _may_be_one(b, a) for a in ours for b in theirs)


def is_elsewhere(tellings: Iterable[Act], act: Act) -> bool:
    """«هاجموا أماكن أبرزها س وص. وفي س … وفي ص …»: only a list of places tells of the act's own."""
    mine = _exact(list(act.struck))
    if not mine or act.definite:
        return False
    placed = [a for a in tellings if a.struck]
    there = [a for a in placed if any(_is_named_by(m, p) for m in mine for p in a.struck)]
    return 0 < len(there) < len(placed) and all(_is_of_many_places(a) for a in there)


def _is_of_many_places(act: Act) -> bool:
    """«في عدة أماكن، أبرزها …»: a sentence that sums up what happened in several places."""
    return len(act.struck) > 1 and not _SEVERAL.isdisjoint(act.line.words.folded)


def _is_named_by(one: Place, other: Place) -> bool:
    """Whether the other is the first by its name, or a land that holds it."""
    return (
        key_words(one.name) == key_words(other.name) or _within(one, other) or _within(other, one)
    )


def _may_be_one(one: Place, other: Place) -> bool:
    return same_place(one, other) or _within(one, other) or _is_part(one, other)


def _is_part(one: Place, other: Place) -> bool:
    """Whether the first may be a street or a quarter of the second that no gazetteer knows."""
    unknown = one.lat is None and fold_text(one.name).partition(" ")[0] in _PARTS
    same_land = one.country in (None, other.country)
    return unknown and same_land and one.admin1 in (None, other.admin1)


def same_place(one: Place, other: Place) -> bool:
    """Whether two places have one name or lie close together."""
    if key_words(one.name) == key_words(other.name):
        return True
    if None in (one.lat, one.lon, other.lat, other.lon):
        return False
    rough = max(one.precision or 1, other.precision or 1)
    return rough <= 2 and _km(one, other) <= (TOWN_KM if rough == 1 else NEAR_KM)


def _within(one: Place, other: Place) -> bool:
    """Whether the first lies in the second: its governorate or its country."""
    wide = (other.precision or 1) >= 4
    return wide and (
        (one.admin1 is not None and one.admin1 == other.admin1)
        or ((other.precision or 1) >= _REGION and one.country == other.country)
    )


def _km(one: Place, other: Place) -> float:
    a, b = math.radians(one.lat or 0), math.radians(other.lat or 0)
    turn = math.radians((other.lon or 0) - (one.lon or 0))
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def other_day(ours: tuple[DateRange, ...], theirs: tuple[DateRange, ...]) -> bool:
    """Whether both have days and none of them is within the others."""
    mine = [(d.start, d.end) for d in ours if d.start and d.end]
    yours = [(d.start, d.end) for d in theirs if d.start and d.end]
    if not mine or not yours:
        return False
    return not any(_overlap(a, b) for a in mine for b in yours)


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
