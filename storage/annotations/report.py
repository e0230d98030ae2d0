"""What became of an import of annotations, in sentences for the window and the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from model.codebook import Words
from storage.annotations.building import Loss
from storage.annotations.taking import AnnotationReport
from storage.import_log import Result

_MOST = 12
"""So many labels are named; of the others their number is told."""

_LOSSES: dict[Loss, Words] = {
    Loss.ELSEWHERE: Words(
        "وسوم لم تُوجد كلماتها في النص أو وُجدت في أكثر من موضع",
        "labels whose words are not in the text, or at several places",
    ),
    Loss.OUTSIDE: Words("وسوم خارج النص أو بلا كلمات", "labels outside the text or without words"),
    Loss.NOT_WORDS: Words(
        "وسوم على صور أو تسجيلات لا على كلمات", "labels of pictures or recordings, not of words"
    ),
    Loss.LEANS: Words(
        "علاقات وأدوار لما لم يُؤخذ", "relations and roles of what was left out or is not there"
    ),
    Loss.REJECTED: Words("نصوص رفضها واسمها أو ألغى عمله", "texts rejected or cancelled"),
    Loss.UNREAD: Words("أسطر أو مداخل لم تُفهم", "lines or entries that were not understood"),
}


def sentences(report: AnnotationReport) -> Iterator[Words]:
    """The sentences that hold, the most telling first."""
    added, known, refused = (
        sum(o.result is result for o in report.outcomes)
        for result in (Result.ADDED, Result.KNOWN, Result.REFUSED)
    )
    yield Words(
        f"قيم مقترحة من الوسوم: {report.proposed}. نصوص جديدة: {added}، موجودة من قبل: {known}.",
        f"Values proposed from labels: {report.proposed}. Texts new: {added}, there before:"
        f" {known}.",
    )
    if refused:
        yield Words(f"ما لم يُقرأ: {refused}.", f"Not read: {refused}.")
    yield from _reviewed(report)
    if report.unmapped:
        total = report.unmapped.total()
        ar, en = _named(report.unmapped)
        yield Words(
            f"وسوم ليست حقلاً ({total}، محفوظة في المشروع): {ar}.",
            f"Labels that are no field ({total}, kept in the project): {en}.",
        )
    if report.unread:
        ar, en = _named(report.unread)
        yield Words(
            f"كلمات لا تقول قيمة لحقلها: {ar}.",
            f"Words that say no value of their field: {en}.",
        )
    if report.aligned:
        yield Words(
            f"نصوص موجودة عُرفت رغم اختلاف أسطرها أو فراغاتها: {report.aligned}.",
            f"Texts known in spite of other line ends or spaces: {report.aligned}.",
        )
    if report.moved:
        yield Words(
            f"وسوم وُجدت كلماتها قرب موضعها المذكور: {report.moved}.",
            f"Labels whose words stood near the place given: {report.moved}.",
        )
    for loss, words in _LOSSES.items():
        if number := report.losses[loss]:
            yield Words(f"تُرك: {words.ar}: {number}.", f"Left out: {words.en}: {number}.")


def _reviewed(report: AnnotationReport) -> Iterator[Words]:
    if report.reviewed:
        yield Words(
            f"مقالات أُخذت مراجَعةً: {report.reviewed}.",
            f"Articles taken as reviewed: {report.reviewed}.",
        )
    if report.left:
        yield Words(
            f"مقالات بقيت وسومها مقترحة لأن فيها ما رُوجع من قبل أو لا قيمة تُقبل: {report.left}.",
            "Articles whose labels stay proposals, for something was reviewed there before or no"
            f" value can be accepted: {report.left}.",
        )


def _named(counts: Counter[str]) -> tuple[str, str]:
    """The labels with their numbers, the most frequent first, in Arabic and in English."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    named = [f"\u2068{name}\u2069 ({number})" for name, number in ordered[:_MOST]]
    rest = len(ordered) - _MOST
    more = [f"… +{rest}"] if rest > 0 else []
    return "، ".join(named + more), ", ".join(named + more)
