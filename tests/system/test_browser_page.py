"""The link to the page: what is sent, what comes back, and what cannot be read."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

import pytest

from app.services.browser_notifications import BrowserNotifier, Permission
from app.services.browser_storage import BrowserStorage, Promise
from app.services.signal import Signal
from app.system.browser_page import Channel, PageLink


class Page:
    """A page at the other end of the channel."""

    def __init__(self) -> None:
        self.got: list[dict[str, object]] = []
        self.say: Callable[[str], None] = print
        self.pressed: list[tuple[str, str]] = []
        self.notifier, self.storage = BrowserNotifier(), BrowserStorage()
        self.today, self.settings_changed = {"look": "dark", "html": "<h1>Today</h1>"}, Signal()
        self.link = PageLink(
            self._connect,
            self.notifier,
            self.storage,
            lambda id: {"start": "Start"},
            lambda button, id: self.pressed.append((button, id)),
            lambda: dict(self.today),
            self.settings_changed,
        )

    def postMessage(self, message: str) -> None:  # noqa: N802
        self.got.append(json.loads(message))

    def close(self) -> None:
        self.got.append({"name": "closed"})

    def _connect(self, hear: Callable[[str], None]) -> Channel:
        self.say = hear
        return self


async def listening(permission: str = "granted") -> Page:
    page = Page()
    await page.link.start()
    page.say(json.dumps({"listen": permission}))
    for _ in range(5):
        await asyncio.sleep(0)
    return page


async def test_a_break_is_shown_with_its_buttons_and_withdrawn() -> None:
    page = await listening()
    assert await page.notifier.available()
    await page.notifier.show("b1", "Time for a break", "Shoulder rolls")
    await page.notifier.withdraw("b1")
    await asyncio.sleep(0)
    await page.link.stop()
    assert page.got == [
        {"name": "ready"},
        {
            "name": "due",
            "id": "b1",
            "title": "Time for a break",
            "body": "Shoulder rolls",
            "buttons": {"start": "Start"},
        },
        {"name": "gone", "id": "b1"},
        {"name": "closed"},
    ]


async def test_the_page_is_told_what_today_looks_like_when_it_asks() -> None:
    page = await listening()
    page.say(json.dumps({"today": "?"}))
    assert page.got[-1] == {"name": "today", "look": "dark", "html": "<h1>Today</h1>"}
    await page.link.stop()


async def test_the_page_forgets_today_at_once_when_the_person_wants_no_copy_of_it() -> None:
    page = await listening()
    page.today = {}
    page.settings_changed.fire()
    assert page.got[-1] == {"name": "forget"}
    page.say(json.dumps({"today": "?"}))
    assert page.got[-2:] == [{"name": "forget"}, {"name": "forget"}]
    await page.link.stop()


async def test_a_today_that_cannot_be_told_is_no_trouble_for_who_changes_a_setting() -> None:
    page = await listening()
    page.today = None  # type: ignore[assignment]
    before = list(page.got)
    page.settings_changed.fire()
    assert page.got == before
    await page.link.stop()


async def test_the_newest_permission_counts() -> None:
    page = await listening("default")
    asked = page.notifier.permission
    page.say(json.dumps({"listen": "denied"}))
    for _ in range(5):
        await asyncio.sleep(0)
    assert (asked, page.notifier.permission) == (Permission.NOT_ASKED, Permission.DENIED)
    await page.link.stop()


async def test_a_press_is_performed() -> None:
    page = await listening()
    page.say(json.dumps({"pressed": "snooze", "id": "b1"}))
    assert page.pressed == [("snooze", "b1")]
    await page.link.stop()


async def test_the_promise_of_the_browser_is_recorded_and_asked_for() -> None:
    page = await listening()
    page.say(json.dumps({"kept": False}))
    before = page.storage.promise
    page.link.ask_to_keep()
    assert page.got[-1] == {"name": "keep"}
    page.say(json.dumps({"kept": True}))
    assert (before, page.storage.promise) == (Promise.MAY_BE_CLEARED, Promise.KEPT)
    await page.link.stop()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"pressed": "start"}', "7"])
async def test_what_cannot_be_read_changes_nothing(text: str) -> None:
    page = await listening()
    page.say(text)
    assert page.pressed == []
    await page.link.stop()
