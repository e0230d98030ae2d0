"""What a function gave for the words met so far: words recur, and it gives the same each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


class Kept(dict[str, Made]):
    """The results of ``make`` by word, each made where it is first asked for.

    Emptied when it holds ``most``: that is quicker than to note of each word when it was last met.
    """

    def __init__(self, make: Callable[[str], Made], most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, word: str) -> Made:
        if len(self) >= self._most:
            self.clear()
        made = self[word] = self._make(word)
        return made
