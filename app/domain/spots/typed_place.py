"""What a person means by a place they type: one of their spots, or a place on the body.

1. The id or the name of an open spot means that spot, ignoring case. An id of a region means it.
2. Else each typed word must begin a word of a name. One open spot that is found so is meant.
3. Else a place on the body is looked for in the same way, with its side, and where no name fits, by
   everyday words for it and by where it lies. The one whose name has just these words is meant,
   else the only one found.
4. "Left" and "right" (or "l" and "r") may stand anywhere; small words ("my", "of", "the") and
   "side" as the last word do not matter. A place on the body needs its side, a spot does not.
5. Where several are meant they are all named, and where none is, those that are written alike.

Worked: "low back right" and "r low back" are the right low back, though the low back at the waist
begins so too. With a spot "Desk neck", "desk" is that spot.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

from app.domain.body import Area, RegionId, Side, Spot
from app.domain.errors import InvalidInput
from app.domain.learn.content import PlaceWords
from app.domain.learn.phrases import words_of
from app.domain.spots.matching import BodyPlace, open_spots
from app.domain.spots.region_names import find_regions, parse_place

FIELD = "place"
_SMALL = frozenset({"a", "an", "the", "of", "in", "on", "at", "to", "my", "and", "by"})
_SIDES = {"left": Side.LEFT, "l": Side.LEFT, "right": Side.RIGHT, "r": Side.RIGHT}
_SHOWN = 5
_ALIKE = 0.6


def place_typed(
    text: str, spots: Iterable[Spot], areas: Sequence[Area], places: Sequence[PlaceWords]
) -> Spot | BodyPlace:
    """The spot or the place that `text` means (rules 1-5); `places` are everyday words for areas.

    Raises `InvalidInput` that names what could be meant.
    """
    followed, said = open_spots(spots), text.strip().casefold()
    for spot in followed:
        if said in (spot.id.casefold(), spot.name.casefold()):
            return spot
    try:
        return parse_place(text, "", {})
    except InvalidInput:
        words = _words(text)
    if not words:
        raise InvalidInput(FIELD, "say where, such as “low back right”")
    spots_found = [spot for spot in followed if _begin(words, _words(spot.name))]
    if len(spots_found) == 1:
        return spots_found[0]
    found = _areas(words, areas, places)
    sides = {_SIDES[word] for word in words if word in _SIDES}
    if len(found) == 1 and len(sides) == 1 and not spots_found:
        return BodyPlace.of(found[0].id.on(*sides))
    names = [*(spot.name for spot in spots_found), *(area.name for area in found)]
    raise InvalidInput(FIELD, _several(text, names, sides) if names else _unknown(text, areas))


def regions_typed(
    text: str, areas: Sequence[Area], places: Sequence[PlaceWords]
) -> tuple[RegionId, ...]:
    """The regions that `text` may mean, in the order of the drawing; all for "" (rule 3)."""
    words = _words(text)
    sides = {_SIDES[word] for word in words if word in _SIDES} or {Side.LEFT, Side.RIGHT}
    found = _areas(words, areas, places)
    return tuple(area.id.on(side) for area in found for side in sorted(sides))


def _areas(words: Sequence[str], areas: Sequence[Area], places: Sequence[PlaceWords]) -> list[Area]:
    """The one area with just this name, else those whose name begins so, else by other words."""
    bare = _without_side(words)
    exact = [area for area in areas if sorted(_words(area.name)) == sorted(bare)]
    named = exact or [area for area in areas if _begin(bare, _words(area.name))]
    if named:
        return named
    asked = words_of(" ".join(bare))
    meant = {
        words_of(written)
        for place in places
        if asked in {words_of(each) for each in place.asked}
        for written in place.written
    }
    if just_so := [area for area in areas if words_of(area.name) in meant]:
        return just_so
    found = {region.areas for region in find_regions(areas, places, " ".join(bare))}
    return [area for area in areas if (area.id,) in found]


def _words(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    if words[-1:] == ["side"] and not _SIDES.keys().isdisjoint(words):
        words.pop()
    return [word for word in words if word not in _SMALL]


def _without_side(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in _SIDES]


def _begin(typed: Iterable[str], words: Sequence[str]) -> bool:
    """Whether each typed word begins one of the words, and each side is that side (rules 2, 4)."""
    return all(
        _SIDES[each].value in words
        if each in _SIDES
        else any(word.startswith(each) for word in _without_side(words))
        for each in typed
    )


def _several(text: str, names: Sequence[str], sides: Collection[Side]) -> str:
    missing = "" if sides else "left or right"
    if len(names) == 1:
        return f"{names[0]} is on both sides. Add {missing or 'only one of them'}"
    more = "" if len(names) <= _SHOWN else f" or {len(names) - _SHOWN} more"
    listed = ", ".join(f"“{name}”" for name in names[:_SHOWN])
    return f"“{text}” may be {listed}{more}. Say which{f', and {missing}' if missing else ''}"


def _unknown(text: str, areas: Sequence[Area]) -> str:
    said, bare = f"“{text}” isn’t a place we know", _without_side(_words(text))
    alike = get_close_matches(" ".join(bare), [area.name for area in areas], _SHOWN, _ALIKE)
    if not alike:
        known = sorted({word for area in areas for word in _words(area.name)})
        meant = {word: (get_close_matches(word, known, 1) or [word])[0] for word in bare}
        alike = [area.name for area in areas if _begin(meant.values(), _words(area.name))]
    if not alike:
        return f"{said}. “unknot regions” lists them all"
    return f"{said}. Did you mean {' or '.join(f'“{name}”' for name in alike[:_SHOWN])}?"
