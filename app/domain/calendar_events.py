"""The events of a calendar file, and how a newer file replaces an older one.

1. An event keeps its UID from file to file: a hold and a check-in by their date, a break by the
   half hour that it falls into, as breaks are at least half an hour apart.
2. Every file has a higher sequence number than those before it, so that a calendar takes the newer
   event.
3. What an earlier file announced, and is not to come any more, is cancelled in every file until its
   time is over. For that, what was issued is stored.
4. The last event says where the agenda ends, and carries on with each file.
5. UIDs contain the random name of this journal's calendar, and no names or ids of spots.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.domain.agenda import Agenda, AgendaItem, ComingBreak, ComingCheckIn, ComingHold

EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
SLOT = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class AgendaEnd:
    """The agenda ends here."""

    at: datetime


CalendarSubject = AgendaItem | AgendaEnd


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event: its UID, its UTC instant in whole minutes, and what it is about."""

    uid: str
    at: datetime
    about: CalendarSubject


@dataclass(frozen=True, slots=True)
class IssuedEvent:
    """An event that a file contained."""

    uid: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CalendarIssued:
    """The name of the calendar, the sequence number of its newest file, the events that files
    announced or cancelled, and until when the newest file holds.
    """

    name: str = ""
    sequence: int = 0
    events: tuple[IssuedEvent, ...] = ()
    until: datetime = EPOCH


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """What one file contains, and until when it holds."""

    name: str
    sequence: int
    events: tuple[CalendarEvent, ...]
    cancelled: tuple[IssuedEvent, ...]
    until: datetime


def calendar_content(coming: Agenda, before: CalendarIssued, now: datetime) -> CalendarContent:
    """The next file after `before`, written at the UTC instant `now`."""
    named: dict[str, CalendarEvent] = {}
    for about in (*coming.items, AgendaEnd(coming.until)):
        uid = _uid(about, before.name)
        while uid in named:  # where clocks are set back, two breaks can share half an hour
            uid = f"again-{uid}"
        named[uid] = CalendarEvent(uid, about.at.replace(second=0, microsecond=0), about)
    return CalendarContent(
        before.name,
        max(before.sequence + 1, int((now - EPOCH).total_seconds())),
        tuple(named.values()),
        tuple(each for each in before.events if each.uid not in named and each.at > now),
        coming.until,
    )


def issued(content: CalendarContent) -> CalendarIssued:
    """What to remember once the file is handed over (rule 3)."""
    announced = (IssuedEvent(each.uid, each.at) for each in content.events)
    events = (*announced, *content.cancelled)
    return CalendarIssued(content.name, content.sequence, events, content.until)


def _uid(about: CalendarSubject, calendar: str) -> str:
    match about:
        case ComingBreak(at):
            name = f"break-{(at - EPOCH) // SLOT}"
        case ComingHold(_, day, spot):
            name = f"hold-{day}-{hashlib.sha256(f'{calendar} {spot}'.encode()).hexdigest()[:12]}"
        case ComingCheckIn(_, day):
            name = f"evening-{day}"
        case AgendaEnd():
            name = "end"
    return f"{name}@{calendar}.unknot"
