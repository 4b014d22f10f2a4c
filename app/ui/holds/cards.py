"""Cards about holds: one under way, those in the queue, and the question of the next day."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.holds import (
    NEEDS_HELP,
    Attendance,
    Feeling,
    HoldButton,
    HoldId,
    HoldRecord,
    HoldSession,
    StopReason,
)
from app.domain.holds.queue import QueuedHold
from app.services.container import Services
from app.texts import holds as words
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
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
        subheading(words.QUEUE_TITLE),
        small(words.QUEUE_ABOUT),
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


@ft.component
def UnderWay() -> ft.Control:
    """A card about the hold in progress; nothing if there is none."""
    services = use_services()
    use_signal(services.holds.changed)
    current = services.holds.runner.current
    if not isinstance(current, HoldSession):
        return ft.Container(visible=False)
    interrupted = current.tended is Attendance.INTERRUPTED
    title = title_of(services.content, current.plan.muscle, current.plan.side)

    async def go_on() -> None:
        if interrupted and HoldButton.RESUME in current.state.buttons:
            await services.holds.resume()
        elif interrupted:
            await services.holds.continue_interrupted()
        await go("/hold/now")

    async def log_it() -> None:
        kept = await services.holds.finish()
        toast(words.LOGGED if isinstance(kept, HoldRecord) else words.NOTHING_LOGGED)
        await go("/hold")

    return card(
        subheading(words.INTERRUPTED if interrupted else words.UNDER_WAY),
        paragraph(words.under_way(title)),
        *([paragraph(words.INTERRUPTED_ABOUT)] if interrupted else []),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledButton(words.GO_ON, on_click=safe_handler(go_on)),
                ft.OutlinedButton(words.LOG_WHAT_WAS_DONE, on_click=safe_handler(log_it)),
            ],
        ),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


@ft.component
def NextDayQuestion() -> ft.Control:
    """A card for each hold of yesterday without an answer; nothing if there is none."""
    services = use_services()
    use_signal(services.holds.changed)
    waiting_for_answer = services.holds.records.awaiting_next_day()

    async def answer(hold: HoldId, feeling: Feeling) -> None:
        await services.holds.records.answer_next_day(hold, feeling)
        toast(words.NEXT_DAY_KEPT)

    def question(held: HoldRecord) -> ft.Control:
        title = title_of(services.content, held.muscle, held.side)
        return ft.Container(
            key=f"next-day-{held.id}",
            content=card(
                subheading(words.NEXT_DAY),
                paragraph(words.how_was(title)),
                ft.Row(
                    wrap=True,
                    spacing=theme.SMALL,
                    run_spacing=theme.SMALL,
                    controls=[
                        ft.FilledTonalButton(
                            words.FEELINGS[feeling],
                            key=f"feeling-{feeling}",
                            on_click=safe_handler(lambda f=feeling: answer(held.id, f)),
                        )
                        for feeling in Feeling
                    ],
                ),
            ),
        )

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        visible=bool(waiting_for_answer),
        controls=[question(held) for held in waiting_for_answer],
    )
