"""Journals of one spot with triggers and relief: a line as in the diary, and when each is noted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from app.domain.insights import NotedDays
from app.domain.journal.entry import Entry, TagId
from app.domain.recurrence import IncrementalReader
from tests.domain.recurrence.diary import START, entries_of


def tagged(
    line: str,
    triggers: Mapping[str, Collection[int]] = {},
    relief: Mapping[str, Collection[int]] = {},
) -> list[Entry]:
    """The entries of the line, with these tags on the days so numbered; day 1 is the first."""

    def on(tags: Mapping[str, Collection[int]], number: int) -> tuple[TagId, ...]:
        return tuple(TagId(tag) for tag, days in tags.items() if number in days)

    numbered = [((each.occurred_at.date() - START).days + 1, each) for each in entries_of(line)]
    return [
        replace(each, triggers=on(triggers, number), relief=on(relief, number))
        for number, each in numbered
    ]


def noted_days(entries: Iterable[Entry]) -> NotedDays:
    """What these entries note, read at once."""
    reader = IncrementalReader(entries)
    reader.read(START)
    found = NotedDays()
    found.catch_up(reader.changed_days, reader.entries)
    return found
