"""Time away from the device, and whether it counts as a break."""

from datetime import timedelta

from app.domain.breaks import start
from app.domain.breaks.event_reasons import CreditReason
from app.domain.breaks.events import BreakCredited, BreakMissed
from app.domain.breaks.observations import IdleSince, Present
from app.domain.breaks.phases import Away, AwayWithBreak, InProgress
from tests.domain.breaks.life import Life, at, offered


def test_an_offered_break_is_closed_by_going_away() -> None:
    life = offered("mon 09:45")
    life.idle = IdleSince(at("mon 09:44"))
    life.until(at("mon 09:49"))
    assert isinstance(life.state.phase, AwayWithBreak)
    life.until(at("mon 10:10"))
    life.idle = Present()
    life.jump(at("mon 10:10:20"))
    assert life.all(BreakMissed) == []
    assert life.all(BreakCredited) == [BreakCredited(at("mon 09:44"), CreditReason.IDLE)]
    assert life.next_due == "mon 10:55:20"


def test_less_than_the_threshold_away_is_nothing() -> None:
    life = Life(at("mon 09:00"))
    life.idle = IdleSince(at("mon 09:40:10"))
    life.until(at("mon 09:45"))
    assert life.is_offered


def test_back_for_a_moment_and_away_again_is_two_absences() -> None:
    life = Life(at("mon 09:00"))
    life.idle = IdleSince(at("mon 09:10"))
    life.until(at("mon 09:20"))
    life.idle = IdleSince(at("mon 09:25"))
    life.jump(at("mon 09:31"))
    assert life.instants(BreakCredited) == ["mon 09:25:00"]
    assert life.state.phase == Away(at("mon 09:25"))


def test_an_idle_device_outside_the_hours_says_nothing() -> None:
    life = Life(at("mon 17:50"))
    life.until(at("mon 18:00"))
    life.idle = IdleSince(at("mon 18:01"))
    life.until(at("tue 08:00"))
    life.idle = Present()
    life.until(at("tue 08:30"))
    assert life.all(BreakCredited) == []
    assert life.next_due == "tue 09:45:00"


def test_unknown_idle_time_gives_no_credit() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:45"))
    assert life.is_offered


def test_being_still_during_a_break_is_no_absence() -> None:
    life = offered("mon 09:45")
    life.do(start, timedelta(minutes=8))
    life.idle = IdleSince(at("mon 09:45"))
    life.until(at("mon 09:52"))
    assert isinstance(life.state.phase, InProgress)
