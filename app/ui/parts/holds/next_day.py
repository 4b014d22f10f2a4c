"""The one question of the next day: how does it feel now?"""

from __future__ import annotations

import flet as ft

from app.domain.hold import Feeling, HoldId, HoldRecord
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.parts.holds.guide import title_of
from app.ui.words import holds as words


@ft.component
def NextDayQuestion() -> ft.Control:
    """A card for each hold of yesterday that was not asked about; nothing when there is none."""
    unknot = use_unknot()
    use_signal(unknot.holds.changed)
    owed = unknot.holds.owed()

    async def answer(hold: HoldId, feeling: Feeling) -> None:
        await unknot.holds.next_day(hold, feeling)
        say(words.NEXT_DAY_KEPT)

    def question(held: HoldRecord) -> ft.Control:
        title = title_of(unknot.library, held.muscle, held.side)
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
                            on_click=guarded(lambda f=feeling: answer(held.id, f)),
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
