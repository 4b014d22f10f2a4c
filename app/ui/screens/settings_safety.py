"""Safety answers: what is locked now, why, how it is lifted, and the questions again."""

from __future__ import annotations

import flet as ft

from app.domain.safety import Lock, PersonSays
from app.services.unknot import Unknot
from app.ui.guard import guarded, say
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import body, card, heading, paragraph, small, subheading
from app.ui.parts.settings.questions import Questions
from app.ui.words import settings as words
from app.ui.words import shell


@ft.component
def SettingsSafety() -> ft.Control:
    """The locks first: they are why somebody comes here."""
    unknot = use_unknot()
    use_signal(unknot.safety.changed)
    locks = unknot.safety.standing.locks
    return body(
        card(
            subheading(words.LOCKS),
            *([_lock(unknot, lock) for lock in locks] or [paragraph(words.NO_LOCKS)]),
        ),
        heading(words.ANSWERS),
        small(words.ANSWERS_ABOUT),
        Questions(on_kept=lambda: say(shell.SAVED)),
    )


def _lock(unknot: Unknot, lock: Lock) -> ft.Control:
    today = unknot.clock.now().astimezone(unknot.journal.zone()).date()
    may_lift = isinstance(lock.lift, PersonSays) and lock.lift.earliest <= today
    button = ft.OutlinedButton(
        words.LIFT, on_click=guarded(lambda: unknot.safety.lift(lock.id)), visible=may_lift
    )
    return ft.Column(key=f"lock-{lock.id}", controls=[paragraph(lock.why), small(lock.how), button])
