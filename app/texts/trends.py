"""Texts of trends: counts from the first entry on, ranges, and what is missing."""

from __future__ import annotations

from app.domain.recurrence import (
    After,
    EndUnobserved,
    MedianGap,
    Need,
    Needed,
    Recurrence,
    Resolved,
    StillOpen,
    Sufficient,
    Trend,
    Verdict,
    trend_verdict,
)
from app.texts.dates_and_times import day_month
from app.texts.phrases import count

_NEEDED: dict[Needed, tuple[str, str]] = {
    Needed.ONSETS: ("flare logged from its start", "flares logged from their start"),
    Needed.OBSERVED_DAYS: ("day covered by your journal", "days covered by your journal"),
    Needed.RETURNS: ("return", "returns"),
    Needed.GAPS: ("quiet stretch", "quiet stretches"),
    Needed.WEEKS: ("week with 3 logged days", "weeks with 3 logged days each"),
    Needed.DAYS_WITH: ("logged day with it", "logged days with it"),
    Needed.DAYS_WITHOUT: ("logged day without it", "logged days without it"),
    Needed.WEEKDAYS: ("weekday with 8 logged days", "weekdays with 8 logged days each"),
    Needed.TIMES_OF_DAY: ("time of day with 8 logged days", "times of day with 8 logged days each"),
    Needed.ADHERENCE_WEEKS: (
        "week with a plan and 3 logged days",
        "weeks with a plan and 3 logged days each",
    ),
    Needed.RATED_HOLDS: ("hold scored before and after", "holds scored before and after"),
    Needed.NEIGHBOURS: ("logged day", "logged days close together"),
}

SEVERITY = {Verdict.BETTER: "milder", Verdict.WORSE: "stronger"}

NOTHING_YET = "Nothing logged here yet."
NOT_YET_REACHED = "longer than any quiet stretch so far"


def needs(missing: tuple[Need, ...]) -> str:
    """What a statistic still needs: "needs 3 returns, has 1"."""
    return "; ".join(
        f"needs {need.least} {_NEEDED[need.what][need.least != 1]} ({need.has} so far)"
        for need in missing
    )


def sentence(found: Recurrence) -> str:
    """The state of one spot in a few sentences."""
    if not found.counts.known:
        return NOTHING_YET
    said = [counts(found), now(found), returns(found), direction(found)]
    return " ".join(part for part in said if part)


def glance(found: Recurrence) -> str:
    """One line about one spot: whether it is there now, how soon it usually comes back, when it
    last did, and whether it clearly gets milder or stronger.
    """
    episodes = found.history.episodes
    if not found.counts.known:
        return NOTHING_YET
    if not episodes:
        return f"No flares in {count(found.counts.known, 'logged day')}."
    last = day_month(episodes[-1].onset, found.as_of)
    soon = _soon(found.median_gap.value) if isinstance(found.median_gap, Sufficient) else ""
    if isinstance(episodes[-1].ending, StillOpen):
        said = f"Here since {last}.{f' {soon}.' if soon else ''}"
    elif soon:
        said = f"{soon}, last on {last}."
    else:
        which = "" if len(episodes) == 1 else "the last "
        said = f"{count(len(episodes), 'flare')} so far, {which}on {last}."
    return f"{said} {_clear_direction(found)}".rstrip()


def _soon(median: MedianGap) -> str:
    match median.low, median.high:
        case After(low), After(high) if low == high:
            return f"Usually back in about {count(low, 'day')}"
        case After(low), After(high):
            return f"Usually back in {low} to {high} days"
        case After(low), _:
            return f"Usually away for {count(low, 'day')} or more"
        case _:
            return f"Usually away {NOT_YET_REACHED}"


def _clear_direction(found: Recurrence) -> str:
    if not isinstance(found.trend, Sufficient):
        return ""
    verdict = trend_verdict(found.trend.value)
    return f"It’s getting {SEVERITY[verdict]}." if verdict in SEVERITY else ""


def counts(found: Recurrence) -> str:
    """`2 flares in 20 logged days.`"""
    flares = count(len(found.history.episodes), "flare")
    days = count(found.counts.known, "logged day")
    return f"{flares[0].upper()}{flares[1:]} in {days}."


def now(found: Recurrence) -> str:
    """The current state: an open flare, clear since a date, or unknown."""
    episodes = found.history.episodes
    if not episodes:
        return ""
    last = episodes[-1]
    match last.ending:
        case StillOpen():
            return f"You’ve had a flare since {day_month(last.onset, found.as_of)}."
        case EndUnobserved():
            return "You didn’t log how the last one ended."
        case Resolved(first_clear):
            return f"No flare logged since {day_month(first_clear, found.as_of)}."


def returns(found: Recurrence) -> str:
    """The usual time to the next flare, as a range; or what is needed to know it."""
    if not found.history.episodes:
        return ""
    if isinstance(found.median_gap, Sufficient):
        return f"It {usually(found.median_gap.value)}."
    return f"How long it stays away: {needs(found.median_gap.needs)}."


def usually(median: MedianGap) -> str:
    """`usually returns in 9–21 days`."""
    match median.low, median.high:
        case After(low), After(high) if low == high:
            return f"usually comes back in about {count(low, 'day')}"
        case After(low), After(high):
            return f"usually comes back in {low}–{high} days"
        case After(low), _:
            return f"usually stays away for {count(low, 'day')} or more"
        case _:
            return f"usually stays away {NOT_YET_REACHED}"


def direction(found: Recurrence) -> str:
    """Whether it gets milder, if there is enough evidence."""
    if not isinstance(found.trend, Sufficient):
        return ""
    return f"{heading_where(found.trend.value)}."


def heading_where(trend: Trend) -> str:
    """`Week by week it gets milder, by 0.5–2 points in 30 days`."""
    verdict = trend_verdict(trend)
    if verdict is Verdict.UNCLEAR:
        return "Week by week, there’s no clear change"
    least, most = trend.per_week.per_30_days.sizes
    return f"Week by week it gets {SEVERITY[verdict]}, by {span(least, most)} points in 30 days"


def span(least: float, most: float) -> str:
    """“0.5–2”, or “about 4.3” where both ends are written alike."""
    low, high = points(least), points(most)
    return f"about {high}" if low == high else f"{low}–{high}"


def points(number: float) -> str:
    """A number with one decimal if needed."""
    return f"{number:.1f}".removesuffix(".0")


def known_since(found: Recurrence) -> str:
    """`Logged since 5 January; 12 of 30 days are unknown.`"""
    days = found.history.days
    if not days:
        return ""
    everything = found.counts.known + found.counts.unknown
    return (
        f"First logged on {day_month(days[0].date, found.as_of)}. {found.counts.unknown} "
        f"of {everything} days are unknown."
    )
