"""A hold that is already in progress: continue it, or save what was done."""

from __future__ import annotations

import flet as ft

from app.domain.holds import Attendance, HoldButton, HoldRecord, HoldSession
from app.texts import holds as words
from app.ui import theme
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.holds.hold_view import title_of
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import go


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
