"""Trends of all spots: each in a line and a picture, the week, and the body as a heat map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import flet as ft

from app.domain.insights import RegionBurden, WeekSummary
from app.domain.journal.entry import Score
from app.domain.recurrence import Recurrence
from app.services.trends import SpotTrend
from app.texts import insights, weeks
from app.texts import insights as together
from app.texts import trends as sentences
from app.texts import trends_charts as pictures
from app.texts import trends_screens as words
from app.ui import theme
from app.ui.components.body_map import AreaStyle
from app.ui.components.body_picker import BodyPicker
from app.ui.components.columns import WIDE_BODY, columns
from app.ui.components.controls import choices, link, row
from app.ui.components.section import body, card, empty, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_first_paint, use_services, use_signal, use_width
from app.ui.shell.navigation import to
from app.ui.theme import Width
from app.ui.trends.flare_chart import GLANCE_HIGH, FlareGlance

AT_ONCE, AT_FIRST = 1, 6
HAND = ft.MouseCursor.CLICK


@ft.component
def TrendsOverview() -> ft.Control:
    """All spots, the followed ones first; then the week, and other ways to look."""
    services = use_services()
    use_signal(services.insights.changed)
    width = use_width()
    wide = width is Width.WIDE
    whole, set_whole = ft.use_state(False)
    unfolded, edge = use_first_paint()
    glance = FlareGlance if unfolded or width is not Width.NARROW else _room_for_glance
    found = services.trends.overview()
    if not found:
        begin = ft.FilledButton(words.BEGIN, icon=ft.Icons.ADD, on_click=to("/journal"))
        return body(empty(ft.Icons.TIMELINE, words.EMPTY, begin))
    shown = found if whole else found[: AT_FIRST if unfolded else AT_ONCE]
    more = ft.OutlinedButton(
        words.more_spots(len(found) - AT_FIRST),
        on_click=safe_handler(lambda: set_whole(True)),
    )
    week = week_card(services.insights.week())
    ways = [link(icon, name, about, route) for icon, name, about, route in WAYS]
    below = [columns([week], ways)] if wide else [week, *ways]
    return body(
        small(words.ABOUT),
        *(_spot(each, glance, wide) for each in shown),
        *([edge] if not unfolded else [more] if len(shown) < len(found) else []),
        *(below if unfolded else []),
        width=WIDE_BODY if wide else theme.READING_WIDTH,
    )


WAYS = (
    (ft.Icons.CALENDAR_MONTH, pictures.MONTHS, pictures.MONTHS_WAY, "/trends/months"),
    (ft.Icons.ACCESSIBILITY_NEW, pictures.BODY, pictures.BODY_WAY, "/trends/body"),
    (ft.Icons.EVENT_NOTE, weeks.LINK, words.WEEKS_WAY, "/week"),
    (ft.Icons.PICTURE_AS_PDF_OUTLINED, words.PAGE, words.PAGE_WAY, "/settings/data"),
)


def week_card(found: WeekSummary) -> ft.Control:
    """The last seven days in a few sentences, without a picture."""
    return card(
        subheading(insights.WEEK),
        *(paragraph(line) for line in insights.week(found)),
    )


def _room_for_glance(_: Recurrence) -> ft.Control:
    """On a phone a picture comes a moment after what is written, as it takes a slow one long."""
    return ft.Container(height=GLANCE_HIGH)


def _spot(trend: SpotTrend, glance: Callable[[Recurrence], ft.Control], wide: bool) -> ft.Control:
    """What anyone reads: a line beside or above its picture; all of it opens the spot."""
    spot, found = trend.spot, trend.recurrence
    line, opened = sentences.glance(found), to(f"/trends/{spot.id}")
    away = f"{words.PUT_AWAY}. " if not spot.is_open else ""
    told = row(spot.name, f"{away}{line}", opened, key="row")
    # The row is the button for keys and screen readers.
    tapped = ft.GestureDetector(
        glance(found), on_tap=opened, exclude_from_semantics=True, mouse_cursor=HAND
    )
    chart = [tapped] if found.counts.known else []
    return ft.Container(
        key=spot.id,
        content=card(columns([told], chart)) if wide else card(told, *chart),
    )


@ft.component
def TrendsBody() -> ft.Control:
    """Burden or flares, over a chosen length of time."""
    services = use_services()
    use_signal(services.insights.changed)
    days, set_days = ft.use_state(together.LENGTHS[1][1])
    by_flares, set_by_flares = ft.use_state(False)
    found = services.insights.region_burden(days)
    last = services.trends.reading_date
    most = max((each.flares for each in found), default=0)
    styles = {
        each.region: AreaStyle(theme.score_fill(_level(each, by_flares, most))) for each in found
    }
    rows = [
        ft.Row(
            key=each.region.text,
            controls=[
                ft.Container(
                    width=20,
                    height=20,
                    border_radius=6,
                    border=ft.Border.all(1, ft.Colors.OUTLINE),
                    bgcolor=theme.score_fill(_level(each, by_flares, most)),
                ),
                ft.Container(
                    paragraph(
                        pictures.borne(services.content.region_name(each.region), each, by_flares)
                    ),
                    expand=True,
                ),
            ],
        )
        for each in found
    ]
    return body(
        small(pictures.BODY_ABOUT),
        card(
            choices([(name, each == days, each) for name, each in together.LENGTHS], set_days),
            choices(
                [(pictures.BY_BURDEN, not by_flares, False), (pictures.BY_FLARES, by_flares, True)],
                set_by_flares,
            ),
            small(pictures.last_days(days, last, last - timedelta(days=days - 1))),
            BodyPicker(styles),
        ),
        card(*rows) if rows else empty(ft.Icons.ACCESSIBILITY_NEW, pictures.BODY_EMPTY),
    )


def _level(each: RegionBurden, by_flares: bool, most: int) -> Score:
    """The position on the colour scale: burden as it is, flares as a share of the most."""
    if by_flares:
        return Score(round(10 * each.flares / most) if most else 0)
    return Score(min(10, round(each.burden)))
