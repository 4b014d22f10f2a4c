"""The days that count for plans, and the days off and of illness that do not (H4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.breaks.days_off import DaysOff, OffKind, WhyOff
from app.domain.breaks.hours import Weekday
from app.domain.breaks.public_holidays import NO_HOLIDAYS
from app.domain.breaks.settings import BreakSettings
from app.domain.breathing.record import BreathingRecord
from app.domain.habits.due_states import DueAnswer, OffReason
from app.domain.habits.record import DayRan, HabitNote, HoursThen
from app.domain.holds.record import HoldRecord


def days_acted(
    notes: Iterable[HabitNote], holds: Iterable[HoldRecord], breathed: Iterable[BreathingRecord]
) -> frozenset[date]:
    """The local dates on which the person held, breathed or answered."""
    answered = (each.day for each in notes if isinstance(each, DueAnswer))
    pressed = (held.day for held in holds if held.pressed > 0)
    return frozenset((*answered, *pressed, *(each.day for each in breathed)))


def hours_on(day: date, settings: BreakSettings) -> HoursThen:
    """What the weekly hours, the weekdays off and public holidays make of a date."""
    if day in replace(settings.days_off, runs=(), ill=()):
        return HoursThen.FREE
    has_hours = bool(settings.hours.on(Weekday(day.weekday())))
    return HoursThen.HOURS if has_hours else HoursThen.NO_HOURS


def off_days(days_off: DaysOff, days: Iterable[DayRan]) -> dict[date, OffReason]:
    """The dates that are off, each with the reason; illness comes before any other.

    Weekdays and holidays count as they were then, where that is known. Dates that were named count
    as they are named now, as people also say afterwards that they were away or ill.
    """
    dated = replace(days_off, weekdays=(), public=NO_HOLIDAYS)
    found: dict[date, OffReason] = {}
    for each in days:
        named = days_off if each.hours is HoursThen.UNKNOWN else dated
        match named.why(each.day):
            case WhyOff(OffKind.ILL):
                found[each.day] = OffReason.ILL
            case WhyOff():
                found[each.day] = OffReason.DAY_OFF
            case _ if each.hours is HoursThen.FREE:
                found[each.day] = OffReason.DAY_OFF
    return found
