"""What the channels are to announce about a break, and which process has claimed the announcement.

1. An offer is announced once when it is made and once more at half time (R6); a snooze makes a new
   offer. An advance notice (R5) is announced once.
2. Who announces is decided together with everything else: the announcement is stored under the name
   of one process before that process notifies anybody, and no other process announces what is
   stored.
3. So nothing is announced twice, even by a process that was stopped in the middle and continues
   later. The price: a process that dies between the two steps has announced nothing. The
   announcement at half time makes up for that.
4. What no channel could be asked to show is released, and so may be announced later. The same
   applies to what a process withdraws because it ends or yields: nothing shows it any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.breaks.observations import Observations
from app.domain.breaks.phases import NO_ID, BreakId, Notice, OfferCount, Offered, Waiting
from app.domain.breaks.scheduling import in_hours
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import ReminderState, StoredState

NO_PROCESS = ""


class Stage(StrEnum):
    """The times at which a break is announced."""

    SOON = "soon"
    DUE = "due"
    STILL_DUE = "still_due"


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement, made once. `break_id` is empty for a break that is not due yet."""

    break_id: BreakId
    snoozes: int
    stage: Stage

    def is_of_the_same_offer(self, other: Announcement | NothingToAnnounce) -> bool:
        """Whether both concern the same break with the same number of snoozes."""
        return isinstance(other, Announcement) and (
            (self.break_id, self.snoozes) == (other.break_id, other.snoozes)
        )


@dataclass(frozen=True, slots=True)
class NothingToAnnounce:
    """Nothing is to be shown."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What another process needs to withdraw a notification from a channel."""

    channel: str
    trace: str


@dataclass(frozen=True, slots=True)
class Announced:
    """The last announcement that a process claimed, the name of that process, and what would stay
    on the screen if it died.
    """

    what: Announcement | NothingToAnnounce = NothingToAnnounce()
    by: str = NO_PROCESS
    left_behind: tuple[LeftBehind, ...] = ()

    def covers(self, wanted: Announcement) -> bool:
        """Whether this announcement, or a later one of the same offer, is claimed already."""
        match self.what:
            case Announcement(stage=stage) as what if what.is_of_the_same_offer(wanted):
                return stage is Stage.STILL_DUE or stage is wanted.stage
            case _:
                return False


def announcement(state: StoredState) -> Announcement | NothingToAnnounce:
    """The announcement that the channels should have made by now."""
    match state:
        case ReminderState(phase=Waiting(notice=Notice.GIVEN)):
            return Announcement(NO_ID, 0, Stage.SOON)
        case ReminderState(phase=Offered(one, _, OfferCount.TWICE)):
            return Announcement(one.id, one.snoozes, Stage.STILL_DUE)
        case ReminderState(phase=Offered(one)):
            return Announcement(one.id, one.snoozes, Stage.DUE)
        case _:
            return NothingToAnnounce()


def may_announce(observations: Observations, settings: BreakSettings, now: datetime) -> bool:
    """Whether anything may be announced at this UTC instant: within the hours (R4), and without an
    inhibitor (R12).
    """
    return not observations.inhibitors and in_hours(settings, now)
