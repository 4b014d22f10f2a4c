"""Helvetica, which every PDF reader provides: the letters it can write, and their widths.

1. It has the letters of western Europe (Windows code page 1252).  Other letters are written without
   their accents if that makes them available.
2. A text with letters that remain unavailable cannot be written: `writable` returns "", and the
   caller writes something else.
3. Widths are Adobe's, in thousandths of the size; an accented letter is as wide as its base letter.
"""

from __future__ import annotations

import unicodedata

ENCODING = "cp1252"
FIRST = 32
REGULAR = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
    722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
    667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
    500, 334, 260, 334, 584,
)  # fmt: skip
BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722,
    722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722,
    667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
    611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556,
    500, 389, 280, 389, 584,
)  # fmt: skip
WIDE = {"—": 1000, "…": 1000, "“": 500, "”": 500, "’": 278, "·": 278}
USUAL = 611


def writable(text: str) -> str:
    """`text` as it can be written; "" if it cannot be written completely (rule 2)."""
    plain = "".join(_letter(letter) or "\0" for letter in unicodedata.normalize("NFC", text))
    return "" if "\0" in plain else " ".join(plain.split())


def encoded(text: str) -> bytes:
    """The bytes of a writable text in the file; an unavailable letter becomes “?”."""
    return "".join(_letter(letter) or "?" for letter in text).encode(ENCODING)


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of `text` at this size, in points."""
    widths = BOLD if bold else REGULAR
    return sum(_width(letter, widths) for letter in text) * size / 1000


def shortened(text: str, size: float, room: float, bold: bool = False) -> str:
    """`text`, with its end cut off if it does not fit into `room`."""
    if width(text, size, bold) <= room:
        return text
    while text and width(f"{text}…", size, bold) > room:
        text = text[:-1].rstrip()
    return f"{text}…"


def wrapped(text: str, size: float, room: float) -> list[str]:
    """`text` as lines of at most `room`; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _letter(letter: str) -> str:
    """The letter as it can be written, or ""."""
    for form in (letter, unicodedata.normalize("NFKD", letter)):
        kept = "".join(part for part in form if not unicodedata.combining(part))
        try:
            kept.encode(ENCODING)
        except UnicodeEncodeError:
            continue
        return " " if unicodedata.category(letter)[0] in "CZ" else kept
    return ""


def _width(letter: str, widths: tuple[int, ...]) -> int:
    if letter in WIDE:
        return WIDE[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    place = ord(base) - FIRST
    return widths[place] if 0 <= place < len(widths) else USUAL
