"""What an entry keeps, of which spot it is, and what is refused."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import RegionId, Spot, SpotId
from app.domain.errors import InvalidInput, NotAllowed, NotFound, StorageError
from app.domain.journal.entry import EntryDetails, Score, Scored, TagId
from app.domain.spots.matching import NewSpot
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.spots import SpotService
from tests.fakes import settle
from tests.graph import Graph
from tests.services.journal.values import FOUR, SIX, TRAP


async def test_the_first_entry_of_a_region_opens_a_spot_named_after_it(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    assert kept.spot.name == "Right top of the shoulder"
    assert reader.open_spots() == (kept.spot,)
    assert reader.entries(kept.spot.id) == (kept.entry,)


async def test_the_next_entry_of_that_region_is_about_the_same_spot(
    journal: Journal, reader: JournalReader
) -> None:
    first, second = await journal.record(TRAP, FOUR), await journal.record(TRAP, SIX)
    assert first.spot == second.spot
    assert len(reader.spots()) == 1


async def test_with_several_spots_in_a_region_the_person_is_asked_which(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    one, two = await spots.open(TRAP), await spots.open(TRAP, "By the neck")
    with pytest.raises(InvalidInput) as refused:
        await journal.record(TRAP, FOUR)
    assert all(spot.name in str(refused.value) for spot in (one, two))
    assert reader.days() == ()
    assert (await journal.record(two.id, FOUR)).spot == two


async def test_a_new_spot_can_be_asked_for_where_one_lies_already(
    journal: Journal, reader: JournalReader
) -> None:
    first = await journal.record(TRAP, FOUR)
    second = await journal.record(NewSpot(TRAP, "By the neck"), SIX)
    assert second.spot.name == "By the neck"
    assert reader.open_spots() == (first.spot, second.spot)


async def test_a_new_spot_is_not_opened_by_an_entry_that_is_refused(
    journal: Journal, reader: JournalReader
) -> None:
    with pytest.raises(InvalidInput):
        await journal.record(
            NewSpot(TRAP), FOUR, details=EntryDetails(triggers=(TagId("moonlight"),))
        )
    assert reader.spots() == ()


async def test_two_taps_at_once_open_one_spot(
    journal: Journal, here: Graph, reader: JournalReader
) -> None:
    save = here.store.spots.save

    async def slowly(*spots: Spot) -> None:
        await settle()
        await save(*spots)

    here.store.spots.save = slowly  # type: ignore[method-assign]
    await asyncio.gather(journal.record(TRAP, FOUR), journal.record(TRAP, SIX))
    assert len(reader.spots()) == 1
    assert len(reader.entries(reader.spots()[0].id)) == 2


async def test_an_entry_is_felt_now_in_the_persons_zone(journal: Journal, here: Graph) -> None:
    entry = (await journal.record(TRAP, FOUR)).entry
    assert entry.occurred_at == entry.recorded_at == here.clock.now()
    assert entry.occurred_at.utcoffset() == timedelta(hours=1)
    assert entry.recorded_at.utcoffset() == timedelta(0)


async def test_a_back_dated_entry_keeps_when_it_was_felt_and_when_it_was_written(
    journal: Journal, here: Graph
) -> None:
    felt = datetime(2026, 1, 5, 23, 30, tzinfo=UTC)
    entry = (await journal.record(TRAP, FOUR, felt)).entry
    assert (entry.occurred_at, entry.recorded_at) == (felt, here.clock.now())


async def test_every_detail_of_an_entry_is_kept(journal: Journal, reader: JournalReader) -> None:
    note = "ночь без сна " * 800
    entry = (
        await journal.record(
            TRAP,
            Scored(Score(7), flare=True),
            details=EntryDetails(
                note=note,
                triggers=(TagId("stress"),),
                relief=(TagId("warmth"), TagId("walk")),
                descriptors=(TagId("tight"),),
                referred_to=(RegionId("front.temporalis.right"),),
                sleep=Score(2),
                stress=Score(8),
            ),
        )
    ).entry
    assert reader.entry(entry.id) == entry
    assert entry.note == note
    assert (entry.triggers, entry.relief) == (("stress",), ("warmth", "walk"))
    assert (entry.sleep, entry.stress) == (2, 8)


BAD = [
    ({"details": EntryDetails(triggers=(TagId("moonlight"),))}, "triggers: .*moonlight.*stress"),
    ({"details": EntryDetails(relief=(TagId("stress"),))}, "relief"),
    ({"details": EntryDetails(descriptors=(TagId("x"),))}, "descriptors"),
    ({"details": EntryDetails(note="\ud83d")}, "note"),
    ({"at": datetime(2026, 3, 2, 8, 2, tzinfo=UTC)}, "time: not in the future"),
    ({"at": datetime(1899, 12, 31, tzinfo=UTC)}, "time: 1900 or later"),
]


@pytest.mark.parametrize(("bad", "message"), BAD)
async def test_what_cannot_be_kept_is_refused_by_name_and_nothing_is_stored(
    journal: Journal, heard: list[int], bad: dict[str, object], message: str, reader: JournalReader
) -> None:
    with pytest.raises(InvalidInput, match=message):
        await journal.record(TRAP, FOUR, **bad)  # type: ignore[arg-type]
    assert (reader.spots(), reader.days(), heard) == ((), (), [])


async def test_listeners_hear_of_a_change_after_it_is_durable(
    journal: Journal, heard: list[int]
) -> None:
    await journal.record(TRAP, FOUR)
    assert heard == [1]


async def test_an_unknown_or_archived_spot_takes_no_entry(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    with pytest.raises(NotFound):
        await journal.record(SpotId("gone"), FOUR)
    spot = await spots.open(TRAP)
    await spots.archive(spot.id)
    with pytest.raises(NotAllowed, match="Right top of the shoulder"):
        await journal.record(spot.id, FOUR)
    assert reader.days() == ()


async def test_when_the_disk_refuses_nothing_changed_and_nobody_is_notified(
    journal: Journal, here: Graph, heard: list[int], reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    heard.clear()

    async def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    here.store.entries.save = full  # type: ignore[method-assign]
    here.store.write_together = full  # type: ignore[method-assign]
    with pytest.raises(StorageError):
        await journal.record(TRAP, SIX)
    assert reader.entries(kept.spot.id) == (kept.entry,)
    assert heard == []
