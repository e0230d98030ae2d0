"""Who works at the command line."""

from __future__ import annotations

import getpass


def account_name() -> str:
    """The name of the account that runs the program, or a word where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "command line"
