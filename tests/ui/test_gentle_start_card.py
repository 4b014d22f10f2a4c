"""Starting with a few breaks a day, and the question about one more."""

from __future__ import annotations

from datetime import timedelta

from app.domain.habits.ramp_up import NotGentle
from app.texts import habits as words
from app.ui.app import build_main
from tests.services.holds.running import ready
from tests.ui.harness import render

WEEK = timedelta(days=7).total_seconds()


async def test_the_plan_offers_a_gentle_start_and_tells_its_times() -> None:
    made = await ready()
    screen = await render(build_main(made.services), "/plan")
    await screen.click("3")
    assert screen.sees("Your breaks come at 10:30, 13:30 and 16:30.")
    await screen.click(words.ALL_BREAKS)
    assert not screen.sees("Your breaks come at")
    assert made.services.gentle_start.current == NotGentle()


async def test_after_a_week_today_asks_for_one_more() -> None:
    made = await ready()
    await made.services.gentle_start.begin(3)
    screen = await render(build_main(made.services), "/")
    assert not screen.sees(words.MORE_BREAKS)
    await made.clock.advance(WEEK)
    await screen.go("/plan")
    await screen.go("/")
    assert screen.sees(words.MORE_BREAKS)
    await screen.click(words.stay_with(3))
    assert not screen.sees(words.MORE_BREAKS)
    await made.clock.advance(WEEK)
    await screen.go("/plan")
    await screen.go("/")
    await screen.click(words.ONE_MORE)
    assert screen.sees("Your breaks come at 10:05, 12:20, 14:35 and 16:50.")
    assert not screen.sees(words.MORE_BREAKS)
