"""The running desktop: session, jobs, window and what ties them, started and stopped in order."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ui import accessible
from ui.account_flow import AccountFlow
from ui.actions import keymap
from ui.codebook_flow import CodebookFlow
from ui.collecting import Collecting
from ui.excepthook import Excepthook
from ui.help.flow import HelpFlow
from ui.incident_flow import IncidentFlow
from ui.intake.files_flow import FilesFlow
from ui.intake.folder_watch import FolderWatch
from ui.jobs import Jobs
from ui.lexicon_flow import LexiconFlow
from ui.main_window import MainWindow
from ui.matching_flow import MatchingFlow
from ui.project_flow import ProjectFlow
from ui.queue_flow import QueueFlow
from ui.releases_flow import ReleasesFlow
from ui.sensitivity_flow import SensitivityFlow
from ui.session import Session
from ui.session.incidents import IncidentDesk
from ui.session.matching import MatchFinder
from ui.settings import Settings
from ui.sources_flow import SourcesFlow
from ui.standing_flow import StandingFlow
from ui.training_flow import TrainingFlow
from ui.wiring import Wiring


class Desk:
    """Everything that lives as long as the window. Needs an application."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        accessible.install()
        keymap.use(settings.keys)
        self.collecting = Collecting()
        self.collecting.start()
        self.jobs = Jobs()
        self.reader = Jobs()
        self.matcher = Jobs()
        self.looker = Jobs()
        self.session = Session(self.jobs, self.reader, settings.language)
        self.incidents = IncidentDesk(self.session)
        self.finder = MatchFinder(self.session, self.matcher, self.jobs)
        self.window = MainWindow(self.session, self.jobs, settings)
        self.flow = ProjectFlow(self.session, settings, self.window)
        self.lexicon = LexiconFlow(self.session, settings, self.window)
        self.accounts = AccountFlow(self.session, self.window)
        self.standing = StandingFlow(self.session, self.window)
        self.queue = QueueFlow(self.session, settings, self.window)
        self.wiring = Wiring(
            self.session,
            settings,
            self.window,
            self.flow,
            self.lexicon,
            self.accounts,
            self.standing,
            self.queue,
        )
        self.incident_flow = IncidentFlow(self.session, self.incidents, settings, self.window)
        self.flow.datasets.incident_wanted.connect(self.incident_flow.show_incident)
        self.matching = MatchingFlow(self.session, self.finder, self.incidents, self.window)
        self.sources_flow = SourcesFlow(
            self.session, self.incidents, self.jobs, settings, self.window
        )
        self.codebook = CodebookFlow(self.session, settings, self.window)
        self.releases_flow = ReleasesFlow(
            self.session, self.jobs, self.window, self.incident_flow.show_incident
        )
        self.sensitivity = SensitivityFlow(self.session, self.incidents, self.jobs, self.window)
        self.training = TrainingFlow(self.session, self.window)
        self.folders = FolderWatch(self.session, self.looker)
        self.files = FilesFlow(self.session, settings, self.window, self.folders)
        self.help = HelpFlow(self.session, settings, self.window, self.flow.open_sample)
        self.hook = Excepthook(self.session.keep_draft, self.window)
        self.window.article.zoom(settings.zoom)
        self.window.article.set_lines(settings.line_spacing, settings.column_width)
        self._hearing = keymap.changed.connect(self._remember_keys)

    def start(self, *, sample: bool = False, project: Path | None = None) -> None:
        """Open what was asked for or was open last, and show the window.

        In this order, so that the first thing painted is the article, not the first page.
        """
        self.hook.install()
        self.reader.hold()
        self.window.first_painted.connect(self.reader.release)
        self.window.first_painted.connect(self.help.greet)
        self._open(sample=sample, project=project)
        self.window.show()

    def _open(self, *, sample: bool, project: Path | None) -> None:
        wanted = project or self.settings.last_project
        if sample:
            self.flow.open_sample()
        elif wanted is not None:
            self.flow.open_path(wanted)

    def _remember_keys(self) -> None:
        self.settings.keys = keymap.own()

    def stop(self) -> None:
        """Bring what is on the desk to disk, end the jobs, let the project go."""
        QObject.disconnect(self._hearing)
        self.session.close_project()
        self.reader.stop()
        self.matcher.stop()
        self.looker.stop()
        self.session.previews.stop()
        self.files.forget()
        self.jobs.stop()
        self.collecting.stop()
