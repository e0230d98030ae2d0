"""A page of help as it is set: in the interface's direction, keys as key caps."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from ui import theme

_SIZE = 15
_HEADINGS = {1: 24, 2: 17, 3: 14}
# Fixed, as faces for Arabic would set their lines far apart.
_LINE, _LINES = 27, {1: 42, 2: 30, 3: 27}
_MARGIN, _INDENT = 28, 22


class HelpText(QTextBrowser):
    """Shows Markdown. ``page_wanted`` carries the name of the page that a link leads to.

    Nothing is loaded by a link or an image: what a codebook says is shown as text only.
    """

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._set)

    def show_markdown(self, title: str, markdown: str) -> None:
        """Show a page from its beginning."""
        self._markdown = markdown
        self.setAccessibleName(title)
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002
        """Nothing is read from a disk or a network for a page."""
        return None

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.page_wanted.emit(url.path().removesuffix(".md"))

    def _set(self) -> None:
        document = self.document()
        document.setDefaultFont(theme.ui_font(_SIZE))
        document.setDocumentMargin(_MARGIN)
        document.setIndentWidth(_INDENT)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in _blocks(document):
            self._set_block(cursor, block)
        cursor.endEditBlock()
        document.clearUndoRedoStacks()

    def _set_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        # By the page's language, not by the first word: it may be the Latin name of a key.
        form.setLayoutDirection(self.layoutDirection())
        form.setAlignment(Qt.AlignmentFlag.AlignLeading)
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        form.setLineHeight(theme.scaled(_LINES.get(level, _LINE)), fixed)
        form.setTopMargin(18 if level > 1 else 0)
        form.setBottomMargin(10 if level or not block.textList() else 5)
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(form)
        for fragment in _fragments(block):
            _set_fragment(cursor, fragment, level)


def _set_fragment(cursor: QTextCursor, fragment: QTextFragment, level: int) -> None:
    colours = theme.current()
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    form = fragment.charFormat()
    if level:
        font = theme.ui_font(_HEADINGS.get(level, _SIZE), bold=True)
        _merge_font(form, font.families(), font.pixelSize())
        form.setFontWeight(font.weight())
        form.setForeground(colours.ink if level == 1 else colours.accent)
    elif form.fontFixedPitch():
        # The face of the interface: fixed-pitch faces have no Arabic.
        _merge_font(form, theme.ui_font().families(), theme.scaled(_SIZE - 1))
        form.setFontFixedPitch(False)
        form.setBackground(colours.hover)
        form.setForeground(colours.ink)
    elif form.isAnchor():
        form.setForeground(colours.accent)
    cursor.setCharFormat(form)


def _merge_font(form: QTextCharFormat, families: list[str], pixels: int) -> None:
    form.setFontFamilies(families)
    form.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
    form.setProperty(QTextCharFormat.Property.FontPixelSize, pixels)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """The pieces of a block, gathered first: formatting one makes the others anew."""
    found: list[QTextFragment] = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found
