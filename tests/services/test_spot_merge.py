"""Two spots become one, and two again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import MuscleId, RegionId, Side, SpotId
from app.domain.breathing.breath import PatternId
from app.domain.errors import NotAllowed, NotFound
from app.domain.holds.record import NOT_RATED, Ended, HoldId, HoldRecord
from app.domain.journal.entry import EntryId, Score, Scored, TagId
from app.domain.recurrence import MarkFlare
from app.domain.safety import LockRelease
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
OLD, NEW = SpotId("s1"), SpotId("s2")
HOLD = HoldRecord(
    HoldId("h"), MuscleId("upper_trapezius"), Side.RIGHT, NOW, NOW, PatternId("long_exhale"),
    NOT_RATED, NOT_RATED, (), Ended.COMPLETED, spot=NEW,
)  # fmt: skip


@pytest.fixture
async def journal() -> Graph:
    made = graph(NOW)
    days_ago = NOW - timedelta(days=20)
    await made.store.spots.save(
        spot(id=OLD, opened=NOW - timedelta(days=1)), spot("Same again", id=NEW, opened=days_ago)
    )
    await made.store.entries.save(
        entry(2, at=NOW, name="e1", spot=OLD), entry(2, at=NOW, name="e2", spot=NEW)
    )
    await made.store.holds.save(HOLD)
    await made.services.corrections.make(NEW, MarkFlare(NOW.date(), NOW.date()))
    return made


def everything(made: Graph) -> tuple[object, ...]:
    store = made.store
    return tuple(
        sorted(kept.all(), key=lambda each: each.id)
        for kept in (store.spots, store.entries, store.holds, store.corrections)
    )


async def test_everything_about_one_belongs_to_the_other(journal: Graph) -> None:
    merged = await journal.services.spots.merge(NEW, OLD)
    store = journal.store
    assert [each.id for each in store.spots.all()] == [OLD]
    for kept in (store.entries, store.holds, store.corrections):
        assert {each.spot for each in kept.all()} == {OLD}
    assert store.spots.get(OLD).opened == NOW - timedelta(days=20)
    assert merged.removed.id == NEW
    assert journal.services.trends.of(OLD).recurrence.counts.known == 1


async def test_a_merge_is_turned_round_to_the_letter(journal: Graph) -> None:
    before = everything(journal)
    merged = await journal.services.spots.merge(NEW, OLD)
    await journal.services.spots.undo_merge(merged)
    assert everything(journal) == before


async def test_what_was_changed_since_keeps_the_spots_one(journal: Graph) -> None:
    services = journal.services
    merged = await services.spots.merge(NEW, OLD)
    await services.journal.delete(EntryId("e2"))
    with pytest.raises(NotAllowed):
        await services.spots.undo_merge(merged)
    assert [each.id for each in journal.store.spots.all()] == [OLD]


async def test_what_is_logged_after_a_merge_stays_with_the_spot_that_stayed(journal: Graph) -> None:
    services = journal.services
    merged = await services.spots.merge(NEW, OLD)
    kept = await services.journal.record(OLD, Scored(Score(4)))
    await services.spots.undo_merge(merged)
    assert journal.store.entries.get(kept.entry.id).spot == OLD


async def test_a_spot_is_not_merged_with_itself_or_with_none(journal: Graph) -> None:
    with pytest.raises(NotAllowed):
        await journal.services.spots.merge(OLD, OLD)
    with pytest.raises(NotFound):
        await journal.services.spots.merge(OLD, SpotId("nowhere"))


# A lock from a sign of a nerve stays where the sign was noted.


async def numb(made: Graph, *, lifted: bool = False) -> None:
    there = replace(
        spot("Calf", id=SpotId("s3"), opened=NOW),
        region=RegionId("back.gastroc.left"),
        side=Side.LEFT,
    )
    noted = replace(entry(4, at=NOW, name="e3", spot=there.id), descriptors=(TagId("numb"),))
    await made.store.spots.save(there)
    await made.store.entries.save(noted)
    if lifted:
        (lock,) = made.services.safety.restrictions.locks[-1:]
        await made.store.lifted.put((LockRelease(lock.id, NOW),))


async def test_a_spot_that_is_locked_for_numbness_is_not_merged_away(journal: Graph) -> None:
    await numb(journal)
    before = everything(journal)
    with pytest.raises(NotAllowed, match="Calf is locked"):
        await journal.services.spots.merge(SpotId("s3"), OLD)
    assert everything(journal) == before


async def test_once_that_lock_is_lifted_it_can_be_merged(journal: Graph) -> None:
    await numb(journal, lifted=True)
    await journal.services.spots.merge(SpotId("s3"), OLD)
