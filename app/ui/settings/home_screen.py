"""The settings overview: a search, and each group in a row with its current values."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft

from app.domain.breaks import BreakSettings
from app.domain.safety import NotScreened, Outdated, Screened
from app.domain.settings import EveningCheckIn, ThemeChoice
from app.domain.settings_keys.search import find_settings
from app.services.container import Services
from app.texts import habits, learn, shell
from app.texts import notifications as reach_words
from app.texts import phone_at_home as phone_words
from app.texts import settings as words
from app.texts import settings_search as search_words
from app.texts import tags as tag_words
from app.ui.components.controls import choices, link, row
from app.ui.components.search_field import search_field
from app.ui.components.section import body, card, heading, paragraph, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import keep
from app.ui.settings.install_card import InstallCard
from app.ui.settings.notifications_screen import channels_now
from app.ui.settings.search_index import SCREENS, places_here
from app.ui.shell.navigation import to

MOST_FOUND = 8


def breaks_now(now: BreakSettings) -> str:
    """When breaks come, in a few words: “Every 45 minutes, Mon–Fri 9–18”."""
    used = [round(each / timedelta(minutes=1)) for each in now.intervals]
    often = (
        words.fixed_now(now.fixed_times) if now.fixed_times else words.breaks_now(used[0], used[-1])
    )
    return f"{often}, {words.hours_now(now.hours)}"


@ft.component
def SettingsHome() -> ft.Control:
    """Everything that can be set, with links to its screen."""
    services = use_services()
    text, set_text = ft.use_state("")
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    use_signal(services.own_tags.changed)
    use_signal(services.plans.changed)
    use_signal(services.reminder_loop.heartbeat)
    now = services.settings.current
    patterns = {pattern.id: pattern.name for pattern in services.breathing_patterns.all()}
    evening = (
        words.evening_now(now.checkin_at) if now.checkin is EveningCheckIn.ON else words.EVENING_OFF
    )
    offered = len(services.movement_picker.every()) - len(now.movements.cannot_do)

    search = search_field("search", search_words.FIELD, search_words.HINT, text, set_text)

    async def look(chosen: ThemeChoice) -> None:
        await keep(services, lambda newest: replace(newest, look=chosen))

    looks: list[ft.Control] = [
        subheading(words.LOOK),
        choices(
            [(name, each is now.look, each) for each, name in words.LOOKS.items()],
            look,
            ft.MainAxisAlignment.START,
        ),
    ]
    return body(
        search,
        *(
            found_rows(services, text)
            if text.strip()
            else [
                heading(words.GROUP_BREAKS),
                link(
                    ft.Icons.SELF_IMPROVEMENT,
                    words.BREAKS,
                    breaks_now(now.reminders),
                    "/settings/breaks",
                ),
                link(
                    ft.Icons.NOTIFICATIONS_OUTLINED,
                    reach_words.TITLE,
                    reach_words.shown_where(channels_now(services)),
                    "/settings/reach",
                ),
                link(ft.Icons.NIGHTLIGHT_OUTLINED, words.EVENING, evening, "/settings/evening"),
                link(
                    ft.Icons.DIRECTIONS_WALK,
                    words.MOVEMENTS,
                    words.movements_now(offered, now.movements.desk_only),
                    "/settings/movements",
                ),
                heading(words.GROUP_HOLDS),
                link(
                    ft.Icons.EVENT_REPEAT,
                    habits.TITLE,
                    habits.summary(services.plans.current),
                    "/plan",
                ),
                link(
                    ft.Icons.TOUCH_APP_OUTLINED,
                    words.HOLDS,
                    words.holds_now(now.holds.seconds, patterns.get(now.holds.pattern, "")),
                    "/settings/holds",
                ),
                link(
                    ft.Icons.SHIELD_OUTLINED,
                    words.SAFETY,
                    _answered(services),
                    "/settings/safety",
                ),
                heading(words.GROUP_APP),
                card(*looks),
                InstallCard(),
                link(
                    ft.Icons.LABEL_OUTLINE, tag_words.TITLE, _own_tags(services), "/settings/tags"
                ),
                link(ft.Icons.FOLDER_OUTLINED, words.DATA, words.DATA_ABOUT, "/settings/data"),
                *_phone(services),
                link(ft.Icons.INFO_OUTLINE, words.ABOUT, words.ABOUT_ABOUT, "/settings/about"),
            ]
        ),
    )


def found_rows(services: Services, text: str) -> list[ft.Control]:
    """The settings that `text` finds, each with its screen; or that there is none."""
    found = find_settings(text, places_here(services))[:MOST_FOUND]
    if not found:
        return [card(paragraph(search_words.NOTHING))]
    return [
        card(
            *(
                row(
                    each.name,
                    SCREENS[each.route],
                    to(each.route),
                    key=f"found-{each.route}-{each.name}",
                )
                for each in found
            )
        )
    ]


def _phone(services: Services) -> list[ft.Control]:
    """Nothing where this is the phone, or where no browser connects."""
    if services.entrance is None:
        return []
    about = phone_words.ABOUT_ON if services.entrance.lan else phone_words.ABOUT_OFF
    return [link(ft.Icons.SMARTPHONE, phone_words.TITLE, about, "/settings/phone")]


def _own_tags(services: Services) -> str:
    own = services.own_tags.known.own
    return tag_words.counted(sum(tag.is_offered for tag in own)) if own else tag_words.ABOUT


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
