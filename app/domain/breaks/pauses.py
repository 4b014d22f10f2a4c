"""Pauses: how long they last, and what their end does (R13).

1. A pause until a time ends when clocks show it next: today, or tomorrow if that time has passed.
2. A pause of three days is one until the third day after today. It, and a pause until a day, ends
   with the first window that starts on that day or later; where hours go on for days, with the day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.breaks.event_reasons import ResumeReason
from app.domain.breaks.events import BreaksResumed
from app.domain.breaks.hours import Weekday
from app.domain.breaks.phases import InProgress
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import (
    AnchorReason,
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
)
from app.domain.breaks.transition import Transition
from app.domain.breaks.windows import HoursWindow, instants, start_of_day
from app.domain.errors import InvalidInput

LONGEST_MINUTES = 24 * 60
FURTHEST_DATE = timedelta(days=366)
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ForMinutes:
    """Pause for some minutes, up to a day. Raises `InvalidInput` otherwise."""

    minutes: int

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            raise InvalidInput("pause", f"from 1 to {LONGEST_MINUTES} minutes")


@dataclass(frozen=True, slots=True)
class UntilTomorrow:
    """Pause until the first window that starts tomorrow or later."""


@dataclass(frozen=True, slots=True)
class UntilDate:
    """Pause until the first window that starts on this local date or later."""

    day: date


@dataclass(frozen=True, slots=True)
class UntilTime:
    """Pause until clocks show this time next (rule 1)."""

    time: time


@dataclass(frozen=True, slots=True)
class UntilWeekday:
    """Pause until the first window that starts on the next such day after today, or later."""

    day: Weekday


@dataclass(frozen=True, slots=True)
class ForDays:
    """Pause for some days, up to a year (rule 2). Raises `InvalidInput` otherwise."""

    days: int

    def __post_init__(self) -> None:
        if not 1 <= self.days <= FURTHEST_DATE.days:
            raise InvalidInput("pause", f"from 1 to {FURTHEST_DATE.days} days")


@dataclass(frozen=True, slots=True)
class UntilResumed:
    """Pause until the person resumes."""


PauseLength = (
    ForMinutes | ForDays | UntilTime | UntilTomorrow | UntilWeekday | UntilDate | UntilResumed
)
ActivePause = PausedFor | PausedUntil | PausedUntilResumed


def pause_of(length: PauseLength, settings: BreakSettings, now: datetime) -> ActivePause:
    """The pause of this length that starts now.

    Raises `InvalidInput` for a date that is not after today, or is over a year ahead.
    """
    today = now.astimezone(settings.tz).date()
    match length:
        case ForMinutes(minutes):
            return PausedFor(now, now + timedelta(minutes=minutes))
        case ForDays(days):
            return PausedUntil(now, _first_window(today + timedelta(days=days), settings))
        case UntilTime(at):
            return PausedFor(now, _next_shown(at, settings.tz, now))
        case UntilTomorrow():
            return PausedUntil(now, _first_window(today + A_DAY, settings))
        case UntilWeekday(weekday):
            ahead = (weekday - today.weekday() - 1) % 7 + 1
            return PausedUntil(now, _first_window(today + timedelta(days=ahead), settings))
        case UntilDate(day):
            if not today < day <= today + FURTHEST_DATE:
                raise InvalidInput("pause", "a date after today, within a year")
            return PausedUntil(now, _first_window(day, settings))
        case UntilResumed():
            return PausedUntilResumed(now)


def ended_pause(transition: Transition, now: datetime) -> Transition:
    """End a pause whose time is up. Its end is the anchor, so nothing is due at once."""
    match transition.state.pausing:
        case PausedFor(_, until) | PausedUntil(_, until) if until <= now:
            transition = transition.emit(until, BreaksResumed(ResumeReason.TIME_WAS_UP))
            return unpaused(transition, until)
        case _:
            return transition


def unpaused(transition: Transition, at: datetime) -> Transition:
    """Let reminders run again from `at`; a break in progress continues."""
    transition = replace(transition, state=replace(transition.state, pausing=NotPaused()))
    if isinstance(transition.state.phase, InProgress):
        return transition
    return transition.restart_interval(at, AnchorReason.PAUSE_ENDED)


def _first_window(day: date, settings: BreakSettings) -> datetime:
    """The first window from this date on; the start of the day itself when there is none, or when
    hours that began before go on beyond the day.
    """
    begins = start_of_day(day, settings.tz)
    here = settings.window_at(begins)
    if isinstance(here, HoursWindow) and here.end >= start_of_day(day + A_DAY, settings.tz):
        return begins
    ahead = settings.windows_after(begins)
    return ahead[0].start if ahead else begins


def _next_shown(at: time, tz: ZoneInfo, now: datetime) -> datetime:
    """The first instant after `now` at which clocks show this time; where they jump over it, the
    first instant after the gap.
    """
    today = now.astimezone(tz).date()
    days = (today, today + A_DAY, today + 2 * A_DAY)
    shown = [one for day in days for one in instants(datetime.combine(day, at), tz)]
    return next(one for one in shown if one > now)
