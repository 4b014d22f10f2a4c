"""Fonts for other scripts: the ones that are installed on this computer.

1. The client includes Latin, Greek and Cyrillic letters.  It requests others by the names of
   Google's Noto families; the answer is any font installed here for that script.
2. Fonts are found through fontconfig, which Linux and the BSDs have.  Without it, or without a font
   for the script, letters are drawn as boxes, and stored as written.
3. A font of the requested family is preferred to others, and a regular upright one to bold ones.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

log = logging.getLogger(__name__)

SAMPLES: Mapping[str, str] = {
    "notocoloremoji": "😀",
    "notonaskharabic": "ب",
    "notonastaliqurdu": "ب",
    "notosans": "क",
    "notosansarabic": "ب",
    "notosansarmenian": "Ա",
    "notosansbengali": "ক",
    "notosansethiopic": "አ",
    "notosansgeorgian": "ა",
    "notosansgujarati": "ક",
    "notosansgurmukhi": "ਕ",
    "notosanshebrew": "א",
    "notosanshk": "的",
    "notosansjp": "あ",
    "notosanskannada": "ಕ",
    "notosanskhmer": "ក",
    "notosanskr": "가",
    "notosanslao": "ກ",
    "notosansmalayalam": "ക",
    "notosansmath": "∑",
    "notosansmyanmar": "က",
    "notosansoriya": "କ",
    "notosanssc": "的",
    "notosanssinhala": "ක",
    "notosanssymbols": "♪",
    "notosanssymbols2": "✔",
    "notosanstamil": "க",
    "notosanstc": "的",
    "notosanstelugu": "క",
    "notosansthai": "ก",
    "notosanstibetan": "ཀ",
}
"""A letter that a font for this family must contain."""

LARGEST = 40_000_000  # bytes; a page keeps each font in its memory
SECONDS = 5
KINDS = {".ttf", ".otf", ".ttc", ".woff2"}
SEPARATOR = "\t"
WANTED = ("file", "weight", "slant", "width")
UPRIGHT_REGULAR = ["80", "0", "100"]

Listing = Callable[[str], str]


def installed(letter: str) -> str:
    """The installed fonts that contain this letter: one line each, with the fields of `WANTED`."""
    lister = shutil.which("fc-list")
    if lister is None:
        return ""
    line = SEPARATOR.join(f"%{{{each}}}" for each in WANTED) + "\n"
    try:
        listed = subprocess.run(
            [lister, f"--format={line}", f":charset={ord(letter):x}:scalable=true"],
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        log.warning("The fonts of this computer could not be listed.", exc_info=True)
        return ""
    return listed.stdout


class Fonts:
    """Finds the font file for each family that the client may request."""

    def __init__(self, listing: Listing = installed) -> None:
        self._listing = listing
        self._known: dict[str, Path | None] = {}

    def file_for(self, family: str) -> Path | None:
        """The best installed font for the script of `family`, or `None`."""
        if family not in self._known:
            self._known[family] = self._best(family)
        return self._known[family]

    def _best(self, family: str) -> Path | None:
        if family not in SAMPLES:
            return None
        fonts = [line.split(SEPARATOR) for line in self._listing(SAMPLES[family]).splitlines()]

        def unlike(font: list[str]) -> tuple[bool, int, str]:
            name = Path(font[0]).stem.replace("-", "").replace("_", "").lower()
            style = sum(a != b for a, b in zip(font[1:], UPRIGHT_REGULAR, strict=False))
            return family not in name, style, font[0]

        for file, *_ in sorted(fonts, key=unlike):
            if _can_be_sent(Path(file)):
                return Path(file)
        return None


def _can_be_sent(file: Path) -> bool:
    try:
        return file.suffix.lower() in KINDS and file.stat().st_size <= LARGEST
    except OSError:
        return False
