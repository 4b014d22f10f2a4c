"""A store refuses what no file can hold, together with everything in the same write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import PatternId
from app.domain.errors import NotFound, StorageError
from app.domain.holds.record import NOT_RATED, Ended, Faded, HoldId, HoldRecord, RoundDone
from app.domain.journal.entry import Entry, Score, TagId
from app.domain.movements import MovementId
from app.storage.store import KeptStore
from tests.storage.conftest import NINE, entry, spot

BROKEN = "\ud800"


def held(seconds: float) -> HoldRecord:
    """A hold of one round that took so long."""
    return HoldRecord(
        HoldId("h1"),
        MuscleId("upper_trapezius"),
        Side.RIGHT,
        NINE,
        NINE,
        PatternId("long_exhale"),
        Score(5),
        NOT_RATED,
        (RoundDone(seconds, 30.0, Faded(12.5), ()),),
        Ended.COMPLETED,
    )


@pytest.mark.parametrize(
    "bad", [entry(BROKEN), entry("a", note=BROKEN), replace(entry("a"), triggers=(TagId(BROKEN),))]
)
async def test_what_no_file_can_hold_is_refused_with_all_that_was_to_come_along(
    store: KeptStore, bad: Entry
) -> None:
    await store.entries.save(entry("before"))
    with pytest.raises(StorageError, match="Nothing has changed"):
        await store.write_together(store.spots.saving(spot()), store.entries.saving(bad))
    with pytest.raises(StorageError, match="Nothing has changed"):
        await store.entries.save(entry("beside"), bad)
    assert store.spots.all() == ()
    assert store.entries.all() == (entry("before"),)


@pytest.mark.parametrize(
    "number", [float("nan"), float("inf"), 10**5000], ids=["nan", "inf", "huge"]
)
async def test_a_number_beyond_all_numbers_is_refused(store: KeptStore, number: float) -> None:
    with pytest.raises(StorageError, match="Nothing has changed"):
        await store.holds.save(held(number))
    assert store.holds.all() == ()


async def test_a_cell_refuses_what_no_file_can_hold(store: KeptStore) -> None:
    done = (MovementId(BROKEN),)
    with pytest.raises(StorageError, match="Nothing has changed"):
        await store.movements_done.put(done)
    assert store.movements_done.get() == ()


async def test_a_key_with_broken_characters_is_simply_not_there(store: KeptStore) -> None:
    await store.entries.remove(BROKEN)
    with pytest.raises(NotFound):
        store.entries.get(BROKEN)
