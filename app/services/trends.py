"""What the journal shows about each spot, worked out again only where something was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.body import Spot, SpotId
from app.domain.journal import Entry
from app.domain.recurrence import Recurrence, analyse
from app.ports import Store
from app.services.signal import Signal


@dataclass(frozen=True, slots=True)
class SpotTrend:
    """A spot and what its entries show."""

    spot: Spot
    recurrence: Recurrence


@dataclass(frozen=True, slots=True)
class _Said:
    entries: list[Entry]
    newest: date


@dataclass(frozen=True, slots=True)
class _Read:
    said: _Said
    on: Recurrence


_NOTHING = _Said([], date.min)


class Trends:
    """Reads the journal.  `today` gives the local date; `said` fires when an entry changed."""

    def __init__(self, store: Store, today: Callable[[], date], said: Signal) -> None:
        self._store = store
        self._today = today
        self._seen: tuple[Entry, ...] = ()
        self._said: dict[SpotId, _Said] = {}
        self._read: dict[SpotId, _Read] = {}
        self.changed = Signal()
        self._heard = self.changed.fire  # `said` holds it weakly
        said.connect(self._heard)

    @property
    def reading_date(self) -> date:
        """Today; or later, when something was felt where it was already tomorrow."""
        self._look()
        return max(self._today(), *(said.newest for said in self._said.values()), date.min)

    def of(self, spot_id: SpotId, as_of: date | None = None) -> SpotTrend:
        """One spot, read on the local date `as_of`, or now.  Raises `NotFound`."""
        spot = self._store.spots.get(spot_id)
        now = self.reading_date
        return self._trend(spot, as_of or now)

    def overview(self, as_of: date | None = None) -> tuple[SpotTrend, ...]:
        """Every spot, those still followed first, otherwise in the order they were opened."""
        spots = sorted(
            self._store.spots.all(), key=lambda spot: (not spot.is_open, spot.opened, spot.id)
        )
        now = self.reading_date
        return tuple(self._trend(spot, as_of or now) for spot in spots)

    def _trend(self, spot: Spot, as_of: date) -> SpotTrend:
        said = self._said.get(spot.id, _NOTHING)
        kept = self._read.get(spot.id)
        if kept is None or kept.said is not said or kept.on.as_of != as_of:
            kept = _Read(said, analyse(said.entries, as_of))
            self._read[spot.id] = kept
        return SpotTrend(spot, kept.on)

    def _look(self) -> None:
        """Notice what was said since the last look; what has not changed is kept as it was."""
        entries, seen = tuple(self._store.entries.all()), self._seen
        if entries == seen:  # quick: mostly the same objects
            return
        self._seen = entries
        if entries[: len(seen)] == seen:  # something was added, which is the usual case
            for spot, added in _by_spot(entries[len(seen) :]).items():
                self._said[spot] = _said([*self._said.get(spot, _NOTHING).entries, *added])
            return
        before = self._said
        self._said = {
            spot: before[spot] if spot in before and before[spot].entries == now else _said(now)
            for spot, now in _by_spot(entries).items()
        }


def _by_spot(entries: Iterable[Entry]) -> dict[SpotId, list[Entry]]:
    by_spot: dict[SpotId, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_spot[entry.spot].append(entry)
    return by_spot


def _said(entries: list[Entry]) -> _Said:
    return _Said(entries, max([entry.occurred_at.date() for entry in entries]))
