"""Chronicle: one spot as it is read again and again, while more is said about it.

1. What a day amounts to is worked out when something is said about that day, and not again.
2. The walk, the weeks and the burden are kept as they stood before the newest known day; a
   reading goes on from there.  Anything said about an earlier day, or taking back all of the
   newest, sends them back to the start: one spot is walked through anew, and no other.
3. Whatever the order in which things were said, taken back and read, a reading is the one that
   `analyse` gives for the entries that are left.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.journal import Entry
from app.domain.recurrence.analysis import Pass, Recurrence, read
from app.domain.recurrence.corrections import Correction
from app.domain.recurrence.days import KnownDay, known_days


class Chronicle:
    """What was said about one spot."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = list(entries)
        self._days = known_days(self._entries)
        self._settled = Pass()
        self._through = 0  # how many of the days have gone into it
        self.newest = self._newest()
        """The latest local date about which anything was said, a skip too; `date.min` if none."""

    def change(self, gone: Sequence[Entry], come: Sequence[Entry]) -> None:
        """Some entries are there no more, and others are there now."""
        if gone:
            left_out = {entry.id for entry in gone}
            self._entries = [entry for entry in self._entries if entry.id not in left_out]
        self._entries += come
        self.newest = self._newest()
        touched = {entry.occurred_at.toordinal() for entry in (*gone, *come)}
        said = [entry for entry in self._entries if entry.occurred_at.toordinal() in touched]
        now = {day.ordinal: day for day in known_days(said)}
        for ordinal in touched:
            place = self._place(ordinal)
            known = (now[ordinal],) if ordinal in now else ()
            self._days[place : self._place(ordinal + 1)] = known
            # Walked through already, or the newest known day now that a later one is gone.
            if place < self._through or self._through >= len(self._days):
                self._settled, self._through = Pass(), 0

    def read(self, as_of: date, corrections: Sequence[Correction] = ()) -> Recurrence:
        """What is known on the local date `as_of`, as the person corrected it."""
        today = as_of.toordinal()
        if self._days and self._days[-1].ordinal > today:
            return read(self._days[: self._place(today + 1)], as_of, corrections)
        self._settled.extend(self._days[self._through : -1])
        self._through = max(0, len(self._days) - 1)
        whole = self._settled.copy()
        whole.extend(self._days[self._through :])
        return whole.found(self._days, as_of, corrections)

    def _newest(self) -> date:
        ordinals = [entry.occurred_at.toordinal() for entry in self._entries]
        return date.fromordinal(max(ordinals, default=date.min.toordinal()))

    def _place(self, ordinal: int) -> int:
        return bisect_left(self._days, ordinal, key=_ordinal)


def _ordinal(day: KnownDay) -> int:
    return day.ordinal
