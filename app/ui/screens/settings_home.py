"""Settings: each part in a row with how it stands now; the look right here."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.safety import NotScreened, Screened
from app.domain.settings import CheckIn, Look
from app.services.unknot import Unknot
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.choices import choices
from app.ui.parts.frame import body, card, subheading
from app.ui.parts.links import link
from app.ui.parts.settings.keeping import keep
from app.ui.words import reach as reach_words
from app.ui.words import settings as words


@ft.component
def Settings() -> ft.Control:
    """Everything that can be chosen, and the way to it."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    use_signal(unknot.safety.changed)
    use_signal(unknot.reminders.beat)
    now = unknot.preferences.current
    patterns = {pattern.id: pattern.name for pattern in unknot.patterns.all()}
    evening = words.evening_now(now.checkin_at) if now.checkin is CheckIn.ON else words.EVENING_OFF
    offered = len(unknot.library.movements) - len(now.movements.cannot_do)

    async def look(chosen: Look) -> None:
        await keep(unknot, lambda newest: replace(newest, look=chosen))

    return body(
        link(
            ft.Icons.SELF_IMPROVEMENT,
            words.BREAKS,
            words.breaks_now(now.reminders.interval_minutes),
            "/settings/breaks",
        ),
        link(
            ft.Icons.NOTIFICATIONS_OUTLINED,
            reach_words.TITLE,
            reach_words.shown_where(unknot.reminders.reach.channels),
            "/settings/reach",
        ),
        link(ft.Icons.NIGHTLIGHT_OUTLINED, words.EVENING, evening, "/settings/evening"),
        link(
            ft.Icons.TOUCH_APP_OUTLINED,
            words.HOLDS,
            words.holds_now(now.holds.seconds, patterns.get(now.holds.pattern, "")),
            "/settings/holds",
        ),
        link(
            ft.Icons.DIRECTIONS_WALK,
            words.MOVEMENTS,
            words.movements_now(offered, now.movements.desk_only),
            "/settings/movements",
        ),
        link(ft.Icons.SHIELD_OUTLINED, words.SAFETY, _answered(unknot), "/settings/safety"),
        card(
            subheading(words.LOOK),
            choices(
                [(name, each is now.look, each) for each, name in words.LOOKS.items()],
                look,
                ft.MainAxisAlignment.START,
            ),
        ),
        link(ft.Icons.FOLDER_OUTLINED, words.DATA, words.DATA_ABOUT, "/settings/data"),
        link(ft.Icons.INFO_OUTLINE, words.ABOUT, words.ABOUT_ABOUT, "/settings/about"),
    )


def _answered(unknot: Unknot) -> str:
    match unknot.safety.screening:
        case NotScreened():
            return words.SAFETY_NEVER
        case Screened(at):
            if unknot.safety.due:
                return words.SAFETY_DUE
            return words.answered_on(at.astimezone(unknot.journal.zone()).date())
