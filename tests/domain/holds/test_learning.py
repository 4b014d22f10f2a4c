"""What past holds lock, and what they say about the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.domain.body import Side
from app.domain.holds import Ended, Feeling, HoldRecord, NextDay, StopReason, locks_from_holds
from app.domain.holds.adaptation import no_change
from app.domain.holds.sites import site_of
from app.domain.safety import ByDoctor, ByItself, ByPerson, Lock, LockRelease, OnEverything, OnSide
from tests.domain.holds.examples import NOON, TRAPEZIUS, held

TODAY = NOON.date()
LEFT_TRAPEZIUS = site_of(TRAPEZIUS, Side.LEFT)
HERE = OnSide((TRAPEZIUS.id,), Side.LEFT)


def locks(
    *history: HoldRecord, on: date = TODAY, lifted: tuple[LockRelease, ...] = ()
) -> list[Lock]:
    return list(locks_from_holds(history, lifted, datetime.combine(on, NOON.timetz())))


def stopped(reason: StopReason, days_ago: float = 0.1) -> HoldRecord:
    return replace(held(days_ago, ended=Ended.STOPPED), reason=reason)


def sore(days_ago: float, feeling: Feeling = Feeling.SORE) -> HoldRecord:
    asked = NOON - timedelta(days=days_ago - 1)
    return held(days_ago, next_day=NextDay(asked, feeling))


@pytest.mark.parametrize("ended", [Ended.TOO_MUCH, Ended.TOO_SORE])
def test_too_much_lets_the_place_rest_until_tomorrow(ended: Ended) -> None:
    (lock,) = locks(held(0.1, ended=ended))
    assert (lock.scope, lock.lift) == (HERE, ByItself(TODAY + timedelta(days=1)))
    assert locks(held(0.1, ended=ended), on=TODAY + timedelta(days=1)) == []


@pytest.mark.parametrize("reason", [StopReason.SHARP, StopReason.NUMB, StopReason.PULSE])
def test_stopping_for_something_that_needs_help_locks_the_place_until_the_person_says(
    reason: StopReason,
) -> None:
    (lock,) = locks(stopped(reason), on=TODAY + timedelta(days=90))
    assert (lock.scope, lock.lift) == (HERE, ByPerson(TODAY + timedelta(days=1)))
    assert locks(stopped(reason), lifted=(LockRelease(lock.id, NOON),)) == []


@pytest.mark.parametrize("reason", [StopReason.DIZZY, StopReason.CHEST])
def test_dizziness_and_chest_pain_lock_everything_until_a_doctor_has_checked(
    reason: StopReason,
) -> None:
    hold = stopped(reason)
    (lock,) = locks(hold, on=TODAY + timedelta(days=90))
    assert lock.scope == OnEverything()
    assert lock.lift == ByDoctor(hold.ended_at + timedelta(hours=24))
    assert "emergency number" in lock.why
    assert "doctor" in lock.how
    assert locks(hold, lifted=(LockRelease(lock.id, NOON),)) == []


def test_a_hold_for_chest_pain_logged_years_ahead_can_be_lifted_today() -> None:
    (lock,) = locks(stopped(StopReason.CHEST, days_ago=-900))
    assert lock.lift == ByDoctor(NOON)


@pytest.mark.parametrize("reason", [StopReason.STRONG, StopReason.NOT_GIVEN])
def test_stopping_because_it_was_strong_or_without_a_reason_rests_for_the_day(
    reason: StopReason,
) -> None:
    assert [lock.lift for lock in locks(stopped(reason))] == [ByItself(TODAY + timedelta(days=1))]


def test_stopping_for_another_reason_locks_nothing() -> None:
    assert locks(stopped(StopReason.OTHER)) == []


def test_sore_twice_running_rests_for_seven_days() -> None:
    (lock,) = locks(sore(6), sore(3))
    assert lock.lift == ByItself(TODAY - timedelta(days=2) + timedelta(days=7))
    assert lock.scope == HERE
    assert locks(sore(6), sore(3), on=TODAY + timedelta(days=5)) == []


def test_soreness_counts_as_twice_running_only_without_a_better_answer_between() -> None:
    assert locks(sore(9), sore(6, Feeling.EASIER), sore(3)) == []
    assert len(locks(sore(9), held(6), sore(3))) == 1
    assert locks(sore(3)) == []


def scores(*before: int, every: float = 1.0) -> tuple[HoldRecord, ...]:
    """Holds rated so before, the newest today."""
    return tuple(
        held((len(before) - 1 - n) * every, before=score) for n, score in enumerate(before)
    )


def test_six_holds_without_change_say_so() -> None:
    assert no_change(scores(5, 5, 4, 5, 5, 5), LEFT_TRAPEZIUS)
    assert not no_change(scores(6, 5, 5, 4, 4, 4), LEFT_TRAPEZIUS)
    assert not no_change(scores(5, 5, 5, 5, 5), LEFT_TRAPEZIUS)


def test_three_weeks_without_change_say_so_from_three_holds_on() -> None:
    assert no_change(scores(5, 5, 5, every=10.5), LEFT_TRAPEZIUS)
    assert not no_change(scores(5, 5, every=21), LEFT_TRAPEZIUS)
    assert not no_change(scores(5, 4, 3, every=10.5), LEFT_TRAPEZIUS)
    assert not no_change((), LEFT_TRAPEZIUS)


@pytest.mark.parametrize(
    "ahead",
    [held(-1826, ended=Ended.TOO_MUCH), stopped(StopReason.SHARP, days_ago=-1826)],
    ids=["rests", "until said"],
)
def test_a_hold_logged_while_the_clock_was_ahead_does_not_lock_for_years(ahead: HoldRecord) -> None:
    (lock,) = locks(ahead)
    assert (lock.scope, lock.lift) == (HERE, ByPerson(TODAY))
    assert locks(ahead, lifted=(LockRelease(lock.id, NOON),)) == []


def test_soreness_logged_while_the_clock_was_ahead_does_not_lock_for_years() -> None:
    (lock,) = locks(sore(-1826), sore(-1828))
    assert lock.lift == ByPerson(TODAY)
