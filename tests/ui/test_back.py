"""Back as the client reports it: dialogs close, players ask, and other screens are left."""

from __future__ import annotations

import flet as ft

from app.texts import break_screens as words
from app.texts import settings, shell
from tests.services.reminder_graph import working
from tests.ui.break_screens import playing, today
from tests.ui.harness import Screen


def dialogs(screen: Screen) -> list[ft.AlertDialog]:
    """The dialogs that are open."""
    return [each for each in screen.all(ft.AlertDialog) if each.open]


async def test_back_in_a_break_asks_and_staying_keeps_the_address() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.go("/")
        assert screen.sees(shell.LEAVE_ASK)
        assert screen.sees(words.LEAVING)
        assert screen.sees("Movement 1 of 2")
        await screen.click(shell.STAY)
        assert (dialogs(screen), screen.route) == ([], "/break")


async def test_another_back_means_to_stay() -> None:
    async with working() as life:
        screen = await playing(life)
        for route in ("/learn", "/"):
            await screen.go(route)
        assert (dialogs(screen), screen.route) == ([], "/break")
        assert screen.sees("Movement 1 of 2")


async def test_leaving_leads_to_where_back_leads_and_the_break_goes_on() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.go("/learn")
        await screen.click(shell.LEAVE)
        assert not dialogs(screen)
        assert not screen.sees("Movement 1 of 2")
        await screen.go("/")
        assert screen.sees("You’re taking a break")


async def test_a_question_that_closes_late_does_not_close_the_next_one() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.go("/")
        (first,) = dialogs(screen)
        await screen.click(shell.STAY)
        await screen.go("/break")
        await screen.go("/")
        await screen.fire(first, "dismiss")
        assert len(dialogs(screen)) == 1


async def test_back_from_a_break_that_is_over_leaves_at_once() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.STOP)
        await screen.go("/learn")
        assert not screen.sees(shell.LEAVE_ASK)


async def test_back_closes_a_dialog_as_if_it_were_dismissed() -> None:
    async with working() as life:
        screen = await today(life, "/settings/breaks")
        await screen.click(settings.ADD_HOURS)
        (dialog,) = dialogs(screen)
        await screen.go("/settings")
        assert (dialogs(screen), screen.route) == ([], "/settings/breaks")
        await screen.fire(dialog, "dismiss")
        await screen.click(settings.ADD_HOURS)
        assert len(dialogs(screen)) == 1
