"""Entries are revised, deleted and put back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.body import Side, SpotId
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.holds.hold_entries import hold_entries
from app.domain.journal.entry import Clear, EntryDetails, EntryId, TagId
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.spots import SpotService
from tests.domain.holds.examples import held
from tests.graph import Graph
from tests.services.holds.running import TRAPEZIUS, screened
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


async def test_undo_takes_back_the_spot_that_was_opened_and_undoing_that_opens_it_again(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    kept = await journal.record(TRAP, FOUR)
    renamed = await spots.rename(kept.spot.id, "Desk knot")
    undone = await journal.undo(kept.change)
    assert (reader.days(), reader.spots()) == ((), ())
    await journal.undo(undone)
    assert (reader.entry(kept.entry.id), reader.spots()) == (kept.entry, (renamed,))


async def test_undo_leaves_a_spot_that_was_used_again_or_was_there_before(
    journal: Journal, reader: JournalReader
) -> None:
    first = await journal.record(TRAP, FOUR)
    second = await journal.record(TRAP, SIX)
    await journal.undo(first.change)
    await journal.undo(second.change)
    assert (reader.days(), reader.spots()) == ((), (first.spot,))


async def test_undo_leaves_a_spot_that_is_being_held(here: Graph) -> None:
    services = here.services
    await screened(services)
    kept = await services.journal.record(TRAP, FOUR)
    await services.holds.begin(TRAPEZIUS, Side.RIGHT, kept.spot.id)
    await services.journal.undo(kept.change)
    assert services.journal_reader.spots() == (kept.spot,)


async def test_of_a_hold_both_scores_are_deleted_and_come_back_together(
    journal: Journal, here: Graph, reader: JournalReader
) -> None:
    spot = (await here.services.spots.open(TRAP)).id
    pair = hold_entries(replace(held(), spot=spot))
    for one in pair:
        await here.store.entries.save(*pair)
        change = await journal.delete(one.id)
        assert reader.entries(spot) == ()
        await journal.undo(change)
        assert set(reader.entries(spot)) == set(pair)
