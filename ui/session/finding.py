"""What is found by words: articles and incidents, told in a line each."""

from __future__ import annotations

from dataclasses import dataclass

from storage import finding, queue
from storage.finding import FoundIncident
from storage.queue import QueueQuery
from ui.session.suggesting import SuggestingSession

_TOLD_BY = ("event_type", "place", "date")


@dataclass(frozen=True, slots=True)
class FoundThing:
    """An article, or an incident by one of its accounts; ``account`` is empty for an article."""

    article: str
    account: str
    words: str
    beside: str


class FindingSession(SuggestingSession):
    """Finds things of the open project."""

    def find_articles(self, text: str, limit: int) -> tuple[FoundThing, ...]:
        """Articles that hold all these words, the latest imported first."""
        if self._project is None or not text.strip():
            return ()
        rows = queue.page_before(self._project, QueueQuery(text), None, limit)
        return tuple(FoundThing(r.id, "", r.title or r.name, r.source or "") for r in rows)

    def find_incidents(self, text: str, limit: int) -> tuple[FoundThing, ...]:
        """Incidents told in articles that hold all these words."""
        if self._project is None or not text.strip():
            return ()
        found = finding.incidents(self._project, text, limit)
        return tuple(
            FoundThing(each.article, each.account, self._in_a_line(each), each.title or "")
            for each in found
        )

    def open_account(self, article_id: str, account_id: str) -> None:
        """Put an article on the desk with one of its accounts selected."""
        self.open_article(article_id)
        here = self._review.accounts if self._review else ()
        if account_id in {a.id for a in here}:
            self.select_account(account_id)

    def _in_a_line(self, incident: FoundIncident) -> str:
        shown = []
        for field_id in _TOLD_BY:
            field, value = self.codebook.find(field_id), incident.values.get(field_id)
            if field is not None and value is not None:
                shown.append(f"\u2068{self._show_shortest(value, field, year=True)}\u2069")
        return " | ".join(shown) or (incident.title or "")
