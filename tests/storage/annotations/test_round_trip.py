"""Our own training data comes back as it went out: labels, gaps, groups, values."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.annotated import AnnotatedDocument, AnnotatedGroup, AnnotatedSpan, Member
from model.codebook import Words
from model.evidence import Span
from model.labelled.accounts import joined
from model.training.choice import Form, LabelStyle, Split, TrainingChoice
from model.training.labels import Label
from storage import label_choices, reviews
from storage.annotations.finding import Read, find
from storage.annotations.taking import Taking, import_annotations, look
from storage.project import Project
from storage.shipped import load_extractor
from storage.training.forms import FORMS
from storage.training.scheme import Folder, Scheme
from storage.training.writing import write_training
from tests.storage.making import scratch, unhurried
from tests.storage.training.made import filled

NAMES = ("event_type", "place", "date", "killed")
WORDS = (
    *("قَصْفٌ", "على", "بلدةِ", "الرابية", "😀", "👩‍🚒", "قُتل", "ثلاثة", "2014", "«شاهد»"),
    *("e\u0301", "case", "DATE", "x|y", "a\\b", "#x", "و"),
)
SPACES = (" ", " ", " ", "\n", "  ", "\n\n", "\u00a0")
WHOLE = (Form.LABEL_STUDIO, Form.DOCCANO, Form.BRAT, Form.CONLLU)
"""The forms in which labels with gaps are one label."""


@st.composite
def documents(draw: st.DrawFn) -> AnnotatedDocument:
    """Texts of words and spaces; labels over any of their letters, with gaps, over one another."""
    pairs = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), min_size=3))
    text = "".join(word + space for word, space in pairs)
    edges, at = [], 0
    for word, space in pairs:
        edges.append((at, at + len(word)))
        at += len(word) + len(space)
    spans = []
    for number in range(draw(st.integers(1, 5))):
        chosen = draw(st.lists(st.sampled_from(edges), min_size=1, max_size=4, unique=True))
        bounds = sorted(edge for start_end in chosen for edge in start_end)
        parts = [Span(*bounds[i : i + 2]) for i in range(0, len(bounds), 2)]
        if draw(st.booleans()):
            parts = [Span(bounds[0], bounds[-1])]
        spans.append(AnnotatedSpan(f"s{number}", draw(st.sampled_from(NAMES)), tuple(parts)))
    members = tuple(Member(s.id, s.label) for s in spans)
    group = AnnotatedGroup("g", members=members, trigger=spans[0].id)
    return AnnotatedDocument("f" * 64, text, {"name": "x"}, tuple(spans), (group,))


def written(document: AnnotatedDocument, form: Form, path: Path) -> list[AnnotatedDocument]:
    """What is read of it after it was written."""
    labels = tuple(Label(name, Words(name, name), "what") for name in NAMES)
    scheme = Scheme(Words("x", "x"), LabelStyle.FIELD, NAMES, labels, (Split.TRAIN,))
    folder = Folder(path)
    writer = FORMS[form].begin(folder, scheme)
    writer.add(Split.TRAIN, document)
    writer.end()
    folder.close()
    found = list(find(path))
    assert all(isinstance(each, Read) and not each.labelled.losses for each in found), found
    return [each.labelled.document for each in found if isinstance(each, Read)]


def labels_of(document: AnnotatedDocument) -> set[tuple[str, tuple[Span, ...]]]:
    """The labels with their words, pieces that a file ties as one."""
    return {(s.label, _touching(s.parts)) for s in joined(document).spans}


def _touching(parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Parts without a gap between them as one: no form tells these apart."""
    whole = [parts[0]]
    for part in parts[1:]:
        if part.start == whole[-1].end:
            whole[-1] = Span(whole[-1].start, part.end)
        else:
            whole.append(part)
    return tuple(whole)


def _over_lines(document: AnnotatedDocument) -> set[tuple[str, tuple[Span, ...]]]:
    """As brat holds them: what is parted by line ends alone is one."""
    found = set()
    for span in document.spans:
        whole = [span.parts[0]]
        for part in span.parts[1:]:
            gap = document.text[whole[-1].end : part.start]
            if gap.strip("\n"):
                whole.append(part)
            else:
                whole[-1] = Span(whole[-1].start, part.end)
        found.add((span.label, tuple(whole)))
    return found


@pytest.mark.parametrize("form", WHOLE)
def test_labels_come_back(form: Form) -> None:
    @unhurried
    @given(documents())
    def comes_back(document: AnnotatedDocument) -> None:
        with TemporaryDirectory() as folder:
            (found,) = written(document, form, Path(folder))
        assert found.text.rstrip() == document.text.rstrip()
        expected = _over_lines(document) if form is Form.BRAT else labels_of(document)
        assert labels_of(found) == expected

    comes_back()


def test_labels_of_spacy_come_back_in_pieces() -> None:
    @unhurried
    @given(documents())
    def comes_back(document: AnnotatedDocument) -> None:
        with TemporaryDirectory() as folder:
            (found,) = written(document, Form.SPACY, Path(folder))
        assert found.text == document.text
        pieces = {(s.label, part) for s in document.spans for part in s.parts}
        assert {(s.label, part) for s in found.spans for part in s.parts} == pieces

    comes_back()


@pytest.mark.parametrize("form", [Form.LABEL_STUDIO, Form.BRAT])
def test_reviewed_work_comes_back_as_reviewed(form: Form, tmp_path: Path) -> None:
    """From one project into another: the claims with their values, words and accounts."""
    with scratch() as first:
        filled(first)
        write_training(first, tmp_path / "out", TrainingChoice(form))
        before = claims_by_account(first)
    with scratch() as second:
        paths = [tmp_path / "out"]
        mapped = label_choices.chosen(second, look(paths).labels)
        taking = Taking(mapped, proposals=False, as_reviewed=True, annotator="سلمى")
        report = import_annotations(second, paths, taking, extractor=load_extractor())
        assert not report.unread
        assert claims_by_account(second) == before


def claims_by_account(project: Project) -> set[frozenset[tuple[object, ...]]]:
    """By account the fields and values, and the words they rest on."""
    found: set[frozenset[tuple[object, ...]]] = set()
    for (key,) in project.connection.execute("SELECT id FROM articles").fetchall():
        for account in reviews.load(project, key).accounts:
            claims: list[tuple[object, ...]] = [
                # No spaces are labelled before and after words.
                (key, c.field, c.value, tuple(sorted(e.quote.strip() for e in c.evidence)))
                for c in account.claims
            ]
            found.add(frozenset(claims))
    return found - {frozenset()}
