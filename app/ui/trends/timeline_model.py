"""The content of a timeline, independent of its size: dates become shares of its width.

1. A point is a known day's worst score; from 120 days on, a week's severity instead.
2. A line joins points only when no day (no week) lies between them.  Unknown stretches are pale.
3. A flare is shaded from its first to its last day; an open one, up to the end.
4. Every day (every week) can be asked for its value, also an unknown one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.recurrence import DayState, Recurrence, StillOpen
from app.domain.recurrence.severity import weeks_of
from app.texts import dates_and_times
from app.texts import trends_charts as words

DAILY_UNDER = 120
TICKS = 4
SPEAKING_YEARS_FROM = 300


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the width, from 0 to 1."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A score (0-10) at a position in the width (0-1); `sore` if it belongs to a flare."""

    at: float
    score: float
    sore: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a week that can be asked for: its place in the width (0-1), and what it says."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A date below the picture, at a position in its width."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is drawn.  The points of each run are joined by a line."""

    runs: tuple[tuple[Mark, ...], ...]
    flares: tuple[Stretch, ...]
    unknown: tuple[Stretch, ...]
    ticks: tuple[AxisTick, ...]
    moments: tuple[Moment, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All points, in order."""
        return tuple(mark for run in self.runs for mark in run)


@dataclass(frozen=True, slots=True)
class _Slot:
    """One column: a day or a week."""

    ordinal: int
    days: int
    score: float
    sore: bool


def timeline(found: Recurrence, days: int) -> Timeline:
    """The last `days` days up to the date on which the journal is read."""
    last = found.as_of.toordinal()
    first = last - days + 1
    one_by_one = daily(days)
    if one_by_one:
        slots = _daily(found, first)
    else:
        first -= (first - 1) % 7  # whole weeks
        slots = _weekly(found, first, last)
    days = last - first + 1
    return Timeline(
        runs=_runs(slots, first, days),
        flares=_flares(found, first, days),
        unknown=_unknown(slots, first, last),
        ticks=_ticks(found.as_of, first, days),
        moments=_moments(found, slots, first, last, 1 if one_by_one else 7),
    )


def daily(days: int) -> bool:
    """Whether this many days are drawn one by one."""
    return days < DAILY_UNDER


def whole_length(found: Recurrence) -> int:
    """Days from the first known one to the date on which the journal is read; at least 1."""
    return max(1, found.counts.known + found.counts.unknown)


def _daily(found: Recurrence, first: int) -> list[_Slot]:
    history = found.history
    return [
        _Slot(day.ordinal, 1, float(day.worst), state is DayState.PAIN)
        for day, state in zip(history.days, history.states, strict=True)
        if day.ordinal >= first
    ]


def _weekly(found: Recurrence, first: int, last: int) -> list[_Slot]:
    history = found.history
    sore = {
        (day.ordinal - 1) // 7
        for day, state in zip(history.days, history.states, strict=True)
        if state is DayState.PAIN
    }
    return [
        _Slot(week.monday, min(7, last - week.monday + 1), week.severity, week.number in sore)
        for week in weeks_of(history.days)
        if week.monday >= first
    ]


def _runs(slots: Sequence[_Slot], first: int, days: int) -> tuple[tuple[Mark, ...], ...]:
    runs: list[list[Mark]] = []
    end = -1
    for slot in slots:
        if slot.ordinal != end:
            runs.append([])
        runs[-1].append(Mark((slot.ordinal - first + slot.days / 2) / days, slot.score, slot.sore))
        end = slot.ordinal + slot.days
    return tuple(tuple(run) for run in runs)


def _unknown(slots: Sequence[_Slot], first: int, last: int) -> tuple[Stretch, ...]:
    days = last - first + 1
    silent: list[Stretch] = []
    end = first
    for slot in slots:
        if slot.ordinal > end:
            silent.append(Stretch((end - first) / days, (slot.ordinal - first) / days))
        end = slot.ordinal + slot.days
    if end <= last:
        silent.append(Stretch((end - first) / days, 1.0))
    return tuple(silent)


def _flares(found: Recurrence, first: int, days: int) -> tuple[Stretch, ...]:
    shaded: list[Stretch] = []
    for episode in found.history.episodes:
        still = isinstance(episode.ending, StillOpen)
        last = found.as_of if still else episode.last_day
        start = max(0, episode.onset.toordinal() - first)
        end = last.toordinal() - first + 1
        if end > 0:
            shaded.append(Stretch(start / days, end / days))
    return tuple(shaded)


def _moments(
    found: Recurrence, slots: Sequence[_Slot], first: int, last: int, step: int
) -> tuple[Moment, ...]:
    known = {slot.ordinal: slot for slot in slots}
    flares = [
        (each.onset, found.as_of if isinstance(each.ending, StillOpen) else each.last_day)
        for each in found.history.episodes
    ]
    moments = list[Moment]()
    for ordinal in range(first, last + 1, step):
        begin, end = date.fromordinal(ordinal), date.fromordinal(min(last, ordinal + step - 1))
        text = words.moment(
            begin,
            found.as_of,
            [known[ordinal].score] if ordinal in known else [],
            any(onset <= end and until >= begin for onset, until in flares),
            weekly=step > 1,
        )
        middle = (ordinal - first + (end - begin).days / 2 + 0.5) / (last - first + 1)
        moments.append(Moment(middle, text))
    return tuple(moments)


def _ticks(last: date, first: int, days: int) -> tuple[AxisTick, ...]:
    write = dates_and_times.short if days < SPEAKING_YEARS_FROM else dates_and_times.month_year
    steps = min(TICKS, days)
    ticks = []
    for step in range(steps):
        offset = round(step * (days - 1) / max(1, steps - 1))
        day = date.fromordinal(first) + timedelta(days=offset)
        ticks.append(AxisTick((offset + 0.5) / days, write(min(day, last))))
    return tuple(ticks)
