"""What a person should know about their data, above every screen until they put it away."""

from __future__ import annotations

import flet as ft

from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import paragraph, subheading
from app.ui.words import shell as words


@ft.component
def Notices() -> ft.Control:
    """The store's reports, with one button that puts them away; nothing when there are none."""
    unknot = use_unknot()
    use_signal(unknot.journal.changed)
    _, put_away = ft.use_state(0)
    reports = tuple(unknot.store.reports)

    def read() -> None:
        unknot.store.upkeep.put_away_reports()
        put_away(lambda count: count + 1)

    if not reports:
        return ft.Container(visible=False)
    return ft.Semantics(
        live_region=True,
        content=ft.Container(
            bgcolor=ft.Colors.SECONDARY_CONTAINER,
            padding=theme.MEDIUM,
            content=ft.Column(
                spacing=theme.SMALL,
                controls=[
                    subheading(words.ABOUT_YOUR_DATA),
                    *(paragraph(report) for report in reports),
                    ft.FilledButton(words.READ, on_click=guarded(read)),
                ],
            ),
        ),
    )
