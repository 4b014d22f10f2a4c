"""A hold that is under way already: go on with it, or keep what was done."""

from __future__ import annotations

import flet as ft

from app.domain.hold import Button, HoldRecord, Run, Tended
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import go
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.parts.holds.guide import title_of
from app.ui.words import holds as words


@ft.component
def UnderWay() -> ft.Control:
    """A card about it; nothing when there is none."""
    unknot = use_unknot()
    use_signal(unknot.holds.changed)
    current = unknot.holds.current
    if not isinstance(current, Run):
        return ft.Container(visible=False)
    interrupted = current.tended is Tended.INTERRUPTED
    title = title_of(unknot.library, current.plan.muscle, current.plan.side)

    async def go_on() -> None:
        if interrupted and Button.RESUME in current.state.buttons:
            await unknot.holds.resume()
        elif interrupted:
            await unknot.holds.take_up()
        await go("/hold/now")

    async def log_it() -> None:
        kept = await unknot.holds.log_what_was_done()
        say(words.LOGGED if isinstance(kept, HoldRecord) else words.NOTHING_LOGGED)
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
                ft.FilledButton(words.GO_ON, on_click=guarded(go_on)),
                ft.OutlinedButton(words.LOG_WHAT_WAS_DONE, on_click=guarded(log_it)),
            ],
        ),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )
