"""Whatever the state, there is a reason, and it says what a person would want to know."""

from datetime import timedelta

from app.domain.breaks import (
    BreakSettings,
    ForMinutes,
    Inhibitor,
    UntilResumed,
    explain,
    parse_hours,
    pause,
    snooze,
    start,
)
from app.domain.breaks.observations import IdleSince
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.status import (
    AwaySince,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    ScheduleStatus,
    SnoozedUntil,
)
from tests.domain.breaks.life import BREAK, Life, at


def why(life: Life) -> ScheduleStatus:
    return explain(life.state, life.settings, life.now)


def at_the_desk(until: str = "mon 09:45") -> Life:
    life = Life(at("mon 09:00"))
    life.until(at(until))
    return life


def test_in_hours_it_says_when_the_next_is_due_and_counted_from_what() -> None:
    anchor = Anchor(at("mon 09:00"), AnchorReason.FIRST_START)
    assert why(at_the_desk("mon 09:10")) == NextAt(at("mon 09:45"), anchor)


def test_outside_the_hours_it_says_when_they_begin() -> None:
    life = at_the_desk()
    life.until(at("fri 19:00"))
    assert why(life) == OutsideHours(at("2026-03-09T09:00"), at("2026-03-09T09:45"))


def test_late_in_the_day_the_next_is_tomorrow() -> None:
    life = Life(at("mon 17:30"))
    assert isinstance(why(life), NextAt)


def test_when_due_it_says_until_when_and_how_often_it_may_be_put_off() -> None:
    life = at_the_desk()
    assert why(life) == DueNow(at("mon 09:45"), at("mon 09:55"), snoozes_left=3)
    life.do(snooze, 5)
    assert why(life) == SnoozedUntil(at("mon 09:50"), snoozes_left=2)
    life.until(at("mon 09:50"))
    assert why(life) == DueNow(at("mon 09:50"), at("mon 10:00"), snoozes_left=2)


def test_a_deferred_break_says_what_holds_it_back_and_then_when_it_comes() -> None:
    life = at_the_desk("mon 09:40")
    life.inhibitors = (Inhibitor.CALL,)
    life.until(at("mon 10:00"))
    assert why(life) == DeferredBecause(at("mon 09:45"), Inhibitor.CALL)
    life.inhibitors = ()
    life.look()
    assert why(life) == DeferredOfferAt(at("mon 10:00:20"))


def test_during_a_break_it_says_until_when() -> None:
    life = at_the_desk()
    life.do(start, BREAK)
    assert why(life) == InProgressNow(at("mon 09:45"), at("mon 09:46:30"))


def test_away_it_says_since_when() -> None:
    life = at_the_desk("mon 09:20")
    life.idle = IdleSince(at("mon 09:10"))
    life.look()
    assert why(life) == AwaySince(at("mon 09:10"))


def test_paused_it_says_until_when_and_when_the_first_is_due() -> None:
    life = at_the_desk("mon 09:30")
    life.do(pause, ForMinutes(60))
    assert why(life) == PausedStatusUntil(at("mon 10:30"), at("mon 11:15"))
    life.do(pause, UntilResumed())
    assert why(life) == PausedStatusUntilResumed(at("mon 09:30"))


def test_hours_too_short_for_a_break_say_so() -> None:
    hours = parse_hours("mon-fri 09:00-09:40")
    life = Life(at("mon 09:00"), BreakSettings("Europe/Berlin", hours=hours))
    assert why(life) == HoursTooShort(timedelta(minutes=45))
    life.do(pause, ForMinutes(60))
    assert why(life) == HoursTooShort(timedelta(minutes=45))
