"""For the curious: the statistics of one spot, and what is seen together with its pain.

What has too little evidence stands at the end, each need told once.
"""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.insights import Association, Factor, NotedTag, PainTimes
from app.domain.recurrence import Insufficient, Preliminary, Recurrence, Sufficient
from app.domain.recurrence.severity import weeks_of
from app.services.container import Services
from app.services.trends import SpotTrend
from app.texts import adherence, insights, seen_together
from app.texts import trends as sentences
from app.texts import trends_charts as pictures
from app.texts import trends_screens as words
from app.texts.trends_statistics import Figure, figures
from app.ui import theme
from app.ui.components.section import heading, paragraph, small, subheading
from app.ui.hooks import use_first_paint, use_services, use_signal, use_width
from app.ui.theme import Width
from app.ui.trends.adherence_table import adherence_table
from app.ui.trends.charts import ReturnCurve, WeeklySeverity
from app.ui.trends.statistics import TwoPeriods, figure_list
from app.ui.trends.times_table import times_table

Missing = list[tuple[str, str]]
"""The name of each part that needs more, and what it needs."""


@ft.component
def Curious(trend: SpotTrend) -> ft.Control:
    """Everything of an existing spot. It takes a moment with a long journal, so it is drawn once
    the rest is there.
    """
    services = use_services()
    use_signal(services.insights.changed)
    wide = use_width() is Width.WIDE
    unfolded, edge = use_first_paint()
    if not unfolded:
        return edge
    found, missing = trend.recurrence, Missing()
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            *_curve(found),
            *_weekly(found),
            *_numbers(figures(found), missing),
            *_together(services, trend, wide, missing),
            subheading(insights.PERIODS),
            TwoPeriods(trend.spot.id),
            *_still_needed(missing),
        ],
    )


def _curve(found: Recurrence) -> list[ft.Control]:
    if not isinstance(found.survival, Sufficient):
        return []  # the number needs the same
    longest = max(gap.days for gap in found.history.gaps)
    curve = ReturnCurve(found.survival.value, longest)
    return [subheading(words.CURVE), curve, small(words.CURVE_ABOUT)]


def _weekly(found: Recurrence) -> list[ft.Control]:
    if not weeks_of(found.history.days):
        return []
    if not isinstance(found.trend, Sufficient):
        return [subheading(pictures.WEEKLY), WeeklySeverity(found, (), "")]
    where = f"{sentences.heading_where(found.trend.value)}."
    line = WeeklySeverity(found, (found.trend.value.per_week,), where)
    return [subheading(pictures.WEEKLY), line, paragraph(where), small(pictures.WEEKLY_ABOUT)]


def _numbers(shown: Sequence[Figure], missing: Missing) -> list[ft.Control]:
    earned = _earned(shown, missing)
    return [heading(words.FIGURES), small(words.FIGURES_ABOUT), *earned] if earned else []


def _earned(shown: Sequence[Figure], missing: Missing) -> list[ft.Control]:
    missing += [(each.name, each.needs) for each in shown if not each.earned]
    earned = [each for each in shown if each.earned]
    return [figure_list(earned)] if earned else []


def _together(
    services: Services, trend: SpotTrend, wide: bool, missing: Missing
) -> list[ft.Control]:
    spot, names = trend.spot.id, services.own_tags.known.names
    done, noted, times = list[Figure](), list[Figure](), list[ft.Control]()
    for each in services.insights.association(spot):
        match each:
            case PainTimes(_, timing, Insufficient(needs)):
                missing.append((seen_together.TIMING[timing], sentences.needs(needs)))
            case PainTimes(_, timing, Sufficient(found) | Preliminary(found, _)):
                times.append(times_table(timing, found, wide))
            case Association(_, NotedTag() as tag, found):
                noted.append(seen_together.noted(tag, names.get(tag.tag, tag.tag), found))
            case Association(_, Factor() as factor, found):
                done.append(seen_together.association(factor, found))
    done.append(insights.hold_effect(services.insights.hold_effect(spot)))
    shown = [*times, *_earned(done, missing)]
    match services.adherence.of(spot):
        case Insufficient(needs):
            missing.append((adherence.TITLE, sentences.needs(needs)))
        case Sufficient(weeks) | Preliminary(weeks, _):
            shown.append(adherence_table(weeks))
    if after := _earned(noted, missing):
        shown += [subheading(seen_together.NOTED), small(seen_together.NOTED_ABOUT), *after]
    if not noted:
        shown += [subheading(seen_together.NOTED), small(seen_together.NONE_NOTED)]
    about = f"{seen_together.TOGETHER_ABOUT} {seen_together.CHANCE}"
    return [heading(seen_together.TOGETHER), small(about), *shown]


def _still_needed(missing: Missing) -> list[ft.Control]:
    if not missing:
        return []
    lines = [
        ft.Column([paragraph(names), small(needed)], spacing=0, key=f"needs-{names}")
        for names, needed in words.still_needed(missing)
    ]
    return [heading(words.STILL_NEEDED), small(words.STILL_NEEDED_ABOUT), *lines]
