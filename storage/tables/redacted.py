"""What is left out of records: keys go, so that nobody takes them for values that were empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from model.codebook import Codebook
from model.export_choice import Part, Redaction
from model.export_columns import fields_left
from model.values import Json
from storage.run_series import told

Record = dict[str, Json]

_ARTICLE = {
    "name": (Part.SOURCES,),
    "title": (Part.SOURCES, Part.TEXTS),
    "source": (Part.SOURCES,),
    "author": (Part.SOURCES,),
    "url": (Part.SOURCES,),
    "note": (Part.NOTES,),
    "reason_words": (Part.NOTES,),
}
_WHO = {"reviewer": (Part.REVIEWERS,), "by": (Part.REVIEWERS,)}
_NOTED = {**_WHO, "note": (Part.NOTES,), "reason": (Part.NOTES,), "words": (Part.NOTES,)}
_FILE = {**_NOTED, "name": (Part.SOURCES,)}
_INCIDENT = {"name": (Part.NOTES,), "note": (Part.NOTES,)}


class Redactor:
    """Takes out of records what a redaction names; what comes in is changed in place."""

    def __init__(self, codebook: Codebook, redaction: Redaction) -> None:
        self._redaction = redaction
        self._parts = redaction.parts
        self._fields = fields_left(codebook, redaction)
        self.all_stays = redaction == Redaction()

    def article(self, article: Record) -> Record:
        """An article with how it stands and, where it has them, the decisions on it."""
        self._drop(article, _ARTICLE)
        for decision in article.get("decisions", ()):
            self._drop(decision, {**_WHO, "words": (Part.NOTES,)})
        return article

    def account(self, account: Record) -> Record:
        """An account with its article and claims."""
        if self.all_stays:
            return account
        self._drop(account, _WHO)
        self.article(account["article"])
        account["claims"] = [self._claim(c) for c in self._left(account["claims"])]
        return account

    def incident(self, incident: Record) -> Record:
        """An incident with all that is held and noted of it; its accounts are done already."""
        if self.all_stays:
            return incident
        self._drop(incident, _INCIDENT)
        for stamp in (incident["created"], incident["changed"]):
            self._drop(stamp, _WHO)
        incident["values"] = self._left(incident["values"])
        for value in incident["values"]:
            self._value(value)
        incident["rules"] = self._left(incident["rules"])
        for noted in (*incident["rules"], *incident["relations"], *incident["checks"]):
            self._drop(noted, _NOTED)
            self._quotes(noted)
        for file in incident["files"]:
            self._drop(file, _FILE)
        return incident

    def _claim(self, claim: Record) -> Record:
        self._drop(claim, _WHO)
        self._quotes(claim)
        self._value(claim)
        if claim["proposal"]:
            self._value(claim["proposal"])
            claim["proposal"]["extractor"] = told(claim["proposal"]["extractor"], self._redaction)
        return claim

    def _left(self, of_fields: Iterable[Record]) -> list[Record]:
        return [r for r in of_fields if self._fields is None or r["field"] in self._fields]

    def _quotes(self, record: Record) -> None:
        """Where words stand may be told, which they are may not."""
        for evidence in record.get("evidence", ()):
            self._drop(evidence, {"quote": (Part.TEXTS,)})

    def _value(self, record: Record) -> None:
        """A day that could not be told holds the article's words."""
        if isinstance(record["value"], dict):
            self._drop(record["value"], {"unresolved": (Part.TEXTS,)})

    def _drop(self, record: Record, shows: Mapping[str, tuple[Part, ...]]) -> None:
        for key, parts in shows.items():
            if not self._parts.isdisjoint(parts):
                record.pop(key, None)
