"""The journal's verbs about entries: what is kept, where, and how it is taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.domain.body import OTHER, RegionId, Side, Spot, SpotId
from app.domain.errors import InvalidInput, NotAllowed, NotFound, StorageError
from app.domain.journal.entry import Clear, Entry, EntryDetails, EntryId, Score, Scored, Skip, TagId
from app.domain.journal.entry_queries import DayAnswer, NeverLogged
from app.domain.journal.evening_checkin import NotNow
from app.domain.spots.matching import BodyPlace, NewSpot
from app.services.journal import Journal
from app.services.journal_reader import EveningQuestion, JournalReader
from app.services.spots import SpotService
from tests.fakes import settle
from tests.graph import Graph, graph

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
QUAD = BodyPlace.of(RegionId("front.quad.left"))
FOUR, SIX = Scored(Score(4)), Scored(Score(6))
MONDAY = date(2026, 3, 2)
EIGHT = time(20, 0)


@pytest.fixture
def here() -> Graph:
    return graph()


@pytest.fixture
def journal(here: Graph) -> Journal:
    return here.services.journal


@pytest.fixture
def reader(here: Graph) -> JournalReader:
    return here.services.journal_reader


@pytest.fixture
def spots(here: Graph) -> SpotService:
    return here.services.spots


@pytest.fixture
def heard(journal: Journal, reader: JournalReader) -> Iterator[list[int]]:
    """Grows, each time `changed` fires, by the number of days that had entries then."""
    days: list[int] = []

    def listen() -> None:
        days.append(len(reader.days()))

    journal.changed.connect(listen)  # held weakly: this frame keeps it
    yield days
    del listen


async def test_the_first_entry_of_a_region_opens_a_spot_named_after_it(
    journal: Journal, reader: JournalReader
) -> None:
    kept = await journal.record(TRAP, FOUR)
    assert kept.spot.name == "Right upper trapezius"
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


async def test_everything_that_was_said_is_kept(journal: Journal, reader: JournalReader) -> None:
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


async def test_the_change_is_told_after_it_is_durable(journal: Journal, heard: list[int]) -> None:
    await journal.record(TRAP, FOUR)
    assert heard == [1]


async def test_an_unknown_or_archived_spot_takes_no_entry(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    with pytest.raises(NotFound):
        await journal.record(SpotId("gone"), FOUR)
    spot = await spots.open(TRAP)
    await spots.archive(spot.id)
    with pytest.raises(NotAllowed, match="Right upper trapezius"):
        await journal.record(spot.id, FOUR)
    assert reader.days() == ()


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


async def test_all_clear_marks_every_open_spot_and_can_be_taken_back(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    await journal.record(TRAP, SIX)
    await journal.record(QUAD, FOUR)
    away = await spots.open(BodyPlace(OTHER, Side.LEFT), "Big toe")
    await spots.archive(away.id)
    change = await journal.all_clear(MONDAY)
    assert {entry.spot for entry in change.after} == {s.id for s in reader.open_spots()}
    assert all(isinstance(entry.reading, Clear) for entry in change.after)
    await journal.undo(change)
    assert len(reader.days()[0].entries) == 2


async def test_all_clear_twice_adds_nothing_unless_something_was_said_between(
    journal: Journal, here: Graph
) -> None:
    spot = (await journal.record(TRAP, SIX)).spot
    await here.clock.advance(60)
    await journal.all_clear(MONDAY)
    assert (await journal.all_clear(MONDAY)).after == ()
    await here.clock.advance(60)
    await journal.record(spot.id, FOUR)
    await here.clock.advance(60)
    assert len((await journal.all_clear(MONDAY)).after) == 1


async def test_all_clear_of_a_past_day_is_that_days_last_word(journal: Journal) -> None:
    await journal.record(TRAP, SIX)
    (cleared,) = (await journal.all_clear(date(2026, 3, 1))).after
    assert (cleared.day, cleared.occurred_at.time()) == (date(2026, 3, 1), time(23, 59))


async def test_all_clear_needs_an_open_spot_and_a_day_that_has_come(journal: Journal) -> None:
    with pytest.raises(NotAllowed, match="open spot"):
        await journal.all_clear(MONDAY)
    await journal.record(TRAP, SIX)
    with pytest.raises(InvalidInput, match="future"):
        await journal.all_clear(date(2026, 3, 3))


async def test_standing_tells_the_last_known_and_whether_today_is(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    await journal.record(TRAP, SIX)
    await spots.open(QUAD)
    await here.clock.advance(24 * 3600)
    trap, quad = reader.spot_statuses()
    assert isinstance(trap.last, Entry)
    assert trap.last.reading == SIX
    assert trap.today is DayAnswer.NOTHING
    assert (quad.last, quad.today) == (NeverLogged(), DayAnswer.NOTHING)
    await journal.record(trap.spot.id, Skip())
    assert reader.spot_statuses()[0].today is DayAnswer.SKIPPED


async def test_what_today_says_is_unsaid_again_the_day_after(
    journal: Journal, here: Graph, reader: JournalReader
) -> None:
    await journal.record(TRAP, SIX)
    assert [each.today for each in reader.spot_statuses()] == [DayAnswer.KNOWN]
    await here.clock.advance(24 * 3600)
    assert [each.today for each in reader.spot_statuses()] == [DayAnswer.NOTHING]


async def test_a_spot_stands_as_before_when_what_was_said_is_taken_back(
    journal: Journal, reader: JournalReader
) -> None:
    await journal.record(TRAP, FOUR)
    (before,) = reader.spot_statuses()
    kept = await journal.record(before.spot.id, SIX)
    assert reader.spot_statuses() != (before,)
    await journal.undo(kept.change)
    assert reader.spot_statuses() == (before,)


async def test_the_evening_asks_about_what_today_says_nothing_of(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(QUAD)
    await journal.record(TRAP, FOUR)
    assert reader.evening_question(EIGHT) == NotNow()
    await here.clock.advance_to(datetime(2026, 3, 2, 19, 0, tzinfo=UTC))
    asked = reader.evening_question(EIGHT)
    assert isinstance(asked, EveningQuestion)
    assert [standing.spot for standing in asked.spots] == [spot]
    await journal.answer_check_in(spot.id, Skip(), asked.evening, EIGHT)
    assert reader.evening_question(EIGHT) == NotNow()


async def test_an_answer_after_midnight_belongs_to_the_evening_before(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(QUAD)
    await here.clock.advance_to(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))  # 00:30 in Berlin
    asked = reader.evening_question(EIGHT)
    assert isinstance(asked, EveningQuestion)
    kept = await journal.answer_check_in(spot.id, FOUR, asked.evening, EIGHT)
    assert kept.entry.day == MONDAY
    assert kept.entry.occurred_at.time() == EIGHT


async def test_all_clear_answers_the_evening(
    journal: Journal, here: Graph, reader: JournalReader, spots: SpotService
) -> None:
    await spots.open(QUAD)
    await here.clock.advance_to(datetime(2026, 3, 2, 19, 30, tzinfo=UTC))
    await journal.all_clear(reader.today())
    assert reader.evening_question(EIGHT) == NotNow()


async def test_when_the_disk_refuses_nothing_changed_and_nobody_is_told(
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
