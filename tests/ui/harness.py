"""Draw screens in-process, with no browser, and use them as a person would.

Leans on semi-private seams of Flet 1.0 (`Session`, `Connection`, `_context_page`, the session's
index and `dispatch_event`); they are all kept in this one file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

import flet as ft
import msgpack
from flet.components.component import Component
from flet.controls.base_control import BaseControl
from flet.controls.context import _context_page
from flet.messaging import protocol
from flet.messaging.connection import Connection
from flet.messaging.protocol import Message, MessageAction, RegisterClientResponseBody
from flet.messaging.session import Session
from flet.pubsub.pubsub_hub import PubSubHub
from flet_audio import Audio

from app.ui.hooks.use_signal import EDGE
from app.ui.shell.navigation import DRAWN

C = TypeVar("C", bound=BaseControl)

PHONE = (412.0, 915.0)
DESKTOP = (1280.0, 800.0)
TURNS = 12  # of the loop, after which everything that was begun has been drawn

_encoder: Any = protocol.configure_encode_object_for_msgpack
_new_connection: Any = Connection.__init__
NAMES = ("content", "label", "text", "tooltip", "value", "title")


class FakeConnection(Connection):
    """Keeps what would go to the browser, and answers invoked methods from a table."""

    session: Session

    def __init__(self, replies: Mapping[str, Any]) -> None:
        _new_connection(self)
        self.loop = asyncio.get_running_loop()
        self.executor = ThreadPoolExecutor(max_workers=1)
        self.pubsubhub = PubSubHub(loop=self.loop, executor=self.executor)
        self.page_url = "http://test"
        self.messages: list[Message] = []
        self.invoked: list[tuple[str, Any]] = []
        self.played: list[str] = []
        self.replies = replies

    def send_message(self, message: Message) -> None:
        # Packed here, so that a test fails where the real transport would.
        msgpack.packb([message.action, message.body], default=_encoder(BaseControl))
        self.messages.append(message)
        if message.action != MessageAction.INVOKE_METHOD:
            return
        asked = cast(Any, message.body)
        self.invoked.append((asked.name, asked.args))
        asked_of = self.session.index.get(asked.control_id)
        if isinstance(asked_of, Audio) and asked.name == "resume":
            self.played.append(str(asked_of.src).removeprefix("sounds/").removesuffix(".wav"))
        self.loop.call_soon(
            lambda: self.session.handle_invoke_method_results(
                asked.control_id, asked.call_id, self.replies.get(asked.name), None
            )
        )

    @property
    def crashes(self) -> list[str]:
        return [
            str(cast(Any, message.body).message)
            for message in self.messages
            if message.action == MessageAction.SESSION_CRASHED
        ]

    @property
    def patches(self) -> list[Message]:
        """The redraws sent so far."""
        return [m for m in self.messages if m.action == MessageAction.PATCH_CONTROL]


class Screen:
    """What a person would see: look for controls by kind and words, then act on them."""

    def __init__(self, session: Session, connection: FakeConnection) -> None:
        self.session, self.connection, self.page = session, connection, session.page

    # Looking.

    def all(self, kind: type[C]) -> list[C]:
        """Every control of a kind, dialogs and snack bars included."""
        shown = [*walk(self.page.views), *walk(self.page._dialogs.controls)]
        return [control for control in shown if isinstance(control, kind)]

    @property
    def texts(self) -> list[str]:
        rows = [said for tile in self.all(ft.ListTile) for said in (tile.title, tile.subtitle)]
        return [
            *(text.value for text in self.all(ft.Text) if text.value),
            *(said for said in rows if isinstance(said, str) and said),
        ]

    def sees(self, words: str) -> bool:
        """Whether some text on the screen contains `words`."""
        return any(words in text for text in self.texts)

    @property
    def route(self) -> str:
        """Where the app last asked to go, or is."""
        asked = [args["route"] for name, args in self.connection.invoked if name == "push_route"]
        return str(asked[-1] if asked else self.page.route)

    def get(self, kind: type[C], label: str | None = None, key: str | None = None) -> C:
        found = [
            control
            for control in self.all(kind)
            if (label is None or label in labels_of(control))
            and (key is None or control.key == key)
        ]
        assert len(found) == 1, f"{kind.__name__} {label or key!r}: {len(found)} found"
        return found[0]

    # Acting.

    async def fire(self, control: BaseControl, event: str, data: Any = None) -> None:
        await self.session.dispatch_event(control._i, event, data)
        await self.settle()

    async def click(self, label: str, nth: int = 0) -> None:
        """Press what carries `label`: its text, tooltip or label; `nth` where there are several."""
        found = [
            control
            for control in self.all(BaseControl)
            if label in labels_of(control) and getattr(control, "on_click", None)
        ]
        assert len(found) > nth, f"clickable {label!r}: {len(found)} found; there is {self.texts}"
        assert not getattr(found[nth], "disabled", False), f"{label!r} is disabled"
        await self.fire(found[nth], "click")

    async def type(self, label: str, value: str) -> None:
        field = self.get(ft.TextField, label)
        self.session.apply_patch(field._i, {"value": value})  # as the browser does
        await self.fire(field, "change", value)

    async def choose(self, control: BaseControl, value: Any, event: str = "change") -> None:
        """Set a switch, slider, dropdown ... to `value`, as the browser does."""
        self.session.apply_patch(control._i, {"value": value})
        await self.fire(control, event, value)

    async def go(self, route: str) -> None:
        """Arrive at `route`, as when the browser answers a push, or by the address bar."""
        await self.begins_to_draw(route)
        await self.settle()

    async def begins_to_draw(self, route: str) -> None:
        """Arrive at `route`; the browser has not said yet that it has drawn it."""
        self.page.route = route
        await self.session.dispatch_event(self.page._i, "route_change", {"route": route})
        for _ in range(TURNS):
            await asyncio.sleep(0)

    async def follow(self) -> None:
        """Arrive where the app last asked to go."""
        await self.go(self.route)

    async def settle(self, turns: int = TURNS) -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
        if self.page.session.store.contains_key(DRAWN):
            self.page.session.store.get(DRAWN).release()  # as when the client has drawn it
            for _ in range(turns):
                await asyncio.sleep(0)
        for edge in [each for each in self.all(ft.Container) if each.key == EDGE]:
            # As the client does when it has drawn it.
            size = {"w": 300.0, "h": 1.0}
            await self.session.dispatch_event(edge._i, "size_change", size)
            await self.settle(turns)
        assert not self.connection.crashes, self.connection.crashes[0]


def walk(value: Any, seen: set[int] | None = None) -> Iterator[BaseControl]:
    """Every control below `value`, components looked through."""
    seen = seen if seen is not None else set()
    if id(value) in seen or value is None:
        return
    seen.add(id(value))
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from walk(item, seen)
    elif isinstance(value, Component):
        yield from walk(value._b, seen)
    elif is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, BaseControl):
            yield value
        for field in fields(value):
            if not field.metadata.get("skip") and not field.name.startswith("_"):
                yield from walk(getattr(value, field.name, None), seen)


def labels_of(control: BaseControl) -> list[str]:
    """The words a control goes by."""
    names = [_words(getattr(control, name, None)) for name in NAMES]
    return [name for name in names if name]


def _words(name: Any) -> str:
    if isinstance(name, ft.Text):
        return str(name.value)
    if isinstance(name, ft.Tooltip):
        return name.message
    return name if isinstance(name, str) else ""


async def render(
    main: Callable[[ft.Page], Any],
    route: str = "/",
    *,
    size: tuple[float, float] = PHONE,
    replies: Mapping[str, Any] | None = None,
    platform: str = "linux",
) -> Screen:
    """Run a Flet `main(page)` against a fake connection, the way Flet's server does."""
    connection = FakeConnection(replies or {})
    session = Session(connection)
    connection.session = session
    page = session.page
    window = {"route": route, "web": True, "width": size[0], "height": size[1]}
    session.apply_page_patch({**window, "platform": platform})
    patch: Any = session.get_page_patch
    connection.send_message(
        Message(MessageAction.REGISTER_CLIENT, RegisterClientResponseBody(session.id, patch(), ""))
    )
    _context_page.set(page)
    reset: Any = ft.context.reset_auto_update
    reset()
    result = main(page)
    if asyncio.iscoroutine(result):
        await result
    screen = Screen(session, connection)
    await screen.settle()
    return screen
