"""Warning signs: entries about a spot that call for "when to get help".

1. A score of 9 or 10.
2. Higher than usual for this spot: a score 4 or more above its usual, which is the median of its
   known days in the 28 days before (each day counts with its median; at least 3 of them; clear
   counts as 0), and above its own range: every score of the 365 days before. The last 7 days are
   not part of the range, as they may be the same flare. It is a remark, not a red flag.
3. Numbness: an entry tagged numb, tingling or weak.
4. No improvement in 3 weeks despite care: at least 3 known days in the first and in the last of the
   three weeks, on 3 days or more of those weeks something was done for it, the last week still
   hurts (3 or more) and has not fallen by 1.
5. The first three are about the newest day logged, if that is today or yesterday.
6. The person can set aside that a score is higher than usual: for a week, up to that score.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import inf
from statistics import median

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, Score, Scored
from app.domain.safety.entry_locks import NERVE_SIGNS

SEVERE = 9
JUMP = 4
USUAL_DAYS = timedelta(days=28)
RANGE_DAYS = timedelta(days=365)
RECENT = USUAL_DAYS + timedelta(days=1)  # before today: all that a median is made of
FEWEST_DAYS = 3
STILL_HURTS = 3
CAME_DOWN = 1
WEEK = timedelta(days=7)


class WarningSign(StrEnum):
    """The reasons to say when to get help."""

    SEVERE = "severe"
    HIGHER_THAN_USUAL = "higher_than_usual"
    NUMBNESS = "numbness"
    NO_IMPROVEMENT = "no_improvement"


@dataclass(frozen=True, slots=True)
class SignSetAside:
    """On this local date the person set aside that a score was higher than usual (rule 6)."""

    spot: SpotId
    day: date
    score: Score


def warning_signs(
    entries: Sequence[Entry],
    care: Iterable[date],
    today: date,
    set_aside: Iterable[SignSetAside] = (),
) -> frozenset[WarningSign]:
    """The signs in the entries of one spot, up to the local date `today`.

    `care` holds the local dates on which something was done for it, such as a hold; `set_aside`
    what the person set aside for this spot.
    """
    entries = [entry for entry in entries if entry.day <= today]
    known = _known_days(entry for entry in entries if entry.day >= today - RECENT)
    newest = max((entry.day for entry in entries), default=date.min)
    signs = set()
    if newest >= today - timedelta(days=1):
        signs |= _signs_of_day([e for e in entries if e.day == newest])
        worst = worst_of_newest_day(entries, today)
        if worst >= JUMP + _usual(known, newest) and worst > _highest(entries, newest):
            signs.add(WarningSign.HIGHER_THAN_USUAL)
        if any(timedelta(0) <= today - e.day < WEEK and worst <= e.score for e in set_aside):
            signs.discard(WarningSign.HIGHER_THAN_USUAL)
    if _no_improvement(known, care, today):
        signs.add(WarningSign.NO_IMPROVEMENT)
    return frozenset(signs)


def worst_of_newest_day(entries: Iterable[Entry], today: date) -> Score:
    """The highest score of the newest day logged up to the local date `today`; 0 for none."""
    past = [entry for entry in entries if entry.day <= today]
    newest = max((entry.day for entry in past), default=date.min)
    return _worst(entry for entry in past if entry.day == newest)


def _worst(entries: Iterable[Entry]) -> Score:
    scores = (entry.reading.score for entry in entries if isinstance(entry.reading, Scored))
    return max(scores, default=Score(0))


def _usual(known: dict[date, float], day: date) -> float:
    """The median of the 28 days before (rule 2); infinite if too little is known."""
    before = [score for d, score in known.items() if day - USUAL_DAYS <= d < day]
    return median(before) if len(before) >= FEWEST_DAYS else inf


def _highest(entries: Iterable[Entry], day: date) -> Score:
    """The top of the spot's range (rule 2)."""
    return _worst(e for e in entries if day - RANGE_DAYS <= e.day < day - WEEK)


def _known_days(entries: Iterable[Entry]) -> dict[date, float]:
    """The median score of each known day."""
    scores: defaultdict[date, list[int]] = defaultdict(list)
    for entry in entries:
        match entry.reading:
            case Scored(score):
                scores[entry.day].append(score)
            case Clear():
                scores[entry.day].append(0)
    return {day: median(all_of_it) for day, all_of_it in scores.items()}


def _signs_of_day(entries: Sequence[Entry]) -> set[WarningSign]:
    signs = set()
    if _worst(entries) >= SEVERE:
        signs.add(WarningSign.SEVERE)
    if any(NERVE_SIGNS.intersection(entry.descriptors) for entry in entries):
        signs.add(WarningSign.NUMBNESS)
    return signs


def _no_improvement(known: dict[date, float], care: Iterable[date], today: date) -> bool:
    start = today - 3 * WEEK
    first = [score for day, score in known.items() if start < day <= start + WEEK]
    last = [score for day, score in known.items() if today - WEEK < day <= today]
    cared = {day for day in care if start < day <= today}
    if min(len(first), len(last), len(cared)) < FEWEST_DAYS:
        return False
    now = median(last)
    return now >= STILL_HURTS and median(first) - now < CAME_DOWN
