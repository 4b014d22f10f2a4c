"""The card that reminds a person to save a file, where the journal is only in a browser."""

from __future__ import annotations

import flet as ft

from app.domain.backup_reminder import NO_FILE
from app.texts import backups as words
from app.ui import theme
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

EXPORTS = "/settings/data"


@ft.component
def BackupCard(leads: bool = True) -> ft.Control:
    """What a file is good for, a way to it if the card `leads` there, and "Not now"; nothing while
    no file is due.
    """
    services = use_services()
    reminder = services.backup_reminder
    use_signal(reminder.changed)
    use_signal(services.journal.changed)
    use_signal(services.browser_storage.changed)
    ft.use_effect(reminder.begin, [])
    if not reminder.is_due:
        return ft.Container(visible=False)
    last, now = reminder.last_file, services.local_time.now()
    said = (
        words.NO_FILE
        if last == NO_FILE
        else words.last_file(last.astimezone(now.tzinfo).date(), now.date())
    )

    async def put_off() -> None:
        await reminder.put_off()
        toast(words.PUT_OFF)

    return ft.Container(
        key="backup",
        content=card(
            subheading(words.TITLE),
            paragraph(words.ABOUT),
            small(said),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                controls=[
                    *([ft.FilledTonalButton(words.SAVE, on_click=to(EXPORTS))] if leads else []),
                    ft.TextButton(words.NOT_NOW, on_click=safe_handler(put_off)),
                ],
            ),
        ),
    )
