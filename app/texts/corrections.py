"""Texts for correcting flares."""

from __future__ import annotations

from datetime import date

from app.domain.recurrence import (
    Correction,
    Episode,
    EpisodeSource,
    MarkFlare,
    MergeFlares,
    SplitFlare,
)
from app.texts.dates_and_times import day_month, stretch

TITLE = "Correct flares"
ABOUT = (
    "Where a flare begins and ends is worked out from what you logged. If you know better, say so: "
    "your word counts, no entry is changed, and you can take it back."
)
OPEN = "Not quite right? Correct the flares"
MADE = "What you corrected"
NONE_MADE = "Nothing is corrected so far."
JOIN = "Was one with the flare before"
PART = "Was two flares"
PART_WHEN = "Second from"
CALL = "These days were a flare"
CALL_ABOUT = "For days that felt like a flare to you, however low the numbers."
FIRST, LAST = "First day", "Last day"
DATES_ALLOWED = "a date such as 2026-03-02"
TAKE_BACK = "Take back"
TAKEN_BACK = "Taken back: the rules decide again"
SAVED = "Corrected"
BACK_AGAIN = "Back as it was"

_NOTES = {
    EpisodeSource.BY_RULES: "",
    EpisodeSource.MERGED: "Corrected by you: this was one flare.",
    EpisodeSource.SPLIT: "Corrected by you: these were two flares.",
    EpisodeSource.MARKED: "Corrected by you: this was a flare.",
}


def correction_note(episode: Episode) -> str:
    """The correction behind a flare; "" if it follows from the rules."""
    return _NOTES[episode.told]


def correction(made: Correction, today: date) -> str:
    """A description of a correction."""
    match made.saying:
        case MergeFlares(first, last):
            return f"One flare: {stretch(first, last, today)}"
        case SplitFlare(on):
            return f"Two flares: the second from {day_month(on, today)} on"
        case MarkFlare(first, last):
            return f"A flare: {stretch(first, last, today)}"


def about(verb: str, when: str) -> str:
    """A distinct label for one of several buttons with the same action."""
    return f"{verb}: {when}"
