"""A break as it is announced, offered, snoozed, skipped and deferred."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.domain.breaks import BreakSettings, Decision, Inhibitor, skip, snooze, start
from app.domain.breaks.event_reasons import IgnoreReason, SkipReason
from app.domain.breaks.events import (
    ActionIgnored,
    BreakAnnounced,
    BreakDeferred,
    BreakDue,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakSkipped,
    BreakStarted,
)
from app.domain.breaks.observations import Stepped
from app.domain.breaks.phases import Deferred
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import BREAK, Life, at, offered

# Notice


def test_a_notice_comes_ahead_once() -> None:
    life = Life(at("mon 09:00"), BreakSettings("Europe/Berlin", notice_seconds=60))
    life.until(at("mon 09:44:30"))
    assert life.instants(BreakAnnounced) == ["mon 09:44:00"]
    life.until(at("mon 09:45"))
    assert life.is_offered
    assert len(life.all(BreakAnnounced)) == 1


# Unanswered


def test_an_offer_is_repeated_at_half_time_and_missed_after_ten_minutes() -> None:
    life = offered("mon 09:45")
    life.until(at("mon 09:56"))
    assert life.instants(BreakOffered) == ["mon 09:45:00"]
    assert life.instants(BreakOfferedAgain) == ["mon 09:50:00"]
    assert life.instants(BreakMissed) == ["mon 09:55:00"]
    assert life.next_due == "mon 10:40:00"


def test_an_offer_is_not_repeated_after_the_hours() -> None:
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


# Held back


def test_however_long_it_lasts_one_break_is_deferred() -> None:
    life = Life(at("mon 09:00"))
    life.inhibitors = (Inhibitor.DO_NOT_DISTURB,)
    life.until(at("mon 13:00"))
    assert life.all(BreakDeferred) == [BreakDeferred(Inhibitor.DO_NOT_DISTURB)]
    assert isinstance(life.state.phase, Deferred)


def test_a_deferred_break_ends_with_the_hours() -> None:
    life = Life(at("mon 16:00"))
    life.inhibitors = (Inhibitor.FULL_SCREEN,)
    life.until(at("mon 19:00"))
    assert life.all(BreakSkipped) == [BreakSkipped(SkipReason.HOURS)]
    assert life.next_due == "tue 09:45:00"


def test_held_back_again_before_it_is_offered_it_stays_deferred() -> None:
    life = Life(at("mon 09:00"))
    life.inhibitors = (Inhibitor.CALL,)
    life.until(at("mon 10:00"))
    life.inhibitors = ()
    life.until(at("mon 10:00:10"))
    life.inhibitors = (Inhibitor.IN_HOLD,)
    life.until(at("mon 10:10"))
    assert life.all(BreakOffered) == []
    assert len(life.all(BreakDue)) == 1


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
