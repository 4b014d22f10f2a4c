"""The made-up journals that tests, pictures and benchmarks stand on."""

from __future__ import annotations

from datetime import timedelta

from app.domain.body import RegionId
from app.domain.body_geometry import area_at
from app.domain.journal.entry import Clear, Skip, TagId, check_when
from app.domain.recurrence import analyse
from app.storage.store import memory_store
from tests.graph import shipped_content
from tests.journals import PLACES, UNTIL, demo, write_demo


def test_the_same_seed_gives_the_same_journal() -> None:
    assert demo(seed=3) == demo(seed=3)
    assert demo(seed=3) != demo(seed=4)


def test_it_covers_the_days_asked_for_and_ends_on_the_last() -> None:
    made = demo(days=120, spots=12)
    days = {entry.day for entry in made.entries}
    assert min(days) >= UNTIL - timedelta(days=119)
    assert max(days) == UNTIL
    assert len({spot.name for spot in made.spots}) == 12


def test_its_spots_lie_in_the_regions_they_are_named_after() -> None:
    areas = shipped_content().areas
    for region, _, point in PLACES:
        assert area_at(areas, RegionId(region).areas[0].view, point) == RegionId(region)


def test_it_has_flares_gaps_silences_clear_marks_and_skips() -> None:
    made = demo(days=800)
    for spot in made.spots:
        found = analyse([entry for entry in made.entries if entry.spot == spot.id], UNTIL)
        assert len(found.history.episodes) >= 5
        assert any(gap.returned for gap in found.history.gaps)
        assert len(found.history.spells) >= 2
        assert found.counts.unknown > 50
    readings = {type(entry.reading) for entry in made.entries}
    assert {Clear, Skip} <= readings


def test_every_entry_could_have_been_logged() -> None:
    made = demo(days=60, triggers=[TagId("stress")])
    for entry in made.entries:
        assert check_when(entry.occurred_at, entry.recorded_at) == entry.occurred_at
    assert len({entry.id for entry in made.entries}) == len(made.entries)


async def test_it_can_be_put_into_a_store() -> None:
    store = memory_store()
    made = await write_demo(store, days=30, spots=2)
    assert tuple(store.entries.all()) == made.entries
    assert tuple(store.spots.all()) == made.spots
