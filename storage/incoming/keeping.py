"""Records written into the project: article, account, incident and all columns, in one transaction.

Nobody decides on them one by one: the import is the decision of the person who makes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.account import Status, new_id
from model.incident import Incident, ReportedAccount
from storage import articles, reviews
from storage.incoming.records import Prepared
from storage.project import Project
from storage.reconciliation import incident_diff
from storage.reconciliation.putting import next_number
from storage.times import now

if TYPE_CHECKING:
    from model.reconciliation.rules import Grounds

_SOME = 500
_REVIEWED = """
UPDATE articles SET status = ?, n_accounts = 1, reviewed_at = ?, reviewed_by = ? WHERE number = ?
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record of the project: its cells as they came in, its article, and its incident's number,
    if it still has one."""

    cells: Mapping[str, str]
    article: str
    incident: int | None


def known(project: Project, dataset: str, keys: Sequence[str]) -> dict[str, Kept]:
    """Those of the keys that the project has a record of."""
    found: dict[str, Kept] = {}
    for at in range(0, len(keys), _SOME):
        some = keys[at : at + _SOME]
        marks = ",".join("?" * len(some))
        rows = project.connection.execute(
            "SELECT r.key, r.columns, t.id, i.number FROM dataset_records AS r"
            " JOIN articles AS t ON t.number = r.article"
            " LEFT JOIN accounts AS a ON a.id = r.account"
            " LEFT JOIN incidents AS i ON i.id = coalesce(a.incident, r.incident)"
            f" WHERE r.dataset = ? AND r.key IN ({marks})",
            [dataset, *some],
        )
        found |= {key: Kept(json.loads(columns), *rest) for key, columns, *rest in rows}
    return found


def keep(project: Project, dataset: str, records: Sequence[Prepared], grounds: Grounds) -> set[str]:
    """Keep records in the transaction that is open; the keys of those that are in afterwards.

    One whose text the project has as an article already is left out.
    """
    by_article = {r.article.id: r for r in records if r.article and r.account}
    incoming = [r.article for r in by_article.values() if r.article]
    added = articles.put_in(project, articles.folded_for_search(incoming)).new
    at = now()
    first = next_number(project)
    rows, made = [], []
    for number, article_id in enumerate(added, first):
        record = by_article[article_id]
        incident = _keep_one(project, record, number, at, grounds)
        made.append(incident)
        account = incident.accounts[0]
        columns = json.dumps(dict(record.cells), ensure_ascii=False, separators=(",", ":"))
        article = articles.number_of(project, article_id)
        rows.append((dataset, record.key, article, account, incident.id, columns))
    incident_diff.write(project, [], made)
    project.connection.executemany("INSERT INTO dataset_records VALUES (?, ?, ?, ?, ?, ?)", rows)
    return {row[1] for row in rows}


def _keep_one(
    project: Project, record: Prepared, number: int, at: str, grounds: Grounds
) -> Incident:
    """Keep the account of an article that was just added, and its incident."""
    from model.reconciliation.resolving import resolve

    article, account = record.article, record.account
    if article is None or account is None:
        raise ValueError(f"no record was made of row {record.row}")
    place = articles.number_of(project, article.id)
    execute, who, incident = project.connection.execute, project.reviewer, new_id()
    execute(_REVIEWED, [Status.REVIEWED, at, who, place])
    reviews.put_new(project, place, [account])
    execute(
        "INSERT INTO incidents (number, id, created_at, created_by, changed_at, changed_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [number, incident, at, who, at, who],
    )
    execute("UPDATE accounts SET incident = ? WHERE id = ?", [incident, account.id])
    told = ReportedAccount(
        account, article.id, article.title or "", article.source or "", article.url or "",
        article.published, incident,
    )  # fmt: skip
    stamp = account.claims[0].stamp
    return Incident(
        incident,
        number,
        (account.id,),
        stamp,
        stamp,
        resolve((told,), grounds),
    )
