"""What screens say where the journal is in the browser itself, and in no folder."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.permissions import DeviceKind
from app.domain.settings import TodayAtOnce
from app.domain.storage_space import StorageSpace
from app.services.browser_storage import Promise
from app.services.permissions import Permissions
from app.texts import closed_reminders, data_settings, notifications
from app.texts import site as words
from app.texts.phone_at_home import TITLE as PHONE
from app.ui.app import build_main
from app.ui.settings.search_index import places_here
from app.ui.shell.elsewhere import Elsewhere
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render


async def shown(route: str, made: Graph) -> Screen:
    return await render(build_main(made.services), route)


async def test_the_promise_of_the_browser_is_said_and_asked_for() -> None:
    made = graph()
    storage = made.services.browser_storage
    storage.promise, asked = Promise.MAY_BE_CLEARED, list[str]()
    storage.ask = lambda: asked.append("asked")
    screen = await shown("/settings/data", made)
    assert screen.sees(data_settings.IN_BROWSER)
    assert not screen.sees(data_settings.COPY)
    await screen.click(data_settings.ASK_TO_KEEP)
    assert asked == ["asked"]
    storage.answered(True)
    await screen.settle()
    assert screen.sees(data_settings.PROMISES[Promise.KEPT])
    assert not screen.sees(data_settings.ASK_TO_KEEP)


async def test_the_space_is_said_and_a_warning_where_little_is_left() -> None:
    made = graph()
    storage = made.services.browser_storage
    storage.promise, found = Promise.KEPT, [StorageSpace(3_200_000, 2_000_000_000)]

    async def estimate() -> StorageSpace:
        return found[0]

    storage.estimate = estimate
    screen = await shown("/settings/data", made)
    assert screen.sees("use 3.2 MB of the space this browser allows (about 2 GB)")
    assert not screen.sees(data_settings.SHORT_OF_SPACE)
    found[0] = StorageSpace(61_000_000, 100_000_000)
    screen = await shown("/settings/data", made)
    assert screen.sees("use 61 MB of the space this browser allows (about 100 MB)")
    assert screen.sees(data_settings.SHORT_OF_SPACE)


async def test_a_browser_that_does_not_tell_its_space_is_no_trouble() -> None:
    made = graph()
    storage = made.services.browser_storage
    storage.promise = Promise.KEPT

    async def refuse() -> StorageSpace:
        raise TypeError("no such thing")

    storage.estimate = refuse
    screen = await shown("/settings/data", made)
    assert screen.sees(data_settings.PROMISES[Promise.KEPT])
    assert not screen.sees("the space this browser allows")


async def test_the_copy_of_today_is_switched_off_where_the_journal_is() -> None:
    made = graph()
    made.services.browser_storage.promise = Promise.KEPT
    screen = await shown("/settings/data", made)
    for chosen in (TodayAtOnce.OFF, TodayAtOnce.ON):
        switch = screen.all(ft.Switch)[0]
        assert switch.data == data_settings.TODAY_AT_ONCE
        await screen.choose(switch, chosen is TodayAtOnce.ON)
        assert made.services.settings.current.today_at_once is chosen


async def test_no_search_leads_to_a_setting_that_is_not_here() -> None:
    made = graph()
    here = places_here(made.services)
    assert not [each for each in here if each.name in (data_settings.TODAY_AT_ONCE, PHONE)]
    assert not (await shown("/settings/data", made)).sees(data_settings.TODAY_AT_ONCE)
    made.services.browser_storage.promise = Promise.KEPT
    here = places_here(made.services)
    assert [each for each in here if each.name == data_settings.TODAY_AT_ONCE]


async def test_it_is_said_that_nothing_reminds_once_the_app_is_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = graph()
    monkeypatch.setattr(Permissions, "device", DeviceKind.BROWSER)
    screen = await shown("/settings/reach", made)
    assert screen.sees(closed_reminders.HERE[DeviceKind.BROWSER])
    assert not screen.sees(notifications.BACKGROUND_ABOUT)


async def test_a_tab_without_the_journal_says_why_and_tries_when_asked() -> None:
    tried = list[str]()

    async def take() -> None:
        tried.append("tried")

    screen = await render(
        lambda page: page.render_views(Elsewhere, words.MOVED, words.USE_IT_HERE, take), "/"
    )
    assert screen.sees(words.MOVED)
    await screen.click(words.USE_IT_HERE)
    assert tried == ["tried"]
