"""Rows of somebody's gazetteer as places."""

from __future__ import annotations

import pytest

from model.gazetteer_rows import Conventions, LeftOut, geonames_row, take_in
from storage.gazetteer_files import _divisions, _kinds
from storage.shipped_gazetteer import load_gazetteer


def conventions(country: str = "", only: frozenset[str] = frozenset()) -> Conventions:
    return Conventions(_kinds(), _divisions(), load_gazetteer(), country, only)


def row(name: str = "تل الغزلان", **cells: str) -> dict[str, str]:
    return {"name": name, "country": "SY", **cells}


def test_a_row_becomes_a_place() -> None:
    found = take_in(
        [
            row(
                "قرية  تل الغزلانِ",
                aliases="تل غزلان | Tall Ghuzlan", latin="Tall", kind="Village",
                country="سوريا", admin1="محافظة دير الزور", lat="٣٥٫٥", lon="40,25",
                population="900",
            )
        ],
        conventions(),
    )  # fmt: skip
    (spot,) = found.spots
    assert (spot.name, spot.aliases, spot.latin) == ("تل الغزلان", ("تل غزلان",), "Tall")
    assert (spot.kind, spot.country, spot.admin1) == ("village", "SY", "دير الزور")
    assert (spot.lat, spot.lon, spot.population) == (35.5, 40.25, 900)
    assert not spot.curated
    assert not spot.own


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"name": "Tall Ghuzlan"}, LeftOut.NO_NAME),
        ({"name": "ق"}, LeftOut.NO_NAME),
        ({"name": "گوندێ"}, LeftOut.NO_NAME),
        ({"country": ""}, LeftOut.NO_COUNTRY),
        ({"country": "Atlantis"}, LeftOut.NO_COUNTRY),
        ({"country": "IQ"}, LeftOut.OTHER_COUNTRY),
        ({"lat": "95", "lon": "40"}, LeftOut.BAD_POINT),
        ({"lat": "35"}, LeftOut.BAD_POINT),
        ({"lat": "شمال", "lon": "40"}, LeftOut.BAD_POINT),
        ({"kind": "country"}, LeftOut.OTHER_FEATURE),
    ],
)
def test_what_is_left_out_is_counted_by_its_reason(cells: dict[str, str], why: LeftOut) -> None:
    only = frozenset({"SY"}) if why is LeftOut.OTHER_COUNTRY else frozenset[str]()
    found = take_in([{**row(), **cells}, row("تل الظبي")], conventions(only=only))
    assert (found.rows, dict(found.left_out), len(found.spots)) == (2, {why: 1}, 1)


def test_the_country_of_rows_that_name_none_can_be_given() -> None:
    found = take_in([row(country="")], conventions("IQ"))
    assert [s.country for s in found.spots] == ["IQ"]


def test_a_country_that_is_none_is_not_taken_for_the_one_given() -> None:
    found = take_in([row(country="Nowhere")], conventions("IQ"))
    assert (len(found.spots), dict(found.left_out)) == (0, {LeftOut.NO_COUNTRY: 1})


def test_more_people_than_there_are_is_no_number() -> None:
    (spot,) = take_in([row(population="9" * 20)], conventions()).spots
    assert spot.population == 0


def test_one_place_told_twice_is_taken_once() -> None:
    found = take_in([row(lat="35", lon="40"), row(lat="35.001", lon="40")], conventions())
    assert (len(found.spots), found.left_out[LeftOut.TWICE]) == (1, 1)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("adm3", "district"), ("ADM1", "admin1"), ("locality", "town"), ("", "town"),
        ("قرية", "village"), ("P.PPLX", "neighbourhood"), ("P.PPL", "town"), ("S.AIRB", "airport"),
        ("مكان غريب", "site"),
    ],
)  # fmt: skip
def test_their_kinds_are_ours(told: str, kind: str) -> None:
    assert [s.kind for s in take_in([row(kind=told)], conventions()).spots] == [kind]


def test_of_geonames_the_names_in_arabic_letters_are_taken() -> None:
    others = "Tall Ghuzlan,تل الغزلان,تەل غزلان,تل الغُزلان"
    line = f"901|Tall al Ghizlan|Tall|{others}|35.1|40.2|P|PPL|SY||07||||1200|||Asia/X|-"
    cells = line.split("|")
    (spot,) = take_in([geonames_row(cells, {})], conventions()).spots
    assert (spot.name, spot.aliases, spot.latin) == ("تل الغزلان", (), "Tall al Ghizlan")
    assert (spot.country, spot.admin1, spot.population) == ("SY", "دير الزور", 1200)
    (named,) = take_in([geonames_row(cells, {"901": ["تل الغزال"]})], conventions()).spots
    assert (named.name, named.aliases) == ("تل الغزال", ("تل الغزلان",))
