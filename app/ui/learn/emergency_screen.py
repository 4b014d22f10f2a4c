"""An emergency: whom to call, the signs that fit, what to do meanwhile, and a quiet way back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.holds import EMERGENCY, StopReason
from app.domain.learn.flag_search import fitting_flags
from app.texts import getting_help as words
from app.ui import theme
from app.ui.components.section import card, marked, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.hooks.use_signal import use_kept
from app.ui.learn.flag_cards import sign
from app.ui.shell.navigation import to
from app.ui.shell.player_line import SaidHere

THIS_TAB = "_self"


@ft.component
def LearnEmergency() -> ft.View:
    """The emergency in the address, on the way from "when to get help"."""
    asked = ft.use_route_params().get("reason", "")
    reasons = [reason for reason in EMERGENCY if reason == asked]
    return emergency_view("/learn/emergency", (reasons or [StopReason.CHEST])[0], to("/learn/help"))


def emergency_view(
    route: str, reason: StopReason, leave: Callable[[Any], Awaitable[None]], note: str = ""
) -> ft.View:
    """A full screen with nothing to press but what helps; `leave` is the way back."""
    return ft.View(
        route=route,
        can_pop=False,
        padding=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    expand=True,
                    scroll=ft.ScrollMode.AUTO,
                    controls=[
                        SaidHere(),
                        ft.Container(
                            alignment=ft.Alignment.TOP_CENTER,
                            content=ft.Container(
                                width=theme.READING_WIDTH,
                                padding=theme.MEDIUM,
                                content=Emergency(reason, leave, note),
                            ),
                        ),
                    ],
                ),
            )
        ],
    )


@ft.component
def Emergency(reason: StopReason, leave: Callable[[Any], Awaitable[None]], note: str) -> ft.Control:
    """What to do now, the most important first; `note` says what follows for pressing."""
    flags = fitting_flags(use_services().content.red_flags, reason)
    text, gauge = use_text_size()
    # What is written large already is not made larger, so that no word breaks and more is seen.
    usual = text is TextSize.USUAL
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            card(
                ft.Semantics(
                    header=True,
                    live_region=True,
                    content=ft.Text(
                        words.CALL,
                        theme_style=ft.TextThemeStyle.HEADLINE_LARGE
                        if usual
                        else ft.TextThemeStyle.TITLE_LARGE,
                        color=ft.Colors.ON_ERROR_CONTAINER,
                    ),
                ),
                Calls(),
                ft.Text(
                    words.NO_WAITING,
                    theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
                    color=ft.Colors.ON_ERROR_CONTAINER,
                ),
                tone=ft.Colors.ERROR_CONTAINER,
            ),
            card(
                subheading(words.MEANWHILE),
                *(marked(each, ft.Icons.CHECK) for each in words.WHAT_TO_DO),
            ),
            card(
                subheading(words.SIGNS[reason]),
                *(sign(flag.text) for flag in flags),
            ),
            *([small(note)] if note else []),
            ft.Row(
                [ft.TextButton(words.SAFE, on_click=leave)],
                alignment=ft.MainAxisAlignment.CENTER,
            ),
            gauge,
        ],
    )


@ft.component
def Calls() -> ft.Control:
    """A button for each emergency number, on a device that can phone."""
    launcher = use_kept(ft.UrlLauncher)
    platform = ft.context.page.platform

    async def call(number: str) -> None:
        await launcher.launch_url(f"tel:{number}", web_only_window_name=THIS_TAB)

    if platform is None or not platform.is_mobile():
        return ft.Container(visible=False)
    return ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            ft.FilledButton(
                words.call(number),
                icon=ft.Icons.CALL,
                style=ft.ButtonStyle(
                    bgcolor=ft.Colors.ERROR,
                    color=ft.Colors.ON_ERROR,
                    padding=ft.Padding.symmetric(horizontal=theme.LARGE, vertical=theme.MEDIUM),
                ),
                on_click=safe_handler(lambda number=number: call(number)),
            )
            for number in words.NUMBERS
        ],
    )
