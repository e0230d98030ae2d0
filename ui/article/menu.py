"""The menu over the article: what can be done with the selected words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from model.evidence import Span
from ui import theme
from ui.actions import keymap
from ui.numbered_fields import numbered_fields

if TYPE_CHECKING:
    from ui.article.page import ArticlePage
    from ui.session import Session


def article_menu(
    session: Session,
    page: ArticlePage,
    find: Callable[[], None],
    teach: Callable[[], None],
    parent: QWidget,
) -> QMenu:
    """The menu for what is selected now; it lives until it is closed."""
    # Called by this name with both arguments in place, or the translators' tool does not see it.
    translate = QCoreApplication.translate
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    span = page.selected_span()
    assign = menu.addMenu(theme.icon("evidence"), translate("ArticleMenu", "Assign to field"))
    assign.setEnabled(span is not None and not session.read_only)
    if span is not None:
        _fill(assign, session, span)
    words = translate("ArticleMenu", "Add to the project’s lexicon…")
    add = menu.addAction(theme.icon("lexicon"), words, teach)
    add.setShortcuts(keymap.sequences("add_to_lexicon"))
    add.setEnabled(span is not None and not session.read_only)
    menu.addSeparator()
    copy = menu.addAction(translate("ArticleMenu", "Copy"), page.copy)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(page.textCursor().hasSelection())
    menu.addAction(translate("ArticleMenu", "Select all"), page.selectAll)
    menu.addSeparator()
    words = translate("ArticleMenu", "Find in the article")
    menu.addAction(theme.icon("search"), words, find).setShortcuts(keymap.sequences("find"))
    return menu


def _fill(menu: QMenu, session: Session, span: Span) -> None:
    """One row for each field, section by section; the first ones show their key."""
    codebook, language = session.codebook, session.language
    keys = {f.id: f"Alt+{n}" for n, f in enumerate(numbered_fields(codebook), 1)}
    for section in codebook.sections:
        fields = [f for f in codebook.asked if f.section == section.id]
        if fields:
            menu.addSection(section.label.in_language(language))
        for field in fields:
            action = QAction(field.label.in_language(language), menu)
            if field.id in keys:
                action.setShortcut(QKeySequence(keys[field.id]))
            action.triggered.connect(lambda _=False, f=field.id: session.assign(f, span))
            menu.addAction(action)
