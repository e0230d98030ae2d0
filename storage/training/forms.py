"""The forms of training data: one table for the desk, the command line and the README."""

from __future__ import annotations

from collections.abc import Mapping

from model.codebook import Words
from model.training.choice import Form
from storage.training.scheme import Begin, Folder, FormSpec, Scheme, Writer


def _label_studio(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.label_studio import LabelStudio

    return LabelStudio(folder, scheme)


def _doccano(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.doccano import Doccano

    return Doccano(folder, scheme)


def _brat(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.brat import Brat

    return Brat(folder, scheme)


def _conllu(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.conllu import ConllU

    return ConllU(folder, scheme)


def _iob2(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.conllu import Iob2

    return Iob2(folder, scheme)


def _spacy(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.docbin import Spacy

    return Spacy(folder, scheme)


def _hugging_face(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.hugging_face import HuggingFace

    return HuggingFace(folder, scheme)


def _web_annotation(folder: Folder, scheme: Scheme) -> Writer:
    from storage.training.web_annotation import WebAnnotation

    return WebAnnotation(folder, scheme)


def _spec(begin: Begin, name: str, ar: str, en: str, note: str) -> FormSpec:
    return FormSpec(name, Words(ar, en), begin, note)


FORMS: Mapping[Form, FormSpec] = {
    Form.LABEL_STUDIO: _spec(
        _label_studio,
        "Label Studio",
        "لمواصلة الوسم فيه: مهام مع إعداد الوسم من اليمين إلى اليسار",
        "to go on labelling there: tasks, and the labelling set-up from right to left",
        "Make a project with `labels.xml` as its labelling interface (Settings, Labeling "
        "Interface, Code), then import the parts. Offsets are code points. The labels of one "
        "account are related to the words of its event and bear its number as `account`; `value` "
        "is the value in the codebook's form; values without words are in `wordless`.",
    ),
    Form.DOCCANO: _spec(
        _doccano,
        "doccano",
        "وسوم وعلاقات، سطر لكل مقالة",
        "spans and relations, a line for each article",
        "Make a sequence labelling project with *allow overlapping spans* and *use relation "
        "labeling* ticked (else doccano drops what overlaps), import `span_types.json` and "
        "`relation_types.json` under Labels, then the parts as JSONL(Relation). Offsets are code "
        "points: leave *count grapheme clusters as one character* off.",
    ),
    Form.BRAT: _spec(
        _brat,
        "brat",
        "نص وملف وسوم لكل مقالة، والروايات أحداث",
        "a text and its annotations for each article; accounts are events",
        "Put the folder under brat's `data`. An account is an event whose trigger is the words "
        "of its kind; values and ids are annotator notes. Offsets are code points; lines end "
        "with LF, and Git or an editor that makes CR LF of them moves all offsets.",
    ),
    Form.CONLLU: _spec(
        _conllu,
        "CoNLL-U",
        "كلمة في كل سطر، والوسوم المتداخلة في طبقات",
        "a word a line, labels that overlap in layers",
        "Labels are in MISC: `NER` has the longest as IOB2, `NER2` and so on what overlaps them; "
        "`Label` and `Account` number a document's labels and accounts. `TokenRange` is the "
        "place in the article's text in code points. A word is a multiword token only where a "
        "label begins or ends within it.",
    ),
    Form.IOB2: _spec(
        _iob2,
        "IOB2",
        "كلمة ووسمها في كل سطر، أبسط الصيغ",
        "a word and its tag a line, the plainest",
        "A word, a tab, its tag; a blank line after each sentence, `-DOCSTART-` before each "
        "article. Of labels that overlap only the longest is there.",
    ),
    Form.SPACY: _spec(
        _spacy,
        "spaCy",
        "ملفات DocBin للتدريب مباشرة",
        "DocBin files, ready to train on",
        "`spacy train config.cfg --paths.train train.spacy --paths.dev dev.spacy`. `doc.ents` "
        "holds labels without overlaps, the longest first; all of them are in the span group "
        '`sc`; `doc.cats` says whether an incident is told. Use `spacy.blank("ar")`.',
    ),
    Form.HUGGING_FACE: _spec(
        _hugging_face,
        "Hugging Face",
        "مجلد لمكتبة datasets: ‏Parquet وبطاقة",
        "a folder for `datasets`: Parquet and a card",
        '`datasets.load_dataset("path/of/this/folder")`. `tokens` and `ner_tags` are words and '
        "IOB2 tags of the longest labels, `spans` all labels with their places in `text` (code "
        "points; pieces of one label share `span`), `accounts` the accounts, numbered from 1. "
        "The part for development is the split `validation`.",
    ),
    Form.WEB_ANNOTATION: _spec(
        _web_annotation,
        "Web Annotation",
        "معيار W3C بصيغة JSON-LD، والنصوص ملفات بجانبها",
        "the W3C's JSON-LD, with the texts as files beside",
        "Each part is an AnnotationCollection. A label is selected by TextQuoteSelector and "
        "TextPositionSelector (code points, as the recommendation has it) in a file of `texts`; "
        "a discontinuous one has several targets. An account is an annotation that links its "
        "labels.",
    ),
}
