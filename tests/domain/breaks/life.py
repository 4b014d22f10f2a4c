"""A day with reminders, told instant by instant: what tests of breaks say and look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.domain.breaks import (
    BreakEvent,
    BreakSettings,
    Decision,
    DueAt,
    Inhibitor,
    Observations,
    ReminderState,
    decide,
    first_state,
    next_due,
    start,
)
from app.domain.breaks.events import BreakOffered, EventDetail
from app.domain.breaks.observations import Idle, IdleUnknown, TimeJump
from app.domain.breaks.phases import Offered
from app.domain.breaks.scheduling import in_hours

BERLIN = ZoneInfo("Europe/Berlin")
BREAK = timedelta(seconds=90)
W = TypeVar("W")


def at(text: str) -> datetime:
    """`mon 09:00` or `tue 10:31:30` of the first week of March 2026, or an ISO local time."""
    days = {"mon": 2, "tue": 3, "wed": 4, "thu": 5, "fri": 6, "sat": 7, "sun": 8}
    name, _, time = text.partition(" ")
    if name in days:
        text = f"2026-03-{days[name]:02}T{time}"
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def local(instant: datetime) -> str:
    """How a clock in Berlin shows it: `mon 09:45:00`."""
    return f"{instant.astimezone(BERLIN):%a %H:%M:%S}".lower()


@dataclass
class Life:
    """Reminders as they would run, asked at every instant at which they want to be."""

    now: datetime
    settings: BreakSettings = field(default_factory=lambda: BreakSettings(zone="Europe/Berlin"))
    idle: Idle = field(default_factory=IdleUnknown)
    inhibitors: tuple[Inhibitor, ...] = ()
    log: list[BreakEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state: ReminderState = first_state(self.settings, self.now)
        self.wake_at = self.now
        self.look()

    def take(self, decision: Decision) -> None:
        """Go on from a decision."""
        assert decision.wake_at > self.now, "a look in the past would never come"
        self.state, self.wake_at = decision.state, decision.wake_at
        self.log.extend(decision.events)
        for event in decision.events:
            if isinstance(event.what, BreakOffered):
                assert in_hours(self.settings, event.at), "an offer outside the hours"

    def look(self, *jumps: TimeJump) -> None:
        """Decide now."""
        observations = Observations(self.idle, self.inhibitors, jumps)
        self.take(decide(self.state, observations, self.settings, self.now))

    def until(self, instant: datetime) -> None:
        """Let time pass, looking whenever reminders asked for it, and at the end."""
        while self.wake_at < instant:
            self.now = self.wake_at
            self.look()
        self.now = instant
        self.look()

    def jump(self, instant: datetime, *jumps: TimeJump) -> None:
        """Time in which nobody looked."""
        self.now = instant
        self.look(*jumps)

    def do(self, verb: Callable[..., Decision], *args: object, **named: object) -> None:
        """A person acts now."""
        self.take(verb(self.state, self.settings, self.now, *args, **named))

    def take_break(self) -> None:
        """Start the break that is offered, and play it to its end."""
        self.do(start, BREAK)
        self.until(self.now + BREAK)

    def take_breaks_until(self, instant: datetime) -> None:
        """Take every break when it is offered."""
        while self.wake_at < instant:
            self.until(self.wake_at)
            if self.is_offered:
                self.do(start, BREAK)
        self.until(instant)

    def change(self, **settings: object) -> None:
        """The person changes settings."""
        self.settings = replace(self.settings, **settings)  # type: ignore[arg-type]
        self.look()

    @property
    def is_offered(self) -> bool:
        return isinstance(self.state.phase, Offered)

    @property
    def next_due(self) -> str:
        """When the next break is due, as a clock in Berlin shows it."""
        match next_due(self.state, self.settings):
            case DueAt(instant):
                return local(instant)
            case other:
                return type(other).__name__

    def all(self, kind: type[W]) -> list[W]:
        """What of one kind was logged."""
        return [event.what for event in self.log if isinstance(event.what, kind)]

    def instants(self, kind: type[EventDetail]) -> list[str]:
        """When something of one kind was logged."""
        return [local(event.at) for event in self.log if isinstance(event.what, kind)]


def offered(text: str = "mon 09:45") -> Life:
    """A break that is offered at this time."""
    life = Life(at(text) - timedelta(minutes=45))
    life.until(at(text))
    assert life.is_offered
    return life
