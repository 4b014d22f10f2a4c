"""Sleep, a clock that is set, and restarts."""

from datetime import timedelta

from app.domain.breaks import ForMinutes, pause, snooze, start
from app.domain.breaks.event_reasons import CreditReason, MissReason, SkipReason
from app.domain.breaks.events import (
    AnchorMoved,
    BreakCredited,
    BreakFinished,
    BreakMissed,
    BreakOffered,
    BreakSkipped,
    BreaksResumed,
)
from app.domain.breaks.observations import NotRunning, Slept, Stepped
from app.domain.breaks.state import AnchorReason
from tests.domain.breaks.life import BREAK, Life, at, offered


def test_a_long_sleep_closes_an_open_break_as_natural() -> None:
    life = offered("mon 09:45")
    life.jump(at("mon 12:00"), Slept(at("mon 09:46"), at("mon 12:00")))
    assert life.all(BreakMissed) == []
    assert life.all(BreakCredited) == [BreakCredited(at("mon 09:46"), CreditReason.ASLEEP)]
    assert life.next_due == "mon 12:45:00"


def test_a_night_of_sleep_is_no_break() -> None:
    life = Life(at("mon 17:50"))
    life.until(at("mon 18:30"))
    life.jump(at("tue 08:30"), Slept(at("mon 18:30"), at("tue 08:30")))
    assert life.all(BreakCredited) == []
    assert life.next_due == "tue 09:45:00"


def test_a_short_sleep_over_the_end_of_a_snooze_delays_it_a_little() -> None:
    life = offered("mon 09:45")
    life.do(snooze, 5)
    life.jump(at("mon 09:51"), Slept(at("mon 09:48"), at("mon 09:51")))
    assert life.next_due == "mon 09:51:30"


def test_a_pause_that_ended_in_a_sleep_counts_from_waking() -> None:
    life = Life(at("mon 11:30"))
    life.do(pause, ForMinutes(60))
    life.until(at("mon 12:10"))
    life.jump(at("mon 13:00"), Slept(at("mon 12:10"), at("mon 13:00")))
    assert life.next_due == "mon 13:45:00"


def test_a_pause_that_ended_just_before_waking_counts_from_its_end() -> None:
    life = Life(at("mon 11:30"))
    life.do(pause, ForMinutes(60))
    life.until(at("mon 12:10"))
    life.jump(at("mon 12:32"), Slept(at("mon 12:10"), at("mon 12:32")))
    assert life.all(BreakCredited) == []
    assert life.next_due == "mon 13:15:00"


def test_the_wall_clock_set_back_leaves_the_time_left() -> None:
    life = Life(at("mon 12:00"))
    life.until(at("mon 12:20"))
    life.jump(at("mon 11:50"), Stepped(timedelta(minutes=-30)))
    assert life.next_due == "mon 12:15:00"


def test_the_wall_clock_set_into_the_hours_makes_nothing_due_at_once() -> None:
    life = Life(at("mon 08:00"))
    life.until(at("mon 08:30"))
    life.jump(at("mon 11:30"), Stepped(timedelta(hours=3)))
    assert life.next_due == "mon 11:45:00"


def test_a_pause_of_an_hour_stays_an_hour_when_the_clock_is_set() -> None:
    life = Life(at("mon 10:00"))
    life.do(pause, ForMinutes(60))
    life.jump(at("mon 11:30"), Stepped(timedelta(minutes=90)))
    life.until(at("mon 12:30"))
    assert life.instants(BreaksResumed) == ["mon 12:30:00"]


def test_not_running_for_long_counts_anew_and_is_no_break() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:30"))
    life.jump(at("mon 10:00"), NotRunning(at("mon 09:30"), at("mon 10:00")))
    assert life.all(BreakCredited) == []
    assert AnchorMoved(AnchorReason.NOT_RUNNING) in life.all(AnchorMoved)
    assert life.next_due == "mon 10:45:00"


def test_a_restart_goes_on_counting() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:30"))
    life.jump(at("mon 09:33"), NotRunning(at("mon 09:30"), at("mon 09:33")))
    assert life.next_due == "mon 09:45:00"


def test_a_break_left_open_when_everything_stopped_is_missed() -> None:
    life = offered("mon 09:45")
    life.jump(at("mon 11:00"), NotRunning(at("mon 09:46"), at("mon 11:00")))
    assert life.all(BreakMissed) == [BreakMissed(MissReason.NOT_RUNNING)]
    assert life.next_due == "mon 11:45:00"


def test_a_break_begun_before_everything_stopped_is_done() -> None:
    life = offered("mon 09:45")
    life.do(start, BREAK)
    life.jump(at("mon 11:00"), NotRunning(at("mon 09:45:10"), at("mon 11:00")))
    assert life.instants(BreakFinished) == ["mon 09:46:30"]
    assert life.next_due == "mon 11:45:00"


def test_a_look_that_comes_hours_too_late_drops_the_break_and_says_so() -> None:
    life = Life(at("mon 17:00"))
    life.jump(at("mon 19:00"))
    assert life.all(BreakOffered) == []
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.HOURS)]
    assert life.next_due == "tue 09:45:00"
