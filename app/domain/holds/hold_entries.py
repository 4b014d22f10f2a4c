"""What a hold says in the journal: its scores are scores of its spot.

1. A hold at a followed spot that ends with a score after it has an entry of that score at its end.
   A score before it has one at its beginning: so the worst of the day is the worst of both, and a
   day of 4 before and 2 after is a day of 4.
2. The ids of both entries follow from the id of the hold. Recording a hold again, on whichever
   device, changes them and adds none.
3. A changed score of a hold changes its entry, which keeps what else the person noted there.
4. An entry that the person removed or corrected stays so: the hold is not counted, or as corrected.
5. Without a score after it, or without a followed spot, a hold has no entries.
6. Its two entries are deleted together: the one before alone would count, and be seen nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta, timezone

from app.domain.body import Spot, SpotId
from app.domain.holds.record import HoldId, HoldRecord
from app.domain.journal.entry import Entry, EntryId, Score, Scored


def after_id(hold: HoldId) -> EntryId:
    """The id of the entry with the score after a hold (rule 2)."""
    return EntryId(f"hold-{hold}-after")


def before_id(hold: HoldId) -> EntryId:
    """The id of the entry with the score before a hold (rule 2)."""
    return EntryId(f"hold-{hold}-before")


def both_of(entry: EntryId) -> tuple[EntryId, ...]:
    """The ids of both entries of a hold, if `entry` is one of them; otherwise `entry` (rule 6)."""
    for end in ("-before", "-after"):
        if entry.startswith("hold-") and entry.endswith(end):
            hold = HoldId(entry.removeprefix("hold-").removesuffix(end))
            return before_id(hold), after_id(hold)
    return (entry,)


def hold_entries(held: HoldRecord) -> tuple[Entry, ...]:
    """The entries that a hold has, oldest first, if its spot is followed (rules 1, 5)."""
    if held.spot is None or not isinstance(held.after, Score):
        return ()
    zone = timezone(held.begun_at.utcoffset() or timedelta())
    said = (
        (before_id(held.id), held.begun_at, held.before),
        (after_id(held.id), held.ended_at, held.after),
    )
    return tuple(
        Entry(id, held.spot, at.astimezone(zone), held.ended_at, Scored(score))
        for id, at, score in said
        if isinstance(score, Score)
    )


@dataclass(frozen=True, slots=True)
class EntryChanges:
    """Entries to save, and ids of entries to remove."""

    save: tuple[Entry, ...] = ()
    remove: tuple[EntryId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.save or self.remove)


def changes_of_entries(
    held: HoldRecord,
    earlier: HoldRecord | None,
    spots: Mapping[SpotId, Spot],
    known: Mapping[EntryId, Entry],
) -> EntryChanges:
    """What recording `held` changes in the journal, where `earlier` is what was recorded of the
    same hold before (rules 1-5).
    """
    wanted = hold_entries(held) if _is_followed(held, spots) else ()
    had = {entry.id: entry.reading for entry in hold_entries(earlier)} if earlier else {}
    save = tuple(
        replace(known[entry.id], reading=entry.reading) if entry.id in known else entry
        for entry in wanted
        if entry.id not in had or (entry.id in known and entry.reading != had[entry.id])
    )
    stays = {entry.id for entry in hold_entries(held)}
    return EntryChanges(save, tuple(id for id in had if id not in stays and id in known))


def says_the_same(entry: Entry, own: Entry) -> bool:
    """Whether an entry of a hold still says what the hold says (`own`), and nothing else."""
    return (entry.occurred_at, entry.reading, entry.details) == (
        own.occurred_at,
        own.reading,
        own.details,
    )


def entries_of(hold: HoldId, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of `entries` that the hold has, oldest first."""
    ids = (before_id(hold), after_id(hold))
    return tuple(sorted((e for e in entries if e.id in ids), key=lambda e: e.occurred_at))


def _is_followed(held: HoldRecord, spots: Mapping[SpotId, Spot]) -> bool:
    return held.spot is not None and held.spot in spots and spots[held.spot].is_open
