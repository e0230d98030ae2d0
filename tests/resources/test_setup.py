"""The set-up's decisions; that it really installs is tried on bare machines."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import main
from resources.setup import install, report, run, system
from resources.setup.report import Code, SetupError

FOLDER = Path(install.__file__).parent


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda p: p.name)
def test_the_set_up_needs_nothing_but_python(path: Path) -> None:
    # What an old Python can't read, it can't refuse with a sentence either.
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
    names = [alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names]
    names += [str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    outside = {n for n in names if n.partition(".")[0] not in sys.stdlib_module_names}
    assert {n for n in outside if not n.startswith("resources.setup")} == set()


def test_packages_table_is_whole() -> None:
    rows = system.needs_of("engine", "screen", "face")
    assert len(rows) > 20
    assert all(all(cell.strip() for cell in row) for row in rows)
    libraries = [row.library for row in rows if row.library != "-"]
    assert len(libraries) == len(set(libraries))


def test_a_library_that_does_not_load_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "packages.tsv"
    table.write_text("engine\tlibnowhere.so.9\ta\tb\tc\td\nengine\tlibc.so.6\te\tf\tg\th\n")
    monkeypatch.setattr(system, "TABLE", table)
    monkeypatch.setattr(system, "is_linux", lambda: True)
    missing = [need.apt for need in system.missing_libraries("engine")]
    assert missing == (["a"] if sys.platform.startswith("linux") else ["a", "e"])


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install one"),
        ("dnf", "sudo dnf install two"),
        ("pacman", "sudo pacman -S --needed three"),
        ("zypper", "sudo zypper install five four"),
    ],
)
def test_who_may_not_install_is_told_the_command(
    monkeypatch: pytest.MonkeyPatch, manager: str, command: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    monkeypatch.setattr(system, "_is_root", lambda: False)
    needs = [system.Need("engine", "libone.so.1", "one", "two", "three", "four five")]
    with pytest.raises(SetupError, match=command) as caught:
        system.provide(needs)
    assert caught.value.code is Code.SYSTEM


def test_what_is_only_wished_for_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "dnf" else None)
    monkeypatch.setattr(system, "_is_root", lambda: False)
    system.provide(system.needs_of("face"))
    assert "sudo dnf install google-noto-naskh-arabic-fonts" in capsys.readouterr().out


def test_faces_are_found_by_file_where_nothing_lists_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(system, "is_linux", lambda: True)
    monkeypatch.setattr(system, "FONT_FOLDERS", (str(tmp_path),))
    (tmp_path / "DejaVuSans.ttf").touch()
    assert not system.has_arabic_face()
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "NotoNaskhArabic-Regular.ttf").touch()
    assert system.has_arabic_face()


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", Code.DISK),
        ("ERROR: [Errno 30] Read-only file system: '/x'", Code.DISK),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS", Code.PACKAGES),
        ("SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", Code.NETWORK),
        (
            "WARNING: Retrying: NewConnectionError: Temporary failure in name resolution",
            Code.NETWORK,
        ),
        ("ERROR: No matching distribution found for shiboken6==6.11.3", Code.PACKAGES),
        ("ERROR: something that nobody met before", Code.PACKAGES),
    ],
)
def test_failures_of_pip_become_sentences(printed: str, code: Code) -> None:
    error = install.pip_failure(["Collecting numpy", printed], "Packages could not be installed")
    assert error.code is code
    assert "Traceback" not in str(error)


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("E: You don't have enough free space in /var/cache/apt/archives/.", Code.DISK),
        ("E: Unable to locate package libegl1", Code.NETWORK),
        ("Err:1 bookworm InRelease: Temporary failure resolving", Code.NETWORK),
        ("E: dpkg was interrupted", Code.SYSTEM),
    ],
)
def test_failures_of_apt_become_sentences(printed: str, code: Code) -> None:
    assert system.apt_failure(["Reading lists", printed]).code is code


def project(folder: Path) -> Path:
    """A folder with two locks and an empty environment."""
    for lock in install.LOCKS.values():
        (folder / lock).parent.mkdir(exist_ok=True)
        (folder / lock).write_bytes(f"{lock}\nnumpy==2\n".encode())
    (folder / ".venv").mkdir()
    return folder


def test_the_stamp_says_what_is_installed(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert install.read_stamp(root) == {}
    install.write_stamp("runtime", "3.12", root)
    assert install.read_stamp(root)["runtime"] == install.lock_hash("runtime", root)
    assert "development" not in install.read_stamp(root)
    install.write_stamp("development", "3.12", root)
    assert set(install.read_stamp(root)) == {"python", "runtime", "development"}


def test_a_broken_stamp_counts_as_none(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / ".venv" / install.STAMP).write_text("{half", encoding="utf-8")
    assert install.read_stamp(root) == {}


def test_a_lock_with_other_line_ends_is_the_same_lock(tmp_path: Path) -> None:
    root = project(tmp_path)
    before = install.lock_hash("runtime", root)
    lock = root / install.LOCKS["runtime"]
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    assert install.lock_hash("runtime", root) == before


def test_an_old_python_is_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SetupError, match=r"3\.11 or newer; this is 3\.9") as caught:
        install.choose_python()
    assert caught.value.code is Code.PYTHON


def test_a_newer_python_on_the_path_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(shutil, "which", lambda n: f"/bin/{n}" if n == "python3.12" else None)
    assert install.choose_python() == "/bin/python3.12"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--sample"], True),
        (["reports.tawthiq"], True),
        (["--language", "ar"], True),
        (["--theme", "dark", "reports.tawthiq"], True),
        (["propose", "--help"], False),
        (["propose", "article.txt"], False),
        (["--help"], False),
        (["--verbose"], True),
        (["--verbose", "propose", "article.txt"], False),
    ],
)
def test_only_the_desktop_needs_a_screen(arguments: list[str], window: bool) -> None:
    assert run.opens_window(arguments) is window
    assert main._for_the_desktop(arguments) is window


def test_a_screen_is_known_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_linux", lambda: True)
    assert not run.has_screen({})
    assert not run.has_screen({"DISPLAY": ""})
    assert run.has_screen({"DISPLAY": ":0"})
    assert run.has_screen({"QT_QPA_PLATFORM": "offscreen"})
    monkeypatch.setattr(system, "is_linux", lambda: False)
    assert run.has_screen({})


def test_an_error_ends_with_its_sentence_and_code(capsys: pytest.CaptureFixture[str]) -> None:
    def work() -> int:
        raise SetupError(Code.DISK, "The disk is full.")

    assert report.guarded(work) == Code.DISK
    assert "The disk is full." in capsys.readouterr().out


def test_a_second_run_finds_all_there(tmp_path: Path) -> None:
    if install.read_stamp().get("development") != install.lock_hash("development"):
        pytest.skip("this environment was not made by the set-up")
    command = [sys.executable, str(FOLDER / "install.py"), "--development"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=20, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
