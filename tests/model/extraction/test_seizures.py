"""Who seized somebody, and the raid in which it was done; our own sentences."""

from __future__ import annotations

from tests.model.extraction.accounts import accounts, code, names


def test_a_raid_and_whom_it_seized_are_one_account() -> None:
    (one,) = accounts("اقتحمت عصابة مسلحة منزلا في مدينة السويداء أمس، واختطفت مسنا سبعينيا.")
    assert code(one) == "abduction_forced_disappearance"
    assert names(one, "initiator") == ["عصابة مسلحة"]


def test_a_raid_in_which_some_were_killed_stays_an_account() -> None:
    raid, _ = accounts("اقتحم مسلحون مركزا للشرطة في تعز أمس وقتلوا شرطيين واختطفوا ثالثا.")
    assert code(raid) == "armed_clash"


def test_a_force_that_announces_arrests_made_them() -> None:
    (one,) = accounts("أعلنت قيادة شرطة محافظة ذي قار أمس عن اعتقال خمسة مطلوبين في الناصرية.")
    assert names(one, "initiator") == ["قيادة شرطة محافظة ذي قار"]


def test_who_only_tells_of_arrests_did_not_make_them() -> None:
    (one,) = accounts("وأفاد المرصد السوري باعتقال خمسة شبان في مدينة درعا أمس.")
    assert names(one, "initiator") == []


def test_who_was_caught_is_no_doer_for_being_counted() -> None:
    (account,) = accounts("ضبطت قوات الأمن 11 عنصرا من تنظيم داعش في مدينة الرمادي أمس.")
    assert code(account) == "arrests"
    assert names(account, "initiator") == ["قوات الأمن"]
    assert names(account, "target") == ["تنظيم داعش"]


def test_a_cell_that_is_caught_does_not_catch() -> None:
    (account,) = accounts("أعلنت وزارة الداخلية أمس ضبط خلية إرهابية في مدينة دمياط.")
    assert code(account) == "arrests"
    assert names(account, "target") == ["خلية إرهابية"]
