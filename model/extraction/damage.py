"""Whether things were damaged, as the text says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from model.extraction.facts import Fact, FactKind
from model.extraction.grammar import PREPOSITIONS, closed_class
from model.extraction.lexicon import Hit
from model.extraction.reading import Reading, Sentence
from model.extraction.zones import Zone
from model.values import Choice

_DENIED_WORDS = 5
_LED_REACH = 16
_LED_TO = re.compile(r"ادي|ادت|افضي|افضت|يودي|تودي")
_NO_DENIAL = re.compile(r"[،.؛]|\bبل\b|\bلكن|تتورع|يتورع|تتردد|يتردد|تتوان|يتوان|تكتف|يكتف")
"""«بل», and verbs whose denial says more: «لم تتورع عن تدمير …»."""
_OF_CITY = closed_class("مدينة بادية ريف مطار سجن صحراء جبال")
_UNSURE = re.compile(r"معلومات|معرفه|انباء|ترد|يعرف|تعرف|تتضح|يتضح|تحدد|اعلان")


def facts(reading: Reading) -> Iterator[Fact]:
    """Facts of kind DAMAGE: the `Choice` material, or none where it is denied."""
    for sentence in reading.told:
        if sentence.zone in (Zone.NOISE, Zone.DATELINE):
            continue
        for hit in reading.hits_in(sentence, "damage"):
            if hit.clitics.endswith("ال") and hit.entry.get("sure") != "1":
                continue  # «الدمار في المدينة»: known, not told
            if hit.clitics.endswith("ل") and not _LED_TO.search(
                reading.folded.text, *_just_before(hit)
            ):
                continue  # «خطة لتدمير الجسر»: meant, not done
            if _is_palmyra(reading, hit):
                continue
            fact = _fact(reading, sentence, hit)
            if fact is not None:
                yield fact


def _fact(reading: Reading, sentence: Sentence, hit: Hit) -> Fact | None:
    confidence = 0.85 if hit.entry.get("sure") == "1" else 0.55
    start, end = hit.start, hit.end
    denial = _denial(reading, sentence, hit)
    if denial is None:
        return reading.fact(
            FactKind.DAMAGE, Choice("material"), start, end, "damage.material", confidence
        )
    if _UNSURE.search(reading.folded.text, denial.start, start):
        return None
    return reading.fact(FactKind.DAMAGE, Choice("none"), denial.start, end, "damage.denied", 0.8)


def _is_palmyra(reading: Reading, hit: Hit) -> bool:
    """«في تدمر»: the city, and nothing that destroys."""
    text = reading.folded.text
    if text[hit.start : hit.end] != "تدمر":
        return False
    before = text[max(0, hit.start - _LED_REACH) : hit.start].split()
    return bool(before) and (before[-1] in PREPOSITIONS or before[-1] in _OF_CITY)


def _just_before(hit: Hit) -> tuple[int, int]:
    return max(0, hit.start - _LED_REACH), hit.start


def _denial(reading: Reading, sentence: Sentence, hit: Hit) -> Hit | None:
    """«دون وقوع أضرار», «لم تسفر عن أضرار»: the denying word, few words before."""
    text = reading.folded.text
    for denial in reading.hits_in(sentence, "damage_none"):
        gap = text[denial.end : hit.start]
        near = denial.end <= hit.start and len(gap.split()) <= _DENIED_WORDS
        if near and not _NO_DENIAL.search(gap):
            return denial
    return None
