"""Finding a place on the body by name.

1. Every typed word must begin a word of the place's name, of where it lies, or of its side.
2. What people call a place counts as well ("calf" finds the soleus, "back" the whole back).
3. With nothing typed every place is listed, back first, left before right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.body import Area, RegionId, Side
from app.domain.finder import words_of
from app.domain.learning import PlaceWords


def find_regions(
    areas: Sequence[Area], places: Iterable[PlaceWords], text: str
) -> tuple[RegionId, ...]:
    """The regions that `text` may mean, in the order of the drawing (rules 1-3)."""
    typed = text.lower().replace("-", " ").split()
    asked_for = words_of(text)
    meant = {
        words_of(written)
        for place in places
        if asked_for in {words_of(asked) for asked in place.asked}
        for written in place.written
    }
    return tuple(
        area.id.on(side)
        for area in areas
        for side in (Side.LEFT, Side.RIGHT)
        if _begins(typed, _words(area, side)) or any(_says(area.where, each) for each in meant)
    )


def _words(area: Area, side: Side) -> list[str]:
    text = f"{side.value} {area.name} {area.where}"
    return text.lower().replace("-", " ").replace(",", " ").split()


def _begins(typed: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in typed)


def _says(text: str, words: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(words_of(text))} "
