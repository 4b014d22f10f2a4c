"""One spot: the sentence first, then its timeline, flares, curve and numbers."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.insights import Month
from app.domain.recurrence import Recurrence, Sufficient
from app.domain.recurrence.severity import weeks_of
from app.services.container import Services
from app.services.trends import SpotTrend, Trends
from app.texts import corrections, insights
from app.texts import trends as sentences
from app.texts import trends_charts as pictures
from app.texts import trends_screens as words
from app.texts.trends_statistics import figures
from app.ui.components.controls import choices
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to
from app.ui.trends.charts import ReturnCurve, WeeklySeverity
from app.ui.trends.correct_screen import FlareList
from app.ui.trends.months_screen import MonthGrid
from app.ui.trends.statistics import TwoPeriods, figure_list
from app.ui.trends.timeline import SpotTimeline, legend
from app.ui.trends.timeline_model import daily, whole_length


def more_of_spot(services: Services, spot: SpotId, today: date) -> list[ft.Control]:
    """The content below the sentence, for an existing spot, as of `today`."""

    def month_of(day: date) -> Month:
        return services.insights.month(day, spot)

    seen = [
        insights.association(each.asked, each.found) for each in services.insights.association(spot)
    ]
    return [
        heading(insights.TOGETHER),
        small(insights.TOGETHER_ABOUT),
        figure_list([*seen, insights.hold_effect(services.insights.hold_effect(spot))]),
        card(subheading(pictures.CALENDAR), MonthGrid(month_of, today)),
        card(subheading(insights.PERIODS), TwoPeriods(spot)),
    ]


AT_FIRST = "90"


@ft.component
def TrendsSpot() -> ft.Control:
    """The spot in the address."""
    services = use_services()
    trends = services.trends
    use_signal(services.insights.changed)
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

    return body(
        heading(found.spot.name),
        card(
            paragraph(sentences.sentence(recurrence)),
            small(sentences.known_since(recurrence)),
            tone=ft.Colors.PRIMARY_CONTAINER,
        ),
        card(
            subheading(words.TIMELINE if one_by_one else words.TIMELINE_WEEKS),
            choices([(name, value == period, value) for value, name in words.PERIODS], set_period),
            SpotTimeline(recurrence, days),
            legend(pictures.DAYS if one_by_one else pictures.WEEKS),
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
        card(subheading(words.CURVE), *_curve(recurrence)),
        card(subheading(pictures.WEEKLY), *_weekly(recurrence)),
        heading(words.FIGURES),
        small(words.FIGURES_ABOUT),
        figure_list(figures(recurrence)),
        *more_of_spot(services, found.spot.id, recurrence.as_of),
    )


def _found(trends: Trends, spot: SpotId) -> SpotTrend | None:
    try:
        return trends.of(spot)
    except NotFound:
        return None


def _weekly(found: Recurrence) -> list[ft.Control]:
    match found.trend:
        case Sufficient(trend):
            where = f"{sentences.heading_where(trend)}."
            line = WeeklySeverity(found, (trend.per_week,), where)
            return [line, paragraph(where), small(pictures.WEEKLY_ABOUT)]
        case unearned:
            needed = small(pictures.weekly_needs(sentences.needs(unearned.needs)))
            if not weeks_of(found.history.days):
                return [needed]
            return [WeeklySeverity(found, (), ""), needed]


def _curve(found: Recurrence) -> list[ft.Control]:
    if isinstance(found.survival, Sufficient):
        longest = max(gap.days for gap in found.history.gaps)
        return [ReturnCurve(found.survival.value, longest), small(words.CURVE_ABOUT)]
    return [small(words.curve_needs(found.survival.needs))]
