"""How many keys it takes to review articles, with proposals and without, in a real window.

``.venv/bin/python tests/benchmarks/keys.py [GOLD] [TEXTS] [HOW MANY]``

A hand that knows the gold reviews each article from the queue to the saved incident with key events
alone: it accepts what is right, rejects and types what is not. It does the same with nothing
proposed. Counted are key presses, a chord as one. With ``DISPLAY`` set (Xvfb will do) the window is
a real one, else it is off the screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from model.account import Status
from model.codebook import Field
from model.evaluation.gold import FIELDS, GoldAccount, Json
from model.evaluation.matching import hits, is_right, pairs, shown
from model.extraction.version import VERSION
from model.proposals import ProposedAccount, Salience
from model.values import Choice, Count, DateRange, Name, Place, Value, to_json
from storage import articles, runs
from storage.gold_files import GoldArticle, read_gold, texts_beside
from storage.project import Project
from storage.shipped_codebook import load_codebook
from tests.benchmarks.desks import SIZE, settle
from tests.benchmarks.measure import ROOT
from ui import theme
from ui.desk import Desk
from ui.form.choosing import ChoiceEditor
from ui.settings import Settings
from ui.translation import speak

GOLD = ROOT.parent / "shared" / "eval" / "gold-dev"
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class Hand:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, application: QApplication, desk: Desk) -> None:
        self.application = application
        self.desk = desk
        self.session = desk.session
        self.presses = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key, with those held down beside it."""
        self.presses += 1
        QTest.keyClick(QApplication.focusWidget() or self.desk.window, key, modifiers)
        self.application.processEvents()

    def type(self, text: str) -> None:
        """Type letters of any script."""
        for letter in text:
            self.presses += 1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, _NONE, letter)
                QApplication.sendEvent(QApplication.focusWidget() or self.desk.window, event)
        self.application.processEvents()

    # an article

    def review(self, gold: Iterable[GoldAccount], text: str) -> None:
        """Make the article's accounts those of the gold, and save."""
        wanted = [g for g in gold if g.salience is Salience.MAIN]
        run = self.session.run
        proposed = [a for a in run.accounts if a.salience is Salience.MAIN] if run else []
        pairing = pairs(proposed, wanted, text)
        for number, each in enumerate(proposed):
            if number not in pairing.values():
                self._to_account(each.key)
                self.press(Qt.Key.Key_Backspace, _CTRL | _SHIFT)
        for number, account in enumerate(wanted):
            self._tell(account, proposed[pairing[number]] if number in pairing else None)
        if wanted:
            self.press(Qt.Key.Key_Return, _CTRL)
        else:
            self.press(Qt.Key.Key_Return, _CTRL | _SHIFT)

    def _to_account(self, key: str) -> None:
        review = self.session.review
        for _ in self.session.cards():
            here = review.account(self.session.account_id or "") if review else None
            if here is None or key in here.proposed_keys:
                return
            self.press(Qt.Key.Key_Tab, _CTRL)

    def _tell(self, gold: GoldAccount, proposed: ProposedAccount | None) -> None:
        if proposed is None:
            self.press(Qt.Key.Key_N, _CTRL | _SHIFT)
        else:
            self._to_account(proposed.key)
        for field_id in FIELDS:
            field = self.session.codebook.field(field_id)
            self._fill(field, gold.values(field_id), proposed)
        if any(self.session.state_of(f.id).proposed for f in self.session.codebook.fields):
            self.press(Qt.Key.Key_A, _CTRL | _SHIFT)

    def _fill(
        self, field: Field, wanted: tuple[Json, ...], account: ProposedAccount | None
    ) -> None:
        found = shown(account, field.id) if account else ()
        right = hits(found, wanted, field.id)
        wrong = [c.value for c, ok in zip(found, right, strict=True) if not ok]
        missing = _missing(field.id, wanted, [c.value for c in found])
        if not wrong and not missing:
            return
        self._walk_to(field.id)
        if not field.many and missing and self._take_alternative(field, missing[0]):
            return
        for value in wrong if field.many or not missing else []:
            self._choose(field, value)
            self.press(Qt.Key.Key_Escape)
        for value in missing:
            self._enter(field, value)

    def _walk_to(self, field_id: str) -> None:
        form = self.desk.window.form
        order = [r.field.id for r in form.rows()]
        row = form.focused_row()
        if row is None or self.desk.window.column_with_focus() != "form":
            form.focus_first()
            row = form.focused_row()
        by = order.index(field_id) - order.index(row.field.id if row else order[0])
        for _ in range(abs(by)):
            self.press(Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up, _CTRL)

    def _take_alternative(self, field: Field, wanted: Json) -> bool:
        others = self.session.state_of(field.id).alternatives[:1]
        right = [p for p in others if is_right(field.id, _json(p.candidate.value), wanted)]
        if right:
            self.press(Qt.Key.Key_Down, _ALT)
        return bool(right)

    def _choose(self, field: Field, value: Value) -> None:
        row = self.desk.window.form.row(field.id)
        state = self.session.state_of(field.id).proposed
        item = next((p.id for p in state if p.candidate.value == value), "")
        for _ in state:
            if row is None or row.box.chosen == item:
                return
            self.press(Qt.Key.Key_Left)

    def _enter(self, field: Field, wanted: Json) -> None:
        value = _value(field.id, wanted)
        row = self.desk.window.form.row(field.id)
        if row is None:
            return
        if isinstance(value, Choice):
            self._enter_choice(field, value)
            return
        text = self.session.show(value, field, brief=True)
        self.type(text.translate({0x2066: None, 0x2068: None, 0x2069: None}))
        self.press(Qt.Key.Key_Return)

    def _enter_choice(self, field: Field, value: Choice) -> None:
        option = field.option(value.code)
        row = self.desk.window.form.row(field.id)
        for letter in option.label.in_language(self.session.language) if option else "":
            self.type(letter)
            editor = row.editor if row else None
            if isinstance(editor, ChoiceEditor) and editor.code == value.code:
                break
        self.press(Qt.Key.Key_Return)


def _missing(field_id: str, wanted: Iterable[Json], found: Iterable[Value]) -> list[Json]:
    left = [_json(v) for v in found]
    lacking = []
    for gold in wanted:
        hit = next((v for v in left if is_right(field_id, v, gold)), None)
        if hit is None:
            lacking.append(gold)
        else:
            left.remove(hit)
    return lacking


def _json(value: Value) -> Json:
    return to_json(value)


def _value(field_id: str, gold: Json) -> Value:
    """What the hand types for a value of the gold."""
    if field_id == "event_type":
        return Choice(gold[0] if isinstance(gold, list) else gold)
    if field_id in ("weapon", "damage"):
        return Choice(gold)
    if field_id == "date":
        return DateRange(_day(gold["start"]), _day(gold["end"]), gold.get("precision"))
    if field_id == "place":
        return Place(gold["names"][0])
    if isinstance(gold, dict):
        return Count(gold.get("min"), gold.get("max"), who=gold.get("who"))
    return Name(gold[0])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _project(folder: Path, some: list[GoldArticle], *, proposals: bool) -> Path:
    path = folder / f"{'with' if proposals else 'without'}.tawthiq"
    with Project.create(path, load_codebook(), "benchmark") as project:
        articles.add_many(project, [each.article for each in some])
        for each in some if not proposals else ():
            runs.store(project, each.article.id, (), VERSION, each.article.published)
    return path


def _count(
    application: QApplication, folder: Path, some: list[GoldArticle], *, proposals: bool
) -> list[int]:
    """Of each article the keys that its review took. Raises SystemExit where one was not saved."""
    settings = Settings(folder / "settings.ini")
    settings.language, settings.reviewer = "ar", "benchmark"
    desk = Desk(settings)
    desk.window.resize(*SIZE)
    desk.window.show()
    desk.window.activateWindow()
    settle(application, desk.window.isActiveWindow)
    desk.session.told.connect(lambda words: print(f"  {words.en}"))
    desk.session.open_project(_project(folder, some, proposals=proposals))
    hand, counted = Hand(application, desk), []
    for each in some:
        desk.session.open_article(each.article.id)
        settle(application, lambda: desk.session.run is not None and not desk.session.reading)
        desk.window.form.focus_first()
        application.processEvents()
        before = hand.presses
        hand.review(each.accounts, each.article.text)
        settle(application, lambda: not desk.session.reading)
        counted.append(hand.presses - before)
    done = desk.session.counts()
    left = len(some) - done.get(Status.REVIEWED, 0) - done.get(Status.NO_INCIDENT, 0)
    if left:
        raise SystemExit(f"{left} of {len(some)} were not saved: keys went astray. Try it in Xvfb.")
    desk.stop()
    desk.window.close()
    return counted


def main(gold: Path, texts: Path, most: int) -> None:
    """Print the keys of each article both ways, and the ratio of their sums."""
    some = list(read_gold(gold, texts))[:most]
    application = QApplication([])
    theme.start(application, "light")
    speak(application, "ar")
    with tempfile.TemporaryDirectory() as name:
        both = [_count(application, Path(name), some, proposals=p) for p in (True, False)]
    print(f"{'article':24} {'proposals':>10} {'none':>8}")
    for each, helped, alone in zip(some, *both, strict=True):
        print(f"{each.name[:24]:24} {helped:>10} {alone:>8}")
    helped, alone = map(sum, both)
    print(
        f"{'all':24} {helped:>10} {alone:>8}   {alone / max(1, helped):.1f} times as many without"
    )


if __name__ == "__main__":
    given = [Path(a) for a in sys.argv[1:] if not a.isdecimal()]
    wanted = [int(a) for a in sys.argv[1:] if a.isdecimal()]
    where = given[0] if given else GOLD
    main(where, given[1] if len(given) > 1 else texts_beside(where), wanted[0] if wanted else 10)
