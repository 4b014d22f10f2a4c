"""What the kinds of values are called in files, under `"is"`.

A name written here stands in people's journals, backups and exports, so it never changes, even
when the class is renamed.  A kind that may stand beside others in a field needs its name here;
without one it cannot be written, and the first attempt says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.archive import NotIncluded
from app.domain.breaks.announcements import Announcement, NothingToAnnounce
from app.domain.breaks.break_events import (
    BreakCredited,
    BreakDue,
    BreakFinished,
    BreakHandedOver,
    BreakMissed,
    BreakNoticed,
    BreakOffered,
    BreakOfferedAgain,
    BreakOwed,
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
    BreakStarted,
)
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    DueAt,
    NothingFits,
    Offered,
    Owed,
    OwedSoon,
    Snoozed,
    Taking,
    Waiting,
)
from app.domain.breaks.reminder_events import (
    ActionIgnored,
    AnchorMoved,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    CheckInAsked,
    CheckInMissed,
    ClockStepped,
)
from app.domain.breaks.state import (
    NeverStarted,
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
    State,
)
from app.domain.breath import Paced, Unpaced
from app.domain.hold.acts import (
    CheckedIn,
    Enough,
    Explained,
    Found,
    LetGo,
    Moved,
    Paused,
    Rated,
    Resumed,
    Stopped,
)
from app.domain.hold.line import Line, NoLine
from app.domain.hold.phases import Timed, Untimed
from app.domain.hold.record import Faded, NextDay, NotAsked, NotFaded, NotRated
from app.domain.hold.run import NoRun, Run
from app.domain.journal import Clear, Score, Scored, Skip
from app.domain.movement.run import HeldAt, Running
from app.domain.recurrence.corrections import Called, Joined, Parted
from app.domain.safety.screening import Agreed, No, NotScreened, Screened, Yes
from app.domain.settings import Settings

NAMES: Mapping[type, str] = {
    Scored: "Scored",
    Clear: "Clear",
    Skip: "Skip",
    Joined: "Joined",
    Parted: "Parted",
    Called: "Called",
    Paced: "Paced",
    Unpaced: "Unpaced",
    Score: "Score",
    NotRated: "NotRated",
    Faded: "Faded",
    NotFaded: "NotFaded",
    NotAsked: "NotAsked",
    NextDay: "NextDay",
    Run: "Run",
    NoRun: "NoRun",
    Timed: "Timed",
    Untimed: "Untimed",
    Moved: "Moved",
    Rated: "Rated",
    Found: "Found",
    CheckedIn: "CheckedIn",
    LetGo: "LetGo",
    Enough: "Enough",
    Paused: "Paused",
    Resumed: "Resumed",
    Stopped: "Stopped",
    Explained: "Explained",
    Line: "Line",
    NoLine: "NoLine",
    NotScreened: "NotScreened",
    Screened: "Screened",
    No: "No",
    Yes: "Yes",
    Agreed: "Agreed",
    State: "State",
    NeverStarted: "NeverStarted",
    Waiting: "Waiting",
    Offered: "Offered",
    Snoozed: "Snoozed",
    Owed: "Owed",
    OwedSoon: "OwedSoon",
    Taking: "Taking",
    Away: "Away",
    AwayWithBreak: "AwayWithBreak",
    DueAt: "DueAt",
    NothingFits: "NothingFits",
    NotPaused: "NotPaused",
    PausedFor: "PausedFor",
    PausedUntil: "PausedUntil",
    PausedUntilResumed: "PausedUntilResumed",
    BreakNoticed: "BreakNoticed",
    BreakDue: "BreakDue",
    BreakOffered: "BreakOffered",
    BreakOfferedAgain: "BreakOfferedAgain",
    BreakShown: "BreakShown",
    BreakHandedOver: "BreakHandedOver",
    BreakStarted: "BreakStarted",
    BreakSnoozed: "BreakSnoozed",
    BreakOwed: "BreakOwed",
    BreakFinished: "BreakFinished",
    BreakSkipped: "BreakSkipped",
    BreakMissed: "BreakMissed",
    BreakCredited: "BreakCredited",
    BreaksPaused: "BreaksPaused",
    BreaksPausedUntilResumed: "BreaksPausedUntilResumed",
    BreaksResumed: "BreaksResumed",
    ClockStepped: "ClockStepped",
    AnchorMoved: "AnchorMoved",
    CheckInAsked: "CheckInAsked",
    CheckInMissed: "CheckInMissed",
    ActionIgnored: "ActionIgnored",
    Announcement: "Announcement",
    NothingToAnnounce: "NothingToAnnounce",
    Running: "Running",
    HeldAt: "HeldAt",
    Settings: "Settings",
    NotIncluded: "NotIncluded",
}
