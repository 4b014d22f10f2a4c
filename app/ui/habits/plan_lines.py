"""What is planned for a spot, line by line."""

from __future__ import annotations

import flet as ft

from app.domain.habits.plan import SpotPlan
from app.domain.habits.suggestions import days_outside
from app.domain.safety.answer_locks import QUESTIONS_DUE
from app.domain.safety.locks import locks_on
from app.services.container import Services
from app.texts import habits as words
from app.ui import theme
from app.ui.components.section import paragraph, small
from app.ui.holds.hold_view import muscle_named


def plan_lines(services: Services, planned: SpotPlan) -> list[ft.Control]:
    """The plan in words, and what stands in its way."""
    site, hours = planned.site, services.settings.current.reminders.hours
    locks = [
        lock
        for lock in locks_on(services.safety.restrictions.locks, site.muscle, site.side)
        if lock != QUESTIONS_DUE
    ]
    days = words.on_days(planned.days)
    notes: list[ft.Control] = []
    if outside := days_outside(planned, hours):
        notes.append(
            quiet_line(ft.Icons.NOTIFICATIONS_OFF_OUTLINED, words.outside(outside, planned.days))
        )
    notes.extend(
        quiet_line(ft.Icons.LOCK_OUTLINE, f"{words.RESTS}. {lock.why} {lock.how}") for lock in locks
    )
    return [
        paragraph(words.line(planned)),
        small(f"{days} {words.muscle(_name(services, planned))}.".strip()),
        *notes,
    ]


def _name(services: Services, planned: SpotPlan) -> str:
    """The name of the muscle; an imported plan may name one that is not here."""
    found = muscle_named(services.content, planned.site.muscle)
    return found[0].name if found else planned.site.muscle


def quiet_line(
    icon: ft.IconData, text: str, colour: ft.ColorValue = ft.Colors.ON_SURFACE_VARIANT
) -> ft.Control:
    """A line of small text beside an icon."""
    said = small(text)
    said.expand = True
    return ft.Row(
        [ft.Icon(icon, size=20, color=colour), said],
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
