"""The sheet that explains the fields of a table: the codebook, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from model.codebook import Codebook, Field, Words
from model.export_choice import ExportChoice
from model.export_columns import Column, Type, fields_left
from storage.outgoing.table import Sheet
from storage.tables.columns import headings

_ROWS: tuple[tuple[str, Type, str, str], ...] = (
    ("field", Type.TEXT, "الحقل", "Field"),
    ("kind", Type.TEXT, "نوع القيمة", "Kind of value"),
    ("many", Type.BOOLEAN, "يقبل عدة قيم", "Holds many"),
    ("required", Type.BOOLEAN, "مطلوب", "Required"),
    ("label_ar", Type.TEXT, "الاسم بالعربية", "Label, Arabic"),
    ("label_en", Type.TEXT, "الاسم بالإنكليزية", "Label, English"),
    ("instruction_ar", Type.TEXT, "الإرشاد بالعربية", "Instruction, Arabic"),
    ("instruction_en", Type.TEXT, "الإرشاد بالإنكليزية", "Instruction, English"),
    ("code", Type.TEXT, "الرمز", "Code"),
    ("code_ar", Type.TEXT, "اسم الرمز بالعربية", "Code’s label, Arabic"),
    ("code_en", Type.TEXT, "اسم الرمز بالإنكليزية", "Code’s label, English"),
)
_COLUMNS = tuple(Column(name, kind, Words(ar, en), Words(ar, en)) for name, kind, ar, en in _ROWS)


def codebook_sheet(codebook: Codebook, choice: ExportChoice) -> Sheet:
    """A row for each field that goes out, and one for each of its codes."""
    left = fields_left(codebook, choice.redaction)
    fields = (f for f in codebook.fields if left is None or f.id in left)
    rows = [row for field in fields for row in _field(field)]
    return Sheet("codebook", _COLUMNS, headings(_COLUMNS, choice.headings), rows)


def _field(field: Field) -> Iterator[Sequence[object]]:
    known = (field.id, field.kind.value, int(field.many), int(field.required), field.label.ar,
             field.label.en, field.instruction.ar, field.instruction.en)  # fmt: skip
    yield (*known, None, None, None)
    for option in field.options:
        yield (field.id, *[None] * 7, option.code, option.label.ar, option.label.en)
