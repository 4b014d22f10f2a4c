"""What the reminding process can do on this device, for other processes to read.

1. The process that reminds renews this every minute while it runs, and clears it when it ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

RENEWED_EVERY = timedelta(seconds=60)
NEVER = datetime.min.replace(tzinfo=UTC)


class IdleSense(StrEnum):
    """Whether this device can detect that nobody is there (R9)."""

    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """The names of the channels that would be seen, and whether idle time is known, as of the UTC
    instant `alive_at`.
    """

    channels: tuple[str, ...] = ()
    idle: IdleSense = IdleSense.UNKNOWN
    alive_at: datetime = NEVER

    def is_alive(self, now: datetime) -> bool:
        """Whether a process gives reminders at this instant, as far as is known."""
        return abs(now - self.alive_at) < 2 * RENEWED_EVERY

    def is_stale(self, now: datetime) -> bool:
        """Whether it is time to renew this."""
        return abs(now - self.alive_at) >= RENEWED_EVERY
