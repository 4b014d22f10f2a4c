"""Finding a setting: what people type leads to the right screen."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.settings_keys import KEYS
from app.domain.settings_keys.search import find_settings
from app.texts import settings as words
from app.texts import settings_search as search
from app.ui.settings.search_index import PLACES, SCREENS
from app.ui.shell.routes import screen_at
from tests.graph import graph
from tests.ui.test_settings import rows, shown


async def test_a_setting_is_found_by_its_words_with_a_slip_and_leads_to_its_screen() -> None:
    screen = await shown("/settings", graph())
    await screen.type(search.FIELD, "vibartion")
    (found,) = screen.all(ft.ListTile)
    assert (found.title, found.subtitle) == (words.HAPTICS, words.HOLDS)
    await screen.click(words.HAPTICS)
    assert screen.route == "/settings/holds"
    screen = await shown("/settings", graph())
    await screen.type(search.FIELD, "zebra")
    assert screen.sees(search.NOTHING)
    await screen.type(search.FIELD, "")
    assert words.SAFETY_NEVER in rows(screen)


def test_every_key_of_the_settings_can_be_found_and_leads_to_a_screen() -> None:
    for key in KEYS:
        if key.name != "welcome":
            assert key.name in search.ALSO
    for place in PLACES:
        assert screen_at(place.route).path == place.route
        assert place.route in SCREENS


@pytest.mark.parametrize(
    ("asked", "route"),
    [
        ("dark mode", "/settings"),
        ("working hours", "/settings/breaks"),
        ("timezone", "/settings/breaks"),
        ("notifcations", "/settings/reach"),
        ("vibration", "/settings/holds"),
        ("backup", "/settings/data"),
        ("export pdf", "/settings/data"),
        ("pregnant", "/settings/safety"),
        ("evening", "/settings/evening"),
        ("wheelchair", "/settings/movements"),
    ],
)
def test_what_people_type_leads_to_the_right_screen(asked: str, route: str) -> None:
    assert find_settings(asked, PLACES)[0].route == route


def test_every_setting_is_found_by_its_whole_name() -> None:
    for place in PLACES:
        assert place in find_settings(place.name, PLACES)[:2]
