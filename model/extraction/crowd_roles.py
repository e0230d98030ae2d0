"""Who gathered for a protest, and whom the police dispersed."""

from __future__ import annotations

from collections.abc import Iterator

from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.noun_roles import NounRoles
from model.extraction.protests import as_people, is_crowd

_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)
_GATHERED = 8
"""How many words from the word of a protest those stand who gathered."""


class CrowdRoles(NounRoles):
    """Reads the roles of a protest: «تظاهر طلاب», «فرقت الشرطة مئات المتظاهرين»."""

    def gathered(self) -> None:
        """Those who protest, where no pattern named them: «نزل إلى الشوارع نحو ألفي شخص»."""
        protests = [t for t in self.clause.triggers if "protest" in t.marks]
        if not protests or self.roles.initiators:
            return
        for sort in ("people", "mass"):
            near = (i for i in self._around(protests[0]) if self.line.crowd.get(i) == sort)
            for index in near:
                found = self.phrases_at(index)
                if found:
                    self.roles.did((as_people(found[0]),), "roles.gathered")
                    return

    def _around(self, trigger: Trigger) -> Iterator[int]:
        """The words of the clause after the trigger, then those before it, the nearest first."""
        for index in range(trigger.last, min(self.clause.last, trigger.last + _GATHERED)):
            if self.line.crowd.get(index) == "cause":
                break  # «تضامنا مع الأسرى»
            yield index
        yield from range(
            trigger.first - 1, max(self.clause.first, trigger.first - _GATHERED) - 1, -1
        )

    def protest(self, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]) -> None:
        """«تظاهر طلاب», «المئات تظاهروا»: who gathered; nobody is hit."""
        for found, rule in ((following, "roles.verb_subject"), (preceding, "roles.subject_verb")):
            told = found and (found[0].kind in _PERSONS or is_crowd(found[0], self.line.crowd))
            if told and not self.roles.initiators:
                self.roles.did(tuple(map(as_people, found)), rule)

    def dispersed(self, index: int) -> None:
        """«فرقت الشرطة مئات المتظاهرين»: people; a protest has no name."""
        for at in range(index, min(self.clause.last, index + _GATHERED)):
            if self.line.crowd.get(at) in ("people", "mass"):
                found = self.phrases_at(at)
                self.roles.suffered(tuple(map(as_people, found[:1])), "roles.object")
                return
