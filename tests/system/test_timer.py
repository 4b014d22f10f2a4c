"""The real scheduler on a real loop, with clocks so fast that nothing waits long."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from app.system.clock import AcceleratedClock, SystemClock
from app.system.timer import ApschedulerTimer
from tests.fakes import FakeClock

START = datetime(2026, 3, 29, 0, 15, tzinfo=UTC)  # clocks go forward in Berlin at 01:00
SOON = 5.0  # seconds; a test that needs them has failed


class Woken:
    """Counts wakes and lets a test wait for the next one."""

    def __init__(self, clock: AcceleratedClock | FakeClock) -> None:
        self._clock, self._news = clock, asyncio.Event()
        self.at: list[datetime] = []

    async def __call__(self) -> None:
        self.at.append(self._clock.now())
        self._news.set()

    async def next(self) -> datetime:
        await asyncio.wait_for(self._news.wait(), SOON)
        self._news.clear()
        return self.at[-1]


@pytest.fixture
def clock() -> AcceleratedClock:
    return AcceleratedClock(START, 50_000, SystemClock())


@pytest_asyncio.fixture
async def timer(clock: AcceleratedClock) -> AsyncIterator[ApschedulerTimer]:
    timer = ApschedulerTimer(clock)
    await timer.start()
    yield timer
    await timer.stop()


async def test_it_rings_at_the_apps_instant_however_fast_the_apps_time_runs(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    woken, due = Woken(clock), START + timedelta(minutes=90)
    timer.set("break", due, woken)
    assert await woken.next() >= due
    assert len(woken.at) == 1


async def test_an_instant_that_has_passed_rings_soon(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    woken = Woken(clock)
    timer.set("break", datetime(1970, 1, 1, tzinfo=UTC), woken)
    await woken.next()


async def test_an_instant_beyond_any_calendar_is_waited_for_without_harm(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    never, woken = Woken(clock), Woken(clock)
    timer.set("far", datetime.max.replace(tzinfo=UTC), never)
    timer.set("near", clock.now(), woken)
    await woken.next()
    assert never.at == []


async def test_a_name_set_again_rings_only_at_its_new_time(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    first, second = Woken(clock), Woken(clock)
    timer.set("break", clock.now(), first)
    timer.set("break", clock.now(), second)
    await second.next()
    assert first.at == []


async def test_a_cleared_name_is_silent_and_clearing_it_twice_is_harmless(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    silent, woken = Woken(clock), Woken(clock)
    timer.set("break", clock.now(), silent)
    timer.clear("break")
    timer.clear("break")
    timer.set("other", clock.now(), woken)
    await woken.next()
    assert silent.at == []


async def test_a_wake_may_set_its_own_alarm_again(
    clock: AcceleratedClock, timer: ApschedulerTimer
) -> None:
    woken = Woken(clock)

    async def heartbeat() -> None:
        await woken()
        if len(woken.at) < 5:
            timer.set("heart", clock.now(), heartbeat)
            await asyncio.sleep(0)  # still running when it is due again

    timer.set("heart", clock.now(), heartbeat)
    while len(woken.at) < 5:
        await woken.next()


async def test_what_a_wake_raises_is_logged_and_the_next_one_still_rings(
    clock: AcceleratedClock, timer: ApschedulerTimer, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken() -> None:
        raise ValueError("no such break")

    woken = Woken(clock)
    with caplog.at_level(logging.ERROR):
        timer.set("bad", START, broken)
        timer.set("good", START + timedelta(minutes=10), woken)
        await woken.next()
    assert "bad" in caplog.text
    assert "no such break" in caplog.text


class Hasty(FakeClock):
    """A clock whose seconds are promised to be far shorter than they turn out to be."""

    def real_seconds(self, seconds: float) -> float:
        return seconds / 1_000_000


async def test_it_never_rings_before_its_instant() -> None:
    clock = Hasty(START)
    timer, early, woken = ApschedulerTimer(clock), Woken(clock), Woken(clock)
    await timer.start()
    timer.set("later", START + timedelta(hours=1), early)
    timer.set("now", START, woken)
    await woken.next()
    assert early.at == []
    await clock.advance(3600)
    assert await early.next() == START + timedelta(hours=1)
    await timer.stop()


async def test_what_was_set_before_the_start_rings_after_it(clock: AcceleratedClock) -> None:
    timer, woken = ApschedulerTimer(clock), Woken(clock)
    timer.set("break", START, woken)
    assert woken.at == []
    await timer.start()
    await woken.next()
    await timer.stop()
    await timer.stop()


async def test_setting_the_same_again_leaves_it_alone_but_a_slept_through_timer_is_set_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = SystemClock()
    timer, woken, due = (
        ApschedulerTimer(clock),
        Woken(FakeClock()),
        clock.now() + timedelta(hours=1),
    )
    await timer.start()
    jobs = timer._scheduler
    timer.set("break", due, woken)
    first = jobs.get_job("break")
    timer.set("break", due, woken)
    assert jobs.get_job("break") is first
    awake = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: awake() - 120)  # asleep for two minutes
    timer.set("break", due, woken)
    assert jobs.get_job("break") is not first
    timer.clear("break")
    timer.set("break", due, woken)
    assert jobs.get_job("break") is not None
    await timer.stop()
