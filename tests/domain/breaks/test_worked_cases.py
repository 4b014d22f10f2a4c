"""The worked cases of reminding: interval 45, Mon-Fri 09:00-18:00 in Berlin, breaks of 90 s."""

from datetime import timedelta

import pytest

from app.domain.breaks import (
    BreakSettings,
    ForMinutes,
    Inhibitor,
    parse_hours,
    pause,
    preview,
    snooze,
)
from app.domain.breaks.event_reasons import CreditReason, IgnoreReason, RequestedAction, SkipReason
from app.domain.breaks.events import (
    ActionIgnored,
    BreakCredited,
    BreakDeferred,
    BreakOffered,
    BreakSkipped,
)
from app.domain.breaks.observations import IdleSince, Present, Slept, Stepped
from tests.domain.breaks.life import Life, at, local


def due_at(text: str) -> Life:
    """A morning whose next break is due at this time: it began 45 minutes before, in hours."""
    return Life(at(text) - timedelta(minutes=45))


def test_a_day_of_breaks_taken_when_due() -> None:
    settings = BreakSettings(zone="Europe/Berlin")
    due = [local(one) for one in preview(settings, at("mon 09:00"), at("tue 09:00"))]
    assert due[:3] == ["mon 09:45:00", "mon 10:31:30", "mon 11:18:00"]
    assert due[-1] == "mon 17:30:00"
    assert due[-1] < "mon 18:00"


def test_the_same_day_lived_says_the_same_as_its_preview() -> None:
    life = Life(at("mon 09:00"))
    life.take_breaks_until(at("mon 20:00"))
    foretold = preview(life.settings, at("mon 09:00"), at("mon 20:00"))
    assert life.instants(BreakOffered) == [local(one) for one in foretold]


def test_three_snoozes_of_ten_minutes_and_a_fourth_is_refused() -> None:
    life = due_at("mon 10:30")
    life.until(at("mon 10:30"))
    for expected in ("mon 10:40:00", "mon 10:50:00", "mon 11:00:00"):
        life.do(snooze, 10)
        assert life.next_due == expected
        life.until(life.wake_at)
        assert life.is_offered
    life.do(snooze, 10)
    assert life.is_offered
    assert life.all(ActionIgnored) == [
        ActionIgnored(RequestedAction.SNOOZE, IgnoreReason.NO_SNOOZE_LEFT)
    ]


def test_a_snooze_past_the_end_of_the_day_closes_the_break() -> None:
    life = due_at("mon 17:55")
    life.until(at("mon 17:55"))
    life.do(snooze, 10)
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.HOURS)]
    assert life.next_due == "tue 09:45:00"


def test_lunch_away_from_the_desk_is_a_natural_break() -> None:
    life = due_at("mon 12:20")
    for minute in range(60):
        life.idle = IdleSince(at("mon 12:00")) if 0 < minute < 40 else Present()
        life.until(at("mon 12:00") + timedelta(minutes=minute))
    assert life.all(BreakOffered) == []
    assert life.all(BreakCredited) == [BreakCredited(at("mon 12:00"), CreditReason.IDLE)]
    assert life.next_due == "mon 13:25:00"


def test_a_short_sleep_over_the_due_time_delays_it_a_little() -> None:
    life = due_at("mon 12:11")
    life.until(at("mon 12:10"))
    life.jump(at("mon 12:12"), Slept(at("mon 12:10"), at("mon 12:12")))
    assert not life.is_offered
    assert life.next_due == "mon 12:12:30"
    life.until(at("mon 12:12:30"))
    assert life.is_offered


def test_a_long_sleep_is_a_natural_break() -> None:
    life = due_at("mon 12:20")
    life.until(at("mon 12:10"))
    life.jump(at("mon 13:00"), Slept(at("mon 12:10"), at("mon 13:00")))
    assert life.all(BreakCredited) == [BreakCredited(at("mon 12:10"), CreditReason.ASLEEP)]
    assert life.next_due == "mon 13:45:00"


def test_the_wall_clock_set_forward_leaves_the_time_left() -> None:
    life = due_at("mon 10:30")
    life.until(at("mon 10:00"))
    life.jump(at("mon 11:00"), Stepped(timedelta(hours=1)))
    assert life.next_due == "mon 11:30:00"


def test_after_a_pause_the_interval_begins_anew() -> None:
    life = Life(at("mon 09:30"))
    life.until(at("mon 10:00"))
    life.do(pause, ForMinutes(60))
    life.until(at("mon 11:00"))
    assert life.all(BreakOffered) == []
    assert life.next_due == "mon 11:45:00"


def test_a_call_defers_the_break_and_it_is_offered_a_little_after() -> None:
    life = due_at("mon 10:30")
    life.until(at("mon 10:20"))
    life.inhibitors = (Inhibitor.CALL,)
    life.until(at("mon 11:09:59"))
    assert life.all(BreakDeferred) == [BreakDeferred(Inhibitor.CALL)]
    life.inhibitors = ()
    life.jump(at("mon 11:10"))
    life.until(at("mon 11:30"))
    assert life.instants(BreakOffered) == ["mon 11:10:20"]


def test_the_night_the_clocks_go_forward_counts_absolute_time() -> None:
    settings = BreakSettings(zone="Europe/Berlin", hours=parse_hours("sun 01:00-05:00"))
    due = preview(settings, at("2026-03-29T01:00"), at("2026-03-29T12:00"))
    shown = [one.astimezone(settings.tz).isoformat() for one in due]
    assert shown == [
        "2026-03-29T01:45:00+01:00",
        "2026-03-29T03:31:30+02:00",
        "2026-03-29T04:18:00+02:00",
    ]


@pytest.mark.parametrize("minutes", [5, 10, 15])
def test_a_snooze_counts_from_when_it_is_chosen(minutes: int) -> None:
    life = due_at("mon 10:30")
    life.until(at("mon 10:34"))
    life.do(snooze, minutes)
    assert life.next_due == local(at("mon 10:34") + timedelta(minutes=minutes))
