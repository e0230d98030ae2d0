"""The candidates of each field of an account, the best first, from what its tellings say."""

from __future__ import annotations

from collections.abc import Mapping

from model.extraction.candidates import evidence_of, facts_of, ordered
from model.extraction.codes import INTERVENTIONS, KILLINGS, ranked
from model.extraction.drafts import Draft
from model.extraction.facts import FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.lines import Phrase
from model.extraction.mentions import Act
from model.extraction.places_rank import ranked_places
from model.extraction.resolve_means import damage, harm, munitions, weapons
from model.extraction.resolve_when import dates
from model.extraction.resolve_who import attributions, names
from model.extraction.trace import Trace
from model.proposals import Candidate
from model.values import Choice, Count

_VILLAGES = closed_class("قرية قرى قريتين قريتي بلدة بلدات ضيعة نجع دوار")

FIELDS = (
    "event_type",
    "date",
    "place",
    "initiator",
    "target",
    "weapon",
    "munitions",
    "killed",
    "injured",
    "damage",
    "attribution",
)


def resolve(
    draft: Draft, text: str, state_of: Mapping[str, bool], trace: Trace | None = None
) -> dict[str, tuple[Candidate, ...]]:
    """The candidates by field id; a field of which nothing is said has none.

    ``state_of`` tells of a side's name whether it is a state's.
    """
    makers = {
        "event_type": _event_types(draft, text, state_of),
        "date": dates(draft, text),
        "place": ranked_places(draft, text),
        "initiator": names(draft, text, "initiators", trace),
        "target": names(draft, text, "targets", trace),
        "weapon": weapons(draft, text, trace),
        "munitions": munitions(draft, text),
        "killed": harm(draft, text, FactKind.KILLED, trace),
        "injured": harm(draft, text, FactKind.INJURED, trace),
        "damage": damage(draft, text, FactKind.DAMAGE),
        "attribution": attributions(draft, text),
    }
    return {field: tuple(makers[field]) for field in FIELDS}


def _event_types(draft: Draft, text: str, state_of: Mapping[str, bool]) -> list[Candidate]:
    acts = ordered(draft)
    codes = _narrowed(acts)
    weapons = list(dict.fromkeys(w for a in acts for w in a.weapons))
    targets = [p for a in acts for p in a.targets]
    civil, armed = any(p.civil for p in targets), any(p.armed for p in targets)
    doers = [p.span for a in acts for p in a.initiators]
    killed = (f for f in facts_of(draft, FactKind.KILLED) if not any(map(f.span.overlaps, doers)))
    groups = {f.value.who for f in killed if isinstance(f.value, Count)}
    armed = armed or "military" in groups
    villagers = "unknown" in groups and not armed and any(map(_is_village, targets))
    order = ranked(
        codes,
        weapons,
        civil or "civilian" in groups or villagers,
        armed,
        _state(acts, state_of),
    )
    spans = evidence_of(text, (a.span for a in acts))
    sure = 0.85 if weapons or len(codes) == 1 else 0.65
    return [
        Candidate(Choice(code), round(sure if rank == 0 else 0.4 / rank, 2), "acts.code", spans)
        for rank, code in enumerate(order)
    ]


def _doubt_of_kind(act: Act) -> tuple[bool, bool, bool, int]:
    return (act.clause.only_harm, act.names_no_kind, act.is_weak, len(act.open_codes))


def _is_village(phrase: Phrase) -> bool:
    """«هاجموا قرية … وقتلوا 20 شخصا»: those who fell there lived there."""
    return fold_text(phrase.name).split()[0] in _VILLAGES


def _narrowed(acts: list[Act]) -> tuple[str, ...]:
    """The codes that the tellings leave open together, led by the one that says most."""
    broken = next((a.codes for a in acts if a.codes[0] in ("intervention", *INTERVENTIONS)), ())
    told = broken == acts[0].codes
    acts = sorted(acts, key=_doubt_of_kind)
    if told and acts[0].codes[0] in KILLINGS:  # «قمعت مسيرة … وهاجموا المشاركين»
        return broken
    if acts[0].codes[0] == "protest":  # «تظاهر المئات. وأطلقت الشرطة الغاز على المحتجين»
        return broken or acts[0].codes
    return acts[0].codes


def _state(acts: list[Act], state_of: Mapping[str, bool]) -> bool | None:
    known = [state_of[p.name] for a in acts for p in a.initiators if p.name in state_of]
    return any(known) if known else None
