"""How large the stage of a player is: its figure or pacer, and the letters beside it.

1. The figure is as high as `GOAL` of the window, where its width and what guides leave that.
2. What guides (the figure, the time, the sentence and the buttons) always fits without scrolling;
   what is only good to know may have to be scrolled to.  In letters more than twice as large the
   words may scroll too, but the time below a figure is whole.
3. Low and wide windows have two columns: the figure with the time, and the words with the buttons.
   With few words, a window has them only if it is lower than `LOW`, as half of it would be empty.
4. The size depends on the window and the text alone, so nothing moves from step to step.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

import flet as ft

from app.ui import theme

GOAL = 0.64
KNOWN_GOAL = 0.42
"""The share of the height for the figure before what is good to know gets its room."""
LEAST = 96
BAR = 48
TIME_WIDE = 105
"""The width of the time left in text of the usual size: a smaller figure has it on two lines."""
LINE_HEIGHT = 1.35
LETTER = 0.54
"""The mean width of a letter, as a share of its size."""
LARGE_FROM = 1.4
BESIDE_FROM = 1.2
BESIDE_WIDEST = 560
LOW = 560
SMALLEST_BESIDE = 560
STYLES = {
    48: ft.TextThemeStyle.DISPLAY_MEDIUM,
    36: ft.TextThemeStyle.DISPLAY_SMALL,
    30: ft.TextThemeStyle.HEADLINE_LARGE,
    26: ft.TextThemeStyle.HEADLINE_MEDIUM,
    23: ft.TextThemeStyle.HEADLINE_SMALL,
    21: ft.TextThemeStyle.TITLE_LARGE,
    17: ft.TextThemeStyle.TITLE_MEDIUM,
}
"""The styles for the sentence of a player, by the size of their letters, the largest first."""


@dataclass(frozen=True, slots=True)
class Needs:
    """The heights in pixels of what a player shows below or beside its figure."""

    time: float
    guides: float
    known: float
    foot: float


@dataclass(frozen=True, slots=True)
class Room:
    """The space for words: its width in pixels, the text's scale, and whether there is little."""

    across: float
    scale: float
    low: bool

    @property
    def is_large(self) -> bool:
        """Whether the text is so large that less has to be said."""
        return self.scale >= LARGE_FROM

    @property
    def tight(self) -> bool:
        """Whether buttons are only as high as a finger needs."""
        return self.low or self.is_large

    def lines(self, letters: int, size: float) -> int:
        """How many lines so many letters of this size take."""
        return max(1, ceil(letters * size * self.scale * LETTER / self.across))

    def height(self, size: float, lines: int = 1) -> float:
        """The height of such lines."""
        return size * LINE_HEIGHT * self.scale * lines

    def largest(self, letters: int, lines: int, most: int) -> int:
        """The largest size in which so many letters take no more than these lines."""
        fitting = [size for size in STYLES if size <= most and self.lines(letters, size) <= lines]
        return fitting[0] if fitting else min(STYLES)


@dataclass(frozen=True, slots=True)
class StageSize:
    """What the player draws: whether words are `beside` the figure, which is `figure` wide and
    high; the room for the words; and all sizes in pixels that this comes from.
    """

    beside: bool
    figure: int
    inner: float
    spare: float
    room: Room
    needs: Needs

    @property
    def block(self) -> float:
        """The height of the two columns."""
        words = self.needs.guides + self.needs.known + self.needs.foot
        return min(self.inner, max(self.figure + self.needs.time, words + theme.LARGE))

    @property
    def above_words(self) -> float:
        """The space above words beside the figure: the same in every step, so that they stay."""
        needs = self.needs
        return max(0.0, self.block - needs.foot - needs.guides - needs.known - theme.LARGE) / 2

    @property
    def tells_next(self) -> bool:
        """Whether there is room for what comes next, which else would be cut through."""
        needs = self.needs
        whole = self.figure + needs.time + needs.guides + needs.known + needs.foot
        return self.beside or whole <= self.inner

    @property
    def fits(self) -> bool:
        """Whether all that guides is seen without scrolling (rule 2)."""
        words = self.needs.guides + self.needs.foot
        if self.beside:
            return self.shows_time and words <= self.inner
        return self.figure + self.needs.time + words <= self.inner

    @property
    def shows_time(self) -> bool:
        """Whether the time below the figure is seen whole, on two lines if the figure is narrow."""
        lines = 1 if not self.beside or self.figure >= TIME_WIDE * self.room.scale else 2
        return self.figure + lines * self.needs.time <= self.inner


Needing = Callable[[Room], Needs]


def stage_size(
    width: float, height: float, scale: float, needing: Needing, few_words: bool = False
) -> StageSize:
    """The stage in a window of this size in pixels, with text `scale` times as large as usual."""
    beside = width >= SMALLEST_BESIDE and width >= BESIDE_FROM * height
    beside = beside and (height < LOW or not few_words)
    low = height < (480 if beside else 700)
    inner = height - bar_height(scale, beside) - theme.SMALL
    if beside:
        time = needing(Room(width / 2, scale, low)).time
        figure = max(LEAST, int(min(inner - time, GOAL * height, width * 0.46)))
        sizes = [_beside(width, inner, each, scale, low, needing) for each in _down_from(figure)]
        whole = [size for size in sizes if size.fits] or [size for size in sizes if size.shows_time]
        return (whole or sizes[-1:])[0]
    room = Room(min(640.0, width) - 2 * theme.MEDIUM, scale, low)
    needs = needing(room)
    free = inner - needs.time - needs.guides - needs.foot
    roomy = min(free, max(free - needs.known, KNOWN_GOAL * height))
    figure = max(LEAST, int(min(roomy, GOAL * height, width - 2 * theme.MEDIUM)))
    spare = max(0.0, free - needs.known - figure)
    return StageSize(beside, figure, inner, spare, room, needs)


def bar_height(scale: float, beside: bool) -> float:
    """The height of the line above the stage, with a title of one line or, when high, of two."""
    return max(BAR, 15 * LINE_HEIGHT * scale * (1 if beside else 2))


def _down_from(figure: int) -> Iterator[int]:
    """Sizes to try in turn: a smaller figure leaves the words more room."""
    yield figure
    yield from range(figure - figure % 8, LEAST - 1, -8)


def _beside(
    width: float, inner: float, figure: int, scale: float, low: bool, needing: Needing
) -> StageSize:
    across = min(BESIDE_WIDEST, width - figure - 3 * theme.MEDIUM)
    room = Room(across, scale, low)
    return StageSize(True, figure, inner, 0, room, needing(room))
