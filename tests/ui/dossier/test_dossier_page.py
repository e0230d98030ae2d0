"""The dossier's page: everything of the incident, safe, the same bytes, printed and on screen."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from model.reconciliation.grading import Grade
from tests.model.reconciliation.telling import dossier
from ui.dossier.page import Look, page
from ui.dossier.printing import pdf, pdf_of


class _Balanced(HTMLParser):
    """Fails where a tag is closed that was not the last one opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.links += [named["href"] or ""] if "href" in named else []
        self.ids |= {named["id"] or ""} if "id" in named else set()
        if tag not in ("br", "meta"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("printed", [False, True])
def test_the_page_is_whole_and_safe(language: str, printed: bool) -> None:
    made = page([dossier()], Look(language, printed))
    parsed = _Balanced()
    parsed.feed(made)
    assert parsed.open == []
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in made
    # What was imported cannot become markup, and no strange address becomes a link.
    assert "<الوادي>" not in made
    assert "&lt;الوادي&gt;" in made
    assert "&lt;مصدر&gt;" in made
    assert not [x for x in parsed.links if x.startswith("javascript")]
    assert {x[1:] for x in parsed.links if x.startswith("#")} <= parsed.ids
    assert not re.search(r"<(script|img|link|iframe)", made)


def test_everything_is_told() -> None:
    made = page([dossier()], Look("ar"))
    for told in (
        "قصف على تل الغزلان",
        "الروايات: ٣ | المصادر المستقلة: ٢",
        "درجة التحقق: <bdi>راجح</bdi>",
        "سجل المشفى",
        "✗ متعارضة",
        "✓ متفقة",
        "3 مقابل 5",
        "ونُقل <mark>3 جرحى</mark> (بينهم طفل) إلى المشفى.",
        "كلاهما عن الشبكة",
        "رد على <bdi>قصف قاعدة</bdi>",
        "ab" * 32,
        "من صورة جوية",
        "2026-11-02 09:30",
    ):
        assert told in made, told
    assert "لم يقرر الباحث بعد" in page([dossier(grade=None)], Look("ar"))


def test_it_says_who_reported_when() -> None:
    made = page([dossier()], Look("en"))
    timeline = made[made.index("Who reported what") : made.index("Sources and their")]
    assert timeline.index("5 January 2022") < timeline.index("صحيفة الوادي")
    assert timeline.index("صحيفة الوادي") < timeline.index("No publication day")
    assert timeline.index("No publication day") < timeline.index("Radio Falcon")


def test_one_account_needs_no_grid() -> None:
    assert "What each account says" not in page([dossier(1)], Look("en"))
    assert "What each account says" in page([dossier(2)], Look("en"))


def test_many_accounts_stand_in_several_tables() -> None:
    made = page([dossier(10)], Look("en"))
    assert made.count('<table class="grid">') == 3


def test_columns_are_turned_only_where_qt_prints_from_right_to_left() -> None:
    def heads(language: str, *, printed: bool) -> list[str]:
        made = page([dossier()], Look(language, printed))
        return re.findall(r"<th[^>]*>([^<]+)</th>", made.partition("<thead>")[2])[:3]

    assert heads("ar", printed=False) == ["الحقل", "القيمة", "كيف اختيرت"]
    assert heads("ar", printed=True) == ["كيف اختيرت", "القيمة", "الحقل"]
    assert heads("en", printed=True) == ["Field", "Value", "How it was chosen"]


def test_a_selection_has_contents_that_lead_to_each() -> None:
    made = page([dossier(), dossier(2, grade=Grade.WEAK)], Look("en"))
    assert '<a href="#incident-1">' in made
    assert 'id="incident-1" class="next"' in made


def test_the_same_project_gives_the_same_page() -> None:
    assert page([dossier()], Look("ar")) == page([dossier()], Look("ar"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_is_printed_on_numbered_pages(language: str) -> None:
    steps: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        steps.append((done, total))
        return True

    made = pdf_of([dossier(10)], language, hear)
    assert made is not None
    assert made.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", made)) == len(steps) == steps[0][1] > 2


@pytest.mark.usefixtures("qapp")
def test_printing_can_be_stopped() -> None:
    assert pdf_of([dossier()], "ar", lambda done, _: done < 1) is None
    assert pdf("<p>x</p>", rtl=True) is not None
