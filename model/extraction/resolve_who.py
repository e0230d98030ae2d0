"""The candidates for who did it, who suffered it, and whom the article quotes."""

from __future__ import annotations

from model.extraction.candidates import candidate_of, evidence_of, facts_of, ordered
from model.extraction.drafts import Draft
from model.extraction.facts import FactKind
from model.extraction.folding import fold_word
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase, PhraseKind
from model.extraction.mentions import Act
from model.extraction.sameness import is_short_for, is_unnamed, key_words
from model.extraction.trace import Reason, Trace
from model.proposals import Candidate
from model.values import Name

_AROUND = closed_class("في قرب بالقرب وسط داخل")
_SETTLED = closed_class("مدينة بلدة قرية محافظة ولاية منطقة ناحية قضاء مديرية حي ريف ضاحية")
_BORDER = closed_class("حدود الحدود")
_NAMELESS = closed_class(
    "مدينة المدينة بلدة البلدة قرية القرية المنطقة مناطق المناطق أحياء الأحياء طريق الطريق "
    "محيط أطراف نقاط طريقين شارع شارعين أعضاء منطقتي الطرفين طرفين الجانبين جانبين الطرفان الجانبان"
)
"""Words that name nothing by themselves."""
_BARE = closed_class("أهداف أهدافا هدف هدفا مواقع مواقعا موقع موقعا منصات مباني عدة عدد من عديدة")
"""Things that a telling may name better."""
_BRANCHES = closed_class("سلاح القوة الدفاع الدفاعات القوات قوات وحدات ألوية")
"""What begins the name of a part of a side: «سلاح الجو المسير», «القوة الصاروخية»."""
_Entry = tuple[Phrase, str]
_Entries = list[_Entry]
_Group = tuple[frozenset[str], _Entries]
"""The words that tell a name from others, and the phrases that name it, each with its rule."""
_FIELD = {"initiators": "initiator", "targets": "target"}
_WEAK_ROLES = {"roles.answered": 2, "roles.victim": 1}


def names(draft: Draft, text: str, role: str, trace: Trace | None = None) -> list[Candidate]:
    """One candidate a side; the fullest name stands for it, all its places are its evidence."""
    groups: list[_Group] = []
    own = _own(draft) if role == "targets" else frozenset()
    main = max(ordered(draft), key=lambda a: _aim(a, own)) if role == "targets" else None
    if trace:
        _note_nameless(trace, draft, role, text)
    for act in ordered(draft):
        for phrase in _named(act, role):
            key = key_words(phrase.name)
            held = next((g for k, g in groups if k & key), None)
            entry = (phrase, _rule(act, phrase))
            why = Reason.LESS_FITTING if _falls(entry, own) else _set_aside(act, role, entry)
            if why is None and held is None and main not in (None, act):
                why = Reason.OTHER_TELLING
            if why is None:
                _add(groups, key, held, entry)
            elif trace:
                trace.lose(draft, _FIELD[role], _name([entry], text), why)
    made = [_name(entries, text) for _, entries in _without_branches(groups)]
    kept = _limited(_told_apart(made), 3 if role == "initiators" else 2)
    if trace:
        trace.outdone(draft, _FIELD[role], made, kept, Reason.TOO_MANY)
    return kept


def _without_branches(groups: list[_Group]) -> list[_Group]:
    """«قالت الجماعة إن القوة الصاروخية …»: arms of a side, where the side itself is named."""
    whole = {p.usual or p.name for _, held in groups for p, _ in held if not _is_branch(p)}
    return [
        (key, held)
        for key, held in groups
        if not all(_is_branch(p) and p.usual in whole for p, _ in held)
    ]


def _is_branch(phrase: Phrase) -> bool:
    return bool(phrase.usual) and fold_word(phrase.name.partition(" ")[0]) in _BRANCHES


def _told_apart(made: list[Candidate]) -> list[Candidate]:
    """Without those that only a common noun names («المقاتلات»), where others are named.

    Of «مسلحين» and «مسلحين مجهولين» the one that says more.
    """
    told = [(c, c.value.name) for c in made if isinstance(c.value, Name)]
    named = [c for c, name in told if not is_unnamed(name)]
    longer = [c for c, name in told if not any(name != n and name in n for _, n in told)]
    return named or longer


def _add(groups: list[_Group], key: frozenset[str], held: _Entries | None, entry: _Entry) -> None:
    if held is None:
        groups.append((key, [entry]))
    else:
        held.append(entry)


def _own(draft: Draft) -> frozenset[str]:
    """The words that name those who did it."""
    return frozenset(w for a in draft.acts for p in a.initiators for w in key_words(p.name))


def _falls(entry: _Entry, own: frozenset[str]) -> bool:
    """«هاجمت المقاومة … وقتل ثلاثة من رجال المقاومة»: those who did it fell, too."""
    phrase, rule = entry
    return rule in _WEAK_ROLES and bool(key_words(phrase.name) & own)


def _rule(act: Act, phrase: Phrase) -> str:
    return act.rules.get(phrase.span.start, "roles.unsaid")


def _set_aside(act: Act, role: str, entry: tuple[Phrase, str]) -> Reason | None:
    """Why a phrase is passed over for a better one of its telling; None where it is not."""
    phrase, rule = entry
    if _WEAK_ROLES.get(rule, 0) and _surer(act, role):
        return Reason.SURER_RULE
    if phrase.kind is PhraseKind.PLACE and _names_more(act, role):
        return Reason.LESS_FITTING
    return None


def _note_nameless(trace: Trace, draft: Draft, role: str, text: str) -> None:
    for act in ordered(draft):
        named = _named(act, role)
        for phrase in getattr(act, role):
            if phrase not in named:
                candidate = _name([(phrase, _rule(act, phrase))], text)
                trace.lose(draft, _FIELD[role], candidate, Reason.NAMES_NOBODY)


def _named(act: Act, role: str) -> list[Phrase]:
    """The phrases of a role, those left out that name nobody or only say where it happened."""
    named = [p for p in getattr(act, role) if fold_word(p.name) not in _NAMELESS]
    return named if role == "initiators" else [p for p in named if not _is_setting(act, p)]


def _is_setting(act: Act, phrase: Phrase) -> bool:
    """«انفجار في تركيا», «قرب مدينة كذا»: where it happened, not what was hit."""
    words = act.line.words
    if words.form(phrase.first) in _BORDER:
        return True
    told = act.rules.get(phrase.span.start)
    if told not in ("roles.against", "roles.object") or words.form(phrase.first - 1) not in _AROUND:
        return False
    return phrase.kind is PhraseKind.PLACE or words.form(phrase.first) in _SETTLED


def _surer(act: Act, role: str) -> bool:
    """Whether the telling names more than a place for the role by a surer rule."""
    named = (p for p in _named(act, role) if p.kind is not PhraseKind.PLACE)
    rules = (act.rules.get(p.span.start, "") for p in named)
    return any(rule not in _WEAK_ROLES for rule in rules)


def _names_more(act: Act, role: str) -> bool:
    """Whether the telling names more than a place for the role."""
    return any(p.kind is not PhraseKind.PLACE for p in _named(act, role))


def _aim(act: Act, own: frozenset[str]) -> tuple[bool, int, int, bool, int]:
    """How well a telling says what was hit: by a sure rule, in the body, by a known noun, early."""
    named = _named(act, "targets")
    targets = [p for p in named if not _falls((p, _rule(act, p)), own)]
    known = max((_fit(p) for p in targets), default=0)
    doubt = min((_WEAK_ROLES.get(act.rules.get(p.span.start, ""), 0) for p in targets), default=9)
    front = act.line.zone in ("headline", "caption")
    return (bool(targets), -doubt, known, not front, -act.number)


def _fit(phrase: Phrase) -> int:
    """2 for a side, people or things by their name, 1 for a place or bare things, 0 for others."""
    if phrase.kind is PhraseKind.OTHER:
        return 0
    bare = set(fold_word(phrase.name).split()) <= _BARE
    return 1 if bare or phrase.kind is PhraseKind.PLACE else 2


def _name(entries: list[tuple[Phrase, str]], text: str) -> Candidate:
    phrase, rule = min(entries, key=_worth)
    spans = evidence_of(text, (p.span for p, _ in entries))
    confidence = 0.85 if phrase.kind is PhraseKind.SIDE else 0.7
    return Candidate(Name(phrase.name), confidence, rule, spans)


def _worth(entry: tuple[Phrase, str]) -> tuple[bool, bool, int]:
    """What names a side best, least first: by a sure rule, by its own name, at length."""
    phrase, rule = entry
    return rule in _WEAK_ROLES, phrase.kind is not PhraseKind.SIDE, -len(phrase.name)


def _limited(found: list[Candidate], most: int) -> list[Candidate]:
    return sorted(found, key=lambda c: (-c.confidence, -len(c.evidence)))[:most]


def attributions(draft: Draft, text: str) -> list[Candidate]:
    kept: list[tuple[frozenset[str], str, Candidate]] = []
    for fact in facts_of(draft, FactKind.ATTRIBUTION):
        if isinstance(fact.value, Name):
            key = key_words(fact.value.name)
            if not any(
                key <= k or k <= key or is_short_for(fact.value.name, n) for k, n, _ in kept
            ):
                kept.append((key, fact.value.name, candidate_of(fact, text)))
    for act in ordered(draft):
        for phrase in act.initiators:
            if act.rules.get(phrase.span.start) == "roles.responsibility" and not kept:
                spans = evidence_of(text, (phrase.span,))
                claim = Candidate(Name(phrase.name), 0.6, "attribution.responsibility", spans)
                kept.append((key_words(phrase.name), phrase.name, claim))
    return [c for *_, c in kept]
