"""Why a day has no break: neither one that ended, nor one that is open or still to come.

The first reason that holds is given: a pause; a day off; no hours on that date; hours too short;
Unknot was not running, or was started for the first time; a pause that has ended; hours that are
over, or end too soon.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.breaks.days_off import WhyOff
from app.domain.breaks.events import AnchorMoved, BreakEvent, BreaksResumed
from app.domain.breaks.explanation import explain
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import AnchorReason, NotPaused, ReminderState
from app.domain.breaks.status import HoursTooShort
from app.domain.breaks.windows import start_of_day


class NoBreakReason(StrEnum):
    """Why there is no break on a date, apart from a day off."""

    PAUSED = "paused"
    NO_HOURS = "no_hours"
    TOO_SHORT = "too_short"
    NOT_RUNNING = "not_running"
    FIRST_START = "first_start"
    WAS_PAUSED = "was_paused"
    HOURS_OVER = "hours_over"
    ENDS_SOON = "ends_soon"


@dataclass(frozen=True, slots=True)
class DayWithoutBreaks:
    """A date has no breaks for this reason."""

    why: NoBreakReason | WhyOff


def why_no_breaks(
    state: ReminderState, settings: BreakSettings, events: Iterable[BreakEvent], now: datetime
) -> DayWithoutBreaks:
    """Why the local date of `now` has no break; `events` are those of the date."""
    return DayWithoutBreaks(_why(state, settings, tuple(events), now))


def _why(
    state: ReminderState, settings: BreakSettings, events: tuple[BreakEvent, ...], now: datetime
) -> NoBreakReason | WhyOff:
    today = now.astimezone(settings.tz).date()
    begins = start_of_day(today, settings.tz)
    ends = start_of_day(today + timedelta(days=1), settings.tz)
    hours = [each for each in settings.windows_around(now) if each.start < ends]
    hours = [each for each in hours if begins < each.end]
    if not isinstance(state.pausing, NotPaused):
        return NoBreakReason.PAUSED
    if isinstance(off := settings.days_off.why(today), WhyOff):
        return off
    if not hours:
        return NoBreakReason.NO_HOURS
    if isinstance(explain(state, settings, now), HoursTooShort):
        return NoBreakReason.TOO_SHORT
    moved = {each.what.why for each in events if isinstance(each.what, AnchorMoved)}
    if state.anchor.at >= begins:
        moved.add(state.anchor.why)
    if AnchorReason.NOT_RUNNING in moved:
        return NoBreakReason.NOT_RUNNING
    if AnchorReason.FIRST_START in moved:
        return NoBreakReason.FIRST_START
    if any(isinstance(each.what, BreaksResumed) for each in events):
        return NoBreakReason.WAS_PAUSED
    return NoBreakReason.HOURS_OVER if hours[-1].end <= now else NoBreakReason.ENDS_SOON
