"""The 0-10 row: every score in one tap, told apart by number, word and lightness."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import flet as ft
import pytest

from app.domain.journal.entry import Score
from app.ui import theme
from app.ui.components.score_row import ScoreRow
from app.ui.hooks import Window, provide_window
from app.ui.theme import Width
from tests.ui.harness import Screen, render

SCORES = [Score(n) for n in range(11)]
NO_SERVICES: Any = None


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("score", SCORES)
def test_every_number_can_be_read_on_its_colour(score: Score) -> None:
    assert contrast(theme.score_fill(score), theme.score_ink(score)) >= 4.5


def test_each_score_is_darker_than_the_one_below_so_grey_alone_tells_the_order() -> None:
    shades = [luminance(theme.score_fill(score)) for score in SCORES]
    assert all(upper < lower * 0.9 for lower, upper in pairwise(shades))


async def shown(
    width: Width, chosen: Score | None, tapped: list[Score], in_column: bool = False
) -> Screen:
    @ft.component
    def Alone() -> Any:
        window = Window(NO_SERVICES, width)
        return provide_window(window, lambda: ScoreRow(tapped.append, chosen, in_column))

    return await render(lambda page: page.render(Alone))


@pytest.mark.parametrize("width", list(Width))
async def test_one_tap_gives_the_number_that_is_on_the_button(width: Width) -> None:
    tapped: list[Score] = []
    screen = await shown(width, None, tapped)
    for score in SCORES:
        await screen.click(str(int(score)))
    assert tapped == SCORES


async def test_the_scale_has_words_at_its_ends_and_between() -> None:
    screen = await shown(Width.NARROW, None, [])
    assert {"clear", "mild", "moderate", "strong", "worst imaginable"} <= set(screen.texts)


async def test_large_words_stand_below_the_scale_where_none_is_broken() -> None:
    screen = await shown(Width.NARROW, None, [])
    await screen.fire(screen.get(ft.Container, key="gauge"), "size_change", {"w": 12.0, "h": 20.0})
    assert "0 clear, 3 mild, 5 moderate, 7 strong, 10 worst imaginable" in screen.texts
    assert "moderate" not in screen.texts


async def test_a_screen_reader_hears_the_scale_and_what_is_chosen() -> None:
    screen = await shown(Width.WIDE, Score(3), [])
    heard = [t.semantics_label for t in screen.all(ft.Text) if t.semantics_label]
    assert len(heard) == 11
    assert "3 of 10, mild, chosen" in heard
    assert "7 of 10, strong" in heard


async def test_on_a_phone_no_more_than_six_buttons_stand_side_by_side() -> None:
    screen = await shown(Width.NARROW, None, [])
    rows = [row for row in screen.all(ft.Row) if str(row.key).startswith("scores-")]
    assert len(rows) == 2
    desktop = await shown(Width.WIDE, None, [])
    assert len([r for r in desktop.all(ft.Row) if str(r.key).startswith("scores-")]) == 1


async def test_in_one_of_two_columns_no_more_stand_side_by_side_than_on_a_phone() -> None:
    screen = await shown(Width.WIDE, None, [], in_column=True)
    assert len([r for r in screen.all(ft.Row) if str(r.key).startswith("scores-")]) == 2
