"""One article beside others: whose it is, its text as on the desk, its account's words marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from model.codebook import Codebook
from model.incident import ReportedAccount
from ui import theme
from ui.article.marks import focused_span, marks
from ui.article.page import ArticlePage
from ui.article.typesetting import BODY_SIZE, Look
from ui.article.veil_bar import VeilBar
from ui.direction import BETWEEN
from ui.incident.grid.words import day_word, isolated, source_word
from ui.session.incident_page import ShownArticle
from ui.session.views import Highlight

_BRIEF = 24
_LEAST = 180, 80
_BODY = 16
"""The size of the text at the usual zoom: less than on the desk, since several stand here."""


class ArticlePane(QFrame):
    """``account_chosen`` with the id of the account that is to be shown here; ``open_wanted`` with
    that of the one whose article is to be opened on the desk."""

    account_chosen = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = ""
        self._article = ""
        self._graphic = False
        theme.set_role(self, "pane")
        self.choice = QComboBox(self)
        theme.set_role(self.choice, "quiet")
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(
            lambda _: self.account_chosen.emit(str(self.choice.currentData()))
        )
        self.opener = QToolButton(self)
        theme.keep_icon_size(self.opener, 16)
        self.opener.clicked.connect(lambda: self.open_wanted.emit(self.account))
        # The page wants a header in it: what is known of the article stands above it here.
        self._nothing = QWidget()
        self._nothing.setFixedHeight(0)
        self.page = ArticlePage(self._nothing, self)
        self.veil_bar = VeilBar(self)
        self.veil_bar.wanted.connect(lambda wanted: self._veil(not wanted))
        self.page.clicked.connect(self.page.lift_veil)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 6, 2)
        head.addWidget(self.choice, 1)
        head.addWidget(self.opener)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.veil_bar)
        column.addWidget(self.page, 1)
        theme.keep(self, ArticlePane._dress)
        self._retranslate()

    def _dress(self) -> None:
        self.opener.setIcon(theme.icon("desk"))
        self.page.restyle()

    def zoom(self, steps: int) -> None:
        """As many steps larger as the article on the desk is."""
        self.page.set_look(Look((_BODY + steps) / BODY_SIZE))

    def offer(self, columns: Sequence[ReportedAccount]) -> None:
        """The accounts that can be chosen."""
        self.choice.clear()
        for number, column in enumerate(columns, 1):
            facts = (_in_brief(source_word(column)), day_word(column.published))
            words = BETWEEN.join(isolated(f) for f in facts if f)
            self.choice.addItem(f"{QLocale().toString(number)}. {words}", column.account.id)

    def show_account(
        self,
        column: ReportedAccount,
        article: ShownArticle,
        codebook: Codebook,
        field_id: str | None,
        *,
        graphic: bool,
    ) -> None:
        """Show an account's article with the words of a field under review; a ``graphic`` one comes
        veiled."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(column.account.id)))
        other = (column.article_id, article.text) != (self._article, self.page.text)
        self.account, self._article = column.account.id, column.article_id
        if other:
            self.page.show_text(article.text, article.zones, header_under_headline=False)
        if other or graphic != self._graphic:
            self._graphic = graphic
            self._veil(graphic)
        self.page.set_marks(marks(_highlights(column, codebook), field_id, None))
        span = focused_span(self.page.marks)
        if span is not None:
            self.page.reveal(span)

    def _veil(self, wanted: bool) -> None:
        """Veil a graphic text, or show it until one leaves it."""
        self.page.veil(wanted and self._graphic)
        self.veil_bar.show_state(self._graphic, wanted)

    def stand_out(self, wanted: bool) -> None:
        """Be the pane of the cell in focus, or one beside it."""
        theme.set_role(self.choice, "quiet")
        font = theme.ui_font(13, bold=wanted)
        self.choice.setFont(font)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.choice.setAccessibleName(self.tr("Account whose article is shown"))
        self.choice.setToolTip(self.choice.accessibleName())
        self.opener.setToolTip(self.tr("Open on the desk"))
        self.opener.setAccessibleName(self.opener.toolTip())
        self.page.setAccessibleName(self.tr("Article"))

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        """All that stands above the text, however many lines it takes, and a few of the text."""
        above = self.choice.sizeHint().height() + 6
        if not self.veil_bar.isHidden():
            above += self.veil_bar.heightForWidth(max(_LEAST[0], self.width()))
        return QSize(_LEAST[0], above + _LEAST[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _in_brief(name: str) -> str:
    """Where no outlet is known a title stands for it, of which the beginning is enough."""
    return name if len(name) <= _BRIEF else f"{name[:_BRIEF].rstrip()}…"


def _highlights(column: ReportedAccount, codebook: Codebook) -> list[Highlight]:
    """The words of all claims, as the desk marks what is reviewed."""
    families = {f.id: f.family for f in codebook.fields}
    return [
        Highlight(e.span, c.field, families.get(c.field, "what"), c.id, column.account.id, True, 0)
        for c in column.account.claims
        for e in c.evidence
    ]
