"""Places as one types them, over the shipped gazetteer."""

from __future__ import annotations

import pytest

from model.extraction.gazetteer import Gazetteer, Spot
from model.place_search import FoundPlace, PlaceSearch
from model.transliteration import skeleton
from model.typed_values.places import parts_of
from storage.shipped_gazetteer import load_gazetteer


@pytest.fixture(scope="module")
def search() -> PlaceSearch:
    return PlaceSearch(load_gazetteer())


def first(search: PlaceSearch, typed: str, *countries: str) -> FoundPlace:
    return search.find(parts_of(typed), countries=countries)[0]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("القوريه", "القورية"), ("قوري", "القورية"), ("الفالوجة", "الفلوجة"), ("ادلب", "إدلب"),
        ("deir ez-zor", "دير الزور"), ("Deirezzor", "دير الزور"), ("Dayr az-Zawr", "دير الزور"),
        ("Idlib", "إدلب"), ("edleb", "إدلب"), ("kobani", "عين العرب"), ("baghouz", "الباغوز"),
        ("mayadeen", "الميادين"), ("الرقه", "الرقة"), ("شدادي", "الشدادي"),
    ],
)  # fmt: skip
def test_a_place_is_found_however_it_is_spelt(search: PlaceSearch, typed: str, name: str) -> None:
    assert first(search, typed, "SY", "IQ").value.name == name


def test_one_wrong_letter_is_forgiven(search: PlaceSearch) -> None:
    assert "القامشلي" in {f.value.name for f in search.find(parts_of("القامتلي"))}


def test_what_comes_after_the_name_narrows_it(search: PlaceSearch) -> None:
    everywhere = search.find(parts_of("الرقة"))
    (city, *_) = search.find(parts_of("الرقة، الأحمدي"))

    assert len({f.value.country for f in everywhere}) > 1
    assert (city.value.country, city.value.admin1) == ("KW", "الأحمدي")
    assert {f.value.country for f in search.find(parts_of("الرقة، سوريا"))} == {"SY"}


def test_the_countries_of_the_article_and_what_was_used_go_first(search: PlaceSearch) -> None:
    assert first(search, "الرقة", "AE").value.country == "AE"
    plain = [f.spot.name for f in search.find(parts_of("حقل"), countries=("SY",))]
    used = search.find(parts_of("حقل"), countries=("SY",), used={"حقل التنك": 3})

    assert plain[0] != "حقل التنك"
    assert used[0].spot.name == "حقل التنك"


def test_a_typed_point_is_kept_with_the_name(search: PlaceSearch) -> None:
    found = first(search, "القورية 34.951, 40.521")

    assert (found.value.lat, found.value.lon, found.value.precision) == (34.951, 40.521, 1)
    assert found.value.admin1 == "دير الزور"


def test_a_point_alone_offers_the_places_around_it(search: PlaceSearch) -> None:
    nearest, *others = search.find(parts_of("35.333, 40.15"))

    assert nearest.value.name == "دير الزور"
    assert (nearest.value.lat, nearest.value.lon) == (35.333, 40.15)
    assert nearest.away is not None
    assert all(o.away is not None and o.away >= nearest.away for o in others)


def test_a_place_is_offered_once_and_own_ones_first() -> None:
    own = Spot("الواحة", (), "", "village", "SY", "حمص", 34.0, 38.0, own=True)
    known = Spot("الواحة", (), "", "town", "SY", "حلب", 36.2, 37.1)
    twice = Spot("واحة", (), "", "town", "SY", "حلب", 36.21, 37.11, curated=False)
    found = PlaceSearch(Gazetteer((known, twice, own))).find(parts_of("الواحة"))

    assert [f.spot for f in found] == [own, known]


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("دير الزور", "Deir ez-Zor"), ("الحسكة", "Al Ḩasakah"), ("شهبا", "Shahba"),
        ("تل أبيض", "Tell Abyad"), ("اليرموك", "yarmuk"), ("الشدادي", "Aš Šaddādī"),
        ("خشام", "Khusham"), ("حماة", "Hama"),
    ],
)  # fmt: skip
def test_both_scripts_come_to_the_same_sound(arabic: str, latin: str) -> None:
    assert skeleton(arabic) == skeleton(latin)
