"""Reading the outer shape of a JSON file, so that every item in it has a line.

The file is one object.  Each of its parts is a list of items, or one item alone; what is inside
an item is left to others.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.errors import StorageTrouble

_BLANK = " \t\r\n"
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a part: the line it begins on, counted from 1, and what it says."""

    line: int
    says: Any


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the file by name: a list of items, or the one item it is."""

    name: str
    items: tuple[Item, ...]


def read_parts(content: bytes) -> tuple[Part, ...]:
    """All parts, in their order.  Raises `StorageTrouble` when this is not one whole object."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise _damaged(content.count(b"\n", 0, wrong.start) + 1) from wrong
    reader = _Reader(text)
    try:
        return tuple(reader.parts())
    except (ValueError, RecursionError) as wrong:
        raise _damaged(reader.line) from wrong


def _damaged(line: int) -> StorageTrouble:
    return StorageTrouble(
        f"This file is damaged, or is not JSON: it cannot be read from line {line} on. "
        "Nothing was changed."
    )


class _Reader:
    """Walks through the text; `ValueError` wherever it is not what it should be."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines = [at for at, char in enumerate(text) if char == "\n"]

    @property
    def line(self) -> int:
        return bisect_right(self._lines, self._at - 1) + 1

    def parts(self) -> Iterator[Part]:
        self._expect("{")
        for _ in self._until("}"):
            name = self._value().says
            if not isinstance(name, str):
                raise ValueError("a name must be text")
            self._expect(":")
            yield Part(name, tuple(self._items()))
        if self._next():
            raise ValueError("something stands after the end")

    def _items(self) -> Iterator[Item]:
        if self._next() != "[":
            yield self._value()
            return
        self._expect("[")
        for _ in self._until("]"):
            yield self._value()

    def _until(self, end: str) -> Iterator[None]:
        """Once for each thing between commas, up to `end`."""
        if self._next() == end:
            self._expect(end)
            return
        while True:
            yield
            if self._next() != ",":
                self._expect(end)
                return
            self._expect(",")

    def _value(self) -> Item:
        self._next()
        line = self.line
        says, self._at = _DECODER.raw_decode(self._text, self._at)
        return Item(line, says)

    def _expect(self, char: str) -> None:
        if self._next() != char:
            raise ValueError(f"{char} is missing")
        self._at += 1

    def _next(self) -> str:
        """The next character that is not blank, without taking it; empty at the end."""
        while self._text[self._at : self._at + 1] in _BLANK and self._at < len(self._text):
            self._at += 1
        return self._text[self._at : self._at + 1]
