"""The rules once more, as slowly and plainly as they can be written: one date after the other,
silent ones too, with the whole past looked at again on each.  Nothing is shared with the product
but the entries themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from app.domain.journal.entry import Clear, Entry, Scored

ONE = timedelta(days=1)


@dataclass
class SlowEpisode:
    onset: date
    observed: bool
    on: float
    off: float
    sore: dict[date, int] = field(default_factory=dict)
    clear: list[date] = field(default_factory=list)
    state: str = "open"

    def covers(self, day: date) -> bool:
        return self.onset <= day <= max(self.sore)


@dataclass
class Slow:
    states: dict[date, str] = field(default_factory=dict)
    episodes: list[SlowEpisode] = field(default_factory=list)
    gaps: list[tuple[int, bool]] = field(default_factory=list)
    observed_days: int = 0


def slow(entries: list[Entry], as_of: date) -> Slow:
    scores: dict[date, list[int]] = {}
    flares: set[date] = set()
    marked: set[date] = set()
    for entry in entries:
        if isinstance(entry.reading, Scored):
            scores.setdefault(entry.day, []).append(int(entry.reading.score))
            if entry.reading.flare:
                flares.add(entry.day)
        if isinstance(entry.reading, Clear):
            scores.setdefault(entry.day, []).append(0)
            marked.add(entry.day)
    known = sorted(day for day in scores if day <= as_of)
    out = Slow()
    if not known:
        return out
    today = known[0]
    while today <= as_of:
        out.states[today] = _state(today, scores, flares, marked, known, out)
        today += ONE
    for first, last in _spells(known):
        out.observed_days += (last - first).days + 1
        inside = [e for e in out.episodes if first <= e.onset <= last]
        for place, episode in enumerate(inside):
            if episode.state == "resolved":
                later = [e.onset for e in inside[place + 1 :]]
                end = later[0] if later else last
                out.gaps.append(((end - episode.clear[0]).days, bool(later)))
    return out


def _state(
    today: date,
    scores: dict[date, list[int]],
    flares: set[date],
    marked: set[date],
    known: list[date],
    out: Slow,
) -> str:
    past = [day for day in known if day < today]
    run = (today - past[-1]).days - 1 if past else 0
    going = [e for e in out.episodes if e.state == "open"]
    if today not in scores:
        if going and past and run + 1 > 7:
            going[0].state = "unobserved"
        return "unknown"
    if going:
        on, off = going[0].on, going[0].off
    else:
        on, off = _thresholds(today, scores, past, out)
    if today in flares or max(scores[today]) >= on:
        state = "pain"
    elif today in marked or max(scores[today]) <= off:
        state = "clear"
    else:
        state = "mild"
    if going and state == "clear":
        going[0].clear.append(today)
        if (today - going[0].clear[0]).days + 1 >= 3:
            going[0].state = "resolved"
    elif going:
        going[0].clear = []
        going[0].sore[today] = max(scores[today])
    elif state == "pain":
        seen = bool(past) and run <= 7
        out.episodes.append(SlowEpisode(today, seen, on, off, {today: max(scores[today])}))
    return state


def _thresholds(
    today: date, scores: dict[date, list[int]], past: list[date], out: Slow
) -> tuple[float, float]:
    usable = [
        day
        for day in past
        if 1 <= (today - day).days <= 28 and not any(e.covers(day) for e in out.episodes)
    ]
    if len(usable) >= 10:
        baseline = median(median(scores[day]) for day in usable)
        if baseline >= 2:
            return max(3, baseline + 2), max(1, baseline)
    return 3, 1


def _spells(known: list[date]) -> list[tuple[date, date]]:
    spells: list[tuple[date, date]] = []
    for day in known:
        if spells and (day - spells[-1][1]).days - 1 <= 7:
            spells[-1] = (spells[-1][0], day)
        else:
            spells.append((day, day))
    return spells
