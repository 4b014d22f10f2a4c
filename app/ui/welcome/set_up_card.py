"""The card on Today that offers a new person what is still to be set up, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.breaks import OFFICE_HOURS
from app.domain.safety import NotScreened
from app.domain.set_up import SetUpStep, steps_left
from app.domain.settings import set_up
from app.services.container import Services
from app.texts import settings
from app.texts import welcome as words
from app.ui import theme
from app.ui.components.section import card, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to


@dataclass(frozen=True, slots=True)
class SetUpOffer:
    """One step in words: what it is about, the button that leads there and the one that waits."""

    title: str
    about: str
    do: str
    route: str
    wait: str


@ft.component
def FinishSettingUp() -> ft.Control:
    """The next step, with a way to do it and a way to leave it; nothing if none is left."""
    services = use_services()
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    use_signal(services.plans.changed)
    use_signal(services.journal.changed)
    left = _left(services)
    if not left:
        return ft.Container(visible=False)
    step, offer = left[0], _offer(services, left[0])

    async def leave() -> None:
        await services.settings.change(lambda newest: set_up(newest, step))

    return ft.Container(
        key="set-up",
        content=card(
            small(f"{words.SET_UP} · {words.steps_left(len(left) - 1)}"),
            subheading(offer.title),
            paragraph(offer.about),
            ft.Row(
                wrap=True,
                spacing=theme.SMALL,
                run_spacing=theme.SMALL,
                controls=[
                    ft.FilledTonalButton(offer.do, on_click=to(offer.route)),
                    ft.TextButton(offer.wait, on_click=safe_handler(leave)),
                ],
            ),
        ),
    )


def _left(services: Services) -> tuple[SetUpStep, ...]:
    now = services.settings.current
    done = set()
    if now.reminders.hours != OFFICE_HOURS or now.reminders.fixed_times:
        done.add(SetUpStep.HOURS)
    if services.plans.current.parts:
        done.add(SetUpStep.PLAN)
    if not isinstance(services.safety.screening, NotScreened):
        done.add(SetUpStep.QUESTIONS)
    has_spot = bool(services.journal_reader.open_spots())
    return steps_left(now.to_set_up, done, has_spot=has_spot)


def _offer(services: Services, step: SetUpStep) -> SetUpOffer:
    match step:
        case SetUpStep.HOURS:
            hours = settings.hours_now(services.settings.current.reminders.hours)
            about = words.hours_for_now(hours)
            return SetUpOffer(words.WHEN, about, words.SET_HOURS, "/welcome/hours", words.IS_RIGHT)
        case SetUpStep.PLAN:
            return SetUpOffer(words.PLAN, words.PLAN_ABOUT, words.MAKE_PLAN, "/plan", words.NOT_NOW)
        case SetUpStep.QUESTIONS:
            return SetUpOffer(
                words.QUESTIONS,
                words.QUESTIONS_ABOUT,
                words.ANSWER,
                "/hold/safety",
                words.BEFORE_MY_FIRST_HOLD,
            )
