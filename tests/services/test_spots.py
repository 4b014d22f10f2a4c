"""Following spots: opening, naming, putting away and taking up again."""

from __future__ import annotations

import pytest

from app.domain.body import OTHER, MuscleId, Point, RegionId, Side, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.journal.entry import Score, Scored
from app.domain.spots.matching import BodyPlace, NoMatch
from app.services.journal import Journal
from tests.graph import graph

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))


@pytest.fixture
def journal() -> Journal:
    return graph().services.journal


async def test_a_spot_remembers_where_it_lies_and_what_it_is_thought_to_be(
    journal: Journal,
) -> None:
    place = BodyPlace(TRAP.region, TRAP.side, Point(0.6, 0.2), MuscleId("upper_trapezius"))
    spot = await journal.open_spot(place, "  Phone shoulder ")
    assert journal.spot(spot.id) == spot
    assert (spot.region, spot.side, spot.at) == (TRAP.region, Side.RIGHT, Point(0.6, 0.2))
    assert (spot.name, spot.muscle) == ("Phone shoulder", "upper_trapezius")


async def test_two_spots_may_share_a_region_and_their_names_differ(journal: Journal) -> None:
    names = [(await journal.open_spot(TRAP)).name for _ in range(3)]
    assert names == [
        "Right upper trapezius",
        "Right upper trapezius 2",
        "Right upper trapezius 3",
    ]


async def test_a_spot_elsewhere_may_have_any_side(journal: Journal) -> None:
    spot = await journal.open_spot(BodyPlace(OTHER, Side.LEFT), "Big toe")
    assert (spot.region, spot.side) == (OTHER, Side.LEFT)


async def test_an_unknown_muscle_opens_nothing(journal: Journal) -> None:
    with pytest.raises(InvalidInput, match="muscle"):
        await journal.open_spot(BodyPlace(TRAP.region, TRAP.side, muscle=MuscleId("wing")))
    assert journal.spots() == ()


async def test_a_spot_can_be_renamed_and_a_bad_name_leaves_the_old_one(journal: Journal) -> None:
    spot = await journal.open_spot(TRAP)
    assert (await journal.rename(spot.id, "Phone shoulder")).name == "Phone shoulder"
    with pytest.raises(InvalidInput, match="name"):
        await journal.rename(spot.id, "two\nlines")
    assert journal.spot(spot.id).name == "Phone shoulder"


async def test_what_it_is_thought_to_be_can_change_and_be_unsaid(journal: Journal) -> None:
    spot = await journal.open_spot(TRAP)
    assert (await journal.suppose(spot.id, MuscleId("levator_scapulae"))).muscle is not None
    assert (await journal.suppose(spot.id, None)).muscle is None


async def test_an_archived_spot_keeps_its_entries_and_the_region_is_free_again(
    journal: Journal,
) -> None:
    kept = await journal.record(TRAP, Scored(Score(4)))
    await journal.archive(kept.spot.id)
    assert journal.open_spots() == ()
    assert journal.entries(kept.spot.id) == (kept.entry,)
    assert journal.match_place(TRAP) == NoMatch()
    assert (await journal.record(TRAP, Scored(Score(2)))).spot.id != kept.spot.id


async def test_archiving_again_keeps_the_first_date_and_reopening_takes_it_up(
    journal: Journal,
) -> None:
    spot = await journal.open_spot(TRAP)
    once = await journal.archive(spot.id)
    assert await journal.archive(spot.id) == once
    assert (await journal.reopen(spot.id)) == spot
    assert journal.open_spots() == (spot,)


async def test_a_spot_that_is_not_there_cannot_be_renamed(journal: Journal) -> None:
    with pytest.raises(NotFound):
        await journal.rename(SpotId("gone"), "x")
