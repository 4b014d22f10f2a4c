"""Looks, alarms, beats and verbs of several processes, interleaved at every await."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

from hypothesis import Phase, given, note, settings
from hypothesis import strategies as st

from app.domain.breaks import ForMinutes
from app.domain.breaks.break_events import (
    BreakHandedOver,
    BreakOffered,
    BreakOfferedAgain,
)
from app.domain.breaks.turn import NoBreakOpen, open_break
from tests.reliability.tally import tally
from tests.services.scheduling import Life, run, step

PLENTY = 150  # steps in which everything that is ready gets done


def check(life: Life) -> None:
    """What must be true when all is quiet, whatever happened before."""
    events = [logged.event for logged in life.kept.break_events.all()]
    offered = Counter(
        (event.break_id, "due" if isinstance(event.what, BreakOffered) else "still_due")
        for event in events
        if isinstance(event.what, BreakOffered | BreakOfferedAgain)
    )
    handed_over = Counter(e.break_id for e in events if isinstance(e.what, BreakHandedOver))
    told = Counter((one.break_id, one.title) for one in life.told if one.break_id)
    for key, count in told.items():
        most = offered[key] + handed_over[key[0]]
        assert count <= most, f"{key} was told {count} times, offered {offered[key]}"
    for one in life.told:
        assert one.had_lease, f"{one} had no lease"
        assert one.was_offered or not one.break_id, f"{one} was over"
    state = life.kept.break_state.get()
    one = open_break(state)  # type: ignore[arg-type]
    still_open = [] if isinstance(one, NoBreakOpen) else [one.id]
    up = [each for process in life.processes.values() for each in process.desktop.up]
    assert len(up) == len(set(up)), f"{up} stand twice"
    assert all(life.is_offered(each) for each in up), f"{up} are stale"
    found = tally(events, still_open)
    assert found.doubles == []
    assert found.unexplained == []
    for process in life.processes.values():
        assert process.alarm.errors == []


SEEDS = st.integers(0, 2**32)
QUICK = settings(max_examples=300, phases=(Phase.explicit, Phase.reuse, Phase.generate))


@QUICK
@given(seed=SEEDS)
def test_a_late_look_does_not_take_back_what_a_newer_one_told(seed: int) -> None:
    async def story() -> None:
        life = Life(1)
        await step(PLENTY)
        await life.clock.advance(9, PLENTY)
        life.loop.order.fair = False
        one = life.processes["p1"]
        one.do(one.reminders.look)
        await step(1 + seed % 12)
        await life.clock.advance(1, 12)  # the alarm rings
        await life.be_quiet()
        await life.clock.advance(100, PLENTY)
        check(life)
        assert len(life.told) == 1

    run(seed, story)


DEEDS = "look skip snooze begin command_skip command_snooze pause wait beat half".split()
WEIGHTS = [3, 1, 1, 1, 1, 1, 1, 4, 4, 1]


async def do(life: Life, what: str, chance: random.Random) -> None:
    one = chance.choice(life.living)
    steps = chance.randrange(1, 60)
    match what:
        case "look":
            one.do(one.reminders.look)
        case "skip":
            one.do(one.reminders.skip)
        case "snooze":
            one.do(lambda: one.reminders.snooze(5))
        case "begin":
            one.do(lambda: one.reminders.begin(timedelta(seconds=90)))
        case "pause":
            one.do(lambda: one.reminders.pause(ForMinutes(30)))
        case "command_skip":
            command = life.command()
            command.do(command.reminders.skip)
        case "command_snooze":
            command = life.command()
            command.do(lambda: command.reminders.snooze(10))
        case "wait":
            await life.clock.advance(1, steps)
        case "beat":
            await life.clock.advance(20, steps)
        case "half":
            await life.clock.advance(300, steps)
    await step(steps)


@QUICK
@given(seed=SEEDS)
def test_looks_beats_and_verbs_of_two_processes_may_overlap(seed: int) -> None:
    async def story() -> None:
        chance = random.Random(seed)
        life = Life(2)
        await step(PLENTY)
        await life.clock.advance(8, PLENTY)
        life.loop.order.fair = False
        done = []
        for _ in range(chance.randrange(2, 10)):
            (what,) = chance.choices(DEEDS, WEIGHTS)
            done.append(what)
            await do(life, what, chance)
        await life.be_quiet()
        await life.clock.advance(40, PLENTY)
        note(" ".join(done))
        check(life)

    run(seed, story)
