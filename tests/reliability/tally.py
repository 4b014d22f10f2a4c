"""Counting what became of every break, and finding what must never be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.domain.breaks import BreakEvent, BreakId
from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import (
    BreakCredited,
    BreakDeferred,
    BreakDue,
    BreakFinished,
    BreakHandedOver,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
)
from app.services.habits.due_holds import HOLD_ID
from tests.fakes import Shown

NAMES = (
    "due",
    "done",
    "snoozed",
    "skipped",
    "missed",
    "credited",
    "dropped",
    "deferred",
    "natural",
    "hold due",
    "hold done",
    "hold not today",
    "hold lapsed",
    "hold locked",
    "hold off",
)


@dataclass
class Tally:
    """The counts, and each thing that must not be, in words.

    What was due is done, skipped, missed, credited, dropped, or still open.
    """

    counts: Counter[str] = field(default_factory=Counter)
    doubles: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """One line for each."""
        counted = [f"{name:<15} {self.counts[name]:>6}" for name in NAMES]
        broken = [("doubles", self.doubles), ("unexplained", self.unexplained)]
        return [
            *counted,
            *(f"{name:<15} {len(found):>6}" for name, found in broken),
            *(f"  {each}" for _, found in broken for each in found[:20]),
        ]


def tally(events: Sequence[BreakEvent], still_open: Iterable[BreakId]) -> Tally:
    """What the log says.  `still_open` has no outcome yet."""
    found = Tally()
    due: set[BreakId] = set()
    over: set[BreakId] = set()
    waiting = set(still_open)
    for event in events:
        name = _name(event)
        if name:
            found.counts[name] += 1
        match event.what:
            case BreakDue():
                if event.break_id in due:
                    found.doubles.append(f"{event.break_id} came up twice")
                if left := due - over - {event.break_id}:
                    found.doubles.append(f"{event.break_id} came up while {left} were open")
                due.add(event.break_id)
            case BreakFinished() | BreakSkipped() | BreakMissed() | BreakCredited() if (
                event.break_id
            ):
                if event.break_id in over:
                    found.doubles.append(f"{event.break_id} ended twice")
                over.add(event.break_id)
    for lost in due - over - waiting:
        found.unexplained.append(f"{lost} came up and never ended")
    return found


def told_twice(shown: Sequence[Shown], events: Sequence[BreakEvent]) -> list[str]:
    """Breaks that one process showed more often than they were offered."""
    offered = Counter(
        event.break_id
        for event in events
        if isinstance(event.what, BreakOffered | BreakOfferedAgain)
    )
    counted = Counter(
        one.break_id for one in shown if one.break_id and not one.break_id.startswith(HOLD_ID)
    )
    return [
        f"{one} was shown {count} times, and offered {offered[BreakId(one)]} times"
        for one, count in counted.items()
        if count > offered[BreakId(one)]
    ]


def _name(event: BreakEvent) -> str:
    match event.what:
        case BreakDue():
            return "due"
        case BreakFinished():
            return "done"
        case BreakSnoozed():
            return "snoozed"
        case BreakSkipped(SkipReason.HOURS):
            return "dropped"
        case BreakSkipped():
            return "skipped"
        case BreakMissed():
            return "missed"
        case BreakCredited():
            return "credited" if event.break_id else "natural"
        case BreakDeferred():
            return "deferred"
        case _:
            return ""


def told_too_often(events: list[BreakEvent]) -> list[str]:
    """Breaks that a channel showed more often than they were offered, or never offered."""
    allowed: Counter[str] = Counter()
    shown: Counter[tuple[str, str]] = Counter()
    for event in events:
        match event.what:
            case BreakOffered() | BreakOfferedAgain() | BreakHandedOver():
                allowed[event.break_id] += 1
            case BreakShown(channel) if event.break_id:
                shown[event.break_id, channel] += 1
    return [
        f"{one} was told twice: {count} times on {channel}, offered {allowed[one]} times"
        for (one, channel), count in shown.items()
        if count > allowed[one]
    ]
