"""A run and the clock: lost time, restarts, and what is logged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.holds import (
    Attendance,
    CheckIn,
    ClockTolerance,
    Cue,
    Ended,
    HoldAction,
    HoldId,
    HoldMode,
    HoldRecord,
    HoldSession,
    MonotonicReading,
    MovedOn,
    NothingToLog,
    PhaseKind,
    Rated,
    SecondsLeft,
    Stopped,
    advanced_to,
    record_of,
    reopened,
)
from app.domain.journal.entry import Score
from tests.domain.holds.examples import NOON, PRESSING_SINCE, a_plan, say, up_to_pressing

PLAN = a_plan()
READING = MonotonicReading(1000.0, 5000.0)


def run_at(elapsed: float, *acts: HoldAction) -> HoldSession:
    return HoldSession(HoldId("h"), PLAN, NOON, READING, NOON, acts=acts, elapsed=elapsed)


PRESSING = run_at(PRESSING_SINCE, *up_to_pressing())
RESTING = run_at(PRESSING_SINCE + 40, *up_to_pressing())
USUAL = ClockTolerance()


def later(
    run: HoldSession, awake: float, asleep: float = 0.0, tolerance: ClockTolerance = USUAL
) -> HoldSession:
    clock = MonotonicReading(run.seen.monotonic + awake, run.seen.boottime + awake + asleep)
    return advanced_to(run, clock, run.seen_at + timedelta(seconds=awake + asleep), tolerance)


def test_time_passes_with_the_monotonic_clock() -> None:
    assert later(later(PRESSING, 4.0), 6.0).state.left == SecondsLeft(20.0, 30.0)


def test_a_little_lateness_is_only_time_passing() -> None:
    assert later(RESTING, 33.0).state.phase.round == 2


def test_sleep_during_a_press_counts_as_pressing() -> None:
    woken = later(PRESSING, 3.0, asleep=12.0)
    assert woken.state.left == SecondsLeft(15.0, 30.0)
    assert woken.state.mode is HoldMode.RUNNING


def test_sleeping_past_the_end_of_a_press_says_release_now_and_waits_there() -> None:
    woken = later(PRESSING, 3.0, asleep=600.0)
    assert woken.state.phase.kind is PhaseKind.RELEASE
    assert woken.state.mode is HoldMode.PAUSED
    assert woken.state.left == SecondsLeft(10.0, 10.0)
    assert woken.state.progress.rounds[0].pressed == 30
    assert [each.cue for each in woken.state.progress.crossings][-2:] == [
        Cue.RELEASE,
        Cue.RELEASE_NOW,
    ]


def test_being_woken_long_after_the_end_of_a_press_does_the_same() -> None:
    woken = later(PRESSING, 300.0)
    assert (woken.state.phase.kind, woken.state.mode) == (PhaseKind.RELEASE, HoldMode.PAUSED)


def test_a_rest_slept_through_waits_as_it_was() -> None:
    woken = later(RESTING, 2.0, asleep=600.0)
    assert woken.state.phase.kind is PhaseKind.REST
    assert woken.state.left == SecondsLeft(30.0, 30.0)
    assert woken.state.mode is HoldMode.PAUSED


def test_nothing_is_lost_where_only_the_person_moves_on() -> None:
    rating = run_at(100.0, *up_to_pressing(), Stopped(0.0))
    asked = run_at(21.0, *up_to_pressing()[:2])
    assert later(asked, 5.0, asleep=3600.0).state.phase.kind is PhaseKind.RATE_BEFORE
    assert later(asked, 5.0, asleep=3600.0).state.mode is HoldMode.RUNNING
    assert later(rating, 900.0).state == rating.state


def test_a_faster_clock_needs_the_same_patience_on_the_wall() -> None:
    assert later(RESTING, 90.0).state.mode is HoldMode.PAUSED
    assert later(RESTING, 90.0, tolerance=ClockTolerance().times(60)).state.mode is HoldMode.RUNNING


def test_a_run_found_again_in_mid_press_waits_with_what_is_left() -> None:
    found = reopened(PRESSING, MonotonicReading(3.0, 3.0), NOON + timedelta(seconds=14))
    assert found.tended is Attendance.INTERRUPTED
    assert found.state.mode is HoldMode.PAUSED
    assert found.state.left == SecondsLeft(20.0, 30.0)


def test_a_run_found_again_after_its_press_was_over_waits_at_the_release() -> None:
    found = reopened(PRESSING, MonotonicReading(3.0, 3.0), NOON + timedelta(hours=2))
    assert found.state.phase.kind is PhaseKind.RELEASE
    assert found.state.mode is HoldMode.PAUSED


def test_a_wall_clock_set_back_before_a_restart_adds_no_time() -> None:
    found = reopened(PRESSING, MonotonicReading(3.0, 3.0), NOON - timedelta(hours=2))
    assert found.elapsed == PRESSING.elapsed


def logged(run: HoldSession) -> HoldRecord:
    record = record_of(run, NOON + timedelta(minutes=5))
    assert isinstance(record, HoldRecord)
    return record


def test_a_whole_hold_is_logged_with_its_ratings_and_rounds() -> None:
    end = PRESSING_SINCE + 140
    acts = (*up_to_pressing(), Rated(end, Score(2)), MovedOn(end + 5))
    record = logged(run_at(end + 10, *acts))
    assert (record.before, record.after) == (Score(5), Score(2))
    assert [done.pressed for done in record.rounds] == [30.0, 30.0]
    assert record.ended is Ended.COMPLETED


def test_a_hold_left_in_mid_press_is_logged_as_far_as_it_went() -> None:
    record = logged(replace(PRESSING, elapsed=PRESSING_SINCE + 12))
    assert [done.pressed for done in record.rounds] == [12.0]
    assert record.ended is Ended.LEFT_OFF


def test_a_hold_left_after_its_last_press_counts_as_completed() -> None:
    assert logged(run_at(PRESSING_SINCE + 105, *up_to_pressing())).ended is Ended.COMPLETED


def test_the_second_the_pain_faded_is_logged() -> None:
    less = (say(CheckIn.LESS, 9), say(CheckIn.LESS, 14))
    record = logged(run_at(PRESSING_SINCE + 32, *up_to_pressing(), *less))
    assert record.first_fade.after == 14  # type: ignore[union-attr]


def test_a_run_in_which_nothing_happened_leaves_nothing() -> None:
    assert record_of(run_at(21.0, *up_to_pressing()[:2]), NOON) == NothingToLog()


def test_a_stop_and_a_start_at_seven_are_logged_without_any_pressing() -> None:
    assert logged(run_at(9.0, Stopped(8.0))).ended is Ended.STOPPED
    assert logged(run_at(31.0, *up_to_pressing(before=8)[:3])).ended is Ended.TOO_SORE
