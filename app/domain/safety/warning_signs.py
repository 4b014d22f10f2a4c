"""Warning signs: entries about a spot that call for "when to get help".

1. A score of 9 or 10.
2. A jump: a score 4 or more above that spot's usual, which is the median of its known days in the
   28 days before (each day counts with its median; at least 3 of them). Clear counts as 0.
3. Numbness: an entry tagged numb, tingling or weak.
4. No improvement in 3 weeks despite care: at least 3 known days in the first and in the last of the
   three weeks, on 3 days or more of those weeks something was done for it, the last week still
   hurts (3 or more) and has not fallen by 1.
5. The first three are about the newest day logged, if that is today or yesterday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from app.domain.journal.entry import Clear, Entry, Scored
from app.domain.safety.entry_locks import NERVE_SIGNS

SEVERE = 9
JUMP = 4
USUAL_DAYS = timedelta(days=28)
FEWEST_DAYS = 3
STILL_HURTS = 3
CAME_DOWN = 1
WEEK = timedelta(days=7)


class WarningSign(StrEnum):
    """The reasons to say when to get help."""

    SEVERE = "severe"
    JUMP = "jump"
    NUMBNESS = "numbness"
    NO_IMPROVEMENT = "no_improvement"


def warning_signs(
    entries: Sequence[Entry], care: Iterable[date], today: date
) -> frozenset[WarningSign]:
    """The signs in the entries of one spot, up to the local date `today`.

    `care` holds the local dates on which something was done for it, such as a hold.
    """
    known = _known_days(entry for entry in entries if entry.day <= today)
    newest = max((entry.day for entry in entries if entry.day <= today), default=date.min)
    signs = set()
    if newest >= today - timedelta(days=1):
        signs |= _signs_of_day([e for e in entries if e.day == newest], known, newest)
    if _no_improvement(known, care, today):
        signs.add(WarningSign.NO_IMPROVEMENT)
    return frozenset(signs)


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


def _signs_of_day(
    entries: Sequence[Entry], known: dict[date, float], day: date
) -> set[WarningSign]:
    signs = set()
    scores = (entry.reading.score for entry in entries if isinstance(entry.reading, Scored))
    worst = max(scores, default=0)
    if worst >= SEVERE:
        signs.add(WarningSign.SEVERE)
    before = [score for d, score in known.items() if day - USUAL_DAYS <= d < day]
    if len(before) >= FEWEST_DAYS and worst - median(before) >= JUMP:
        signs.add(WarningSign.JUMP)
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
