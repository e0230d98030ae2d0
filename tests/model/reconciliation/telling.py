"""An invented incident told by three reports, for the tests of what is made of one."""

from __future__ import annotations

from datetime import UTC, date, datetime

from model.account import Account, Claim, Origin, Stamp
from model.codebook import Field, Words
from model.evidence import Evidence, Span
from model.incident import (
    Check,
    CheckState,
    ChosenRule,
    EvidenceFile,
    Incident,
    RelationKind,
    ReportedAccount,
    Resolution,
    Rule,
)
from model.proposals import Salience
from model.reconciliation.dossier import Done, Dossier, DossierRow, Related, SourceGroup, context
from model.reconciliation.grading import FIELD, Grade, ProposedGrade
from model.values import Choice, Count, DateRange, Name, Place, Value
from storage.shipped_checklist import load_checklist
from tests.storage.making import default_codebook

BY = Stamp("رنا", datetime(2026, 11, 2, 9, 30, tzinfo=UTC))
TEXT = "قالت شبكة الوادي إن قذائف سقطت على تل الغزلان. ونُقل 3 جرحى (بينهم طفل) إلى المشفى. انتهى."
QUOTE = "3 جرحى"
DAY = date(2022, 1, 5)
PLACE = Place("تل الغزلان", "دير الزور", "SY", 35.1, 40.2, 2)


def _claim(account: int, field: str, value: Value, quote: str = "") -> Claim:
    start = TEXT.find(quote) if quote else -1
    evidence = (Evidence(Span(start, start + len(quote)), quote),) if quote else ()
    key = f"c{account}-{field}"
    return Claim(key, field, value, evidence, Origin.ACCEPTED, None, BY)


def reported(number: int, source: str, injured: int, day: date | None = DAY) -> ReportedAccount:
    claims = (
        _claim(number, "event_type", Choice("shelling_artillery_missile")),
        _claim(number, "date", DateRange(DAY, DAY, 1)),
        _claim(number, "place", PLACE, "تل الغزلان"),
        _claim(number, "injured", Count(injured, injured, None, "civilian"), QUOTE),
        _claim(number, "attribution", Name("شبكة <الوادي>")),
    )
    account = Account(f"a{number}", (), Salience.MAIN, None, claims)
    url = "https://example.org/a?b=1&c=2" if number else "javascript:alert(1)"
    title = f"قصف على تل الغزلان <{number}>"
    return ReportedAccount(account, f"article{number}", title, source, url, day, "i1")


def _row(field: Field, accounts: tuple[ReportedAccount, ...]) -> DossierRow:
    cells = tuple(a.account.claims_of(field.id) for a in accounts)
    claims = [c for cell in cells for c in cell]
    chosen = None
    if field.id == "injured":
        chosen = ChosenRule(Rule.BY_HAND, "سجل المشفى", BY)
    rule = Rule.BY_HAND if chosen else Rule.FREQUENT
    found = Resolution(field.id, rule, (claims[0].value,), ((claims[0].id,),), chosen)
    same = len({c.value for c in claims}) == 1
    why = None if same else Words("3 مقابل 5", "3 against 5")
    return DossierRow(field, found, cells, "same" if same else "different", why)


def dossier(accounts: int = 3, *, grade: Grade | None = Grade.FAIR) -> Dossier:
    """Accounts of as many reports; the second and later count other injured than the first."""
    sources = ["وكالة الغزال", "صحيفة الوادي", "Radio Falcon", *(f"موقع {n}" for n in range(9))]
    told = tuple(
        reported(n, sources[n], 3 if n == 0 else 5, None if n == 2 else DAY)
        for n in range(accounts)
    )
    book = default_codebook()
    rows = tuple(_row(f, told) for f in book.fields if any(a.account.claims_of(f.id) for a in told))
    decided = (
        Resolution(
            FIELD, Rule.BY_HAND, (Choice(grade),), ((),), ChosenRule(Rule.BY_HAND, "مصدران", BY)
        )
        if grade
        else None
    )
    rows += (DossierRow(book.field(FIELD), decided, ((),) * accounts),)
    incident = Incident(
        "3f0b",
        1,
        tuple(a.account.id for a in told),
        BY,
        BY,
        checks=(Check("place", CheckState.DONE, "من صورة جوية", BY),),
        files=(EvidenceFile("f", "صورة (1).png", "ab" * 32, 123456, "من الموقع", BY),),
        note="يحتاج إلى <مصدر> ثالث.",
    )
    return Dossier(
        incident,
        Words("قصف على تل الغزلان", "Shelling of Tell al-Ghizlan"),
        told,
        rows,
        (
            SourceGroup(("a0", "a1"), Words("كلاهما عن الشبكة", "both quote the network")),
            SourceGroup(("a2",), Words("قائم بنفسه", "on its own")),
        ),
        ProposedGrade(Grade.FAIR, Words("مصدران مستقلان.", "Two independent sources.")),
        (Related(RelationKind.RETALIATION, Words("قصف قاعدة", "A base"), True, "", ("رداً",)),),
        load_checklist(),
        (Done(BY.at, "رنا", Words("أُنشئت", "Created")),),
        {
            c.id: tuple(context(TEXT, e.span.start, e.span.end) for e in c.evidence)
            for a in told
            for c in a.account.claims
            if c.evidence
        },
    )
