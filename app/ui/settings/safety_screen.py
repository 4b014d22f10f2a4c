"""Safety: current locks with their reasons and how each is lifted, and the questions."""

from __future__ import annotations

import flet as ft

from app.domain.safety import (
    ByDoctor,
    Lock,
)
from app.services.container import Services
from app.texts import safety as words
from app.texts import settings as settings_words
from app.texts import shell
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.safety_questions import Questions


@ft.component
def SettingsSafety() -> ft.Control:
    """The locks come first, as they are why people open this screen."""
    services = use_services()
    use_signal(services.safety.changed)
    locks = services.safety.restrictions.locks
    return body(
        card(
            subheading(settings_words.LOCKS),
            *([_lock(services, lock) for lock in locks] or [paragraph(settings_words.NO_LOCKS)]),
        ),
        heading(settings_words.ANSWERS),
        small(settings_words.ANSWERS_ABOUT),
        Questions(on_kept=lambda: toast(shell.SAVED)),
    )


def _lock(services: Services, lock: Lock) -> ft.Control:
    return ft.Column(
        key=f"lock-{lock.id}",
        controls=[paragraph(lock.why), small(lock.how), *lift_button(services, lock)],
    )


def lift_button(services: Services, lock: Lock) -> list[ft.Control]:
    """The button with which the person lifts this lock; none while their word does not."""

    async def lift() -> None:
        await services.safety.lift_lock(lock.id)
        toast(words.LIFTED)

    if not services.safety.may_lift(lock):
        return []
    says = words.LIFT_BY_DOCTOR if isinstance(lock.lift, ByDoctor) else words.LIFT
    return [ft.OutlinedButton(says, on_click=safe_handler(lift))]
