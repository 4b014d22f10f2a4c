"""Ways in which a file comes to harm."""

from __future__ import annotations

import random
from collections.abc import Callable

PAGE = 512

Harm = Callable[[bytes, random.Random], bytes]


def truncate(content: bytes, lot: random.Random) -> bytes:
    """The end is missing."""
    return content[: lot.randrange(len(content) + 1)]


def flip(content: bytes, lot: random.Random) -> bytes:
    """One bit is another."""
    if not content:
        return content
    at = lot.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << lot.randrange(8))]) + content[at + 1 :]


def delete(content: bytes, lot: random.Random) -> bytes:
    """A piece is missing."""
    start, end = _piece(content, lot)
    return content[:start] + content[end:]


def duplicate(content: bytes, lot: random.Random) -> bytes:
    """A piece is there twice."""
    start, end = _piece(content, lot)
    return content[:end] + content[start:]


def swap_lines(content: bytes, lot: random.Random) -> bytes:
    """Two lines have changed places."""
    lines = content.split(b"\n")
    one, other = lot.randrange(len(lines)), lot.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def duplicate_line(content: bytes, lot: random.Random) -> bytes:
    """A line is there twice."""
    lines = content.split(b"\n")
    return b"\n".join([*lines[: lot.randrange(len(lines))], lot.choice(lines), *lines])


def zero_page(content: bytes, lot: random.Random) -> bytes:
    """A page is all zeros."""
    start = lot.randrange(len(content) // PAGE + 1) * PAGE
    end = min(len(content), start + PAGE)
    return content[:start] + bytes(end - start) + content[end:]


HARMS: tuple[Harm, ...] = (
    truncate,
    flip,
    delete,
    duplicate,
    swap_lines,
    duplicate_line,
    zero_page,
)


def _piece(content: bytes, lot: random.Random) -> tuple[int, int]:
    start, end = sorted((lot.randrange(len(content) + 1), lot.randrange(len(content) + 1)))
    return start, min(end, start + 300)
