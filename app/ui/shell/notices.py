"""Notices above every screen: what happened to the data, until the person dismisses it, and that
nothing can be saved, for as long as that is so.
"""

from __future__ import annotations

import flet as ft

from app.domain.time_zones import ZoneCertainty
from app.texts import dates_and_times
from app.texts import shell as words
from app.ui import theme
from app.ui.components.section import paragraph, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


@ft.component
def CannotSave() -> ft.Control:
    """What prevents saving; nothing if saving works."""
    saving = use_services().saving
    use_signal(saving.changed)
    if not saving.trouble:
        return ft.Container(visible=False)
    return _notice(subheading(words.CANNOT_SAVE), paragraph(words.cannot_save(saving.trouble)))


@ft.component
def WhichZone() -> ft.Control:
    """Asks for the time zone if this device does not provide it; otherwise nothing."""
    settings_service = use_services().settings
    use_signal(settings_service.changed)
    certainty = settings_service.zone_certainty
    if certainty in (ZoneCertainty.NAMED, ZoneCertainty.MATCHED):
        return ft.Container(visible=False)
    return _notice(
        subheading(dates_and_times.ASK),
        paragraph(dates_and_times.unsure(certainty, settings_service.current.reminders.zone)),
        ft.FilledButton(dates_and_times.CHOOSE, on_click=to("/settings/breaks")),
    )


@ft.component
def Notices() -> ft.Control:
    """The store's reports, with one button that dismisses them; nothing if there are none."""
    services = use_services()
    use_signal(services.journal.changed)
    _, put_away = ft.use_state(0)
    reports = tuple(services.store.reports)

    def read() -> None:
        services.store.maintenance.put_away_reports()
        put_away(lambda count: count + 1)

    if not reports:
        return ft.Container(visible=False)
    return _notice(
        subheading(words.ABOUT_YOUR_DATA),
        *(paragraph(report) for report in reports),
        ft.FilledButton(words.READ, on_click=safe_handler(read)),
    )


def _notice(*controls: ft.Control) -> ft.Control:
    return ft.Semantics(
        live_region=True,
        content=ft.Container(
            bgcolor=ft.Colors.SECONDARY_CONTAINER,
            padding=theme.MEDIUM,
            content=ft.Column(spacing=theme.SMALL, controls=list(controls)),
        ),
    )
