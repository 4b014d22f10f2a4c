"""Breaks on Today and in the player, drawn in-process over the real services."""

from __future__ import annotations

import gc

import flet as ft
import pytest

from app.domain.breaks.events import BreakDeferred
from app.services.break_player import NotPlaying, Playing
from app.texts import break_screens as words
from app.ui.app import build_main
from tests.domain.breaks.life import at
from tests.services.reminder_graph import Morning, working
from tests.ui.harness import Screen, labels_of, render


async def today(life: Morning, route: str = "/") -> Screen:
    """Today, or another screen, as it is now."""
    return await render(build_main(life.graph.services), route)


def labels(screen: Screen, kind: type[ft.Control]) -> list[str]:
    """The words of all controls of a kind."""
    return [label for control in screen.all(kind) for label in labels_of(control)]


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
        assert screen.sees("Put off until 09:55. You can put it off twice more.")


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


async def test_the_day_is_a_row_of_named_dots() -> None:
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
        assert screen.sees(words.NO_DOTS)
        assert screen.sees("Outside your hours until Monday at 09:00.")


async def test_two_windows_show_the_same() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        one, other = await today(life), await today(life)
        await one.click("5 min")
        await other.settle()
        assert other.sees("Put off until 09:50")


# The player


async def playing(life: Morning) -> Screen:
    """The player, just after a break began."""
    await life.break_player.start()
    return await today(life, "/break")


async def test_the_player_shows_one_sentence_the_time_left_and_what_follows() -> None:
    async with working() as life:
        screen = await playing(life)
        assert screen.sees("Shoulder rolls")
        assert screen.sees("5 s")
        assert screen.sees("1:35 left in this break")
        assert screen.sees("Then: Slow neck turns")
        assert screen.sees("Movement 1 of 2")


async def test_the_player_goes_from_step_to_step_by_itself() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(6)
        await screen.settle()
        assert screen.sees("Let the arms hang.")


async def test_the_player_draws_at_most_once_a_second_and_once_a_step() -> None:
    async with working() as life:
        screen = await playing(life)
        plan = played(life).plan
        before = len(screen.connection.patches)
        await life.graph.clock.advance(60)
        await screen.settle()
        steps = sum(1 for step in plan.steps if step.starts <= 60)
        assert 50 <= len(screen.connection.patches) - before <= 60 + 2 * steps


async def test_a_break_that_is_held_draws_nothing() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.PAUSE)
        assert screen.sees(words.PAUSED)
        before = len(screen.connection.patches)
        await life.graph.clock.advance(60)
        await screen.settle()
        assert len(screen.connection.patches) == before
        await screen.click(words.GO_ON)
        assert not screen.sees(words.PAUSED)


async def test_a_movement_can_be_left_out_and_then_the_break_finished() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.NEXT_MOVEMENT)
        assert screen.sees(words.LAST_ONE)
        await screen.click(words.FINISH)
        assert screen.sees(words.DONE)
        assert isinstance(life.break_player.playing(), NotPlaying)


async def test_a_break_can_be_stopped_from_the_player() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.STOP)
        assert screen.sees(words.DONE)


async def test_a_break_played_to_its_end_says_when_the_next_is() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(100)
        await screen.settle()
        assert screen.sees(words.DONE)
        assert screen.sees("Next break at 09:46, 45 minutes after your last break.")


async def test_the_player_without_a_break_leads_back() -> None:
    async with working() as life:
        screen = await today(life, "/break")
        assert screen.sees(words.NO_BREAK)
        await screen.click(words.BACK_TO_TODAY)
        assert screen.route == "/"


async def test_today_leads_back_to_a_break_under_way() -> None:
    async with working() as life:
        await life.break_player.start()
        screen = await today(life)
        await screen.click(words.GO_TO_BREAK)
        assert screen.route == "/break"


async def test_a_second_window_sees_the_break_where_it_is() -> None:
    async with working() as life:
        await playing(life)
        await life.graph.clock.advance(12)
        other = await today(life, "/break")
        assert other.sees("1:23 left in this break")


async def test_an_open_window_is_told_of_and_a_closed_one_is_not() -> None:
    async with working() as life:
        screen = await today(life)
        assert await life.graph.services.in_app.available()
        screen.page.on_close(None)
        assert not await life.graph.services.in_app.available()


def played(life: Morning) -> Playing:
    """The break that is played now."""
    found = life.break_player.playing()
    assert isinstance(found, Playing)
    return found


# On every other screen


async def bells(screen: Screen) -> int:
    """How often the bell sounded here."""
    await screen.settle()
    return screen.connection.played.count("due")


@pytest.mark.parametrize("route", ["/journal", "/hold", "/trends", "/learn/why", "/settings"])
async def test_a_due_break_is_told_on_every_screen_and_goes_when_answered_elsewhere(
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
        assert screen.page.title == "Unknot"
        await life.until("mon 09:45")
        assert screen.page.title == "(1) Unknot"
        await life.reminders.skip()
        assert screen.page.title == "Unknot"


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
