"""The queue of holds: several spots in one session, and continuing with the next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.holds import NEEDS_HELP, HoldSession, StopReason
from app.domain.holds.queue import QueuedHold
from app.services.container import Services
from app.texts import hold_queue as words
from app.ui.components.controls import icon_button
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import title_of
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import go


@ft.component
def QueueCard() -> ft.Control:
    """The queued holds, each with a button to remove it, and a start button; nothing if empty."""
    services = use_services()
    use_signal(services.hold_queue.changed)
    use_signal(services.holds.changed)
    waiting = services.hold_queue.waiting()
    if not waiting or isinstance(services.holds.runner.current, HoldSession):
        return ft.Container(visible=False)
    first = name_of(services, waiting[0])
    begin = ft.FilledButton(words.begin_with(first), on_click=safe_handler(_begin_next(services)))
    return card(
        subheading(words.TITLE),
        small(words.ABOUT),
        *(_row(services, each) for each in waiting),
        ft.Row([begin], wrap=True),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


def next_in_queue(services: Services, reason: StopReason) -> list[ft.Control]:
    """The button that continues with the next hold, unless the reason for stopping forbids it."""
    waiting = services.hold_queue.waiting()
    if not waiting or reason in NEEDS_HELP:
        return []
    return [
        ft.FilledButton(
            words.on_to(name_of(services, waiting[0])),
            on_click=safe_handler(_finish_and_begin_next(services)),
        )
    ]


def name_of(services: Services, one: QueuedHold) -> str:
    """The muscle and side of a queued hold."""
    return title_of(services.content, one.place.muscle, one.place.side)


def _row(services: Services, one: QueuedHold) -> ft.Control:
    name = name_of(services, one)
    return ft.Row(
        key=f"waits-{one.place.muscle}-{one.place.side}",
        controls=[
            ft.Text(name, theme_style=ft.TextThemeStyle.BODY_LARGE, expand=True),
            icon_button(
                ft.Icons.CLOSE,
                words.leave_out(name),
                safe_handler(lambda: services.hold_queue.remove(one.place)),
            ),
        ],
    )


def _begin_next(services: Services) -> Callable[[], Awaitable[Any]]:
    async def begin() -> None:
        await services.hold_queue.begin_next()
        await go("/hold/now")

    return begin


def _finish_and_begin_next(services: Services) -> Callable[[], Awaitable[Any]]:
    async def go_on() -> None:
        # Another window may have finished it already.
        if isinstance(services.holds.runner.current, HoldSession):
            await services.holds.finish()
        await services.hold_queue.begin_next()

    return go_on
