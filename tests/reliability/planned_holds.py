"""The part of a random life that keeps a plan: holds, answers, locks, and an account of its own.

What the person did is written down beside the app, and compared with what the app says in the end:
every due hold ended in exactly one of done, not today, lapsed, locked, off.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from app.domain.body import MuscleId, RegionId, Side, SpotId
from app.domain.breaks.events import HoldReminded
from app.domain.errors import NotAllowed
from app.domain.habits.due_states import (
    DueEnding,
    HoldDone,
    HoldDue,
    HoldLapsed,
    HoldLocked,
    HoldOff,
    NotToday,
)
from app.domain.habits.plan import AfterBreak, AtTime, PlanCue, WhenI
from app.domain.holds import Familiar
from app.domain.holds.sites import locks_on_sides
from app.domain.journal.entry import Score
from app.domain.spots.matching import BodyPlace
from app.services.container import Services
from app.services.habits.due_holds import HOLD_ID
from tests.reliability.machine import Machine
from tests.services.holds.running import screened

PLACES = {
    "back.trap_upper.left": MuscleId("upper_trapezius"),
    "back.infraspinatus_teres.right": MuscleId("infraspinatus"),
    "front.quad.left": MuscleId("quadriceps"),
}
CUES: tuple[PlanCue, ...] = (
    AfterBreak(time(15)),
    AfterBreak(time(10)),
    AtTime(time(10, 30)),
    AtTime(time(16, 5)),
    WhenI("put the kettle on"),
)
NAMES: dict[type[DueEnding], str] = {
    HoldDone: "done",
    NotToday: "not today",
    HoldLapsed: "lapsed",
    HoldLocked: "locked",
    HoldOff: "off",
}
APART = 299.0  # seconds; what was decided five minutes apart is shown within a second of that


@dataclass
class PlannedHolds:
    """The person's plan on a machine."""

    machine: Machine
    chance: random.Random
    problems: list[str] = field(default_factory=list)
    held: set[tuple[SpotId, date]] = field(default_factory=set)
    declined: set[tuple[SpotId, date]] = field(default_factory=set)
    seen_locked: set[tuple[SpotId, date]] = field(default_factory=set)
    ran: set[date] = field(default_factory=set)

    @property
    def services(self) -> Services:
        return self.machine.services

    @property
    def today(self) -> date:
        return self.services.local_time.today()

    async def begin(self) -> None:
        """Follow three spots, and plan a hold for each."""
        await screened(self.services)
        for place, muscle in PLACES.items():
            there = BodyPlace.of(RegionId(place))
            await self.services.spots.open(replace(there, muscle=muscle))
        for spot in self.services.journal_reader.open_spots():
            await self._plan(spot.id)

    def check(self) -> None:
        """What has to be true at any moment."""
        content, locks = self.services.content, self.services.safety.restrictions.locks
        self.ran.add(self.today)
        for each in self.services.due_holds.today():
            site = each.planned.site
            locked = locks_on_sides(locks, content.muscle(site.muscle), site.side)
            if isinstance(each.state, HoldDue) and locked:
                self.problems.append(f"{self.today}: {each.planned.spot} is due, and locked")
            if isinstance(each.state, HoldLocked):
                self.seen_locked.add((each.planned.spot, each.day))

    async def answer(self) -> None:
        """Do what is due, or say something to it, or let it be."""
        for due in self.services.due_holds.due():
            spot, muscle, side = due.planned.spot, due.planned.site.muscle, due.planned.site.side
            (answer,) = self.chance.choices(["do", "later", "not today", ""], [8, 2, 2, 88])
            if answer == "do":
                await self._hold(spot, muscle, side)
                return
            if answer == "later" and self.services.due_holds.can_put_off:
                await self.services.due_holds.put_off(spot)
            elif answer == "not today":
                await self.services.due_holds.decline(spot)
                self.declined.add((spot, due.day))

    async def change(self) -> None:
        """Plan something else, find something new, or answer the safety questions again."""
        (what,) = self.chance.choices(["plan", "new", "answers"], [4, 1, 6])
        if what == "new":
            await self.services.safety.something_is_new()
        elif what == "answers":
            await screened(self.services)
        else:
            spots = self.services.journal_reader.open_spots()
            await self._plan(self.chance.choice(spots).id)

    def tally(self, first: date, last: date) -> Counter[str]:
        """How every due hold of these dates ended; what does not agree becomes a problem."""
        counts: Counter[str] = Counter()
        for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
            ended = self.services.habit_days.ended(day)
            planned = [h.spot for h in self.services.plans.on(day).holds]
            if len({each.planned.spot for each in ended}) != len(ended):
                self.problems.append(f"{day}: a hold ended twice")
            if not {each.planned.spot for each in ended} <= set(planned):
                self.problems.append(f"{day}: a hold ended that was not planned")
            for each in ended:
                counts["due"] += 1
                counts[NAMES[type(each.state)]] += 1
                self._compare(each.planned.spot, day, each.state)
        if counts["due"] != sum(counts[name] for name in NAMES.values()):
            self.problems.append(f"{counts}: does not add up")
        return counts

    def told_twice(self) -> Iterator[str]:
        """More notifications about holds than reminders in the log."""
        events = self.services.break_log.newest_first()
        reminded = sum(isinstance(event.what, HoldReminded) for event in events)
        rung = sum(what.startswith(HOLD_ID) for _, what in self.machine.rung)
        if rung > reminded:
            yield f"{rung} notifications about holds, and {reminded} reminders"

    def told_too_soon(self) -> Iterator[str]:
        """Notifications within five minutes of one about anything but a break."""
        for (before, one), (after, other) in zip(
            self.machine.rung, self.machine.rung[1:], strict=False
        ):
            is_prompt = any(each.startswith(HOLD_ID) or each == "asked" for each in (one, other))
            was_set = any(before <= at <= after for at in self.machine.clock_set)
            if is_prompt and not was_set and after - before < APART:
                yield f"{one} and {other} came {after - before:.0f} s apart"

    def _compare(self, spot: SpotId, day: date, state: DueEnding) -> None:
        key = (spot, day)
        expected: type[DueEnding] | None = None
        if key in self.held:
            expected = HoldDone
        elif isinstance(state, HoldOff):
            return
        elif key in self.declined:
            expected = NotToday
        elif isinstance(state, HoldLocked):
            if key not in self.seen_locked:
                self.problems.append(f"{day}: {spot} was never locked")
            return
        elif day in self.ran:
            expected = HoldLapsed
        if expected is not None and not isinstance(state, expected):
            self.problems.append(f"{day}: {spot} is {state}, not {NAMES[expected]}")

    async def _plan(self, spot: SpotId) -> None:
        times, cue = self.chance.choice([2, 3, 5, 7]), self.chance.choice(CUES)
        await self.services.plans.plan_hold(spot, times, cue)

    async def _hold(self, spot: SpotId, muscle: MuscleId, side: Side) -> None:
        holds, day = self.services.holds, self.today
        try:
            await holds.begin(muscle, side, spot)
            await holds.next()
            await holds.next()
            await holds.rate_before(Score(5))
            await holds.confirm_spot(Familiar.YES)
        except NotAllowed as refused:
            self.problems.append(f"{day}: {spot} was due, and refused: {refused}")
            return
        await self.machine.clock.advance(400)
        await holds.rate_after(Score(2))
        await holds.finish()
        self.held.add((spot, day))
