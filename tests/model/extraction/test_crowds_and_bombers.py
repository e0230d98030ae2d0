"""Bombers who killed, fires that were set, crowds driven off, sources told again; our own words."""

from __future__ import annotations

import pytest

from model.proposals import ProposedAccount
from model.values import Choice, Count
from tests.model.extraction.accounts import accounts, code, names


def _killed(account: ProposedAccount) -> tuple[int | None, int | None]:
    value = account.fields["killed"][0].value
    assert isinstance(value, Count)
    return value.min, value.max


def test_a_bomber_who_came_in_a_car_killed_those_counted_after_it() -> None:
    (one,) = accounts("قتل انتحاري يقود سيارة ملغومة تسعة أشخاص أمس قرب مطعم في مقديشو.")
    assert code(one) == "suicide_bomb"
    assert names(one, "initiator") == ["انتحاري"]
    assert names(one, "target") == ["تسعة أشخاص"]
    assert _killed(one) == (9, 9)


def test_what_was_set_up_is_the_target() -> None:
    (one,) = accounts("أنشأت القوات الروسية أمس قاعدة عسكرية جديدة في قرية العامرية بريف حلب.")
    assert code(one) == "headquarters_or_base_established"
    assert names(one, "target") == ["قاعدة عسكرية جديدة"]


@pytest.mark.parametrize("verb", ["وقعت", "توصلت"])
def test_two_tribes_that_agree_to_stop_fighting_both_did(verb: str) -> None:
    to = "إلى اتفاق" if verb == "توصلت" else "اتفاقا"
    (one,) = accounts(f"{verb} قبيلتا المسيرية والدينكا أمس {to} لوقف القتال في مدينة أبيي.")
    assert code(one) == "agreement"
    assert names(one, "initiator") == ["المسيرية", "الدينكا"]


def test_fire_is_set_with_words_between() -> None:
    (one,) = accounts("أشعلت مجموعة من المستوطنين أمس النار في سيارة أحد المواطنين في حوارة.")
    assert code(one) == "looting_property_destruction"
    assert names(one, "target") == ["سيارة أحد المواطنين"]


def test_who_wrote_a_report_did_not_do_what_it_tells() -> None:
    (one,) = accounts("سامي خليل من الجزائر: اعتقلت الشرطة أمس ناشطين في وهران.")
    assert names(one, "initiator") == ["الشرطة"]


def test_people_beat_men_to_death_for_what_they_tried() -> None:
    text = "قام أهالي قرية في الجيزة أمس بضرب شخصين حتى الموت بسبب محاولتهما خطف طفل."
    (one,) = accounts(text)
    assert code(one) == "mob_violence"
    assert names(one, "target") == ["شخصين"]


def test_a_week_is_no_source() -> None:
    text = "وكان رئيس البلدية قد أعلن الأسبوع الماضي مقتل عشرة أشخاص في اشتباكات في الكفرة."
    (one,) = accounts(text)
    assert names(one, "attribution") == []


def test_to_pass_away_counts_and_to_pass_a_sentence_does_not() -> None:
    (one,) = accounts("قضى ستة مدنيين بقصف على بلدة الأتارب أمس.")
    assert _killed(one) == (6, 6)
    assert not accounts("قضى القاضي أمس بسجن أربعة أشخاص بعد اشتباكات في المدينة.")


def test_a_bomb_that_went_off_and_hit_a_car_was_not_fired() -> None:
    (one,) = accounts("انفجرت قنبلة يدوية الصنع واستهدفت عربة للشرطة في المنامة مساء أمس.")
    assert code(one) == "remote_explosive_landmine_ied"
    assert names(one, "target") == ["عربة للشرطة"]


def test_men_who_fell_to_bullets_are_no_shells() -> None:
    assert not accounts("قال مسؤول إن عدد الذين سقطوا برصاص المستوطنين ارتفع إلى تسعة.")


def test_commandos_are_no_lightning() -> None:
    text = "أصيب ثلاثة جنود أمس خلال عملية ل{} في حي الليثي بمدينة بنغازي."
    assert len(accounts(text.format("قوات الصاعقة"))) == 1
    assert not accounts("قتل ثلاثة رعاة أمس إثر صاعقة ضربت خيمتهم في لحج.")


def test_food_is_looted_too() -> None:
    found = accounts("اقتحم مسلحون أمس مخازن في الفاشر ونهبوا مواد غذائية.")
    assert code(found[-1]) == "looting_property_destruction"
    assert names(found[-1], "target") == ["مواد غذائية"]


def test_protesters_who_are_driven_away_are_no_ground() -> None:
    text = "فرقت الشرطة أمس مظاهرة في نواكشوط. وفتحت الشرطة الطريق وطردت المحتجين."
    assert [code(one) for one in accounts(text)] == ["protest_with_intervention"]


def test_the_same_station_is_the_one_named_before() -> None:
    one, other = accounts(
        'وأفادت محطة "صوت الجبل" المحلية المقربة من سلطات الإقليم بأن غارة استهدفت أمس شاحنة '
        "في تيغراي. وأفادت المحطة نفسها بأن غارة أخرى استهدفت أمس مخزنا في مقلي."
    )
    assert names(one, "attribution") == names(other, "attribution") == ["محطة صوت الجبل المحلية"]


def test_the_same_statement_is_the_one_told_before() -> None:
    _, other = accounts(
        "أفاد بيان لوزارة الداخلية بأن سيارة مفخخة انفجرت أمس في بومرداس. "
        "وأوضح نفس البيان أن قنبلة انفجرت أمس في تيزي وزو."
    )
    assert names(other, "attribution") == ["وزارة الداخلية"]


def test_officers_who_flee_to_another_country_have_changed_sides() -> None:
    (one,) = accounts("قال مسؤول إن عشرين ضابطا سوريا فروا أمس إلى الأردن.")
    assert code(one) == "change_to_group_activity"
    assert names(one, "initiator") == ["عشرين ضابطا سوريا"]
    assert names(one, "target") == []
    assert not accounts("قال مسؤول إن عشرين تاجرا سوريا فروا أمس إلى الأردن.")


def test_a_killing_of_years_ago_is_what_time_is_counted_from() -> None:
    (one,) = accounts(
        "أسفرت معارك بين ميليشيات متخاصمة أمس عن مقتل شخصين في طرابلس. "
        "فبعد عامين على مقتل الزعيم السابق معمر القذافي ما زالت الميليشيات مسيطرة."
    )
    assert "معمر القذافي" not in names(one, "target")


def test_his_own_car_with_a_bomb_is_a_bombers() -> None:
    (one,) = accounts("نعى التنظيم مقاتلا استهدف أمس بسيارته المفخخة حاجزا شرق مصراتة.")
    assert code(one) == "suicide_bomb"


def test_bottles_of_water_are_no_bombs() -> None:
    (one,) = accounts(
        "رشق محتجون القوى الأمنية أمس بعصي وعبوات مياه أمام السفارة وأزالوا جزءا من الأسلاك."
    )
    assert code(one) == "violent_demonstration"
    assert all(c.value.code == "other" for c in one.fields["weapon"] if isinstance(c.value, Choice))


def test_what_a_protest_is_about_was_not_hit() -> None:
    (one,) = accounts("أطلق جنود النار أمس في معسكر كاتي قرب باماكو احتجاجا على تأخر الرواتب.")
    assert "تأخر الرواتب" not in names(one, "target")


def test_those_set_free_are_the_ones_told_of_before() -> None:
    found = accounts("أعلنت الشرطة أن الرهائن الثلاثة الذين اختطفوا قبل أسبوع أفرج عنهم أمس.")
    assert names(found[-1], "target") == ["الرهائن الثلاثة"]


def test_people_of_a_minority_are_known_by_it() -> None:
    (one,) = accounts("قتل عشرون شخصا من أقلية الروهينغا أمس في ولاية راخين بيد مسلحين بوذيين.")
    assert names(one, "target") == ["أقلية الروهينغا"]
