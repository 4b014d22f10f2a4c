"""Opening the app on a phone at home: a code to scan, and what a phone cannot do this way."""

from __future__ import annotations

import io
from typing import Any

import flet as ft

from app.ports import Entrance
from app.texts import phone_at_home as words
from app.ui import theme
from app.ui.components.controls import link
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services

ENCRYPTED = "https:"
CODE_SIZE = 260  # pixels; a camera reads it at arm's length
DOTS = 6  # pixels for each module of the code


@ft.component
def SettingsPhone() -> ft.Control:
    """How to turn it on, or the code."""
    entrance = use_services().entrance
    if entrance is None or not entrance.lan:
        return body(
            card(
                paragraph(words.ABOUT),
                subheading(words.HOW),
                paragraph(words.STOP_FIRST),
                ft.Text(words.COMMAND, font_family="monospace"),
                small(words.THEN),
            ),
            _lacks(encrypted=False),
        )
    return body(
        InvitationCard(entrance),
        link(ft.Icons.DEVICES, words.WHO, "", "/settings/data"),
        _lacks(encrypted=entrance.lan.startswith(ENCRYPTED)),
    )


@ft.component
def InvitationCard(entrance: Entrance) -> ft.Control:
    """The code, its address, how long it works, and a button for a new one."""
    services = use_services()
    use_invitation: Any = ft.use_state  # Flet's types allow no function that makes the first one
    invitation, set_invitation = use_invitation(entrance.invite)
    ends = invitation.ends.astimezone(services.local_time.zone())
    return card(
        paragraph(words.ABOUT),
        subheading(words.SCAN),
        ft.Row(
            [
                ft.Container(
                    bgcolor=ft.Colors.WHITE,  # cameras read dark on light only
                    border_radius=theme.RADIUS,
                    padding=theme.SMALL,
                    content=ft.Image(
                        src=_qr_picture(invitation.address),
                        width=CODE_SIZE,
                        height=CODE_SIZE,
                        fit=ft.BoxFit.CONTAIN,
                        gapless_playback=True,
                        semantics_label=words.CODE,
                    ),
                )
            ],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        small(words.OR_TYPE),
        ft.Text(invitation.address),
        small(words.works_until(ends)),
        ft.Row(
            [
                ft.OutlinedButton(
                    words.NEW,
                    ft.Icons.QR_CODE,
                    on_click=safe_handler(lambda: set_invitation(entrance.invite())),
                )
            ]
        ),
        small(words.NOT_FOUND),
    )


def _lacks(*, encrypted: bool) -> ft.Control:
    if encrypted:
        return card(subheading(words.LACKS), paragraph(words.LACKS_HTTPS))
    return card(
        subheading(words.LACKS),
        paragraph(words.LACKS_HTTP),
        *map(small, words.LACKING),
        small(words.WITH_TLS),
    )


def _qr_picture(address: str) -> bytes:
    """A QR code of the address, as a PNG."""
    import segno  # where a phone alone runs the app, it is not there

    drawn = io.BytesIO()
    segno.make_qr(address).save(drawn, kind="png", scale=DOTS, border=4)
    return drawn.getvalue()
