"""Read-only access to the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from app.domain.body import Spot, SpotId
from app.domain.holds import HoldRecord
from app.domain.journal.entry import Entry, EntryId, TagId, lies_ahead, up_to
from app.domain.journal.entry_filter import EVERYTHING, NO_NAMES, EntryFilter, sifted
from app.domain.journal.entry_queries import (
    DayAnswer,
    JournalDay,
    NeverLogged,
    answer_of_day,
    by_day,
    last_known,
    newest_days,
    newest_first,
)
from app.domain.journal.evening_checkin import Evening, NotNow, evening, still_to_ask
from app.domain.recurrence.days import KnownDay, known_days
from app.domain.spots.matching import BodyPlace, SpotMatch, match_place, open_spots
from app.ports import Store
from app.services.local_time import LocalTime

RECENT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SpotStatus:
    """A spot's status: what is known of it, today's answer, its last 14 days, and the last hold
    of today there, with its scores before and after.
    """

    spot: Spot
    last: Entry | NeverLogged
    today: DayAnswer
    recent: tuple[KnownDay, ...]
    held_today: HoldRecord | None = None


@dataclass(frozen=True, slots=True)
class EveningQuestion:
    """What the check-in asks: for which day, and about which spots (at least one)."""

    evening: Evening
    spots: tuple[SpotStatus, ...]


class JournalReader:
    """Reads spots and entries."""

    def __init__(self, local_time: LocalTime, store: Store) -> None:
        self._local_time = local_time
        self._spots = store.spots
        self._entries = store.entries
        self._holds = store.holds
        self._held_as_of = -1, date.min  # the version of the holds, and the day
        self._held: Mapping[SpotId, HoldRecord] = {}
        self._grouped_version = -1  # of the entries, when they were last grouped
        self._grouped: dict[SpotId, Sequence[Entry]] = {}
        self._statuses: dict[SpotId, _ReadStatus] = {}

    def spots(self) -> tuple[Spot, ...]:
        """All spots, including archived ones, in the order in which they were opened."""
        return tuple(sorted(self._spots.all(), key=lambda spot: spot.opened))

    def open_spots(self) -> tuple[Spot, ...]:
        """The spots that are followed, in the order in which they were opened."""
        return open_spots(self._spots.all())

    def spot(self, spot_id: SpotId) -> Spot:
        """One spot. Raises `NotFound`."""
        return self._spots.get(spot_id)

    def find_spot(self, place: BodyPlace) -> SpotMatch:
        """The open spots that match a place on the body."""
        return match_place(place, self._spots.all())

    def entry(self, entry_id: EntryId) -> Entry:
        """One entry. Raises `NotFound`."""
        return self._entries.get(entry_id)

    def entries(self, spot_id: SpotId) -> tuple[Entry, ...]:
        """One spot's entries, newest first."""
        return newest_first(entry for entry in self._entries.all() if entry.spot == spot_id)

    def last_known(self, spot_id: SpotId) -> Entry | NeverLogged:
        """The newest score or "all clear" of one spot."""
        entries = (entry for entry in self._entries.all() if entry.spot == spot_id)
        return last_known(up_to(entries, self._local_time.today()))

    def future_entries(self) -> tuple[Entry, ...]:
        """The entries recorded while the clock was ahead, newest first."""
        now = self._local_time.now()
        return newest_first(entry for entry in self._entries.all() if lies_ahead(entry, now))

    def days(self) -> tuple[JournalDay, ...]:
        """All entries by local date, newest first. Days without entries are not included."""
        return by_day(self._entries.all())

    def day(self, day: date, spots: Sequence[SpotId] = ()) -> JournalDay:
        """One local date with its entries and holds: of all, or only of `spots`; it may be without
        both.
        """
        entries = (entry for entry in self._entries.all() if entry.day == day)
        holds = (held for held in self._holds.all() if held.day == day)
        found = by_day(
            (entry for entry in entries if not spots or entry.spot in spots),
            (held for held in holds if not spots or held.spot in spots),
        )
        return found[0] if found else JournalDay(day, ())

    def newest_days(
        self,
        count: int,
        entry_filter: EntryFilter = EVERYTHING,
        tags: Mapping[TagId, str] = NO_NAMES,
    ) -> tuple[JournalDay, ...]:
        """The newest `count` days with entries that pass `entry_filter` or with holds of its spot;
        `tags` has the names of tags. Only a filter for a spot, or none, has holds.
        """
        entries = self._entries.all()
        if entry_filter == EVERYTHING:
            return newest_days(entries, count, self._holds.all())
        holds = [held for held in self._holds.all() if entry_filter.has_hold(held.spot)]
        return newest_days(sifted(entries, entry_filter, tags), count, holds)

    def days_of(self, spot_id: SpotId) -> tuple[JournalDay, ...]:
        """One spot's days with entries or holds, newest first."""
        holds = [held for held in self._holds.all() if held.spot == spot_id]
        return by_day(self.entries(spot_id), holds)

    def spot_statuses(self) -> tuple[SpotStatus, ...]:
        """The status of every open spot."""
        entries, today = self._by_spot(), self._local_time.today()
        return tuple(
            self._spot_status(spot, entries.get(spot.id, ()), today) for spot in self.open_spots()
        )

    def evening_question(self, at: time) -> EveningQuestion | NotNow:
        """What the evening check-in, set to the local time `at`, asks now."""
        asked = evening(self._local_time.now(), at)
        if isinstance(asked, NotNow):
            return asked
        entries = self._by_spot()
        left = still_to_ask(self.open_spots(), entries, asked.day)
        statuses = tuple(
            self._spot_status(spot, entries.get(spot.id, ()), asked.day) for spot in left
        )
        return EveningQuestion(asked, statuses) if statuses else NotNow()

    def has_unanswered_spots(self, day: date) -> bool:
        """Whether a spot that was open on this local date has no answer for it."""
        zone = self._local_time.zone()
        then = [each for each in self.open_spots() if each.opened.astimezone(zone).date() <= day]
        return bool(still_to_ask(then, self._by_spot(), day))

    def _by_spot(self) -> Mapping[SpotId, Sequence[Entry]]:
        """The entries of each spot; a spot without a change keeps the same tuple."""
        if self._entries.version != self._grouped_version:
            self._grouped_version = self._entries.version
            grouped = defaultdict[SpotId, list[Entry]](list)
            for entry in self._entries.all():
                grouped[entry.spot].append(entry)
            before = self._grouped
            self._grouped = {}
            for spot, entries in grouped.items():
                known, now = before.get(spot, ()), tuple(entries)
                self._grouped[spot] = known if known == now else now
        return self._grouped

    def _spot_status(self, spot: Spot, entries: Sequence[Entry], day: date) -> SpotStatus:
        """The status, cached: ten years of entries are read again only after a change."""
        read, held = self._statuses.get(spot.id), self._held_on(day).get(spot.id)
        if read is None or not read.is_of(spot, entries, day, held):
            read = _ReadStatus(entries, day, _status(spot, entries, day, held))
            self._statuses[spot.id] = read
        return read.status

    def _held_on(self, day: date) -> Mapping[SpotId, HoldRecord]:
        """The last hold at each spot on a local date."""
        as_of = self._holds.version, day
        if as_of != self._held_as_of:
            those = [each for each in self._holds.all() if each.day == day and each.pressed]
            those.sort(key=lambda held: held.begun_at)
            self._held = {each.spot: each for each in those if each.spot is not None}
            self._held_as_of = as_of
        return self._held


@dataclass(frozen=True, slots=True)
class _ReadStatus:
    """A status, and what it was read from."""

    entries: Sequence[Entry]
    day: date
    status: SpotStatus

    def is_of(
        self, spot: Spot, entries: Sequence[Entry], day: date, held: HoldRecord | None
    ) -> bool:
        """Whether it was read from the same; unchanged entries are the same tuple."""
        then = self.status.spot, self.day, self.status.held_today
        return entries is self.entries and (spot, day, held) == then


def _status(spot: Spot, entries: Sequence[Entry], day: date, held: HoldRecord | None) -> SpotStatus:
    since, entries = day - RECENT, up_to(entries, day)
    late = [entry for entry in entries if entry.day > since]
    last = last_known(late)
    if isinstance(last, NeverLogged):  # only then is the whole past read
        last = last_known(entries)
    return SpotStatus(spot, last, answer_of_day(late, day), tuple(known_days(late)), held)
