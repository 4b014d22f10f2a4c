"""What a person should know about their data, above every screen: what happened to it until they
put that away, and that nothing can be saved for as long as that is so."""

from __future__ import annotations

import flet as ft

from app.domain.system_zone import ZoneCertainty
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import paragraph, subheading
from app.ui.words import shell as words
from app.ui.words import zones


@ft.component
def CannotSave() -> ft.Control:
    """What is in the way of saving; nothing when there is nothing."""
    saving = use_unknot().saving
    use_signal(saving.changed)
    if not saving.trouble:
        return ft.Container(visible=False)
    return _told(subheading(words.CANNOT_SAVE), paragraph(words.cannot_save(saving.trouble)))


@ft.component
def WhichZone() -> ft.Control:
    """Asks for the time zone where this device does not tell it; nothing where it does."""
    preferences = use_unknot().preferences
    use_signal(preferences.changed)
    certainty = preferences.zone_certainty
    if certainty in (ZoneCertainty.NAMED, ZoneCertainty.MATCHED):
        return ft.Container(visible=False)
    return _told(
        subheading(zones.ASK),
        paragraph(zones.unsure(certainty, preferences.current.reminders.zone)),
        ft.FilledButton(zones.CHOOSE, on_click=to("/settings/breaks")),
    )


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
    return _told(
        subheading(words.ABOUT_YOUR_DATA),
        *(paragraph(report) for report in reports),
        ft.FilledButton(words.READ, on_click=guarded(read)),
    )


def _told(*controls: ft.Control) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        content=ft.Container(
            bgcolor=ft.Colors.SECONDARY_CONTAINER,
            padding=theme.MEDIUM,
            content=ft.Column(spacing=theme.SMALL, controls=list(controls)),
        ),
    )
