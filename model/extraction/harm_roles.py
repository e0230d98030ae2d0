"""Who was killed or hurt, and by whom: «قتل 17 مدنيا», «قتلت القوات 11 مسلحا»."""

from __future__ import annotations

from model.extraction.disarm_roles import DisarmRoles
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, PhraseKind, Trigger

_HIS = closed_class(
    "الجيش جيش تنظيم التنظيم حزب الحزب الأمن الدرك الحرس حرس مجلس تحالف التحالف لواء فيلق جهاز"
)
"""Words that a verb in the feminine has for its object."""
_PERSONS = (PhraseKind.SIDE, PhraseKind.PEOPLE)


class HarmRoles(DisarmRoles):
    """Reads the roles of words of harm."""

    def harm(self, trigger: Trigger) -> None:
        """«قتل 17 مدنيا» is passive, «قتلت القوات 11 مسلحا» active; nouns take the victim."""
        following = self.after(trigger.last)
        side = trigger.is_verb and following and following[0].kind is PhraseKind.SIDE
        if side and "on" in trigger.marks:
            self.did_away(following)
            return
        side = side and not self.has_subject(trigger, following[0])
        if side and not self.is_with_more(following):
            end = following[-1].last
            victims = self.far_victims(end) or self.after(end)
            if victims and victims[0].kind is not PhraseKind.PLACE and "killed" in trigger.marks:
                self.roles.did(following, "roles.killer")
                self.roles.suffered(victims, "roles.victim")
                return
        found = self.victims(trigger.last)
        if trigger.is_verb and "killed" in trigger.marks:
            self.roles.did(self.of_theirs(trigger), "roles.claimed")
            self.of_itself(trigger)
        if found and self._is_active(trigger, found[0]):
            self.shared(trigger)
        if found and trigger.is_verb and "killed" in trigger.marks and not self.roles.initiators:
            self.roles.did(self._killer(trigger), "roles.subject_verb")
        if not found and trigger.is_verb:
            found = self.met_death(trigger)
            found = found or tuple(p for p in self.before(trigger) if p.kind in _PERSONS)
            found = found or self.who_was(trigger)
        self.roles.suffered(found, "roles.victim")

    def _killer(self, trigger: Trigger) -> tuple[Phrase, ...]:
        """«إن مسلحين قتلوا شرطيين», «الأمن قتل ثلاثة مسلحين»: right before the verb."""
        return tuple(p for p in self.before(trigger) if p.armed and p.last == trigger.first)

    def _is_active(self, trigger: Trigger, victim: Phrase) -> bool:
        """«قتلت 21 مسلحا», «وقتلوا جنديين»: the verb does not agree with those who fell."""
        form = self.line.words.form(trigger.first)
        women = self.line.words.form(victim.first).endswith(("ه", "ات", "نساء"))
        return trigger.is_verb and (form.endswith("وا") or (form.endswith("ت") and not women))

    def has_subject(self, trigger: Trigger, following: Phrase) -> bool:
        """«هاجموا الجيش», «هاجمت الجيش», «يقتلون المصلين»: no subject follows."""
        form = self.line.words.form(trigger.last - 1)
        if form.endswith("ت") and self.line.words.form(following.first) in _HIS:
            return True
        return form.endswith("وا") or (form.endswith("ون") and form.startswith(("ي", "وي", "في")))
