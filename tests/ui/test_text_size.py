"""Text twice as large: nothing is cut off, and what is large anyway leaves room for the rest."""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace

import flet as ft
import pytest

from app import ui
from app.texts import getting_help
from app.texts import hold_player as player
from app.texts import holds as words
from app.ui.components.controls import LABEL_RISE
from app.ui.hooks.device import TextSize
from tests.services.holds.running import pressing, ready
from tests.ui.harness import Screen
from tests.ui.hold_screens import opened

SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
BUTTONS = {"FilledButton", "FilledTonalButton", "OutlinedButton", "TextButton"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_button_is_as_high_as_its_text_needs(source: Path) -> None:
    calls = [each for each in ast.walk(ast.parse(source.read_text())) if isinstance(each, ast.Call)]
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr in BUTTONS:
            assert "height" not in {each.arg for each in call.keywords}, call.lineno


async def set_text(screen: Screen, height: float) -> None:
    gauges = [each for each in screen.all(ft.Container) if each.key == "gauge"]
    assert gauges
    for gauge in gauges:
        assert gauge.on_size_change is not None
        gauge.on_size_change(SimpleNamespace(height=height))  # type: ignore[call-arg, arg-type]
    await screen.settle()


async def test_with_larger_text_the_player_says_less_and_keeps_the_pacer_in_sight() -> None:
    built = await ready()
    await pressing(built)
    screen = await opened(built, "/hold/now", size=(360.0, 640.0))
    assert screen.sees(player.LEVEL)
    usual = screen.get(ft.Stack, key="pacer").width
    await set_text(screen, 20.0)
    assert screen.sees(player.LEVEL_SHORT)
    assert not screen.sees(player.LEVEL)
    assert screen.get(ft.Stack, key="pacer").width < usual  # type: ignore[operator]
    await set_text(screen, 10.0)
    assert screen.get(ft.Stack, key="pacer").width == usual


async def test_with_larger_text_the_start_of_a_hold_is_still_there() -> None:
    screen = await opened(await ready(), "/hold/upper_trapezius/left", size=(360.0, 640.0))
    await set_text(screen, 20.0)
    assert screen.get(ft.FilledButton, words.NOTHING_NEW)
    for row in screen.all(ft.Row):
        if row.wrap:  # the client draws nothing in place of what may grow there, even by nothing
            assert [each.expand for each in row.controls] == [None] * len(row.controls)


async def test_with_larger_text_the_call_for_help_leaves_room_for_its_buttons() -> None:
    screen = await opened(await ready(), "/learn/emergency/chest", size=(360.0, 640.0))

    def style() -> ft.TextThemeStyle | None:
        (call,) = [each for each in screen.all(ft.Text) if each.value == getting_help.CALL]
        return call.theme_style

    assert style() is ft.TextThemeStyle.HEADLINE_LARGE
    await set_text(screen, 20.0)
    assert style() is ft.TextThemeStyle.TITLE_LARGE


async def test_the_label_of_a_kept_field_has_room_that_grows_with_the_text() -> None:
    screen = await opened(await ready(), "/settings/breaks")
    columns = [each.controls for each in screen.all(ft.Column)]
    for field in screen.all(ft.TextField):
        (above,) = [column[0] for column in columns if field in column]
        assert isinstance(above, ft.Text)
        assert above.style
        assert above.style.size == LABEL_RISE


@pytest.mark.parametrize(
    ("height", "size"), [(10.0, TextSize.USUAL), (13.0, TextSize.USUAL), (15.0, TextSize.LARGE)]
)
def test_from_nearly_half_as_large_again_text_is_large(height: float, size: TextSize) -> None:
    assert TextSize.of(height) is size
