"""The body as a heat map: what each region had to bear over a period."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.domain.journal import Score
from app.domain.together import Borne
from app.ui import score_colours
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.body_drawing import AreaStyle
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.choices import choices
from app.ui.parts.frame import body, card, empty, paragraph, small
from app.ui.words import trends_pictures as words
from app.ui.words import trends_together as together


@ft.component
def TrendsBody() -> ft.Control:
    """Burden or flares, over a length of time."""
    unknot = use_unknot()
    use_signal(unknot.together.changed)
    days, set_days = ft.use_state(together.LENGTHS[1][1])
    by_flares, set_by_flares = ft.use_state(False)
    found = unknot.together.borne(days)
    last = unknot.trends.reading_date
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
                        words.borne(unknot.library.region_name(each.region), each, by_flares)
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


def _level(each: Borne, by_flares: bool, most: int) -> Score:
    """Where it stands on the ramp of scores: burden as it is, flares as a share of the most."""
    if by_flares:
        return Score(round(10 * each.flares / most) if most else 0)
    return Score(min(10, round(each.burden)))
