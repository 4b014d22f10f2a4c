"""Days of random life through the real services, and what became of every break.

python -m tests.reliability.year --days 365 [--seed N]

The clock is fake, the person, the machine and the processes do as they like: work, leave, sleep,
set the clock, sit in calls, pause, snooze, press what has gone, change settings, kill and restart
Unknot.  It ends with 1 when a break doubled, or nobody can say what became of it.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.breaks import (
    BreakId,
    DueAt,
    ForMinutes,
    Inhibitor,
    NoBreakOpen,
    PauseLength,
    UntilTomorrow,
    open_break,
)
from app.domain.breaks.observations import IdleSince, Present
from app.domain.breaks.phases import Deferred, Offered, Waiting
from app.domain.breaks.state import NotPaused
from app.services.reminders import Reminders
from app.texts import breaks as words
from tests.fakes import FakeClock
from tests.reliability.machine import Machine
from tests.reliability.planned_holds import PlannedHolds
from tests.reliability.tally import Tally, tally, told_twice

BEGINS = datetime(2026, 1, 5, 7, 30, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
STEP = timedelta(minutes=2)
LATE = timedelta(seconds=40)  # a due break waits for a beat at most, and for the next look
HOURS = (
    "mon-fri 09:00-18:00",
    "mon-fri 08:00-12:00, 13:00-17:30; sat 10:00-12:00",
    "mon-fri 08:00-12:30 every 30, 12:30-15:00 every 60, 15:30-18:00",
)
FIXED_TIMES = ("none", "none", "10:30, 14:00", "08:10, 09:00, 11:45, 13:00, 17:20, 22:00")
WEIGHTS = {
    "work": 60,
    "leave": 12,
    "call": 6,
    "sleep": 5,
    "set_the_clock": 1,
    "pause": 2,
    "resume": 2,
    "fall_ill": 0.5,
    "restart": 2,
    "kill": 2,
    "choose": 2,
    "press_what_has_gone": 3,
    "change_the_plan": 1.5,
}


class Life:
    """One person and one machine."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.clock = FakeClock(BEGINS)
        self.machine = Machine(self.clock)
        self.problems: list[str] = []
        self.planned = PlannedHolds(self.machine, self.chance, self.problems)
        self.left: set[tuple[BreakId, datetime]] = set()  # let pass, or answered
        self.gone = [BreakId("20260101T000000Z-1")]

    @property
    def reminders(self) -> Reminders:
        return self.machine.services.reminders

    async def live(self, days: int) -> Tally:
        """So many days; what became of their breaks."""
        await self.machine.start()
        await self.machine.start()
        await self.machine.services.settings.set("welcome", "done")
        self.machine.activity_monitor.now = Present()
        await self.planned.begin()
        for day in range(days):
            await self._day(BEGINS + timedelta(days=day))
        return await self._end()

    async def _day(self, begins: datetime) -> None:
        ends = begins + timedelta(hours=self.chance.uniform(8, 12))
        while self.clock.now() < ends:
            (what,) = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))
            act: Callable[[], Awaitable[None]] = getattr(self, f"_{what}")
            await act()
        night = (begins + timedelta(days=1) - self.clock.now()).total_seconds()
        self.clock.suspend(max(60.0, night))
        await self._pass(timedelta(seconds=30))

    async def _pass(self, length: timedelta) -> None:
        """Time goes by, and offers are answered, or not."""
        ends = self.clock.now() + length
        while self.clock.now() < ends:
            await self.clock.advance(min(STEP, ends - self.clock.now()).total_seconds())
            self._check()
            self.planned.check()
            await self._answer()
            await self.planned.answer()

    async def _answer(self) -> None:
        phase = self.reminders.state.phase
        if not isinstance(phase, Offered):
            return
        one = phase.open.id
        if (one, phase.since) in self.left:
            return
        (answer,) = self.chance.choices(["start", "snooze", "skip", ""], [55, 15, 15, 15])
        if answer == "start":
            await self.machine.services.break_player.start(one)
        elif answer == "snooze":
            await self.reminders.snooze(self.chance.choice([5, 10, 15]), one)
        elif answer == "skip":
            await self.reminders.skip(one)
        self.left.add((one, phase.since))
        self.gone.append(one)

    def _check(self) -> None:
        """What has to be true at any moment."""
        now, reminders = self.clock.now(), self.reminders
        said = words.why(reminders.status(), now.astimezone(ZONE))
        state = reminders.state
        if not said.strip():
            self.problems.append(f"{now}: no reason for {state.phase}")
        match state.phase, reminders.next_due():
            case Waiting(), DueAt(at) if isinstance(state.pausing, NotPaused) and at < now - LATE:
                self.problems.append(f"{now}: due at {at}, and nothing happened")
            case Deferred(), _ if not self.machine.activity_monitor.holding:
                self.problems.append(f"{now}: owed for no reason")
            case _:
                pass

    async def _work(self) -> None:
        await self._pass(timedelta(minutes=self.chance.uniform(5, 60)))

    async def _leave(self) -> None:
        self.machine.activity_monitor.now = IdleSince(self.clock.now())
        await self._pass(timedelta(minutes=self.chance.choice([1, 3, 6, 15, 45])))
        self.machine.activity_monitor.now = Present()
        await self._pass(timedelta(seconds=25))

    async def _call(self) -> None:
        why = self.chance.choice([Inhibitor.CALL, Inhibitor.FULL_SCREEN, Inhibitor.DO_NOT_DISTURB])
        self.machine.activity_monitor.holding = (why,)
        await self._pass(timedelta(minutes=self.chance.uniform(2, 70)))
        self.machine.activity_monitor.holding = ()
        await self._pass(timedelta(seconds=45))

    async def _sleep(self) -> None:
        self.clock.suspend(self.chance.choice([20, 100, 240, 400, 3000]))
        await self._pass(timedelta(seconds=25))

    async def _set_the_clock(self) -> None:
        by = self.chance.choice([-5400, -600, -30, 30, 600, 5400])
        self.clock.step(by)
        self.machine.clock_set.append(self.clock.boottime())
        await self._pass(timedelta(seconds=25))

    async def _pause(self) -> None:
        lengths: tuple[PauseLength, ...] = (ForMinutes(30), ForMinutes(60), UntilTomorrow())
        length = self.chance.choice(lengths)
        await self.reminders.pause(length)

    async def _resume(self) -> None:
        await self.machine.services.ill_days.resume()

    async def _fall_ill(self) -> None:
        await self.machine.services.ill_days.begin()

    async def _restart(self) -> None:
        while self.machine.running:
            await self.machine.stop()
        await self.clock.advance(self.chance.choice([1, 60, 280, 1200]))
        await self.machine.start()
        await self.machine.start()

    async def _kill(self) -> None:
        self.machine.kill()
        await self.machine.start()
        await self._pass(timedelta(seconds=45))

    async def _choose(self) -> None:
        settings_service = self.machine.services.settings
        today = self.clock.now().astimezone(ZONE).date()
        wanted = {
            "interval_minutes": [str(self.chance.randint(30, 60))],
            "windows": list(HOURS),
            "fixed_times": list(FIXED_TIMES),
            "days_off": [
                "none",
                "wed",
                f"{today}..{today + timedelta(days=self.chance.randrange(5))}",
            ],
        }
        key = self.chance.choice(list(wanted))
        await settings_service.set(key, self.chance.choice(wanted[key]))
        await self._pass(timedelta(seconds=25))

    async def _change_the_plan(self) -> None:
        await self.planned.change()

    async def _press_what_has_gone(self) -> None:
        one = self.chance.choice(self.gone)
        await self.reminders.skip(one)
        await self.reminders.snooze(5, one)

    async def _end(self) -> Tally:
        state = self.reminders.state
        one = open_break(state)
        events = list(reversed(self.machine.services.break_log.history(10**9)))
        found = tally(events, [] if isinstance(one, NoBreakOpen) else [one.id])
        processes = [*self.machine.ended, *self.machine.running]
        for process in processes:
            found.doubles.extend(told_twice(process.notifier.shown, events))
            found.unexplained.extend(f"an alarm failed: {e!r}" for e in process.timer.errors)
        last = self.planned.today - timedelta(days=1)
        ended = self.planned.tally(BEGINS.date(), last)
        found.counts.update({f"hold {how}": number for how, number in ended.items()})
        found.doubles.extend([*self.planned.told_twice(), *self.planned.told_too_soon()])
        found.unexplained.extend(self.problems)
        while self.machine.running:
            await self.machine.stop()
        return found


def main(arguments: list[str]) -> int:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    found = asyncio.run(Life(asked.seed).live(asked.days))
    print(f"{asked.days} days, seed {asked.seed}")
    print("\n".join(found.lines()))
    return 1 if found.doubles or found.unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
