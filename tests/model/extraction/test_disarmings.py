"""Arms that were defused, seized or shot down, and who did it; our own sentences."""

from __future__ import annotations

import pytest

from model.values import Choice
from tests.model.extraction.accounts import accounts, code, names

_DISRUPTED = "disrupted_weapons_use"


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "فكك خبراء المفرقعات عبوة ناسفة زرعها مجهولون في مدينة الجيزة.",
            ["خبراء المفرقعات"],
            ["عبوة ناسفة"],
        ),
        (
            "اعترضت الدفاعات الجوية صاروخا باليستيا في سماء مدينة جازان.",
            ["الدفاعات الجوية"],
            ["صاروخا باليستيا"],
        ),
        (
            "أعلن الجيش اعتراض مسيرتين فوق مدينة أربيل.",
            ["الجيش"],
            ["مسيرتين"],
        ),
        (
            "ضبطت الأجهزة الأمنية شحنة أسلحة وذخائر في مدينة الغيضة.",
            ["الأجهزة الأمنية"],
            ["شحنة أسلحة وذخائر"],
        ),
        (
            "عثرت دورية للجيش على مخبأ للأسلحة في مدينة تمنراست.",
            ["دورية للجيش"],
            ["مخبأ للأسلحة"],
        ),
        (
            "تمكنت وحدات الهندسة من إبطال مفعول عبوة ناسفة على طريق مدينة درعا.",
            ["وحدات الهندسة"],
            ["عبوة ناسفة"],
        ),
    ],
)
def test_the_arms_are_what_it_was_done_to(
    text: str, initiators: list[str], targets: list[str]
) -> None:
    (account,) = accounts(text)
    assert code(account) == _DISRUPTED
    assert names(account, "initiator") == initiators
    assert names(account, "target") == targets


def test_a_munition_that_was_shot_down_was_not_fired_besides() -> None:
    (account,) = accounts(
        "أعلن التحالف العربي، الثلاثاء، تدمير طائرة مسيرة مفخخة أطلقت باتجاه مدينة نجران."
    )
    assert code(account) == _DISRUPTED
    assert names(account, "initiator") == ["التحالف العربي"]
    assert names(account, "target") == ["طائرة مسيرة مفخخة"]


def test_bombs_made_by_hand_are_told_by_their_adjective() -> None:
    (account,) = accounts("كشفت مفرزة للجيش ودمرت ثلاث قنابل تقليدية الصنع بولاية عين الدفلى.")
    assert account.fields["weapon"][0].value == Choice("ied")
