"""Texts of the pain journal: its screens, and its part of Today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from app.domain.body import Side
from app.domain.journal.entry import Clear, Entry, PainAnswer, Scored, Skip
from app.texts.dates_and_times import clock, in_line

# The journal itself.

TITLE = "Journal"
SPOTS = "Your spots"
DAYS = "Days"
LOG_NEW = "Log a spot"
EMPTY = (
    "There’s nothing here yet. Log a place that hurts and how much. After a few weeks "
    "you’ll see if it comes back less often, or hurts less."
)
NO_SPOTS = "Which place keeps coming back? Log it once, and after that it takes two taps."
OLDER = "Show older days"
PUT_AWAY = "Archived spots"
NOTHING_PUT_AWAY = (
    "You haven’t archived any spots. When you’re done with one, you can archive it on its page."
)
MAP_HINT = (
    "Tap the body where it hurts. Each dot is one of your spots, in the colour of its last score."
)
EDIT = "Edit"
DELETE = "Delete"
DELETED = "Deleted"
BACK_AGAIN = "Undone"
TAKEN_BACK = "Undone"
ENTRY_GONE = "We can’t find this entry. It may have been deleted."
SPOT_GONE = "We can’t find this spot. It may be on another device or in another folder."
GO_TO_JOURNAL = "Go to the journal"

# New and existing entries.

NEW_TITLE = "Log a spot"
ENTRY_TITLE = "Entry"
WHERE = "Where is it?"
ON_THE_BODY = "On the body"
BY_NAME = "By name"
CALLED = "Your own name for it (optional)"
GO_ON = "Continue"
KNOWN_SPOTS = "One of your spots"
ANOTHER_PLACE = "Change the place"
UNDO_TO_CHANGE_PLACE = "Wrong place? Undo the score first."
WHICH_SPOT = "Which spot is it?"
A_NEW_SPOT = "A new spot here"
WHICH_SIDE = "Which side is it on?"
SIDES = {Side.LEFT: "Left", Side.MIDDLE: "Middle, or both", Side.RIGHT: "Right"}
HOW_MUCH = "How much does it hurt?"
FLARE = "This is a flare"
FLARE_ABOUT = (
    "A flare is a stretch of days when a spot hurts more than it usually does. Tick this if today "
    "is part of one."
)
WHEN = "When"
NOW = "Now"
EARLIER = "Earlier"
DATE = "Date"
TIME = "Time"
PICK_DATE = "Choose the date"
SAVED = "Saved"
CANCEL = "Cancel"
REMOVE = "Clear"
NOTHING_CHOSEN = "choose a number from 0 to 10"
WHEN_ALLOWED = "a date and time in the past, such as 2026-03-02 and 18:30"
NONE_YET = "Nothing chosen"
MORE = "Add more?"
MORE_ABOUT = "When, a flare, a note, medicine, what helped"
DONE = "Done"
UNDO = "Undo"

# One spot.

SPOT_TITLE = "Spot"
NAME = "Name"
RENAME = "Save name"
EDIT_SPOT = "Edit this spot"
RENAME_IT = "Give it another name"
MUSCLE = "Which muscle it might be"
NOT_SURE = "Not sure"
ARCHIVE = "Archive"
ARCHIVE_ABOUT = "Your entries stay, and we won’t ask about this spot any more."
REOPEN = "Use this spot again"
PUT_AWAY_NOW = "Archived"
TAKEN_UP = "Back with your spots"
ENTRIES = "Entries"
NO_ENTRIES = "You haven’t logged anything for this spot yet."
LOG = "Log"
HOLD = "Hold"
TRENDS = "Trends"

# On Today.

TODAY_EMPTY = NO_SPOTS
ALL_CLEAR = "All clear today"
ALL_CLEAR_THEN = "All clear"
ALL_CLEAR_SAVED = "Saved: all clear today"
NOTHING_TO_CLEAR = "You’ve already logged all clear for today"
NEVER = "not logged yet"
CHECK_IN_ABOUT = "One tap for each spot. Skip any you’d rather not answer."
NOT_TODAY = "Prefer not to say"
SKIPPED = "Skipped"
CLOSE = "Close"


def reading(said: PainAnswer) -> str:
    """An answer in a few words: “4 of 10, flare”, “clear”, “left open”."""
    match said:
        case Scored(score, flare):
            return f"{score} of 10, flare" if flare else f"{score} of 10"
        case Clear():
            return "clear"
        case Skip():
            return "skipped"


def last(entry: Entry, today: date) -> str:
    """The last known answer for a spot, and when: “4 of 10, yesterday”."""
    return f"{reading(entry.reading)}, {in_line(entry.day, today)}"


def spoken(name: str, entry: Entry, zone: tzinfo) -> str:
    """An entry for a screen reader, after the verb: “Right jaw, 4 of 10, 18:30”."""
    return f"{name}, {reading(entry.reading)}, {clock(entry.occurred_at, zone)}"


def about(verb: str, what: str) -> str:
    """A distinct label for one of several buttons with the same action: “Edit: Right jaw”."""
    return f"{verb}: {what}"


def saved(name: str, said: PainAnswer) -> str:
    """Confirms a saved entry."""
    return f"Saved: {name}, {reading(said)}"


def in_the_list_as(name: str) -> str:
    """The name that a new spot has got."""
    return f"A new spot, called “{name}”"


def saved_here(said: PainAnswer) -> str:
    """Confirms a score at the score itself."""
    return f"Saved: {reading(said)}"


def saved_each(names: Sequence[str], said: PainAnswer) -> str:
    """Confirms the same entry for several spots."""
    return saved(" and ".join(names), said)


def check_in(asked: date, today: date) -> str:
    """The question of the evening check-in; after midnight it is about the day before."""
    return "How was today?" if asked == today else "How was yesterday?"


def since(opened: date, today: date) -> str:
    """Since when a spot has been followed."""
    return f"First logged {in_line(opened, today)}"


def put_away(archived: date, today: date) -> str:
    """Since when a spot has not been followed."""
    return f"Archived {in_line(archived, today)}"


def entry_line(entry: Entry, today: date, zone: tzinfo) -> str:
    """When an entry was felt, and when it was written down if that was another day."""
    said = f"{clock(entry.occurred_at, zone)}, {reading(entry.reading)}"
    written = entry.recorded_at.astimezone(entry.occurred_at.tzinfo).date()
    return said if written == entry.day else f"{said}, logged {in_line(written, today)}"


AHEAD = "This date is in the future, because the clock was wrong. Edit the entry to correct it."


def recent(worst: list[int], days: int) -> str:
    """The description of the sparkline: “Known on 3 of the last 14 days: 4, 6, 2”."""
    if not worst:
        return f"Not logged in the last {days} days"
    return f"Logged on {len(worst)} of the last {days} days: {', '.join(map(str, worst))}"
