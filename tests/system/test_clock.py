"""What the clocks promise, on fake machines."""

from __future__ import annotations

import asyncio
import math
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.domain.errors import InvalidInput
from app.system.clock import AcceleratedClock, InferredElapsed, SystemClock, clock_from, parse_clock
from tests.fakes import FakeClock

START = datetime(2026, 3, 2, 7, 59, tzinfo=UTC)


def test_without_the_variable_time_is_the_machines_own() -> None:
    with time_machine.travel(START, tick=False):
        assert clock_from({}).now() == START
        assert clock_from({"UNKNOT_CLOCK": ""}).now() == START


def test_neither_awake_nor_elapsed_time_ever_goes_back() -> None:
    clock = SystemClock()
    awake, elapsed = clock.monotonic(), clock.boottime()
    assert clock.boottime() >= elapsed
    assert clock.monotonic() >= awake
    assert clock.real_seconds(7) == 7


def test_the_variable_names_an_instant_and_a_speed() -> None:
    assert parse_clock("2026-03-02T08:59:00+01:00@60") == (START, 60.0)
    assert parse_clock("2026-03-02T07:59:00Z") == (START, 1.0)
    assert parse_clock(" 2026-03-02T07:59:00Z@0.5 ") == (START, 0.5)


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "2026-03-02T08:59:00",
        "2026-03-02T08:59:00+01:00@",
        "2026-03-02T08:59:00+01:00@fast",
        "2026-03-02T08:59:00+01:00@0",
        "2026-03-02T08:59:00+01:00@-60",
        "2026-03-02T08:59:00+01:00@nan",
        "2026-03-02T08:59:00+01:00@inf",
        "2026-03-02T08:59:00+01:00@100001",
        "1066-10-14T08:59:00+01:00",
        "9999-12-31T23:59:00Z",
        "@60",
    ],
)
def test_a_clock_that_makes_no_sense_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(InvalidInput, match="UNKNOT_CLOCK"):
        clock_from({"UNKNOT_CLOCK": text})


async def test_a_fast_clock_starts_where_it_is_told_and_runs_at_its_rate() -> None:
    machine = FakeClock(datetime(2031, 1, 1, tzinfo=UTC))
    clock = AcceleratedClock(START, 60, machine)
    assert clock.now() == START
    awake, elapsed = clock.monotonic(), clock.boottime()
    await machine.advance(30)
    assert clock.now() == START + timedelta(minutes=30)
    assert clock.monotonic() - awake == pytest.approx(1800)
    assert clock.boottime() - elapsed == pytest.approx(1800)
    assert clock.real_seconds(60) == 1


async def test_a_fast_clock_sleeps_shorter() -> None:
    machine = FakeClock()
    clock = AcceleratedClock(START, 60, machine)
    woken = []

    async def nap() -> None:
        await clock.sleep(600)
        woken.append(clock.now())

    task = asyncio.ensure_future(nap())
    await machine.advance(9.9)
    assert woken == []
    await machine.advance(0.1)
    await task
    assert woken == [START + timedelta(minutes=10)]


async def test_a_fast_clock_sees_the_machine_sleep_but_not_its_wall_being_set() -> None:
    machine = FakeClock()
    clock = AcceleratedClock(START, 60, machine)
    machine.step(3600)
    assert clock.now() == START
    awake = clock.monotonic()
    machine.suspend(10)
    assert clock.now() == START + timedelta(minutes=10)
    assert clock.monotonic() == awake


class Machine:
    """Two clocks to be moved by hand."""

    def __init__(self) -> None:
        self.wall, self.awake = 1_000_000.0, 50.0

    def elapsed(self) -> InferredElapsed:
        return InferredElapsed(lambda: self.wall, lambda: self.awake)


def test_without_a_clock_for_it_a_wall_that_ran_ahead_has_slept() -> None:
    machine = Machine()
    elapsed = machine.elapsed()
    before = elapsed()
    machine.wall, machine.awake = machine.wall + 3620, machine.awake + 20
    assert elapsed() - before == 3620
    assert elapsed() - before == 3620, "asking again adds nothing"


def test_without_a_clock_for_it_a_wall_that_fell_behind_was_set_back() -> None:
    machine = Machine()
    elapsed = machine.elapsed()
    before = elapsed()
    machine.wall, machine.awake = machine.wall - 3600, machine.awake + 20
    assert elapsed() - before == 20


def test_clocks_that_drift_apart_a_little_are_not_sleep() -> None:
    machine = Machine()
    elapsed = machine.elapsed()
    before = elapsed()
    for _ in range(100):
        machine.wall, machine.awake = machine.wall + 20.01, machine.awake + 20
        elapsed()
    assert math.isclose(elapsed() - before, 2000)
