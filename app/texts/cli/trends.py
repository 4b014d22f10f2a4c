"""Texts of `unknot trends`."""

from __future__ import annotations

from datetime import date

SHORT = "Say what comes back, how often and how strongly."
ABOUT = """Say what the journal shows: for each spot, in a few sentences, whether it came back,
after how long, and how strongly. Days without an entry stay unknown.

With --json, a list with one object for each spot: spot_id, label, region, side, days, episodes,
gaps, rate_per_30d, median_gap_days, survival, trend, gap_trend, burden, and needs. A number that
too few entries stand behind is null, and needs says what is missing."""
SPOT = "Only the spot with this id (see --json, or “unknot log”)."
AS_OF = "Read the journal as it stood at the end of this day, such as 2026-03-02."
ALL = "Give every number that can be worked out, however few entries stand behind it."

NO_SPOTS = "No spots yet. Log the first with “unknot log”, or tap the body in the journal."


def no_such_spot(spot_id: str) -> str:
    """No spot has this id."""
    return f"There is no spot with the id “{spot_id}”. “unknot trends --json” lists all ids."


def allowed_date(first: date, last: date) -> str:
    """The allowed dates."""
    return f"a date from {first.isoformat()} to {last.isoformat()}, such as 2026-03-02"


def line(name: str, sentence: str) -> str:
    """One line about a spot."""
    return f"{name}. {sentence}"


def early(name: str, number: str) -> str:
    """A statistic without enough evidence, shown on request."""
    return f"  {name}: {number}"
