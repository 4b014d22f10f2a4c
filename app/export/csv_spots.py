"""The spot that a row of a CSV file refers to.

1. A `spot_id` decides.  The spot with that id, stored or from an earlier row, must lie where the
   row says.
2. Without an id, name and place together decide; without a name, the one open spot at that place.
   If there are several, the row must say which.
3. If there is none, a spot is created.  Its id is derived from what the row says about it, so the
   same file creates the same spot again.
4. A spot created here is opened at the time its first row was felt.
5. A row that refers to a stored spot by its id gives the spot's name and position; the first such
   row counts.
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
    match_place,
    unused_name,
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
        """The values from which an id is derived."""
        place = self.place
        return (self.id, self.name.casefold(), place.region.text, place.side)


def read_wish(row: CsvRow) -> SpotWish:
    """Read the columns about the spot."""
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
    """The spots of one file while it is read, together with those that are stored."""

    def __init__(self, here: Iterable[Spot], region_name: Callable[[RegionId], str]) -> None:
        self._known = {spot.id: spot for spot in here}
        self._opened: dict[SpotId, datetime] = {}
        self._updated: dict[SpotId, Spot] = {}
        self._region_name = region_name

    @property
    def created(self) -> tuple[Spot, ...]:
        """The spots created for valid rows, opened when the first of them was felt (rule 4)."""
        return tuple(replace(self._known[id], opened=opened) for id, opened in self._opened.items())

    @property
    def updated(self) -> tuple[Spot, ...]:
        """Stored spots, with the file's name and position (rule 5)."""
        return tuple(self._updated.values())

    def update(self, wish: SpotWish, spot: Spot) -> None:
        """Note that a valid row with this wish belongs to `spot`."""
        is_local = spot.id in self._known and spot.id not in self._opened
        if wish.id and is_local and spot.id not in self._updated:
            said = replace(spot, name=wish.name or spot.name, at=wish.place.at or spot.at)
            self._updated[spot.id] = said

    def find(self, wish: SpotWish) -> Spot:
        """The spot that the row refers to.

        Raises `InvalidInput` when that cannot be determined, or the row contradicts what is known.
        """
        id = SpotId(wish.id or derived_id("spot", *wish.words))
        if id in self._known:
            return _lying_at(wish.place, self._known[id])
        match self._at(wish):
            case OneMatch(spot) if not wish.id:
                return spot
            case ManyMatches() if not wish.id:
                raise InvalidInput(
                    "spot_id", ("you have more than one spot there. Say which one it is")
                )
            case _:
                return self._made(id, wish)

    def open(self, spot: Spot, felt: datetime) -> None:
        """Note that a valid row, felt at `felt`, belongs to `spot`."""
        felt = felt.astimezone(UTC)
        if spot.id not in self._known:
            self._known[spot.id] = spot
            self._opened[spot.id] = felt
        elif spot.id in self._opened:
            self._opened[spot.id] = min(felt, self._opened[spot.id])

    def _at(self, wish: SpotWish) -> SpotMatch:
        if not wish.name:
            return match_place(wish.place, self._known.values())
        named = [s for s in self._known.values() if s.name.casefold() == wish.name.casefold()]
        here = [s for s in named if (s.region, s.side) == (wish.place.region, wish.place.side)]
        return OneMatch(here[0]) if here else NoMatch()

    def _made(self, id: SpotId, wish: SpotWish) -> Spot:
        place = wish.place
        name = wish.name or unused_name(self._region_name(place.region), self._known.values())
        return Spot(id, place.region, place.side, name, _NOT_YET, at=place.at)


def _lying_at(place: BodyPlace, spot: Spot) -> Spot:
    if (spot.region, spot.side) != (place.region, place.side):
        raise InvalidInput("spot_id", f"the spot with this id is at {spot.region} ({spot.side})")
    return spot
