"""Why something may not be pressed now, and what lifts that."""

from __future__ import annotations

import flet as ft

from app.domain.safety import AnswerAgain, Lock, PersonSays
from app.services.unknot import Unknot
from app.ui.guard import guarded, say
from app.ui.navigation import to
from app.ui.parts.frame import card, paragraph, small, subheading
from app.ui.words import holds as words


def lock_card(unknot: Unknot, lock: Lock) -> ft.Control:
    """One lock: its reason, how it is lifted, and the button for that where the person can."""
    return ft.Container(
        key=f"lock-{lock.id}",
        content=card(
            subheading(words.LOCKED),
            paragraph(lock.why),
            small(lock.how),
            *_ways_out(unknot, lock),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
    )


def _ways_out(unknot: Unknot, lock: Lock) -> list[ft.Control]:
    async def lift() -> None:
        await unknot.safety.lift(lock.id)
        say(words.LIFTED)

    match lock.lift:
        case AnswerAgain():
            answer = ft.FilledTonalButton(words.ANSWER, on_click=to("/hold/safety"))
            return [ft.Row([answer], wrap=True)]
        case PersonSays(earliest) if earliest <= unknot.journal.today():
            settled = ft.OutlinedButton(words.SETTLED, on_click=guarded(lift))
            helps = ft.TextButton(words.HELP, on_click=to("/learn/help"))
            return [ft.Row([settled, helps], wrap=True)]
    return []
