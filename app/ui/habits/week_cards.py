"""Cards on Today: a week that waits for its review, and the welcome after some silent days."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import flet as ft

from app.domain.habits.coming_back import WelcomeBack
from app.domain.habits.review import WeekToReview
from app.texts import weeks as words
from app.ui import theme
from app.ui.components.controls import link
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal


@ft.component
def WeekCard() -> ft.Control:
    """Leads to the week that waits; nothing if none does, or who comes back is welcomed first."""
    services = use_services()
    use_signal(services.weekly_review.changed)
    waits = isinstance(services.weekly_review.waiting(), WeekToReview)
    if not waits or isinstance(services.coming_back.welcome(), WelcomeBack):
        return ft.Container(visible=False)
    return link(ft.Icons.EVENT_AVAILABLE, words.CARD, words.CARD_ABOUT, "/week")


@ft.component
def ComingBackCard() -> ft.Control:
    """Welcomes who comes back, with the plan as it stands or eased; otherwise nothing."""
    services = use_services()
    use_signal(services.weekly_review.changed)
    found = services.coming_back.welcome()
    if not isinstance(found, WelcomeBack):
        return ft.Container(visible=False)

    def answer(save: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        async def answered() -> None:
            await save()
            toast(words.WELCOMED)

        return answered

    keep = ft.FilledButton(words.GO_ON, on_click=safe_handler(answer(services.coming_back.keep)))
    ease = ft.OutlinedButton(words.EASE, on_click=safe_handler(answer(services.coming_back.ease)))
    return card(
        subheading(words.WELCOME),
        paragraph(words.WELCOME_ABOUT),
        paragraph(words.plan_is(found.as_it_stands, words.names(services.journal_reader.spots()))),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[keep, *([ease] if found.eased != found.as_it_stands else [])],
        ),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )
