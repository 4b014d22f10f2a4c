"""One spot: a line and its flares by month first, then days, flares, and numbers on demand."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.insights import Month, flares_by_month
from app.domain.recurrence import Recurrence
from app.services.trends import SpotTrend, Trends
from app.texts import corrections
from app.texts import flare_months as months
from app.texts import trends as sentences
from app.texts import trends_charts as pictures
from app.texts import trends_screens as words
from app.ui import theme
from app.ui.components.columns import WIDE_BODY, columns
from app.ui.components.controls import Section, choices
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.shell.navigation import to
from app.ui.theme import Width
from app.ui.trends.correct_screen import FlareList
from app.ui.trends.curious import Curious
from app.ui.trends.flare_chart import FlareMonths
from app.ui.trends.months_screen import DayByDay
from app.ui.trends.timeline import SpotTimeline, legend
from app.ui.trends.timeline_model import daily, whole_length

AT_FIRST = "90"


@ft.component
def TrendsSpot() -> ft.Control:
    """The spot in the address."""
    services = use_services()
    trends = services.trends
    use_signal(services.insights.changed)
    wide = use_width() is Width.WIDE
    period, set_period = ft.use_state(AT_FIRST)
    found = _found(trends, SpotId(str(ft.use_route_params().get("spot", ""))))
    if found is None:
        every = ft.FilledButton(words.ALL_SPOTS, on_click=to("/trends"))
        return body(empty(ft.Icons.SEARCH_OFF, words.GONE, every))
    recurrence = found.recurrence
    if not recurrence.counts.known:
        begin = ft.FilledButton(words.BEGIN, icon=ft.Icons.ADD, on_click=to("/journal"))
        return body(heading(found.spot.name), empty(ft.Icons.TIMELINE, words.EMPTY, begin))
    days = whole_length(recurrence) if period == "all" else int(period)
    one_by_one = daily(days)

    def month_of(day: date) -> Month:
        return services.insights.month(day, found.spot.id)

    first = [
        card(
            paragraph(sentences.glance(recurrence)),
            small(f"{sentences.counts(recurrence)} {sentences.known_since(recurrence)}"),
            tone=ft.Colors.PRIMARY_CONTAINER,
        ),
        card(
            subheading(months.TITLE),
            FlareMonths(recurrence),
            Section(months.AS_TEXT, months.AS_TEXT_ABOUT, partial(_as_text, recurrence)),
        ),
        card(
            subheading(words.FLARES),
            FlareList(recurrence),
            ft.TextButton(
                corrections.OPEN,
                icon=ft.Icons.EDIT_OUTLINED,
                on_click=to(f"/trends/{found.spot.id}/correct"),
            ),
        ),
    ]
    second = [
        card(
            subheading(words.TIMELINE if one_by_one else words.TIMELINE_WEEKS),
            choices([(name, value == period, value) for value, name in words.PERIODS], set_period),
            SpotTimeline(recurrence, days),
            legend(pictures.DAYS if one_by_one else pictures.WEEKS),
        ),
        card(
            subheading(pictures.CALENDAR),
            DayByDay(month_of, recurrence.as_of, (found.spot.id,)),
        ),
    ]
    curious = card(Section(words.CURIOUS, words.CURIOUS_ABOUT, lambda: Curious(found)))
    return body(
        heading(found.spot.name),
        *([columns(first, second)] if wide else [*first, *second]),
        curious,
        width=WIDE_BODY if wide else theme.READING_WIDTH,
    )


def _as_text(found: Recurrence) -> ft.Control:
    lines = [paragraph(months.value(each)) for each in reversed(flares_by_month(found))]
    return ft.Column(list[ft.Control](lines), spacing=theme.SMALL)


def _found(trends: Trends, spot: SpotId) -> SpotTrend | None:
    try:
        return trends.of(spot)
    except NotFound:
        return None
