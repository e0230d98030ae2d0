"""Real reports on the page: every code point in its place, headline and noise told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from model.evidence import Span
from model.extraction.page import page_zones
from model.extraction.zones import Zone
from storage.shipped_page import load_page_phrases
from ui.article import ArticlePanel
from ui.article.offsets import shown

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "articles"
REPORTS = sorted(FOLDER.glob("*.txt"))


@pytest.mark.skipif(not REPORTS, reason="the real reports are not beside the project")
@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem[:3])
def test_a_real_report_is_set_as_it_is(panel: ArticlePanel, report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    zones = page_zones(text, load_page_phrases())
    assert {Zone.LEAD, Zone.BODY} <= {zone for _, zone in zones}
    panel.page.show_text(text, zones, header_under_headline=True)
    document = panel.page.document()
    lines = [document.findBlockByNumber(n).text() for n in range(document.blockCount())]
    assert "\n".join(lines) == shown(text)
    for span, _ in zones:
        panel.page.select(span)
        selected = panel.page.selected_span()
        assert selected is not None
        assert Span(span.start, span.end).contains(selected)
        assert panel.page.textCursor().selectedText() == shown(text[span.start : span.end])
