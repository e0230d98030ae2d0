"""Two that are joined by «و»: one name, or two that were hit."""

from __future__ import annotations

import pytest

from tests.model.extraction.accounts import accounts, names


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "شن مسلحون أمس هجومين على مستشفى وقافلة عسكرية في شرق البلاد.",
            ["مستشفى", "قافلة عسكرية"],
        ),
        ("أحرق مستوطنون أمس منزلا وسيارتين في بلدة حوارة.", ["منزلا", "سيارتين"]),
        ("قصف الجيش أمس مواقع وتجمعات للمتمردين في تعز.", ["مواقع وتجمعات للمتمردين"]),
        (
            "قتل العشرات من الحوثيين وقوات صالح أمس في معارك بمدينة تعز.",
            ["الحوثيين", "قوات صالح"],
        ),
    ],
)
def test_two_that_are_hit_are_two(text: str, targets: list[str]) -> None:
    (one,) = accounts(text)
    assert names(one, "target") == targets
