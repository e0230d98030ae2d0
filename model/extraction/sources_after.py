"""Whom the sentence after an account quotes for it: «وقال شهود إن الانفجار …».

Only where that sentence tells no account itself and points back to what was told, and only for an
account that quotes nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from model.extraction.candidates import candidate_of
from model.extraction.drafts import Draft
from model.extraction.facts import Fact, FactKind
from model.extraction.folding import fold_text
from model.extraction.grammar import closed_class
from model.extraction.inherited_days import Fields
from model.proposals import Candidate

_BACK = closed_class(
    "الهجوم الانفجار التفجير القصف الغارة الغارات الحادث الحادثة الاشتباكات المعارك المواجهات "
    "العملية الضربات الضربة القتلى الجرحى المصابين الضحايا المنفذ المهاجم المهاجمين الانتحاري "
    "العبوة السيارة القذيفة القذائف الصاروخ الصواريخ الاعتداء الكمين الجثث العنف الاستهداف "
    "الاغتيال"
)
_CLITICS = ("و", "ب", "ف", "وب")
_REACH = 60
"""Within so many characters of the source's name the sentence points back."""
_WORD = re.compile(r"\w+")
_SENTENCES = 2
_FRONT = ("headline", "caption")
_DOUBT = 0.75


def with_sources_after(
    drafts: Sequence[Draft], fields: Sequence[Fields], facts: Sequence[Fact], text: str
) -> list[Fields]:
    """The fields with the sources that later sentences name for accounts that quote nobody."""
    told = {s for draft in drafts for s in draft.sentences}
    quoted: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind is FactKind.ATTRIBUTION and "carried" not in fact.attributes:
            quoted[fact.sentence].append(fact)
    found = [dict(f) for f in fields]
    for draft, mine in zip(drafts, found, strict=True):
        if not mine["attribution"]:
            mine["attribution"] = _after(draft, told, quoted, text)
    return found


def _after(
    draft: Draft, told: set[int], quoted: Mapping[int, list[Fact]], text: str
) -> tuple[Candidate, ...]:
    body = [a for a in draft.acts if a.line.zone not in _FRONT] or draft.acts
    last = max(a.line.sentence for a in body)
    for sentence in range(last + 1, last + 1 + _SENTENCES):
        if sentence in told:
            return ()
        named = [f for f in quoted.get(sentence, ()) if _points_back(f, text)]
        if named:
            return tuple({f.value: _candidate(f, text) for f in named}.values())
    return ()


def _candidate(fact: Fact, text: str) -> Candidate:
    return replace(candidate_of(fact, text, _DOUBT), rule="attribution.after")


def _points_back(fact: Fact, text: str) -> bool:
    said = text[fact.span.end : fact.span.end + _REACH].split("\n")[0].split(". ")[0]
    return any(
        word in _BACK or any(word.removeprefix(c) in _BACK for c in _CLITICS)
        for word in _WORD.findall(fold_text(said))
    )
