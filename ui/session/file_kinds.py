"""The kinds of files that articles are imported from, as a file dialog offers them."""

from __future__ import annotations

from storage.intake.kinds import KINDS, LINES, PLAIN


def file_filters(language: str, everything: str) -> str:
    """Qt's form of a choice of file kinds: all that can be read, then each kind by its name."""
    by_words: dict[str, list[str]] = {}
    for kind in (PLAIN, LINES, *KINDS):
        patterns = [f"*{suffix}" for suffix in kind.suffixes]
        if patterns:  # others are known by more than their endings
            by_words.setdefault(kind.label.in_language(language), []).extend(patterns)
    every = [pattern for patterns in by_words.values() for pattern in patterns]
    choices = {everything: every, **by_words}
    return ";;".join(f"{words} ({' '.join(patterns)})" for words, patterns in choices.items())


def annotation_filters(language: str, everything: str) -> str:
    """The same of the files that annotation programs write."""
    from storage.annotations.kinds import ARCHIVE
    from storage.annotations.kinds import KINDS as FORMS

    by_words: dict[str, list[str]] = {}
    for form in FORMS:
        patterns = [f"*{suffix}" for suffix in (*form.suffixes, ARCHIVE)]
        by_words.setdefault(form.label.in_language(language), []).extend(patterns)
    every = list(dict.fromkeys(p for patterns in by_words.values() for p in patterns))
    choices = {everything: every, **by_words}
    return ";;".join(f"{words} ({' '.join(patterns)})" for words, patterns in choices.items())
