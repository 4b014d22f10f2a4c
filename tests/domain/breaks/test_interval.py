"""The interval between breaks, and the anchor from which it is counted."""

import pytest

from app.domain.breaks import BreakSettings, finish, parse_hours, start
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import AnchorMoved, BreakDue, BreakFinished, BreakStarted
from app.domain.breaks.state import AnchorReason
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BREAK, Life, at, offered


@pytest.mark.parametrize("minutes", [29, 61, 0, -45])
def test_an_interval_outside_half_an_hour_to_an_hour_is_refused(minutes: int) -> None:
    with pytest.raises(InvalidInput, match="interval_minutes: a whole number of minutes from 30"):
        BreakSettings(zone="Europe/Berlin", interval_minutes=minutes)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(InvalidInput, match="zone: “Mars/Olympus” isn’t a time zone we know"):
        BreakSettings(zone="Mars/Olympus")


def test_a_break_finished_early_counts_from_its_end() -> None:
    life = offered("mon 09:45")
    life.do(start, BREAK)
    life.until(at("mon 09:46"))
    life.do(finish, FinishReason.PLAYED)
    assert life.all(BreakFinished) == [BreakFinished(at("mon 09:45"), FinishReason.PLAYED)]
    assert life.next_due == "mon 10:31:00"


def test_a_break_that_nobody_ends_is_over_when_its_time_is_up() -> None:
    life = offered("mon 09:45")
    life.do(start, BREAK)
    life.jump(at("mon 09:50"))
    assert life.instants(BreakFinished) == ["mon 09:46:30"]
    assert life.next_due == "mon 10:31:30"


def test_a_break_can_be_begun_before_it_is_due() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:10"))
    life.take_break()
    assert life.all(BreakDue) == []
    assert life.instants(BreakStarted) == ["mon 09:10:00"]
    assert life.next_due == "mon 09:56:30"


def test_a_new_interval_is_counted_from_the_old_anchor() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:20"))
    life.change(interval_minutes=30)
    assert life.next_due == "mon 09:30:00"


def test_a_new_interval_that_has_passed_is_due_in_a_minute() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:40"))
    life.change(interval_minutes=30)
    assert not life.is_offered
    assert life.next_due == "mon 09:41:00"


def test_new_hours_that_began_long_ago_do_not_make_a_break_due_at_once() -> None:
    life = Life(at("mon 08:00"))
    life.change(hours=parse_hours("mon-fri 14:00-18:00"))
    life.until(at("mon 11:00"))
    life.change(hours=parse_hours("mon-fri 09:00-18:00"))
    assert life.next_due == "mon 11:01:00"


def test_the_start_of_the_hours_is_where_counting_begins() -> None:
    life = Life(at("mon 08:40"))
    life.until(at("mon 09:00"))
    assert life.all(AnchorMoved) == [AnchorMoved(AnchorReason.HOURS_BEGAN)]
    assert life.next_due == "mon 09:45:00"


def test_after_a_lunch_hour_counting_begins_anew() -> None:
    life = Life(at("mon 11:30"), BreakSettings("Europe/Berlin", hours=parse_hours(
        "mon-fri 09:00-12:00, 13:00-18:00"
    )))  # fmt: skip
    assert life.next_due == "mon 13:45:00"


def test_hours_shorter_than_the_interval_never_have_a_break() -> None:
    settings = BreakSettings(zone="Europe/Berlin", hours=parse_hours("mon-fri 09:00-09:30"))
    life = Life(at("mon 09:00"), settings)
    life.until(at("fri 20:00"))
    assert life.all(BreakDue) == []
    assert life.next_due == "NoSlot"


def test_a_break_is_never_due_at_the_very_end_of_the_hours() -> None:
    life = Life(at("mon 17:15"))
    assert life.next_due == "tue 09:45:00"
