"""One spot: the sentence first, then its timeline, flares, curve and numbers."""

from __future__ import annotations

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.recurrence import Earned, Recurrence
from app.domain.recurrence.weeks import weeks_of
from app.services.trends import SpotTrend, Trends
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.choices import choices
from app.ui.parts.frame import body, card, empty, heading, paragraph, small, subheading
from app.ui.parts.trends.curve import ReturnCurve
from app.ui.parts.trends.figure_list import figure_list
from app.ui.parts.trends.flare_list import FlareList
from app.ui.parts.trends.legend import legend
from app.ui.parts.trends.more import more_of_spot
from app.ui.parts.trends.plan import daily, whole_length
from app.ui.parts.trends.timeline import SpotTimeline
from app.ui.parts.trends.weekly import WeeklySeverity
from app.ui.words import corrections
from app.ui.words import trends as sentences
from app.ui.words import trends_charts as charts
from app.ui.words import trends_pictures as pictures
from app.ui.words import trends_screens as words
from app.ui.words.trends_figures import figures

AT_FIRST = "90"


@ft.component
def TrendsSpot() -> ft.Control:
    """The spot named in the address."""
    unknot = use_unknot()
    trends = unknot.trends
    use_signal(unknot.together.changed)
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
            legend(charts.DAYS if one_by_one else charts.WEEKS),
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
        *more_of_spot(unknot, found.spot.id, recurrence.as_of),
    )


def _found(trends: Trends, spot: SpotId) -> SpotTrend | None:
    try:
        return trends.of(spot)
    except NotFound:
        return None


def _weekly(found: Recurrence) -> list[ft.Control]:
    match found.trend:
        case Earned(trend):
            where = f"{sentences.heading_where(trend)}."
            line = WeeklySeverity(found, (trend.per_week,), where)
            return [line, paragraph(where), small(pictures.WEEKLY_ABOUT)]
        case unearned:
            needed = small(pictures.weekly_needs(sentences.needs(unearned.needs)))
            if not weeks_of(found.history.days):
                return [needed]
            return [WeeklySeverity(found, (), ""), needed]


def _curve(found: Recurrence) -> list[ft.Control]:
    if isinstance(found.survival, Earned):
        longest = max(gap.days for gap in found.history.gaps)
        return [ReturnCurve(found.survival.value, longest), small(words.CURVE_ABOUT)]
    return [small(words.curve_needs(found.survival.needs))]
