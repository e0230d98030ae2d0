"""Our own Arabic is spelt in one way wherever it stands: code, translations, help, codebooks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_OURS = (
    "README.md",
    "resources/**/*.md",
    "resources/**/*.ts",
    "resources/**/*.toml",
    "resources/**/*.txt",
    "resources/**/*.json",
    "resources/**/*.tsv",
    "model/**/*.py",
    "storage/**/*.py",
    "ui/**/*.py",
)
_AS_WRITTEN = ("lexicons", "gazetteers")
"""What is looked for in articles is there in every spelling."""
_BEFORE_THE_ALEF = re.compile("[\u064b]\u0651?\u0627")


@pytest.mark.parametrize("pattern", _OURS)
def test_the_tanwin_stands_after_its_alef(pattern: str) -> None:
    paths = [p for p in ROOT.glob(pattern) if not set(_AS_WRITTEN) & set(p.parts)]
    assert paths, pattern
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            assert not _BEFORE_THE_ALEF.search(line), f"{path}:{number}: {line.strip()}"
