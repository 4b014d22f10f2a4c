"""Finding a place on the body by name, and parsing a written place.

Finding:

1. Every typed word must begin a word of the place's name, of its location, or of its side.
2. Everyday words for a place count as well ("calf" finds the soleus, "back" the whole back).
3. With nothing typed every place is listed, back first, left before right.

Parsing:

1. A place is `back.trap_upper.left`, or `back.trap_upper` with a separate side, or `other` with or
   without one. Case and surrounding blanks are ignored.
2. For an unknown region the nearest known ones are suggested, by id or by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from app.domain.body import AREAS, OTHER, Area, AreaId, RegionId, Side
from app.domain.errors import InvalidInput
from app.domain.learn.content import PlaceWords
from app.domain.learn.phrases import words_of
from app.domain.spots.matching import BodyPlace


def find_regions(
    areas: Sequence[Area], places: Iterable[PlaceWords], text: str
) -> tuple[RegionId, ...]:
    """The regions that `text` may mean, in the order of the drawing (finding rules 1-3)."""
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
        if _begins(typed, _words(area, side))
        or any(_says(f"{area.name} {area.where}", each) for each in meant)
    )


def _words(area: Area, side: Side) -> list[str]:
    text = f"{side.value} {area.name} {area.where}"
    return text.lower().replace("-", " ").replace(",", " ").split()


def _begins(typed: Iterable[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in typed)


def _says(text: str, words: Sequence[str]) -> bool:
    return f" {' '.join(words)} " in f" {' '.join(words_of(text))} "


AREA_IDS = tuple(f"{view}.{area}" for view, areas in AREAS.items() for area in areas)
_NEAR_ENOUGH = 0.6
_SHOWN = 3


def parse_place(region: str, side: str, names: Mapping[str, str]) -> BodyPlace:
    """The place that `region` and, where it has no side of its own, `side` mean ("" is not given).

    `names` are the areas' names by id. Raises `InvalidInput` with what is allowed.
    """
    text, beside = region.strip().lower(), side.strip().lower()
    if text == OTHER.text:
        return BodyPlace(OTHER, _side(beside, tuple(Side)) if beside else Side.MIDDLE)
    area, _, own = text.rpartition(".")
    if area in AREA_IDS:
        known = AreaId(area).on(_side(own, (Side.LEFT, Side.RIGHT)))
        return BodyPlace(known, _side(beside, tuple(Side)) if beside else known.side)
    if text not in AREA_IDS:
        raise InvalidInput("region", _unknown(region.strip(), text, names))
    if not beside:
        raise InvalidInput("side", f"{text} is on both sides of the body. Add left or right")
    return BodyPlace.of(AreaId(text).on(_side(beside, (Side.LEFT, Side.RIGHT))))


def parse_region(text: str, names: Mapping[str, str], field: str) -> RegionId:
    """One region with its side. Raises `InvalidInput` with what is allowed, naming `field`."""
    try:
        return parse_place(text, "", names).region
    except InvalidInput as wrong:
        raise InvalidInput(field, wrong.allowed) from wrong


def nearest(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Up to three area ids that are similar to `text`, the most similar first (parsing rule 2)."""
    likeness = {area: _likeness(text, area, names.get(area, "")) for area in AREA_IDS}
    likely = [area for area in AREA_IDS if likeness[area] >= _NEAR_ENOUGH]
    return tuple(sorted(likely, key=lambda area: -likeness[area])[:_SHOWN])


def _likeness(text: str, area: str, name: str) -> float:
    bare = text.removesuffix(".left").removesuffix(".right")
    wanted = bare.rpartition(".")[2]
    short = area.rpartition(".")[2]
    if wanted and (wanted in short or wanted in name.lower()):
        return 1.0
    return max(
        SequenceMatcher(None, bare, area).ratio(),
        SequenceMatcher(None, wanted, short).ratio(),
        SequenceMatcher(None, wanted, name.lower()).ratio(),
    )


def _unknown(said: str, text: str, names: Mapping[str, str]) -> str:
    near = nearest(text, names)
    if not near:
        return (
            f"“{said}” isn’t a place we know. Write view.area.side, such as "
            "back.trap_upper.left, or other"
        )
    return (
        f"“{said}” isn’t a place we know. Did you mean {' or '.join(near)}, with .left or .right?"
    )


def _side(text: str, allowed: tuple[Side, ...]) -> Side:
    if text not in allowed:
        raise InvalidInput("side", f"“{text}” isn’t one of {', '.join(allowed)}")
    return Side(text)
