"""Safety: current locks with their reasons and how each is lifted, and the questions."""

from __future__ import annotations

from enum import Enum, auto

import flet as ft

from app.domain.safety import ByDoctor, Lock, QuestionGroup
from app.services.container import Services
from app.texts import holds as hold_words
from app.texts import safety as words
from app.texts import settings as settings_words
from app.texts import shell
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.safety_questions import OneGroup, Questions, group_rows


class _Overview(Enum):
    """What is shown instead of one group: what was answered, or all questions in turn."""

    ANSWERS = auto()
    WALK = auto()


@ft.component
def SettingsSafety() -> ft.Control:
    """The locks come first, as they are why people open this screen."""
    services = use_services()
    use_signal(services.safety.changed)
    first: QuestionGroup | _Overview = _Overview.ANSWERS
    shown, show = ft.use_state(first)

    def kept() -> None:
        show(_Overview.ANSWERS)
        toast(shell.SAVED)

    match shown:
        case _Overview.WALK:
            return Questions(on_kept=kept)
        case QuestionGroup():
            return OneGroup(shown, lambda: show(_Overview.ANSWERS))
    locks = services.safety.restrictions.locks
    due = services.safety.is_screening_due
    all_of_them = lambda: show(_Overview.WALK)  # noqa: E731
    return body(
        card(
            subheading(settings_words.LOCKS),
            *([_lock(services, lock) for lock in locks] or [paragraph(settings_words.NO_LOCKS)]),
        ),
        heading(settings_words.ANSWERS),
        small(settings_words.ANSWERS_ABOUT),
        *(
            [ft.FilledButton(hold_words.ANSWER, on_click=safe_handler(all_of_them))]
            if due
            else [card(*group_rows(services, show))]
        ),
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
