"""`propose` with several processes prints what one prints, and ends when it is told to."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.command_line import run

ROOT = Path(__file__).resolve().parents[2]
TELLING = "قصف طيران مجهول بلدة كفرنوران يوم الاثنين، ما أدى إلى مقتل {} مدنيين."
ARTICLES = 130


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Articles that differ, and one line in their middle that is none."""
    path = tmp_path / "articles.jsonl"
    lines = [
        json.dumps({"id": f"n{i}", "text": TELLING.format(i + 3), "published": "2016-03-02"})
        for i in range(ARTICLES)
    ]
    lines.insert(ARTICLES // 2, "no JSON")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_processes_print_what_one_prints(
    articles: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["propose", str(articles), "--format", form]
    printed = []
    for jobs in (["--jobs", "1"], ["--jobs", "2"], []):
        assert run([*command, *jobs]) == 2
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1] == printed[2]
    assert printed[0].err.count("articles.jsonl, line 66") == 1
    assert printed[0].out.count('"event_type"') == ARTICLES


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none_is_refused(
    articles: Path, jobs: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(["propose", str(articles), f"--jobs={jobs}"])
    assert stopped.value.code == 2
    assert "write 1 or more" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent to groups there")
def test_an_interrupt_ends_all_processes_quietly(articles: Path) -> None:
    many = articles.read_text(encoding="utf-8").replace("no JSON\n", "") + "\n"
    articles.write_text(many * 1000, encoding="utf-8")
    command = ["propose", str(articles), "--format", "jsonl", "--jobs", "2"]
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # What was begun in the background, as these tests may be, is deaf to it otherwise.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    try:
        _, complaints = process.communicate(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 130
    assert complaints == b""
