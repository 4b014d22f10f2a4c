"""Texts of Today that belong to none of its parts alone: the week, and the spots at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.breaks.status import (
    DayOff,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    ScheduleStatus,
    SnoozedUntil,
)
from app.domain.holds.record import HoldRecord
from app.domain.insights.week_strip import WeekDay
from app.domain.journal.entry import Entry, Score
from app.domain.journal.entry_queries import NeverLogged
from app.texts import break_screens as break_words
from app.texts import journal as words
from app.texts.phrases import count, joined

TAP_TO_LOG = "Tap one to log it"
WEEK = "This week"
SPOT_PAGE = "About this spot"
CHECK_IN_ENDED = "That’s all. Thank you, and rest well."


def break_title(status: ScheduleStatus) -> str:
    """The state of reminders as a heading."""
    match status:
        case DueNow():
            return break_words.DUE
        case InProgressNow():
            return break_words.PLAYING
        case PausedStatusUntil() | PausedStatusUntilResumed():
            return break_words.RESTING
        case OutsideHours() | DayOff() | HoursTooShort():
            return break_words.RESTS_NOW
        case DeferredBecause() | DeferredOfferAt() | SnoozedUntil():
            return break_words.BREAK_OPEN
        case _:
            return break_words.NEXT_BREAK


def initial(day: date) -> str:
    """One letter for a weekday."""
    return f"{day:%A}"[0]


def in_week(days: Iterable[WeekDay]) -> str:
    """The week in one line: “12 breaks, 2 holds, logged on 4 days”."""
    days = tuple(days)
    breaks, holds = sum(each.breaks for each in days), sum(each.holds for each in days)
    logged = sum(each.is_logged for each in days)
    return joined(
        [
            count(breaks, "break"),
            count(holds, "hold"),
            f"logged on {count(logged, 'day')}" if logged else "nothing logged yet",
        ]
    ).capitalize()


def week_in_words(days: Iterable[WeekDay], today: date) -> str:
    """The same day by day, for a screen reader; days ahead are left out."""
    return " ".join(
        f"{_name(each.date, today)}: {_day(each)}." for each in days if not each.is_ahead
    )


def _name(day: date, today: date) -> str:
    return "Today" if day == today else f"{day:%A}"


def _day(each: WeekDay) -> str:
    done = [count(each.breaks, "break")]
    if each.holds:
        done.append(count(each.holds, "hold"))
    return ", ".join([*done, "logged" if each.is_logged else "not logged"])


def spot_line(last: Entry | NeverLogged, held: Sequence[HoldRecord], today: date) -> str:
    """What is known of a spot: its last answer, and the last of today’s holds, which come in
    order, with the pain before and after: “2 of 10, today. Held today: 4, then 2”.
    """
    said = words.NEVER if isinstance(last, NeverLogged) else words.last(last, today)
    if not held:
        return said
    before, after = held[-1].before, held[-1].after
    if not (isinstance(before, Score) and isinstance(after, Score)):
        return f"{said}. Held today"
    return f"{said}. Held today: {before}, then {after}"
