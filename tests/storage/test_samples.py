from __future__ import annotations

from pathlib import Path

import pytest

import resources
from storage import queue
from storage.errors import AlreadyThere
from storage.project import Project
from storage.queue import QueueQuery
from storage.samples import create_sample
from tests.storage.making import default_codebook


def test_the_sample_holds_articles_with_all_that_a_queue_shows(path: Path) -> None:
    with create_sample(path, "رنا") as project:
        rows = queue.page(project, QueueQuery(), None, 50)
        assert len(rows) >= 6
        assert all(r.title and r.source for r in rows)
        codebook = project.codebook
    with Project.open(path, "سامر") as again:
        assert again.codebook == codebook


def test_a_sample_is_never_made_over_a_file(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(AlreadyThere):
        create_sample(path, "رنا")
    assert path.read_text() == "mine"


def test_a_sample_that_cannot_be_made_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "path", lambda *parts: path.parent / "none" / parts[-1])
    monkeypatch.setattr("storage.samples.load_codebook", default_codebook)
    with pytest.raises(ValueError, match="sample article"):
        create_sample(path, "رنا")
    assert not path.exists()
