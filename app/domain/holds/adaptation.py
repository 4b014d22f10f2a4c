"""What past holds mean: how they adapt the next one, and their outcomes over time.

Adaptation:

1. A hold went well when the pain faded or fell by 2 or more, nothing was too much, it was not
   stopped, and the site was not sore the next day.
2. After three consecutive holds on one site that went well and faded, a press there lasts as long
   as the pain usually took to fade: the median of the three.
3. After next-day soreness the next hold there is half as long, and one point lighter.
4. Soreness twice in a row (counting the times it was asked) makes the site rest for 7 days.
5. No change: over the last 6 holds with a rating before, or over 3 weeks with at least 3 of them,
   the pain before the hold has not fallen by 1. Then the app says so plainly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean, median

from app.domain.body import MuscleId
from app.domain.holds.record import Ended, Faded, Feeling, HoldRecord, NextDay, NotRated
from app.domain.holds.sites import HoldSite, pressed_at
from app.domain.journal.entry import Score

GOOD_IN_A_ROW = 3
SORE_IN_A_ROW = 2
REST_AFTER_SORENESS = timedelta(days=7)
HOLDS_WITHOUT_CHANGE = 6
TIME_WITHOUT_CHANGE = timedelta(weeks=3)
FEWEST_IN_THAT_TIME = 3
CHANGE = 1.0


def is_first(history: Iterable[HoldRecord], muscle: MuscleId) -> bool:
    """Whether this muscle was never pressed before, on either side."""
    return not any(held.muscle == muscle and held.pressed > 0 for held in history)


def went_well(held: HoldRecord) -> bool:
    """Whether a hold went well (adaptation rule 1)."""
    if held.ended in (Ended.TOO_MUCH, Ended.TOO_SORE, Ended.STOPPED) or _was_sore(held):
        return False
    if isinstance(held.before, NotRated) or isinstance(held.after, NotRated):
        return isinstance(held.first_fade, Faded)
    return isinstance(held.first_fade, Faded) or held.before - held.after >= 2


@dataclass(frozen=True, slots=True)
class UsualFade:
    """The pain here usually fades after this many seconds of pressing."""

    seconds: float


@dataclass(frozen=True, slots=True)
class NoUsualFade:
    """Too few holds went well to tell."""


def usual_fade(history: Iterable[HoldRecord], site: HoldSite) -> UsualFade | NoUsualFade:
    """How long the pain usually takes to fade at `site` (adaptation rule 2)."""
    latest = pressed_at(history, site)[-GOOD_IN_A_ROW:]
    fades = [
        held.first_fade.after
        for held in latest
        if went_well(held) and isinstance(held.first_fade, Faded)
    ]
    return UsualFade(median(fades)) if len(fades) == GOOD_IN_A_ROW else NoUsualFade()


def was_sore_after(history: Iterable[HoldRecord], site: HoldSite) -> bool:
    """Whether the newest hold at `site` left it sore the next day (adaptation rule 3)."""
    return any(_was_sore(held) for held in pressed_at(history, site)[-1:])


@dataclass(frozen=True, slots=True)
class RestsUntil:
    """Sore twice in a row: the site must not be pressed before this local date."""

    on: date


@dataclass(frozen=True, slots=True)
class NoRest:
    """Not sore twice in a row."""


def rest_after_soreness(history: Iterable[HoldRecord], site: HoldSite) -> RestsUntil | NoRest:
    """Whether, and until when, `site` rests (adaptation rule 4)."""
    answered = [
        held.next_day for held in pressed_at(history, site) if isinstance(held.next_day, NextDay)
    ]
    latest = answered[-SORE_IN_A_ROW:]
    if len(latest) < SORE_IN_A_ROW or any(day.feeling is not Feeling.SORE for day in latest):
        return NoRest()
    return RestsUntil(latest[-1].at.date() + REST_AFTER_SORENESS)


def no_change(history: Iterable[HoldRecord], site: HoldSite) -> bool:
    """Whether holds have changed nothing at `site` for long enough (adaptation rule 5)."""
    rated = [
        (held.begun_at, int(held.before))
        for held in pressed_at(history, site)
        if isinstance(held.before, Score)
    ]
    latest = [score for _, score in rated[-HOLDS_WITHOUT_CHANGE:]]
    if len(latest) == HOLDS_WITHOUT_CHANGE and not _came_down(latest):
        return True
    since = [score for at, score in rated if rated[-1][0] - at <= TIME_WITHOUT_CHANGE]
    lasted = bool(rated) and rated[-1][0] - rated[0][0] >= TIME_WITHOUT_CHANGE
    return lasted and len(since) >= FEWEST_IN_THAT_TIME and not _came_down(since)


def _came_down(scores: Sequence[int]) -> bool:
    half = len(scores) // 2
    return mean(scores[:half]) - mean(scores[-half:]) >= CHANGE


def _was_sore(held: HoldRecord) -> bool:
    return isinstance(held.next_day, NextDay) and held.next_day.feeling is Feeling.SORE
