"""Which sentences of an article may tell an act.

Most articles tell of none, and those that do tell it in few of their sentences: lines, facts and
roles are read only there.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import starmap

from model.extraction.developments import BESIDE
from model.extraction.lexicon import Entry, Hit
from model.extraction.protests import CROWD
from model.extraction.reading import Reading, Sentence
from model.extraction.said import says_act
from model.extraction.trace import Reason, Trace
from model.extraction.zones import Zone

_BEARING = frozenset({"people", "mob", "cause", "voice", "before"})
"""Signs of a crowd that may bear out that a word of gathering («خرج», «توجه») tells a protest."""
_QUIET = (Zone.NOISE, Zone.DATELINE)
_OPINION = "act_opinion"
_PLAIN_ACTS = ("act_verb", "act_noun", "act_event", "act_between", "act_fall")


def act_sentences(reading: Reading, trace: Trace | None = None) -> tuple[Sentence, ...]:
    """The sentences of a report with a word that may say an act, in their order.

    Left out are noise, questions, and all of an article on sport, courts or accidents.
    """
    found = () if _is_of_other_things(reading) else _telling(reading)
    if trace:
        _note_left_out(trace, reading, found)
    return found


def _telling(reading: Reading) -> tuple[Sentence, ...]:
    told: dict[int, Sentence] = {}
    for entry, category, start, *_ in reading.act_matches:
        if not says_act(category, entry.attributes):
            continue
        sentence = reading.sentence_at(start)
        if sentence.index in told or sentence.zone in _QUIET:
            continue
        if not _is_bare(reading, sentence, entry.attributes):
            told[sentence.index] = sentence
    return tuple(s for s in told.values() if not _is_question(reading, s))


def _is_bare(reading: Reading, sentence: Sentence, marks: Mapping[str, str]) -> bool:
    """Whether the word needs another beside it that its sentence has not."""
    if "gather" in marks and not _has(reading, sentence, CROWD, _BEARING):
        return True
    return "with" in marks and not _has(reading, sentence, BESIDE, {marks["with"]})


def _has(reading: Reading, sentence: Sentence, category: str, codes: Set[str]) -> bool:
    return any(h.code in codes for h in reading.hits_in(sentence, category))


def _note_left_out(trace: Trace, reading: Reading, found: tuple[Sentence, ...]) -> None:
    for hit in starmap(Hit, reading.act_matches):
        if not says_act(hit.category, hit.entry.attributes):
            continue
        sentence = reading.sentence_at(hit.start)
        if sentence in found:
            continue
        if sentence.zone in _QUIET:
            trace.drop(hit, Reason.NOISE)
        else:
            asked = _is_question(reading, sentence)
            trace.drop(hit, Reason.QUESTION if asked else Reason.OTHER_ARTICLE)


def _is_question(reading: Reading, sentence: Sentence) -> bool:
    span = sentence.span
    return reading.text[span.start : span.end].rstrip().endswith(("؟", "?"))


def _is_of_other_things(reading: Reading) -> bool:
    """Whether an article is about sport, courts, accidents, or an essay, from start to end."""
    marks = [
        entry.phrase
        for entry, category, *_ in reading.act_matches
        if category == "act_veto" and entry.get("scope") == "sentence"
    ]
    words = set(marks)
    crowded = len(words) >= 3 and len(marks) * 2 >= _acts_in(reading)
    return crowded or _is_opinion(reading) or _is_headed_otherwise(reading)


def _acts_in(reading: Reading) -> int:
    return sum(m[1] not in ("act_veto", "act_topic") for m in reading.act_matches)


def _is_headed_otherwise(reading: Reading) -> bool:
    """Whether the headline tells of a visit, an anniversary, or an accident and of no act."""
    front = [s for s in reading.sentences if s.zone is Zone.HEADLINE]
    found = [m for s in front for m in reading.matches_within(s)]
    scopes = {entry.get("scope") for entry, category, *_ in found if category == "act_veto"}
    acts = [entry for entry, category, *_ in found if category in _PLAIN_ACTS and _is_plain(entry)]
    return "article" in scopes or (bool(scopes & {"sentence", "accident"}) and not acts)


def _is_plain(word: Entry) -> bool:
    """Whether the word says an act by itself, or a protest."""
    if word.get("gather") or word.get("with"):
        return False
    return bool(word.get("protest")) or not word.get("weak")


def _is_opinion(reading: Reading) -> bool:
    """An essay speaks of «نحن» and «أيها» all through; a report quotes somebody saying so once."""
    marks = [entry.phrase for entry, category, *_ in reading.act_matches if category == _OPINION]
    return len(set(marks)) >= 4 and len(marks) * 250 >= len(reading.words)
