"""The first screen: three things to begin with, each of which is of use by itself.

Nothing has to be answered first.  What can be set up is offered later, on Today.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.settings import welcomed
from app.texts import getting_help, settings
from app.texts import welcome as words
from app.ui import theme
from app.ui.breaks.actions import starting
from app.ui.breaks.due_break import break_id
from app.ui.components.columns import columns
from app.ui.components.controls import row
from app.ui.components.figure import movement_figure
from app.ui.components.section import body, card, paragraph, small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_height, use_services, use_signal, use_width
from app.ui.shell.navigation import go, to
from app.ui.theme import Height, Width
from app.ui.welcome.layout import BIG, screen, title

FIGURE, SMALL_FIGURE = 240, 160
TWO_COLUMNS = 960


@ft.component
def Welcome() -> ft.View:
    """A break to try, a place to log, or the hours; with a picture where there is room."""
    services = use_services()
    use_signal(services.settings.changed)
    wide = use_width() is Width.WIDE
    height = use_height()
    ft.use_effect(_be_at_the_address, [])

    async def leave() -> None:
        await services.settings.change(welcomed)

    def after(handler: Callable[[Any], Any]) -> Callable[[Any], Any]:
        async def both(event: Any) -> None:
            await leave()
            await handler(event)

        return safe_handler(both)

    movements = services.break_player.next_movements()
    size = FIGURE if height is Height.HIGH or wide else SMALL_FIGURE
    picture = [
        ft.Row([movement_figure(each.id, size)], alignment=ft.MainAxisAlignment.CENTER)
        for each in movements[:1]
        if wide or height is not Height.LOW
    ]
    hours = settings.hours_now(services.settings.current.reminders.hours)
    ways: list[ft.Control] = [
        ft.FilledButton(
            words.TRY_A_BREAK,
            icon=ft.Icons.PLAY_ARROW,
            style=BIG,
            on_click=after(starting(services, break_id(services))),
        ),
        card(
            row(
                words.LOG_A_SPOT,
                words.LOG_A_SPOT_ABOUT,
                after(to("/journal/new")),
                key="log",
                leading=_icon(ft.Icons.PLACE_OUTLINED),
            ),
            row(
                words.SET_HOURS,
                words.hours_for_now(hours),
                after(to("/welcome/hours")),
                key="hours",
                leading=_icon(ft.Icons.SCHEDULE),
            ),
        ),
        ft.Row(
            [ft.TextButton(words.LOOK_AROUND, on_click=after(to("/")))],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
    ]
    said = [title(words.HEADING), paragraph(words.ABOUT)]
    if wide:
        both = columns([*said, *picture], [*ways, _for_whom()])
        return screen("/welcome", body(both, width=TWO_COLUMNS))
    return screen("/welcome", body(*said, *picture, *ways, _for_whom()))


def _icon(icon: ft.IconData) -> ft.Control:
    return ft.Icon(icon, color=ft.Colors.PRIMARY)


async def _be_at_the_address() -> None:
    """Move the browser to the address of this screen.

    A person redirected here is still at another address, where Back and "/" would do nothing.
    """
    await go("/welcome")


def _for_whom() -> ft.Control:
    """For whom the app is, and the way to "when to get help"."""
    helps = ft.TextButton(getting_help.WHEN_TO_GET_HELP, on_click=to("/learn/help"))
    return ft.Row(
        [small(getting_help.FOR_ADULTS), helps],
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
