"""A project with all that makes training data hard: emoji and diacritics before labels, clitics,
lines, overlaps, gaps, values without words, shared incidents, answers, and nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from model.account import Account, Claim, Join, Link, Origin, Status, new_id
from model.evidence import Evidence, Span
from model.proposals import Salience
from model.review import Review
from model.values import Choice, Count, DateRange, Name, Place, Text, Value
from storage import articles, reviews
from storage.project import Project
from tests.storage.making import BY, DAY, article

LED = (
    "😀 قَصْفٌ على بلدةِ الرابية 👩‍🚒\n\n"
    "سقطت ثلاث قذائف هاون على بلدة الرابية، وجرح\nخمسة أشخاص مساءَ  يوم الأربعاء. "
    "وردّ المسلحون بإطلاق النار على الحاجز بالرابية\u00a0فورًا! قال «شاهد».\n"
)
SECOND = "أفاد شاهد بأن قذائف سقطت على الرابية ليلًا وأن أحدًا لم يُصب بأذى هناك.\n"
PEACE = "افتُتح معرض للكتاب في العاصمة أمس، وحضره جمع من الزائرين والكتّاب.\n"


def claim(field: str, value: Value, text: str, *quotes: str) -> Claim:
    """A claim on the first place of each quote."""
    spans = [Span(text.index(q), text.index(q) + len(q)) for q in quotes]
    evidence = tuple(Evidence(s, text[s.start : s.end]) for s in spans)
    return Claim(new_id(), field, value, evidence, Origin.MANUAL, None, BY)


def led_accounts() -> tuple[Account, Account]:
    """A shelling told with all sorts of labels, and the answer to it that has no words of its kind
    but in a gap.
    """
    day = DateRange(DAY, DAY, 1)
    first = Account(
        new_id(),
        (),
        Salience.MAIN,
        None,
        (
            claim("event_type", Choice("shelling_artillery_missile"), LED, "سقطت ثلاث قذائف هاون"),
            claim("weapon", Choice("mortar"), LED, "قذائف هاون"),
            claim("munitions", Count(3, 3), LED, "ثلاث قذائف"),
            claim("place", Place("الرابية", None, "SY"), LED, "بلدةِ الرابية", "بلدة الرابية"),
            claim("injured", Count(5, 5, None, "unknown"), LED, "وجرح\nخمسة أشخاص"),
            claim("date", day, LED, "مساءَ  يوم الأربعاء"),
            claim("killed", Count(0, 0, None, "unknown"), LED),
            claim("notes", Text("يُراجع"), LED),
        ),
    )
    second = Account(
        new_id(),
        (),
        Salience.MAIN,
        Link(first.id, "retaliation"),
        (
            claim("event_type", Choice("armed_clash"), LED, "ردّ", "بإطلاق النار"),
            claim("initiator", Name("المسلحون"), LED, "المسلحون"),
            claim("place", Place("الرابية", None, "SY"), LED, "الرابية\u00a0"),
            claim("date", day, LED, "مساءَ  يوم الأربعاء"),
            claim("attribution", Name("شاهد"), LED, "شاهد"),
        ),
    )
    return first, second


def shared_account(text: str, incident: str = "") -> Account:
    """One account of a text like `SECOND`, told to be of an incident."""
    joined = Join(new_id(), incident, BY.at) if incident else None
    told = (
        claim("event_type", Choice("shelling_artillery_missile"), text, "قذائف سقطت"),
        claim("place", Place("الرابية", None, "SY"), text, "الرابية"),
    )
    return Account(new_id(), (), Salience.MAIN, None, told, joined)


def save(project: Project, text: str, accounts: Iterable[Account], status: Status) -> str:
    """Import an article and save its review; the article's id."""
    about = replace(article(text), title="خبر | عاجل", source="وكالة")
    articles.add_many(project, [about])
    reviews.save(project, Review(about.id, tuple(accounts), (), (), status), None, status=status)
    return about.id


def filled(project: Project) -> None:
    """Four articles: two of one incident, one of none, one that nobody looked at."""
    first, second = led_accounts()
    save(project, LED, (first, second), Status.REVIEWED)
    (incident,) = project.connection.execute(
        "SELECT incident FROM accounts WHERE id = ?", [first.id]
    ).fetchone()
    save(project, SECOND, [shared_account(SECOND, incident)], Status.REVIEWED)
    save(project, PEACE, (), Status.NO_INCIDENT)
    articles.add_many(project, [article("خبر لم يُراجع بعد.\n")])
