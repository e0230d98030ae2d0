"""What all subcommands share: help with examples that work, progress, Arabic on any terminal."""

from __future__ import annotations

import io
import shlex
import sys
from contextlib import redirect_stderr, suppress
from pathlib import Path

import pytest
from arabic_reshaper import reshape
from bidi.algorithm import get_display

from storage.project import Project
from tests.storage.making import default_codebook
from ui.command_line import COMMANDS, command, parser, run
from ui.commands import terminal
from ui.commands.progress import shown_progress, words

ARABIC = "قصف على بلدة الوادي"


class Watched(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("name", COMMANDS)
def test_every_example_is_one_that_is_understood(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    examples = command(name).examples
    assert examples
    for example in examples:
        asked = shlex.split(example.partition(" > ")[0])
        assert asked[0] == name
        parser(asked).parse_args(asked)
    with pytest.raises(SystemExit) as left:
        run([name, "--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert f"main.py {examples[0]}" in told
    assert "exit codes: 0 done" in told


def test_a_terminal_is_told_how_far_it_is_and_then_cleared() -> None:
    with redirect_stderr(Watched()) as watched, shown_progress() as progress:
        assert progress(1, 4)
        assert progress(4, 4)
    told = watched.getvalue()
    assert "1 of 4 (25 %)" in told
    assert told.endswith("4 of 4 (100 %)\r\033[K")


def test_an_interrupt_clears_the_line_too() -> None:
    with (
        redirect_stderr(Watched()) as watched,
        suppress(KeyboardInterrupt),
        shown_progress() as progress,
    ):
        progress(1, 4)
        raise KeyboardInterrupt
    assert watched.getvalue().endswith("\033[K")


def test_a_pipe_hears_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress() as progress:
        assert progress(1, 4)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("done", "total", "seconds", "told"),
    [
        (1200, None, 9.0, "1,200"),
        (1, 4, 1.0, "1 of 4 (25 %)"),
        (1, 4, 10.0, "1 of 4 (25 %), 30 s left"),
        (1, 4, 40.0, "1 of 4 (25 %), 2 min 0 s left"),
        (4, 4, 40.0, "4 of 4 (100 %)"),
        (0, 0, 0.0, "0"),
    ],
)
def test_what_is_left_is_told_when_it_can_be(
    done: int, total: int | None, seconds: float, told: str
) -> None:
    assert words(done, total, seconds) == told


def test_lines_go_out_as_they_are_to_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    ordering = terminal.Ordering(stream)
    ordering.write(f"id 12  {ARABIC}\nplain, 2024-03-05\n{ARABIC}")
    ordering.flush()
    first, second, third = stream.getvalue().split("\n")
    assert first == "id 12  " + get_display(reshape(ARABIC))
    assert second == "plain, 2024-03-05"
    assert third == get_display(reshape(ARABIC)).rjust(60)


@pytest.mark.parametrize(("choice", "ordered"), [("on", True), ("off", False), ("auto", False)])
def test_a_command_orders_only_what_is_asked_for_or_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], choice: str, ordered: bool
) -> None:
    path = tmp_path / "x.tawthiq"
    with Project.create(path, default_codebook(), "رنا"):
        pass
    missing = tmp_path / "غائب.txt"
    assert run(["import", str(path), str(missing), "--bidi", choice]) == 2
    told = capsys.readouterr().err
    assert (reshape("غائب")[::-1] in told) is ordered
    assert ("غائب" in told) is not ordered
    assert sys.stderr is not None
    assert not isinstance(sys.stderr, terminal.Ordering)
