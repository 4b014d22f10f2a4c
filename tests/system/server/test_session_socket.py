"""Tabs come, go and break off, and nothing waits for them for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft
import msgpack
import pytest
from flet.messaging import protocol
from flet.messaging.protocol import MessageAction
from starlette.types import Message

from app.system.server import session_socket
from app.system.server.session_socket import SessionSocket
from tests.system.server.visitor import scope_of

INTRODUCTION = b"\x00" + msgpack.packb(
    [
        MessageAction.REGISTER_CLIENT.value,
        {"session_id": "", "page_name": "", "page": {"route": "/", "width": 412.0}},
    ]
)
OPENS: Message = {"type": "websocket.connect"}
SAYS_WHO_IT_IS: Message = {"type": "websocket.receive", "bytes": INTRODUCTION}
CLOSES: Message = {"type": "websocket.disconnect", "code": 1001}


@pytest.fixture(autouse=True)
def _short_farewell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session_socket, "CLOSE_SECONDS", 0.2)


class Screen:
    """A main that remembers its pages."""

    def __init__(self) -> None:
        self.pages: list[ft.Page] = []

    def __call__(self, page: ft.Page) -> None:
        self.pages.append(page)
        page.on_close = lambda _: setattr(page, "data", "closed")
        page.add(ft.Text("here"))


def browser(*messages: Message) -> Callable[[], Message]:
    """What a browser sends, in order."""
    left = iter(messages)
    return lambda: next(left)


async def visit(main: Screen, *messages: Message, broken: bool = False) -> list[str]:
    """Let a tab say these things; the kinds of what it was told.  A broken one hears nothing."""
    return await visit_to(SessionSocket(main), *messages, broken=broken)


async def visit_to(
    tabs: SessionSocket, *messages: Message, broken: bool = False, pause: float = 0.01
) -> list[str]:
    """The same, at a server that has been there for a while."""
    says, told = browser(*messages), []

    async def receive() -> Message:
        await asyncio.sleep(pause)  # let what was said be acted on
        return says()

    async def send(message: Message) -> None:
        if broken and message["type"] == "websocket.send":
            raise ConnectionResetError
        told.append(str(message["type"]))

    whole = tabs(scope_of("websocket", "/ws"), receive, send)
    await asyncio.wait_for(whole, 5)
    return told


async def test_a_tab_gets_a_screen_and_its_session_waits_for_its_return() -> None:
    main = Screen()
    told = await visit(main, OPENS, SAYS_WHO_IT_IS, CLOSES)
    assert "websocket.send" in told
    assert main.pages[0].session.connection is None


async def test_a_tab_that_breaks_off_while_spoken_to_may_return_too() -> None:
    main = Screen()
    await visit(main, OPENS, SAYS_WHO_IT_IS, CLOSES, broken=True)
    assert main.pages[0].session.connection is None


async def test_a_tab_that_never_identified_itself_leaves_nothing_behind() -> None:
    main, before = Screen(), asyncio.all_tasks()
    assert await visit(main, OPENS, CLOSES) == ["websocket.accept"]
    await asyncio.sleep(0)
    assert main.pages == []
    assert {task for task in asyncio.all_tasks() - before if "FletApp" in repr(task)} == set()


async def test_a_message_to_a_tab_that_has_gone_is_lost_without_harm() -> None:
    gone = session_socket.TabSession(
        asyncio.get_running_loop(), None, lambda page: None, lambda page: None
    )
    gone.send_message(protocol.Message(MessageAction.PATCH_CONTROL, None))


async def test_the_session_of_a_tab_that_is_torn_off_is_not_thought_connected() -> None:
    main = Screen()
    tabs, says = SessionSocket(main), browser(OPENS, SAYS_WHO_IT_IS)
    silent = asyncio.Event()

    async def receive() -> Message:
        try:
            return says()
        except StopIteration:
            await silent.wait()
            raise

    async def send(message: Message) -> None:
        if message["type"] == "websocket.send":
            await silent.wait()  # it takes nothing in

    whole = asyncio.ensure_future(tabs(scope_of("websocket", "/ws"), receive, send))
    await asyncio.sleep(0.1)
    whole.cancel()
    await asyncio.wait({whole})
    assert main.pages[0].session.connection is None
    assert len(tabs.closed.waiting) == 1
