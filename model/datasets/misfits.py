"""What of an incident does not fit a dataset, why, and how often: counted, with the incidents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from model.codebook import Words

SHOWN = 200
"""So many incidents are kept for each reason, to be shown; the table of the report has all."""


class Effect(StrEnum):
    """What became of it."""

    LEFT_OUT = "left_out"
    BLANKED = "blanked"
    CHANGED = "changed"
    UNMAPPED = "unmapped"


class Reason(StrEnum):
    """Why something did not fit. `REASONS` says what becomes of it, and the words."""

    NO_DAY = "no_day"
    DAY_TOO_VAGUE = "day_too_vague"
    NO_PLACE = "no_place"
    NO_COUNTRY = "no_country"
    NO_KIND = "no_kind"
    KIND_UNMAPPED = "kind_unmapped"
    KIND_NOT_RECORDED = "kind_not_recorded"
    NO_DEATH = "no_death"
    BY_A_STATE = "by_a_state"
    CELL_NEEDED = "cell_needed"
    NO_CODE = "no_code"
    NOT_ALLOWED = "not_allowed"
    MORE_VALUES = "more_values"
    NO_SIDE = "no_side"
    KIND_OF_SIDE = "kind_of_side"
    KIND_OF_VIOLENCE = "kind_of_violence"
    NO_POINT = "no_point"
    NO_LOWEST = "no_lowest"
    ANOTHER_LANGUAGE = "another_language"
    LOWEST_TAKEN = "lowest_taken"
    OPEN_END = "open_end"
    DAY_WITHIN = "day_within"
    USUAL_NAME = "usual_name"
    SIDE_OF_FIGHTERS = "side_of_fighters"
    COARSER = "coarser"
    ID_MOVED = "id_moved"
    NO_COLUMN = "no_column"


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that did not fit: in which of the dataset's columns, or of which of the codebook's
    fields, and what it was, as it stands in the project."""

    reason: Reason
    column: str = ""
    field: str = ""
    value: str = ""

    @property
    def effect(self) -> Effect:
        return REASONS[self.reason][0]


class LeftOut(Exception):  # noqa: N818 - it is no error: a row that the dataset would not have
    """Says that an incident is no record of the dataset, and why."""

    def __init__(self, misfit: Misfit) -> None:
        super().__init__(misfit.reason)
        self.misfit = misfit


_L, _B, _C = Effect.LEFT_OUT, Effect.BLANKED, Effect.CHANGED
REASONS: Mapping[Reason, tuple[Effect, Words]] = {
    Reason.NO_DAY: (_L, Words("لا يُعرف يوم الحادثة", "no day is known")),
    Reason.DAY_TOO_VAGUE: (
        _L,
        Words("المدة الممكنة أطول مما تقبله", "the possible days are further apart than it takes"),
    ),
    Reason.NO_PLACE: (_L, Words("لا يُعرف المكان", "no place is known")),
    Reason.NO_COUNTRY: (_L, Words("لا يُعرف البلد", "no country is known")),
    Reason.NO_KIND: (_L, Words("لا نوع للحادثة", "the incident has no type")),
    Reason.KIND_UNMAPPED: (
        _L,
        Words(
            "لا يعطي دليل الترميز أنواع الحوادث عموداً فيها",
            "the codebook gives the types of incidents no column in it",
        ),
    ),
    Reason.KIND_NOT_RECORDED: (
        _L,
        Words(
            "نوع لا تسجله، أو لا رمز له فيها", "a type that it does not record, or has no code for"
        ),
    ),
    Reason.NO_DEATH: (
        _L,
        Words(
            "لا قتيل، وهي تسجل ما فيه قتيل على الأقل",
            "no death; it records events with at least one",
        ),
    ),
    Reason.BY_A_STATE: (
        _L,
        Words(
            "الفاعل دولة أو قوات دولة، وهي لا تسجل ذلك", "done by a state, which it does not record"
        ),
    ),
    Reason.CELL_NEEDED: (
        _L,
        Words(
            "عمود لا بد منه لم يُعرف ما يوضع فيه",
            "a column that it always fills has nothing to hold",
        ),
    ),
    Reason.NO_CODE: (
        _B,
        Words("لا رمز للقيمة في دليل الترميز عندها", "the codebook gives the value no code in it"),
    ),
    Reason.NOT_ALLOWED: (_B, Words("قيمة لا تقبلها", "a value that the column does not take")),
    Reason.MORE_VALUES: (
        _B,
        Words("قيم أكثر مما يسعه العمود؛ بقي أولها", "more values than it holds; the first stayed"),
    ),
    Reason.NO_SIDE: (
        _B,
        Words("مكان أو شيء، والعمود للأطراف", "a place or a thing, where the column is for sides"),
    ),
    Reason.KIND_OF_SIDE: (
        _B,
        Words("لا يُعرف أيّ نوع من الأطراف هو", "it is not known what kind of side it is"),
    ),
    Reason.KIND_OF_VIOLENCE: (
        _B,
        Words("لا تكفي الأطراف لمعرفة نوع العنف", "the sides do not tell the type of violence"),
    ),
    Reason.NO_POINT: (_B, Words("لا إحداثيات", "no coordinates")),
    Reason.NO_LOWEST: (_B, Words("لا حدّ أدنى للعدد", "the number has no lower end")),
    Reason.ANOTHER_LANGUAGE: (
        _C,
        Words(
            "لا اسم إنكليزياً معروفاً؛ كُتب بحروف لاتينية كما يُلفظ",
            "no English name is known; written in Latin letters by its sound",
        ),
    ),
    Reason.LOWEST_TAKEN: (
        _C,
        Words("لا تقدير أرجح؛ أُخذ الحدّ الأدنى", "no best estimate; the lowest was taken"),
    ),
    Reason.OPEN_END: (
        _C,
        Words("الحدّ الأعلى مفتوح؛ أُخذ الأرجح", "the upper end is open; the best was taken"),
    ),
    Reason.DAY_WITHIN: (
        _C,
        Words("أيام عدة؛ أُخذ أوسطها", "several possible days; the middle one was taken"),
    ),
    Reason.USUAL_NAME: (
        _C,
        Words(
            "لم يُسمَّ الطرف؛ وُضع ما تسمّي به مثله",
            "an unnamed side got the name that it uses for such",
        ),
    ),
    Reason.SIDE_OF_FIGHTERS: (
        _C,
        Words(
            "لا يُعرف من أيّ طرف القتلى المقاتلون؛ عُدّوا مجهولين",
            "of which side the dead fighters were is not known; counted as unknown",
        ),
    ),
    Reason.COARSER: (
        _C,
        Words("كُتب بما هو أعمّ منه", "written as something more general"),
    ),
    Reason.ID_MOVED: (
        _C,
        Words("رقم مأخوذ؛ أُعطيت ما بعده", "its number was taken; it got the next"),
    ),
    Reason.NO_COLUMN: (
        Effect.UNMAPPED,
        Words("لا عمود لهذا الحقل فيها", "the codebook gives the field no column in it"),
    ),
}

EFFECTS: Mapping[Effect, Words] = {
    Effect.LEFT_OUT: Words("حوادث لم تدخل", "Incidents left out"),
    Effect.BLANKED: Words("قيم تُركت خالية", "Values left blank"),
    Effect.CHANGED: Words("قيم كُتبت على غير ما هي عليه", "Values written otherwise than they are"),
    Effect.UNMAPPED: Words("حقول لا عمود لها", "Fields that have no column"),
}

Key = tuple[Reason, str, str]
"""What is counted together: a reason in a column, of a field."""


@dataclass(slots=True)
class Tally:
    """How often each thing did not fit; ``incidents`` the first `SHOWN` of each as numbers and ids.

    ``read`` incidents became ``written`` rows.
    """

    read: int = 0
    written: int = 0
    counts: Counter[Key] = field(default_factory=Counter)
    incidents: dict[Key, list[tuple[int, str]]] = field(default_factory=dict)

    def add(self, number: int, incident: str, misfits: Iterable[Misfit]) -> None:
        """Count an incident's misfits, each reason once in a column and field."""
        for key in dict.fromkeys((m.reason, m.column, m.field) for m in misfits):
            self.counts[key] += 1
            shown = self.incidents.setdefault(key, [])
            if len(shown) < SHOWN:
                shown.append((number, incident))

    def of(self, effect: Effect) -> list[tuple[Key, int]]:
        """What was counted with this effect, the most frequent first."""
        found = [(k, n) for k, n in self.counts.items() if REASONS[k[0]][0] is effect]
        order = list(Reason)
        return sorted(found, key=lambda kn: (-kn[1], order.index(kn[0][0]), kn[0][1:]))
