"""What an incident is called where nobody named it: its kind, its place and its day."""

from __future__ import annotations

from model.codebook import Codebook, Words
from model.incident import Incident
from model.typed_values import Digits, show
from model.values import Place

_FIELDS = ("event_type", "place", "date")
_UNTOLD = Words("حادث بلا وصف بعد", "An incident not described yet")


def title_of(incident: Incident, codebook: Codebook) -> Words:
    """The incident's own name, or what it holds, in both languages."""
    if incident.name:
        return Words(incident.name, incident.name)
    ar, en = (_told(incident, codebook, language) for language in ("ar", "en"))
    return Words(ar, en) if ar else _UNTOLD


def _told(incident: Incident, codebook: Codebook, language: str) -> str:
    parts = []
    for field_id in _FIELDS:
        field, held = codebook.find(field_id), incident.resolution(field_id)
        if field is None or held is None or not held.values:
            continue
        value = held.values[0]
        if isinstance(value, Place):
            parts.append(value.name)
        else:
            digits: Digits = "arabic" if language == "ar" else "latin"
            parts.append(show(value, field, language, digits=digits, brief=True))
    return ("، " if language == "ar" else ", ").join(parts)
