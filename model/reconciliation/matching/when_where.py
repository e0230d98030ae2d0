"""The day and the place of two accounts: how near they are, for how exactly each is told."""

from __future__ import annotations

import math

from model.reconciliation.facts import AccountFacts, Spot
from model.reconciliation.matching.reasons import SILENT, Parted, Saying, told

MOST_DAYS_APART = 2
"""Two reports of one act name days that lie this far apart at most (xSub's wider window)."""

SAME_DAY = 3.0
_LOST_BY_WIDTH = 0.9
"""For each doubling of the days between which an act may lie."""
_COARSE_WIDTH = 6
_NEXT_DAY, _NEXT_WEEK, _TWO_DAYS, _OTHER_DAYS = -1.5, -4.5, -4.0, -9.0
_LEAST_BY_WIDTH = -2.0
_REPORTED_DAY, _REPORTED, _NOT_REPORTED, _NO_DAY = 2.0, 0.0, -4.0, -2.0

EARTH_KM = 6371.0
REACH_KM = {1: 3.0, 2: 15.0, 3: 30.0}
"""How far from its coordinates an act may lie, by UCDP's precision: 1 exact, 2 near, 3 district."""
DIVISION, REGION = 4, 5
_SAME_KM, _NEAR_KM, _LEAST_REACH_KM = 5.0, 8.0, 10.0
_NAMED, _SAME, _NEAR, _IN_REACH, _BEYOND, _ELSEWHERE = 4.5, 4.0, 2.5, 1.0, -2.5, -6.0
_SAME_DIVISION, _IN_DIVISION, _SAME_NAME, _LIKE_NAME, _OTHER_NAME = 1.5, 0.7, 3.0, 1.5, -1.5
_SAME_REGION, _LIKE_REGION, _SAME_LAND = 1.0, 0.3, 0.0
_MOST_OF_A_NAME = 0.5

SAME_DAYS = Saying("date", "اليوم نفسه", "the same day")
OVERLAP = Saying("date", "أيام متداخلة", "days that overlap")
ONE_APART = Saying("date", "يومان متتاليان", "one day apart")
DAYS_APART = Saying("date", "الفارق بالأيام: {}", "days apart: {}")
IN_THE_NEWS = Saying("date", "نُشر في الأيام نفسها", "reported in the same days")
NOT_IN_THE_NEWS = Saying("date", "نُشر في وقت آخر", "reported at another time")
NO_DAY = Saying("date", "لا يوم معروف لأحدهما", "the day of one is not known")
SAME_PLACE = Saying("place", "المكان نفسه", "the same place")
NEAR_PLACE = Saying("place", "المكان نفسه على بعد {} كم", "the same place within {} km")
KM_AWAY = Saying("place", "على بعد {} كم", "{} km away")
TWO_LANDS = Saying("place", "في بلدين مختلفين", "in different countries")
LAND = Saying("place", "البلد نفسه بلا تحديد", "the same country, no more exact")
DIVISIONS = Saying("place", "المحافظة نفسها", "the same governorate")
WITHIN = Saying("place", "مكان ضمن المحافظة نفسها", "a place within the same governorate")
OTHER_DIVISION = Saying("place", "محافظتان مختلفتان", "different governorates")
NAME = Saying("place", "اسم المكان نفسه", "the same name of a place")
LIKE_NAMES = Saying("place", "اسما مكان متقاربان", "names of places that are alike")
OTHER_NAMES = Saying("place", "اسما مكان مختلفان", "different names of places")


def compare_days(one: AccountFacts, other: AccountFacts) -> Parted:
    """The possible days of two accounts."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return told(_NO_DAY, NO_DAY)
    gap = max(one.first, other.first) - min(one.last, other.last)
    if not (one.dated and other.dated):
        return _reported(one, other, gap)
    width = max(one.last - one.first, other.last - other.first) + 1
    if gap > 0:
        return _apart(gap, width)
    if width == 1:
        return told(SAME_DAY, SAME_DAYS)
    return told(max(_LEAST_BY_WIDTH, SAME_DAY - _LOST_BY_WIDTH * math.log2(width)), OVERLAP)


def _apart(gap: int, width: int) -> Parted:
    if gap > MOST_DAYS_APART:
        bits = _OTHER_DAYS
    elif width >= _COARSE_WIDTH:
        bits = _NEXT_WEEK
    else:
        bits = _NEXT_DAY if gap == 1 else _TWO_DAYS
    return told(bits, ONE_APART) if gap == 1 else told(bits, DAYS_APART, str(gap))


def _reported(one: AccountFacts, other: AccountFacts, gap: int) -> Parted:
    """One of them names no day: then what counts is whether it was news at that time."""
    if gap > 0:
        return told(_NOT_REPORTED, NOT_IN_THE_NEWS)
    exact = (one.first, one.last) == (other.first, other.last) and one.first == one.last
    return told(_REPORTED_DAY if exact else _REPORTED, IN_THE_NEWS)


def compare_places(one: AccountFacts, other: AccountFacts) -> Parted:
    """The places of two accounts: by distance where both are exact, else by what holds what."""
    here, there = one.spot, other.spot
    if here is None or there is None:
        return SILENT
    if here.country and there.country and here.country != there.country:
        return told(_ELSEWHERE, TWO_LANDS)
    if here.lat is None or there.lat is None:
        return _by_name(here, there)
    if here.precision < DIVISION and there.precision < DIVISION:
        return _by_distance(here, there)
    return _by_division(here, there)


def _by_distance(here: Spot, there: Spot) -> Parted:
    km = distance_km(here, there)
    if km < 1 or (km <= _SAME_KM and here.words & there.words):
        return told(_NAMED, SAME_PLACE)
    near = str(max(1, round(km)))
    if km <= _SAME_KM:
        return told(_SAME, NEAR_PLACE, near)
    if km <= _NEAR_KM:
        return told(_NEAR, KM_AWAY, near)
    reach = REACH_KM.get(here.precision, _SAME_KM) + REACH_KM.get(there.precision, _SAME_KM)
    reach = max(reach, _LEAST_REACH_KM)
    if km <= reach:
        return told(_IN_REACH, KM_AWAY, near)
    return told(_BEYOND if km <= 2 * reach else _ELSEWHERE, KM_AWAY, near)


def _by_division(here: Spot, there: Spot) -> Parted:
    """One of them names no more than a governorate or a country."""
    if not (here.admin1 and there.admin1):
        same = here.words == there.words and here.precision == there.precision
        return told(_SAME_LAND, LAND) if same else SILENT
    if here.admin1 != there.admin1:
        return told(_ELSEWHERE, OTHER_DIVISION)
    if here.precision == there.precision:
        return told(_SAME_DIVISION, DIVISIONS)
    return told(_IN_DIVISION, WITHIN)


def _by_name(here: Spot, there: Spot) -> Parted:
    """Where one has no coordinates the names are all there is."""
    wide = max(here.precision, there.precision) >= REGION
    shared = len(here.words & there.words)
    if shared and here.words == there.words and here.precision == there.precision:
        return told(_SAME_REGION if wide else _SAME_NAME, NAME)
    if shared and shared / min(len(here.words), len(there.words)) > _MOST_OF_A_NAME:
        return told(_LIKE_REGION if wide else _LIKE_NAME, LIKE_NAMES)
    if here.admin1 and there.admin1:
        same = here.admin1 == there.admin1
        return told(_IN_DIVISION, DIVISIONS) if same else told(_ELSEWHERE, OTHER_DIVISION)
    if max(here.precision, there.precision) > REGION:
        return SILENT
    return told(_OTHER_NAME, OTHER_NAMES)


def distance_km(here: Spot, there: Spot) -> float:
    """The distance of two places that have coordinates, on a plane that is flat enough."""
    north, south = here.lat or 0.0, there.lat or 0.0
    turn = math.radians((there.lon or 0.0) - (here.lon or 0.0))
    across = turn * math.cos(math.radians(north + south) / 2)
    return EARTH_KM * math.hypot(math.radians(south - north), across)
