from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from model.codebook import Codebook
from storage.project import Project
from tests.storage.making import default_codebook


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return default_codebook()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "مشروع.tawthiq"


@pytest.fixture
def project(path: Path, codebook: Codebook) -> Iterator[Project]:
    with Project.create(path, codebook, "رنا") as project:
        yield project
