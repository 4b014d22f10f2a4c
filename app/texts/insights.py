"""Texts of insights, of two periods, and of the week."""

from __future__ import annotations

from datetime import date

from app.domain.holds.outcomes import HoldEffect
from app.domain.insights import (
    Period,
    SpotWeekSummary,
    WeekSummary,
)
from app.domain.recurrence import (
    Insufficient,
    Preliminary,
    Statistic,
    Sufficient,
    Verdict,
    change_verdict,
)
from app.texts.dates_and_times import stretch
from app.texts.phrases import count, joined
from app.texts.trends import needs, points
from app.texts.trends_statistics import Figure

# Right after a hold.

_PAIN = {Verdict.BETTER: "less", Verdict.WORSE: "more"}

EASED = "Right after a hold"
EASED_ABOUT = (
    "How much your score changed from just before a hold to just after, where you gave "
    "both. The middle half of your holds is in brackets. It doesn’t tell you about the "
    "next day."
)


def hold_effect(found: Statistic[HoldEffect]) -> Figure:
    """The change of pain after holds."""
    match found:
        case Sufficient(value):
            return Figure(EASED, _eased(value), "", EASED_ABOUT)
        case Preliminary(value, missing):
            return Figure(EASED, _eased(value), needs(missing), EASED_ABOUT)
        case Insufficient(missing):
            return Figure(EASED, "", needs(missing), EASED_ABOUT)


def _eased(found: HoldEffect) -> str:
    middle = points(abs(found.change))
    verdict = change_verdict(found.change)
    said = (
        "The same as before"
        if verdict is Verdict.UNCHANGED
        else f"{middle} points {_PAIN[verdict]}"
    )
    low, high = _signed(found.low), _signed(found.high)
    return f"{said} ({low} to {high}), in {count(found.holds, 'hold')}"


def _signed(change: int) -> str:
    return f"{change:+d}" if change else "0"


# Two periods.

PERIODS = "Compared with the time before"
PERIODS_ABOUT = (
    "We count flares you logged from their start. Days you didn’t log are left out of "
    "both, so they don’t make either look better."
)
LENGTHS: tuple[tuple[str, int], ...] = (("30 days", 30), ("90 days", 90), ("1 year", 365))
BEFORE, NOW = "Before", "Recently"


def period_rows(before: Period, now: Period) -> tuple[tuple[str, str, str], ...]:
    """The compared values, before and now."""
    return (
        ("Logged days", _of(before.known, before.days), _of(now.known, now.days)),
        ("Flares", _known(before, before.flares), _known(now, now.flares)),
        ("Sore days", _of(before.sore, before.known), _of(now.sore, now.known)),
        ("Clear days", _of(before.clear, before.known), _of(now.clear, now.known)),
        ("Worst score", _known(before, before.worst), _known(now, now.worst)),
        ("Overall pain", _burden(before), _burden(now)),
    )


def period_dates(period: Period, today: date) -> str:
    """The first and last day of a period."""
    return stretch(period.first, period.last, today)


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "unknown"


def _known(period: Period, number: int) -> str:
    return str(number) if period.known else "unknown"


def _burden(period: Period) -> str:
    if isinstance(period.burden, Sufficient):
        return f"{points(float(period.burden.value))} of 10"
    return "unknown"


# The week.

WEEK = "Last seven days"


def week(found: WeekSummary) -> tuple[str, ...]:
    """The week in a few sentences."""
    if not found.spots and not found.breaks_came_up and not found.holds:
        return ("You didn’t log anything this week. That’s fine: those days just stay unknown.",)
    said = [f"You logged on {found.days_logged} of 7 days."]
    said += [_spot_week(each) for each in found.spots[:3]]
    if len(found.spots) > 3:
        said.append(f"And {count(len(found.spots) - 3, 'more spot')}, milder than these.")
    done = []
    if found.breaks_came_up:
        done.append(f"{found.breaks_taken} of {count(found.breaks_came_up, 'break')} taken")
    if found.holds:
        done.append(f"{count(found.holds, 'hold')} done")
    if done:
        both = joined(done)
        said.append(f"{both[0].upper()}{both[1:]}.")
    return tuple(said)


def _spot_week(each: SpotWeekSummary) -> str:
    period, name = each.period, each.spot.name
    logged = (
        "the one day you logged" if period.known == 1 else f"all {period.known} days you logged"
    )
    if period.clear == period.known:
        return f"{name}: clear on {logged}."
    if not period.sore:
        return f"{name}: mild at most, up to {period.worst} of 10."
    return (
        f"{name}: sore on {period.sore} of {period.known} logged days, {period.worst} of 10 at "
        "worst."
    )
