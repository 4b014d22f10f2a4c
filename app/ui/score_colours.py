"""The colours of scores 0-10: from pale straw over clay to plum.

Lightness falls evenly from step to step, so the order survives every kind of colour-blindness and a
grey printer; a number always accompanies the colour.
"""

from __future__ import annotations

from app.domain.journal.entry import Score

RAMP = (
    "#f4ebd0",
    "#f1d4a8",
    "#f2bb84",
    "#f2a16e",
    "#ee8662",
    "#e46c60",
    "#d45663",
    "#bd4466",
    "#a13867",
    "#813264",
    "#612c5c",
)
DARK_INK, LIGHT_INK = "#14100f", "#ffffff"
_LIGHT_FROM = 7


def fill(score: Score) -> str:
    """The colour of a score."""
    return RAMP[score]


def ink(score: Score) -> str:
    """The colour of the number on top of `fill(score)`."""
    return LIGHT_INK if score >= _LIGHT_FROM else DARK_INK
