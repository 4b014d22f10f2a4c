"""Why something was skipped: one tap, never a must, at most once a day."""

from __future__ import annotations

import flet as ft

from app.domain.habits.skips import SkipCause
from app.texts import getting_help
from app.texts import habits_today as words
from app.ui import theme
from app.ui.components.controls import choices, icon_button, opening_row
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


@ft.component
def WhySkipped() -> ft.Control:
    """The question while it stands; after "it hurts", the way to "when to get help"."""
    services = use_services()
    use_signal(services.skips.changed)
    use_signal(services.due_holds.changed)
    use_signal(services.reminders.changed)
    use_signal(services.reminder_loop.heartbeat)
    hurts, set_hurts = ft.use_state(False)
    answering, set_answering = ft.use_state(False)

    async def explain(cause: SkipCause) -> None:
        await services.skips.explain(cause)
        set_answering(False)
        if cause is SkipCause.HURTS:
            set_hurts(True)
        else:
            toast(words.THANKS)

    async def close() -> None:
        await services.skips.dismiss()

    if hurts:
        ways: list[ft.Control] = [
            ft.FilledButton(getting_help.WHEN_TO_GET_HELP, on_click=to("/learn/help")),
            ft.TextButton(words.CLOSE, on_click=safe_handler(lambda: set_hurts(False))),
        ]
        return card(
            subheading(words.HURTS),
            paragraph(words.HURTS_ABOUT),
            ft.Row(ways, wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL),
            tone=ft.Colors.SECONDARY_CONTAINER,
        )
    if not services.skips.asks_now():
        return ft.Container(visible=False)
    away = icon_button(ft.Icons.CLOSE, words.NO_ANSWER, safe_handler(close))
    ask = opening_row(
        words.WHY,
        words.WHY_ABOUT if answering else "",
        safe_handler(lambda: set_answering(not answering)),
        key="why",
        after=[away],
        is_open=answering,
        trailing=ft.Icon(ft.Icons.EXPAND_LESS if answering else ft.Icons.EXPAND_MORE),
    )
    causes = [(label, False, cause) for cause, label in words.CAUSES.items()]
    answers = choices(causes, explain, ft.MainAxisAlignment.START)
    return ft.Container(
        key="why-skipped",
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border_radius=theme.RADIUS,
        padding=ft.Padding.symmetric(horizontal=theme.SMALL, vertical=theme.TINY),
        content=ft.Column(spacing=theme.SMALL, controls=[ask, *([answers] if answering else [])]),
    )
