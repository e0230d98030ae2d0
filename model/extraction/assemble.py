"""From tellings to accounts: one act is joined, attack and answer are kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from model.extraction.another_act import came_before, done_before, is_another, is_besides
from model.extraction.clauses import Bond, is_harm
from model.extraction.codes import INTERVENTIONS, REMOTE
from model.extraction.facts import FactKind
from model.extraction.grammar import REPORTING
from model.extraction.mentions import Act
from model.extraction.sameness import (
    View,
    agreement,
    conflict,
    is_around,
    is_elsewhere,
    opened,
    reversed_sides,
    view_of,
    view_of_new,
)
from model.extraction.substance import (
    can_be_known,
    is_account,
    is_placed,
    own_sides,
    stands_alone,
    weight,
)
from model.extraction.told_with import is_losers, is_of_fight, is_other_loss
from model.extraction.trace import Reason, Trace

FRONT_ZONES = ("headline", "caption")
_DIVISION = 4
"""UCDP's ``where_prec`` of a first-order division."""
_WHOLE = 3
"""What a headline must say of an act that the body does not tell."""
_DEADLY = "excessive_force_against_protesters"
_SURE = 2
"""Agreement from which two tellings count as one."""


@dataclass(slots=True)
class Draft:
    """An account while it is put together: its tellings, the account it answers, if any."""

    acts: list[Act] = field(default_factory=list)
    answers: Draft | None = None
    in_headline: bool = False
    _own: View | None = None

    def join(self, act: Act) -> None:
        """Add a telling."""
        self.acts.append(act)
        self._own = None

    @property
    def own_view(self) -> View:
        """What its tellings say."""
        if self._own is None:
            self._own = view_of(self.acts)
        return self._own

    @property
    def view(self) -> View:
        """What its tellings say; an answer has the day of what it answers."""
        mine = self.own_view
        if mine.days or self.answers is None:
            return mine
        return replace(mine, days=self.answers.own_view.days)

    @property
    def open_view(self) -> View:
        """The same of deaths alone, which a headline may tell by what act they came."""
        harm = all(a.clause.only_harm for a in self.acts)
        return opened(self.view, self.acts) if harm else self.view

    @property
    def sentences(self) -> frozenset[int]:
        return frozenset(a.line.sentence for a in self.acts)


def assemble(acts: Sequence[Act], trace: Trace | None = None) -> list[Draft]:
    """The accounts of an article in the order in which its body first tells them.

    Headlines and captions come after the body: they add to what the body tells and make an account
    of their own only where it tells none of the kind.
    """
    drafts: list[Draft] = []
    body = [a for a in acts if a.line.zone not in FRONT_ZONES]
    front = [a for a in acts if a.line.zone in FRONT_ZONES]
    previous: tuple[Act, Draft] | None = None
    for act in body:
        if previous is not None and is_of_fight(act, previous[0]):
            if trace:
                trace.drop(act, Reason.TOLD_WITH_OTHER)
            continue
        draft = _place(drafts, act, previous, trace)
        if draft is not None:
            previous = (act, draft)
    drafts = _merged(drafts)
    for act in front:
        _place_headline(drafts, act, trace)
    told = any(a.told and can_be_known(a) for d in drafts for a in d.acts)
    accounts = [d for d in drafts if is_account(d.acts, told)]
    if trace:
        trace.gone(_acts(drafts), _acts(accounts), Reason.ONLY_SPOKEN_OF)
    drafts = accounts
    _link_answers(drafts)
    return drafts


def _merged(drafts: Sequence[Draft]) -> list[Draft]:
    """The accounts, those told once more joined to where they are told first.

    What a telling lacks to be known by may come after it: «انفجرت سيارة … قتل اثنان في الانفجار».
    """
    kept: list[Draft] = []
    for draft in drafts:
        same = next((d for d in kept if _is_again(d, draft)), None)
        if same is None:
            kept.append(draft)
            continue
        for act in draft.acts:
            same.join(act)
        for other in drafts:
            other.answers = same if other.answers is draft else other.answers
    return kept


def _is_again(first: Draft, later: Draft) -> bool:
    one, other = first.view, later.view
    if first.answers is later or later.answers is first or not one.tolls & other.tolls:
        return False
    return (
        not conflict(one, other)
        and agreement(one, other) > _SURE
        and max(one.tolls & other.tolls) > 1
    )


def _acts(drafts: Iterable[Draft]) -> list[Act]:
    return [a for d in drafts for a in d.acts]


def _place(
    drafts: list[Draft], act: Act, previous: tuple[Act, Draft] | None, trace: Trace | None
) -> Draft | None:
    if previous is not None and (
        is_other_loss(act, previous[0]) or is_losers(act, previous[1].own_view)
    ):
        previous[1].join(replace(act, initiators=(), targets=()))
        return previous[1]
    found = _best(drafts, act, previous, trace)
    if found is not None:
        found.join(act)
    elif stands_alone(act, _is_first(drafts, act)) or _meets_protest(drafts, act):
        found = Draft([act])
        drafts.append(found)
    elif trace:
        trace.drop(act, Reason.TOO_LITTLE)
    if found is not None:
        _bind(act, found, previous)
    return found


def _is_first(drafts: Sequence[Draft], act: Act) -> bool:
    """Whether no account told so far is of the act's kind."""
    return not any(act.open_codes & d.view.codes for d in drafts)


def _best(
    drafts: list[Draft], act: Act, previous: tuple[Act, Draft] | None, trace: Trace | None
) -> Draft | None:
    """The draft that the telling belongs to, or None."""
    mine = view_of_new(act)
    scored: list[tuple[int, int, Draft]] = []
    for order, draft in enumerate(drafts):
        if not conflict(mine, draft.view) and not _kept_apart(draft, act, previous):
            points = agreement(mine, draft.view) + _same_word(draft, act) + _goes_on(draft, act)
            more = _says_more(draft, act)
            points += _same_crowd(draft, act)
            points += more + ((more or act.definite) and is_around(mine, draft.view))
            scored.append((points, order, draft))
    if not scored:
        return None
    points, _, best = max(scored, key=lambda s: (s[0], _same_kind(s[2], act), s[1]))
    if points < _needed(act, best) + _listed(act) and not (len(scored) == 1 and _is_bare(act)):
        return None
    if trace:
        trace.joined(act, points)
    return best


def _is_bare(act: Act) -> bool:
    """Whether it points back and names neither place nor day."""
    return act.definite and not act.struck and not act.days


def _same_kind(draft: Draft, act: Act) -> bool:
    """«الانفجار» goes rather to the mine told of than to the raid told of last."""
    return act.codes[0] == REMOTE and any(a.codes[0] == REMOTE for a in draft.acts)


def _same_word(draft: Draft, act: Act) -> bool:
    """Whether the sentence before told the same in the same words: «أعدم …», «الإعدام …»."""
    near = [a for a in draft.acts if 0 <= act.line.sentence - a.line.sentence <= 1]
    return len(act.open_codes) <= 2 and any(a.open_codes == act.open_codes for a in near)


def _says_more(draft: Draft, act: Act) -> bool:
    """«وقالت مصادر إن …» right after: another source tells of what was told."""
    after = act.line.sentence - 1 in draft.sentences
    return after and not act.recalled and act.line.words.form(0) in REPORTING


def _goes_on(draft: Draft, act: Act) -> bool:
    """«وأوضح المصدر أن …» right after: the source goes on with what it told."""
    carried = any("carried" in f.attributes for f in act.of(FactKind.ATTRIBUTION))
    return carried and any(act.line.sentence - s == 1 for s in draft.sentences)


def _same_crowd(draft: Draft, act: Act) -> bool:
    """«وخرج الآلاف وهم يهتفون …»: more of the protest told just before, no other place or day."""
    both = "protest" in act.codes and any("protest" in a.codes for a in draft.acts)
    near = any(0 <= act.line.sentence - s <= _SURE for s in draft.sentences)
    return both and near and not act.struck and not act.days


def _needed(act: Act, draft: Draft) -> int:
    """How much a telling must share: one that points back or says little needs less."""
    poor = weight(act) <= 1
    near = any(0 <= act.line.sentence - s <= 1 for s in draft.sentences)
    if poor:
        return 0 if act.definite or (near and act.clause.only_harm) else 1
    if act.definite and near and not is_placed(act, _DIVISION):
        return 0
    if act.definite or near:
        bare = not act.struck and not act.days
        return 1 if bare or not own_sides(act) else _SURE
    return _SURE


def _kept_apart(draft: Draft, act: Act, previous: tuple[Act, Draft] | None) -> bool:
    """An act told apart in its own sentence («عقب», «ردا على», a clause of its own)."""
    if act.line.sentence in draft.sentences and (_listed(act) or _has_own_harm(act, draft)):
        return True
    if act.line.sentence not in draft.sentences and (
        is_another(act) or is_besides(draft.view, act) or is_elsewhere(draft.acts, act)
    ):
        return True
    if not any(a.recalled for a in draft.acts) and (
        came_before(act) or done_before(draft.view, act)
    ):
        return True
    if act.clause.bond is Bond.EARLIER and act.definite and act.line.sentence in draft.sentences:
        return previous is None or not _is_how(act, previous[0])
    if previous is None or previous[1] is not draft:
        return False
    same_sentence = previous[0].line.sentence == act.line.sentence
    if same_sentence and act.clause.bond is not Bond.NONE:
        return not _is_how(act, previous[0])
    return act.answers and not any(a.answers for a in draft.acts)


def _has_own_harm(act: Act, draft: Draft) -> bool:
    """«قتل جنديان في انفجار …، وقتل شرطي في هجوم»: harm with a cause of its own."""
    first = act.clause.triggers[0]
    caused = is_harm(first) and not act.clause.only_harm and not act.definite
    here = [a for a in draft.acts if a.line.sentence == act.line.sentence]
    return caused and any(not a.clause.only_harm for a in here)


def _is_how(act: Act, before: Act) -> bool:
    """«نجا فلان من الاغتيال إثر تعرضه لإطلاق نار»: what the one before him had come through."""
    survived = any(t.category == "act_suffer" and t.is_verb for t in before.clause.triggers)
    return survived and act.definite and act.clause.triggers[0].category == "act_suffer"


def _listed(act: Act) -> bool:
    """«قصف جوي على …، وقصف لـ …، واستهداف …»: a list of acts, each with its own side or target."""
    first = act.clause.triggers[0]
    listed = first.is_noun and first.glued.startswith("و") and not act.definite
    return listed and own_sides(act) and not act.clause.only_harm


def _meets_protest(drafts: Sequence[Draft], act: Act) -> bool:
    """«وفرقت الشرطة المتظاهرين»: force against those whose protest was told before."""
    force = act.open_codes & set(INTERVENTIONS) and "protest" not in act.codes
    costly = act.of(FactKind.KILLED) or act.of(FactKind.WEAPON)
    if act.codes[0] == _DEADLY and act.told and costly and act.targets:
        return not any(d.acts[0].codes[0] == _DEADLY for d in drafts)
    return bool(force and act.initiators) and any("protest" in d.acts[0].codes for d in drafts)


def _bind(act: Act, draft: Draft, previous: tuple[Act, Draft] | None) -> None:
    if previous is None or previous[1] is draft:
        return
    if act.clause.bond is Bond.ANSWERED and previous[0].line.sentence == act.line.sentence:
        previous[1].answers = previous[1].answers or draft
    elif act.answers and draft.answers is None:
        draft.answers = previous[1]


def _place_headline(drafts: list[Draft], act: Act, trace: Trace | None) -> None:
    mine = view_of_new(act)
    fitting = [d for d in drafts if not conflict(mine, d.open_view)]
    if fitting:
        best = max(fitting, key=lambda d: (agreement(mine, d.view), -drafts.index(d)))
        if agreement(mine, best.view) or len(fitting) == 1:
            best.join(act)
            best.in_headline = True
        elif trace:
            trace.drop(act, Reason.TOO_LITTLE)
    elif stands_alone(act) and (
        _is_report(act) or not any(mine.codes & d.view.codes for d in drafts)
    ):
        drafts.append(Draft([act], in_headline=True))
    elif trace:
        trace.drop(act, Reason.TOO_LITTLE)


def _is_report(act: Act) -> bool:
    """Whether the headline is a report's first sentence: it says all and ends in a stop."""
    return weight(act) >= _WHOLE and act.line.words.form(len(act.line.words) - 1) == "."


def _link_answers(drafts: list[Draft]) -> None:
    """Attack and answer that no word joins directly: the sides are the other way round."""
    for index, draft in enumerate(drafts):
        recalled = all(a.recalled for a in draft.acts)
        before = drafts[index - 1] if index else None
        if recalled and before and not before.answers and not draft.view.days:
            if reversed_sides(draft.view, before.view):
                before.answers = draft
            continue
        if draft.answers is not None or not any(a.answers for a in draft.acts):
            continue
        for earlier in reversed(drafts[:index]):
            if reversed_sides(draft.view, earlier.view):
                draft.answers = earlier
                break
