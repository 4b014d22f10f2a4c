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
6. A flare that ended on a day touches that day too, so that no gap is ever shorter than a day.
7. A correction whose days no longer exist (entries may change later) does nothing, but is kept: it
   applies again when they exist again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from app.domain.body import SpotId
from app.domain.errors import InvalidInput
from app.domain.recurrence.days import DayState, KnownDay
from app.domain.recurrence.episode_detector import History
from app.domain.recurrence.episodes import (
    BRIDGED_DAYS,
    LONGEST_STEP,
    Ending,
    EndUnobserved,
    Episode,
    EpisodeSource,
    Resolved,
    StillOpen,
)

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
            changed = _merged(history.episodes, first, last)
        case SplitFlare(on):
            changed = _split(history, on)
        case MarkFlare(first, last):
            changed = _marked(history, first, last, as_of)
    if changed == history.episodes:
        return history
    return History.of(history.days, history.states, history.spells, changed)


def _merged(episodes: Sequence[Episode], first: date, last: date) -> tuple[Episode, ...]:
    """The episodes, with those that touch these days merged into one."""
    touched = _touching(episodes, first, last)
    if len(touched) < 2:
        return tuple(episodes)
    return _with(episodes, touched, _one_of(touched, EpisodeSource.MERGED))


def _split(history: History, on: date) -> tuple[Episode, ...]:
    """The episodes, with the one in progress on that day split in two; unchanged where one of the
    two would have clear days only.
    """
    episodes = history.episodes
    for episode in episodes:
        if not episode.onset < on <= episode.last_day:
            continue
        inside = _between(history, episode.onset, episode.last_day)
        later = [(day, state) for day, state in inside if day.date >= on]
        while later and later[0][1] is DayState.CLEAR:
            later.pop(0)
        if not later:
            break
        earlier = inside[: len(inside) - len(later)]
        clear = list[KnownDay]()
        while earlier and earlier[-1][1] is DayState.CLEAR:
            clear.append(earlier.pop()[0])
        if not earlier:
            break
        ending: Ending = Resolved(clear[-1].date) if clear else EndUnobserved()
        seen = (clear or [earlier[-1][0]])[0].ordinal >= later[0][0].ordinal - LONGEST_STEP
        first = _episode(
            [day for day, _ in earlier], episode.onset_observed, ending, EpisodeSource.SPLIT
        )
        second = _episode([day for day, _ in later], seen, episode.ending, EpisodeSource.SPLIT)
        return _with(episodes, [episode], first, second)
    return episodes


def _marked(history: History, first: date, last: date, as_of: date) -> tuple[Episode, ...]:
    """The episodes, with these days, and whatever they touch, as one of them."""
    days = [day for day, _ in _between(history, first, last)]
    if not days:
        return history.episodes
    own = _episode(days, _seen_to_begin(history, days[0]), EndUnobserved(), EpisodeSource.MARKED)
    touched = _touching(history.episodes, own.onset, own.last_day)
    others = [episode for episode in history.episodes if episode not in touched]
    if touched and touched[-1].last_day >= own.last_day:
        ending = touched[-1].ending
    else:
        ending = _end_after(history, days[-1], others, as_of)
    parts = sorted([*touched, own], key=lambda part: part.onset)
    whole = replace(_one_of(parts, EpisodeSource.MARKED), ending=ending)
    if len(touched) == 1 and _same_days(touched[0], whole):
        return history.episodes
    return _with(history.episodes, touched, whole)


def _end_after(history: History, day: KnownDay, others: Iterable[Episode], as_of: date) -> Ending:
    following = [each for each in history.days if each.ordinal > day.ordinal]
    if not following:
        silent = as_of.toordinal() - day.ordinal
        return StillOpen() if silent <= BRIDGED_DAYS else EndUnobserved()
    after = following[0]
    another = any(other.onset <= after.date <= other.last_day for other in others)
    if another or after.ordinal - day.ordinal > LONGEST_STEP:
        return EndUnobserved()
    return Resolved(after.date)


def _seen_to_begin(history: History, day: KnownDay) -> bool:
    before = [each for each in history.days if each.ordinal < day.ordinal]
    return bool(before) and day.ordinal - before[-1].ordinal <= LONGEST_STEP


def _between(history: History, first: date, last: date) -> list[tuple[KnownDay, DayState]]:
    low, high = first.toordinal(), last.toordinal()
    paired = zip(history.days, history.states, strict=True)
    return [(day, state) for day, state in paired if low <= day.ordinal <= high]


def _touching(episodes: Iterable[Episode], first: date, last: date) -> list[Episode]:
    return [each for each in episodes if each.onset <= last and _end(each) >= first]


def _end(episode: Episode) -> date:
    """Its last day, or the clear day on which it ended."""
    ending = episode.ending
    return ending.first_clear if isinstance(ending, Resolved) else episode.last_day


def _one_of(parts: Sequence[Episode], told: EpisodeSource) -> Episode:
    """One episode over all parts, which are in order of their onsets."""
    worst = max(parts, key=lambda part: part.peak)
    last = max(parts, key=lambda part: part.last_day)
    begin = parts[0]
    return Episode(
        begin.onset,
        begin.onset_observed,
        worst.peak,
        worst.peak_day,
        last.last_day,
        last.ending,
        told,
    )


def _episode(
    days: Sequence[KnownDay], observed: bool, ending: Ending, told: EpisodeSource
) -> Episode:
    worst = max(days, key=lambda day: day.worst)
    return Episode(days[0].date, observed, worst.worst, worst.date, days[-1].date, ending, told)


def _same_days(one: Episode, other: Episode) -> bool:
    return (one.onset, one.last_day) == (other.onset, other.last_day)


def _with(
    episodes: Sequence[Episode], without: Sequence[Episode], *new: Episode
) -> tuple[Episode, ...]:
    kept = [episode for episode in episodes if episode not in without]
    return tuple(sorted([*kept, *new], key=lambda episode: episode.onset))


def _check(first: date, last: date) -> None:
    if first > last:
        raise InvalidInput("dates", "the first day can’t be after the last")
