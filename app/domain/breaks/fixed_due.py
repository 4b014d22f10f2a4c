"""When the next break is due at fixed times (the rules are in `fixed_times.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.breaks.fixed_times import LATE
from app.domain.breaks.phases import DueAt, NoSlot, Planned
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.windows import HoursWindow, instant_at

COUNTS_FOR = timedelta(minutes=30)
APART = timedelta(minutes=5)
AFTER_PAUSE = timedelta(seconds=60)
_PASSED_OVER = {
    AnchorReason.BREAK_TAKEN: COUNTS_FOR,
    AnchorReason.NATURAL: COUNTS_FOR,
    AnchorReason.SKIPPED: APART,
    AnchorReason.MISSED: APART,
}
_A_DAY = timedelta(days=1)
_LOOK = timedelta(days=16)


def due_at_fixed_time(anchor: Anchor, earliest: datetime, settings: BreakSettings) -> Planned:
    """The first fixed time that counts after the anchor; not before `earliest`, and if that is
    longer than `LATE` after it, a later one. All instants are UTC.
    """
    since = anchor.at + _PASSED_OVER.get(anchor.why, timedelta())
    if anchor.why is AnchorReason.PAUSE_ENDED:
        earliest = max(earliest, anchor.at + AFTER_PAUSE)
    since = max(since, earliest - LATE)
    for window in settings.windows_around(since):
        for at in _fixed_times_in(window, since, settings):
            due = max(at, earliest)
            if due in window:
                return DueAt(due)
    return NoSlot()


def _fixed_times_in(
    window: HoursWindow, since: datetime, settings: BreakSettings
) -> Iterator[datetime]:
    """The fixed times in this window, from an instant on, in order."""
    begins = max(window.start, since)
    ends = min(window.end, begins + _LOOK)
    day, last = (each.astimezone(settings.tz).date() for each in (begins, ends))
    while day <= last and begins < ends:
        # A skip may bring two of them to one instant.
        for at in sorted({instant_at(day, each, settings.tz) for each in settings.fixed_times}):
            if begins <= at < ends:
                yield at
        day += _A_DAY
