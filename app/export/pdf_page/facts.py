"""The content of the page: calculated from a whole archive, as read on one date.

1. The period runs from the first known day of any spot to the date of reading; for an excerpt with
   a first date, it starts there.
2. An entry is back-dated when it was written down on another local date than it was felt.
3. There is room for 8 spots: those still followed first, then those with the most known days.
4. Where holds were planned for a spot in the period, it says how many were done.
5. Tags and holds are counted over the period; the most frequent come first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.body import Spot
from app.domain.content import Content
from app.domain.holds.outcomes import HoldEffect, outcomes
from app.domain.holds.record import HoldRecord
from app.domain.import_export.archive import Archive, recurrence_by_spot
from app.domain.journal.entry import EARLIEST, Entry, TagId
from app.domain.journal.own_tags import KnownTags
from app.domain.recurrence import DayState, EpisodeSource, Recurrence, Statistic
from app.export.pdf_page.font_metrics import writable
from app.export.pdf_page.planned_holds import PlannedHolds, planned_holds
from app.texts import reports

MOST_SPOTS = 8
MOST_TAGS = 5


@dataclass(frozen=True, slots=True)
class SpotFacts:
    """One spot: its number on the page, its name there, and the statistics of its entries."""

    number: int
    name: str
    spot: Spot
    found: Recurrence
    planned: tuple[PlannedHolds, ...] = ()
    """The planned holds: one, or none without a plan."""

    @property
    def last_clear(self) -> tuple[date, ...]:
        """The newest clear day: one or none."""
        history = self.found.history
        for day, state in zip(reversed(history.days), reversed(history.states), strict=True):
            if state is DayState.CLEAR:
                return (day.date,)
        return ()

    @property
    def peak(self) -> int:
        """The worst score of any known day."""
        return max((day.worst for day in self.found.history.days), default=0)


@dataclass(frozen=True, slots=True)
class HeldFacts:
    """The holds: how many, on how many days, and how the score changed right after."""

    times: int
    days: int
    effect: Statistic[HoldEffect]


@dataclass(frozen=True, slots=True)
class Facts:
    """The complete content of the page."""

    first: date
    as_of: date
    days_logged: int
    entries: int
    back_dated: int
    spots: tuple[SpotFacts, ...]
    spots_left_out: int
    triggers: tuple[tuple[str, int], ...]
    relief: tuple[tuple[str, int], ...]
    held: HeldFacts
    part: str = ""

    @property
    def corrected(self) -> bool:
        """Whether the person corrected any flare."""
        episodes = (each for spot in self.spots for each in spot.found.history.episodes)
        return any(episode.told is not EpisodeSource.BY_RULES for episode in episodes)

    @property
    def days(self) -> int:
        """The length of the period, both ends included."""
        return (self.as_of - self.first).days + 1


def facts(archive: Archive, as_of: date, content: Content) -> Facts:
    """The content of the page on the local date `as_of`."""
    found = [(spot, each) for spot, each in recurrence_by_spot(archive, as_of) if each.counts.known]
    found.sort(key=lambda each: (not each[0].is_open, -each[1].counts.known, each[0].id))
    known = {day.ordinal for _, each in found for day in each.history.days}
    said = [entry for entry in archive.entries if entry.day <= as_of]
    names = KnownTags(content.tags, archive.own_tags).names
    first = _first(archive, known, as_of)
    planned = planned_holds(archive, first, as_of)
    return Facts(
        first=first,
        as_of=as_of,
        days_logged=len(known),
        entries=len(said),
        back_dated=sum(map(_is_back_dated, said)),
        spots=tuple(
            SpotFacts(
                number,
                writable(spot.name) or content.region_name(spot.region),
                spot,
                each,
                (planned[spot.id],) if spot.id in planned else (),
            )
            for number, (spot, each) in enumerate(found[:MOST_SPOTS], start=1)
        ),
        spots_left_out=max(0, len(found) - MOST_SPOTS),
        triggers=_most((e.triggers for e in said), names),
        relief=_most((e.relief for e in said), names),
        held=_held([hold for hold in archive.holds if hold.day <= as_of]),
        part=reports.part(archive) if archive.excerpt.is_narrow else "",
    )


def _first(archive: Archive, known: set[int], as_of: date) -> date:
    if archive.excerpt.first > EARLIEST:
        return min(archive.excerpt.first, as_of)
    return date.fromordinal(min(known)) if known else as_of


def _is_back_dated(entry: Entry) -> bool:
    return entry.recorded_at.astimezone(entry.occurred_at.tzinfo).date() != entry.day


def _most(
    said: Iterable[tuple[TagId, ...]], names: Mapping[TagId, str]
) -> tuple[tuple[str, int], ...]:
    counts = Counter(tag for tags in said for tag in tags)
    named = ((writable(names.get(tag, tag)), times) for tag, times in counts.most_common())
    return tuple((name, times) for name, times in named if name)[:MOST_TAGS]


def _held(holds: list[HoldRecord]) -> HeldFacts:
    return HeldFacts(len(holds), len({hold.day for hold in holds}), outcomes(holds).effect)
