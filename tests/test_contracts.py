"""The layers hold, and each contract is seen to break when it is broken."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("model", "storage", "ui", "resources")

# Contract, planted module, what it imports, and how the linter names the pair.
FORBIDDEN = [
    ("ui over storage over model", "model.planted_a", "storage"),
    ("ui over storage over model", "model.planted_b", "ui"),
    ("ui over storage over model", "storage.planted_a", "ui"),
    ("resources import nothing of the program", "resources.planted_a", "model"),
    ("resources import nothing of the program", "resources.planted_b", "storage"),
    ("resources import nothing of the program", "resources.planted_c", "ui"),
    ("model knows no Qt, no SQL, no files", "model.planted_c", "PySide6"),
    ("model knows no Qt, no SQL, no files", "model.planted_d", "sqlite3"),
    ("model knows no Qt, no SQL, no files", "model.planted_e", "sqlite_utils"),
    ("model knows no Qt, no SQL, no files", "model.planted_f", "pathlib"),
    ("model knows no Qt, no SQL, no files", "model.planted_g", "os"),
    ("model knows no Qt, no SQL, no files", "model.planted_h", "io"),
    ("model knows no Qt, no SQL, no files", "model.planted_i", "shutil"),
    ("model knows no Qt, no SQL, no files", "model.planted_j", "resources"),
    ("model knows no Qt, no SQL, no files", "model.extraction.planted_a", "pathlib"),
    ("storage knows no Qt", "storage.planted_b", "PySide6"),
    ("the session alone talks to storage", "ui.planted_a", "storage"),
    ("the command line knows no Qt", "ui.commands.planted_a", "PySide6"),
]


def lint(folder: Path) -> str:
    """What the import linter prints of the packages in a folder."""
    program = Path(sys.executable).with_name("lint-imports")
    env = dict(os.environ, PYTHONPATH=str(folder), COLUMNS="200", NO_COLOR="1")
    done = subprocess.run(
        [str(program), "--no-cache"],
        cwd=folder,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The linter's report on a copy of the program in which every rule is broken."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=_all_but_python)
    for _, module, imported in FORBIDDEN:
        planted = folder.joinpath(*module.split(".")).with_suffix(".py")
        planted.write_text(f"import {imported}\n", encoding="utf-8")
    return lint(folder)


def _all_but_python(folder: str, names: list[str]) -> list[str]:
    return [n for n in names if not n.endswith(".py") and not Path(folder, n).is_dir()]


def test_the_program_keeps_all_contracts() -> None:
    report = lint(ROOT)
    assert " 0 broken." in report, report


@pytest.mark.parametrize("contract", sorted({row[0] for row in FORBIDDEN}))
def test_a_broken_contract_is_seen(broken: str, contract: str) -> None:
    assert f"{contract} BROKEN" in broken


@pytest.mark.parametrize(("contract", "module", "imported"), FORBIDDEN)
def test_a_forbidden_import_is_named(
    broken: str, contract: str, module: str, imported: str
) -> None:
    section = broken.partition("Broken contracts")[2].partition(f"\n{contract}\n")[2]
    assert f"{module} -> {imported} (l.1)" in section


def test_every_contract_is_broken_here_once() -> None:
    """A contract added to pyproject.toml is added to this table too."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    _, *contracts = text.split("[[tool.importlinter.contracts]]")
    names = {c.split('name = "', 1)[1].split('"', 1)[0] for c in contracts}
    assert names == {row[0] for row in FORBIDDEN}


def test_model_opens_no_files() -> None:
    opening = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "model").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("open", "exec", "eval", "print", "input")
    ]
    assert opening == []
