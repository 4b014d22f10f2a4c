"""How large the stage of a player is, on every window and with every text size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.breaks.player_stage import break_needs
from app.ui.components.stage_size import LEAST, Needing, stage_size
from app.ui.holds.breathing_player import breathing_needs
from app.ui.holds.hold_view import hold_needs

PLAYERS = [hold_needs, break_needs, breathing_needs]
PHONE, SMALL, TABLET, DESK = (412, 915), (360, 640), (820, 1180), (1280, 800)
LOW, LOWEST, TELEVISION = (915, 412), (640, 360), (1920, 1080)
WINDOWS = [PHONE, SMALL, LOW, LOWEST, TABLET, DESK, TELEVISION]


@pytest.mark.parametrize("needing", PLAYERS)
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.5, 2.0])
def test_what_guides_fits_on_every_device(
    needing: Needing, window: tuple[int, int], scale: float
) -> None:
    size = stage_size(*window, scale, needing)
    assert size.fits
    assert size.figure >= LEAST


upright = st.tuples(st.integers(360, 1200), st.integers(640, 2000))
lying = st.tuples(st.integers(640, 2600), st.integers(360, 1400))


@given(upright | lying, st.floats(1.0, 2.0), st.sampled_from(PLAYERS))
def test_what_guides_fits_and_the_figure_never_leaves_the_window(
    window: tuple[int, int], scale: float, needing: Needing
) -> None:
    width, height = window
    size = stage_size(width, height, scale, needing)
    assert size.fits
    assert LEAST <= size.figure <= height
    assert size.figure + (size.room.across if size.beside else 0) <= width
    assert size.block <= size.inner
    assert size.spare >= 0


@given(upright | lying, st.floats(2.0, 3.0), st.sampled_from(PLAYERS))
def test_in_huge_text_the_words_may_scroll_but_the_time_below_the_figure_is_whole(
    window: tuple[int, int], scale: float, needing: Needing
) -> None:
    size = stage_size(*window, scale, needing)
    assert size.shows_time or size.figure == LEAST


@pytest.mark.parametrize("needing", PLAYERS)
@pytest.mark.parametrize("window", [LOW, LOWEST, DESK, TELEVISION])
def test_on_a_low_and_wide_window_the_words_stand_beside_a_figure_of_about_60_percent(
    needing: Needing, window: tuple[int, int]
) -> None:
    size = stage_size(*window, 1.0, needing)
    assert size.beside
    assert 0.58 <= size.figure / window[1] <= 0.7


@pytest.mark.parametrize("needing", PLAYERS)
def test_on_an_upright_window_the_figure_takes_the_width_or_about_60_percent(
    needing: Needing,
) -> None:
    assert stage_size(*PHONE, 1.0, needing).figure == PHONE[0] - 32
    assert stage_size(*TABLET, 1.0, needing).figure / TABLET[1] >= 0.58
    assert stage_size(*SMALL, 1.0, needing).figure / SMALL[1] >= 0.4


@pytest.mark.parametrize("window", [DESK, TELEVISION, TABLET])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_with_few_words_the_pacer_stands_in_the_middle(
    window: tuple[int, int], scale: float
) -> None:
    size = stage_size(*window, scale, breathing_needs, few_words=True)
    assert not size.beside
    assert size.fits
    assert size.figure >= 0.45 * window[1]


@pytest.mark.parametrize("window", [LOW, LOWEST])
def test_with_few_words_a_low_window_still_has_them_beside_the_pacer(
    window: tuple[int, int],
) -> None:
    assert stage_size(*window, 1.0, breathing_needs, few_words=True).beside


@pytest.mark.parametrize("needing", [hold_needs, break_needs])
def test_what_comes_next_is_told_where_it_is_not_cut_through(needing: Needing) -> None:
    assert stage_size(*PHONE, 1.0, needing).tells_next
    assert not stage_size(*SMALL, 1.0, needing).tells_next
