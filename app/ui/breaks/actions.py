"""What a person can do about breaks: handlers of buttons and keys, and the pause menu."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Any

import flet as ft

from app.domain.breaks import (
    ActionIgnored,
    BreakId,
    ForMinutes,
    PauseLength,
    UntilDate,
    UntilResumed,
    UntilTomorrow,
)
from app.domain.movements import PlaybackHeldAt
from app.services.break_player import Playing
from app.services.container import Services
from app.services.reminders import CommandResult
from app.texts import break_screens as words
from app.texts import breaks as break_words
from app.ui import theme
from app.ui.handlers import safe_handler, toast
from app.ui.holds.controls import ESCAPE, SPACE, Once
from app.ui.hooks import use_services
from app.ui.shell.navigation import go

ClickHandler = Callable[[Any], Awaitable[None]]


def starting(services: Services, break_id: BreakId) -> ClickHandler:
    """A handler that starts the break and opens its player."""

    async def start() -> None:
        _say_if_ignored(await services.break_player.start(break_id))
        await go("/break")

    return safe_handler(start)


def snoozing(services: Services, break_id: BreakId, minutes: int) -> ClickHandler:
    """A handler that snoozes the break."""

    async def snooze() -> None:
        _say_if_ignored(await services.reminders.snooze(minutes, break_id))

    return safe_handler(snooze)


def skipping(services: Services, break_id: BreakId) -> ClickHandler:
    """A handler that skips the break."""

    async def skip() -> None:
        answer = await services.reminders.skip(break_id)
        _say_if_ignored(answer)
        if not isinstance(answer, ActionIgnored):
            toast(words.SKIPPED)

    return safe_handler(skip)


def pausing(services: Services, length: PauseLength) -> ClickHandler:
    """A handler that pauses breaks."""

    async def pause() -> None:
        await services.reminders.pause(length)

    return safe_handler(pause)


def resuming(services: Services) -> ClickHandler:
    """A handler that ends the pause."""

    async def resume() -> None:
        _say_if_ignored(await services.reminders.resume())

    return safe_handler(resume)


def _say_if_ignored(answer: CommandResult) -> None:
    if isinstance(answer, ActionIgnored):
        toast(break_words.answer_ignored(answer.why))


NEXT = ("n", "N")


class BreakToggle:
    """Pauses or resumes; once for each press."""

    def __init__(self, services: Services) -> None:
        self._break_player = services.break_player
        self._once = Once(services.clock)

    async def __call__(self) -> None:
        playing = self._break_player.playing()
        if self._once.again() or not isinstance(playing, Playing):
            return
        if isinstance(playing.going, PlaybackHeldAt):
            await self._break_player.resume()
        else:
            await self._break_player.pause()


def break_keys(services: Services, toggle: BreakToggle) -> Callable[[str], Awaitable[None]]:
    """The key handler of the break player."""

    async def on_key(name: str) -> None:
        if not isinstance(services.break_player.playing(), Playing):
            return
        if name == SPACE:
            await toggle()
        elif name == ESCAPE:
            await services.break_player.stop()
        elif name in NEXT:
            await services.break_player.next_movement()

    return on_key


LENGTHS = (
    (words.PAUSE_HALF_HOUR, ForMinutes(30)),
    (words.PAUSE_HOUR, ForMinutes(60)),
    (words.PAUSE_TWO_HOURS, ForMinutes(120)),
    (words.PAUSE_TOMORROW, UntilTomorrow()),
    (words.PAUSE_OPEN, UntilResumed()),
)


@ft.component
def PauseMenu() -> ft.Control:
    """A button that opens the menu; a date is chosen in a calendar."""
    services = use_services()
    choosing, set_choosing = ft.use_state(False)
    today = services.local_time.today()

    async def chosen(event: Any) -> None:
        set_choosing(False)
        day = _date(event.control.value)
        await services.reminders.pause(UntilDate(day))
        toast(words.paused_until(day))

    calendar = ft.DatePicker(
        first_date=today + timedelta(days=1),
        last_date=today + timedelta(days=365),
        current_date=today,
        help_text=words.PAUSE_DATE,
        on_change=safe_handler(chosen),
        on_dismiss=safe_handler(lambda: set_choosing(False)),
    )
    ft.use_dialog(calendar if choosing else None)
    items = [
        ft.PopupMenuItem(label, key=label, on_click=pausing(services, length))
        for label, length in LENGTHS
    ]
    by_date = ft.PopupMenuItem(
        words.PAUSE_DATE, key="date", on_click=safe_handler(lambda: set_choosing(True))
    )
    return ft.PopupMenuButton(
        key="pause-menu",
        tooltip=ft.Tooltip(words.PAUSE_MENU, exclude_from_semantics=True),
        items=[*items[:-1], by_date, items[-1]],
        content=_face(),
    )


def _face() -> ft.Control:
    """The button's face, styled like the buttons beside it, which cannot open a menu."""
    return ft.Container(
        height=theme.TOUCH,
        padding=ft.Padding.symmetric(horizontal=theme.LARGE),
        border=ft.Border.all(1, ft.Colors.OUTLINE),
        border_radius=theme.TOUCH / 2,
        content=ft.Row(
            tight=True,
            spacing=theme.SMALL,
            controls=[
                ft.Icon(ft.Icons.PAUSE, size=18, color=ft.Colors.PRIMARY),
                ft.Text(
                    words.PAUSE_MENU,
                    theme_style=ft.TextThemeStyle.LABEL_LARGE,
                    color=ft.Colors.PRIMARY,
                ),
            ],
        ),
    )


def _date(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
