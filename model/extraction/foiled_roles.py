"""Whom an attack that was repelled or foiled was on, and who fought a force that came."""

from __future__ import annotations

from model.extraction.harm_roles import HarmRoles
from model.extraction.lines import Phrase, PhraseKind, Trigger

_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)


class FoiledRoles(HarmRoles):
    """Reads the roles of «تصدت س لهجوم شنه ص», «تمكنت س من إحباط هجوم»."""

    def defenders(
        self, following: tuple[Phrase, ...], preceding: tuple[Phrase, ...]
    ) -> tuple[Phrase, ...]:
        """«تصدت س لهجوم شنه ص»: the attack was on them."""
        return tuple(p for p in following or preceding if p.kind in _PERSONS)

    def repelled(self, trigger: Trigger, defenders: tuple[Phrase, ...]) -> None:
        """«تصدى المقاومون لقوة …»: they fought her; of an attack they were the aim."""
        start = defenders[-1].last if defenders else trigger.last
        others = self.glued_to(self.skip(max(start, trigger.last)), "ل")
        if defenders and others and others[0].kind is PhraseKind.SIDE:
            self.roles.did(defenders, "roles.subject_verb")
            self.roles.suffered(others, "roles.object")
        else:
            self.roles.suffered(defenders, "roles.foiled")

    def foils(self, carrier: Trigger) -> bool:
        """«تمكن الجيش من إحباط هجوم»: the attack was on whom the verb is said of."""
        later = (t for t in self.clause.acts if t.first >= carrier.last)
        return any("foils" in t.marks and t.is_noun for t in later)
