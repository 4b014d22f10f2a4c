"""Lists and numbers within a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def joined(parts: Sequence[str], word: str = "and") -> str:
    """“a, b and c”; "" for none."""
    *first, last = parts or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def count(number: int, one: str, many: str = "") -> str:
    """`1 flare`, `2 flares`, `no flares`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"
