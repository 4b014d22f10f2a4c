"""Texts of exported reports: plain, and without any claim.

They are separate from the texts of the screens, because reports do not depend on screens.
"""

from __future__ import annotations

from datetime import date

from app.domain.body import Side, View
from app.domain.holds.outcomes import HoldEffect
from app.domain.import_export.archive import Archive, NotesChoice
from app.domain.journal.entry import EARLIEST
from app.domain.recurrence import (
    After,
    Episode,
    EpisodeSource,
    Insufficient,
    MedianGap,
    Needed,
    Statistic,
    Sufficient,
    Trend,
    Verdict,
    trend_verdict,
)
from app.texts.trends import SEVERITY

PAIN_SCORE = "Pain severity, 0-10 verbal numeric rating, reported"
FLARE = "Flare of muscle pain, self-reported"
CALLED_A_FLARE = "The person calls this a flare"
CALLED_CLEAR = "The person calls this spot clear"

TOLD = {
    EpisodeSource.BY_RULES: "",
    EpisodeSource.MERGED: " The person says that this was one flare.",
    EpisodeSource.SPLIT: " The person says that these were two flares.",
    EpisodeSource.MARKED: " The person says that this was a flare.",
}


def episode(found: Episode) -> str:
    """Remarks on one flare, beside its dates."""
    began = "" if found.onset_observed else " Its start was not logged."
    worst = f"At worst {found.peak} of 10, on {found.peak_day.isoformat()}."
    return f"{worst}{began}{TOLD[found.told]} Worked out from a journal."


# The page for a clinician.

TITLE = "Recurring muscle pain: what the journal shows"
SELF_REPORTED = "Self-reported, not a diagnosis. Made by the person themselves, using Unknot."
VIEWS = {View.FRONT: "from the front", View.BACK: "from behind"}
SIDES = {Side.LEFT: "left", Side.RIGHT: "right"}
COLUMNS = ("Spot", "Flares", "Usual return", "Worst", "Last clear", "Week by week")
TRIGGERS = "What may have set it off"
HELPED = "What the person says helped"
HOLDS = "Holds (guided pressure)"
NONE = "nothing noted"
CORRECTED = "* The person corrected some of these flares."
DEFINED = "What the words mean"
LEGEND_BAR = "one day's worst score, 0 to 10"
LEGEND_FLARE = "flare"
LEGEND_UNKNOWN = "not logged (unknown)"
DEFINITIONS = (
    "Score: how much it hurts, from 0 (no pain) to 10 (worst imaginable), in the person's "
    "own view. The worst score of the day counts. A day with no entry is unknown. It is "
    "never counted as 0.",
    (
        "Flare: starts on a day of 3 or more (higher if the spot always aches), or when the "
        "person says so. It ends once the spot has been clear (1 or less) for at least 3 "
        "days."
    ),
    (
        "Usual return: days from the first clear day to the next flare. The range is the "
        "likely range of the median (95 %, Kaplan-Meier). It needs at least 3 returns."
    ),
    (
        "Week by week: the Theil-Sen slope of weekly medians, in points for 30 days, if the "
        "Mann-Kendall test finds one (p < .05). It needs 8 weeks with at least 3 logged days."
    ),
)


def part(archive: Archive) -> str:
    """A description of the excerpt; empty for a complete journal."""
    excerpt = archive.excerpt
    said = []
    if excerpt.first > EARLIEST:
        said.append(f"from {_date(excerpt.first)}")
    if excerpt.last < date.max:
        said.append(f"to {_date(excerpt.last)}")
    if excerpt.spots:
        names = {spot.id: spot.name for spot in archive.spots}
        said.append(f"only {', '.join(names[id] for id in excerpt.spots if id in names)}")
    if excerpt.notes is NotesChoice.LEFT_OUT:
        said.append("without notes")
    return f"Part of the journal: {', '.join(said)}." if said else ""


def period(first: date, last: date) -> str:
    """The first and last day of the period."""
    return f"Period: {_date(first)} to {_date(last)}"


def logged(known: int, days: int, entries: int, back_dated: int) -> str:
    """How much was logged, and how much of it was back-dated."""
    share = round(100 * back_dated / entries) if entries else 0
    return (
        f"Logged: {known} of {days} days ({round(100 * known / days)} %). Logged on a "
        f"later day: {share} % of {entries} entries."
    )


def timeline(days: int) -> str:
    """The heading of the timeline."""
    return f"The last {days} days"


def planned_holds(done: int, planned: int) -> str:
    """How many of the holds that the person planned for a spot they did."""
    return f"Planned holds done: {done} of {planned}"


def month(first: date, days: int) -> str:
    """A month below the timeline, with the year in January if there is room."""
    return f"{first:%b} {first.year}" if first.month == 1 and days < 200 else f"{first:%b}"


def left_out(spots: int) -> str:
    """The number of spots for which there is no room."""
    return f"and {spots} more spot{'' if spots == 1 else 's'} in the journal"


def usual_return(median: Statistic[MedianGap]) -> str:
    """The usual number of days to the next flare."""
    if not isinstance(median, Sufficient):
        has = next((need.has for need in median.needs if need.what is Needed.RETURNS), 0)
        return f"{has} of 3 returns"
    match median.value.low, median.value.high:
        case After(low), After(high) if low == high:
            return f"about {low} days"
        case After(low), After(high):
            return f"{low}–{high} days"
        case After(low), _:
            return f"{low} days or more"
        case _:
            return "not yet reached"


def flares(episodes: tuple[Episode, ...]) -> str:
    """The number of flares, with a star if the person corrected some."""
    star = "*" if any(each.told is not EpisodeSource.BY_RULES for each in episodes) else ""
    return f"{len(episodes)}{star}"


def last_clear(found: tuple[date, ...], today: date) -> str:
    """The newest clear day."""
    if not found:
        return "none logged"
    year = "" if found[0].year == today.year else f" {found[0].year}"
    return f"{found[0].day} {found[0]:%b}{year}"


def trend(found: Statistic[Trend]) -> str:
    """The trend of weekly severity."""
    if not isinstance(found, Sufficient):
        has = next((need.has for need in found.needs if need.what is Needed.WEEKS), 0)
        return f"{has} of 8 weeks"
    verdict = trend_verdict(found.value)
    if verdict is Verdict.UNCLEAR:
        return "no clear change"
    least, most = found.value.per_week.per_30_days.sizes
    low, high = f"{least:.1f}", f"{most:.1f}"
    return f"{SEVERITY[verdict]}, {f'about {low}' if low == high else f'{low}–{high}'}"


def times(name: str, count: int) -> str:
    """A noted item, and how often."""
    return f"{name}: {count} time{'' if count == 1 else 's'}"


def holds(count: int, days: int, effect: Statistic[HoldEffect]) -> list[str]:
    """The holds, and what the person felt right after."""
    if not count:
        return ["none logged in Unknot"]
    done = f"{count} on {days} day{'' if days == 1 else 's'}"
    if isinstance(effect, Insufficient):
        return [done, "no scores before and after"]
    rated = effect.value
    fall = f"{0 - rated.change:.1f}".removesuffix(".0")
    return [done, f"Score before minus score right after: {fall} (median of {rated.holds})"]


def _date(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
