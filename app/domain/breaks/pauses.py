"""Pauses: how long they last, and what their end does (R13)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.domain.breaks.phases import Taking
from app.domain.breaks.reminder_events import BreaksResumed
from app.domain.breaks.rules import Rule
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import (
    AnchorWhy,
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
)
from app.domain.breaks.turn import Turn
from app.domain.breaks.whys import ResumeWhy
from app.domain.breaks.windows import start_of_day, windows_after
from app.domain.errors import InvalidInput

LONGEST_MINUTES = 24 * 60
FURTHEST_DATE = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class ForMinutes:
    """Rest for some minutes, up to a day.  Raises `InvalidInput` otherwise."""

    minutes: int

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            raise InvalidInput("pause", f"from 1 to {LONGEST_MINUTES} minutes")


@dataclass(frozen=True, slots=True)
class UntilTomorrow:
    """Rest until the first window that starts tomorrow or later."""


@dataclass(frozen=True, slots=True)
class UntilDate:
    """Rest until the first window that starts on this local date or later."""

    day: date


@dataclass(frozen=True, slots=True)
class UntilResumed:
    """Rest until somebody resumes."""


PauseLength = ForMinutes | UntilTomorrow | UntilDate | UntilResumed
Paused = PausedFor | PausedUntil | PausedUntilResumed


def pause_of(length: PauseLength, settings: BreakSettings, now: datetime) -> Paused:
    """The pause that starts now and lasts as asked.

    Raises `InvalidInput` for a date that is not after today, or over a year ahead.
    """
    today = now.astimezone(settings.tz).date()
    match length:
        case ForMinutes(minutes):
            return PausedFor(now, now + timedelta(minutes=minutes))
        case UntilTomorrow():
            return PausedUntil(now, _first_window(today + timedelta(days=1), settings))
        case UntilDate(day):
            if not today < day <= today + FURTHEST_DATE:
                raise InvalidInput("pause", "a date after today, within a year")
            return PausedUntil(now, _first_window(day, settings))
        case UntilResumed():
            return PausedUntilResumed(now)


def ended_pause(turn: Turn, now: datetime) -> Turn:
    """A pause whose end has come is over; its end is the anchor, so nothing is due at once."""
    match turn.state.pausing:
        case PausedFor(_, until) | PausedUntil(_, until) if until <= now:
            turn = turn.saying(until, Rule.R13, BreaksResumed(ResumeWhy.TIME_WAS_UP))
            return unpaused(turn, until)
        case _:
            return turn


def unpaused(turn: Turn, at: datetime) -> Turn:
    """Reminders run again from `at`; a break being taken goes on."""
    turn = replace(turn, state=replace(turn.state, pausing=NotPaused()))
    if isinstance(turn.state.phase, Taking):
        return turn
    return turn.counting_from(at, AnchorWhy.PAUSE_ENDED)


def _first_window(day: date, settings: BreakSettings) -> datetime:
    """Where hours have no starts, or a clock change swallows them, the day itself."""
    begins = start_of_day(day, settings.tz)
    ahead = windows_after(settings.hours, settings.tz, begins)
    return ahead[0].start if ahead else begins
