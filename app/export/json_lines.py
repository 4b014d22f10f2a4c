"""Reading the outer structure of a JSON file, so that every item in it has a line number.

The file is one object.  Each of its parts is a list of items, or a single item.  The content of an
item is not checked here, except for what no item can contain: a duplicate name, a number that is
not finite, broken characters.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Any

from app.domain.errors import StorageError
from app.domain.import_export.text_encoding import decoded

_BLANK = " \t\r\n"
_LONGEST_NUMBER = 18  # digits; no number of ours is longer


@dataclass(frozen=True, slots=True)
class JsonItem:
    """One item of a part: the line it begins on, counted from 1, and its content.

    `wrong` says why it cannot be used; empty if it can.
    """

    line: int
    value: Any
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class JsonPart:
    """One part of the file by name: a list of items, or its single item."""

    name: str
    items: tuple[JsonItem, ...]


def read_parts(content: bytes) -> tuple[JsonPart, ...]:
    """All parts, in order.

    Raises `StorageError` when this is not one complete object, or names a part twice.
    """
    reader = _Reader(decoded(content).text)
    try:
        parts = tuple(reader.parts())
    except RecursionError as wrong:
        raise StorageError(
            f"Line {reader.line} is nested too deeply to be an Unknot export. Nothing has changed."
        ) from wrong
    except ValueError as wrong:
        raise _damaged(reader.line) from wrong
    twice = [name for name, times in Counter(part.name for part in parts).items() if times > 1]
    if twice:
        raise StorageError(
            f"This file has {_quoted(twice)} twice, so we can’t tell which one to use. "
            "Nothing has changed."
        )
    return parts


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _damaged(line: int) -> StorageError:
    return StorageError(
        f"This file is damaged, or isn’t JSON: we can’t read it from line {line} on. "
        "Nothing has changed."
    )


def _is_text(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


class _Reader:
    """Reads through the text; raises `ValueError` where it is invalid."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines = [found.start() for found in re.finditer("\n", text)]
        self._wrong: list[str] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_int=self._whole_number,
            parse_float=self._number,
            parse_constant=self._no_number,
        )

    @property
    def line(self) -> int:
        return bisect_right(self._lines, self._at - 1) + 1

    def parts(self) -> Iterator[JsonPart]:
        self._expect("{")
        for _ in self._until("}"):
            name = self._value().value
            if not isinstance(name, str):
                raise ValueError("a name must be text")
            self._expect(":")
            yield JsonPart(name, tuple(self._items()))
        if self._next():
            raise ValueError("there’s something after the end")

    def _items(self) -> Iterator[JsonItem]:
        if self._next() != "[":
            yield self._value()
            return
        self._expect("[")
        for _ in self._until("]"):
            yield self._value()

    def _until(self, end: str) -> Iterator[None]:
        """Yield once for each item between commas, up to `end`."""
        if self._next() == end:
            self._expect(end)
            return
        while True:
            yield
            if self._next() != ",":
                self._expect(end)
                return
            self._expect(",")

    def _value(self) -> JsonItem:
        self._next()
        line = self.line
        begin = self._at
        self._wrong.clear()
        value, self._at = self._decoder.raw_decode(self._text, begin)
        if "\\u" in self._text[begin : self._at] and not _is_text(value):
            self._wrong.append("it has broken characters in it")
        return JsonItem(line, value, "; ".join(dict.fromkeys(self._wrong)))

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice = [
                name for name, times in Counter(name for name, _ in pairs).items() if times > 1
            ]
            self._wrong.append(f"it has {_quoted(twice)} twice")
        return made

    def _whole_number(self, digits: str) -> int:
        if len(digits) > _LONGEST_NUMBER:
            self._no_number(f"{digits[:_LONGEST_NUMBER]}…")
            return 0
        return int(digits)

    def _number(self, digits: str) -> float:
        number = float(digits)
        return number if isfinite(number) else self._no_number(digits[:_LONGEST_NUMBER])

    def _no_number(self, written: str) -> float:
        self._wrong.append(f"{written} isn’t a number we can use")
        return 0.0

    def _expect(self, char: str) -> None:
        if self._next() != char:
            raise ValueError(f"{char} is missing")
        self._at += 1

    def _next(self) -> str:
        """The next character that is not white space, without consuming it; empty at the end."""
        while self._text[self._at : self._at + 1] in _BLANK and self._at < len(self._text):
            self._at += 1
        return self._text[self._at : self._at + 1]
