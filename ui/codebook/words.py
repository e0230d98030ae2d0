"""What the codebook's window calls kinds and families."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from model.values import Kind

# Called by this name with both arguments in place, or the translators' tool does not see it.


def kind_words() -> dict[Kind, str]:
    """What a field of each kind holds."""
    translate = QCoreApplication.translate
    return {
        Kind.CHOICE: translate("Codebook", "Choice from a list"),
        Kind.DATE: translate("Codebook", "Date"),
        Kind.PLACE: translate("Codebook", "Place"),
        Kind.NAME: translate("Codebook", "Name"),
        Kind.COUNT: translate("Codebook", "Number"),
        Kind.GROUP_COUNT: translate("Codebook", "Number by group"),
        Kind.TEXT: translate("Codebook", "Free text"),
    }


def family_words() -> dict[str, str]:
    """What the fields of one tint have in common."""
    translate = QCoreApplication.translate
    return {
        "what": translate("Codebook", "What happened"),
        "date": translate("Codebook", "Time"),
        "place": translate("Codebook", "Place"),
        "people": translate("Codebook", "People and sides"),
        "means": translate("Codebook", "Means and counts"),
        "harm": translate("Codebook", "Harm"),
        "sources": translate("Codebook", "Sources"),
        "assessment": translate("Codebook", "Assessment"),
    }
