"""Several spots in one session: the line of them, and going on to the next."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.hold import NEEDS_HELP, Run, StopReason
from app.domain.hold.line import Waiting
from app.services.unknot import Unknot
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import go
from app.ui.parts.frame import card, small, subheading
from app.ui.parts.holds.guide import title_of
from app.ui.parts.icon_button import icon_button
from app.ui.words import line as words


@ft.component
def LineCard() -> ft.Control:
    """What waits, each to be left out, and the way to begin; nothing when nothing waits."""
    unknot = use_unknot()
    use_signal(unknot.lining.changed)
    use_signal(unknot.holds.changed)
    waiting = unknot.lining.waiting()
    if not waiting or isinstance(unknot.holds.current, Run):
        return ft.Container(visible=False)
    first = name_of(unknot, waiting[0])
    begin = ft.FilledButton(words.begin_with(first), on_click=guarded(_begin_next(unknot)))
    return card(
        subheading(words.TITLE),
        small(words.ABOUT),
        *(_row(unknot, each) for each in waiting),
        ft.Row([begin], wrap=True),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


def next_in_line(unknot: Unknot, reason: StopReason) -> list[ft.Control]:
    """The button that goes on to the next, unless what was felt speaks against it."""
    waiting = unknot.lining.waiting()
    if not waiting or reason in NEEDS_HELP:
        return []
    return [
        ft.FilledButton(
            words.on_to(name_of(unknot, waiting[0])),
            on_click=guarded(_finish_and_begin_next(unknot)),
        )
    ]


def name_of(unknot: Unknot, one: Waiting) -> str:
    """The muscle and side that waits."""
    return title_of(unknot.library, one.place.muscle, one.place.side)


def _row(unknot: Unknot, one: Waiting) -> ft.Control:
    name = name_of(unknot, one)
    return ft.Row(
        key=f"waits-{one.place.muscle}-{one.place.side}",
        controls=[
            ft.Text(name, theme_style=ft.TextThemeStyle.BODY_LARGE, expand=True),
            icon_button(
                ft.Icons.CLOSE,
                words.leave_out(name),
                guarded(lambda: unknot.lining.leave_out(one.place)),
            ),
        ],
    )


def _begin_next(unknot: Unknot) -> Callable[[], Awaitable[Any]]:
    async def begin() -> None:
        await unknot.lining.begin_next()
        await go("/hold/now")

    return begin


def _finish_and_begin_next(unknot: Unknot) -> Callable[[], Awaitable[Any]]:
    async def go_on() -> None:
        if isinstance(unknot.holds.current, Run):  # else another window finished it first
            await unknot.holds.finish()
        await unknot.lining.begin_next()

    return go_on
