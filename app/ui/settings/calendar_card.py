"""The calendar: saving a file of the reminders to come, and the address of the feed."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.calendar_events import EPOCH
from app.domain.settings import Settings
from app.services.calendar import NoFeed
from app.services.container import Services
from app.texts import closed_reminders as words
from app.texts import data_settings
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.export_panel import use_picker
from app.ui.settings.fields import keep, switch


@ft.component
def CalendarCard() -> ft.Control:
    """The file, whether it names spots, and the feed where a server runs."""
    services = use_services()
    use_signal(services.settings.changed)
    use_signal(services.calendar.changed)
    picker = use_picker()
    calendar, zone = services.calendar, services.local_time.zone()
    until, now = calendar.holds_until.astimezone(zone), services.local_time.now()

    async def save() -> None:
        file = await calendar.file()
        name = f"unknot-{services.local_time.today()}.ics"
        where = await picker.save_file(
            dialog_title=data_settings.SAVE_AS, file_name=name, src_bytes=file.content
        )
        if not (where or ft.context.page.web):
            toast(data_settings.NOT_SAVED)
            return
        await calendar.remember(file)
        toast(data_settings.HANDED_OVER)

    async def name_spots(on: bool) -> None:
        def change(before: Settings) -> Settings:
            return replace(before, outside=replace(before.outside, names_spots=on))

        await keep(services, change)

    return card(
        subheading(words.CALENDAR),
        small(words.CALENDAR_CAN),
        ft.Row(
            wrap=True,
            controls=[
                ft.FilledTonalButton(
                    words.CALENDAR_SAVE,
                    ft.Icons.EDIT_CALENDAR_OUTLINED,
                    key=words.CALENDAR_SAVE,
                    on_click=safe_handler(save),
                )
            ],
        ),
        small(words.CALENDAR_SAVE_ABOUT),
        *([small(words.file_until(until, now))] if until > EPOCH else []),
        switch(
            words.SPOTS,
            words.SPOTS_ABOUT,
            services.settings.current.outside.names_spots,
            name_spots,
        ),
        *([] if isinstance(calendar.feed_key, NoFeed) else _feed(services)),
    )


def _feed(services: Services) -> list[ft.Control]:
    calendar = services.calendar
    address = calendar.address
    about = words.feed_about(services.entrance.lan if services.entrance else "")

    def stop() -> None:
        calendar.end_feed()
        toast(words.FEED_STOPPED)

    if not address:
        begin = ft.OutlinedButton(
            words.FEED, ft.Icons.LINK, key=words.FEED, on_click=safe_handler(calendar.begin_feed)
        )
        return [ft.Row([begin], wrap=True), small(about)]
    return [
        ft.Text(address, key="feed-address"),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.OutlinedButton(
                    words.FEED_COPY,
                    ft.Icons.CONTENT_COPY,
                    action=ft.CopyToClipboard(address),
                    on_click=safe_handler(lambda: toast(words.FEED_COPIED)),
                ),
                ft.OutlinedButton(
                    words.FEED_STOP,
                    ft.Icons.LINK_OFF,
                    key=words.FEED_STOP,
                    on_click=safe_handler(stop),
                ),
            ],
        ),
        small(about),
    ]
