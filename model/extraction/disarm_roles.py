"""Who shot down, intercepted or destroyed what another side had fired or laid."""

from __future__ import annotations

from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.losing_roles import LosingRoles

DISARMED = "disrupted_weapons_use"
_DOUBTFUL = (PhraseKind.PLACE, PhraseKind.OTHER)
_DOWNED_REACH = 7
"""How many words from the act the thing that was shot down may stand."""


class DisarmRoles(LosingRoles):
    """Reads the roles of «اعترضت س صاروخا أطلقه ص»: ص fired, and did not intercept."""

    @property
    def disarms(self) -> bool:
        """Whether the clause tells of weapons made harmless."""
        return any(t.codes[:1] == (DISARMED,) for t in self.clause.acts)

    def is_of_others(self, trigger: Trigger) -> bool:
        """«طائرة أطلقها الحوثيون», «قيام القوات بواجبها»: not what was done, or not by whom."""
        following = self.after(trigger.last)
        if "relative" in trigger.marks and self.disarms:
            owner = tuple(p for p in following if p.kind is PhraseKind.SIDE)
            self.roles.suffered(owner, "roles.fired")
            return True
        return bool(following) and self.does_other(trigger, following[-1].last)

    def downed(self) -> None:
        """«إسقاط طائرة مسيرة», «اعتراض صاروخين»: the weapon itself, where nothing else is hit."""
        arms = {i for p in self.line.arms.values() for i in range(p.first, p.last)}
        doers = self.roles.initiators
        doers[:] = [p for p in doers if arms.isdisjoint(range(p.first, p.last))]
        known = [p for p in self.roles.targets if p.kind not in _DOUBTFUL]
        found = () if known else self._weapon_after()
        if known or found:
            self.roles.targets[:] = known
            self.roles.suffered(found, "roles.downed")

    def _weapon_after(self) -> tuple[Phrase, ...]:
        """The first weapon named behind the word that tells of it."""
        last = next(t.last for t in self.clause.acts if t.codes[:1] == (DISARMED,))
        reach = range(last, min(self.clause.last, last + _DOWNED_REACH))
        return tuple(self.line.arms[i] for i in reach if i in self.line.arms)[:1]
