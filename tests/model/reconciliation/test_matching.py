"""What makes two accounts likely to tell of one incident, and what speaks against it."""

from __future__ import annotations

import json

import pytest

from model.reconciliation.facts import AccountFacts, facts_from_json, facts_to_json, news_of
from model.reconciliation.matching.ranking import LIKELY, Likelihood, Match, ranked
from model.reconciliation.matching.reasons import Tone
from model.reconciliation.matching.score import compare
from model.values import Choice, Count, DateRange, Name
from tests.model.reconciliation.comparing import (
    DAY,
    DIVISION,
    FAR,
    LAND,
    REDS,
    VILLAGE,
    answer,
    compared,
    day,
    facts,
    rounds,
    shelling,
)

WORDS = "سقطت القذائف قرب خزان المياه ومدرسة الأمل فجراً وسُمع دويها في السوق القديم"


def said(one: AccountFacts, other: AccountFacts) -> dict[str, tuple[str, Tone]]:
    """By part what is said of it in English, and whether it speaks for or against."""
    return {r.part: (r.words.en, r.tone) for r in compare(one, other).reasons}


def points(one: AccountFacts, other: AccountFacts) -> float:
    return compare(one, other).score


def matches(one: AccountFacts, *others: AccountFacts) -> list[Match]:
    """The matches of an account among those of one other article."""
    there = [compared("b", f"b{i}", told) for i, told in enumerate(others)]
    return list(ranked(compared("a", "a0", one), (), there))


def test_facts_come_back_from_their_json() -> None:
    told = facts(
        shelling(
            munitions=rounds(8),
            killed=[Count(2, 2, None, "civilian"), Count(1, None, None, "military")],
        ),
        [WORDS],
        answers="a7",
    )
    assert facts_from_json(json.loads(json.dumps(facts_to_json(told)))) == told
    assert told.killed is not None
    assert (told.killed.low, told.killed.high) == (3, None)
    assert facts_from_json(facts_to_json(AccountFacts())) == AccountFacts()


def test_two_reports_of_one_shelling_are_a_match_with_its_reasons() -> None:
    one = facts(shelling(munitions=rounds(20)))
    other = facts(shelling(place=VILLAGE, munitions=rounds(8)))
    (match,) = matches(one, other)
    assert match.likelihood is Likelihood.SURE
    reasons = said(one, other)
    assert reasons["date"] == ("the same day", Tone.FOR)
    assert reasons["place"] == ("the same place within 4 km", Tone.FOR)
    assert reasons["initiator"] == ("the same initiator", Tone.FOR)
    assert reasons["munitions"] == ("rounds differ: 20 against 8", Tone.NOTE)
    ar = {r.part: r.words.ar for r in match.reasons}
    assert ar["munitions"] == "عدد القذائف مختلف: \u206620\u2069 مقابل \u20668\u2069"


def test_an_attack_and_its_answer_are_told_apart() -> None:
    attack, back = facts(shelling()), facts(answer(place=VILLAGE))
    assert said(attack, back)["initiator"] == ("sides reversed", Tone.AGAINST)
    assert matches(attack, back) == []
    assert len(matches(attack, back, facts(shelling()))) == 1


def test_in_a_clash_either_side_may_be_named_first() -> None:
    clash = {"event_type": Choice("armed_clash"), "weapon": Choice("small_arms")}
    assert len(matches(facts(shelling(**clash)), facts(answer(**clash, place=VILLAGE)))) == 1


def test_the_same_place_on_other_days_is_another_incident() -> None:
    one = facts(shelling())
    assert points(one, facts(shelling(date=day(1)))) < points(one, facts(shelling()))
    assert matches(one, facts(shelling(date=day(5)))) == []


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (day(), day(), "the same day"),
        (day(), day(0, 1), "days that overlap"),
        (day(), day(1), "one day apart"),
        (day(), day(2), "days apart: 2"),
    ],
)
def test_days_are_compared_as_exactly_as_they_are_told(
    one: DateRange, other: DateRange, words: str
) -> None:
    assert said(facts(shelling(date=one)), facts(shelling(date=other)))["date"][0] == words


def test_a_wide_range_of_days_says_less() -> None:
    one = facts(shelling())
    scores = [points(one, facts(shelling(date=day(-w, w)))) for w in (0, 1, 3, 10)]
    assert scores == sorted(scores, reverse=True)


def test_an_undated_account_happened_when_its_article_says_news_did() -> None:
    told = shelling()
    del told["date"]
    assert news_of([day()], None) == DateRange(DAY, DAY)
    assert news_of([day(), day(4)], None) is None
    assert news_of([], DAY) == DateRange(day(-3).start, DAY)
    assert facts(told).first is None
    one = facts(told, news=news_of([day()], DAY))
    assert said(one, facts(shelling()))["date"] == ("reported in the same days", Tone.FOR)
    assert said(one, facts(shelling(date=day(9))))["date"][1] is Tone.AGAINST


def test_places_are_compared_by_distance_and_by_what_holds_them() -> None:
    one = facts(shelling())
    by_place = {
        name: said(one, facts(shelling(place=place))).get("place")
        for name, place in {"division": DIVISION, "land": LAND, "far": FAR}.items()
    }
    assert by_place["division"] == ("a place within the same governorate", Tone.NOTE)
    assert by_place["land"] is None
    assert by_place["far"] is not None
    assert by_place["far"][1] is Tone.AGAINST
    assert said(facts(shelling(place=DIVISION)), facts(shelling(place=FAR)))["place"] == (
        "different governorates",
        Tone.AGAINST,
    )


def test_a_side_and_what_it_belongs_to_are_held_together() -> None:
    one = facts(shelling(initiator=Name("القوات الأمريكية")))
    other = facts(shelling(initiator=Name("طيران التحالف الدولي")))
    assert said(one, other)["initiator"] == ("initiators that belong together", Tone.FOR)
    third = facts(shelling(initiator=Name("مسلحون مجهولون")))
    assert "initiator" not in said(one, third)


def test_tolls_that_rise_say_little_and_far_ones_much() -> None:
    def killed(number: int) -> AccountFacts:
        return facts(shelling(killed=Count(number, number, None, "unknown")))

    assert said(killed(27), killed(27))["killed"] == ("as many killed: 27", Tone.FOR)
    assert said(killed(27), killed(32))["killed"] == ("killed: 27 against 32", Tone.NOTE)
    assert said(killed(27), killed(2))["killed"][1] is Tone.AGAINST


def test_words_in_common_speak_for_copies() -> None:
    one, copy, other = (
        facts(shelling(), [text])
        for text in (
            WORDS,
            WORDS + " أمس",
            "اجتمع الوفد في العاصمة لبحث ملف الموازنة وخطة إعمار الجسور",
        )
    )
    assert said(one, copy)["words"] == ("the same words", Tone.FOR)
    assert points(one, copy) > points(one, other)


def test_a_demonstration_is_no_air_strike() -> None:
    protest = facts({"event_type": Choice("peaceful_protest"), "date": day(), "place": VILLAGE})
    assert matches(facts(shelling(event_type=Choice("air_drone_strike"))), protest) == []


def test_accounts_of_one_article_never_match() -> None:
    told = facts(shelling())
    there = [compared("a", "a1", told), compared("b", "b1", told)]
    found = ranked(compared("a", "a0", told), (), there)
    assert [m.other.key for m in found] == ["b1"]


def test_of_an_articles_accounts_the_better_one_stands_in_the_way() -> None:
    one = facts(shelling())
    vague = facts(shelling(place=DIVISION, weapon=Choice("mortar")))
    alone = matches(one, vague)
    both = matches(one, vague, facts(shelling()))
    assert both[0].other.key == "b1"
    weaker = next((m for m in both if m.other.key == "b0"), None)
    assert alone[0].score >= LIKELY
    assert weaker is None or weaker.score < alone[0].score


def test_articles_that_share_one_incident_are_likelier_to_share_another() -> None:
    back = facts(answer(initiator=Name("قوة لم تعرف"), target=REDS, place=LAND))
    clear = facts(answer())
    there = [compared("b", "b0", facts(shelling(munitions=rounds(8)))), compared("b", "b1", clear)]
    sibling = compared("a", "a1", facts(shelling(munitions=rounds(8))))
    account = compared("a", "a0", back)
    alone = ranked(account, (), there, 0.0)
    together = ranked(account, (sibling,), there, 0.0)
    score = {m.other.key: m.score for m in alone}["b1"]
    assert {m.other.key: m.score for m in together}["b1"] > score
