"""Excerpts: some dates, some spots, or everything without its notes.

1. Things with a local date are included when that date lies inside, including both ends: entries,
   holds, and the log of breaks. A correction is included when all its dates are.
2. With spots chosen, only what belongs to one of them is included; the log of breaks belongs to
   none.
3. A spot is included when it was chosen, or, with none chosen, when anything of it is included.
4. An excerpt of some dates or some spots leaves out what has neither: settings, safety answers,
   lifted locks.
5. Episodes and figures of an excerpt are computed from that excerpt alone, as of its last day:
   nothing outside it affects them.
6. Notes are the only thing that is left out of included entries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, tzinfo

from app.domain.body import Spot, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.import_export.archive import Archive, Excerpt, NotesChoice, NotIncluded
from app.domain.journal.entry_fields import without_text
from app.domain.recurrence import CorrectionKind, MarkFlare, MergeFlares, SplitFlare
from app.domain.safety import NotScreened


def excerpt_of(archive: Archive, excerpt: Excerpt, zone: tzinfo) -> Archive:
    """The part of `archive` that `excerpt` describes; `zone` is the person's time zone."""
    archive = replace(archive, excerpt=excerpt)
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
    comes: set[SpotId | None] = set(excerpt.spots)
    comes |= {e.spot for e in entries} | {h.spot for h in holds} | {c.spot for c in corrections}
    return replace(
        archive,
        spots=tuple(spot for spot in archive.spots if spot.id in comes),
        entries=entries,
        holds=holds,
        corrections=corrections,
        break_events=tuple(each for each, day in days if inside(day, day)),
        settings=NotIncluded(),
        lifted=(),
        screening=NotScreened(),
    )


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
