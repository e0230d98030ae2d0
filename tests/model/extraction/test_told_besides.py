"""What a sentence tells besides: the last attack before, why it was done, whom a relative means."""

from __future__ import annotations

from datetime import date

from model.values import Choice, Count, DateRange
from tests.model.extraction.accounts import accounts as _accounts
from tests.model.extraction.accounts import names as _names


def test_the_last_attack_before_is_another_and_has_its_day() -> None:
    first, last = _accounts(
        "قتل 14 شخصا في تفجير انتحاري تبنته حركة طالبان أمس في كابول. "
        "ويعود آخر هجوم في كابول إلى 19 يناير، وقد أسفر عن سقوط 64 قتيلا."
    )
    assert [c.value for c in first.fields["killed"]] == [Count(14, 14, who="unknown")]
    assert last.salience == "background"
    day = date(2021, 1, 19)
    assert [c.value for c in last.fields["date"]] == [DateRange(day, day, 1)]


def test_for_whom_revenge_was_taken_did_not_do_it() -> None:
    (account,) = _accounts(
        "تعرضت القاعدة أمس لهجوم صاروخي انتقاما لقائد فيلق القدس في محافظة الأنبار."
    )
    assert _names(account, "initiator") == []


def test_whom_a_relative_means_was_killed() -> None:
    (account,) = _accounts(
        "نفذت القوات الأمريكية أمس غارة قرب بغداد. "
        "ووصل إلى المدينة جثمان القيادي سالم المالكي، الذي قتل في الغارة."
    )
    assert _names(account, "target") == ["سالم المالكي"]


def test_a_bare_rocket_is_the_missile_told_of() -> None:
    (account,) = _accounts(
        "سقط صاروخ باليستي أمس على حي سكني بمدينة مأرب. وقال سكان إن الصاروخ سقط قرب مستشفى."
    )
    assert [c.value for c in account.fields["weapon"]] == [Choice("missile")]


def test_missiles_are_known_by_their_makes() -> None:
    (account,) = _accounts("قصف الحوثيون أمس معسكرا في جازان بصاروخ من طراز بدر.")
    assert [c.value for c in account.fields["weapon"]] == [Choice("missile")]
