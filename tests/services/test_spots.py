"""Following spots: opening, naming, putting away and taking up again."""

from __future__ import annotations

import pytest

from app.domain.body import OTHER, MuscleId, Point, RegionId, Side, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.journal.entry import Score, Scored
from app.domain.spots.matching import BodyPlace, NoMatch
from app.services.container import Services
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.spots import SpotService
from tests.graph import graph

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))


@pytest.fixture
def here() -> Services:
    return graph().services


@pytest.fixture
def journal(here: Services) -> Journal:
    return here.journal


@pytest.fixture
def reader(here: Services) -> JournalReader:
    return here.journal_reader


@pytest.fixture
def spots(here: Services) -> SpotService:
    return here.spots


async def test_a_spot_remembers_where_it_lies_and_what_it_is_thought_to_be(
    reader: JournalReader, spots: SpotService
) -> None:
    place = BodyPlace(TRAP.region, TRAP.side, Point(0.6, 0.2), MuscleId("upper_trapezius"))
    spot = await spots.open(place, "  Phone shoulder ")
    assert reader.spot(spot.id) == spot
    assert (spot.region, spot.side, spot.at) == (TRAP.region, Side.RIGHT, Point(0.6, 0.2))
    assert (spot.name, spot.muscle) == ("Phone shoulder", "upper_trapezius")


async def test_two_spots_may_share_a_region_and_their_names_differ(spots: SpotService) -> None:
    names = [(await spots.open(TRAP)).name for _ in range(3)]
    assert names == [
        "Right top of the shoulder",
        "Right top of the shoulder 2",
        "Right top of the shoulder 3",
    ]


async def test_a_spot_elsewhere_may_have_any_side(spots: SpotService) -> None:
    spot = await spots.open(BodyPlace(OTHER, Side.LEFT), "Big toe")
    assert (spot.region, spot.side) == (OTHER, Side.LEFT)


async def test_an_unknown_muscle_opens_nothing(reader: JournalReader, spots: SpotService) -> None:
    with pytest.raises(InvalidInput, match="muscle"):
        await spots.open(BodyPlace(TRAP.region, TRAP.side, muscle=MuscleId("wing")))
    assert reader.spots() == ()


async def test_a_spot_can_be_renamed_and_a_bad_name_leaves_the_old_one(
    reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(TRAP)
    assert (await spots.rename(spot.id, "Phone shoulder")).name == "Phone shoulder"
    with pytest.raises(InvalidInput, match="name"):
        await spots.rename(spot.id, "two\nlines")
    assert reader.spot(spot.id).name == "Phone shoulder"


async def test_what_it_is_thought_to_be_can_change_and_be_unsaid(spots: SpotService) -> None:
    spot = await spots.open(TRAP)
    assert (await spots.set_muscle(spot.id, MuscleId("levator_scapulae"))).muscle is not None
    assert (await spots.set_muscle(spot.id, None)).muscle is None


async def test_an_archived_spot_keeps_its_entries_and_the_region_is_free_again(
    journal: Journal, reader: JournalReader, spots: SpotService
) -> None:
    kept = await journal.record(TRAP, Scored(Score(4)))
    await spots.archive(kept.spot.id)
    assert reader.open_spots() == ()
    assert reader.entries(kept.spot.id) == (kept.entry,)
    assert reader.find_spot(TRAP) == NoMatch()
    assert (await journal.record(TRAP, Scored(Score(2)))).spot.id != kept.spot.id


async def test_archiving_again_keeps_the_first_date_and_reopening_takes_it_up(
    reader: JournalReader, spots: SpotService
) -> None:
    spot = await spots.open(TRAP)
    once = await spots.archive(spot.id)
    assert await spots.archive(spot.id) == once
    assert (await spots.reopen(spot.id)) == spot
    assert reader.open_spots() == (spot,)


async def test_a_spot_that_is_not_there_cannot_be_renamed(spots: SpotService) -> None:
    with pytest.raises(NotFound):
        await spots.rename(SpotId("gone"), "x")
