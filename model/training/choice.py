"""What training data is asked for: one value for the desk and the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from model.account import Status
from model.export_choice import Filters, Part, Redaction

_PARTS = re.compile(r"(\d{1,3})/(\d{1,3})(?:/(\d{1,3}))?")


class Form(StrEnum):
    """The programs that training data is written for."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    BRAT = "brat"
    CONLLU = "conllu"
    IOB2 = "iob2"
    SPACY = "spacy"
    HUGGING_FACE = "hugging-face"
    WEB_ANNOTATION = "web-annotation"


class LabelStyle(StrEnum):
    """What is over the words: their field (``weapon``), or its option too (``weapon-mortar``)."""

    FIELD = "field"
    CODE = "code"


class Split(StrEnum):
    """The parts of training data; ``DEV`` is what settings are tried on."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Proportions:
    """How much of the whole each part is to have. Raises ValueError unless they make 100."""

    train: int = 80
    dev: int = 10
    test: int = 10

    def __post_init__(self) -> None:
        if min(self.train, self.dev, self.test) < 0 or self.train + self.dev + self.test != 100:
            raise ValueError(f"{self} does not make 100")

    def __str__(self) -> str:
        return f"{self.train}/{self.dev}/{self.test}"

    @property
    def shares(self) -> dict[Split, int]:
        """The parts that are to have anything, in their order."""
        every = {Split.TRAIN: self.train, Split.DEV: self.dev, Split.TEST: self.test}
        return {split: share for split, share in every.items() if share}


def proportions(text: str) -> Proportions:
    """What ``80/10/10`` says, or ``80/20`` without a part for development.

    Raises ValueError for anything else.
    """
    found = _PARTS.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not proportions: {text!r}")
    train, second, third = found.groups()
    if third is None:
        return Proportions(int(train), 0, int(second))
    return Proportions(int(train), int(second), int(third))


@dataclass(frozen=True, slots=True)
class TrainingChoice:
    """``statuses`` of the articles whose accounts are taken; ``negatives`` takes those that tell of
    no incident too. ``balanced`` says how the parts are made: see `model.training.splits`.

    ``filters`` choose whole articles: half of an article's accounts would teach that the rest of it
    tells of nothing. Its own ``statuses`` narrow those above.
    """

    form: Form
    labels: LabelStyle = LabelStyle.FIELD
    statuses: frozenset[Status] = field(default=frozenset({Status.REVIEWED}))
    negatives: bool = True
    proportions: Proportions = field(default_factory=Proportions)
    seed: int = 0
    balanced: bool = False
    filters: Filters = field(default_factory=Filters)
    redaction: Redaction = field(default_factory=Redaction)

    @property
    def taken(self) -> frozenset[Status]:
        """All statuses of the articles that are taken."""
        taken = self.statuses | {Status.NO_INCIDENT} if self.negatives else self.statuses
        return taken & self.filters.statuses if self.filters.statuses else taken

    @property
    def possible(self) -> bool:
        """Whether texts may go out: there is no training data without them."""
        return Part.TEXTS not in self.redaction.parts
