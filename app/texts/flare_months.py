"""Texts of the chart of flares by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.insights import FlareMonth
from app.texts.phrases import count

TITLE = "Flares by month"
BEFORE, AFTER = "Month before", "Month after"
AS_TEXT = "Read it as a list"
AS_TEXT_ABOUT = "The same months in words"


def value(month: FlareMonth) -> str:
    """`February 2026: 2 flares, 5 sore days, 20 of 28 days logged`."""
    name = f"{month.first:%B} {month.first.year}"
    if not month.is_known:
        return f"{name}: not logged"
    flares = "no new flare" if month.in_flare and not month.flares else count(month.flares, "flare")
    said = [flares, *([count(month.sore, "sore day")] if month.sore else [])]
    return f"{name}: {', '.join(said)}, {month.known} of {month.days} days logged"


def short(first: date) -> str:
    """The name of a month below its bar: `Feb`."""
    return f"{first:%b}"


def description(months: Sequence[FlareMonth]) -> str:
    """The chart in words, newest month last."""
    told = "; ".join(
        f"{each.first:%B} {each.first.year}, "
        f"{each.flares or 'none' if each.is_known else 'unknown'}"
        for each in months
    )
    return f"{TITLE}: {told}."
