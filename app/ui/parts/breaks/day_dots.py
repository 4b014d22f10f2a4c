"""The breaks of the day as a row of dots, told apart by shape as well as colour."""

from __future__ import annotations

import flet as ft

from app.domain.breaks import Dot, DotKind
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import card, small, subheading
from app.ui.words import break_screens as words

_LOOKS = {
    DotKind.DONE: (ft.Icons.CHECK_CIRCLE, ft.Colors.PRIMARY),
    DotKind.NATURAL: (ft.Icons.DIRECTIONS_WALK, ft.Colors.TERTIARY),
    DotKind.SKIPPED: (ft.Icons.REMOVE_CIRCLE_OUTLINE, ft.Colors.ON_SURFACE_VARIANT),
    DotKind.MISSED: (ft.Icons.CIRCLE_OUTLINED, ft.Colors.ON_SURFACE_VARIANT),
    DotKind.OPEN: (ft.Icons.NOTIFICATIONS_ACTIVE, ft.Colors.SECONDARY),
    DotKind.AHEAD: (ft.Icons.FIBER_MANUAL_RECORD, ft.Colors.OUTLINE),
}
SIZE = 24


@ft.component
def DayDots() -> ft.Control:
    """What became of today's breaks, and how many are still to come."""
    unknot = use_unknot()
    use_signal(unknot.reminders.changed)
    dots = unknot.reminders.today()
    tz = unknot.reminders.settings.tz
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


def _dot(one: Dot, name: str, key: str) -> ft.Control:
    icon, colour = _LOOKS[one.kind]
    return ft.Icon(
        icon,
        key=key,
        size=SIZE,
        color=colour,
        semantics_label=name,
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
    )
