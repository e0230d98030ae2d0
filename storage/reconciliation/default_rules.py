"""The rules that a project's researchers set for fields, where an incident has none of its own."""

from __future__ import annotations

from model.incident import Rule
from storage import history
from storage.project import Project
from storage.times import now


def load(project: Project) -> dict[str, Rule]:
    """By field its rule; fields that are not in it follow the one that suits their kind."""
    rows = project.connection.execute("SELECT field, rule FROM default_rules ORDER BY field")
    return {field: Rule(rule) for field, rule in rows}


def put(project: Project, field: str, rule: Rule | None) -> bool:
    """Set the rule of a field, None for the usual one, in the transaction that is open.

    Says whether anything changed. What incidents hold by it is chosen again by
    `storage.reconciliation.resolving`.
    """
    before = load(project).get(field)
    if before == rule:
        return False
    if rule is None:
        project.connection.execute("DELETE FROM default_rules WHERE field = ?", [field])
    else:
        project.know_reviewer(project.reviewer)
        project.connection.execute(
            "INSERT OR REPLACE INTO default_rules VALUES (?, ?, ?, ?)",
            [field, rule.value, project.reviewer, now()],
        )
    detail = {"before": before.value if before else None, "after": rule.value if rule else None}
    history.append(project, "default rule set", field, detail)
    return True
