"""Whole flares and calm stretches, matched in a string with one letter for each date.

The letters are those of `days`: `p` PAIN, `m` MILD, `c` CLEAR, and a dot for a silent date. The
rules are those of `episodes`, written as one pattern: a PAIN day and anything after it, up to CLEAR
days that span at least 3 days with nothing but bridged silence between them, or up to a silence too
long to be bridged. All this applies where the usual thresholds hold.
"""

from __future__ import annotations

import re
from datetime import date

from app.domain.recurrence.day_series import WORST_OF, DaySeries
from app.domain.recurrence.days import LETTERS, USUAL, DayState
from app.domain.recurrence.episodes import EndUnobserved, Episode, Resolved

# Silence of up to 7 days is bridged; 3 days are spanned by 2 neighbours and one more, or by 2 with
# silence between them.
FLARE = re.compile(
    rb"p.*? (?: (?P<clear>c) (?: \.{1,7} c | c \.{0,7} c) | (?= \.{8}) )", re.VERBOSE | re.DOTALL
)
SILENCES = re.compile(rb"\.*")
CALM = re.compile(rb"[mc]+ (?: \.{1,7} [mc]+ )*", re.VERBOSE)
SORENESS = bytes(
    0 if LETTERS.get(letter, DayState.UNKNOWN) in {DayState.CLEAR, DayState.UNKNOWN} else worst
    for worst, letter in zip(WORST_OF, USUAL.letters, strict=True)
)
"""The worst score of a day that is not CLEAR; 0 for any other."""
_on = date.fromordinal


def flare_at(
    onset: int, letters: bytes, days: DaySeries, observed: bool
) -> tuple[Episode, int, int] | None:
    """The flare that begins with the PAIN day at the index `onset`; none while it is open.

    Returned with it are two indices: after its last day, and after the last known day that is
    needed to see that it has ended.
    """
    found = FLARE.match(letters, onset)
    if found is None:
        return None
    clear, end = found.start("clear"), found.end()  # `clear` is negative where silence ended it
    whole = letters[onset : clear if clear >= 0 else end]
    after = onset + len(whole.rstrip(b"c."))
    worst = days.said[onset:after].translate(SORENESS)
    peak, first = max(worst), days.first
    episode = Episode(
        onset=_on(first + onset),
        onset_observed=observed,
        peak=peak,
        peak_day=_on(first + onset + worst.index(peak)),
        last_day=_on(first + after - 1),
        ending=EndUnobserved() if clear < 0 else Resolved(_on(first + clear)),
    )
    return episode, after, end


def calm_until(place: int, letters: bytes) -> int:
    """The index after the last of the ordinary days of the same spell from `place` on."""
    found = CALM.match(letters, place)
    return found.end() if found else place


def behind_silence(place: int, letters: bytes) -> int:
    """The index after the silent dates from `place` on."""
    found = SILENCES.match(letters, place)
    return found.end() if found else place
