"""The names of types in files, under `"is"`.

These names are in people's journals, backups and exports, so they never change, even when the class
is renamed.  A type that is stored in a union needs a name here; without one it cannot be written,
and the first attempt says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.breaks.announcements import Announcement, NothingToAnnounce
from app.domain.breaks.events import (
    ActionIgnored,
    AnchorMoved,
    BreakAnnounced,
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
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    BreakStarted,
    CheckInAsked,
    CheckInMissed,
    ClockStepped,
)
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    Deferred,
    DueAt,
    InProgress,
    NoSlot,
    Offered,
    Resuming,
    Snoozed,
    Waiting,
)
from app.domain.breaks.state import (
    NeverStarted,
    NotPaused,
    PausedFor,
    PausedUntil,
    PausedUntilResumed,
    ReminderState,
)
from app.domain.breathing.breath import Paced, Unpaced
from app.domain.holds.actions import (
    CheckedIn,
    EarlyRelease,
    HoldPaused,
    LevelSet,
    MovedOn,
    NoFurtherRound,
    Rated,
    Resumed,
    SpotFound,
    StopExplained,
    Stopped,
)
from app.domain.holds.phases import Timed, Untimed
from app.domain.holds.queue import HoldQueue, NoQueue
from app.domain.holds.record import Faded, NextDay, NotAsked, NotFaded, NotRated
from app.domain.holds.session import HoldSession, NoSession
from app.domain.import_export.archive import NotIncluded
from app.domain.journal.entry import Clear, Score, Scored, Skip
from app.domain.movements.playback import PlaybackHeldAt, PlaybackRunning
from app.domain.recurrence.corrections import MarkFlare, MergeFlares, SplitFlare
from app.domain.safety.screening import Agreed, No, NotScreened, Outdated, Screened, Yes
from app.domain.settings import Settings

NAMES: Mapping[type, str] = {
    Scored: "Scored",
    Clear: "Clear",
    Skip: "Skip",
    MergeFlares: "Joined",
    SplitFlare: "Parted",
    MarkFlare: "Called",
    Paced: "Paced",
    Unpaced: "Unpaced",
    Score: "Score",
    NotRated: "NotRated",
    Faded: "Faded",
    NotFaded: "NotFaded",
    NotAsked: "NotAsked",
    NextDay: "NextDay",
    HoldSession: "Run",
    NoSession: "NoRun",
    Timed: "Timed",
    Untimed: "Untimed",
    MovedOn: "Moved",
    Rated: "Rated",
    SpotFound: "Found",
    LevelSet: "LevelSet",
    CheckedIn: "CheckedIn",
    EarlyRelease: "LetGo",
    NoFurtherRound: "Enough",
    HoldPaused: "Paused",
    Resumed: "Resumed",
    Stopped: "Stopped",
    StopExplained: "Explained",
    HoldQueue: "Line",
    NoQueue: "NoLine",
    NotScreened: "NotScreened",
    Outdated: "Outdated",
    Screened: "Screened",
    No: "No",
    Yes: "Yes",
    Agreed: "Agreed",
    ReminderState: "State",
    NeverStarted: "NeverStarted",
    Waiting: "Waiting",
    Offered: "Offered",
    Snoozed: "Snoozed",
    Deferred: "Owed",
    Resuming: "OwedSoon",
    InProgress: "Taking",
    Away: "Away",
    AwayWithBreak: "AwayWithBreak",
    DueAt: "DueAt",
    NoSlot: "NothingFits",
    NotPaused: "NotPaused",
    PausedFor: "PausedFor",
    PausedUntil: "PausedUntil",
    PausedUntilResumed: "PausedUntilResumed",
    BreakAnnounced: "BreakNoticed",
    BreakDue: "BreakDue",
    BreakOffered: "BreakOffered",
    BreakOfferedAgain: "BreakOfferedAgain",
    BreakShown: "BreakShown",
    BreakHandedOver: "BreakHandedOver",
    BreakStarted: "BreakStarted",
    BreakSnoozed: "BreakSnoozed",
    BreakDeferred: "BreakOwed",
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
    PlaybackRunning: "Running",
    PlaybackHeldAt: "HeldAt",
    Settings: "Settings",
    NotIncluded: "NotIncluded",
}
