"""To which account told before a telling belongs, if to any."""

from __future__ import annotations

from model.extraction.another_act import came_before, done_before, is_another, is_besides
from model.extraction.clauses import Bond, is_harm
from model.extraction.codes import REMOTE
from model.extraction.drafts import Draft
from model.extraction.facts import FactKind
from model.extraction.grammar import REPORTING
from model.extraction.mentions import Act
from model.extraction.sameness import agreement, conflict, is_around, is_elsewhere, view_of_new
from model.extraction.substance import is_placed, own_sides, weight
from model.extraction.trace import Trace

_DIVISION = 4
"""UCDP's ``where_prec`` of a first-order division."""
_SURE = 2
"""Agreement from which two tellings count as one."""
_DETAILS = 3
"""The sentence up to which a report mostly tells in detail what its lead says."""
_FEW = 2


def best_draft(
    drafts: list[Draft], act: Act, previous: tuple[Act, Draft] | None, trace: Trace | None
) -> Draft | None:
    """The draft that the telling belongs to, or None."""
    mine = view_of_new(act)
    scored: list[tuple[int, int, Draft]] = []
    for order, draft in enumerate(drafts):
        if not conflict(mine, draft.view) and not _is_apart(draft, act, previous):
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
    """How much a telling must share; one that points back, says little or is near needs less."""
    return max(0, _needed_afar(act, draft) - _is_part(act, draft))


def _is_part(act: Act, draft: Draft) -> bool:
    """In the same sentence, deaths beside their cause, or told after the lead that sums it up."""
    if act.line.sentence in draft.sentences:
        return True
    if _is_near(act, draft) and (act.clause.only_harm or draft.is_harm):
        return True
    opening = min(draft.sentences) <= 1 and act.line.sentence <= _DETAILS
    opening = opening and "protest" not in draft.acts[0].codes
    return opening and len(draft.acts) <= _FEW and not act.recalled


def _is_near(act: Act, draft: Draft) -> bool:
    return any(0 <= act.line.sentence - s <= 1 for s in draft.sentences)


def _needed_afar(act: Act, draft: Draft) -> int:
    poor = weight(act) <= 1
    near = _is_near(act, draft)
    if poor:
        return 0 if act.definite or (near and act.clause.only_harm) else 1
    if act.definite and near and not is_placed(act, _DIVISION):
        return 0
    if act.definite or near:
        bare = not act.struck and not act.days
        return 1 if bare or not own_sides(act) else _SURE
    return _SURE


def _is_apart(draft: Draft, act: Act, previous: tuple[Act, Draft] | None) -> bool:
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
