"""Weapons, and how many rounds, rockets, bombs or devices were used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_text
from model.extraction.lexicon import Hit
from model.extraction.numbers import Quantity, quantities_in
from model.extraction.reading import Reading, Sentence
from model.extraction.zones import Zone
from model.values import Choice, Count

_BEFORE = re.compile(r"\s*(?:من\s+)?(?:ال)?")
_AFTER = re.compile(r"\s*(?:ال)?")
_LED_TO = re.compile(r"\b(?:ادي|ادت|اسفر|اسفرت|خلف|خلفت|تسبب|تسببت|نتج|نجم|مقتل|اصابه)\b")
_VEHICLES = frozenset({"helicopter", "tank", "artillery", "aircraft_bomb"})
_IDLE_REACH = 30
_IDLE_WORDS = 3
_PARTED = re.compile(r"[،.؛:]|\b(?:ان|بان|انه|انها|عن|حيث)\b")
"""«قالت المصادر إن قذائف …»: what stands before begins another clause."""
_SAYING_REACH = 6
_ATTACK = re.compile(
    r"قصف|استهد|هجوم|هجم|ضرب|القي|القت|انفجر|انفجار|مفخخ|انتحار|اسقاط|اسقط|اطلق|اطلاق"
)
_MARCH = re.compile(r"تظاهر|مظاهر|احتجاج|سلميه|حاشده|جماهير|هتاف|شعارات|شارك")
_EXACT_EXPLOSIVES = frozenset(
    {"ied", "vehicle_bomb", "suicide_vest", "landmine_uxo", "grenade", "barrel_bomb", "rocket",
     "missile", "mortar", "cluster_munition", "aircraft_bomb", "shell_unspecified", "drone"}
)  # fmt: skip
_OTHERS = {
    "explosive_unspecified": _EXACT_EXPLOSIVES,
    "suicide_vest": frozenset({"vehicle_bomb"}),
    "vehicle_bomb": frozenset({"vehicle_bomb", "drone"}),
    "barrel_bomb": frozenset({"barrel_bomb"}),
    "ied": frozenset({"ied", "vehicle_bomb"}),
    "tank": frozenset({"tank"}),
}


def facts(reading: Reading) -> Iterator[Fact]:
    """Facts of kind WEAPON (a `Choice`) and MUNITIONS (a `Count`); noise is left out.

    A munition's attribute ``weapon`` holds its weapon's code.
    """
    for sentence in reading.told:
        if sentence.zone in (Zone.NOISE, Zone.DATELINE):
            continue
        numbers = quantities_in(reading, sentence.start, sentence.end)
        used = [h for h in reading.hits_in(sentence, "weapon") if _is_used(reading, sentence, h)]
        for hit in used:
            if not _is_told_better(reading.folded.text, sentence.start, hit, used):
                yield _weapon(reading, hit)
            fact = _munitions(reading, hit, numbers)
            if fact is not None:
                yield fact
        yield from _sayings(reading, sentence)


def _sayings(reading: Reading, sentence: Sentence) -> Iterator[Fact]:
    """«أطلق مسلحون النار»: the subject stands between the two halves of a saying."""
    words = reading.words_in(sentence)
    idle = reading.hits_in(sentence, "weapon_idle")
    for hit in reading.hits_in(sentence, "weapon_end"):
        begin = _words(hit.entry.get("begin"))
        before = [w for w in words if w.end <= hit.start][-_SAYING_REACH:]
        verb = next((w for w in reversed(before[:-1]) if w.text.lstrip("و") in begin), None)
        if verb is not None and not any(verb.start < i.start < hit.start for i in idle):
            value = Choice(hit.code)
            yield reading.fact(
                FactKind.WEAPON, value, verb.start, hit.end, "munitions.saying", 0.75
            )


@cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(fold_text(listed).split())


def _is_used(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    text = reading.folded.text
    unused = reading.hits_in(sentence, "weapon_not")
    if any(h.start <= hit.start and hit.end <= h.end for h in unused):
        return False
    for idle in reading.hits_in(sentence, "weapon_idle"):
        gap = text[idle.end : hit.start]
        near = 0 < len(gap) <= _IDLE_REACH and len(gap.split()) <= _IDLE_WORDS
        if near and not _PARTED.search(gap):
            return False
    if hit.code in _VEHICLES and _is_hit(reading, sentence, hit):
        return False
    if hit.entry.get("needs") != "attack":
        return True
    words = text[sentence.start : hit.start] + text[hit.end : sentence.end]
    return bool(_ATTACK.search(words)) and not _MARCH.search(words)


def _is_hit(reading: Reading, sentence: Sentence, hit: Hit) -> bool:
    """«فتحوا النار على مروحية», «تدمير رتل من الدبابات»: what suffered the act, not what did it."""
    text = reading.folded.text
    for struck in reading.hits_in(sentence, "weapon_struck"):
        if struck.start < hit.start and hit.end <= struck.end:
            return True  # «استهدفوا دبابة»
        gap = text[struck.end : hit.start].split()
        if struck.end <= hit.start and len(gap) <= int(struck.code):
            return "،" not in gap
    return False


def _is_told_better(text: str, start: int, hit: Hit, used: list[Hit]) -> bool:
    """A vague word beside an exact one: «تفجير» in «تفجير سيارة مفخخة»; «أسفر عن حرق 3 سيارات»."""
    if hit.entry.get("vague") != "1":
        return False
    if hit.code == "incendiary" and _LED_TO.search(text, start, hit.start):
        return True
    better = _OTHERS.get(hit.code, frozenset())
    return any(h.code in better and h.entry.get("vague") != "1" for h in used)


def _weapon(reading: Reading, hit: Hit) -> Fact:
    vague = hit.entry.get("vague") == "1"
    return reading.fact(
        FactKind.WEAPON,
        Choice(hit.code),
        hit.start,
        hit.end,
        "munitions.weapon",
        0.6 if vague else 0.85,
    )


def _munitions(reading: Reading, hit: Hit, numbers: tuple[Quantity, ...]) -> Fact | None:
    count = hit.entry.get("count")
    if not count:
        return None
    number = _number_of(reading, hit, numbers)
    if number is not None:
        value = Count(number.low, number.high)
        start, end = min(number.start, hit.start), max(number.end, hit.end)
        return reading.fact(
            FactKind.MUNITIONS, value, start, end, "munitions.counted", 0.9, weapon=hit.code
        )
    if count == "many" or (count == "1" and hit.clitics.endswith(("ال", "لل"))):
        return None
    value = Count(int(count), int(count))
    rule = "munitions.dual" if count == "2" else "munitions.single"
    confidence = 0.85 if count == "2" else 0.55
    return reading.fact(
        FactKind.MUNITIONS, value, hit.start, hit.end, rule, confidence, weapon=hit.code
    )


def _number_of(reading: Reading, hit: Hit, numbers: tuple[Quantity, ...]) -> Quantity | None:
    """The quantity right before the noun («عدد من الصواريخ»), or after it («صواريخ عدة»)."""
    text = reading.folded.text
    for number in numbers:
        before = number.last <= hit.start and _BEFORE.fullmatch(text, number.last, hit.start)
        after = number.first >= hit.end and _AFTER.fullmatch(text, hit.end, number.first)
        if before and not number.ordinal:
            return number
        if after and _is_adjective(number, hit):
            return number
    return None


def _is_adjective(number: Quantity, hit: Hit) -> bool:
    """«الصواريخ الثمانية», «صواريخ عدة», «قذيفة واحدة»; but not «صاروخ 5 جنود»."""
    if number.kind == "vague":
        return hit.entry.get("count") == "many" and number.low == 2
    if number.kind not in ("unit", "teen"):
        return False
    same = {"1": number.low == 1, "2": number.low == 2}.get(hit.entry.get("count"), False)
    return same or number.clitics.endswith("ال")
