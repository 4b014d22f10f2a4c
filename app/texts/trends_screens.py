"""Texts of the Trends screens."""

from __future__ import annotations

from datetime import date

from app.domain.recurrence import EndUnobserved, Episode, Gap, Need, Resolved, StillOpen
from app.texts.dates_and_times import day_month, stretch
from app.texts.phrases import count
from app.texts.trends import needs

TITLE = "Trends"
SPOT_TITLE = "Spot"

ABOUT = (
    "Two things show that a spot is easing: it hurts less between flares, and it takes longer to "
    "come back. Each picture shows the last 90 days."
)
EMPTY = (
    "Here you will see whether a spot comes back, and after how long. Log it on a few days, the "
    "good ones too: a clear day tells as much as a sore one."
)
BEGIN = "Log the first entry"
LOOK_CLOSER = "Look closer"
PUT_AWAY = "Put away"
GONE = "This spot is not in the journal any more."
ALL_SPOTS = "All spots"

TIMELINE = "Day by day"
TIMELINE_WEEKS = "Week by week"
FLARES = "Flares and quiet stretches"
NO_FLARES = "No flare in what is logged so far. Days that were not logged are unknown."
FIGURES = "In numbers"
FIGURES_ABOUT = "Each number shows itself once enough is logged. Tap one to see what it means."
CURVE = "How long it stays away"
CURVE_ABOUT = (
    "The line falls each time a quiet stretch ends with a flare; the shade around it is how far "
    "off it may be. Stretches still running count for as long as they were seen."
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


def closer(name: str) -> str:
    """A distinct label for one of several buttons."""
    return f"{LOOK_CLOSER}: {name}"


def curve_needs(missing: tuple[Need, ...]) -> str:
    """What the curve still needs."""
    return f"The curve {needs(missing)}."


def flare(episode: Episode, today: date) -> str:
    """“3–6 March, at worst 6 of 10”."""
    when = stretch(episode.onset, episode.last_day, today)
    return f"{when}, at worst {episode.peak} of 10"


def flare_end(episode: Episode, gap: Gap | None, today: date) -> str:
    """How the flare began and ended, and how long the spot then stayed clear."""
    began = "" if episode.onset_observed else "Its beginning was not logged. "
    return began + _ended(episode, gap, today)


def _ended(episode: Episode, gap: Gap | None, today: date) -> str:
    match episode.ending:
        case StillOpen():
            return "Still open."
        case EndUnobserved():
            return "How it ended was not logged."
        case Resolved(first_clear):
            since = f"Clear from {day_month(first_clear, today)}"
            if gap is None:
                return f"{since}."
            days = count(gap.days, "day")
            if gap.returned:
                return f"{since}; back after {days}."
            return f"{since}; not back in the {days} it was followed after that."


STRICT = "It came back after a month or more, and lasted."
