"""Who agreed, moved, or set something up: the roles of strategic developments."""

from __future__ import annotations

from model.evidence import Span
from model.extraction.doer_roles import DoerRoles
from model.extraction.grammar import THAT, closed_class
from model.extraction.lines import Phrase, PhraseKind

_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)
_OF_THEM = closed_class("عنه عنها عنهم عنهما")
_FREED_REACH = 25
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
        if any(t.marks.get("with") in ("base", "curfew", "deserter") for t in self.clause.acts):
            self.roles.targets.clear()
        if based:
            self._set_up()
        if any(t.marks.get("with") == "hostage" for t in self.clause.acts):
            self._set_free()

    def _set_free(self) -> None:
        """«إن السياح الذين اختطفوا … أفرج عنهم»: whom the pronoun stands for."""
        words, at = self.line.words, self.clause.acts[0].first
        if self.roles.targets or words.form(self.clause.acts[0].last - 1) not in _OF_THEM:
            return
        for that in range(at - 1, max(0, at - _FREED_REACH), -1):
            if words.form(that) in THAT and words.form(that + 1).startswith("ال"):
                found = tuple(p for p in self.phrases_at(that + 1)[:1] if p.kind in _PERSONS)
                self.roles.suffered(found or (self._named_at(that + 1),), "roles.object")
                return

    def _named_at(self, index: int) -> Phrase:
        """«السياح»: people that no list knows."""
        word = self.line.words[index]
        name = self.text[word.start : word.end]
        span = Span(word.start, word.end)
        return Phrase(index, index + 1, span, name, PhraseKind.PEOPLE, civil=True)

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
