"""What the lists know of sides, sources and places."""

from __future__ import annotations

import pytest

from model.reconciliation.knowledge import Knowledge
from model.reconciliation.sides import Kinship
from model.reconciliation.whereabouts import Tie
from model.reconciliation.world import parse_codes, parse_sides
from model.values import Place
from storage.reconciliation.knowledge import shipped_knowledge
from storage.shipped_world import load_world

OMAR = Place("حقل العمر", "دير الزور", "SY", 35.1, 40.55, 1)


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return shipped_knowledge()


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("قسد", "قوات سوريا الديمقراطية"),
        ('ميليشيا "فاطميون"', "لواء فاطميون"),
        ("مليشيات ايرانية", "الميليشيات الإيرانية"),
        ("عناصر داعش", "تنظيم الدولة الإسلامية"),
        ("طيران التحالف الدولي", "التحالف الدولي"),
        ("طيران التحالف", "التحالف"),
        ("قوة مشتركة", "قوات الأمن"),
        ("القوة المشتركة", "القوة المشتركة"),
        ("مدفعية تركية", "تركيا"),
        ("بلجيكا", "بلجيكا"),
        ("مسلحون مجهولون", "مسلحون"),
        ("عصائب أهل الحق", "عصائب أهل الحق"),
    ],
)
def test_a_side_by_any_of_its_names(known: Knowledge, name: str, usual: str) -> None:
    assert known.actor(name).name == usual
    assert known.actor(name).known


def test_a_name_that_no_list_has_stays_what_it_is(known: Knowledge) -> None:
    side = known.actor("كتيبة لا يعرفها أحد")
    assert (side.name, side.known) == ("كتيبة لا يعرفها أحد", False)


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        ("ميليشيا فاطميون", "ميليشيات إيرانية", Kinship.BELOW),
        ("إيران", "لواء زينبيون", Kinship.ABOVE),
        ("القوات الأميركية", "التحالف الدولي", Kinship.BELOW),
        ("قسد", "داعش", Kinship.APART),
        ("طيران التحالف", "التحالف العربي", Kinship.MAYBE),
        ("قوات التحالف", "القوات الأمريكية", Kinship.MAYBE),
        ("قوات التحالف", "القوات الروسية", Kinship.APART),
        ("الجيش الوطني", "الجيش اليمني", Kinship.MAYBE),
        ("مسلحون مجهولون", "قسد", Kinship.MAYBE),
        ("متظاهرون", "قسد", Kinship.APART),
        ("قاعدة حقل العمر النفطي", "حقل العمر", Kinship.BELOW),
        ("مقرات لميليشيات إيرانية", "لواء فاطميون", Kinship.MAYBE),
        ("قاعدة التحالف الدولي", "حقل العمر", Kinship.MAYBE),
        ("الحوثيين", "أنصار الله", Kinship.SAME),
    ],
)
def test_what_one_side_is_to_another(known: Knowledge, one: str, other: str, kin: Kinship) -> None:
    back = {Kinship.ABOVE: Kinship.BELOW, Kinship.BELOW: Kinship.ABOVE}
    assert known.kinship(one, other) is kin
    assert known.kinship(other, one) is back.get(kin, kin)


def test_nobody_is_above_himself(known: Knowledge) -> None:
    for row in load_world().sides:
        side = known.actor(row.name)
        assert side.name == row.name
        assert side.key not in side.above


def test_all_that_is_above_a_side_is_known(known: Knowledge) -> None:
    unknown = {
        name for row in load_world().sides for name in row.above if not known.actor(name).known
    }
    assert unknown == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('وكالة "الأناضول"', "وكالة أنباء الأناضول"),
        ("شبكة فرات بوست", "فرات بوست"),
        ("مدير المرصد السوري رامي عبد الرحمن", "المرصد السوري لحقوق الانسان"),
        ("المتحدث باسم وزارة الدفاع الأمريكية جون كيربي", "البنتاغون"),
    ],
)
def test_one_source_by_its_names(known: Knowledge, one: str, other: str) -> None:
    assert known.source_key(one) == known.source_key(other)


def test_sources_of_one_line_of_the_lexicon_stay_apart(known: Knowledge) -> None:
    keys = [known.source_key(n) for n in ("تاس", "وكالة وفا", "كونا", "المرصد السوري")]
    keys.append(known.source_key("الشبكة السورية لحقوق الإنسان"))
    assert len(set(keys)) == len(keys)
    assert known.is_unnamed_source("مصادر محلية")
    assert not known.is_unnamed_source("تاس")


@pytest.mark.parametrize(
    ("other", "tie"),
    [
        (OMAR, Tie.SAME),
        (Place("قاعدة حقل العمر", "دير الزور", "SY", None, None, 1), Tie.SAME),
        (Place("حقل العمر"), Tie.SAME),
        (Place("دير الزور", "دير الزور", "SY", 35.2, 40.2, 4), Tie.INSIDE),
        (Place("سوريا", None, "SY", None, None, 6), Tie.INSIDE),
        (Place("الميادين", "دير الزور", "SY", None, None, 1), Tie.APART),
        (Place("الميادين", "دير الزور", "SY", None, None, 2), Tie.NEAR),
        (Place("موضع لا يعرفه أحد", "دير الزور", "SY"), Tie.UNTOLD),
        (Place("بغداد", None, "IQ", None, None, 1), Tie.APART),
    ],
)
def test_where_a_place_lies_to_another(known: Knowledge, other: Place, tie: Tie) -> None:
    back = {Tie.INSIDE: Tie.AROUND, Tie.AROUND: Tie.INSIDE}
    assert known.places.tie(OMAR, other) is tie
    assert known.places.tie(other, OMAR) is back.get(tie, tie)


def test_distance_in_kilometres(known: Knowledge) -> None:
    away = known.km(OMAR, Place("الميادين", "دير الزور", "SY", 35.02, 40.45, 1))
    assert away == pytest.approx(12.7, abs=0.2)
    assert known.km(OMAR, Place("موضع لا يعرفه أحد")) is None


def test_a_broken_table_names_its_line() -> None:
    with pytest.raises(ValueError, match=r"x\.tsv, line 2: 9 columns"):
        parse_sides("# a comment\na\tb\tc\td\te\tf\tg\th\ti", "x.tsv")
    with pytest.raises(ValueError, match=r"x\.tsv, line 1: no relation"):
        parse_codes("weapon\tdrone\tlikes\trocket", "x.tsv")
