"""The breaks of one day, one dot each: what became of them, and what is still to come.

1. A dot belongs to the local date on which its break ended, or is expected.
2. A break that came up and has no outcome yet is open; showing one is never an outcome (R6).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.domain.breaks.break_events import BreakCredited, BreakFinished, BreakMissed, BreakSkipped
from app.domain.breaks.events import BreakEvent


class DotKind(StrEnum):
    """What became of a break."""

    DONE = "done"
    SKIPPED = "skipped"
    NATURAL = "natural"
    MISSED = "missed"
    OPEN = "open"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Dot:
    """One break of the day, at the UTC instant at which it ended or is expected."""

    kind: DotKind
    at: datetime


def dots_behind(events: Iterable[BreakEvent], day: date, tz: ZoneInfo) -> tuple[Dot, ...]:
    """The breaks that ended on a local date, earliest first."""
    found = (Dot(kind, event.at) for event in events for kind in _outcome(event))
    return tuple(sorted((dot for dot in found if _day(dot, tz) == day), key=lambda dot: dot.at))


def dots_ahead(expected: Iterable[datetime], day: date, tz: ZoneInfo) -> tuple[Dot, ...]:
    """The breaks still expected on a local date."""
    found = (Dot(DotKind.AHEAD, at) for at in expected)
    return tuple(dot for dot in found if _day(dot, tz) == day)


def _outcome(event: BreakEvent) -> tuple[DotKind, ...]:
    match event.what:
        case BreakFinished():
            return (DotKind.DONE,)
        case BreakSkipped():
            return (DotKind.SKIPPED,)
        case BreakCredited():
            return (DotKind.NATURAL,)
        case BreakMissed():
            return (DotKind.MISSED,)
        case _:
            return ()


def _day(dot: Dot, tz: ZoneInfo) -> date:
    return dot.at.astimezone(tz).date()
