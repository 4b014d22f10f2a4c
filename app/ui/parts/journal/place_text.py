"""A place on the body in an address: `back-trap_upper-right@620x180`.

No dots: a server takes an address with one for the name of a file.
"""

from __future__ import annotations

from urllib.parse import unquote

from app.domain.body import Point, RegionId
from app.domain.errors import InvalidInput
from app.domain.spots import Place

_FINE = 1000  # the picture's width and height, in an address


def place_text(place: Place) -> str:
    """The place as part of an address."""
    region = place.region.text.replace(".", "-")
    if place.at is None:
        return region
    return f"{region}@{round(place.at.x * _FINE)}x{round(place.at.y * _FINE)}"


def place_of(text: str) -> Place:
    """The place that part of an address means.  Raises `InvalidInput`."""
    region, _, at = unquote(text).partition("@")
    known = RegionId(region.replace("-", "."))
    return Place(known, known.side, _point(at) if at else None)


def _point(text: str) -> Point:
    across, _, down = text.partition("x")
    try:
        return Point(int(across) / _FINE, int(down) / _FINE)
    except ValueError as wrong:
        raise InvalidInput("position", "two numbers from 0 to 1000") from wrong
