"""Which spot a row of a CSV file means.

1. A `spot_id` decides.  The spot of that id, here or earlier in the file, must lie where the row
   says.
2. Without an id, a name together with the place; without a name, the one open spot at that place.
   With several there, the row must say which.
3. Where there is none, a spot is made.  Its id comes from what the row says about it, so the same
   file makes the same spot again.
4. A spot made here was opened when its first row was felt.
5. A row that names a spot which is here by its id says what that spot is called, and where it is
   marked; the first such row counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain.body import OTHER, Point, RegionId, Side, Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.import_export.archive import check_id, derived_id
from app.domain.spots.matching import (
    BodyPlace,
    ManyMatches,
    NoMatch,
    OneMatch,
    SpotMatch,
    check_name,
    free_name,
    meant_by,
)
from app.export import csv_cells
from app.export.csv_cells import CsvRow

_NOT_YET = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SpotWish:
    """What a row says about its spot; id and name may be empty."""

    id: str
    name: str
    place: BodyPlace

    @property
    def words(self) -> tuple[str, ...]:
        """What tells it from other spots, for a made id."""
        place = self.place
        return (self.id, self.name.casefold(), place.region.text, place.side)


def read_wish(row: CsvRow) -> SpotWish:
    """The columns about the spot."""
    region = row.need("region_id", RegionId, OTHER)
    side = row.read("side", _side, region.side)
    if region != OTHER and side is not region.side:
        row.wrong("side", f"{region} is the {region.side} side")
        side = region.side
    for area in region.areas:
        if row.text("view") not in ("", area.view):
            row.wrong("view", f"{region} is on the {area.view}")
    name = row.read("spot_label", check_name, "")
    return SpotWish(row.read("spot_id", check_id, ""), name, BodyPlace(region, side, _point(row)))


def _side(cell: str) -> Side:
    try:
        return Side(cell.casefold())
    except ValueError:
        raise InvalidInput("side", f"left, right or middle, not “{cell}”") from None


def _point(row: CsvRow) -> Point | None:
    x, y = row.text("x").strip(), row.text("y").strip()
    if not x and not y:
        return None
    return Point(row.need("x", csv_cells.share, 0.0), row.need("y", csv_cells.share, 0.0))


class SpotsOfFile:
    """The spots of one file as it is read, beside those that are `here`."""

    def __init__(self, here: Iterable[Spot], region_name: Callable[[RegionId], str]) -> None:
        self._known = {spot.id: spot for spot in here}
        self._opened: dict[SpotId, datetime] = {}
        self._told: dict[SpotId, Spot] = {}
        self._region_name = region_name

    @property
    def kept(self) -> tuple[Spot, ...]:
        """Those made for good rows, opened when the first of them was felt (rule 4)."""
        return tuple(replace(self._known[id], opened=opened) for id, opened in self._opened.items())

    @property
    def told(self) -> tuple[Spot, ...]:
        """Those that are here, as the file has them (rule 5)."""
        return tuple(self._told.values())

    def tell(self, wish: SpotWish, spot: Spot) -> None:
        """A good row with this wish belongs to `spot`."""
        is_here = spot.id in self._known and spot.id not in self._opened
        if wish.id and is_here and spot.id not in self._told:
            said = replace(spot, name=wish.name or spot.name, at=wish.place.at or spot.at)
            self._told[spot.id] = said

    def meant(self, wish: SpotWish) -> Spot:
        """Raises `InvalidInput` when that cannot be told, or the row contradicts what is known."""
        id = SpotId(wish.id or derived_id("spot", *wish.words))
        if id in self._known:
            return _lying_at(wish.place, self._known[id])
        match self._at(wish):
            case OneMatch(spot) if not wish.id:
                return spot
            case ManyMatches() if not wish.id:
                raise InvalidInput("spot_id", "several open spots lie there; say which one it is")
            case _:
                return self._made(id, wish)

    def keep(self, spot: Spot, felt: datetime) -> None:
        """A good row, felt then, belongs to `spot`."""
        felt = felt.astimezone(UTC)
        if spot.id not in self._known:
            self._known[spot.id] = spot
            self._opened[spot.id] = felt
        elif spot.id in self._opened:
            self._opened[spot.id] = min(felt, self._opened[spot.id])

    def _at(self, wish: SpotWish) -> SpotMatch:
        if not wish.name:
            return meant_by(wish.place, self._known.values())
        named = [s for s in self._known.values() if s.name.casefold() == wish.name.casefold()]
        here = [s for s in named if (s.region, s.side) == (wish.place.region, wish.place.side)]
        return OneMatch(here[0]) if here else NoMatch()

    def _made(self, id: SpotId, wish: SpotWish) -> Spot:
        place = wish.place
        name = wish.name or free_name(self._region_name(place.region), self._known.values())
        return Spot(id, place.region, place.side, name, _NOT_YET, at=place.at)


def _lying_at(place: BodyPlace, spot: Spot) -> Spot:
    if (spot.region, spot.side) != (place.region, place.side):
        raise InvalidInput("spot_id", f"the spot of this id lies at {spot.region} ({spot.side})")
    return spot
