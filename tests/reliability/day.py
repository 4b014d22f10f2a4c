"""A day of several real processes on one folder, which are stopped, killed and started again.

python -m tests.reliability.day --speed 240 [--hours 24] [--seed N]

Two `unknot remind` and one `unknot run` share a folder, on a clock that runs fast, and a desktop
that goes away and comes back.  Meanwhile verbs come from the command line, the zone changes, and
processes are stopped (SIGSTOP), continued, killed and started anew, all at random instants.  At
the end the log of breaks and what the desktop was sent must agree: it ends with 1 when a break was
told more often than it was offered, or nobody can say what became of one.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.breaks import OpenBreak, ReminderState, open_break
from app.domain.breaks.events import BreakHandedOver, BreakOffered, BreakOfferedAgain, BreakShown
from app.services.notification_channels import NotificationKind
from app.storage.store import disk_store
from app.system.clock import SystemClock
from app.texts import breaks as words
from tests.e2e.server import ROOT, environment
from tests.reliability.tally import Tally, tally, told_too_often
from tests.system.private_bus import NotificationDaemon, private_bus

BEGINS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # Monday, 09:00 in Berlin
HOURS = "mon-sun 00:00-24:00"
ROLES = (("remind",), ("remind", "--quiet"), ("run", "--no-browser", "--port", "0"))
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata")
VERBS = (("snooze", "5"), ("skip",), ("start",), ("resume",), ("pause", "30m"))
STOPPED_FOR = (0.05, 0.5, 6.0)  # seconds on the wall; the last is longer than the lease's patience
OFFERS = {
    words.message(each, "").title for each in (NotificationKind.DUE, NotificationKind.STILL_DUE)
}


AT_ONCE = f"""
import os, time
from datetime import datetime, timedelta
from app.bootstrap import build
from app.cli import main
gone = (time.time() - float(os.environ["BEGAN"])) * float(os.environ["SPEED"])
now = datetime.fromisoformat({BEGINS.isoformat()!r}) + timedelta(seconds=gone)
os.environ["UNKNOT_CLOCK"] = now.isoformat() + "@" + os.environ["SPEED"]
main()
"""
"""The app, told the time when it is loaded: a second of loading would be minutes late."""


@dataclass
class Day:
    """The processes, the desktop, and chance."""

    folder: Path
    speed: float
    seed: int
    bus: str
    chance: random.Random = field(init=False)
    began: float = field(default_factory=time.time)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    desktops: list[NotificationDaemon] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    refused: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    @property
    def surroundings(self) -> dict[str, str]:
        """What a process is told that starts now."""
        return {
            **environment(self.folder),
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "BEGAN": str(self.began),
            "SPEED": f"{self.speed:g}",
        }

    def start(self, role: int) -> subprocess.Popen[bytes]:
        """One of the three."""
        with (self.folder.parent / f"process{role}.txt").open("ab") as out:
            return subprocess.Popen(
                [sys.executable, "-c", AT_ONCE, *ROLES[role]],
                cwd=ROOT,
                env=self.surroundings,
                stdout=out,
                stderr=out,
            )

    async def ask(self, *verb: str) -> None:
        """Something from the command line.  What came too late is refused, and says why."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", AT_ONCE, *verb),
            cwd=ROOT,
            env=self.surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        said, _ = await process.communicate()
        self.done[verb[0]] += 1
        if process.returncode:
            self.refused.append(f"{' '.join(verb)}: {said.decode().strip()}")

    async def live(self, hours: float) -> Tally:
        """So many hours by the fast clock."""
        for setting in (("interval_minutes", "30"), ("windows", HOURS), ("welcome", "done")):
            await self.ask("settings", "set", *setting)
        self.began = time.time()
        self.desktops.append(await NotificationDaemon.on(self.bus))
        self.running = [self.start(role) for role in range(len(ROLES))]
        await within(60.0, lambda: bool(self.desktops[0].shown))  # nothing stops the first break
        ends = self.began + hours * 3600 / self.speed
        while time.time() < ends:
            await asyncio.sleep(self.chance.uniform(0.1, 1.5))
            await self._one_thing()
        if not self.desktops[-1].is_local:
            self.desktops.append(await NotificationDaemon.on(self.bus))
        await self.ask("pause", "resumed")
        await self._be_quiet()
        return self._found()

    async def _one_thing(self) -> None:
        activity = (self._verb, self._stop, self._kill, self._desktop, self._zone)
        (deed,) = self.chance.choices(activity, [10, 3, 2, 2, 1])
        await deed()

    async def _verb(self) -> None:
        (verb,) = self.chance.choices(VERBS, [3, 3, 3, 2, 1])
        await self.ask(*verb)

    async def _zone(self) -> None:
        await self.ask("settings", "set", "zone", self.chance.choice(ZONES))

    async def _stop(self) -> None:
        process = self.chance.choice(self.running)
        process.send_signal(signal.SIGSTOP)
        self.done["SIGSTOP"] += 1
        await asyncio.sleep(self.chance.choice(STOPPED_FOR))
        process.send_signal(signal.SIGCONT)

    async def _kill(self) -> None:
        role = self.chance.randrange(len(ROLES))
        self.running[role].kill()
        self.running[role].wait()
        self.done["SIGKILL"] += 1
        await asyncio.sleep(self.chance.uniform(0.0, 1.0))
        self.running[role] = self.start(role)

    async def _desktop(self) -> None:
        """The desktop goes, or comes back; what it had shown is gone with it."""
        self.done["desktop"] += 1
        if self.desktops[-1].is_local:
            self.desktops[-1].leave()
        else:
            self.desktops.append(await NotificationDaemon.on(self.bus))

    async def _be_quiet(self) -> None:
        """Until the desktop shows no break any more, or too long has passed."""
        await within(20.0, lambda: not self._still_up())
        for process in self.running:
            process.terminate()
        for process in self.running:
            process.wait(30)

    def _still_up(self) -> list[str]:
        return [each.title for each in self.desktops[-1].up if each.title in OFFERS]

    def _found(self) -> Tally:
        store = disk_store(self.folder, SystemClock())
        events = [logged.event for logged in store.break_events.all()]
        state = store.break_state.get()
        store.close()
        one = open_break(state) if isinstance(state, ReminderState) else None
        found = tally(events, [one.id] if isinstance(one, OpenBreak) else [])
        found.doubles.extend(told_too_often(events))
        sent = sum(each.title in OFFERS for desktop in self.desktops for each in desktop.shown)
        offered = sum(isinstance(event.what, BreakOffered | BreakOfferedAgain) for event in events)
        given_back = sum(isinstance(event.what, BreakHandedOver) for event in events)
        if sent > offered + given_back:
            found.doubles.append(f"the desktop was sent {sent}, offered {offered}+{given_back}")
        found.unexplained.extend(f"“{title}” was left standing" for title in self._still_up())
        self.done.update(
            f"on {event.what.channel}" for event in events if isinstance(event.what, BreakShown)
        )
        self.done.update(offered=offered, sent=sent, handed_over=given_back)
        return found


async def within(seconds: float, holds: Callable[[], bool]) -> None:
    """Wait until something is so, at most so long on the wall."""
    ends = time.time() + seconds
    while not holds() and time.time() < ends:  # noqa: ASYNC110 - other processes set no event
        await asyncio.sleep(0.05)


async def spend(speed: float, hours: float, seed: int) -> tuple[Tally, Day]:
    """A day in a folder of its own."""
    with TemporaryDirectory() as folder, private_bus() as bus:
        data = Path(folder) / "kept"
        day = Day(data, speed, seed, bus)
        try:
            return await day.live(hours), day
        finally:
            for process in day.running:
                if process.poll() is None:
                    os.kill(process.pid, signal.SIGCONT)
                    process.kill()
                    process.wait()


def main(arguments: list[str]) -> int:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", type=float, default=240.0)
    parser.add_argument("--hours", type=float, default=24.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    found, day = asyncio.run(spend(asked.speed, asked.hours, asked.seed))
    print(f"{asked.hours:g} hours at x{asked.speed:g}, seed {asked.seed}")
    print("\n".join(f"{name:<12} {count:>6}" for name, count in sorted(day.done.items())))
    print("\n".join(found.lines()))
    trouble = [each for each in day.refused if "busy" in each or "Traceback" in each]
    print(f"{'troubled':<12} {len(trouble):>6}", *trouble[:10], sep="\n  ")
    print(f"{'told twice':<12} {len(found.doubles):>6}")
    return 1 if found.doubles or found.unexplained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
