"""Local times that a clock shows twice.

1. Where clocks go back, the times of the hour that is repeated come twice on that date; only
   their UTC offset tells the first from the second.
2. A time at a fixed offset never comes twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo


def comes_twice(at: datetime) -> bool:
    """Whether clocks in the zone of `at` show this time twice on that date (rule 1)."""
    first, second = _offset(at.replace(fold=0)), _offset(at.replace(fold=1))
    return first > second  # in a spring-forward gap it is the other way round


def recognised(moment: datetime, zone: tzinfo) -> datetime:
    """`moment`, which has a fixed offset, as a time of `zone` where `zone` has that offset then;
    else as it is: it was felt elsewhere."""
    there = moment.astimezone(zone)
    return there if there.utcoffset() == moment.utcoffset() else moment


def _offset(at: datetime) -> timedelta:
    return at.utcoffset() or timedelta()
