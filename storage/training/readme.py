"""What stands beside training data for those who get it: a README, and the same as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from model.dataset_description import licence_text
from model.training.choice import Form, LabelStyle, TrainingChoice
from model.training.labels import Label
from model.training.losses import SAID
from model.training.report import TrainingReport
from model.values import Json
from storage.training.forms import FORMS
from storage.training.hugging_face import card_head
from storage.training.scheme import Scheme

FORMAT = "tawthiq-training/1"


def readme(scheme: Scheme, choice: TrainingChoice, report: TrainingReport) -> str:
    """The page; of a Hugging Face folder it is the dataset's card."""
    head = card_head(scheme) if choice.form is Form.HUGGING_FACE else ""
    return head + "\n".join(_lines(scheme, choice, report)) + "\n"


def as_json(choice: TrainingChoice, report: TrainingReport, files: Json) -> Json:
    """The same for programs; ``files`` are all others in the folder."""
    return {
        "format": FORMAT,
        "form": choice.form.value,
        "labels": choice.labels.value,
        "statuses": sorted(choice.taken),
        "split": str(choice.proportions),
        "seed": choice.seed,
        "balanced": choice.balanced,
        "parts": {
            split.value: {
                "articles": part.articles,
                "without_incident": part.without_incident,
                "accounts": part.accounts,
                "labels": part.labels,
                "components": part.components,
                "kinds": dict(sorted(part.kinds.items())),
            }
            for split, part in report.parts.items()
        },
        "links_between_parts": report.crossing,
        "largest_component": report.largest,
        "texts_not_compared": report.unread,
        "losses": {loss.value: number for loss, number in sorted(report.losses.items()) if number},
        "files": files,
    }


def _lines(scheme: Scheme, choice: TrainingChoice, report: TrainingReport) -> Iterator[str]:
    spec = FORMS[choice.form]
    yield from (f"# {scheme.title.en}", "", f"Training data for {spec.name}, written by Tawthiq.")
    yield from ("", str(spec.note), *_rights(scheme), "", "## Parts", "")
    yield "| part | articles | without incident | accounts | labels | components |"
    yield "|---|---|---|---|---|---|"
    for split, part in report.parts.items():
        counts = (part.articles, part.without_incident, part.accounts, part.labels, part.components)
        yield f"| {split} | {' | '.join(map(str, counts))} |"
    way = "balanced by kind of event" if choice.balanced else "by hash"
    yield ""
    yield (
        f"Divided {choice.proportions}, {way}, seed {choice.seed}. Articles that tell of one"
        " incident or of related ones, or that hold one text, are one component and stay in one"
        f" part; the largest has {report.largest}. Links between parts: {report.crossing}."
    )
    if report.unread:
        yield f"Texts that were not compared with the others: {report.unread}."
    yield from ("", "## Labels", "")
    style = "field and option" if choice.labels is LabelStyle.CODE else "field"
    yield from (f"By {style}. The words are the article's own.", "")
    yield from _labels(scheme.labels)
    told = [(loss, n) for loss, n in sorted(report.losses.items()) if n]
    yield from ("", "## What this form does not hold", "")
    yield from (f"- {SAID[loss].en}: {n}" for loss, n in told)
    if not told:
        yield "Nothing was left out."


def _rights(scheme: Scheme) -> Iterator[str]:
    """What the researcher said of the data; nothing is said for them."""
    if scheme.described is None:
        return
    if scheme.described.summary:
        yield from ("", scheme.described.summary)
    licence = licence_text(scheme.described)
    said = dict.fromkeys((f"{licence.title.en}.", licence.says.en, licence.url))
    own = licence.title == licence.says
    yield from ("", f"Licence: {licence.title.en if own else ' '.join(filter(None, said))}")
    if scheme.described.citation:
        yield from ("", f"Cite as: {scheme.described.citation}")


def _labels(labels: Iterable[Label]) -> Iterator[str]:
    yield "| label | English | العربية |"
    yield "|---|---|---|"
    for label in labels:
        yield f"| `{label.name}` | {_cell(label.words.en)} | {_cell(label.words.ar)} |"


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")
