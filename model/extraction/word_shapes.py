"""Words whose shape or company tells what they are: plural verbs, «موقعا» as a site."""

from __future__ import annotations

from model.extraction.grammar import closed_class
from model.extraction.lines import Line

_COUNTED = closed_class(
    "قتلى قتيلا قتيلين جرحى جريحا شهداء شهيدا شهيدين ضحايا إصابات خسائر أضرارا بين نحو أكثر ما "
    "ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشرات العشرات مئات عددا عدد أحد عشر عشرين ثلاثين"
)


def is_site(line: Line, index: int) -> bool:
    """«استهدفت موقعا للجيش», not «… موقعا ثلاثة قتلى»: a site, not what the act led to."""
    if line.words.form(index) != "موقعا" or index + 1 >= len(line.words):
        return False
    after = line.words[index + 1]
    return not (after.is_number or after.form in _COUNTED)


def is_plural_verb(form: str) -> bool:
    """«سقطوا», «يسيطرون»: verbs told by their shape."""
    past = len(form) > 3 and form.endswith("وا")
    return past or (len(form) > 5 and form.startswith("ي") and form.endswith("ون"))
