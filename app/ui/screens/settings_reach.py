"""Settings of the ways a reminder takes: what there is, what may be allowed, and a test of all."""

from __future__ import annotations

import logging

import flet as ft

from app.domain.rights import Phone
from app.services.channels import Message, Tried
from app.services.in_app import IN_APP
from app.services.unknot import Unknot
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import body, card, paragraph, small, subheading
from app.ui.parts.links import link
from app.ui.parts.settings.rights import computer_cards, phone_cards
from app.ui.words import break_history as history
from app.ui.words import reach as words

log = logging.getLogger(__name__)

TEST = Message(words.TEST_TITLE, words.TEST_BODY)


def _reached(unknot: Unknot) -> tuple[str, ...]:
    # Whoever reads this has a window open, whatever was so at the last beat.
    return tuple(dict.fromkeys((IN_APP, *unknot.reminders.reach.channels)))


@ft.component
def SettingsReach() -> ft.Control:
    """One card for each thing that can be done about it."""
    unknot = use_unknot()
    use_signal(unknot.browser.changed)
    use_signal(unknot.rights.changed)
    use_signal(unknot.reminders.beat)
    nothing: tuple[Tried, ...] = ()
    answers, set_answers = ft.use_state(nothing)

    async def test() -> None:
        await unknot.rights.look()
        set_answers(await unknot.reminders.channels.try_all(TEST))
        say(f"{words.TEST_TITLE}. {words.TEST_BODY}")  # which is this window's own

    async def look() -> None:
        try:
            await unknot.rights.look()
        except Exception:
            log.exception("what this device allows could not be looked up")

    ft.use_effect(look, [])
    phone = unknot.rights.phone
    return body(
        card(
            subheading(words.NOW),
            paragraph(words.shown_where(_reached(unknot))),
            small(words.TEST_ABOUT),
            ft.Row(
                wrap=True,
                controls=[
                    ft.FilledButton(
                        words.TEST,
                        icon=ft.Icons.NOTIFICATIONS_ACTIVE_OUTLINED,
                        on_click=guarded(test),
                    )
                ],
            ),
            *[_answer(one) for one in answers],
        ),
        *(
            phone_cards(phone, unknot.rights)
            if isinstance(phone, Phone)
            else computer_cards(unknot.rights.desk, unknot.browser)
        ),
        link(ft.Icons.HISTORY, history.TITLE, words.HISTORY_ABOUT, "/settings/history"),
    )


def _answer(one: Tried) -> ft.Control:
    name, says = words.tried(one)
    return ft.Semantics(
        key=f"tried-{one.channel}",
        live_region=True,
        content=ft.Column(
            spacing=0,
            controls=[ft.Text(name, theme_style=ft.TextThemeStyle.TITLE_SMALL), small(says)],
        ),
    )
