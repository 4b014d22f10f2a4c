"""A tip at the end of a break, now and then."""

from __future__ import annotations

import flet as ft

from app.domain.habits.tips import NoTip
from app.texts import break_screens as words
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.hooks import use_services, use_signal


@ft.component
def TipCard() -> ft.Control:
    """The tip that goes with the break just taken; nothing without one."""
    services = use_services()
    use_signal(services.tips.changed)
    tip = services.tips.after_break()

    async def shown() -> None:
        if not isinstance(tip, NoTip):
            await services.tips.mark_shown(tip)

    ft.use_effect(shown, ["" if isinstance(tip, NoTip) else tip.id])
    if isinstance(tip, NoTip):
        return ft.Container(visible=False)
    return ft.Container(
        key="tip",
        content=card(
            subheading(words.TIPS[tip.kind]),
            paragraph(tip.text),
            *map(small, tip.sources),
        ),
    )
