"""Whatever is labelled in whatever text: each form holds it at its exact words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.account import Status
from model.annotated import AnnotatedDocument, AnnotatedGroup, AnnotatedSpan, Member
from model.codebook import Words
from model.evidence import Span
from model.training.choice import Form, LabelStyle, Split
from model.training.labels import Label
from storage.training.forms import FORMS
from storage.training.scheme import Folder, Scheme
from tests.storage.training.read_back import READERS, joined

_TEXTS = st.text("ابقلةًّـ 12.،؟!\n\u00a0\u200f_😀\u200d🚒a-\u2028|=\\\t", min_size=1, max_size=40)
_LABELS = ("event_type", "place", "weapon")
_SCHEME = Scheme(
    Words("دليل", "Codebook"),
    LabelStyle.FIELD,
    _LABELS,
    tuple(Label(name, Words(name, name), "") for name in _LABELS),
    (Split.TRAIN,),
)


@st.composite
def documents(draw: st.DrawFn) -> AnnotatedDocument:
    """A text with some labels, trimmed as those of reviews are, the first perhaps a trigger."""
    text = draw(_TEXTS)
    spans = []
    for number in range(draw(st.integers(0, 4))):
        ends = draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4))
        parts = tuple(_parts(text, sorted(ends)))
        if parts:
            label = draw(st.sampled_from(_LABELS))
            spans.append(AnnotatedSpan(f"s{number}", label, parts))
    members = tuple(Member(s.id, s.label) for s in spans)
    trigger = next((s.id for s in spans if s.label == "event_type"), "")
    group = AnnotatedGroup("g", "", members, (), trigger)
    return AnnotatedDocument("d" * 64, text, {}, tuple(spans), (group,), status=Status.REVIEWED)


def _parts(text: str, ends: list[int]) -> list[Span]:
    """Every other stretch between the ends, without outer spaces."""
    found = []
    for start, end in list(pairwise(ends))[::2]:
        words = text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            found.append(Span(start, start + len(words.strip())))
    return found


def _told(form: Form, span: AnnotatedSpan, text: str) -> Iterable[tuple[int, int]]:
    """The parts; in brat what only the end of a line parts cannot be told from one part."""
    parts = [(part.start, part.end) for part in span.parts]
    return joined(parts, text) if form is Form.BRAT else parts


@pytest.mark.parametrize("form", [f for f in Form if f is not Form.IOB2])
def test_every_label_is_read_back_at_its_words(form: Form) -> None:
    @settings(
        deadline=None,
        max_examples=60,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(documents())
    def holds(document: AnnotatedDocument) -> None:
        with TemporaryDirectory() as place:
            folder = Folder(Path(place))
            writer = FORMS[form].begin(folder, _SCHEME)
            writer.add(Split.TRAIN, document)
            writer.end()
            folder.close()
            found = {(s, e, label) for _, s, e, label in READERS[form](Path(place))}
        wanted = {
            (start, end, span.label)
            for span in document.spans
            for start, end in _told(form, span, document.text)
        }
        assert found == wanted

    holds()
