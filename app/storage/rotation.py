"""Which backups stay.

1. Of one day, the last one.
2. The newest 7 days that have one; the last of each of the newest 4 weeks; the last of each of
   the newest 12 months.  A backup can stand for its day, its week and its month at once.
3. Weeks are ISO weeks.  Only days that have a backup count, so long pauses lose nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date

DAYS, WEEKS, MONTHS = 7, 4, 12


def staying(days: Iterable[date]) -> frozenset[date]:
    """The days whose backups stay, of all `days` that have one."""
    newest_first = sorted(set(days), reverse=True)
    return frozenset(
        _newest_of_each(newest_first, lambda day: day, DAYS)
        | _newest_of_each(newest_first, lambda day: day.isocalendar()[:2], WEEKS)
        | _newest_of_each(newest_first, lambda day: (day.year, day.month), MONTHS)
    )


def _newest_of_each(
    newest_first: list[date], period: Callable[[date], Hashable], most: int
) -> set[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(period(day), day)
    return set(list(newest.values())[:most])
