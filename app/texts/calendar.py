"""Texts of the calendar file, and of the screen and command that make it."""

from __future__ import annotations

from datetime import datetime

from app.domain.agenda import ComingBreak, ComingCheckIn, ComingHold
from app.domain.calendar_events import AgendaEnd, CalendarSubject
from app.texts.dates_and_times import clock_time

NAME = "Unknot"
BREAK = "Movement break"
HOLD = "Planned hold"
EVENING = "How was today?"
END = "These reminders end here"
END_ABOUT = "Save a new calendar file from Unknot if you’d like more of them."
ABOUT = {
    BREAK: "About a minute. Open Unknot to be guided through it.",
    HOLD: "It takes a couple of minutes. Open Unknot to start.",
    EVENING: "One short question about each of your spots, in Unknot.",
    END: END_ABOUT,
}

DAYS = "How many days the calendar file covers. Other formats ignore this."
NO_PART = (
    "json, pdf, csv or fhir if you want part of your data. A calendar file has the reminders of "
    "--days, and no entries"
)


def title(about: CalendarSubject, *, names_spots: bool) -> str:
    """“Movement break”, “Planned hold”, or “Planned hold: left shoulder” with spots named."""
    match about:
        case ComingBreak():
            return BREAK
        case ComingHold(name=name):
            return f"{HOLD}: {name}" if names_spots else HOLD
        case ComingCheckIn():
            return EVENING
        case AgendaEnd():
            return END


def description(about: CalendarSubject) -> str:
    """What an event says below its title."""
    return ABOUT[title(about, names_spots=False)]


def _date(at: datetime) -> str:
    return f"{at:%A} {at.day} {at:%B %Y}"


def file_holds(until: datetime) -> str:
    """Until when the newest calendar file holds, in local time."""
    return f"This calendar file has your reminders until {_date(until)} at {clock_time(until)}."


def holds_until(until: datetime, made: datetime) -> str:
    """Until when a file holds; both times are local. `until` is the midnight that ends it."""
    return (
        f"From Unknot, made on {_date(made)} at {clock_time(made)}. It holds until {_date(until)} "
        f"at {clock_time(until)}, unless your breaks, plan or days off change first."
    )
