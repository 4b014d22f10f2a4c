"""The rules of reminding one by one, apart from the worked cases."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.domain.breaks import (
    BreakSettings,
    Decision,
    ForMinutes,
    Inhibitor,
    UntilDate,
    UntilResumed,
    UntilTomorrow,
    finish,
    parse_hours,
    pause,
    resume,
    skip,
    snooze,
    start,
)
from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    IgnoreReason,
    MissReason,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.events import (
    ActionIgnored,
    AnchorMoved,
    BreakAnnounced,
    BreakCredited,
    BreakDeferred,
    BreakDue,
    BreakFinished,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakSkipped,
    BreaksResumed,
    BreakStarted,
)
from app.domain.breaks.observations import IdleSince, NotRunning, Present, Slept, Stepped
from app.domain.breaks.phases import Away, AwayWithBreak, Deferred, InProgress
from app.domain.breaks.state import AnchorReason
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BREAK, Life, at


def offered(text: str = "mon 09:45") -> Life:
    """A break that is offered at this time."""
    life = Life(at(text) - timedelta(minutes=45))
    life.until(at(text))
    assert life.is_offered
    return life


# The interval and the anchor


@pytest.mark.parametrize("minutes", [29, 61, 0, -45])
def test_an_interval_outside_half_an_hour_to_an_hour_is_refused(minutes: int) -> None:
    with pytest.raises(InvalidInput, match="interval_minutes: a whole number of minutes from 30"):
        BreakSettings(zone="Europe/Berlin", interval_minutes=minutes)


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(InvalidInput, match="zone: “Mars/Olympus” is not a known time zone"):
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


# Notice


def test_a_notice_comes_ahead_once() -> None:
    life = Life(at("mon 09:00"), BreakSettings("Europe/Berlin", notice_seconds=60))
    life.until(at("mon 09:44:30"))
    assert life.instants(BreakAnnounced) == ["mon 09:44:00"]
    life.until(at("mon 09:45"))
    assert life.is_offered
    assert len(life.all(BreakAnnounced)) == 1


# Unanswered


def test_an_offer_is_told_again_at_half_time_and_missed_after_ten_minutes() -> None:
    life = offered("mon 09:45")
    life.until(at("mon 09:56"))
    assert life.instants(BreakOffered) == ["mon 09:45:00"]
    assert life.instants(BreakOfferedAgain) == ["mon 09:50:00"]
    assert life.instants(BreakMissed) == ["mon 09:55:00"]
    assert life.next_due == "mon 10:40:00"


def test_an_offer_is_not_told_again_after_the_hours() -> None:
    life = offered("mon 17:57")
    life.until(at("mon 18:30"))
    assert life.all(BreakOfferedAgain) == []
    assert life.instants(BreakMissed) == ["mon 18:07:00"]


# Snooze and skip


def test_a_snooze_of_another_length_is_refused() -> None:
    life = offered()
    with pytest.raises(InvalidInput, match="snooze: 5, 10 or 15 minutes"):
        life.do(snooze, 7)


def test_a_double_tap_on_snooze_counts_once() -> None:
    life = offered("mon 09:45")
    life.do(snooze, 10)
    life.do(snooze, 10)
    assert life.next_due == "mon 09:55:00"
    assert [ignored.why for ignored in life.all(ActionIgnored)] == [IgnoreReason.ALREADY_SNOOZED]


def test_a_snoozed_break_can_be_started_early() -> None:
    life = offered("mon 09:45")
    life.do(snooze, 10)
    life.until(at("mon 09:47"))
    life.take_break()
    assert life.next_due == "mon 10:33:30"


def test_a_skip_counts_from_then() -> None:
    life = offered("mon 09:45")
    life.until(at("mon 09:48"))
    life.do(skip)
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.CHOSEN)]
    assert life.next_due == "mon 10:33:00"


# Away


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


# Sleep, steps, restarts


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


# Held back


def test_however_long_it_lasts_one_break_is_owed() -> None:
    life = Life(at("mon 09:00"))
    life.inhibitors = (Inhibitor.DO_NOT_DISTURB,)
    life.until(at("mon 13:00"))
    assert life.all(BreakDeferred) == [BreakDeferred(Inhibitor.DO_NOT_DISTURB)]
    assert isinstance(life.state.phase, Deferred)


def test_an_owed_break_ends_with_the_hours() -> None:
    life = Life(at("mon 16:00"))
    life.inhibitors = (Inhibitor.FULL_SCREEN,)
    life.until(at("mon 19:00"))
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.HOURS)]
    assert life.next_due == "tue 09:45:00"


def test_held_back_again_before_it_is_offered_it_stays_owed() -> None:
    life = Life(at("mon 09:00"))
    life.inhibitors = (Inhibitor.CALL,)
    life.until(at("mon 10:00"))
    life.inhibitors = ()
    life.until(at("mon 10:00:10"))
    life.inhibitors = (Inhibitor.IN_HOLD,)
    life.until(at("mon 10:10"))
    assert life.all(BreakOffered) == []
    assert len(life.all(BreakDue)) == 1


# Pauses


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


# Acting on what is gone


def test_an_answer_to_an_earlier_break_is_ignored() -> None:
    life = offered("mon 09:45")
    earlier = life.log[-1].break_id
    life.do(skip)
    life.until(at("mon 10:30"))
    assert life.is_offered
    life.do(skip, earlier)
    assert life.is_offered
    assert [ignored.why for ignored in life.all(ActionIgnored)] == [IgnoreReason.ANOTHER_BREAK]


@pytest.mark.parametrize(("verb", "asked"), [(skip, ()), (snooze, (5,))])
def test_with_no_break_open_an_answer_is_ignored(
    verb: Callable[..., Decision], asked: tuple[int, ...]
) -> None:
    life = Life(at("mon 09:00"))
    life.do(verb, *asked)
    assert [ignored.why for ignored in life.all(ActionIgnored)] == [IgnoreReason.NOTHING_OPEN]


def test_starting_twice_starts_once() -> None:
    life = offered("mon 09:45")
    life.do(start, BREAK)
    life.do(start, BREAK)
    assert len(life.all(BreakStarted)) == 1
    assert [ignored.why for ignored in life.all(ActionIgnored)] == [IgnoreReason.ALREADY_TAKING]


def test_two_breaks_never_share_an_id() -> None:
    life = offered("mon 09:45")
    first = life.log[-1].break_id
    life.do(skip)
    life.jump(at("mon 09:00"), Stepped(timedelta(minutes=-45)))
    life.until(at("mon 09:45"))
    assert life.is_offered
    assert life.log[-1].break_id != first


def test_a_look_that_comes_hours_too_late_drops_the_break_and_says_so() -> None:
    life = Life(at("mon 17:00"))
    life.jump(at("mon 19:00"))
    assert life.all(BreakOffered) == []
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.HOURS)]
    assert life.next_due == "tue 09:45:00"
