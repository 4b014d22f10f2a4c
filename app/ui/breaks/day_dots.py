"""The breaks of the day as a row of dots that differ in shape as well as colour."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import BreakMark, BreakMarkKind
from app.texts import break_screens as words
from app.ui import theme
from app.ui.components.section import card, small, subheading
from app.ui.hooks import use_services, use_signal

_LOOKS = {
    BreakMarkKind.DONE: (ft.Icons.CHECK_CIRCLE, ft.Colors.PRIMARY),
    BreakMarkKind.NATURAL: (ft.Icons.DIRECTIONS_WALK, ft.Colors.TERTIARY),
    BreakMarkKind.SKIPPED: (ft.Icons.REMOVE_CIRCLE_OUTLINE, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.MISSED: (ft.Icons.CIRCLE_OUTLINED, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.OPEN: (ft.Icons.NOTIFICATIONS_ACTIVE, ft.Colors.SECONDARY),
    BreakMarkKind.AHEAD: (ft.Icons.FIBER_MANUAL_RECORD, ft.Colors.OUTLINE),
}
SIZE = 24


@ft.component
def DayDots() -> ft.Control:
    """The outcomes of today's breaks, and how many are still to come."""
    services = use_services()
    use_signal(services.reminders.changed)
    dots = services.reminders.today()
    tz = services.settings.current.reminders.tz
    if not dots:
        return card(subheading(words.DAY), small(words.NO_DOTS))
    return card(
        subheading(words.DAY),
        ft.Row(
            wrap=True,
            spacing=theme.TINY,
            run_spacing=theme.TINY,
            controls=[
                _dot(one, words.dot(one, one.at.astimezone(tz)), f"{nth}-{one.kind}")
                for nth, one in enumerate(dots)
            ],
        ),
        small(words.dots(dots)),
    )


def _dot(one: BreakMark, name: str, key: str) -> ft.Control:
    icon, colour = _LOOKS[one.kind]
    return ft.Icon(
        icon,
        key=key,
        size=SIZE,
        color=colour,
        semantics_label=name,
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
    )
