"""Excerpts: some dates, some spots, or everything without its notes.

1. Things with a local date are included when that date lies inside, including both ends: entries,
   holds, breathing, the log of breaks, plans and what was said of them. A correction is included
   when all its dates are.
2. With spots chosen, only what belongs to one of them is included; breathing and the log of breaks
   belong to none.
3. A spot is included when it was chosen, or, with none chosen, when anything of it is included.
   Own tags are included when an included entry uses them.
4. An excerpt of some dates or some spots leaves out what has neither: settings, safety answers,
   lifted locks.
5. Episodes and figures of an excerpt are computed from that excerpt alone, as of its last day:
   nothing outside it affects them.
6. The plan that counted when the excerpt begins is included, as are the days on which Unknot ran,
   except days off: so the planned holds of the excerpt can be counted.
7. Notes are the only thing that is left out of included entries.
8. An excerpt says nothing of versions, as it says nothing of what it leaves out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from app.domain.body import Spot, SpotId
from app.domain.breaks.days_off import NO_DAYS_OFF, DaysOff
from app.domain.errors import InvalidInput, NotFound
from app.domain.habits.plan import PlanSince
from app.domain.habits.record import DayRan, HabitRecord, local_date, mentions
from app.domain.import_export.archive import WHOLE, Archive, Excerpt, NotesChoice, NotIncluded
from app.domain.import_export.version_history import NO_HISTORY
from app.domain.journal.entry_fields import without_text
from app.domain.journal.own_tags import used_by
from app.domain.recurrence import CorrectionKind, MarkFlare, MergeFlares, SplitFlare
from app.domain.safety import NotScreened
from app.domain.settings import Settings


def excerpt_of(archive: Archive, excerpt: Excerpt, zone: tzinfo) -> Archive:
    """The part of `archive` that `excerpt` describes; `zone` is the person's time zone."""
    if excerpt == WHOLE:
        return archive
    archive = replace(archive, excerpt=excerpt, history=NO_HISTORY)
    if excerpt.notes is NotesChoice.LEFT_OUT:
        archive = replace(archive, entries=tuple(map(without_text, archive.entries)))
    if not excerpt.is_narrow:
        return archive

    def inside(first: date, last: date) -> bool:
        return excerpt.first <= first and last <= excerpt.last

    def chosen(spot: SpotId | None) -> bool:
        return not excerpt.spots or spot in excerpt.spots

    entries = tuple(e for e in archive.entries if inside(e.day, e.day) and chosen(e.spot))
    holds = tuple(h for h in archive.holds if inside(h.day, h.day) and chosen(h.spot))
    corrections = tuple(
        c for c in archive.corrections if inside(*_dates(c.saying)) and chosen(c.spot)
    )
    logged = () if excerpt.spots else archive.break_events
    days = ((each, each.event.at.astimezone(zone).date()) for each in logged)
    breathed = () if excerpt.spots else archive.breathing_records
    comes: set[SpotId | None] = set(excerpt.spots)
    comes |= {e.spot for e in entries} | {h.spot for h in holds} | {c.spot for c in corrections}
    return replace(
        archive,
        spots=tuple(spot for spot in archive.spots if spot.id in comes),
        entries=entries,
        holds=holds,
        corrections=corrections,
        break_events=tuple(each for each, day in days if inside(day, day)),
        breathing_records=tuple(each for each in breathed if inside(each.day, each.day)),
        own_tags=used_by(entries, archive.own_tags),
        habits=tuple(_habits(archive)),
        settings=NotIncluded(),
        lifted=(),
        screening=NotScreened(),
    )


def _habits(archive: Archive) -> Iterator[HabitRecord]:
    excerpt, days_off = archive.excerpt, _days_off(archive)
    plans = [each.what for each in archive.habits if isinstance(each.what, PlanSince)]
    begun = max((e.since for e in plans if e.since <= excerpt.first), default=excerpt.first)
    for each in archive.habits:
        day = local_date(each)
        match each.what:
            case DayRan():
                if excerpt.first <= day <= excerpt.last and day not in days_off:
                    yield each
            case PlanSince():
                if begun <= day <= excerpt.last and _concerns(plans, day, excerpt.spots):
                    yield each
            case what:
                of_spots = not excerpt.spots or any(mentions(what, s) for s in excerpt.spots)
                if excerpt.first <= day <= excerpt.last and of_spots:
                    yield each


def _concerns(plans: Sequence[PlanSince], since: date, spots: Collection[SpotId]) -> bool:
    """Whether the plan from this date on, or the one before it, has a hold for one of the spots."""
    latest = sorted((e for e in plans if e.since <= since), key=lambda each: each.since)[-2:]
    return not spots or any(mentions(each, spot) for each in latest for spot in spots)


def _days_off(archive: Archive) -> DaysOff:
    match archive.settings:
        case Settings(reminders=reminders):
            return reminders.days_off
        case NotIncluded():
            return NO_DAYS_OFF


def spot_called(text: str, spots: Iterable[Spot]) -> Spot:
    """The spot with this id or this name, ignoring case.

    Raises `NotFound`, and `InvalidInput` when several have that name.
    """
    listed = tuple(spots)
    said = text.strip()
    for spot in listed:
        if spot.id == said:
            return spot
    named = [spot for spot in listed if spot.name.casefold() == said.casefold()]
    if len(named) > 1:
        ids = ", ".join(spot.id for spot in named)
        raise InvalidInput(
            "spot", (f"more than one is called “{said}”. Choose one by its id: {ids}")
        )
    if not named:
        known = ", ".join(f"“{spot.name}”" for spot in listed) or "none yet"
        raise NotFound(f"There’s no spot called “{said}”. Your spots: {known}.")
    return named[0]


def _dates(saying: CorrectionKind) -> tuple[date, date]:
    match saying:
        case MergeFlares(first, last) | MarkFlare(first, last):
            return first, last
        case SplitFlare(on):
            return on, on
