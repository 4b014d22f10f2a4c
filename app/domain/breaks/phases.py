"""The phases of reminders: what is true of the next break, or of the open one.

1. At most one break is open: a phase holds one `OpenBreak` or none (R14).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

BreakId = NewType("BreakId", str)
NO_ID = BreakId("")


class Inhibitor(StrEnum):
    """Why a break that is due is not offered yet (R12)."""

    DO_NOT_DISTURB = "do_not_disturb"
    FULL_SCREEN = "full_screen"
    CALL = "call"
    SCREEN_AWAKE = "screen_awake"
    IN_HOLD = "in_hold"
    IN_FORM = "in_form"
    JUST_REMINDED = "just_reminded"


@dataclass(frozen=True, slots=True)
class OpenBreak:
    """A break that was due and has no outcome yet."""

    id: BreakId
    due_at: datetime
    snoozes: int = 0


@dataclass(frozen=True, slots=True)
class DueAt:
    """The next break is planned for this UTC instant."""

    at: datetime


@dataclass(frozen=True, slots=True)
class NoSlot:
    """No range of the hours is long enough for the interval."""


Planned = DueAt | NoSlot


class Notice(StrEnum):
    """Whether the next break was announced (R5)."""

    AHEAD = "ahead"
    GIVEN = "given"


class OfferCount(StrEnum):
    """How often the channels were notified of an offered break (R6)."""

    ONCE = "once"
    TWICE = "twice"
    NOT_AGAIN = "not_again"
    """Half time passed while no notification was allowed."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """No break is open. The next is not due before `earliest`, whatever the anchor."""

    earliest: datetime
    planned: Planned
    notice: Notice = Notice.AHEAD


@dataclass(frozen=True, slots=True)
class Offered:
    """A break is due and has been waiting for an answer since the UTC instant `since`."""

    open: OpenBreak
    since: datetime
    told: OfferCount = OfferCount.ONCE


@dataclass(frozen=True, slots=True)
class Snoozed:
    """A break was snoozed until the UTC instant `until`."""

    open: OpenBreak
    until: datetime


@dataclass(frozen=True, slots=True)
class Deferred:
    """A break is due, and deferred because of `why`."""

    open: OpenBreak
    why: Inhibitor


@dataclass(frozen=True, slots=True)
class Resuming:
    """The inhibitor of a deferred break has ended; the break is offered at the UTC instant `at`."""

    open: OpenBreak
    at: datetime


@dataclass(frozen=True, slots=True)
class InProgress:
    """A break is in progress. It ends at the UTC instant `until` unless ended before."""

    open: OpenBreak
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Away:
    """The person has been away since the UTC instant `since`, with no break open."""

    since: datetime


@dataclass(frozen=True, slots=True)
class AwayWithBreak:
    """The person has been away since `since`, with a break open."""

    since: datetime
    open: OpenBreak


BreakPhase = Waiting | Offered | Snoozed | Deferred | Resuming | InProgress | Away | AwayWithBreak
