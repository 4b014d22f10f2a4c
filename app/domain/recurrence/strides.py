"""Strides: whole flares and calm stretches, found in a line with one letter for each date.

The letters are those of `days`: `p` PAIN, `m` MILD, `c` CLEAR, and a dot for a silent date.  The
rules are those of `episodes` and `spells`, written as one pattern: a PAIN day and whatever comes,
up to CLEAR days that span at least 3 days with nothing but bridged silence between them, or up to
a silence too long to be bridged.  All this where the usual thresholds hold.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from app.domain.recurrence.days import LETTERS, USUAL, DayState
from app.domain.recurrence.episodes import EndUnobserved, Episode, Resolved
from app.domain.recurrence.known import WORST_OF

# Silence of up to 7 days is bridged; 3 days are spanned by 2 neighbours and one more, or by 2
# with silence between them.
FLARE = re.compile(
    rb"p.*? (?: (?P<clear>c) (?: \.{1,7} c | c \.{0,7} c) | (?= \.{8}) )", re.VERBOSE | re.DOTALL
)
KNOWN = re.compile(rb"[^.]")
CALM = re.compile(rb"[mc]+ (?: \.{1,7} [mc]+ )*", re.VERBOSE)
SORENESS = bytes(
    0 if LETTERS.get(letter, DayState.UNKNOWN) in {DayState.CLEAR, DayState.UNKNOWN} else worst
    for worst, letter in zip(WORST_OF, USUAL.letters, strict=True)
)
"""The worst score of a day that is not CLEAR; 0 for any other."""


class Flare(NamedTuple):
    """A flare that is over.  All but `peak`, a score, are places in the line."""

    onset: int
    peak: int
    peak_place: int
    last: int
    clear: int
    """The first of the CLEAR days that ended it; below 0 where silence did."""
    end: int
    """After the last of the known days that it takes to see this."""

    def episode(self, first: int, observed: bool) -> Episode:
        """The same in dates, for a line that begins on the ordinal `first`."""
        on = date.fromordinal
        return Episode(
            onset=on(first + self.onset),
            onset_observed=observed,
            peak=self.peak,
            peak_day=on(first + self.peak_place),
            last_day=on(first + self.last),
            ending=EndUnobserved() if self.clear < 0 else Resolved(on(first + self.clear)),
        )


def flare_at(onset: int, letters: bytes, said: bytes) -> Flare | None:
    """The flare that begins with the PAIN day at `onset`; none while it is open."""
    found = FLARE.match(letters, onset)
    if found is None:
        return None
    clear, end = found.start("clear"), found.end()
    whole = letters[onset : clear if clear >= 0 else end]
    after = onset + len(whole.rstrip(b"c."))
    worst = said[onset:after].translate(SORENESS)
    peak = max(worst)
    return Flare(onset, peak, onset + worst.index(peak), after - 1, clear, end)


def calm_until(place: int, letters: bytes) -> int:
    """After the last of the days from `place` on that are ordinary days of the same spell."""
    found = CALM.match(letters, place)
    return found.end() if found else place
