"""Entries are revised, deleted and put back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.body import SpotId
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.journal.entry import Clear, EntryDetails, EntryId, TagId
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from tests.graph import Graph
from tests.services.journal.values import FOUR, SIX, TRAP


async def test_a_deleted_entry_comes_back_the_very_same(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR, details=EntryDetails(note="before lunch"))
    change = await journal.delete(kept.entry.id)
    assert reader.days() == ()
    await journal.undo(change)
    assert reader.entry(kept.entry.id) == kept.entry


async def test_a_revision_is_kept_and_can_be_undone(
    journal: Journal, here: Graph, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    await here.clock.advance(60)
    change = await journal.revise(replace(kept.entry, reading=SIX, note="worse"))
    revised = reader.entry(kept.entry.id)
    assert (revised.reading, revised.recorded_at) == (SIX, kept.entry.recorded_at)
    await journal.undo(change)
    assert reader.entry(kept.entry.id) == kept.entry


async def test_undoing_an_undo_is_doing_it_again(journal: Journal, reader: JournalReader) -> None:
    kept = await journal.record(TRAP, FOUR)
    undone = await journal.undo(kept.change)
    assert reader.days() == ()
    await journal.undo(undone)
    assert reader.entry(kept.entry.id) == kept.entry


async def test_what_was_changed_again_since_is_not_overwritten_by_an_undo(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    change = await journal.revise(replace(kept.entry, reading=SIX))
    newest = replace(kept.entry, reading=Clear())
    await journal.revise(newest)
    with pytest.raises(NotAllowed, match="changed since"):
        await journal.undo(change)
    assert reader.entry(kept.entry.id) == newest


async def test_an_undo_pressed_twice_is_refused_the_second_time(
    journal: Journal, reader: JournalReader
) -> None:
    change = await journal.delete((await journal.record(TRAP, FOUR)).entry.id)
    await journal.undo(change)
    with pytest.raises(NotAllowed):
        await journal.undo(change)
    assert len(reader.days()) == 1


async def test_a_bad_revision_leaves_the_entry_as_it_was(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    with pytest.raises(InvalidInput):
        await journal.revise(replace(kept.entry, triggers=(TagId("moonlight"),)))
    with pytest.raises(NotFound):
        await journal.revise(replace(kept.entry, spot=SpotId("gone")))
    assert reader.entry(kept.entry.id) == kept.entry


async def test_an_entry_that_is_not_there_cannot_be_deleted(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    with pytest.raises(NotFound):
        await journal.delete(kept.entry.id, EntryId("gone"))
    assert reader.entry(kept.entry.id) == kept.entry
