"""Decodes the bytes of a text file from an unknown program.

1. A byte-order mark decides: UTF-8 or UTF-16. Without one it is UTF-8.
2. Text that is not UTF-8 is Windows-1252, as older spreadsheets write it; that is reported.
3. A file with both valid UTF-8 beyond ASCII and invalid sequences is damaged, and not Windows-1252:
   nothing is guessed.
4. Control characters other than tabs and line ends mean that it is not Windows-1252 text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import StorageError


class Encoding(StrEnum):
    """The encoding of a text."""

    UTF_8 = "UTF-8"
    UTF_16 = "UTF-16"
    WINDOWS_1252 = "Windows-1252"


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text and its encoding."""

    text: str
    encoding: Encoding


_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BEYOND_ASCII = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NEVER_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(content: bytes) -> DecodedText:
    """The text in `content`. Raises `StorageError` that names the first line that is not text."""
    try:
        if content.startswith(_UTF_16):
            return DecodedText(content.decode("utf-16"), Encoding.UTF_16)
        return DecodedText(content.decode("utf-8-sig"), Encoding.UTF_8)
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        if not content.startswith(_UTF_16) and _may_be_windows(content):
            return DecodedText(content.decode("cp1252"), Encoding.WINDOWS_1252)
        raise StorageError(
            f"This file isn’t UTF-8 text (see line {line}). If it’s from a spreadsheet, "
            "save it there as “CSV UTF-8” and try again. Nothing has changed."
        ) from wrong


def _may_be_windows(content: bytes) -> bool:
    if _NEVER_IN_TEXT.search(content) or _BEYOND_ASCII.search(content):
        return False
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True
