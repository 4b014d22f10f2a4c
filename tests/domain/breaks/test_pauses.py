"""Pausing and resuming reminders."""

import pytest

from app.domain.breaks import ForMinutes, UntilDate, UntilResumed, UntilTomorrow, pause, resume
from app.domain.breaks.event_reasons import IgnoreReason, ResumeReason, SkipReason
from app.domain.breaks.events import ActionIgnored, BreakDue, BreakSkipped, BreaksResumed
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import Life, at, offered


def test_a_pause_until_tomorrow_ends_with_the_first_hours_of_the_next_working_day() -> None:
    life = Life(at("fri 15:00"))
    life.do(pause, UntilTomorrow())
    life.until(at("2026-03-09T09:30"))
    assert life.instants(BreaksResumed) == ["mon 09:00:00"]
    assert life.next_due == "mon 09:45:00"


def test_a_pause_until_a_date_ends_on_it() -> None:
    life = Life(at("mon 15:00"))
    life.do(pause, UntilDate(at("thu 12:00").date()))
    life.until(at("thu 09:00"))
    assert life.instants(BreaksResumed) == ["thu 09:00:00"]


@pytest.mark.parametrize("day", ["mon 12:00", "2026-02-01T12:00", "2027-04-01T12:00"])
def test_a_pause_until_today_or_the_past_or_next_year_is_refused(day: str) -> None:
    life = Life(at("mon 15:00"))
    with pytest.raises(InvalidInput, match="pause: a date after today, within a year"):
        life.do(pause, UntilDate(at(day).date()))


def test_a_pause_until_resumed_lasts() -> None:
    life = Life(at("mon 09:00"))
    life.do(pause, UntilResumed())
    life.until(at("thu 12:00"))
    assert life.all(BreakDue) == []
    life.do(resume)
    assert life.all(BreaksResumed) == [BreaksResumed(ResumeReason.CHOSEN)]
    assert life.next_due == "thu 12:45:00"


def test_pausing_closes_the_break_that_is_offered() -> None:
    life = offered("mon 09:45")
    life.do(pause, ForMinutes(30))
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.PAUSED)]


def test_a_break_can_be_taken_during_a_pause_and_the_pause_goes_on() -> None:
    life = Life(at("mon 09:00"))
    life.do(pause, ForMinutes(120))
    life.until(at("mon 09:30"))
    life.take_break()
    life.until(at("mon 10:50"))
    assert life.all(BreakDue) == []
    life.until(at("mon 11:00"))
    assert life.next_due == "mon 11:45:00"


def test_resuming_what_is_not_paused_is_ignored() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:20"))
    life.do(resume)
    assert [ignored.why for ignored in life.all(ActionIgnored)] == [IgnoreReason.NOT_PAUSED]
    assert life.next_due == "mon 09:45:00"
