"""What holds for every file of the project, and for its locks."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from ui.command_line import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
LOCKS = (Path("requirements.lock"), Path(".ci", "requirements.lock"))
BINARY = {
    ".spacy",
    ".png",
    ".ico",
    ".icns",
    ".ttf",
    ".otf",
    ".gz",
    ".zip",
    ".tawthiq",
    ".sqlite",
    ".db",
}
BINARY |= {".docx", ".pdf", ".qm", ".xlsx", ".odt", ".epub"}
NOT_OURS = {".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
NOT_OURS |= {".import_linter_cache", "__pycache__", "htmlcov", ".coverage"}
LONGEST_MODULE = 350
LONGEST_TEST = 500

# In pieces, so that this file does not hold what it forbids.
REGISTRIES = ("py" + r"pi\.org", "python" + "hosted", r"deb\." + "debian", "npm" + r"js\.")
MACHINE_PATHS = (
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/ho" + r"me/\w",
    "/Us" + r"ers/\w",
    r"C:\\" + "Users",
)
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "XX" + "X")


def files() -> Iterator[Path]:
    """The project's own files: what git tracks, or all where there is no git."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        listed = subprocess.run(
            ["git", "-c", "core.quotepath=off", "ls-files", "-z"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        names = listed.stdout.decode("utf-8").split("\0")
        yield from (ROOT / n for n in names if n and (ROOT / n).is_file())
        return
    for path in sorted(ROOT.rglob("*")):
        if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts):
            yield path


def texts() -> Iterator[tuple[str, str]]:
    """Path and text of every file that is none of the binary kinds."""
    for path in files():
        if path.suffix.lower() not in BINARY:
            yield path.relative_to(ROOT).as_posix(), path.read_bytes().decode("utf-8", "replace")


def lines_with(patterns: tuple[str, ...]) -> list[str]:
    pattern = re.compile("|".join(patterns))
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def pins(lock: Path) -> dict[str, set[str]]:
    """Versions by canonical name; a package may have one for older and one for newer Pythons."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", read(lock), re.MULTILINE):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def read(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_text_is_utf8_with_unix_line_ends() -> None:
    wrong = [
        name for name, text in texts() if "\ufffd" in text or "\r" in text or text[:1] == "\ufeff"
    ]
    assert wrong == []


def test_no_address_of_a_registry_of_packages() -> None:
    assert lines_with(REGISTRIES) == []


def test_no_path_of_one_machine() -> None:
    assert lines_with(MACHINE_PATHS) == []


def test_nothing_is_left_for_later() -> None:
    assert lines_with(tuple(rf"\b{word}\b" for word in UNFINISHED)) == []


def test_no_python_file_is_long() -> None:
    lengths = {n: t.count("\n") for n, t in texts() if n.endswith(".py")}
    most = {n: LONGEST_TEST if n.startswith("tests/") else LONGEST_MODULE for n in lengths}
    assert {n: count for n, count in lengths.items() if count > most[n]} == {}


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_a_lock_names_no_address(lock: Path) -> None:
    assert re.findall(r"://|--(?:extra-)?index|--find-links|--trusted", read(lock)) == []


@pytest.mark.parametrize("lock", LOCKS, ids=str)
def test_every_locked_package_has_a_hash(lock: Path) -> None:
    lines = read(lock).replace("\\\n", " ").strip().splitlines()
    entries = [line for line in lines if not line.lstrip().startswith("#")]
    assert len(entries) > 10
    assert [e[:60] for e in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", e)] == []
    assert [e[:60] for e in entries if not re.match(r"[\w.-]+==\S+", e)] == []


@pytest.mark.parametrize(("lock", "extra"), [(LOCKS[0], ""), (LOCKS[1], "dev")], ids=str)
def test_a_lock_is_what_the_project_asks_for(lock: Path, extra: str) -> None:
    project = tomllib.loads(read(Path("pyproject.toml")))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    locked = pins(lock)
    for requirement in map(Requirement, wanted):
        versions = locked.get(canonicalize_name(requirement.name), set())
        assert versions, requirement
        assert all(requirement.specifier.contains(v) for v in versions), requirement


def test_the_development_lock_holds_the_runtime_lock() -> None:
    runtime, development = map(pins, LOCKS)
    assert {n: v for n, v in runtime.items() if development.get(n) != v} == {}


def test_the_readme_tells_of_every_command() -> None:
    told = read(Path("README.md"))
    assert [name for name in COMMANDS if f"main.py {name} " not in told] == []
