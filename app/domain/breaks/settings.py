"""The settings of movement breaks.

1. The interval is a whole number of minutes, 30 to 60 (R1).
2. Hours are local wall time in a named zone (R3). A range of them may have its own interval.
3. A notice comes 0, 30 or 60 seconds ahead (R5).
4. Being away for the chosen time, 3 to 15 minutes, counts as a natural break (R9).
5. With fixed times, breaks are due at those instead of by interval (`fixed_times.py`).
6. On a day off no break is offered. At least one weekday with hours is never off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.breaks.days_off import NO_DAYS_OFF, DaysOff
from app.domain.breaks.fixed_times import FixedTimes, check_fixed_times
from app.domain.breaks.hours import INTERVALS, OFFICE_HOURS, USUAL, Hours
from app.domain.breaks.windows import (
    BetweenWindows,
    HoursSpan,
    HoursWindow,
    spans_around,
    windows_around,
)
from app.domain.errors import InvalidInput

NOTICES = (0, 30, 60)
IDLE_MINUTES = range(3, 16)


@dataclass(frozen=True, slots=True)
class BreakSettings:
    """The settings of break reminders. `zone` is an IANA name, such as Europe/Berlin.

    Raises `InvalidInput` that names the field outside its allowed range.
    """

    zone: str
    interval_minutes: int = 45
    hours: Hours = OFFICE_HOURS
    notice_seconds: int = 0
    idle_minutes: int = 5
    days_off: DaysOff = NO_DAYS_OFF
    fixed_times: FixedTimes = ()

    def __post_init__(self) -> None:
        if self.interval_minutes not in INTERVALS:
            raise InvalidInput("interval_minutes", "a whole number of minutes from 30 to 60")
        if self.notice_seconds not in NOTICES:
            raise InvalidInput("notice_seconds", "0, 30 or 60")
        if self.idle_minutes not in IDLE_MINUTES:
            raise InvalidInput("idle_minutes", "a whole number of minutes from 3 to 15")
        if {one.day for one in self.hours.ranges} <= set(self.days_off.weekdays):
            raise InvalidInput(
                "days_off",
                "leave at least one day with hours that isn’t off. If you don’t want reminders, "
                "pause them instead",
            )
        check_fixed_times(self.fixed_times, self.hours, self.days_off.weekdays)
        zone_named(self.zone)

    @property
    def interval(self) -> timedelta:
        """The usual time from the anchor to the next break, where the hours name no other."""
        return timedelta(minutes=self.interval_minutes)

    @property
    def intervals(self) -> tuple[timedelta, ...]:
        """The intervals in use, shortest first."""
        used = {self.interval_of(each.every) for each in self.hours.ranges}
        return tuple(sorted(used))

    def interval_of(self, every: int) -> timedelta:
        """The interval of a range whose `every` this is."""
        return self.interval if every == USUAL else timedelta(minutes=every)

    @property
    def idle_threshold(self) -> timedelta:
        """The time away that counts as a natural break."""
        return timedelta(minutes=self.idle_minutes)

    @property
    def notice(self) -> timedelta:
        """How long ahead a break is announced; zero for no announcement."""
        return timedelta(seconds=self.notice_seconds)

    @property
    def tz(self) -> ZoneInfo:
        """The time zone of the hours."""
        return zone_named(self.zone)

    def windows_around(self, instant: datetime) -> tuple[HoursWindow, ...]:
        """The windows of the two weeks before and after an instant, in order, none touching; later
        ones too, where days off leave few.
        """
        return windows_around(self.hours, self.tz, instant, self.days_off)

    def spans_around(self, instant: datetime) -> tuple[HoursSpan, ...]:
        """The ranges that these windows are made of, in order, each with its `every`."""
        return spans_around(self.hours, self.tz, instant, self.days_off)

    def window_at(self, instant: datetime) -> HoursWindow | BetweenWindows:
        """The window that contains this instant."""
        return next((w for w in self.windows_around(instant) if instant in w), BetweenWindows())

    def windows_after(self, instant: datetime) -> tuple[HoursWindow, ...]:
        """The windows that start at or after this instant, within two weeks or the
        first ones after days off. There are none if the
        hours cover the whole week, or if clock changes remove them all.
        """
        return tuple(w for w in self.windows_around(instant) if w.start >= instant)


def zone_named(name: str) -> ZoneInfo:
    """The zone with this IANA name. Raises `InvalidInput` when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as trouble:
        raise InvalidInput(
            "zone", f"“{name}” isn’t a time zone we know. Write a name such as Europe/Berlin"
        ) from trouble
