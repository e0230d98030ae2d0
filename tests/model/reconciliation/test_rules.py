"""Which value each rule gives among what several accounts say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.incident import ChosenRule, ReportedAccount, Resolution, Rule
from model.reconciliation.agreement.counts import total
from model.reconciliation.resolving import resolve
from model.reconciliation.rules import (
    Grounds,
    resolve_field,
    rules_for,
    usual_rule,
    what_others_give,
)
from model.values import Choice, Count, DateRange, Kind, Name, Place, Text, Value
from storage.reconciliation.knowledge import shipped_knowledge
from tests.model.reconciliation.accounts import reported, reported_of
from tests.model.reconciliation.test_agreement import a_field_said_twice, of_field
from tests.storage.making import BY, DAY, default_codebook, unhurried

KNOWN = shipped_knowledge()
BOOK = default_codebook()
GROUNDS = Grounds(BOOK, KNOWN)
RULES = (Rule.CONSERVATIVE, Rule.INFORMATIVE, Rule.FREQUENT, Rule.LATEST, Rule.TRUSTED)


def after(days: int) -> date:
    return DAY + timedelta(days)


def gives(
    field: str, rule: Rule, *accounts: ReportedAccount, grounds: Grounds = GROUNDS
) -> list[Value]:
    return list(resolve_field(BOOK.field(field), rule, accounts, grounds).values)


OMAR = Place("حقل العمر", "دير الزور", "SY", 35.1, 40.55, 1)
GOVERNORATE = Place("دير الزور", "دير الزور", "SY", 35.2, 40.2, 4)
MAYADIN = Place("الميادين", "دير الزور", "SY", 35.02, 40.45, 1)
A = Name("ميليشيا فاطميون")
B = Name("الميليشيات الإيرانية")
C = Name("قسد")


def test_conservative_takes_the_lowest_toll_as_one_account_gives_it() -> None:
    high = reported("عليا", killed=[Count(3, 3, None, "civilian"), Count(2, 2, None, "military")])
    low = reported("دنيا", killed=[Count(1, 1, None, "civilian"), Count(3, 3, None, "unknown")])
    assert gives("killed", Rule.CONSERVATIVE, high, low) == [c.value for c in low.account.claims]
    silent = reported("صامتة", date=DateRange(DAY, DAY, 1))
    assert gives("killed", Rule.CONSERVATIVE, high, silent) == [
        c.value for c in high.account.claims
    ]


def test_an_incredible_source_does_not_lower_the_toll() -> None:
    low, high = reported("كاذبة", munitions=Count(2, 2)), reported("صادقة", munitions=Count(9, 9))
    grounds = replace(GROUNDS, trust=lambda a: 1 if a.source == "كاذبة" else None)
    assert gives("munitions", Rule.CONSERVATIVE, low, high, grounds=grounds) == [Count(9, 9)]
    assert gives("munitions", Rule.CONSERVATIVE, low, grounds=grounds) == [Count(2, 2)]


def test_conservative_holds_all_days_and_all_places() -> None:
    one = reported("أ", date=DateRange(DAY, DAY, 1), place=OMAR)
    two = reported("ب", date=DateRange(after(1), after(2), 2), place=GOVERNORATE)
    three = reported("ج", place=MAYADIN)
    assert gives("date", Rule.CONSERVATIVE, one, two) == [DateRange(DAY, after(2), 2)]
    assert gives("place", Rule.CONSERVATIVE, one, two, three) == [GOVERNORATE]
    (area,) = gives("place", Rule.CONSERVATIVE, one, three)
    assert area == Place("دير الزور", "دير الزور", "SY", None, None, 4)
    (country,) = gives(
        "place", Rule.CONSERVATIVE, one, reported("د", place=Place("حمص", "حمص", "SY"))
    )
    assert country == Place("سوريا", None, "SY", None, None, 6)


def test_informative_takes_the_most_exact() -> None:
    one = reported("أ", date=DateRange(DAY, DAY, 1), place=OMAR, munitions=Count(4, None))
    two = reported("ب", date=DateRange(DAY, after(3), 2), place=GOVERNORATE, munitions=Count(5, 5))
    assert gives("date", Rule.INFORMATIVE, two, one) == [DateRange(DAY, DAY, 1)]
    assert gives("place", Rule.INFORMATIVE, two, one) == [OMAR]
    assert gives("munitions", Rule.INFORMATIVE, one, two) == [Count(5, 5)]


def test_of_tolls_the_one_told_by_groups_is_more_informative() -> None:
    vague = reported("أ", killed=Count(4, 4, None, "unknown"))
    told = reported("ب", killed=[Count(2, 2, None, "civilian"), Count(2, 2, None, "unknown")])
    assert gives("killed", Rule.INFORMATIVE, vague, told) == [c.value for c in told.account.claims]
    assert gives("killed", Rule.CONSERVATIVE, vague, told) == [c.value for c in told.account.claims]


def test_names_are_weighed_one_by_one() -> None:
    one, two, three = (
        reported("أ", initiator=A),
        reported("ب", initiator=B),
        reported("ج", initiator=C),
    )
    assert gives("initiator", Rule.INFORMATIVE, one, two) == [A]
    assert gives("initiator", Rule.CONSERVATIVE, one, two) == [B]
    assert gives("initiator", Rule.CONSERVATIVE, one, three) == []
    # «فاطميون» speaks for «الميليشيات الإيرانية» too: two of three name these.
    assert gives("initiator", Rule.FREQUENT, one, two, three) == [B]
    assert gives("initiator", Rule.FREQUENT, one, reported("د", initiator=A), three) == [A]


def test_names_of_one_source_are_one() -> None:
    one = reported("أ", attribution=[Name("شبكة فرات بوست"), Name("سانا")])
    two = reported("ب", attribution=Name("فرات بوست"))
    assert gives("attribution", Rule.INFORMATIVE, one, two) == [
        Name("شبكة فرات بوست"),
        Name("سانا"),
    ]
    found = resolve_field(BOOK.field("attribution"), Rule.FREQUENT, [one, two], GROUNDS)
    assert found.values == (Name("شبكة فرات بوست"),)
    assert found.claims == (("أ/attribution/0", "ب/attribution/0"),)


def test_frequent_counts_independent_sources() -> None:
    accounts = [
        reported("أ", munitions=Count(8, 8)),
        reported("ب", munitions=Count(8, 8)),
        reported("ج", munitions=Count(20, 20)),
        reported("د", munitions=Count(20, 20)),
    ]
    assert gives("munitions", Rule.FREQUENT, *accounts[:3]) == [Count(8, 8)]
    assert gives("munitions", Rule.FREQUENT, *accounts) == [Count(20, 20)]
    copies = replace(GROUNDS, groups={"ج": "وكالة", "د": "وكالة"})
    assert gives("munitions", Rule.FREQUENT, *accounts, grounds=copies) == [Count(8, 8)]


def test_a_tie_is_broken_and_said_so() -> None:
    old = reported("أ", munitions=Count(20, 20))
    new = reported("ب", munitions=Count(8, 8), published=after(1))
    found = resolve_field(BOOK.field("munitions"), Rule.FREQUENT, [new, old], GROUNDS)
    assert found.values == (Count(8, 8),)
    assert found.tied
    assert found.reason.en.endswith("a tie, broken in favour of the later")
    assert "تعادل" in found.reason.ar


def test_latest_and_trusted_take_one_account_whole() -> None:
    old = reported("أ", killed=Count(1, 1, None, "civilian"), published=after(-3))
    new = reported("ب", killed=[Count(5, 5, None, "unknown"), Count(1, 1, None, "military")])
    undated = reported("ج", killed=Count(9, 9, None, "unknown"), published=None)
    both = [c.value for c in new.account.claims]
    assert gives("killed", Rule.LATEST, old, new, undated) == both
    grounds = replace(GROUNDS, trust=lambda a: {"أ": 5, "ب": 2}.get(a.source))
    assert gives("killed", Rule.TRUSTED, old, new, undated, grounds=grounds) == [
        Count(1, 1, None, "civilian")
    ]
    unsaid = resolve_field(BOOK.field("killed"), Rule.TRUSTED, [old, new], GROUNDS)
    assert unsaid.tied
    assert unsaid.reason.en.startswith("No source was given any trust")


def test_codes_by_their_table() -> None:
    shells = reported("أ", weapon=Choice("shell_unspecified"), confidence=Choice("high"))
    mortar = reported("ب", weapon=Choice("mortar"), confidence=Choice("low"))
    assert gives("weapon", Rule.INFORMATIVE, shells, mortar) == [Choice("mortar")]
    assert gives("weapon", Rule.CONSERVATIVE, shells, mortar) == [Choice("shell_unspecified")]
    assert gives("confidence", Rule.CONSERVATIVE, shells, mortar) == [Choice("low")]


def test_the_longest_text_is_the_most_informative() -> None:
    one, two = reported("أ", notes=Text("قصير")), reported("ب", notes=Text("نص أطول من غيره"))
    assert gives("notes", Rule.INFORMATIVE, one, two) == [Text("نص أطول من غيره")]


def test_a_rule_is_offered_only_where_it_means_something() -> None:
    assert Rule.CONSERVATIVE in rules_for(BOOK.field("killed"), KNOWN)
    assert Rule.CONSERVATIVE not in rules_for(BOOK.field("event_type"), KNOWN)
    assert Rule.CONSERVATIVE not in rules_for(BOOK.field("attribution"), KNOWN)
    assert Rule.FREQUENT not in rules_for(BOOK.field("notes"), KNOWN)
    for field in BOOK.fields:
        offered = rules_for(field, KNOWN)
        assert offered[-1] is Rule.BY_HAND
        assert usual_rule(field, KNOWN) in offered


def test_usual_rules() -> None:
    usual = {f.id: usual_rule(f, KNOWN) for f in BOOK.fields}
    assert usual["killed"] is Rule.CONSERVATIVE
    assert usual["date"] is Rule.INFORMATIVE
    assert usual["attribution"] is Rule.INFORMATIVE
    assert usual["initiator"] is Rule.FREQUENT
    assert usual["event_type"] is Rule.FREQUENT
    assert usual["confidence"] is Rule.CONSERVATIVE


def by_hand(field: str, *values: Value) -> Resolution:
    chosen = ChosenRule(Rule.BY_HAND, "زيارة ميدانية", BY)
    return Resolution(field, Rule.BY_HAND, values, (("أ/killed/0", "زالت"),), chosen)


def test_what_was_decided_by_hand_stays() -> None:
    accounts = [reported("أ", killed=Count(1, 1, None, "unknown"))]
    former = by_hand("killed", Count(3, 3, None, "civilian"))
    for more in ([], [reported("ب", killed=Count(9, 9, None, "unknown"))]):
        (kept,) = resolve([*accounts, *more], GROUNDS, [former])
        assert kept.values == former.values
        assert kept.rule is Rule.BY_HAND
        assert kept.claims == (("أ/killed/0",),)


def test_the_incidents_rule_goes_before_the_projects() -> None:
    accounts = [reported("أ", munitions=Count(20, 20)), reported("ب", munitions=Count(8, 8))]
    (usual,) = resolve(accounts, GROUNDS)
    assert (usual.rule, usual.values) == (Rule.CONSERVATIVE, (Count(8, 8),))
    (project,) = resolve(accounts, GROUNDS, (), {"munitions": Rule.INFORMATIVE})
    assert project.rule is Rule.INFORMATIVE
    chosen = replace(usual, chosen=ChosenRule(Rule.LATEST, "", BY))
    (own,) = resolve(accounts, GROUNDS, [chosen], {"munitions": Rule.INFORMATIVE})
    assert own.rule is Rule.LATEST
    (alone,) = resolve(accounts[:1], GROUNDS, [chosen])
    assert (alone.rule, alone.chosen) == (Rule.ONLY_ACCOUNT, chosen.chosen)


def test_fields_that_the_codebook_has_no_more_are_resolved_too() -> None:
    accounts = [reported("أ", former=Text("كذا")), reported("ب", former=Text("كذا وكذا"))]
    (found,) = resolve(accounts, GROUNDS)
    assert (found.field, found.values) == ("former", (Text("كذا وكذا"),))


@st.composite
def a_field_said_often(draw: st.DrawFn) -> tuple[str, list[ReportedAccount]]:
    field, one, other = draw(a_field_said_twice())
    more = draw(st.lists(of_field[field], max_size=1))
    days = draw(st.lists(st.none() | st.integers(0, 3), min_size=3, max_size=3))
    accounts = [
        reported_of(name, {field: list(said)}, None if d is None else after(d))
        for name, d, said in zip("abc", days, (one, other, more), strict=True)
    ]
    return field, accounts


@unhurried
@given(a_field_said_often())
def test_every_rule_gives_what_was_said_with_its_claims(
    case: tuple[str, list[ReportedAccount]],
) -> None:
    field_id, accounts = case
    field = BOOK.field(field_id)
    claims = {c.id: c.value for a in accounts for c in a.account.claims}
    for found in what_others_give(field, accounts, GROUNDS):
        assert found.reason.ar
        assert found.reason.en
        assert len(found.values) == len(found.claims)
        assert {c for ids in found.claims for c in ids} <= claims.keys()
        computed = found.rule is Rule.CONSERVATIVE and field.kind in (Kind.DATE, Kind.PLACE)
        if not computed:
            assert set(found.values) <= set(claims.values())
        if claims and found.rule is not Rule.CONSERVATIVE:
            assert found.values
        again = resolve_field(field, found.rule, accounts, GROUNDS)
        assert again == found


@unhurried
@given(a_field_said_often(), st.permutations([0, 1, 2]))
def test_the_order_of_articles_does_not_change_what_is_conservative(
    case: tuple[str, list[ReportedAccount]], order: list[int]
) -> None:
    field, accounts = case
    mixed = [accounts[n] for n in order]
    there, back = (gives(field, Rule.CONSERVATIVE, *each) for each in (accounts, mixed))
    if field == "date":
        assert there == back
    if field in ("killed", "munitions"):
        assert _total(there) == _total(back)


def _total(values: list[Value]) -> tuple[int, int | None]:
    return total([v for v in values if isinstance(v, Count)])


@pytest.mark.parametrize("rule", RULES)
def test_silent_accounts_give_nothing(rule: Rule) -> None:
    assert gives("killed", rule, reported("أ", munitions=Count(1, 1))) == []
