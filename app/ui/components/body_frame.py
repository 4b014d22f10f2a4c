"""How much room a window has for the drawn body that is tapped."""

from __future__ import annotations

from app.domain.body_geometry import ASPECT
from app.domain.body_zoom import Frame
from app.ui import theme
from app.ui.theme import Width

WIDEST, NARROWEST, HIGHEST = 656, 296, 560
LOWEST = {Width.NARROW: 288, Width.WIDE: 264}
BESIDE, RAIL = 64, 80
"""The paddings beside the picture, and the rail of a wide window, in pixels."""
ABOVE_AND_BELOW = {Width.NARROW: 352, Width.WIDE: 272}
"""The bars of the window and what belongs to the picture, in pixels."""
LOW, BARS, COLUMN = 560, 144, 224
"""A wide window lower than this has the words in a column beside the picture."""
GAP = theme.MEDIUM
"""Between the two views, and between the words and the picture."""


def is_low(across: float, down: float) -> bool:
    """Whether there is room for the words only beside the picture."""
    return Width.of(across) is Width.WIDE and down < LOW


def frame_in(across: float, down: float, columns: int = 1) -> Frame:
    """The room for the picture in a window of this size in pixels, in one of its `columns`.

    It is the same for the whole body and for a part, so that nothing moves under the finger.
    """
    width, low = Width.of(across), is_low(across, down)
    content = across - (RAIL if width is Width.WIDE else 0)
    room = (content if columns == 1 else min(content, theme.TWO_COLUMNS) / columns) - BESIDE
    around = BARS if low else ABOVE_AND_BELOW[width]
    wide = min(WIDEST, max(NARROWEST, room)) - (COLUMN if low else 0)
    high = min(HIGHEST, max(LOWEST[width], down - around))
    return Frame(wide, min(high, _view_wide(wide) / ASPECT))


def frame_of_view(frame: Frame) -> Frame:
    """The room for one view of the whole body: front and back stand side by side in `frame`."""
    return Frame(_view_wide(frame.wide), frame.high)


def _view_wide(both: float) -> float:
    return (both - GAP) / 2
