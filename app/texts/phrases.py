"""Lists, numbers and scores within a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def joined(parts: Sequence[str], word: str = "and") -> str:
    """“a, b and c”; "" for none."""
    *first, last = parts or [""]
    return f"{', '.join(first)} {word} {last}" if first else last


def count(number: int, one: str, many: str = "") -> str:
    """`1 flare`, `2 flares`, `no flares`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


SCORE_ANCHORS = {0: "clear", 3: "mild", 5: "moderate", 7: "strong", 10: "worst imaginable"}
ALL_ANCHORS = ", ".join(f"{score} {word}" for score, word in SCORE_ANCHORS.items())


def score_label(score: int) -> str:
    """A score for a screen reader: “3 of 10, mild”."""
    anchor = SCORE_ANCHORS.get(score)
    return f"{score} of 10, {anchor}" if anchor else f"{score} of 10"


def chosen_label(said: str) -> str:
    """The same for the chosen score."""
    return f"{said}, chosen"
