"""The reminders to come, worked out day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, ComingBreak, ComingCheckIn, ComingHold, Outlook, agenda
from app.domain.body import MuscleId, RegionId, Side, Spot, SpotId
from app.domain.breaks import (
    BreakSettings,
    UntilDate,
    UntilResumed,
    first_state,
    parse_days_off,
    pause,
    upcoming,
)
from app.domain.breaks.hours_format import parse_hours
from app.domain.errors import InvalidInput
from app.domain.habits.plan import AfterBreak, AtTime, HabitPlan, PlanCue, WhenI
from app.domain.safety.locks import AnswerAgain, Lock, LockId, OnSide
from app.domain.settings import EveningCheckIn, Settings
from tests.domain.breaks.life import at, local
from tests.domain.habits.examples import NECK, spot_plan
from tests.examples import examples

BREAKS = BreakSettings("Europe/Berlin", hours=parse_hours("mon-fri 09:00-12:00"))
SPOT = Spot(
    NECK, RegionId("back.trap_upper.left"), Side.LEFT, "Left neck", datetime(2026, 1, 5, tzinfo=UTC)
)
LOCK = Lock(
    LockId("x"), OnSide((MuscleId("neck"),), Side.LEFT), "It rests.", "Wait.", AnswerAgain()
)
NOW = at("mon 09:00")
AT_TEN = AtTime(time(10))


def outlook(cue: PlanCue = AT_TEN, breaks: BreakSettings = BREAKS) -> Outlook:
    return Outlook(
        first_state(breaks, NOW),
        Settings(reminders=breaks),
        HabitPlan((spot_plan(cue=cue),)),
        (SPOT,),
    )


def holds(found: Agenda) -> list[str]:
    return [local(each.at) for each in found.items if isinstance(each, ComingHold)]


def breaks(found: Agenda) -> list[str]:
    return [local(each.at) for each in found.items if isinstance(each, ComingBreak)]


def check_ins(found: Agenda) -> list[str]:
    return [local(each.at) for each in found.items if isinstance(each, ComingCheckIn)]


def test_a_day_has_its_breaks_its_hold_and_its_evening() -> None:
    found = agenda(outlook(), NOW, 1)
    assert breaks(found) == ["mon 09:45:00", "mon 10:31:30", "mon 11:18:00"]
    assert holds(found) == ["mon 10:00:00"]
    assert check_ins(found) == ["mon 20:00:00"]
    assert local(found.until) == "tue 00:00:00"
    assert [type(each) for each in found.items[:2]] == [ComingBreak, ComingHold]


@pytest.mark.parametrize(
    ("cue", "comes"),
    [
        (AtTime(time(8)), ["tue 09:00:00"]),  # when the hours begin
        (AtTime(time(13)), []),  # after the hours
        (AfterBreak(time(10)), ["mon 09:46:30", "tue 09:46:30"]),
        (WhenI("put the kettle on"), []),
    ],
)
def test_a_hold_comes_with_its_cue_inside_the_hours(cue: PlanCue, comes: list[str]) -> None:
    found = agenda(outlook(cue), NOW, 2)
    assert holds(found) == (comes if cue != AtTime(time(8)) else ["mon 09:00:00", *comes])


def test_a_hold_whose_break_is_over_today_does_not_come_a_second_time() -> None:
    here = replace(outlook(AfterBreak(time(9, 45))), breaks_ended=[at("mon 09:46:30")])
    found = agenda(here, at("mon 10:00"), 2)
    assert holds(found) == ["tue 09:46:30"]


def test_nothing_but_the_evening_comes_on_a_day_off() -> None:
    away = replace(BREAKS, days_off=parse_days_off("2026-03-03..2026-03-04"))
    found = agenda(outlook(breaks=away), NOW, 4)
    days = {local(each.at)[:3] for each in found.items if not isinstance(each, ComingCheckIn)}
    assert days == {"mon", "thu"}
    assert len(check_ins(found)) == 4


def test_a_pause_lets_nothing_come_before_it_ends() -> None:
    here = outlook()
    paused = pause(here.state, BREAKS, NOW, UntilDate(date(2026, 3, 4))).state
    found = agenda(replace(here, state=paused), NOW, 4)
    assert breaks(found)[0] == "wed 09:45:00"
    assert holds(found) == ["wed 10:00:00", "thu 10:00:00"]
    endless = pause(here.state, BREAKS, NOW, UntilResumed()).state
    found = agenda(replace(here, state=endless), NOW, 4)
    assert (breaks(found), holds(found)) == ([], [])
    assert len(check_ins(found)) == 4


def test_what_is_settled_or_put_off_today_does_not_come_again() -> None:
    here = outlook()
    settled = agenda(replace(here, settled={NECK}, asks_today=False), NOW, 2)
    assert holds(settled) == ["tue 10:00:00"]
    assert check_ins(settled) == ["tue 20:00:00"]
    later = agenda(replace(here, put_off={NECK: at("mon 11:00")}), NOW, 1)
    assert holds(later) == ["mon 11:00:00"]


def test_a_locked_site_an_archived_spot_and_a_check_in_turned_off_are_left_out() -> None:
    here = outlook()
    assert holds(agenda(replace(here, locks=(LOCK,)), NOW, 3)) == []
    archived = replace(SPOT, archived=datetime(2026, 3, 1, tzinfo=UTC))
    found = agenda(replace(here, spots=(archived,)), NOW, 3)
    assert (holds(found), check_ins(found)) == ([], [])
    quiet = Settings(reminders=BREAKS, checkin=EveningCheckIn.OFF)
    assert check_ins(agenda(replace(here, settings=quiet), NOW, 3)) == []


@pytest.mark.parametrize("days", [0, 61])
def test_the_number_of_days_is_limited(days: int) -> None:
    with pytest.raises(InvalidInput, match="from 1 to 60"):
        agenda(outlook(), NOW, days)


@examples(30)
@given(
    zone=st.sampled_from(["Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "UTC"]),
    minutes=st.integers(0, 365 * 24 * 60),
    days=st.integers(1, 8),
    cue=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
def test_it_is_in_order_within_its_days_and_agrees_with_the_schedule(
    zone: str, minutes: int, days: int, cue: time
) -> None:
    settings = BreakSettings(zone)
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    state = first_state(settings, now)
    here = Outlook(
        state,
        Settings(reminders=settings),
        HabitPlan((spot_plan(cue=AtTime(cue)),)),
        (SPOT, replace(SPOT, id=SpotId("other"))),
    )
    found = agenda(here, now, days)
    instants = [each.at for each in found.items]
    assert instants == sorted(instants)
    assert all(now <= each < found.until for each in instants)
    planned = [each.at for each in found.items if isinstance(each, ComingBreak)]
    assert planned == list(upcoming(state, settings, now, found.until))
    held = [each for each in found.items if isinstance(each, ComingHold)]
    assert len({each.day for each in held}) == len(held)
    assert all(each.at.astimezone(settings.tz).date() == each.day for each in held)
