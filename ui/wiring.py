"""Connects the table of actions to what carries them out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from model.codebook import Words
from ui.account_flow import AccountFlow
from ui.actions.spec import Needs
from ui.distress_flow import DistressFlow
from ui.editor_keys import EditorKeys
from ui.lexicon_flow import LexiconFlow
from ui.looks_flow import LooksFlow
from ui.main_window import MainWindow
from ui.numbered_fields import numbered_fields
from ui.project_flow import ProjectFlow
from ui.queue_flow import QueueFlow
from ui.settings import Language, Settings
from ui.standing_flow import StandingFlow
from ui.translation import speak

if TYPE_CHECKING:
    from ui.command_palette import CommandPalette
    from ui.session import Session


class Wiring(QObject):
    """Keeps actions enabled as the session allows, and carries them out."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        window: MainWindow,
        flow: ProjectFlow,
        lexicon: LexiconFlow,
        accounts: AccountFlow,
        standing: StandingFlow,
        queue: QueueFlow,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self._actions = window.actions_table
        self._just_opened = False
        self.palette: CommandPalette | None = None
        self._actions.wire(self._of_projects(flow) | self._of_review(accounts) | self._of_places())
        self._actions.wire(self._of_articles(standing, queue))
        self._actions.wire(
            {
                "language_ar": lambda: self.use_language("ar"),
                "language_en": lambda: self.use_language("en"),
            }
        )
        self.looks = LooksFlow(settings, window)
        self.distress = DistressFlow(session, settings, window)
        self._actions.wire(
            {
                "add_to_lexicon": lexicon.add_words,
                "lexicon": lexicon.show,
                "gazetteers": lexicon.show_gazetteers,
                "read_waiting": session.read_waiting,
            }
        )
        window.article.lexicon_wanted.connect(lexicon.add_words)
        for number, action in enumerate(self._actions.assign):
            action.triggered.connect(lambda _=False, n=number: self._assign(n))
        window.queue.import_wanted.connect(flow.importing.files)
        window.queue.left.connect(self._leave_list)
        window.queue.order_chosen.connect(self._keep_order)
        window.welcome.project_wanted.connect(flow.open_path)
        window.dropped.connect(flow.take)
        session.project_changed.connect(self._begin)
        session.article_opened.connect(self._go_to_form)
        session.run_changed.connect(self._go_to_form)
        session.resumed.connect(window.form.focus_field)
        session.project_changed.connect(self._allow)
        session.codebook_changed.connect(self._allow)
        session.article_opened.connect(self._allow)
        session.undo_group.canUndoChanged.connect(self._actions["undo"].setEnabled)
        session.undo_group.canRedoChanged.connect(self._actions["redo"].setEnabled)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            EditorKeys(application, self)
        self._allow()
        self._check_language()

    def _of_projects(self, flow: ProjectFlow) -> dict[str, Callable[[], object]]:
        return {
            "new": flow.new,
            "open": flow.open,
            "sample": flow.open_sample,
            "import_files": flow.importing.files,
            "import_folder": flow.importing.folder,
            "import_pasted": flow.importing.pasted,
            "import_records": flow.importing.records.ask,
            "import_log": flow.log.show_all,
            "import_annotations": flow.importing.annotations.files,
            "export": flow.exporting.ask,
            "export_dataset": flow.datasets.ask,
            "copy_project": flow.packages.ask_copy,
            "archive": flow.archives.ask_archive,
            "restore": flow.archives.ask_restore,
            "reviewer": lambda: flow.ask_reviewer(),
            "close": flow.close,
            "quit": self._window.close,
            "shortcuts": flow.show_shortcuts,
            "about": flow.show_about,
        }

    def _of_review(self, accounts: AccountFlow) -> dict[str, Callable[[], object]]:
        session, form = self._session, self._window.form
        return {
            "undo": session.undo,
            "redo": session.redo,
            "accept": form.focused.accept,
            "correct": form.focused.correct,
            "reject": form.focused.reject,
            "skip": form.focused.skip,
            "accept_all": session.accept_all,
            "add_account": self._add_account,
            "remove_account": self._remove_account,
            "duplicate_account": session.duplicate_account,
            "merge_account": accounts.merge,
            "split_account": accounts.split,
            "save": session.save,
            "save_next": session.save_and_next,
        }

    def _of_articles(
        self, standing: StandingFlow, queue: QueueFlow
    ) -> dict[str, Callable[[], object]]:
        session, in_list = self._session, self._window.folding.first
        return {
            "no_incident": session.no_incident,
            "no_incident_because": standing.no_incident,
            "second_look": session.second_look,
            "skip_article": standing.skip,
            "change_reason": standing.change_reason,
            "reopen": session.reopen,
            "flag": session.toggle_flag,
            "note": in_list(self._window.queue.standing.edit_note),
            "filter": in_list(queue.ask),
            "saved_filters": in_list(self._window.queue.filter.showMenu),
            "show_all": in_list(self._window.queue.show_all),
            "goal": queue.ask_goal,
            "sort": in_list(self._window.queue.order.showMenu),
        }

    def _of_places(self) -> dict[str, Callable[[], object]]:
        session, window = self._session, self._window
        return {
            "next_field": window.form.focus_next_field,
            "previous_field": window.form.focus_previous_field,
            "next_proposal": lambda: window.form.walk.to_proposal(1),
            "previous_proposal": lambda: window.form.walk.to_proposal(-1),
            "next_problem": window.form.walk.to_problem,
            "problems": window.form.problems.open_list,
            "evidence_and_field": self._between_value_and_words,
            "go_back": session.go_back,
            "next_account": lambda: self._step_account(1),
            "previous_account": lambda: self._step_account(-1),
            "next_article": session.next_article,
            "previous_article": session.previous_article,
            "next_panel": self._next_column,
            "palette": self._open_palette,
            "find_article": window.folding.first(window.queue.search),
            "find": window.article.find_words,
            "evidence_end_left": lambda: window.article.move_evidence("end", "left"),
            "evidence_end_right": lambda: window.article.move_evidence("end", "right"),
            "evidence_start_left": lambda: window.article.move_evidence("start", "left"),
            "evidence_start_right": lambda: window.article.move_evidence("start", "right"),
            "menu": window.top_bar.open_menu,
        }

    # what they do

    def use_language(self, language: Language) -> None:
        """Put the whole interface into a language and remember it."""
        self._session.language = language
        self._settings.language = language
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, language)
        self._allow()
        self._check_language()

    def _keep_order(self, order: str) -> None:
        self._settings.queue_order = order

    def _add_account(self) -> None:
        self._session.add_account()
        self._window.form.focus_first()

    def _remove_account(self) -> None:
        if self._session.account_id is not None:
            self._session.remove_account(self._session.account_id)

    def _step_account(self, by: int) -> None:
        cards = [card.id for card in self._session.cards()]
        if self._session.account_id in cards:
            place = cards.index(self._session.account_id) + by
            self._session.select_account(cards[place % len(cards)])

    def _open_palette(self) -> None:
        from ui.command_palette import CommandPalette

        window = self._window
        self.palette = CommandPalette(
            self._session, self._actions, window.form, window.queue, window
        )
        self.palette.show()

    def _between_value_and_words(self) -> None:
        article, form = self._window.article, self._window.form
        if self._window.column_with_focus() == "article":
            article.mean_field()
            form.focus_field()
        elif not article.show_evidence():
            self._session.told.emit(
                Words("لا كلمات لهذه القيمة في النص.", "This value rests on no words of the text.")
            )

    def _next_column(self) -> None:
        names = [name for name, _ in self._window.columns()]
        here = self._window.column_with_focus()
        following = names[(names.index(here) + 1) % len(names)] if here else "queue"
        {
            "queue": self._window.folding.first(self._window.queue.focus_list),
            "article": self._window.article.setFocus,
            "form": self._window.form.focus_first,
        }[following]()

    def _go_to_form(self) -> None:
        """After another article, the keys go on where they were needed: at the first field that
        waits; but never away from the list, the text that is being read, or an editor."""
        session = self._session
        untouched = session.article is not None and not session.undo_stack.canUndo()
        wanted = self._just_opened or self._window.column_with_focus() in (None, "form")
        if untouched and wanted and not self._window.form.entry.is_open:
            self._window.form.focus_first()
            self._just_opened = session.reading

    def _leave_list(self) -> None:
        """Whoever opens an article with the keyboard wants it in the form, once it is read."""
        self._just_opened = True
        self._go_to_form()
        if self._session.article is not None and not self._session.reading:
            self._window.form.focus_field()

    def _begin(self) -> None:
        """Another project: whatever had the keyboard belongs to the page before."""
        self._just_opened = True

    def _assign(self, number: int) -> None:
        span = self._window.article.selected_span()
        fields = numbered_fields(self._session.codebook)
        if span is not None and number < len(fields):
            self._session.assign(fields[number].id, span)

    # what is possible

    def _allow(self) -> None:
        session = self._session
        have = Needs.NOTHING
        if session.project_path is not None:
            have = Needs.ARTICLE if session.article is not None else Needs.PROJECT
            fields = numbered_fields(session.codebook)
            self._actions.name_fields(tuple(f.label.in_language(session.language) for f in fields))
        self._actions.allow(have)
        self._actions["undo"].setEnabled(session.undo_stack.canUndo())
        self._actions["redo"].setEnabled(session.undo_stack.canRedo())

    def _check_language(self) -> None:
        self._actions[f"language_{self._session.language}"].setChecked(True)
