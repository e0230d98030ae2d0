"""What the tests of extraction share."""

from __future__ import annotations

import pytest

from model.extraction.lexicon import Lexicon
from storage.shipped import load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    return load_lexicon()
