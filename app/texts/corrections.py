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
    "Unknot works out when a flare starts and ends from what you log. If it’s got one "
    "wrong, tell it here. Your entries don’t change, and you can undo it at any time."
)
OPEN = "Not quite right? Correct your flares"
MADE = "Your corrections"
NONE_MADE = "You haven’t corrected anything yet."
JOIN = "This and the flare before were one"
PART = "This was two flares"
PART_WHEN = "The second started on"
CALL = "These days were a flare"
CALL_ABOUT = "For days that felt like a flare to you, even if the scores were low."
FIRST, LAST = "First day", "Last day"
DATES_ALLOWED = "a date such as 2026-03-02"
TAKE_BACK = "Undo"
TAKEN_BACK = "Undone. This flare follows your entries again"
SAVED = "Correction saved"
BACK_AGAIN = "Undone"

_NOTES = {
    EpisodeSource.BY_RULES: "",
    EpisodeSource.MERGED: "You corrected this: it was one flare.",
    EpisodeSource.SPLIT: "You corrected this: it was two flares.",
    EpisodeSource.MARKED: "You marked this as a flare.",
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
            return f"Two flares: the second started on {day_month(on, today)}"
        case MarkFlare(first, last):
            return f"A flare: {stretch(first, last, today)}"


def about(verb: str, when: str) -> str:
    """A distinct label for one of several buttons with the same action."""
    return f"{verb}: {when}"
