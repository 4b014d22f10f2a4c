"""Texts of the Trends screens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.recurrence import EndUnobserved, Episode, Gap, Resolved, StillOpen
from app.texts.dates_and_times import day_month, stretch
from app.texts.phrases import count, joined

TITLE = "Trends"
SPOT_TITLE = "Spot"

ABOUT = "Each bar is a month, and its number is how many flares began. Tap a spot to read more."
WEEKS_WAY = "What you planned and did"
PAGE = "A page for your clinician"
PAGE_WAY = "One page to print or send (PDF)"
EMPTY = (
    "Here you’ll see whether a spot comes back, and after how long. Log it on a few days, "
    "and log the good days too: a clear day tells you as much as a sore one."
)
BEGIN = "Log your first entry"
PUT_AWAY = "Archived"
GONE = "We can’t find this spot in your journal any more."
ALL_SPOTS = "All spots"

TIMELINE = "Day by day"
TIMELINE_WEEKS = "Week by week"
FLARES = "Flares and quiet stretches"
NO_FLARES = "You haven’t logged a flare so far. Days you didn’t log are unknown."
CURIOUS = "For the curious"
CURIOUS_ABOUT = "Numbers, and what is seen together"
FIGURES = "In numbers"
FIGURES_ABOUT = "Tap a number to see what it means."
STILL_NEEDED = "Not enough logged yet"
STILL_NEEDED_ABOUT = "These appear once you’ve logged enough."
CURVE = "How long it stays away"
CURVE_ABOUT = (
    "The line drops each time a quiet stretch ends with a flare. The shading shows how "
    "far off it may be. Quiet stretches that are still going count for as long as you’ve "
    "logged them."
)
SHOW_ALL = "Show all"

PERIODS: tuple[tuple[str, str], ...] = (
    ("30", "30 days"),
    ("90", "90 days"),
    ("365", "1 year"),
    ("all", "All"),
)


def more_spots(number: int) -> str:
    """The label of the button that shows more spots."""
    return f"Show {count(number, 'more spot')}"


def still_needed(missing: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What is still needed, each need told once: the names of what needs it, and the need."""
    names = dict[str, list[str]]()
    for name, needed in missing:
        names.setdefault(needed, []).append(name)
    return tuple((joined(each), f"{need[0].upper()}{need[1:]}.") for need, each in names.items())


def flare(episode: Episode, today: date) -> str:
    """“3–6 March, at worst 6 of 10”."""
    when = stretch(episode.onset, episode.last_day, today)
    return f"{when}, at worst {episode.peak} of 10"


def flare_end(episode: Episode, gap: Gap | None, today: date) -> str:
    """How the flare began and ended, and how long the spot then stayed clear."""
    began = "" if episode.onset_observed else "You didn’t log its start. "
    return began + _ended(episode, gap, today)


def _ended(episode: Episode, gap: Gap | None, today: date) -> str:
    match episode.ending:
        case StillOpen():
            return "Still going."
        case EndUnobserved():
            return "You didn’t log how it ended."
        case Resolved(first_clear):
            since = f"Clear from {day_month(first_clear, today)}"
            if gap is None:
                return f"{since}."
            days = count(gap.days, "day")
            if gap.returned:
                return f"{since}. It came back after {days}."
            return f"{since}. It hadn’t come back {days} later, as far as you’ve logged."


STRICT = "It came back after a month or more, and lasted."
