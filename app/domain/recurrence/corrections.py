"""Corrections: where the person knows better than the rules what was one flare, two, or none.

1. A correction is stored as the person made it, by dates, and never changes an entry or a day. The
   rules are applied first, then the corrections in the order in which they were made.
2. *Merged*: all flares that touch the days from `first` to `last` were one. It begins as the first
   of them and ends as the last.
3. *Split*: the flare in progress on the day `on` was two. The second begins on the first day from
   `on` that was not clear. If clear days lie right before it, the first flare cleared on the first
   of them; otherwise its end is unknown.
4. *Marked*: the known days from `first` to `last` were a flare, together with any flare they touch.
   It ended on the known day after them, within the spell; if that day is another flare, or there is
   none, its end was not observed.
5. Its onset was observed if a known day lies before it in the same spell.
6. A correction whose days no longer exist (entries may change later) does nothing, but is kept: it
   applies again when they exist again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from app.domain.body import SpotId
from app.domain.errors import InvalidInput
from app.domain.recurrence.episode_detector import History
from app.domain.recurrence.recasting import called, joined, parted

CorrectionId = NewType("CorrectionId", str)


@dataclass(frozen=True, slots=True)
class MergeFlares:
    """The flares that touch these local dates were one (rule 2)."""

    first: date
    last: date

    def __post_init__(self) -> None:
        _check(self.first, self.last)


@dataclass(frozen=True, slots=True)
class SplitFlare:
    """A second flare began on this local date, while the first seemed to continue (rule 3)."""

    on: date


@dataclass(frozen=True, slots=True)
class MarkFlare:
    """These local dates were a flare (rule 4)."""

    first: date
    last: date

    def __post_init__(self) -> None:
        _check(self.first, self.last)


CorrectionKind = MergeFlares | SplitFlare | MarkFlare


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the flares of one spot, made at a UTC instant (rule 1)."""

    id: CorrectionId
    spot: SpotId
    made_at: datetime
    saying: CorrectionKind


def corrected(history: History, corrections: Iterable[Correction], as_of: date) -> History:
    """`history`, as of the local date `as_of`, with the person's corrections."""
    for each in sorted(corrections, key=lambda each: (each.made_at, each.id)):
        history = _after(history, each.saying, as_of)
    return history


def _after(history: History, saying: CorrectionKind, as_of: date) -> History:
    match saying:
        case MergeFlares(first, last):
            changed = joined(history.episodes, first, last)
        case SplitFlare(on):
            changed = parted(history, on)
        case MarkFlare(first, last):
            changed = called(history, first, last, as_of)
    if changed == history.episodes:
        return history
    return History.of(history.days, history.states, history.spells, changed)


def _check(first: date, last: date) -> None:
    if first > last:
        raise InvalidInput("dates", "the first may not be after the last")
