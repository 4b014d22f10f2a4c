"""The gentle start with a few breaks a day, and the weekly question about one more."""

from __future__ import annotations

import flet as ft

from app.domain.habits.ramp_up import RampUp
from app.services.container import Services
from app.texts import habits as words
from app.texts import shell
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal


@ft.component
def GentleStartCard() -> ft.Control:
    """A few breaks a day to begin with, or all of them; saved at once."""
    services = use_services()
    _listen(services)
    gentle = services.gentle_start
    now = gentle.current
    chosen = now.breaks if isinstance(now, RampUp) else 0
    numbers = sorted({*gentle.choices(), *([chosen] if chosen else [])})
    times = services.settings.current.reminders.fixed_times
    if not numbers:
        return ft.Container(visible=False)

    async def choose(number: int) -> None:
        if number == chosen:
            return
        await (gentle.begin(number) if number else gentle.leave())
        toast(shell.SAVED)

    offered = [(str(number), number == chosen, number) for number in numbers]
    return card(
        subheading(words.GENTLY),
        small(words.GENTLY_ABOUT),
        choices([*offered, (words.ALL_BREAKS, not chosen, 0)], choose, ft.MainAxisAlignment.START),
        *([paragraph(words.gentle_times(times))] if chosen else []),
    )


@ft.component
def MoreBreaks() -> ft.Control:
    """Once a week on Today: whether one break more a day is wanted."""
    services = use_services()
    _listen(services)
    use_signal(services.reminder_loop.heartbeat)
    gentle = services.gentle_start
    now = gentle.current
    if not isinstance(now, RampUp) or not gentle.asks_now():
        return ft.Container(visible=False)

    async def accept() -> None:
        await gentle.accept()
        toast(words.one_more(services.settings.current.reminders.fixed_times))

    async def ask_no_more() -> None:
        await gentle.ask_no_more()
        toast(words.ASKED_NO_MORE)

    ways: list[ft.Control] = [
        ft.FilledTonalButton(words.ONE_MORE, on_click=safe_handler(accept)),
        ft.OutlinedButton(words.stay_with(now.breaks), on_click=safe_handler(gentle.put_off)),
        ft.TextButton(words.ASK_NO_MORE, on_click=safe_handler(ask_no_more)),
    ]
    return ft.Container(
        key="more-breaks",
        content=card(
            subheading(words.MORE_BREAKS),
            small(words.gentle_week(now.breaks)),
            ft.Row(ways, wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL),
        ),
    )


def _listen(services: Services) -> None:
    use_signal(services.gentle_start.changed)
    use_signal(services.settings.changed)
    use_signal(services.plans.changed)
