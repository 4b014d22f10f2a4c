"""Today while it stays on the screen: what is open stays open, and little moves."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.body import RegionId
from app.domain.journal.entry import Score, Scored
from app.domain.spots.matching import BodyPlace
from app.domain.today_order import TodayPart
from app.texts import break_screens as break_words
from app.texts import journal as words
from app.texts import today as today_words
from app.ui.app import build_main
from tests.services.reminder_graph import Morning, working
from tests.ui.break_screens import today
from tests.ui.harness import DESKTOP, PHONE, Screen, render

TRAP, TRAP_NAME = BodyPlace.of(RegionId("back.trap_upper.right")), "Right top of the shoulder"


async def with_an_open_row(life: Morning) -> Screen:
    """Today with one spot, whose scale is open."""
    await life.graph.services.journal.record(TRAP, Scored(Score(4)))
    screen = await today(life)
    await screen.click(TRAP_NAME)
    assert screen.sees(today_words.SPOT_PAGE)
    return screen


async def at(life: Morning, screen: Screen, hour: str) -> None:
    await life.until(hour)
    await screen.settle()


def spots_come_first(screen: Screen, title: str) -> bool:
    """Whether the spots stand above the break, which has this title."""
    return screen.texts.index(words.SPOTS) < screen.texts.index(title)


async def test_a_break_that_comes_near_moves_nothing_while_one_looks() -> None:
    async with working() as life:
        screen = await with_an_open_row(life)
        await at(life, screen, "mon 09:36")
        assert spots_come_first(screen, break_words.NEXT_BREAK)
        assert screen.sees(today_words.SPOT_PAGE)


async def test_a_break_that_becomes_due_comes_first_and_what_is_open_stays_open() -> None:
    async with working() as life:
        screen = await with_an_open_row(life)
        await at(life, screen, "mon 09:45")
        assert not spots_come_first(screen, break_words.DUE)
        assert screen.sees(today_words.SPOT_PAGE)


async def test_a_part_with_nothing_to_show_takes_no_room() -> None:
    async with working() as life:
        screen = await with_an_open_row(life)
        columns = {str(each.key) for each in screen.all(ft.Column)}
        # A column around an empty part would be a gap above the first card.
        assert columns.isdisjoint({TodayPart.CHECK_IN, TodayPart.HOLDS})


async def test_who_comes_back_to_today_finds_a_near_break_before_the_spots() -> None:
    async with working() as life:
        screen = await with_an_open_row(life)
        await at(life, screen, "mon 09:36")
        await screen.go("/learn")
        await screen.go("/")
        assert not spots_come_first(screen, break_words.NEXT_BREAK)


@pytest.mark.parametrize(
    ("size", "first"),
    [(PHONE, [words.SPOTS]), (DESKTOP, [words.SPOTS, break_words.NEXT_BREAK])],
)
async def test_a_phone_draws_the_first_card_before_the_others(
    size: tuple[float, float], first: list[str]
) -> None:
    async with working() as life:
        await life.graph.services.journal.record(TRAP, Scored(Score(4)))
        screen = await render(build_main(life.graph.services), "/learn", size=size)
        await screen.begins_to_draw("/")
        cards = [words.SPOTS, break_words.NEXT_BREAK, today_words.WEEK]
        assert [title for title in cards if screen.sees(title)] == first
        await screen.settle()  # and with that the browser says that it has drawn it
        assert [title for title in cards if screen.sees(title)] == cards
