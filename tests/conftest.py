"""Options of all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

# `.ci/run` runs model and storage twice: the first time to see that they need no Qt.
settings.register_profile("few", max_examples=15)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rewrite-golden`` writes what is read now into the golden files, to be read before use."""
    parser.addoption("--rewrite-golden", action="store_true", help="rewrite the golden files")
