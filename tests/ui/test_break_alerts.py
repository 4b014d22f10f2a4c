"""A due break on every screen, its bell, and forms that keep it back."""

from __future__ import annotations

import gc

import flet as ft
import pytest

from app.domain.breaks import SNOOZE_MINUTES
from app.domain.breaks.events import BreakDeferred
from app.services.break_player import Playing
from app.texts import break_screens as words
from app.ui.app import build_main
from tests.services.reminder_graph import working
from tests.ui.break_screens import bells, labels, today
from tests.ui.harness import render


async def test_an_open_window_is_a_channel_and_a_closed_one_is_not() -> None:
    async with working() as life:
        screen = await today(life)
        assert await life.graph.services.in_app.available()
        screen.page.on_close(None)
        assert not await life.graph.services.in_app.available()


@pytest.mark.parametrize("route", ["/journal", "/hold", "/trends", "/learn/why", "/settings"])
async def test_a_due_break_is_shown_on_every_screen_and_goes_when_answered_elsewhere(
    route: str,
) -> None:
    async with working() as life:
        screen = await today(life, route)
        assert not screen.sees(words.DUE)
        await life.until("mon 09:45")
        await screen.settle()
        assert screen.sees(words.DUE)
        await life.reminders.skip()
        await screen.settle()
        assert not screen.sees(words.DUE)


@pytest.mark.parametrize("route", ["/", "/break"])
async def test_the_lengths_of_snooze_say_what_they_are_for(route: str) -> None:
    async with working() as life:
        await life.until("mon 09:45")
        screen = await today(life, route)
        assert screen.sees(words.SNOOZE)
        assert {words.snooze(each) for each in SNOOZE_MINUTES} <= {
            *labels(screen, ft.OutlinedButton)
        }


@pytest.mark.parametrize("size", [(360.0, 640.0), (412.0, 915.0), (915.0, 412.0)])
async def test_in_the_player_the_lengths_of_snooze_stand_by_themselves(
    size: tuple[float, float],
) -> None:
    async with working() as life:
        await life.until("mon 09:45")
        screen = await render(build_main(life.graph.services), "/break", size=size)
        rows = [[type(each) for each in row.controls] for row in screen.all(ft.Row)]
        lengths = [ft.OutlinedButton] * len(SNOOZE_MINUTES)
        assert [row for row in rows if ft.OutlinedButton in row] == [[ft.Text, *lengths]]


async def test_a_break_can_be_answered_from_any_screen() -> None:
    async with working() as life:
        screen = await today(life, "/journal")
        await life.until("mon 09:45")
        await screen.click(words.SNOOZE_TEN)
        await life.until("mon 09:55")
        await screen.settle()
        await screen.click(words.START)
        assert screen.route == "/break"
        assert isinstance(life.break_player.playing(), Playing)


async def test_the_title_has_a_badge_while_a_break_waits() -> None:
    async with working() as life:
        screen = await today(life, "/journal")
        assert screen.page.title == "Journal · Unknot"
        await life.until("mon 09:45")
        assert screen.page.title == "(1) Journal · Unknot"
        await life.reminders.skip()
        assert screen.page.title == "Journal · Unknot"


async def test_the_bell_sounds_when_due_and_at_half_time_in_one_window_only() -> None:
    async with working() as life:
        one, other = await today(life), await today(life, "/journal")
        await life.until("mon 09:45")
        assert (await bells(one), await bells(other)) == (0, 1)
        await life.until("mon 09:51")
        assert (await bells(one), await bells(other)) == (0, 2)


async def test_a_window_that_comes_late_or_is_to_be_quiet_makes_no_sound() -> None:
    async with working() as life:
        await life.until("mon 09:46")
        late = await today(life)
        assert await bells(late) == 0
        await life.graph.services.settings.set("chime", "off")
        await life.until("mon 09:51")
        assert await bells(late) == 0


async def test_a_break_waits_while_a_form_is_filled_in() -> None:
    async with working() as life:
        screen = await today(life, "/journal/new")
        await life.until("mon 09:44")
        await screen.go("/journal")
        await life.until("mon 09:44:30")
        await screen.go("/journal/new")
        await life.until("mon 09:46")
        assert life.logged(BreakDeferred) == ["mon 09:45:00"]
        await screen.go("/journal")
        await life.until("mon 09:47")
        assert life.is_offered


async def test_a_form_left_lying_keeps_no_break_back() -> None:
    async with working() as life:
        screen = await today(life, "/journal/new")
        await life.until("mon 09:46")
        assert life.is_offered
        assert screen.sees(words.DUE)


async def test_a_window_that_has_gone_stops_no_reminder() -> None:
    async with working() as life:
        await today(life)
        gc.collect()
        await life.until("mon 09:46")
        assert life.is_offered
