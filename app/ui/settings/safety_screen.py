"""Safety answers: current locks, their reasons, how each is lifted, and the questions again."""

from __future__ import annotations

import flet as ft

from app.domain.safety import ByPerson, Lock
from app.services.container import Services
from app.texts import settings as words
from app.texts import shell
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.questions import Questions


@ft.component
def SettingsSafety() -> ft.Control:
    """The locks come first, as they are why people open this screen."""
    services = use_services()
    use_signal(services.safety.changed)
    locks = services.safety.restrictions.locks
    return body(
        card(
            subheading(words.LOCKS),
            *([_lock(services, lock) for lock in locks] or [paragraph(words.NO_LOCKS)]),
        ),
        heading(words.ANSWERS),
        small(words.ANSWERS_ABOUT),
        Questions(on_kept=lambda: toast(shell.SAVED)),
    )


def _lock(services: Services, lock: Lock) -> ft.Control:
    today = services.clock.now().astimezone(services.journal_reader.zone()).date()
    may_lift = isinstance(lock.lift, ByPerson) and lock.lift.earliest <= today
    button = ft.OutlinedButton(
        words.LIFT,
        on_click=safe_handler(lambda: services.safety.lift_lock(lock.id)),
        visible=may_lift,
    )
    return ft.Column(key=f"lock-{lock.id}", controls=[paragraph(lock.why), small(lock.how), button])
