"""What was typed says no value."""

from __future__ import annotations

from model.codebook import Words


class Unreadable(ValueError):
    """``words`` says in both languages what is wrong and which forms are understood."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
