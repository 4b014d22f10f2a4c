"""The typed reasons for the state of reminders, without wording (R18); and what the process that
reminds can do on this device, for other processes to read.

1. The process that reminds renews its `ServiceStatus` every minute while it runs, and clears it
   when it ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.domain.breaks.days_off import OffKind, WhyOff
from app.domain.breaks.phases import Inhibitor
from app.domain.breaks.state import Anchor


@dataclass(frozen=True, slots=True)
class NextAt:
    """The next break is due at this instant, counted from `anchor`."""

    at: datetime
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class NextAtFixedTime:
    """The next break is due at this instant, which is a fixed time; nothing is counted."""

    at: datetime


@dataclass(frozen=True, slots=True)
class OutsideHours:
    """Hours begin again at `until`; the first break is due at `next_at`."""

    until: datetime
    next_at: datetime


@dataclass(frozen=True, slots=True)
class DayOff:
    """Today is a day off; hours begin again at `until`; the first break is due at `next_at`."""

    until: datetime
    next_at: datetime
    why: WhyOff = WhyOff(OffKind.CHOSEN)  # noqa: RUF009 - an immutable value


@dataclass(frozen=True, slots=True)
class HoursTooShort:
    """No range of the hours is longer than the interval, so no break is ever due."""

    interval: timedelta


@dataclass(frozen=True, slots=True)
class DueNow:
    """A break waits for an answer; at `until` it counts as missed."""

    since: datetime
    until: datetime
    snoozes_left: int


@dataclass(frozen=True, slots=True)
class SnoozedUntil:
    """The break was snoozed."""

    until: datetime
    snoozes_left: int


@dataclass(frozen=True, slots=True)
class DeferredBecause:
    """The break was due at `since` and is deferred."""

    since: datetime
    why: Inhibitor


@dataclass(frozen=True, slots=True)
class DeferredOfferAt:
    """The inhibitor has ended; the deferred break is offered at this instant."""

    at: datetime


@dataclass(frozen=True, slots=True)
class InProgressNow:
    """A break is in progress."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class AwaySince:
    """The person has been away since this instant; coming back counts as a break."""

    since: datetime


@dataclass(frozen=True, slots=True)
class PausedStatusUntil:
    """Paused; reminders resume at `until`, and the first break is due at `next_at`."""

    until: datetime
    next_at: datetime


@dataclass(frozen=True, slots=True)
class PausedStatusUntilResumed:
    """Paused since this instant, until the person resumes."""

    since: datetime


ScheduleStatus = (
    NextAt
    | NextAtFixedTime
    | OutsideHours
    | DayOff
    | HoursTooShort
    | DueNow
    | SnoozedUntil
    | DeferredBecause
    | DeferredOfferAt
    | InProgressNow
    | AwaySince
    | PausedStatusUntil
    | PausedStatusUntilResumed
)

_NOT_COMING = PausedStatusUntil | PausedStatusUntilResumed | OutsideHours | DayOff | HoursTooShort


def is_coming(status: ScheduleStatus) -> bool:
    """Whether a break comes in these hours, so that it is worth saying what it will be."""
    return not isinstance(status, _NOT_COMING)


@dataclass(frozen=True, slots=True)
class NoWayToNotify:
    """Nothing on this device can show a reminder now. Apart from that, `otherwise` applies."""

    otherwise: ScheduleStatus


@dataclass(frozen=True, slots=True)
class NothingRuns:
    """No process gives reminders now. If one began, `otherwise` would apply."""

    otherwise: ScheduleStatus


BreakStatus = ScheduleStatus | NoWayToNotify | NothingRuns


RENEWED_EVERY = timedelta(seconds=60)
NEVER = datetime.min.replace(tzinfo=UTC)


class IdleSense(StrEnum):
    """Whether this device can detect that nobody is there (R9)."""

    KNOWN = "known"
    UNKNOWN = "unknown"


class PushTrouble(StrEnum):
    """What went wrong with the newest reminder that was posted to a server, if anything did."""

    NONE = "none"
    UNREACHABLE = "unreachable"
    NOT_ALLOWED = "not_allowed"
    TOO_MANY = "too_many"
    REFUSED = "refused"
    SERVER_FAILED = "server_failed"


@dataclass(frozen=True, slots=True)
class ChannelTrouble:
    """A channel by name, and what went wrong on it."""

    channel: str
    why: PushTrouble


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """The names of the channels that would be seen, whether idle time is known, and what went wrong
    on a channel, as of the UTC instant `alive_at`.
    """

    channels: tuple[str, ...] = ()
    idle: IdleSense = IdleSense.UNKNOWN
    alive_at: datetime = NEVER
    troubles: tuple[ChannelTrouble, ...] = ()

    def is_alive(self, now: datetime) -> bool:
        """Whether a process gives reminders at this instant, as far as is known."""
        return abs(now - self.alive_at) < 2 * RENEWED_EVERY

    def is_stale(self, now: datetime) -> bool:
        """Whether it is time to renew this."""
        return abs(now - self.alive_at) >= RENEWED_EVERY
