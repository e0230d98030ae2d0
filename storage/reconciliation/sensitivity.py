"""How the totals of a project change with the rule: all its incidents, read in one pass.

What all accounts of an incident say alike is added as it stands; only where they differ is anything
chosen, so that a project of 100,000 incidents takes seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from model.account import Account, Claim, Origin, Stamp
from model.codebook import Field
from model.incident import ReportedAccount, Rule
from model.proposals import Salience
from model.reconciliation.origins import FIELD as ATTRIBUTION
from model.reconciliation.rules import Grounds
from model.reconciliation.sensitivity import (
    UNTOLD,
    By,
    Figure,
    Sample,
    Sensitivity,
    Tally,
    figure,
    rules_compared,
    sample,
)
from model.values import Kind, Value, from_json
from storage.canonical import from_text
from storage.project import Project
from storage.reconciliation.grounds import ProjectGrounds
from storage.reconciliation.incident_rows import SOME, asked
from storage.times import day_from_text

GoOn = Callable[[int, int], bool]
"""Told how many of how many incidents are done; says whether to go on."""

_KEYS = {
    By.MONTH: (
        "date",
        "date",
        "CASE WHEN substr(value ->> '$.start', 1, 7) = substr(value ->> '$.end', 1, 7)"
        " THEN substr(value ->> '$.start', 1, 7) END",
    ),
    By.ADMIN1: ("place", "place", "value ->> '$.admin1'"),
    By.EVENT_TYPE: ("event_type", "choice", "value ->> '$'"),
}
"""The field that tells what an incident stands under, its kind, and how its value is read."""
_ABOUT = """
SELECT a.incident, a.id, r.id, coalesce(r.title, r.name), coalesce(r.source, ''),
    coalesce(r.url, ''), r.published
FROM accounts AS a JOIN articles AS r ON r.number = a.article WHERE a.incident IN"""
_CLAIMS = """
SELECT a.incident, c.account, c.id, c.kind, c.value FROM accounts AS a
JOIN claims AS c ON c.account = a.id AND c.field = '{}' WHERE a.incident IN"""
_IN_ORDER = " ORDER BY a.incident, a.article, a.position, a.id, c.position"
_NOBODY = Stamp("", datetime.min.replace(tzinfo=UTC))

_Texts = tuple[tuple[str, str], ...]
"""Values as they are stored: kind and JSON."""
_Pattern = tuple[tuple[tuple[Value, ...], int, int, int | None], ...]
"""Of each account what it says, when among the others, by which source, and its trust."""


@dataclass(slots=True)
class _Incident:
    """What is read of an incident: its key, what it holds, and what its accounts tell."""

    key: str
    accounts: int
    held: _Texts = ()
    by_hand: bool = False
    told: dict[str, list[Claim]] = field(default_factory=dict)

    @property
    def differs(self) -> bool:
        """Whether its accounts do not tell the same, or what is held follows none of them."""
        said = [tuple(c.value for c in claims) for claims in self.told.values()]
        return self.by_hand or any(each != said[0] for each in said[1:])


def measure(
    project: Project, counted: Field, by: By, who: str = "", go_on: GoOn | None = None
) -> Sensitivity | None:
    """The totals of a field under each rule, by month, governorate or kind of event.

    ``who`` counts one group of people only. None where ``go_on`` stopped it.
    """
    return _Measuring(project, counted, by, who).run(go_on)


class _Measuring:
    """One pass over the incidents."""

    def __init__(self, project: Project, counted: Field, by: By, who: str) -> None:
        self._project = project
        self._field = counted
        self._by = by
        self._who = who
        self._grounds = ProjectGrounds(project)
        self._rules = rules_compared(counted, self._grounds.of_one().known)
        self._values: dict[tuple[str, str], Value] = {}
        self._figures: dict[_Texts, Figure | None] = {}
        self._samples: dict[tuple[_Texts, bool, _Pattern], Sample | None] = {}

    def run(self, go_on: GoOn | None) -> Sensitivity | None:
        tally = Tally(self._field, self._by, self._who, self._rules)
        (of_all,) = self._project.connection.execute("SELECT count(*) FROM incidents").fetchone()
        for done, incidents in self._batches():
            if go_on is not None and not go_on(done, of_all):
                return None
            self._tell(incidents)
            differing = [key for key, each in incidents.items() if each.differs]
            accounts = self._accounts(differing, incidents)
            for key, each in incidents.items():
                added = self._sample(each, accounts.get(key))
                if added is not None:
                    tally.add(added)
        return tally.result(self._project.codebook)

    def _sample(self, each: _Incident, accounts: Sequence[ReportedAccount] | None) -> Sample | None:
        held = self._figure(each.held)
        if accounts is None:
            if held is None:
                return None
            telling = len(each.told) or 1
            return Sample(each.key, held, held.low, held.high, telling)
        grounds = self._grounds_of(accounts, each)
        pattern = (each.held, each.by_hand, self._pattern(accounts, grounds))
        if pattern not in self._samples:
            self._samples[pattern] = sample(
                UNTOLD, self._field, accounts, grounds, held, who=self._who, fixed=each.by_hand
            )
        found = self._samples[pattern]
        return replace(found, key=each.key) if found is not None else None

    def _pattern(self, accounts: Sequence[ReportedAccount], grounds: Grounds) -> _Pattern:
        """All that the rules go by: what is said, in which order, by whom, how trusted.

        The same comes again in many incidents, and is chosen among once.
        """
        days = sorted({a.published or date.min for a in accounts})
        groups: dict[str, int] = {}
        return tuple(
            (
                tuple(c.value for c in a.account.claims_of(self._field.id)),
                days.index(a.published or date.min),
                groups.setdefault(grounds.group(a), len(groups)),
                grounds.trust(a),
            )
            for a in accounts
        )

    def _grounds_of(self, accounts: Sequence[ReportedAccount], each: _Incident) -> Grounds:
        """Who repeats whom matters only where two of several say the same."""
        said = [tuple(c.value for c in claims) for claims in each.told.values()]
        alike = len(said) > len(set(said)) > 1
        return self._grounds.of(accounts) if alike else self._grounds.of_independent

    def _batches(self) -> Iterator[tuple[int, dict[str, _Incident]]]:
        """The incidents in the project's order, some at a time, with how many were read before."""
        last, done = 0, 0
        while True:
            rows = self._project.connection.execute(
                "SELECT number, id, n_accounts FROM incidents WHERE number > ?"
                " ORDER BY number LIMIT ?",
                [last, SOME],
            ).fetchall()
            if not rows:
                return
            found = {incident: _Incident(UNTOLD, accounts) for _, incident, accounts in rows}
            self._read_keys(found)
            self._read_held(found)
            yield done, found
            done += len(rows)
            last = rows[-1][0]

    def _read_keys(self, found: dict[str, _Incident]) -> None:
        about, kind, key = _KEYS[self._by]
        select = (
            f"SELECT incident, {key} FROM incident_values"
            f" WHERE field = '{about}' AND position = 0 AND kind = '{kind}' AND incident IN"
        )
        for incident, told in asked(self._project, select, list(found)):
            found[incident].key = told or UNTOLD

    def _read_held(self, found: dict[str, _Incident]) -> None:
        select = (
            "SELECT incident, kind, value, rule FROM incident_values"
            f" WHERE field = '{self._quoted}' AND incident IN"
        )
        for incident, kind, value, rule in asked(
            self._project, select, list(found), " ORDER BY incident, position"
        ):
            found[incident].held += ((kind, value),)
            found[incident].by_hand |= rule == Rule.BY_HAND

    def _tell(self, incidents: dict[str, _Incident]) -> None:
        """Read what the accounts say of the number where there are several."""
        ids = [key for key, each in incidents.items() if each.accounts > 1]
        select = _CLAIMS.format(self._quoted)
        for incident, account, key, kind, value in asked(self._project, select, ids, _IN_ORDER):
            claim = self._claim(key, self._field.id, kind, value)
            incidents[incident].told.setdefault(account, []).append(claim)

    def _accounts(
        self, ids: Sequence[str], incidents: dict[str, _Incident]
    ) -> dict[str, list[ReportedAccount]]:
        """The accounts of these incidents, with what they say of the number and whom they quote."""
        quoted: dict[str, list[Claim]] = defaultdict(list)
        select = _CLAIMS.format(ATTRIBUTION)
        for _, account, key, kind, value in asked(self._project, select, ids, _IN_ORDER):
            quoted[account].append(self._claim(key, ATTRIBUTION, kind, value))
        found: dict[str, list[ReportedAccount]] = {key: [] for key in ids}
        order = " ORDER BY a.incident, a.article, a.position, a.id"
        for incident, account, article, title, source, url, published in asked(
            self._project, _ABOUT, ids, order
        ):
            claims = (*incidents[incident].told.get(account, ()), *quoted[account])
            told = Account(account, (), Salience.MAIN, None, claims)
            day = day_from_text(published)
            found[incident].append(
                ReportedAccount(told, article, title, source, url, day, incident)
            )
        return found

    def _claim(self, key: str, name: str, kind: str, text: str) -> Claim:
        return Claim(key, name, self._value(kind, text), (), Origin.MANUAL, None, _NOBODY)

    def _figure(self, texts: _Texts) -> Figure | None:
        """What stored values come to; kept, for most are held many times."""
        if texts not in self._figures:
            self._figures[texts] = figure([self._value(*t) for t in texts], self._who)
        return self._figures[texts]

    def _value(self, kind: str, text: str) -> Value:
        key = (kind, text)
        if key not in self._values:
            self._values[key] = from_json(Kind(kind), from_text(text))
        return self._values[key]

    @property
    def _quoted(self) -> str:
        """The field's id within SQL's quotes."""
        return self._field.id.replace("'", "''")
