"""Texts of the screen for a person's data."""

from __future__ import annotations

HOME = "Where it lives"
HOME_ABOUT = (
    "On this computer only, readable by you. Copy this folder and you have a copy of it all."
)
NO_HOME = "Only in the memory of this app, until it is closed."
COPY = "Copy the path"
COPIED = "Copied"

BROWSERS = "Who may open it"
BROWSERS_ABOUT = (
    "Only browsers that you let in with “unknot open”. Lost track of them, or used one that isn’t "
    "yours? Forget them all. This browser stays in; any other needs a new address."
)
FORGET_BROWSERS = "Forget all other browsers"
FORGET_BROWSERS_ASK = "Forget every browser but this one?"
FORGET_BROWSERS_MEANS = (
    "Wherever else Unknot is open, it closes at once. “unknot open” lets a browser in again."
)
FORGET = "Forget them"

TAKE_ALONG = "Take it along"
TAKE_ALONG_ABOUT = (
    "The file holds what you wrote about your health. Keep it where you keep letters."
)
THE_PART = "This part, to come back with"
THE_PART_ABOUT = (
    "One file with what you chose above (JSON). A part of the days or spots comes without settings."
)
HOW_MUCH = "How much of it"
ALL_DAYS = "All days"
FOUR_WEEKS = "Last 4 weeks"
THREE_MONTHS = "Last 3 months"
OTHER_DAYS = "Other days"
FIRST_DAY = "First day"
LAST_DAY = "Last day"
DAY_ALLOWED = "A day such as 2026-03-02, or nothing"
LAST_IS_EARLIER = "This is before the first day"
WHICH_SPOTS = "Only these spots (choose none for all):"
WITH_NOTES = "With notes"
WITH_NOTES_ABOUT = "The words you wrote beside the scores."
SAVE_AS = "Save the file"
HANDED_OVER = "The file is on its way to your downloads."
NOT_SAVED = "No file was written."

BRING_BACK = "Bring it back"
BRING_BACK_ABOUT = (
    "From a file of Unknot, or a table made by hand with the columns region_id, occurred_at and "
    "score. Everything is checked first, and where it differs from what is here, you choose."
)
CHOOSE_FILE = "Choose a file"
WORKING = "One moment"
NO_CONTENT = "The file could not be read. Try again, or choose another."
BRING_IN = "Bring it in"
LEAVE_OUT = "Leave those out and bring in the rest"
NOT_NOW = "Not now"
DAY_FIRST = "Day first"
MONTH_FIRST = "Month first"
FILES_VERSION = "Use the file’s version"
FILES_VERSION_ABOUT = "Of these only. Otherwise they stay as they are here."
AS_BEFORE = "As it was before"
BROUGHT_IN = "Brought in and saved"
CLOSE = "Close"


def how_much(days: str, first: str, last: str, spots: int, notes: bool) -> str:
    """The chosen extent on one line: “Last 4 weeks, 2 spots, without notes”."""
    if days == OTHER_DAYS and (first or last):
        days = " ".join([*(["from", first] if first else []), *(["to", last] if last else [])])
        days = days[0].upper() + days[1:]
    counted = f"{spots} {'spot' if spots == 1 else 'spots'}" if spots else "all spots"
    return f"{days}, {counted}, {'with' if notes else 'without'} notes"


def report_of(name: str) -> str:
    """The heading of the report on a file."""
    return f"In {name}"


def which_dates(example: str) -> str:
    """The question about the order of day and month in a file."""
    return f"Are dates like {example} day first or month first?"


def more_rows(number: int) -> str:
    """The number of invalid rows that are not listed."""
    return f"And {number} more."
