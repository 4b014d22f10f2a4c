"""The planned holds on Today and after a break, and the question after a skip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

import flet as ft
import pytest

from app.domain.body import RegionId, SpotId
from app.domain.habits.due_states import HoldDue, NotToday
from app.domain.habits.plan import AfterBreak, AtTime, PlanCue, WhenI
from app.domain.habits.record import SkipExplained
from app.domain.habits.skips import SkipCause
from app.domain.settings import Settings
from app.domain.spots.matching import BodyPlace
from app.texts import break_screens, getting_help, shell
from app.texts import habits_today as words
from app.ui.app import build_main
from tests.graph import Graph
from tests.services.holds.running import pressing, ready
from tests.services.reminder_graph import Morning, working
from tests.ui.harness import Screen, render

LEFT_TOP = "back.trap_upper.left"
NAME = "Left top of the shoulder"
NOW = AtTime(time(0))


@dataclass(frozen=True, slots=True)
class Planned:
    """Today, with a hold planned for a spot."""

    made: Graph
    screen: Screen
    spot: SpotId

    @property
    def states(self) -> list[object]:
        return [each.state for each in self.made.services.due_holds.today()]


async def planned(cue: PlanCue = NOW, made: Graph | None = None, route: str = "/") -> Planned:
    """At 09:00 on a Monday."""
    made = made or await ready()
    spot = (await made.services.spots.open(BodyPlace.of(RegionId(LEFT_TOP)))).id
    await made.services.plans.plan_hold(spot, 7, cue)
    return Planned(made, await render(build_main(made.services), route), spot)


async def test_without_a_plan_there_is_no_card() -> None:
    made = await ready()
    screen = await render(build_main(made.services), "/")
    assert not screen.sees(words.DUE_TITLE)


async def test_a_hold_that_is_due_leads_to_its_muscle() -> None:
    it = await planned()
    assert it.screen.sees(words.DUE_TITLE)
    await it.screen.click(words.DO)
    assert it.screen.route == f"/hold/spot/{it.spot}/upper_trapezius"
    await it.screen.follow()
    assert it.screen.sees("Left top of the shoulder")
    assert it.screen.sees("upper trapezius")


async def test_its_buttons_say_which_spot_they_are_for() -> None:
    it = await planned()
    heard = {text.semantics_label for text in it.screen.all(ft.Text)}
    assert {f"{label}: {NAME}" for label in (words.DO, words.LATER, words.NOT_TODAY)} <= heard


async def test_later_puts_it_off_for_an_hour_and_then_it_is_due_again() -> None:
    it = await planned()
    await it.screen.click(words.LATER)
    assert it.screen.sees(f"Later: {NAME}, from 10:00")
    await it.made.clock.advance(3601)
    it.made.services.reminder_loop.heartbeat.fire()
    await it.screen.settle()
    assert it.states == [HoldDue()]
    assert words.DO in it.screen.texts


async def test_not_today_is_fine() -> None:
    it = await planned()
    await it.screen.click(words.NOT_TODAY)
    assert it.screen.sees(words.DECLINED)
    assert it.screen.sees(f"Not today: {NAME}")
    assert isinstance(it.states[0], NotToday)
    await it.screen.click(shell.UNDO)
    assert it.states == [HoldDue()]
    await it.screen.click(words.NOT_TODAY)
    assert isinstance(it.states[0], NotToday)


async def test_before_midnight_there_is_no_later() -> None:
    it = await planned()
    await it.made.clock.advance(14.5 * 3600)
    it.made.services.reminder_loop.heartbeat.fire()
    await it.screen.settle()
    assert not it.screen.get(ft.OutlinedButton, key=f"later-{it.spot}").visible


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        (AtTime(time(11)), f"This morning: {NAME}, at 11:00"),
        (AfterBreak(time(15)), f"This afternoon: {NAME}, after the 15:00 break"),
        (AtTime(time(20)), f"This evening: {NAME}, at 20:00"),
    ],
)
async def test_what_comes_later_is_one_quiet_line(cue: PlanCue, said: str) -> None:
    it = await planned(cue)
    assert it.screen.sees(said)
    assert words.DO not in it.screen.texts


async def test_words_of_ones_own_are_due_all_day() -> None:
    it = await planned(WhenI("put the kettle on"))
    assert it.screen.sees("When I put the kettle on")
    assert words.DO in it.screen.texts


async def test_a_hold_that_was_done_has_a_tick() -> None:
    it = await planned()
    holds = await pressing(it.made)
    await it.made.clock.advance(40)
    await holds.finish()
    await it.screen.settle()
    assert it.screen.sees(f"{words.DONE}: {NAME}")


async def test_a_lock_rests_the_hold_says_why_and_leads_to_the_questions() -> None:
    it = await planned()
    await it.made.services.safety.something_is_new()
    await it.screen.settle()
    assert it.screen.sees(f"{words.RESTING}: {NAME}.")
    assert words.DO not in it.screen.texts
    await it.screen.click(words.ANSWER)
    assert it.screen.route == "/hold/safety"


async def test_a_day_off_is_said_once() -> None:
    it = await planned()
    settings = it.made.services.settings

    def day_off(now: Settings) -> Settings:
        days = now.reminders.days_off.with_day(it.made.services.local_time.today())
        return replace(now, reminders=replace(now.reminders, days_off=days))

    await settings.change(day_off)
    await it.screen.settle()
    assert it.screen.sees("It’s a day off.")


# After a break


async def after_a_break(life: Morning, cue: PlanCue = NOW) -> Planned:
    made = life.graph
    await life.until("mon 09:46")
    await life.break_player.start()
    await life.break_player.stop()
    return await planned(cue, made, "/break")


async def test_a_break_leads_into_the_hold_that_is_due() -> None:
    async with working(over=await ready()) as life:
        it = await after_a_break(life)
        assert it.screen.sees(f"Next, if it suits you: {NAME}")
        await it.screen.click(words.DO)
        assert it.screen.route == f"/hold/spot/{it.spot}/upper_trapezius"


@pytest.mark.parametrize("label", [words.LATER, words.NOT_TODAY])
async def test_a_break_counts_when_the_hold_is_left_for_later(label: str) -> None:
    async with working(over=await ready()) as life:
        it = await after_a_break(life)
        await it.screen.click(label)
        assert not it.screen.sees(words.NEXT_UP)
        assert it.screen.sees(break_screens.DONE)
        assert life.break_player.just_done
        await it.screen.click(break_screens.BACK_TO_TODAY)
        assert it.screen.route == "/"


async def test_a_locked_hold_is_not_offered_after_a_break() -> None:
    async with working(over=await ready()) as life:
        it = await after_a_break(life)
        await life.graph.services.safety.something_is_new()
        await it.screen.settle()
        assert not it.screen.sees(words.NEXT_UP)


async def test_after_a_break_today_says_what_is_next() -> None:
    async with working(over=await ready()) as life:
        it = await after_a_break(life)
        await it.screen.go("/")
        assert it.screen.sees(words.NEXT_UP)


# Why skipped?


def explained(made: Graph) -> list[object]:
    notes = (each.what for each in made.store.habits.all())
    return [each.why for each in notes if isinstance(each, SkipExplained)]


async def test_one_tap_says_what_got_in_the_way() -> None:
    it = await planned()
    assert not it.screen.sees(words.WHY)
    await it.screen.click(words.NOT_TODAY)
    assert it.screen.sees(words.WHY)
    await it.screen.click(words.WHY)
    await it.screen.click(words.CAUSES[SkipCause.IN_A_CALL])
    assert explained(it.made) == [SkipCause.IN_A_CALL]
    assert not it.screen.sees(words.WHY)


async def test_the_question_can_be_sent_away() -> None:
    it = await planned()
    await it.screen.click(words.NOT_TODAY)
    await it.screen.click(words.NO_ANSWER)
    assert not it.screen.sees(words.WHY)
    assert len(explained(it.made)) == 1


async def test_when_it_hurts_there_is_a_way_to_get_help() -> None:
    it = await planned()
    await it.screen.click(words.NOT_TODAY)
    await it.screen.click(words.WHY)
    await it.screen.click(words.CAUSES[SkipCause.HURTS])
    assert it.screen.sees(words.HURTS_ABOUT)
    await it.screen.click(getting_help.WHEN_TO_GET_HELP)
    assert it.screen.route == "/learn/help"
