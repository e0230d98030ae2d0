"""Who shot down, intercepted or destroyed what another side had fired or laid."""

from __future__ import annotations

from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, PhraseKind, Trigger
from model.extraction.losing_roles import LosingRoles
from model.extraction.named_arms import arms_in

DISARMED = "disrupted_weapons_use"
_DOUBTFUL = (PhraseKind.PLACE, PhraseKind.OTHER)
_DOWNED_REACH = 22
"""How many words from the act the thing that was shot down may stand."""
_SENT = closed_class(
    "أطلق أطلقت أطلقا أطلقتا أرسل أرسلت وجه وجهت سير سيرت مطلق مطلقة موجه موجهة مرسلة انطلقت"
)
_SITES = closed_class("طريق شارع جسر مدينة بلدة قرية منطقة ناحية مديرية محافظة أطراف محيط مناطق")


class DisarmRoles(LosingRoles):
    """Reads the roles of «اعترضت س صاروخا أطلقه ص»: ص fired, and did not intercept."""

    @property
    def disarms(self) -> bool:
        """Whether the clause tells of weapons made harmless, and not of «إحباط هجوم»."""
        arms = [t for t in self.clause.acts if t.codes[:1] == (DISARMED,)]
        foiled = any("foils" in t.marks for t in arms)
        return bool(arms) and (not foiled or bool(self._weapon_after()))

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
        found = self._weapon_after()
        if found:
            doers[:] = [p for p in doers if not self._has_fired(p, found[0])]
        known = [p for p in self.roles.targets if p.kind not in _DOUBTFUL and not _is_site(p)]
        if not doers and known and found and self._is_subject_of(known[0], found[0]):
            doers.append(known.pop(0))
            self.roles.rules[doers[0].span.start] = "roles.verb_subject"
        if known or found:
            self.roles.targets[:] = known
            self.roles.suffered(() if known else found, "roles.downed")
            arms_shot = [p for p in known if found and _overlap(p, found[0])]
            self.roles.rules.update((p.span.start, "roles.downed") for p in arms_shot)

    def _has_fired(self, phrase: Phrase, arms: Phrase) -> bool:
        """«مسيرة أرسلت من قبل س»: who sent it, not who shot it down."""
        sent = arms.last <= phrase.first and self.line.words.has(arms.last, phrase.first, _SENT)
        return sent and self.roles.rules.get(phrase.span.start) == "roles.by"

    def _is_subject_of(self, phrase: Phrase, arms: Phrase) -> bool:
        """«اعترضت الدفاعات الجوية صاروخا»: the side between the verb and the arms."""
        side = phrase.kind is PhraseKind.SIDE or phrase.armed
        between = self._act.last <= phrase.first and phrase.last <= arms.first
        return side and self._act.is_verb and between

    def _weapon_after(self) -> tuple[Phrase, ...]:
        """The first weapon named behind the word that tells of it."""
        first = self._act.last
        last = min(self.clause.last, first + _DOWNED_REACH)
        found = arms_in(self.line, self.text, range(first, last))
        if found is not None and _is_means(found, self.line.words.form(found.first)):
            found = arms_in(self.line, self.text, range(found.last, last)) or found
        return (found,) if found else ()

    @property
    def _act(self) -> Trigger:
        return next(t for t in self.clause.acts if t.codes[:1] == (DISARMED,))


def _is_site(phrase: Phrase) -> bool:
    """«عبوة على طريق كذا», «أسلحة في مدينة كذا»: where the arms were."""
    return not _SITES.isdisjoint(fold_text(phrase.name).split()[:1])


def _is_means(phrase: Phrase, form: str) -> bool:
    """«أسقط بصاروخ طائرة»: what it was shot down with."""
    return form.startswith("ب") and not fold_text(phrase.name).startswith("ب")


def _overlap(one: Phrase, other: Phrase) -> bool:
    """«طائرة مسيرة أوكرانية»: a side's by its adjective, and the weapon itself."""
    return one.first < other.last and other.first < one.last
