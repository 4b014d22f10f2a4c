"""What the journal shows about each spot, recomputed only for spots whose entries changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.body import Spot, SpotId
from app.domain.insights import NotedDays
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
    recurrence: Recurrence


class Trends:
    """Reads the journal. `today` gives the local date; the `changes` signals fire on changes."""

    def __init__(self, store: Store, today: Callable[[], date], *changes: Signal) -> None:
        self._store = store
        self._today = today
        self._last_read = -1, date.min  # the version of the entries, and the date
        self._seen: tuple[Entry, ...] = ()
        self._of_tomorrow: list[Entry] = []
        self._readers: dict[SpotId, IncrementalReader] = {}
        self._read: dict[SpotId, _Read] = {}
        self._noted: dict[SpotId, NotedDays] = {}
        self.changed = Signal()
        self._listener = self.changed.fire  # signals hold their listeners weakly
        for signal in changes:
            signal.connect(self._listener)

    @property
    def reading_date(self) -> date:
        """Today; or a later date, when an entry was made where it was already tomorrow."""
        self._update()
        return self._today() + timedelta(days=bool(self._of_tomorrow))

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

    def noted(self, spot_id: SpotId) -> NotedDays:
        """What the entries of one spot that count now say of each day. Raises `NotFound`."""
        self.of(spot_id)
        days = self._noted.setdefault(spot_id, NotedDays())
        if spot_id in self._readers:
            days.catch_up(self._readers[spot_id].changed_days, self._readers[spot_id].entries)
        return days

    def _trend(self, spot: Spot, as_of: date) -> SpotTrend:
        corrections = tuple(e for e in self._store.corrections.all() if e.spot == spot.id)
        read = self._read.get(spot.id)
        if read is None or read.recurrence.as_of != as_of or read.corrections != corrections:
            reader = self._readers.get(spot.id) or IncrementalReader()
            read = _Read(corrections, reader.read(as_of, corrections))
            self._read[spot.id] = read
        return SpotTrend(spot, corrections, read.recurrence)

    def _update(self) -> None:
        """Find the entries changed since the last call; unchanged spots keep their results."""
        key = _, today = self._store.entries.version, self._today()
        if key == self._last_read:
            return
        before, (_, day_before) = self._seen, self._last_read
        entries = tuple(self._store.entries.all())
        self._last_read, self._seen = key, entries
        if today == day_before or not before:
            removed, added = _difference(before, entries)
            ahead: Sequence[Entry] = self._of_tomorrow
        else:  # entries of tomorrow may count now
            removed, added = _difference(up_to(before, day_before), up_to(entries, today))
            ahead = before
        less, _ = _by_spot(removed, today)
        more, new_ahead = _by_spot(added, today)
        tomorrow = today.toordinal() + 1
        self._of_tomorrow = new_ahead + [
            entry
            for entry in ahead
            if entry.occurred_at.toordinal() == tomorrow and entry not in removed
        ]
        for spot in {*less, *more}:
            if spot not in self._readers:
                self._readers[spot] = IncrementalReader()
            self._readers[spot].change(less.get(spot, ()), more.get(spot, ()))
            self._read.pop(spot, None)


def _difference(
    before: Sequence[Entry], after: Sequence[Entry]
) -> tuple[Sequence[Entry], Sequence[Entry]]:
    """Both without the entries that are equal at their start, and at their end."""
    same = _equal_at_the_start(before, after)
    removed, added = before[same:], after[same:]
    later = _equal_at_the_start(removed[::-1], added[::-1])
    return removed[: len(removed) - later], added[: len(added) - later]


def _equal_at_the_start(one: Sequence[Entry], other: Sequence[Entry]) -> int:
    """The number of entries at the start of both that are equal."""
    same, most = 0, min(len(one), len(other))
    for step in (4096, 64, 1):  # whole stretches are compared at once, which is much faster
        while same + step <= most and one[same : same + step] == other[same : same + step]:
            same += step
    return same


def _by_spot(
    entries: Iterable[Entry], today: date
) -> tuple[dict[SpotId, list[Entry]], list[Entry]]:
    """The entries that count today, by spot (see `up_to`); and those of them dated tomorrow."""
    by_spot: dict[SpotId, list[Entry]] = defaultdict(list)
    ahead: list[Entry] = []
    tomorrow = today.toordinal() + 1
    for entry in entries:
        day = entry.occurred_at.toordinal()
        if day <= tomorrow:
            by_spot[entry.spot].append(entry)
            if day == tomorrow:
                ahead.append(entry)
    return by_spot, ahead
