"""The one question of the next day: how does it feel now?"""

from __future__ import annotations

import flet as ft

from app.domain.holds import Feeling, HoldId, HoldRecord
from app.texts import holds as words
from app.ui import theme
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.holds.hold_view import title_of
from app.ui.hooks import use_services, use_signal


@ft.component
def NextDayQuestion() -> ft.Control:
    """A card for each hold of yesterday without an answer; nothing if there is none."""
    services = use_services()
    use_signal(services.holds.changed)
    owed = services.holds.records.awaiting_next_day()

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
        visible=bool(owed),
        controls=[question(held) for held in owed],
    )
