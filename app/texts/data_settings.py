"""Texts of the screen for a person's data."""

from __future__ import annotations

from app.domain.storage_space import StorageSpace
from app.services.browser_storage import Promise

HOME = "Where your data is kept"
HOME_ABOUT = (
    "Only on this computer, and only you can read it. If you copy this folder, you have a "
    "copy of everything."
)
NO_HOME = "Only in this app’s memory. It’s gone when you close the app."
IN_BROWSER = "In this browser, on this device"
IN_BROWSER_ABOUT = (
    "Nothing is sent anywhere. If you clear this site’s data, or remove the browser, your journal "
    "goes with it. So save a file below now and then, and keep it somewhere else."
)
PROMISES = {
    Promise.KEPT: "Your browser has agreed not to clear it on its own.",
    Promise.MAY_BE_CLEARED: (
        "If your device runs short of space, or you don’t open Unknot for weeks, your browser may "
        "clear it. You can ask it not to. Adding Unknot to your home screen helps too."
    ),
}
SHORT_OF_SPACE = (
    "Not much of it is left. Save a file below, then make room: delete things you don’t need on "
    "this device, or clear the data of other sites. If it runs out, Unknot can’t save."
)
TODAY_AT_ONCE = "Show Today at once when I open Unknot"
TODAY_AT_ONCE_ABOUT = (
    "For this, a copy of Today stays in this browser, beside your journal. It’s shown for a day "
    "at most, and erased when you next open Unknot after that. Turn this off to erase it now."
)
ASK_TO_KEEP = "Ask my browser to keep it"
COPY = "Copy the folder’s address"
COPIED = "Copied"

BROWSERS = "Who can open Unknot"
BROWSERS_ABOUT = (
    "Only browsers you’ve let in. If you’ve lost track, or used someone else’s computer, you "
    "can shut all the others out. This browser stays in; any other will need a new address."
)
FORGET_BROWSERS = "Shut out all other browsers"
FORGET_BROWSERS_ASK = "Shut out every browser except this one?"
FORGET_BROWSERS_MEANS = (
    "Unknot closes straight away anywhere else it’s open. To let a browser back in, use "
    "“unknot open”."
)
FORGET = "Shut them out"

TAKE_ALONG = "Export"
TAKE_ALONG_ABOUT = (
    "The file has what you’ve written about your health, so keep it somewhere private."
)
THE_PART = "This part, to import later"
THE_PART_ABOUT = (
    "One file with what you chose above (JSON). If you choose only some days or spots, "
    "your settings aren’t included."
)
HOW_MUCH = "What to include"
ALL_DAYS = "All days"
FOUR_WEEKS = "Last 4 weeks"
THREE_MONTHS = "Last 3 months"
OTHER_DAYS = "Other days"
FIRST_DAY = "First day"
LAST_DAY = "Last day"
DAY_ALLOWED = "A date such as 2026-03-02, or leave it empty"
LAST_IS_EARLIER = "This is before the first day"
WHICH_SPOTS = "Only these spots (choose none to include all):"
WITH_NOTES = "Include notes"
WITH_NOTES_ABOUT = "What you wrote next to your scores."
SAVE_AS = "Save the file"
HANDED_OVER = "Your file is ready."
NOT_SAVED = "The file wasn’t saved."

BRING_BACK = "Import"
BRING_BACK_ABOUT = (
    "You can use a file from Unknot, or a table you’ve made with the columns region_id, "
    "occurred_at and score. We check everything first. A whole journal from your other "
    "device is merged with this one: the newer version counts. If any other file differs, you "
    "choose which to keep."
)
CHOOSE_FILE = "Choose a file"
WORKING = "One moment"
NO_CONTENT = "We couldn’t read that file. Try again, or choose another."
BRING_IN = "Import"
LEAVE_OUT = "Skip those and import the rest"
NOT_NOW = "Not now"
DAY_FIRST = "Day first"
MONTH_FIRST = "Month first"
FILES_VERSION = "Use the file’s version"
FILES_VERSION_ABOUT = "Only for these. If you leave this off, what’s here stays the same."
AS_BEFORE = "Import undone"
BROUGHT_IN = "Imported and saved"
CLOSE = "Close"


def space(found: StorageSpace) -> str:
    """“Unknot and your journal use 3.2 MB of the space this browser allows (about 2 GB).”"""
    used, allowed = _size(found.used), _size(found.allowed)
    return f"Unknot and your journal use {used} of the space this browser allows (about {allowed})."


def _size(many: int) -> str:
    """Bytes as “3.2 MB”, “48 MB” or “2 GB”."""
    for unit, name in ((1e9, "GB"), (1e6, "MB")):
        number = many / unit
        if number >= 0.9995:
            digits = 1 if number < 9.95 else 0
            return f"{number:.{digits}f}".removesuffix(".0") + f" {name}"
    return "less than 1 MB"


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
    return f"In dates like {example}, which comes first: the day or the month?"


def more_rows(number: int) -> str:
    """The number of invalid rows that are not listed."""
    return f"And {number} more."
