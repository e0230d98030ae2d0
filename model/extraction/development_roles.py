"""Who agreed, moved, or set something up: the roles of strategic developments."""

from __future__ import annotations

from model.extraction.doer_roles import DoerRoles
from model.extraction.lines import Phrase, PhraseKind

_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)
_ADJECTIVE = 6
"""How many words after the act the adjective of a state may stand: «قاعدة عسكرية أمريكية»."""


class DevelopmentRoles(DoerRoles):
    """Reads the roles of «وقع X و Y هدنة», «انسحاب X من Y», «إنشاء قاعدة أمريكية»."""

    def develop(self) -> None:
        """Puts right what the patterns of attacks read otherwise."""
        marks = {mark for t in self.clause.acts for mark in t.marks}
        if "pact" in marks:
            self.roles.targets.clear()
            self._parties()
        based = any(t.marks.get("with") == "base" for t in self.clause.acts)
        if (based or "move" in marks) and not self.roles.initiators:
            self._of_state()
        if any(t.marks.get("with") in ("base", "curfew") for t in self.clause.acts):
            self.roles.targets.clear()
        if based:
            self._set_up()

    def _set_up(self) -> None:
        """«أنشأت القوات قاعدة عسكرية في …»: what was set up."""
        first = self.clause.acts[0].last
        for at in range(first, min(self.clause.last, first + _ADJECTIVE)):
            thing = self.line.things.get(at)
            if thing is not None and thing.kind is PhraseKind.THING:
                self.roles.suffered(self.phrases_at(at)[:1] or (thing,), "roles.object")
                return

    def agreed(self, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]) -> None:
        """«توصل X و Y إلى هدنة»: all of them did it."""
        pair = self.pair_at(self.clause.acts[0].last)
        if pair:
            self.roles.did(pair, "roles.verb_subject")
        for found, rule in ((following, "roles.verb_subject"), (preceding, "roles.subject_verb")):
            if any(p.kind in _PERSONS for p in found) and not self.roles.initiators:
                self.roles.did(found, rule)

    def _parties(self) -> None:
        """«هدنة بين X و Y»."""
        for at in range(self.clause.first, self.clause.last):
            if self.line.words.form(at) == "بين":
                found = self.phrases_at(at + 1)
                self.roles.did(tuple(p for p in found if p.kind in _PERSONS), "roles.between")

    def _of_state(self) -> None:
        """«قاعدة عسكرية أمريكية»: the state that an adjective names."""
        first, states = self.clause.acts[0].last, self.line.states
        found = [states[i] for i in range(first, first + _ADJECTIVE) if i in states]
        self.roles.did(tuple(found[:1]), "roles.nationality")
