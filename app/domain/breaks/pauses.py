"""Pauses: how long they last, what their end does (R13), and how a person writes their length.

A written length is `30m`, `1h`, `90 minutes`, `tomorrow`, a date, or `resumed`; `for` and `until`
may precede it. An empty text means until resumed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.domain.breaks.event_reasons import ResumeReason
from app.domain.breaks.events import BreaksResumed
from app.domain.breaks.hours import start_of_day
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
from app.domain.errors import InvalidInput

LONGEST_MINUTES = 24 * 60
FURTHEST_DATE = timedelta(days=366)


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
class UntilResumed:
    """Pause until the person resumes."""


PauseLength = ForMinutes | UntilTomorrow | UntilDate | UntilResumed
ActivePause = PausedFor | PausedUntil | PausedUntilResumed


def pause_of(length: PauseLength, settings: BreakSettings, now: datetime) -> ActivePause:
    """The pause of this length that starts now.

    Raises `InvalidInput` for a date that is not after today, or is over a year ahead.
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
    """The first window from this date on; the start of the day itself when there is none."""
    begins = start_of_day(day, settings.tz)
    ahead = settings.windows_after(begins)
    return ahead[0].start if ahead else begins


_LENGTH = re.compile(
    r"(?:(\d{1,4})\s*(?:h|hours?))?\s*(?:(\d{1,4})\s*(?:m|min|minutes?)?)?", re.IGNORECASE
)


def parse_pause(text: str) -> PauseLength:
    """The pause that the text means. Raises `InvalidInput` for anything else."""
    said = re.sub(r"^(for|until)\s+", "", text.strip().lower())
    if said in ("", "resumed", "i resume", "resume"):
        return UntilResumed()
    if said == "tomorrow":
        return UntilTomorrow()
    found = _LENGTH.fullmatch(said)
    if found is not None:
        return ForMinutes(int(found[1] or 0) * 60 + int(found[2] or 0))
    try:
        return UntilDate(date.fromisoformat(said))
    except ValueError as wrong:
        raise InvalidInput(
            "pause",
            (
                f"“{text}” isn’t a length of time. Write 30m, 1h, 2h, tomorrow, a date such as "
                "2026-03-09, or resumed"
            ),
        ) from wrong
