"""Chronicle: one spot as it is read again and again, while more is said about it.

1. The walk is kept as it stood before the newest known day; a reading goes on from there.
   Anything that changes an earlier day, or taking back all of the newest, sends it back to the
   start: one spot is walked through anew, and no other.
2. Whatever the order in which things were said, taken back and read, a reading is the one that
   `analyse` gives for the entries that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.journal import Entry
from app.domain.recurrence.analysis import Recurrence, found, read
from app.domain.recurrence.corrections import Correction
from app.domain.recurrence.days import sayings
from app.domain.recurrence.walk import Walk


class Chronicle:
    """What was said about one spot."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = list(entries)
        self._days, self._newest = sayings(self._entries)
        self._settled = Walk()
        self._through = 0  # how many of the days have gone into it

    @property
    def newest(self) -> date:
        """The latest local date about which anything was said, a skip too; `date.min` if none."""
        return date.fromordinal(self._newest)

    def change(self, gone: Sequence[Entry], come: Sequence[Entry]) -> None:
        """Some entries are there no more, and others are there now."""
        if gone:
            left_out = {entry.id for entry in gone}
            self._entries = [entry for entry in self._entries if entry.id not in left_out]
        self._entries += come
        settled = self._days[: self._through]
        self._days, self._newest = sayings(self._entries)
        # What is settled lies before the newest known day, and is as it was.
        if self._through >= len(self._days) or self._days[: self._through] != settled:
            self._settled, self._through = Walk(), 0

    def read(self, as_of: date, corrections: Sequence[Correction] = ()) -> Recurrence:
        """What is known on the local date `as_of`, as the person corrected it."""
        known = self._days.until(as_of)
        if len(known) < len(self._days):
            return read(known, as_of, corrections)
        self._settled.extend(self._days[self._through : -1])
        self._through = max(0, len(self._days) - 1)
        whole = self._settled.copy()
        whole.extend(self._days[self._through :])
        return found(whole, self._days, as_of, corrections)
