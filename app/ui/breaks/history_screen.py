"""The history of breaks: everything that happened, latest day first, with the reason."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.texts import break_history as words
from app.texts import dates_and_times
from app.texts.dates_and_times import clock_time
from app.ui import theme
from app.ui.components.section import body, card, empty, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal

AT_FIRST, MORE = 60, 120


@ft.component
def BreakHistory() -> ft.Control:
    """Events with their times, in a card for each day."""
    services = use_services()
    use_signal(services.reminders.changed)
    most, set_most = ft.use_state(AT_FIRST)
    now = services.local_time.now()
    events = services.break_log.history(most)
    if not events:
        return body(empty(ft.Icons.HISTORY, words.EMPTY))
    lines = [(event.at.astimezone(now.tzinfo), words.line(event, now)) for event in events]
    found = [
        card(
            subheading(dates_and_times.heading(day, now.date())),
            *[_line(clock_time(at), said, f"{at}-{nth}") for nth, (at, said) in enumerate(of_day)],
        )
        for day, of_day in groupby(lines, key=lambda line: line[0].date())
    ]
    more = ft.TextButton(words.MORE, on_click=safe_handler(lambda: set_most(most + MORE)))
    return body(*found, *([more] if len(events) == most else []))


def _line(time: str, said: str, key: str) -> ft.Control:
    return ft.Row(
        key=key,
        spacing=theme.MEDIUM,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Text(
                time,
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=ft.Colors.ON_SURFACE_VARIANT,
                no_wrap=True,
            ),
            ft.Text(said, theme_style=ft.TextThemeStyle.BODY_MEDIUM, expand=True),
        ],
    )
