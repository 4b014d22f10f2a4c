"""What the channels are to be told of a break, and which process has undertaken to tell it.

1. An offer is told once when it is made and once more at half time (R6); a snooze makes a new
   offer.  A notice ahead (R5) is told once.
2. Who tells is decided where everything else is decided: the announcement is stored under the
   name of one process before that process tells anybody, and nobody tells what is stored.
3. So nothing is told twice, even by a process that was stopped in the middle and goes on later.
   The price: one that dies between the two has told nothing.  Half time makes up for that.
4. What no channel could be asked to show is given up, and so may be told later.  So is what a
   process takes back because it ends or makes room: nothing shows it any more.
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
    """Which of the times at which a break is told of."""

    SOON = "soon"
    DUE = "due"
    STILL_DUE = "still_due"


@dataclass(frozen=True, slots=True)
class Announcement:
    """One thing to tell, once.  `break_id` is empty for a break that is only coming up."""

    break_id: BreakId
    snoozes: int
    stage: Stage

    def is_of_the_same_offer(self, other: Announcement | NothingToAnnounce) -> bool:
        """Whether both are of one break, put off as many times."""
        return isinstance(other, Announcement) and (
            (self.break_id, self.snoozes) == (other.break_id, other.snoozes)
        )


@dataclass(frozen=True, slots=True)
class NothingToAnnounce:
    """Nothing is to be shown."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What another process needs to know to take a notification back from a channel."""

    channel: str
    trace: str


@dataclass(frozen=True, slots=True)
class Announced:
    """The last announcement that a process undertook to tell, that process's name, and what its
    death would leave on the screen."""

    what: Announcement | NothingToAnnounce = NothingToAnnounce()
    by: str = NO_PROCESS
    left_behind: tuple[LeftBehind, ...] = ()

    def covers(self, wanted: Announcement) -> bool:
        """Whether that was undertaken already, or something later of the same offer."""
        match self.what:
            case Announcement(stage=stage) as what if what.is_of_the_same_offer(wanted):
                return stage is Stage.STILL_DUE or stage is wanted.stage
            case _:
                return False


def announcement(state: StoredState) -> Announcement | NothingToAnnounce:
    """What the channels should have told of by now."""
    match state:
        case ReminderState(phase=Waiting(notice=Notice.GIVEN)):
            return Announcement(NO_ID, 0, Stage.SOON)
        case ReminderState(phase=Offered(one, _, OfferCount.TWICE)):
            return Announcement(one.id, one.snoozes, Stage.STILL_DUE)
        case ReminderState(phase=Offered(one)):
            return Announcement(one.id, one.snoozes, Stage.DUE)
        case _:
            return NothingToAnnounce()


def may_be_told(observations: Observations, settings: BreakSettings, now: datetime) -> bool:
    """Whether anything may be told at this UTC instant: within the hours (R4), and while nothing
    holds breaks back (R12)."""
    return not observations.held_back and in_hours(settings, now)
