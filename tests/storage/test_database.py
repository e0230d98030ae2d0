"""What opening a project brings in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASKED = """
import sys
from pathlib import Path
from storage.project import Project
from storage.shipped_codebook import load_codebook
with Project.create(Path(sys.argv[1]), load_codebook(), "رنا") as project:
    project.db.table_names()
print(sorted({"pandas", "numpy", "pyarrow"} & set(sys.modules)))
import numpy
print(numpy.__name__)
"""


def test_a_project_is_made_without_what_is_slow_to_come_and_that_can_come_later(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-X", "utf8", "-c", ASKED, str(tmp_path / "x.tawthiq")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "numpy"]
