"""The fakes behave as the machine does, or tests that trust them would prove nothing."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from app.ports import Clock, Notifier, Timer
from tests.fakes import FakeClock, FakeNotifier, FakeTimer, settle

# The type checker holds the fakes to the ports here.
_PORTS: tuple[type[Clock], type[Timer], type[Notifier]] = (FakeClock, FakeTimer, FakeNotifier)


async def test_sleepers_wake_in_the_order_of_their_times() -> None:
    clock = FakeClock()
    woken: list[tuple[str, float]] = []

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((name, clock.monotonic()))

    start = clock.monotonic()
    tasks = [asyncio.ensure_future(sleeper(n, s)) for n, s in (("b", 20), ("a", 10), ("c", 90))]
    await clock.advance(60)
    assert woken == [("a", start + 10), ("b", start + 20)]
    await clock.advance(60)
    assert woken[-1] == ("c", start + 90)
    await asyncio.gather(*tasks)


async def test_a_loop_of_short_sleeps_runs_as_often_as_it_would() -> None:
    clock, beats = FakeClock(), []

    async def heart() -> None:
        while True:
            await clock.sleep(20)
            beats.append(clock.now())

    task = asyncio.ensure_future(heart())
    await clock.advance(100)
    assert len(beats) == 5
    task.cancel()


async def test_an_alarm_rings_once_at_its_instant() -> None:
    clock = FakeClock()
    alarm, rung = FakeTimer(clock), []

    async def wake() -> None:
        rung.append(clock.now())

    due = clock.now() + timedelta(minutes=45)
    alarm.set("break", due, wake)
    await clock.advance(3 * 3600)
    assert rung == [due]
    assert alarm.at("break") is None


async def test_an_alarm_set_again_forgets_its_first_time_and_a_cleared_one_is_silent() -> None:
    clock = FakeClock()
    alarm, rung = FakeTimer(clock), []

    async def wake() -> None:
        rung.append(clock.now())

    later = clock.now() + timedelta(minutes=10)
    alarm.set("break", clock.now() + timedelta(minutes=5), wake)
    alarm.set("break", later, wake)
    alarm.set("other", later, wake)
    alarm.clear("other")
    await clock.advance(3600)
    assert rung == [later]


async def test_after_a_step_back_an_alarm_waits_for_its_wall_time() -> None:
    clock = FakeClock()
    alarm, rung = FakeTimer(clock), []

    async def wake() -> None:
        rung.append(clock.now())

    due = clock.now() + timedelta(minutes=5)
    alarm.set("break", due, wake)
    clock.step(-600)
    await clock.advance(300)
    assert rung == []
    await clock.advance(600)
    assert rung == [due]


async def test_timers_stand_still_while_the_machine_sleeps() -> None:
    clock = FakeClock()
    alarm, rung = FakeTimer(clock), []
    before = clock.now(), clock.monotonic(), clock.boottime()

    async def wake() -> None:
        rung.append(clock.now())

    alarm.set("break", clock.now() + timedelta(seconds=60), wake)
    clock.suspend(3600)
    await settle()
    assert rung == []
    assert clock.now() == before[0] + timedelta(hours=1)
    assert clock.monotonic() == before[1]
    assert clock.boottime() == before[2] + 3600
    await clock.advance(60)
    assert rung == [before[0] + timedelta(seconds=3660)]


async def test_an_error_in_a_wake_is_kept_and_the_alarm_goes_on() -> None:
    clock = FakeClock()
    alarm = FakeTimer(clock)

    async def wake() -> None:
        alarm.set("break", clock.now() + timedelta(seconds=10), wake)
        raise ValueError("broken")

    alarm.set("break", clock.now(), wake)
    await clock.advance(25)
    assert len(alarm.errors) == 3
