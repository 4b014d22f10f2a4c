"""Trends: each spot in a sentence and a small picture, and the last seven days in words."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.insights import WeekSummary
from app.domain.recurrence import Recurrence
from app.services.trends import SpotTrend
from app.texts import insights
from app.texts import trends as sentences
from app.texts import trends_calendar as pictures
from app.texts import trends_charts as charts
from app.texts import trends_screens as words
from app.ui import theme
from app.ui.components.section import body, card, empty, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_first_paint, use_services, use_signal
from app.ui.shell.navigation import to
from app.ui.trends.timeline import SmallTimeline, legend


def week_card(found: WeekSummary) -> ft.Control:
    """The last seven days in a few sentences, without a picture."""
    return card(
        subheading(insights.WEEK),
        *(paragraph(line) for line in insights.week(found)),
        tone=ft.Colors.PRIMARY_CONTAINER,
    )


DAYS = 90
AT_ONCE, AT_FIRST = 2, 6
HIGH = 64  # pixels


@ft.component
def TrendsOverview() -> ft.Control:
    """All spots, the followed ones first."""
    services = use_services()
    use_signal(services.insights.changed)
    whole, set_whole = ft.use_state(False)
    unfolded, edge = use_first_paint()
    found = services.trends.overview()
    if not found:
        begin = ft.FilledButton(words.BEGIN, icon=ft.Icons.ADD, on_click=to("/journal"))
        return body(empty(ft.Icons.TIMELINE, words.EMPTY, begin))
    ways = (
        (pictures.MONTHS, ft.Icons.CALENDAR_MONTH, "/trends/months"),
        (pictures.BODY, ft.Icons.ACCESSIBILITY_NEW, "/trends/body"),
    )
    shown = found if whole else found[: AT_FIRST if unfolded else AT_ONCE]
    more = ft.OutlinedButton(
        words.more_spots(len(found) - AT_FIRST),
        on_click=safe_handler(lambda: set_whole(True)),
    )
    return body(
        week_card(services.insights.week()),
        ft.Row(
            [ft.OutlinedButton(name, icon=icon, on_click=to(route)) for name, icon, route in ways],
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
        ),
        small(words.ABOUT),
        legend(charts.DAYS),
        *(_spot(each, _picture if unfolded else _room) for each in shown),
        *([edge] if not unfolded else [more] if len(shown) < len(found) else []),
    )


def _picture(found: Recurrence) -> ft.Control:
    return SmallTimeline(found, DAYS, HIGH)


def _room(_: Recurrence) -> ft.Control:
    """A placeholder for the picture: words appear at once, pictures a moment later."""
    return ft.Container(height=HIGH)


def _spot(trend: SpotTrend, picture: Callable[[Recurrence], ft.Control]) -> ft.Control:
    spot, found = trend.spot, trend.recurrence
    away = [] if spot.is_open else [small(words.PUT_AWAY)]
    return ft.Container(
        key=spot.id,
        content=card(
            subheading(spot.name),
            *away,
            paragraph(sentences.sentence(found)),
            *([picture(found)] if found.counts.known else []),
            ft.Row(
                [
                    ft.TextButton(
                        words.LOOK_CLOSER,
                        icon=ft.Icons.ZOOM_IN,
                        tooltip=words.closer(spot.name),
                        on_click=to(f"/trends/{spot.id}"),
                    )
                ],
                alignment=ft.MainAxisAlignment.END,
            ),
        ),
    )
