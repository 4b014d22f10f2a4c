"""What the journal shows about each spot, recomputed only for spots whose entries changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.body import Spot, SpotId
from app.domain.journal.entry import Entry, up_to
from app.domain.recurrence import Correction, IncrementalReader, Recurrence
from app.ports import Store
from app.services.signal import Signal


@dataclass(frozen=True, slots=True)
class SpotTrend:
    """A spot, the person's corrections, and the analysis of its entries."""

    spot: Spot
    corrections: tuple[Correction, ...]
    recurrence: Recurrence


@dataclass(frozen=True, slots=True)
class _Read:
    corrections: tuple[Correction, ...]
    found: Recurrence


class Trends:
    """Reads the journal. `today` gives the local date; the `said` signals fire on changes."""

    def __init__(self, store: Store, today: Callable[[], date], *said: Signal) -> None:
        self._store = store
        self._today = today
        self._looked = -1, date.min  # the version of the entries, and the date
        self._seen: tuple[Entry, ...] = ()
        self._chronicles: dict[SpotId, IncrementalReader] = {}
        self._read: dict[SpotId, _Read] = {}
        self.changed = Signal()
        self._heard = self.changed.fire  # signals hold their listeners weakly
        for signal in said:
            signal.connect(self._heard)

    @property
    def reading_date(self) -> date:
        """Today; or a later date, when an entry was made where it was already tomorrow."""
        self._look()
        return max(self._today(), *(each.newest for each in self._chronicles.values()), date.min)

    def of(self, spot_id: SpotId, as_of: date | None = None) -> SpotTrend:
        """One spot as of the local date `as_of`, or as of now. Raises `NotFound`."""
        spot = self._store.spots.get(spot_id)
        now = self.reading_date
        return self._trend(spot, as_of or now)

    def overview(self, as_of: date | None = None) -> tuple[SpotTrend, ...]:
        """Every spot: followed ones first, then by the order in which they were opened."""
        spots = sorted(
            self._store.spots.all(), key=lambda spot: (not spot.is_open, spot.opened, spot.id)
        )
        now = self.reading_date
        return tuple(self._trend(spot, as_of or now) for spot in spots)

    def _trend(self, spot: Spot, as_of: date) -> SpotTrend:
        corrections = tuple(e for e in self._store.corrections.all() if e.spot == spot.id)
        kept = self._read.get(spot.id)
        if kept is None or kept.found.as_of != as_of or kept.corrections != corrections:
            chronicle = self._chronicles.setdefault(spot.id, IncrementalReader())
            kept = _Read(corrections, chronicle.read(as_of, corrections))
            self._read[spot.id] = kept
        return SpotTrend(spot, corrections, kept.found)

    def _look(self) -> None:
        """Find the entries changed since the last call; unchanged spots keep their results."""
        looked = _, today = self._store.entries.version, self._today()
        if looked == self._looked:
            return
        self._looked = looked
        entries, seen = up_to(self._store.entries.all(), today), self._seen
        self._seen = entries
        same = _same_from_the_start(seen, entries)
        gone, come = seen[same:], entries[same:]
        later = _same_from_the_start(gone[::-1], come[::-1])
        less = _by_spot(gone[: len(gone) - later])
        more = _by_spot(come[: len(come) - later])
        for spot in {*less, *more}:
            if spot in self._chronicles:
                self._chronicles[spot].change(less.get(spot, ()), more.get(spot, ()))
            else:
                self._chronicles[spot] = IncrementalReader(more[spot])
            self._read.pop(spot, None)


def _same_from_the_start(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """The number of entries at the start of both that are equal."""
    # The first `same` are known to be equal, the first `differ` known not to be.
    same, differ = 0, min(len(one), len(other)) + 1
    step = differ - 1  # usually all of them
    while same < differ - 1:
        if one[same : same + step] == other[same : same + step]:
            same += step
        else:
            differ = same + step
        step = max(1, (differ - same) // 2)
    return same


def _by_spot(entries: Iterable[Entry]) -> dict[SpotId, list[Entry]]:
    by_spot: dict[SpotId, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_spot[entry.spot].append(entry)
    return by_spot
