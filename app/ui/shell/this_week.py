"""This week on Today: seven days at a glance, and what became of today’s breaks."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.breaks import BreakMark, BreakMarkKind
from app.domain.insights.week_strip import WeekDay
from app.services.container import Services
from app.texts import break_screens as words
from app.texts import today as today_words
from app.ui import theme
from app.ui.components.controls import row
from app.ui.components.section import card, small
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to

_LOOKS = {
    BreakMarkKind.DONE: (ft.Icons.CHECK_CIRCLE, ft.Colors.PRIMARY),
    BreakMarkKind.NATURAL: (ft.Icons.DIRECTIONS_WALK, ft.Colors.TERTIARY),
    BreakMarkKind.SKIPPED: (ft.Icons.REMOVE_CIRCLE_OUTLINE, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.MISSED: (ft.Icons.CIRCLE_OUTLINED, ft.Colors.ON_SURFACE_VARIANT),
    BreakMarkKind.OPEN: (ft.Icons.NOTIFICATIONS_ACTIVE, ft.Colors.SECONDARY),
    BreakMarkKind.AHEAD: (ft.Icons.FIBER_MANUAL_RECORD, ft.Colors.OUTLINE),
}
DOT, SIGN, DISC = 18, 16, 34


@ft.component
def ThisWeek() -> ft.Control:
    """The week, which leads to the journal, and a dot for each break of today."""
    services = use_services()
    for signal in (
        services.journal.changed,
        services.holds.changed,
        services.reminders.changed,
        services.settings.changed,
    ):
        use_signal(signal)
    days, today = services.week_strip.days(), services.local_time.today()
    return card(
        row(today_words.WEEK, today_words.in_week(days), to("/journal"), key="week"),
        _strip(days, today),
        *_breaks(services),
    )


def _strip(days: tuple[WeekDay, ...], today: date) -> ft.Control:
    return ft.Semantics(
        key="strip",
        label=today_words.week_in_words(days, today),
        image=True,
        exclude_semantics=True,
        content=ft.Row([_day(each, today) for each in days], spacing=0),
    )


def _day(each: WeekDay, today: date) -> ft.Control:
    """A disc with the number of breaks, and below it a sign each for holds and entries."""
    signs = [
        *([ft.Icons.TOUCH_APP] if each.holds else []),
        *([ft.Icons.EDIT] if each.is_logged else []),
    ]
    done = each.breaks > 0
    return ft.Column(
        expand=1,
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            ft.Text(
                today_words.initial(each.date),
                theme_style=ft.TextThemeStyle.BODY_SMALL,
                color=ft.Colors.ON_SURFACE if each.date == today else ft.Colors.ON_SURFACE_VARIANT,
                weight=ft.FontWeight.W_700 if each.date == today else None,
            ),
            ft.Container(
                width=DISC,
                height=DISC,
                shape=ft.BoxShape.CIRCLE,
                alignment=ft.Alignment.CENTER,
                bgcolor=ft.Colors.PRIMARY_CONTAINER if done else None,
                border=ft.Border.all(
                    2 if each.date == today else 1,
                    ft.Colors.PRIMARY if each.date == today else ft.Colors.OUTLINE_VARIANT,
                ),
                content=ft.Text(
                    str(each.breaks) if done else "",
                    theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                    color=ft.Colors.ON_PRIMARY_CONTAINER,
                    no_wrap=True,
                ),
            ),
            ft.Row(
                [ft.Icon(sign, size=SIGN, color=ft.Colors.PRIMARY) for sign in signs],
                height=SIGN,
                spacing=0,
                alignment=ft.MainAxisAlignment.CENTER,
            ),
        ],
    )


def _breaks(services: Services) -> list[ft.Control]:
    marks = services.reminders.today()
    tz = services.settings.current.reminders.tz
    if not marks:
        return [small(words.no_breaks(services.reminders.why_none_today()))]
    dots = [
        _dot(one, words.break_mark(one, one.at.astimezone(tz)), f"{nth}-{one.kind}")
        for nth, one in enumerate(marks)
    ]
    return [
        ft.Row(dots, wrap=True, spacing=theme.TINY, run_spacing=theme.TINY),
        small(words.day_counts(marks)),
    ]


def _dot(one: BreakMark, name: str, key: str) -> ft.Control:
    icon, colour = _LOOKS[one.kind]
    return ft.Icon(
        icon,
        key=key,
        size=DOT,
        color=colour,
        semantics_label=name,
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
    )
