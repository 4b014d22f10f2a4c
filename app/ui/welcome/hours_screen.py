"""When somebody works: the first thing to set up, on a screen of its own."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import INTERVALS
from app.domain.set_up import SetUpStep
from app.domain.settings import set_up
from app.texts import settings
from app.texts import welcome as words
from app.ui import theme
from app.ui.components.section import body, card, paragraph, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.settings.breaks_screen import tomorrow
from app.ui.settings.fields import keep_breaks, slider
from app.ui.settings.hours import HoursEditor
from app.ui.shell.navigation import go
from app.ui.welcome.layout import BIG, screen, title


@ft.component
def WelcomeHours() -> ft.View:
    """Each choice is saved at once, as in the settings; Done leads to Today."""
    services = use_services()
    use_signal(services.settings.changed)
    now = services.settings.current.reminders

    async def done() -> None:
        await services.settings.change(lambda newest: set_up(newest, SetUpStep.HOURS))
        await go("/")

    foot = ft.Container(
        key="foot",
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        alignment=ft.Alignment.CENTER,
        content=ft.Row(
            width=theme.READING_WIDTH,
            controls=[
                ft.FilledButton(words.DONE, expand=True, style=BIG, on_click=safe_handler(done))
            ],
        ),
    )
    return screen(
        "/welcome/hours",
        body(
            title(words.WHEN),
            paragraph(words.WHEN_ABOUT),
            card(subheading(settings.HOURS), HoursEditor(now.hours)),
            card(
                slider(
                    settings.INTERVAL,
                    settings.minutes(now.interval_minutes),
                    settings.INTERVAL_ABOUT,
                    now.interval_minutes,
                    (INTERVALS[0], INTERVALS[-1]),
                    lambda number: keep_breaks(services, interval_minutes=number),
                )
            ),
            card(tomorrow(services), tone=ft.Colors.SECONDARY_CONTAINER),
        ),
        foot,
    )
