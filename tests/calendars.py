"""Calendar files as an independent parser reads them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import icalendar


@dataclass(frozen=True)
class ParsedAlarm:
    """What an alarm says."""

    action: str
    trigger: object


@dataclass(frozen=True)
class ParsedEvent:
    """What an event says."""

    uid: str
    sequence: int
    start: datetime
    end: datetime
    stamp: datetime
    title: str
    is_cancelled: bool
    alarms: tuple[ParsedAlarm, ...]


def parsed(file: bytes) -> Any:
    """The whole calendar, which has no errors."""
    calendar: Any = icalendar.Calendar.from_ical(file)
    assert not calendar.errors
    return calendar


def events(file: bytes) -> list[ParsedEvent]:
    """The events of a file, which have no errors."""
    return [_event(each) for each in parsed(file).walk("VEVENT")]


def _event(event: Any) -> ParsedEvent:
    assert not event.errors
    return ParsedEvent(
        str(event["UID"]),
        int(event["SEQUENCE"]),
        event["DTSTART"].dt,
        event.end,
        event["DTSTAMP"].dt,
        str(event["SUMMARY"]),
        event.get("STATUS") == "CANCELLED",
        tuple(ParsedAlarm(str(a["ACTION"]), a["TRIGGER"].dt) for a in event.walk("VALARM")),
    )
