"""Random lives with reminders: whatever happens in whatever order, the promises hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from itertools import pairwise

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.breaks import (
    BreakId,
    BreakSettings,
    Decision,
    ForMinutes,
    Inhibitor,
    NoBreakOpen,
    Observations,
    UntilResumed,
    UntilTomorrow,
    decide,
    explain,
    finish,
    open_break,
    parse_days_off,
    parse_fixed_times,
    parse_hours,
    pause,
    resume,
    skip,
    snooze,
    start,
)
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import (
    BreakCredited,
    BreakDeferred,
    BreakDue,
    BreakEvent,
    BreakFinished,
    BreakMissed,
    BreakOffered,
    BreakSkipped,
    BreakSnoozed,
    BreakStarted,
)
from app.domain.breaks.fixed_times import outside
from app.domain.breaks.observations import IdleSince, NotRunning, Present, Slept, Stepped
from app.domain.breaks.status import ScheduleStatus
from tests.domain.breaks.life import Life, at
from tests.examples import examples

OUTCOMES = (BreakFinished, BreakSkipped, BreakMissed, BreakCredited)
HOURS = (
    "mon-fri 09:00-18:00",
    "mon-sun 00:00-24:00",
    "mon-sun 08:00-12:00, 13:00-17:00",
    "mon-sun 22:00-06:00",
    "sun 01:00-05:00; mon-sat 10:00-11:00",
    "mon-sun 01:00-02:30 every 30, 02:30-12:00 every 60, 13:00-17:00",
)
DAYS_OFF = ("none", "2026-03-03", "2026-03-02; 2026-03-29..2026-03-30; 2026-10-25")
FIXED_TIMES = ("none", "none", "02:30, 10:30", "10:00, 10:30, 11:00, 13:30, 23:59")
BEGINNINGS = ("mon 08:50", "2026-03-28T20:00", "2026-10-24T20:00")
minutes = st.integers(1, 200)
seconds = st.integers(1, 900)


def fitting(times: str, hours: str) -> tuple[time, ...]:
    """The fixed times, or none where all of them are outside the hours."""
    read = parse_fixed_times(times)
    return () if len(outside(read, parse_hours(hours), [])) == len(read) else read


class Reminding(RuleBasedStateMachine):
    """A person, a machine and a clock, each doing as they like."""

    @initialize(
        begin=st.sampled_from(BEGINNINGS),
        hours=st.sampled_from(HOURS),
        interval=st.integers(30, 60),
        notice=st.sampled_from([0, 30, 60]),
        days_off=st.sampled_from(DAYS_OFF),
        times=st.sampled_from(FIXED_TIMES),
    )
    def begin(
        self, begin: str, hours: str, interval: int, notice: int, days_off: str, times: str
    ) -> None:
        settings = BreakSettings(
            "Europe/Berlin",
            interval,
            parse_hours(hours),
            notice,
            days_off=parse_days_off(days_off),
            fixed_times=fitting(times, hours),
        )
        self.life = Life(at(begin), settings)

    @rule(length=minutes)
    def time_passes(self, length: int) -> None:
        self.life.until(self.life.now + timedelta(minutes=length))

    @rule(length=seconds)
    def a_moment_passes(self, length: int) -> None:
        self.life.until(self.life.now + timedelta(seconds=length))

    @rule()
    def until_something_happens(self) -> None:
        self.life.until(self.life.wake_at)

    @rule(away=st.integers(0, 20))
    def somebody_leaves(self, away: int) -> None:
        self.life.idle = IdleSince(self.life.now - timedelta(minutes=away))
        self.life.look()

    @rule()
    def somebody_comes_back(self) -> None:
        self.life.idle = Present()
        self.life.look()

    @rule(why=st.sampled_from(Inhibitor))
    def something_holds_back(self, why: Inhibitor) -> None:
        self.life.inhibitors = (why,)
        self.life.look()

    @rule()
    def nothing_holds_back(self) -> None:
        self.life.inhibitors = ()
        self.life.look()

    @rule(length=seconds)
    def the_machine_sleeps(self, length: int) -> None:
        before = self.life.now
        after = before + timedelta(seconds=length * 3)
        self.life.jump(after, Slept(before, after))

    @rule(length=st.integers(-7200, 7200).filter(lambda by: abs(by) > 2))
    def the_clock_is_set(self, length: int) -> None:
        by = timedelta(seconds=length)
        self.life.jump(self.life.now + by, Stepped(by))

    @rule(length=seconds)
    def everything_restarts(self, length: int) -> None:
        before = self.life.state.seen
        after = self.life.now + timedelta(seconds=length)
        self.life.jump(after, NotRunning(before, after))

    @rule(length=st.integers(10, 600))
    def start_a_break(self, length: int) -> None:
        self.life.do(start, timedelta(seconds=length))

    @rule()
    def stop_the_break(self) -> None:
        self.life.do(finish, FinishReason.STOPPED_EARLY)

    @rule(length=st.sampled_from([5, 10, 15]))
    def snooze_the_break(self, length: int) -> None:
        self.life.do(snooze, length)

    @rule()
    def skip_the_break(self) -> None:
        self.life.do(skip)

    @rule(answer=st.sampled_from([(skip,), (snooze, 5)]))
    def answer_an_old_notification(self, answer: tuple[Callable[..., Decision], int]) -> None:
        before = self.life.state
        self.life.do(*answer, break_id=BreakId("from-yesterday"))
        assert replace(self.life.state, seen=before.seen) == before

    @rule(length=st.sampled_from([ForMinutes(30), ForMinutes(120), UntilTomorrow()]))
    def rest_for_a_while(self, length: ForMinutes | UntilTomorrow) -> None:
        self.life.do(pause, length)

    @rule()
    def rest_until_resumed(self) -> None:
        self.life.do(pause, UntilResumed())

    @rule()
    def resume_reminders(self) -> None:
        before = len(self.life.log)
        self.life.do(resume)
        self.life.look()
        assert not any(isinstance(e.what, BreakOffered) for e in self.life.log[before:][1:])

    @rule(
        interval=st.integers(30, 60),
        hours=st.sampled_from(HOURS),
        days_off=st.sampled_from(DAYS_OFF),
        times=st.sampled_from(FIXED_TIMES),
    )
    def change_settings(self, interval: int, hours: str, days_off: str, times: str) -> None:
        waiting = isinstance(open_break(self.life.state), NoBreakOpen)
        before = len(self.life.log)
        self.life.change(
            interval_minutes=interval,
            hours=parse_hours(hours),
            days_off=parse_days_off(days_off),
            fixed_times=fitting(times, hours),
        )
        if waiting:
            assert not any(isinstance(e.what, BreakDue) for e in self.life.log[before:])

    @invariant()
    def every_break_has_one_outcome_or_is_open(self) -> None:
        log = self.life.log
        born = [e.break_id for e in log if isinstance(e.what, BreakDue)]
        ended = Counter(e.break_id for e in log if isinstance(e.what, OUTCOMES) and e.break_id)
        one = open_break(self.life.state)
        still_open = set() if isinstance(one, NoBreakOpen) else {one.id}
        assert len(set(born)) == len(born)
        assert all(count == 1 for count in ended.values())
        assert not (still_open & ended.keys())
        assert set(born) <= ended.keys() | still_open

    @invariant()
    def a_break_is_offered_once_for_each_time_it_came_up(self) -> None:
        by_break: dict[BreakId, list[BreakEvent]] = {}
        for event in self.life.log:
            by_break.setdefault(event.break_id, []).append(event)
        again = (BreakSnoozed, BreakDeferred, BreakDue)
        for events in by_break.values():
            told = [e.what for e in events if isinstance(e.what, (BreakOffered, *again))]
            for one, following in pairwise(told):
                if isinstance(following, BreakOffered):
                    assert isinstance(one, again)

    @invariant()
    def there_is_always_a_reason(self) -> None:
        assert isinstance(
            explain(self.life.state, self.life.settings, self.life.now), ScheduleStatus
        )

    @invariant()
    def looking_twice_changes_nothing(self) -> None:
        life = self.life
        observations = Observations(life.idle, life.inhibitors)
        once = decide(life.state, observations, life.settings, life.now)
        again = decide(once.state, observations, life.settings, life.now)
        assert again.events == ()
        assert again.state == once.state

    @invariant()
    def a_started_break_was_not_started_before(self) -> None:
        begun = Counter(e.break_id for e in self.life.log if isinstance(e.what, BreakStarted))
        assert all(count == 1 for count in begun.values())


Reminding.TestCase.settings = examples(40, stateful_step_count=40)
TestReminding = Reminding.TestCase
