"""Breaks on Today, drawn in-process over the real services."""

from __future__ import annotations

from datetime import time

import flet as ft
import pytest

from app.domain.body import RegionId
from app.domain.spots.matching import BodyPlace
from app.services.break_player import Playing
from app.texts import break_screens as words
from app.texts.journal import SPOTS
from app.ui.app import build_main
from app.ui.breaks.next_break import SIZE, SMALL_SIZE
from tests.domain.breaks.life import at
from tests.services.reminder_graph import another_process, working
from tests.ui.break_screens import labels, today
from tests.ui.harness import Screen, render


async def test_today_says_when_the_next_break_is_what_it_is_and_why() -> None:
    async with working() as life:
        await life.until("mon 09:01")
        screen = await today(life)
        assert screen.sees("44")
        assert screen.sees("Shoulder rolls and slow neck turns")
        assert screen.sees("Next break at 09:45, 45 minutes after you started.")


async def test_the_ring_goes_on_with_the_minutes() -> None:
    async with working() as life:
        screen = await today(life)
        await life.until("mon 09:15:01")
        await screen.settle()
        assert screen.sees("30")


async def test_a_due_break_comes_up_by_itself_with_its_answers() -> None:
    async with working() as life:
        screen = await today(life)
        await life.until("mon 09:45")
        await screen.settle()
        assert screen.sees(words.DUE)
        buttons = labels(screen, ft.Button) + labels(screen, ft.OutlinedButton)
        assert {words.START, "5 min", "10 min", "15 min"} <= set(buttons)


async def test_starting_leads_to_the_player() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        screen = await today(life)
        await screen.click(words.START)
        assert screen.route == "/break"
        assert isinstance(life.break_player.playing(), Playing)


async def test_a_break_can_be_put_off_from_today() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        screen = await today(life)
        await screen.click("10 min")
        assert screen.sees("Snoozed until 09:55. You can snooze it twice more.")


async def test_after_three_times_it_cannot_be_put_off() -> None:
    async with working() as life:
        for hour in ("mon 09:45", "mon 09:50", "mon 09:55"):
            await life.until(hour)
            await life.reminders.snooze(5)
        await life.until("mon 10:00")
        screen = await today(life)
        assert screen.sees(words.DUE)
        assert "5 min" not in labels(screen, ft.OutlinedButton)


async def test_a_break_can_be_skipped_without_blame() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        screen = await today(life)
        await screen.click(words.SKIP)
        assert screen.sees(words.SKIPPED)
        assert screen.sees("1 skipped")


@pytest.mark.parametrize(
    ("choice", "says"),
    [
        (words.PAUSE_HOUR, "Paused until 10:01."),
        (words.PAUSE_TOMORROW, "Paused until tomorrow at 09:00."),
        (words.PAUSE_OPEN, "Paused since 09:01, until you resume."),
    ],
)
async def test_reminders_can_be_paused_and_resumed(choice: str, says: str) -> None:
    async with working() as life:
        await life.until("mon 09:01")
        screen = await today(life)
        await screen.click(choice)
        assert screen.sees(says)
        await screen.click(words.RESUME)
        assert screen.sees("45 minutes after the pause")


async def test_a_pause_until_a_date_is_chosen_in_a_calendar() -> None:
    async with working() as life:
        screen = await today(life)
        await screen.click(words.PAUSE_DATE)
        calendar = screen.get(ft.DatePicker)
        await screen.choose(calendar, at("thu 12:00"))
        assert screen.sees("Paused until Thursday at 09:00.")


async def test_a_pause_until_a_time_is_chosen_on_a_clock() -> None:
    async with working() as life:
        screen = await today(life)
        await screen.click(words.PAUSE_TIME)
        await screen.choose(screen.get(ft.TimePicker), time(14, 30))
        assert screen.sees("Paused until 14:30. Your first break after that is at 15:15.")


async def test_today_is_taken_off_from_the_pause_menu() -> None:
    async with working() as life:
        screen = await today(life)
        await screen.click(words.DAY_OFF_TODAY)
        await life.until("mon 09:01")
        await screen.settle()
        assert screen.sees("Day off until tomorrow at 09:00.")


async def test_who_is_ill_says_so_with_one_tap_and_takes_it_back_with_another() -> None:
    async with working() as life:
        screen = await today(life)
        await screen.click(words.ILL_TODAY)
        assert screen.sees(words.GET_WELL)
        await life.until("mon 09:01")
        await screen.settle()
        assert screen.sees("You’re ill today, so no reminders until tomorrow at 09:00.")
        await screen.click(words.RESUME)
        assert screen.sees("Next break at 09:46, 45 minutes after the pause.")


async def test_the_day_is_a_row_of_named_marks() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.reminders.skip()
        screen = await today(life)
        names = [icon.semantics_label for icon in screen.all(ft.Icon) if icon.semantics_label]
        assert "Skipped, 09:45" in names
        assert "To come, 10:30" in names
        assert screen.sees("1 skipped, 10 to come")


async def test_a_weekend_says_that_no_breaks_come() -> None:
    async with working("sat 10:00") as life:
        screen = await today(life)
        assert screen.sees("No breaks today: you have no hours on this day.")
        assert screen.sees("You’re outside your hours until Monday at 09:00.")


async def test_a_day_on_which_unknot_was_closed_says_so() -> None:
    async with working("mon 08:00") as life:
        await life.until("mon 08:30")
    await life.graph.clock.advance(10 * 3600)
    reopened = another_process(life.graph)
    await reopened.services.start()
    screen = await render(build_main(reopened.services), "/")
    assert screen.sees("No breaks today: Unknot wasn’t running.")
    await reopened.services.stop()


def ring_width(screen: Screen) -> float | None:
    drawn = screen.get(ft.Semantics, key="ring").content
    assert isinstance(drawn, ft.LayoutControl)
    return drawn.width


async def test_the_ring_is_small_below_the_spots_until_the_break_is_near() -> None:
    async with working() as life:
        await life.graph.services.spots.open(BodyPlace.of(RegionId("back.ql.left")))
        screen = await today(life)
        assert ring_width(screen) == SMALL_SIZE
        assert screen.texts.index(SPOTS) < screen.texts.index("45")
        await life.until("mon 09:35:20")
        await screen.settle()
        assert ring_width(screen) == SIZE
        assert screen.texts.index(SPOTS) < screen.texts.index("10")  # nothing moves meanwhile
        again = await today(life)
        assert again.texts.index("10") < again.texts.index(SPOTS)


async def test_two_windows_show_the_same() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        one, other = await today(life), await today(life)
        await one.click("5 min")
        await other.settle()
        assert other.sees("Snoozed until 09:50")
