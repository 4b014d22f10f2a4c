"""Texts of the commands for breaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

from app.domain.breaks.commands import SNOOZE_ALLOWED
from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.status import IdleSense, ServiceStatus
from app.domain.movements import BreakPlan, ChangeSides, GetReady, MovementStep, QuietMinute
from app.texts.breaks import QUIET, QUIET_STEP, duration, movements
from app.texts.dates_and_times import clock_second
from app.texts.movements import OTHER_SIDE
from app.texts.movements import step as told
from app.texts.notifications import shown_where as shown_by
from app.texts.notifications import troubles

REMIND = "Run reminders without a window, until you stop it."
QUIETLY = "Print nothing, and write what happens to the log. For starting with your session."
STATUS = "Show when your next break is, and why."
SCHEDULE = "List when breaks will be due, if you take each one when it's due."
FROM = (
    "When reminders start, if not now, such as 2026-03-02T09:00+01:00. Without an offset, it's "
    "local time."
)
DAYS = "How many days to look ahead."
BREAK_SECONDS = "How long each break lasts."
START = "Start a break now: the one that's due, or an extra one."
SNOOZE = f"Snooze the break that's due for MINUTES: {SNOOZE_ALLOWED}."
SKIP = "Skip the break that's due."
PAUSE_SHORT = "Pause reminders for a while, or until you resume."
PAUSE = (
    "Pause reminders for a while (30m, 1.5h, 3 days, 2 weeks), until a time (14:00), a day "
    "(tomorrow, friday) or a date, or until you resume (if you leave this out). “ill” makes today "
    "a day without reminders."
)
RESUME = "Resume reminders after a pause, or today if you said you’re ill."

REMINDERS_ON = "Reminders are on. Press Ctrl+C to stop."
REMINDERS_OFF = "Reminders are off."
TRAY_START = "Start a break now"
TRAY_PAUSE = "Pause for 1 hour"
TRAY_RESUME = "Resume reminders"
TRAY_STOP = "Stop reminders"
DAY_OFF = "Day off"
NOTHING_DUE = "No breaks are due in that time."
BAD_FROM = "a date and time from 1900 on, such as 2026-03-02T09:00:00+01:00"

_IDLE = {
    IdleSense.KNOWN: "Time away from the device counts as a break.",
    IdleSense.UNKNOWN: (
        "This device can’t tell when you’re away, so time away doesn’t count as a break."
    ),
}


def shown_where(reach: ServiceStatus) -> str:
    """Where reminders appear, and whether absence is detected."""
    said = (shown_by(reach.channels), troubles(reach.troubles), _IDLE[reach.idle])
    return " ".join(each for each in said if each)


def in_memory(why: str) -> str:
    """Reminders continue, although they cannot be saved."""
    return (
        f"{why} Reminders keep going, but only until this command ends. Other commands and "
        "windows won’t know about them."
    )


def reminder_line(at: datetime, title: str, body: str) -> str:
    """A reminder on one line."""
    return f"{clock_second(at)}  {title}: {body}"


def begun(plan: BreakPlan) -> str:
    """The steps of the break that was started."""
    names = movements(one.name for one in plan.movements)
    lines = [f"{names}, {duration(plan.seconds)}."]
    for step in plan.steps:
        at = f"{step.starts // 60}:{step.starts % 60:02}"
        match step.act:
            case GetReady(movement):
                lines.append(f"\n  {at}  {movement.name} ({movement.position})")
                lines.extend(f"          ! {caution}" for caution in movement.cautions)
            case MovementStep(step=paced):
                lines.append(f"  {at}    {told(paced)}")
            case ChangeSides():
                lines.append(f"  {at}    {OTHER_SIDE}.")
            case QuietMinute():
                lines.append(f"\n  {at}  {QUIET}: {QUIET_STEP}")
    return "\n".join(lines)


def due_list(due: Iterable[datetime], days_off: Mapping[date, WhyOff]) -> str:
    """Local instants, a line for each day, and the days off with their reasons."""
    said = {day: _day_off(off) for day, off in days_off.items()}
    for day, its in groupby(due, key=lambda at: at.date()):
        said[day] = "  ".join(_time(at) for at in its)
    lines = [f"{day:%a} {day.day:>2} {day:%b}  {said[day]}" for day in sorted(said)]
    return "\n".join(lines) or NOTHING_DUE


def _day_off(off: WhyOff) -> str:
    match off.kind:
        case OffKind.ILL:
            return f"{DAY_OFF} (ill)"
        case OffKind.HOLIDAY:
            return f"{DAY_OFF} ({off.name})"
        case OffKind.CHOSEN:
            return DAY_OFF


def _time(at: datetime) -> str:
    # Counted in UTC, as local times cannot represent a second that occurs twice.
    rounded = at.astimezone(UTC) + timedelta(milliseconds=500)
    return clock_second(rounded.astimezone(at.tzinfo))
