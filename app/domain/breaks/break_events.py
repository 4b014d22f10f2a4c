"""What happens to one break, from its notice to its outcome.

1. A break that came up (`BreakDue`) ends in exactly one outcome: finished, skipped, missed or
   credited.
2. Showing a break is never an outcome (R6).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.breaks.phases import HoldBack
from app.domain.breaks.whys import CreditWhy, FinishWhy, MissWhy, SkipWhy


@dataclass(frozen=True, slots=True)
class BreakNoticed:
    """A break was announced; it is due at `due_at`."""

    due_at: datetime


@dataclass(frozen=True, slots=True)
class BreakDue:
    """A break came up, planned for `due_at`."""

    due_at: datetime


@dataclass(frozen=True, slots=True)
class BreakOffered:
    """The break waits for an answer: the channels are to be told."""


@dataclass(frozen=True, slots=True)
class BreakOfferedAgain:
    """Half of the time for an answer has gone: the channels are to be told once more."""


@dataclass(frozen=True, slots=True)
class BreakShown:
    """One channel showed the break."""

    channel: str


@dataclass(frozen=True, slots=True)
class BreakHandedOver:
    """The process that showed the break took it back, for another to show."""


@dataclass(frozen=True, slots=True)
class BreakStarted:
    """Somebody started the break."""


@dataclass(frozen=True, slots=True)
class BreakFinished:
    """The break was taken, from `since` on."""

    since: datetime
    why: FinishWhy


@dataclass(frozen=True, slots=True)
class BreakSnoozed:
    """Somebody put the break off until `until`; it was the `nth` time."""

    until: datetime
    nth: int


@dataclass(frozen=True, slots=True)
class BreakSkipped:
    """The break was closed without being taken."""

    why: SkipWhy


@dataclass(frozen=True, slots=True)
class BreakMissed:
    """The break got no answer."""

    why: MissWhy


@dataclass(frozen=True, slots=True)
class BreakCredited:
    """A natural break, away from `since` until the event's instant."""

    since: datetime
    why: CreditWhy


@dataclass(frozen=True, slots=True)
class BreakOwed:
    """The break is held back."""

    why: HoldBack


Outcome = BreakFinished | BreakSkipped | BreakMissed | BreakCredited
BreakHappening = (
    BreakNoticed
    | BreakDue
    | BreakOffered
    | BreakOfferedAgain
    | BreakShown
    | BreakHandedOver
    | BreakStarted
    | BreakSnoozed
    | BreakOwed
    | Outcome
)
