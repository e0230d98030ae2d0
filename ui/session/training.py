"""Reviewed accounts as training data, written in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from model.codebook import Words
from storage.errors import ExportStopped
from storage.project import Project
from ui.jobs import JobContext
from ui.session.datasets import DatasetSession

if TYPE_CHECKING:
    from model.training.choice import Form, TrainingChoice
    from model.training.report import TrainingReport


@dataclass(frozen=True, slots=True)
class FormChoice:
    """A form that is offered: what it is called and what it is for."""

    form: Form
    name: str
    about: Words


class TrainingSession(DatasetSession):
    """``trained`` tells where training data was written to, and what became of it."""

    trained = Signal(object, object)

    def training_forms(self) -> Sequence[FormChoice]:
        """The forms that training data can have."""
        from storage.training.forms import FORMS

        return [FormChoice(form, spec.name, spec.about) for form, spec in FORMS.items()]

    def train(self, path: Path, choice: TrainingChoice) -> None:
        """Write training data into a folder; what is not saved yet does not go out."""
        project = self._open()
        own_path, reviewer = project.path, project.reviewer

        def work(context: JobContext) -> TrainingReport | Words:
            from storage.training.writing import write_training

            try:
                with Project.open(own_path, reviewer) as own:
                    return write_training(own, path, choice, context.progress)
            except ExportStopped as stopped:
                return stopped.words

        def done(result: TrainingReport | Words) -> None:
            if isinstance(result, Words):
                self.told.emit(result)
            else:
                self.trained.emit(path, result)

        name = Words("كتابة بيانات التدريب", "Writing training data")
        self._jobs.run(name, work, done, self.tell_failure)
