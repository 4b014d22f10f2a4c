"""Texts of the pain journal: its screens, and its part of Today."""

from __future__ import annotations

from datetime import date, tzinfo

from app.domain.body import Side
from app.domain.journal.entry import Clear, Entry, PainAnswer, Scored, Skip
from app.texts.dates_and_times import clock, in_line

# The journal itself.

TITLE = "Journal"
SPOTS = "Your spots"
DAYS = "Days"
LOG_NEW = "Log a place"
EMPTY = (
    "Nothing is written down yet. Log a place that hurts and how much; after a few weeks you will "
    "see whether it comes back less often and less strongly."
)
NO_SPOTS = "Which place keeps knotting? Log it once, and from then on it takes two taps."
OLDER = "Show older days"
PUT_AWAY = "Spots put away"
NOTHING_PUT_AWAY = "No spot is put away. On a spot's page you can put it away when it is done."
MAP_HINT = (
    "Tap the body where it hurts. Each dot is a spot of yours, in the colour of its last score."
)
EDIT = "Edit"
DELETE = "Delete"
DELETED = "Deleted"
BACK_AGAIN = "Back as it was"
TAKEN_BACK = "Taken back"
ENTRY_GONE = "This entry is not in the journal. It may have been deleted."
SPOT_GONE = "There is no such spot. It may have been opened elsewhere."
GO_TO_JOURNAL = "Go to the journal"

# New and existing entries.

NEW_TITLE = "Log a place"
ENTRY_TITLE = "Entry"
WHERE = "Where is it?"
ON_THE_BODY = "On the body"
BY_NAME = "By name"
CALLED = "What you call it (optional)"
GO_ON = "Go on"
KNOWN_SPOTS = "A spot you know"
IS_IT_HERE = "Is it here?"
YES_HERE = "Yes, here"
OTHER_SIDE = "The other side"
ANOTHER_PLACE = "Another place"
WHICH_SPOT = "Which spot is it?"
A_NEW_SPOT = "A new spot here"
WHICH_SIDE = "Which side is it on?"
SIDES = {Side.LEFT: "Left", Side.MIDDLE: "Middle, or both", Side.RIGHT: "Right"}
HOW_MUCH = "How much does it hurt?"
CLEAR_HERE = "It is clear"
FLARE = "This is a flare"
WHEN = "When"
NOW = "Now"
EARLIER = "Earlier"
DATE = "Date"
TIME = "Time"
PICK_DATE = "Choose the date"
SAVE = "Save"
SAVED = "Saved"
CANCEL = "Cancel"
REMOVE = "Remove"
NOTHING_CHOSEN = "choose a number from 0 to 10, or “It is clear”"
WHEN_ALLOWED = "a date and a time that have been, such as 2026-03-02 and 18:30"
NONE_YET = "Nothing chosen"
MORE = "More, if you like"

# One spot.

SPOT_TITLE = "Spot"
NAME = "Name"
RENAME = "Save the name"
MUSCLE = "Muscle it may be"
NOT_SURE = "Not sure"
ARCHIVE = "Put away"
ARCHIVE_ABOUT = "Its entries stay, and nothing asks about it any more."
REOPEN = "Take up again"
PUT_AWAY_NOW = "Put away"
TAKEN_UP = "Taken up again"
ENTRIES = "Entries"
NO_ENTRIES = "Nothing is written down about this spot yet."
LOG = "Log"
HOLD = "Hold"
TRENDS = "Trends"

# On Today.

TODAY_EMPTY = NO_SPOTS
ALL_CLEAR = "All clear today"
ALL_CLEAR_THEN = "All clear"
ALL_CLEAR_SAVED = "Saved: all clear today"
NOTHING_TO_CLEAR = "All clear is already written down for today"
NEVER = "not logged yet"
CHECK_IN_ABOUT = "One tap for each spot. Leave out what you would rather not say."
NOT_TODAY = "Rather not say"
SKIPPED = "Left open"
CLOSE = "Close"


def reading(said: PainAnswer) -> str:
    """An answer in a few words: “4 of 10, flare”, “clear”, “left open”."""
    match said:
        case Scored(score, flare):
            return f"{score} of 10, flare" if flare else f"{score} of 10"
        case Clear():
            return "clear"
        case Skip():
            return "left open"


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


def check_in(asked: date, today: date) -> str:
    """The question of the evening check-in; after midnight it is about the day before."""
    return "How was today?" if asked == today else "How was yesterday?"


def since(opened: date, today: date) -> str:
    """Since when a spot has been followed."""
    return f"Followed since {in_line(opened, today)}"


def put_away(archived: date, today: date) -> str:
    """Since when a spot has not been followed."""
    return f"Put away {in_line(archived, today)}"


def entry_line(entry: Entry, today: date, zone: tzinfo) -> str:
    """When an entry was felt, and when it was written down if that was another day."""
    said = f"{clock(entry.occurred_at, zone)}, {reading(entry.reading)}"
    written = entry.recorded_at.astimezone(entry.occurred_at.tzinfo).date()
    return said if written == entry.day else f"{said}, written down {in_line(written, today)}"


AHEAD = "This date is still to come: the clock was ahead. Edit it to give it the right one."


def recent(worst: list[int], days: int) -> str:
    """The description of the sparkline: “Known on 3 of the last 14 days: 4, 6, 2”."""
    if not worst:
        return f"Nothing known of the last {days} days"
    return f"Known on {len(worst)} of the last {days} days: {', '.join(map(str, worst))}"
