"""When to remind a person to save a file, where the journal is only in a browser.

1. A browser may clear what it stores, so a file saved elsewhere is the only copy that lasts.
2. The reminder is due `EVERY` after the last file with everything, or after the first start here,
   if anything was entered since that file.
3. "Not now" puts it off for `PUT_OFF`.
4. A clock that was ahead cannot put it off for longer than `EVERY`; a file from the future is not
   one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

EVERY = timedelta(days=30)
PUT_OFF = timedelta(days=7)
NO_FILE = datetime(1970, 1, 5, tzinfo=UTC)
"""Before every file."""


@dataclass(frozen=True, slots=True)
class BackupDates:
    """The UTC instants of the last file with everything, `NO_FILE` for none, and from which on the
    reminder may come; `NO_FILE` before the first start.
    """

    saved_at: datetime = NO_FILE
    remind_from: datetime = NO_FILE

    @property
    def is_begun(self) -> bool:
        """Whether the days are being counted."""
        return self.remind_from != NO_FILE


def begun(now: datetime) -> BackupDates:
    """The dates at the first start here."""
    return BackupDates(remind_from=now + EVERY)


def saved(now: datetime) -> BackupDates:
    """The dates after a file with everything."""
    return BackupDates(now, now + EVERY)


def put_off(dates: BackupDates, now: datetime) -> BackupDates:
    """The dates after "Not now"."""
    return replace(dates, remind_from=now + PUT_OFF)


def is_due(dates: BackupDates, newest: datetime, now: datetime) -> bool:
    """Whether to remind now; `newest` is when something was last entered, `NO_FILE` for never."""
    last_file = dates.saved_at if dates.saved_at <= now else NO_FILE
    if not dates.is_begun or newest <= last_file:
        return False
    return not now < dates.remind_from <= now + EVERY
