"""Aligns a file's archive with the present data, so that the two can be compared.

1. What belongs to a spot that was merged here belongs to the spot it was merged into. The remaining
   spot takes the opening date of the oldest of them. What is here and was moved to another spot
   stays there, when the spot that the file names is removed.
2. A file says nothing about fields that it does not have, nor, as an excerpt, about data outside
   the excerpt. The time at which an entry was recorded never changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.body import Spot, SpotId
from app.domain.habits.record import HabitRecord, newest, with_spot
from app.domain.import_export.archive import Archive, NotesChoice, ParsedImport
from app.domain.journal.entry import Entry, Scored
from app.domain.journal.entry_fields import TEXT_FIELDS


def aligned(
    found: ParsedImport, here: Archive, merged: Mapping[SpotId, SpotId], removed: Collection[SpotId]
) -> Archive:
    """The file's archive in terms of the present data: after merges, and with the fields that it
    does not have filled in (rules 1 and 2).
    """
    brought = found.archive
    entries = {entry.id: entry for entry in here.entries}
    missing_fields = found.missing_fields
    if brought.excerpt.notes is NotesChoice.LEFT_OUT:
        missing_fields |= {field.name for field in TEXT_FIELDS}

    def placed(thing: Any, before: Any) -> Any:
        if thing.spot in merged:
            return replace(thing, spot=merged[thing.spot])
        stays = before is not None and thing.spot in removed
        return replace(thing, spot=before.spot) if stays else thing

    def entry_as_meant(entry: Entry) -> Entry:
        before = entries.get(entry.id)
        entry = placed(entry, before)
        if before is None or entry == before:
            return entry
        return _filled(entry, before, missing_fields)

    corrections = {each.id: each for each in here.corrections}
    holds = {each.id: each for each in here.holds}
    return replace(
        brought,
        spots=tuple(_after_merges(brought.spots, merged)),
        entries=tuple(map(entry_as_meant, brought.entries)),
        corrections=tuple(placed(each, corrections.get(each.id)) for each in brought.corrections),
        holds=tuple(placed(each, holds.get(each.id)) for each in brought.holds),
        habits=newest(_habit_as_meant(each, merged) for each in brought.habits),
    )


def with_merged_spots(archive: Archive, merged: Mapping[SpotId, SpotId]) -> Archive:
    """The archive after these spots were merged into others (rule 1)."""
    if not merged:
        return archive

    def placed(thing: Any) -> Any:
        return replace(thing, spot=merged[thing.spot]) if thing.spot in merged else thing

    return replace(
        archive,
        spots=tuple(_after_merges(archive.spots, merged)),
        entries=tuple(map(placed, archive.entries)),
        corrections=tuple(map(placed, archive.corrections)),
        holds=tuple(map(placed, archive.holds)),
        habits=newest(_habit_as_meant(each, merged) for each in archive.habits),
    )


def _habit_as_meant(noted: HabitRecord, merged: Mapping[SpotId, SpotId]) -> HabitRecord:
    for spot, into in merged.items():
        noted = with_spot(noted, spot, into)
    return noted


def _filled(entry: Entry, before: Entry, missing_fields: frozenset[str]) -> Entry:
    """`entry` with the fields that the file does not have taken from the present entry (rule 2)."""
    kept: dict[str, Any] = {name: getattr(before, name) for name in missing_fields - {"flare"}}
    if "flare" in missing_fields and isinstance(entry.reading, Scored):
        was = isinstance(before.reading, Scored) and before.reading.flare
        kept["reading"] = replace(entry.reading, flare=was)
    return replace(entry, recorded_at=before.recorded_at, **kept)


def _after_merges(spots: Iterable[Spot], merged: Mapping[SpotId, SpotId]) -> Iterator[Spot]:
    """The remaining spots, each with the opening date of the oldest spot merged into it."""
    opened: dict[SpotId, datetime] = {}
    listed = tuple(spots)
    for spot in listed:
        into = merged.get(spot.id, spot.id)
        opened[into] = min(spot.opened, opened.get(into, spot.opened))
    for spot in listed:
        if spot.id not in merged:
            yield replace(spot, opened=opened[spot.id])
