"""Reading one table of a codebook's file, and saying on which line what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from model.codebook import Words
from model.toml_lines import Path, TomlLines


class CodebookError(ValueError):
    """A codebook that cannot be used: the line (from 1) and the reason, a sentence.

    ``words`` is the reason in both languages, ``reason`` the English one.
    """

    def __init__(self, line: int, words: Words) -> None:
        super().__init__(f"line {line}: {words.en}")
        self.line = line
        self.words = words

    @property
    def reason(self) -> str:
        return self.words.en


class Table:
    """One table with the path at which it stands. Every method raises `CodebookError`."""

    def __init__(self, data: Mapping[str, Any], path: Path, lines: TomlLines) -> None:
        self._data = data
        self._path = path
        self._lines = lines

    def error(self, key: str | None, words: Words) -> CodebookError:
        """The error at the line of ``key``, or of the table where it is None or absent."""
        path = self._path if key is None else (*self._path, key)
        return CodebookError(self._lines.of(path), words)

    def allow(self, *keys: str) -> None:
        """Refuse any other key, and say which one was probably meant."""
        for key in self._data:
            if key not in keys:
                raise self.error(key, unknown(Words("المفتاح", "The key"), key, keys))

    def string(self, key: str) -> str:
        value = self._data.get(key)
        if value is None:
            raise self.error(None, Words(f"ينقص هنا «{key}».", f"“{key}” is missing here."))
        return self._text(key, value)

    def one_of(self, key: str, allowed: Iterable[str], what: Words) -> str:
        value = self.string(key)
        choices = tuple(allowed)
        if value not in choices:
            raise self.error(key, unknown(what, value, choices))
        return value

    def optional_string(self, key: str) -> str | None:
        return None if key not in self._data else self.string(key)

    def flag(self, key: str) -> bool:
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            raise self.error(
                key,
                Words(
                    f"قيمة «{key}» إما true أو false بلا علامتي اقتباس.",
                    f"“{key}” is either true or false, without quotation marks.",
                ),
            )
        return value

    def words(self, key: str) -> Words:
        """A text in both languages: ``{ ar = "…", en = "…" }``."""
        if key not in self._data:
            raise self.error(None, Words(f"ينقص هنا «{key}».", f"“{key}” is missing here."))
        value = self._data[key]
        if not isinstance(value, Mapping):
            raise self.error(
                key,
                Words(
                    f'يُكتب «{key}» باللغتين: {{ ar = "…", en = "…" }}.',
                    f'“{key}” is written in both languages: {{ ar = "…", en = "…" }}.',
                ),
            )
        for language in value:
            if language not in ("ar", "en"):
                raise self.error(key, unknown(Words("اللغة", "The language"), language, _LANGUAGES))
        return Words(*(self._in_language(key, value, code) for code in _LANGUAGES))

    def optional_words(self, key: str) -> Words | None:
        return self.words(key) if key in self._data else None

    def strings(self, key: str) -> tuple[str, ...]:
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.error(
                key,
                Words(
                    f'يُكتب «{key}» قائمةً من كلمات: ["…", "…"].',
                    f'“{key}” is a list of words: ["…", "…"].',
                ),
            )
        return tuple(value)

    def mapping(self, key: str, datasets: Iterable[str]) -> dict[str, str]:
        """Texts by dataset, or by ``dataset.column``."""
        value = self._data.get(key, {})
        if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
            raise self.error(
                key,
                Words(
                    f'يُكتب «{key}» هكذا: {{ acled = "…" }}؛ وما فيه نقطة يوضع بين علامتين: '
                    '"acled.event_type".',
                    f'“{key}” is written as {{ acled = "…" }}; a name with a dot is quoted: '
                    '"acled.event_type".',
                ),
            )
        known = tuple(datasets)
        for name in value:
            if name.partition(".")[0] not in known:
                raise self.error(key, unknown(Words("مجموعة البيانات", "The dataset"), name, known))
        return dict(value)

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables ``[[… .key]]`` in their order."""
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
            name = ".".join(str(p) for p in (*self._path, key) if isinstance(p, str))
            raise self.error(
                key,
                Words(f"يُكتب كل واحد تحت [[{name}]].", f"Each of these stands under [[{name}]]."),
            )
        return tuple(
            Table(each, (*self._path, key, i), self._lines) for i, each in enumerate(value)
        )

    def _in_language(self, key: str, value: Mapping[str, Any], language: str) -> str:
        if not str(value.get(language, "")).strip():
            raise self.error(
                key,
                Words(
                    f"ينقص «{key}» {_LANGUAGES[language].ar} ({language}).",
                    f"“{key}” is missing {_LANGUAGES[language].en} ({language}).",
                ),
            )
        return self._text(key, value[language])

    def _text(self, key: str, value: Any) -> str:
        if not isinstance(value, str):
            raise self.error(
                key,
                Words(
                    f"قيمة «{key}» نص بين علامتي اقتباس.",
                    f"“{key}” is a text in quotation marks.",
                ),
            )
        if not value.strip():
            raise self.error(key, Words(f"«{key}» خالٍ.", f"“{key}” is empty."))
        return value


_LANGUAGES = {"ar": Words("بالعربية", "in Arabic"), "en": Words("بالإنكليزية", "in English")}


def unknown(what: Words, name: str, known: Iterable[str]) -> Words:
    """The sentence for a name that is none of the known ones, with the nearest of them."""
    choices = sorted(known)
    near = get_close_matches(name, choices, n=1, cutoff=0.6)
    if near:
        return Words(
            f"{what.ar} «{name}» غير معروف هنا. أتقصد «{near[0]}»؟",
            f"{what.en} “{name}” is not known here. Did you mean “{near[0]}”?",
        )
    listed = "، ".join(choices), ", ".join(choices)
    return Words(
        f"{what.ar} «{name}» غير معروف هنا. المعروف: {listed[0]}.",
        f"{what.en} “{name}” is not known here. Known are: {listed[1]}.",
    )
