"""Numbness, tingling and weakness in the journal lock the place where they were felt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.body import MuscleId, RegionId, Side, Spot, SpotId
from app.domain.journal.entry import Entry, EntryId, Score, Scored, TagId
from app.domain.safety import (
    AreaGroup,
    ByPerson,
    Lock,
    LockRelease,
    OnSide,
    ScreeningArea,
    ScreeningAreaId,
    TheseMuscles,
    locks_from_entries,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOON.date()
TRAPEZIUS, LEVATOR = MuscleId("upper_trapezius"), MuscleId("levator_scapulae")
SPOT = Spot(SpotId("s"), RegionId("back.trap_upper.left"), Side.LEFT, "Shoulder", NOON)
AREAS = (
    ScreeningArea(
        ScreeningAreaId("back.trap_upper"),
        AreaGroup.SHOULDER_ARM,
        "Top",
        TheseMuscles((TRAPEZIUS, LEVATOR)),
    ),
)


def felt(*tags: str, days_ago: float = 0, name: str = "e") -> Entry:
    at = NOON - timedelta(days=days_ago)
    return Entry(
        id=EntryId(name),
        spot=SPOT.id,
        occurred_at=at,
        recorded_at=at,
        reading=Scored(Score(9)),
        descriptors=tuple(map(TagId, tags)),
    )


def locks(*entries: Entry, lifted: tuple[LockRelease, ...] = ()) -> tuple[Lock, ...]:
    return locks_from_entries(entries, (SPOT,), AREAS, lifted, TODAY)


@pytest.mark.parametrize("tag", ["numb", "tingling", "weak"])
def test_a_nerve_sign_locks_the_muscles_near_the_spot_on_its_side_until_the_person_says(
    tag: str,
) -> None:
    (lock,) = locks(felt("aching", tag))
    assert lock.scope == OnSide((TRAPEZIUS, LEVATOR), Side.LEFT)
    assert lock.lift == ByPerson(TODAY + timedelta(days=1))
    assert "Shoulder" in lock.why
    assert locks(felt("aching", tag), lifted=(LockRelease(lock.id, NOON),)) == ()


def test_a_weak_and_tired_muscle_locks_nothing() -> None:
    assert locks(felt("tired", "aching")) == ()


def test_the_newest_counts_so_lifting_it_does_not_bring_back_an_older_one() -> None:
    older, newer = felt("numb", days_ago=5, name="old"), felt("numb", days_ago=2, name="new")
    (lock,) = locks(older, newer)
    assert lock.id == "entry.new"
    assert locks(older, newer, lifted=(LockRelease(lock.id, NOON),)) == ()


def test_a_new_sign_after_lifting_locks_again() -> None:
    (first,) = locks(felt("numb", days_ago=5, name="old"))
    lifted = (LockRelease(first.id, NOON - timedelta(days=4)),)
    assert len(locks(felt("numb", days_ago=5, name="old"), felt("numb"), lifted=lifted)) == 1


def test_what_is_dated_tomorrow_locks_since_the_clock_or_the_time_zone_may_have_moved() -> None:
    (lock,) = locks(felt("numb", days_ago=-1))
    assert lock.lift == ByPerson(TODAY + timedelta(days=2))


def test_what_was_felt_long_ago_or_lies_ahead_locks_nothing() -> None:
    assert locks(felt("numb", days_ago=91), felt("numb", days_ago=-3)) == ()
