"""The settings overview: each group in a row with its current values; the theme; about the app."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.safety import NotScreened, Outdated, Screened
from app.domain.settings import EveningCheckIn, ThemeChoice
from app.services.container import Services
from app.texts import learn, shell
from app.texts import notifications as reach_words
from app.texts import settings as words
from app.ui.components.controls import choices, link
from app.ui.components.section import body, card, paragraph, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import keep


@ft.component
def SettingsHome() -> ft.Control:
    """Everything that can be set, with links to its screen."""
    services = use_services()
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    use_signal(services.reminder_loop.heartbeat)
    now = services.settings.current
    patterns = {pattern.id: pattern.name for pattern in services.breathing_patterns.all()}
    evening = (
        words.evening_now(now.checkin_at) if now.checkin is EveningCheckIn.ON else words.EVENING_OFF
    )
    offered = len(services.movement_picker.every()) - len(now.movements.cannot_do)

    async def look(chosen: ThemeChoice) -> None:
        await keep(services, lambda newest: replace(newest, look=chosen))

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
            reach_words.shown_where(services.reminders.service_status.channels),
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
        link(ft.Icons.SHIELD_OUTLINED, words.SAFETY, _answered(services), "/settings/safety"),
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


def _answered(services: Services) -> str:
    match services.safety.screening:
        case NotScreened():
            return words.SAFETY_NEVER
        case Screened(at) | Outdated(at):
            if services.safety.is_screening_due:
                return words.SAFETY_DUE
            return words.answered_on(at.astimezone(services.local_time.zone()).date())


@ft.component
def SettingsAbout() -> ft.Control:
    """Information about the app."""
    return body(
        card(subheading(shell.APP), paragraph(words.ABOUT_TEXT), paragraph(words.NOT_REVIEWED)),
        card(subheading(words.PRIVACY), paragraph(words.PRIVACY_TEXT)),
        link(
            ft.Icons.SCIENCE_OUTLINED,
            words.EVIDENCE,
            words.EVIDENCE_ABOUT,
            "/learn/evidence",
        ),
        link(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, learn.HELP, learn.HELP_ABOUT, "/learn/help"),
        link(ft.Icons.REPLAY, words.WELCOME_AGAIN, words.WELCOME_AGAIN_ABOUT, "/welcome"),
    )
