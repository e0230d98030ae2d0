"""Why an article stands where it stands in the queue: a short list of reasons for each status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from model.account import Status
from model.codebook import Words

DECIDED = (Status.REVIEWED, Status.NO_INCIDENT, Status.SKIPPED)
"""What the researcher is done with."""

WAITING = (Status.NEW, Status.IN_PROGRESS)
"""What the next article is looked for among."""


STATUS_WORDS: Mapping[Status, Words] = MappingProxyType(
    {
        Status.NEW: Words("جديدة", "New"),
        Status.IN_PROGRESS: Words("قيد المراجعة", "In progress"),
        Status.REVIEWED: Words("رُوجعت", "Reviewed"),
        Status.NO_INCIDENT: Words("لا حادث", "No incident"),
        Status.SECOND_LOOK: Words("نظرة ثانية", "Second look"),
        Status.SKIPPED: Words("متجاوَزة", "Skipped"),
    }
)
"""What a status is called in a table."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A code of the status's list, and what the researcher said besides; either may be empty."""

    code: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A reason that is offered."""

    code: str
    label: Words


REASONS: Mapping[Status, tuple[Choice, ...]] = MappingProxyType(
    {
        Status.NO_INCIDENT: (
            Choice("no_event", Words("لا تروي حادثاً مسلحاً", "It tells of no armed incident")),
            Choice("talk", Words("سياسة أو تصريحات أو رأي", "Politics, statements or opinion")),
            Choice(
                "recalled",
                Words("تذكّر بحوادث قديمة فقط", "It only recalls incidents of former days"),
            ),
            Choice(
                "other_violence",
                Words("جريمة أو حادث سير أو كارثة", "A crime, an accident or a disaster"),
            ),
            Choice(
                "out_of_scope",
                Words("حادث خارج نطاق المشروع", "An incident outside the project’s scope"),
            ),
            Choice("other", Words("سبب آخر", "Another reason")),
        ),
        Status.SECOND_LOOK: (
            Choice("unsure", Words("لست واثقاً مما قرّرت", "I am not sure of what I decided")),
            Choice("unclear", Words("النص غامض أو متناقض", "The text is unclear or at odds")),
            Choice("place", Words("المكان يحتاج إلى تحقق", "The place has to be checked")),
            Choice("double", Words("قد يكون الحادث مسجّلاً", "The incident may be recorded already")),
            Choice("someone_else", Words("ليراجعها زميل", "A colleague should see it")),
            Choice("other", Words("سبب آخر", "Another reason")),
        ),
        Status.SKIPPED: (
            Choice("duplicate", Words("مكررة", "It is there twice")),
            Choice("broken", Words("نصها ناقص أو تالف", "Its text is cut off or broken")),
            Choice("language", Words("بلغة لا أقرؤها", "In a language that I do not read")),
            Choice("source", Words("مصدرها غير موثوق", "Its source cannot be trusted")),
            Choice("distressing", Words("مؤلمة لي", "Too distressing for me")),
            Choice("other", Words("سبب آخر", "Another reason")),
        ),
    }
)
"""The usual reason comes first: it holds where none is chosen."""


def usual(status: Status) -> Reason | None:
    """The reason that holds without asking; None for a status that needs none."""
    return Reason(REASONS[status][0].code) if status in REASONS else None


def fitting(status: Status, reason: Reason | None) -> Reason | None:
    """The reason, where this status has one; none is made up."""
    return reason if status in REASONS else None


def reason_words(status: Status, reason: Reason) -> Words:
    """What a reason says, the researcher's own words at the end."""
    label = next((c.label for c in REASONS.get(status, ()) if c.code == reason.code), None)
    if label is None or (reason.code == "other" and reason.words):
        return Words(reason.words, reason.words)
    if not reason.words:
        return label
    return Words(f"{label.ar}: {reason.words}", f"{label.en}: {reason.words}")
