"""What pages hear, and when the browser is a channel."""

from __future__ import annotations

import asyncio

from app.services.browser_notifications import BrowserNotifier, PageMessage, Permission
from tests.fakes import settle


def listening(
    browser: BrowserNotifier, permission: str
) -> tuple[asyncio.Task[None], list[PageMessage]]:
    """A page that listens, and what it hears."""
    heard: list[PageMessage] = []

    async def listen() -> None:
        async for saying in browser.listen(permission):
            heard.append(saying)  # noqa: PERF401 - one by one, as they come

    return asyncio.create_task(listen()), heard


async def test_it_is_a_channel_while_a_page_listens_that_may_notify() -> None:
    browser = BrowserNotifier()
    assert not await browser.available()
    asked, _ = listening(browser, "default")
    await settle()
    assert not await browser.available()
    granted, heard = listening(browser, "granted")
    await settle()
    assert await browser.available()
    await browser.show("one", "Time", "Rolls")
    await browser.withdraw("one")
    await settle()
    assert heard == [
        PageMessage("due", {"id": "one", "title": "Time", "body": "Rolls"}),
        PageMessage("gone", {"id": "one"}),
    ]
    granted.cancel()
    await settle()
    assert browser.permission is Permission.NOT_ASKED
    assert not await browser.available()
    browser.close()
    await asked
    assert not await browser.available()


async def test_what_a_page_says_of_itself_is_not_believed_beyond_what_there_is() -> None:
    browser = BrowserNotifier()
    page, _ = listening(browser, "anything")
    await settle()
    assert browser.permission is Permission.DENIED
    page.cancel()


async def test_a_page_that_takes_nothing_in_holds_nobody_up() -> None:
    browser = BrowserNotifier()
    stuck = browser.listen("granted")
    first = asyncio.ensure_future(anext(aiter(stuck)))
    await settle()
    for _ in range(100):
        await browser.show("one", "Time", "")
    assert (await first).name == "due"
