"""The body as a heat map: the burden of each region over a period."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.insights import RegionBurden
from app.domain.journal.entry import Score
from app.texts import insights as together
from app.texts import trends_calendar as words
from app.ui import score_colours
from app.ui.components.body_drawing import AreaStyle
from app.ui.components.body_picker import BodyPicker
from app.ui.components.controls import choices
from app.ui.components.section import body, card, empty, paragraph, small
from app.ui.hooks import use_services, use_signal


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
        each.region: AreaStyle(score_colours.fill(_level(each, by_flares, most))) for each in found
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
                    bgcolor=score_colours.fill(_level(each, by_flares, most)),
                ),
                ft.Container(
                    paragraph(
                        words.borne(services.content.region_name(each.region), each, by_flares)
                    ),
                    expand=True,
                ),
            ],
        )
        for each in found
    ]
    return body(
        small(words.BODY_ABOUT),
        card(
            choices([(name, each == days, each) for name, each in together.LENGTHS], set_days),
            choices(
                [(words.BY_BURDEN, not by_flares, False), (words.BY_FLARES, by_flares, True)],
                set_by_flares,
            ),
            small(words.last_days(days, last, last - timedelta(days=days - 1))),
            BodyPicker(styles),
        ),
        card(*rows) if rows else empty(ft.Icons.ACCESSIBILITY_NEW, words.BODY_EMPTY),
    )


def _level(each: RegionBurden, by_flares: bool, most: int) -> Score:
    """The position on the colour scale: burden as it is, flares as a share of the most."""
    if by_flares:
        return Score(round(10 * each.flares / most) if most else 0)
    return Score(min(10, round(each.burden)))
