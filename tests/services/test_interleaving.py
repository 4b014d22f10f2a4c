"""Looks, alarms, beats and verbs of several processes, interleaved at every await."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

from hypothesis import Phase, given, note
from hypothesis import strategies as st

from app.domain.breaks import ForMinutes, OpenBreak, ReminderState, open_break
from app.domain.breaks.events import BreakHandedOver, BreakOffered, BreakOfferedAgain
from tests.examples import examples
from tests.reliability.tally import tally
from tests.services.processes import PATIENCE, Life
from tests.services.scheduling import run, settle, step

PLENTY = 150  # steps in which everything that is ready gets done


def check(life: Life) -> None:
    """What must be true when all is quiet, whatever happened before."""
    events = [logged.event for logged in life.kept.break_events.all()]
    offered = Counter(
        (str(event.break_id), OFFERS[type(event.what)])
        for event in events
        if type(event.what) in OFFERS
    )
    handed_over = Counter(
        str(event.break_id) for event in events if isinstance(event.what, BreakHandedOver)
    )
    for (one, stage), count in Counter((each.break_id, each.title) for each in life.shown).items():
        most = offered[one, stage] + handed_over[one]
        assert count <= most, f"{one} was shown {count} times, offered {most}"
    for each in life.shown:
        assert each.had_lease, f"{each} had no lease"
        assert each.was_offered, f"{each} was over"
    up = [each for process in life.processes.values() for each in process.desktop.up]
    assert len(up) == len(set(up)), f"{up} stand twice"
    assert all(life.is_offered(each) for each in up), f"{up} are stale"
    state = life.kept.break_state.get()
    assert isinstance(state, ReminderState)
    still_open = open_break(state)
    found = tally(events, [still_open.id] if isinstance(still_open, OpenBreak) else [])
    assert found.doubles == []
    assert found.unexplained == []
    for process in life.processes.values():
        assert process.timer.errors == []


OFFERS: dict[type, str] = {BreakOffered: "due", BreakOfferedAgain: "still_due"}
SEEDS = st.integers(0, 2**32)
QUICK = examples(300, phases=(Phase.explicit, Phase.reuse, Phase.generate))


@QUICK
@given(seed=SEEDS)
def test_a_late_look_does_not_withdraw_what_a_newer_one_showed(seed: int) -> None:
    async def story() -> None:
        life = Life(1)
        await settle(PLENTY)
        await life.clock.advance(9, PLENTY)
        life.loop.order.fair = False
        one = life.processes["p1"]
        one.do(one.reminder_loop.check)
        await step(1 + seed % 12)
        await life.clock.advance(1, 12)  # the alarm rings
        await life.be_quiet()
        await life.clock.advance(100, PLENTY)
        check(life)
        assert len(life.shown) == 1

    run(seed, story)


DEEDS = {
    "look": 3,
    "skip": 1,
    "snooze": 1,
    "begin": 1,
    "command_skip": 1,
    "command_snooze": 1,
    "pause": 1,
    "wait": 4,
    "beat": 4,
    "half": 1,
}


async def do(life: Life, what: str, chance: random.Random) -> None:
    one = chance.choice(life.living)
    steps = chance.randrange(1, 60)
    match what:
        case "look":
            one.do(one.reminder_loop.check)
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
        await settle(PLENTY)
        await life.clock.advance(8, PLENTY)
        life.loop.order.fair = False
        done = []
        for _ in range(chance.randrange(2, 10)):
            (what,) = chance.choices(list(DEEDS), list(DEEDS.values()))
            done.append(what)
            await do(life, what, chance)
        await life.be_quiet()
        await life.clock.advance(40, PLENTY)
        note(" ".join(done))
        check(life)

    run(seed, story)


HARM = ["kill", "stop", "go_on", "pass_over", "hang", "work_again", "end"]


async def harm(life: Life, what: str, chance: random.Random) -> None:
    one = chance.choice(life.living)
    match what:
        case "kill":
            life.kill(one.name)
            life.start()
        case "stop":
            life.loop.stopped.add(one.name)
        case "go_on":
            life.loop.stopped.clear()
        case "pass_over" if life.folder.lease in life.loop.stopped:
            life.pass_over()
        case "hang":
            one.desktop.works.clear()
        case "work_again":
            one.desktop.works.set()
        case "end":
            one.do(one.reminder_loop.stop)
            life.start()
    await step(chance.randrange(1, 60))


@QUICK
@given(seed=SEEDS)
def test_nor_does_killing_stopping_passing_over_or_a_hanging_desktop_double_or_strand_a_break(
    seed: int,
) -> None:
    async def story() -> None:
        chance = random.Random(seed)
        life = Life(chance.choice([2, 3]))
        await settle(PLENTY)
        await life.clock.advance(8, PLENTY)
        life.loop.order.fair = False
        done = []
        for _ in range(chance.randrange(2, 14)):
            if chance.random() < 0.4:
                done.append(what := chance.choice(HARM))
                await harm(life, what, chance)
            else:
                (what,) = chance.choices(list(DEEDS), list(DEEDS.values()))
                done.append(what)
                await do(life, what, chance)
        note(" ".join(done))
        await life.be_quiet()
        for _ in range(3):
            await life.clock.advance(20, PLENTY)
        check(life)

    run(seed, story)


def test_a_verb_does_not_wait_for_a_desktop_that_hangs() -> None:
    async def story() -> None:
        life = Life(2)
        await settle(PLENTY)
        for one in life.processes.values():
            one.desktop.works.clear()
        await life.clock.advance(12, 2 * PLENTY)  # it is due, and being told
        assert len(life.shown) == 1
        before = life.loop.time()
        for one in life.processes.values():
            task = one.do(lambda one=one: one.reminders.snooze(5))  # type: ignore[misc]
            while not task.done():
                await step()
        assert life.loop.time() - before < PATIENCE
        await life.be_quiet()
        check(life)
        assert [one.desktop.up for one in life.processes.values()] == [set(), set()]

    run(0, story)
