"""Choosing a region: on the body, closer where areas are small, or by name from a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId, Side, View
from app.domain.body_geometry import drawn_on_left
from app.domain.spots.region_names import find_regions
from app.texts import body as words
from app.ui import theme
from app.ui.components.body_map import (
    WHOLE,
    AreaStyle,
    BodyDot,
    BodyMap,
    OnTap,
    Viewport,
    look_only,
)
from app.ui.components.controls import choices
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_width
from app.ui.theme import Width

WIDE_WHOLE, WIDE_PART = 280, 320


class BodyPart(Enum):
    """A part of the body to enlarge."""

    WHOLE = (words.WHOLE, WHOLE)
    HEAD = (words.HEAD, Viewport(0.18, 0.0, 0.64, 0.29))
    TRUNK = (words.TRUNK, Viewport(0.1, 0.19, 0.8, 0.41))
    ARMS = (words.ARMS, Viewport(0.0, 0.22, 1.0, 0.46))
    LEGS = (words.LEGS, Viewport(0.2, 0.44, 0.6, 0.56))

    @property
    def label(self) -> str:
        """The name of the part."""
        return self.value[0]

    @property
    def window(self) -> Viewport:
        """The visible part of the picture."""
        return self.value[1]


@ft.component
def BodyPicker(
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot] = (),
    on_tap: OnTap = look_only,
    first: View = View.BACK,
) -> ft.Control:
    """Both views side by side where there is room, otherwise one with a switch, starting at
    `first`.
    """
    view, set_view = ft.use_state(first)
    part, set_part = ft.use_state(BodyPart.WHOLE)
    both = use_width() is Width.WIDE
    wide = WIDE_WHOLE if part is BodyPart.WHOLE else WIDE_PART
    views = (View.FRONT, View.BACK) if both else (view,)
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        controls=[
            *(
                []
                if both
                else [
                    choices(
                        [(name, each is view, each) for each, name in words.VIEWS.items()], set_view
                    )
                ]
            ),
            ft.Row(
                wrap=True,
                alignment=ft.MainAxisAlignment.CENTER,
                spacing=theme.LARGE,
                controls=[
                    ft.Column(
                        key=f"view-{each}",
                        spacing=theme.TINY,
                        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                        controls=[
                            _sides(each, wide),
                            BodyMap(each, styles, dots, on_tap, wide, part.window),
                        ],
                    )
                    for each in views
                ],
            ),
            choices([(each.label, each is part, each) for each in BodyPart], set_part),
        ],
    )


def _sides(view: View, wide: float) -> ft.Control:
    """Labels left and right on the picture, as mixing them up is the most common mistake."""
    left, right = words.YOUR_LEFT, words.YOUR_RIGHT
    ends = (left, right) if drawn_on_left(view, Side.LEFT) else (right, left)
    name = ft.Text(words.VIEWS[view], theme_style=ft.TextThemeStyle.TITLE_SMALL)
    texts = [small(ends[0]), name, small(ends[1])]
    aligned = (ft.TextAlign.START, ft.TextAlign.CENTER, ft.TextAlign.END)
    for text, side in zip(texts, aligned, strict=True):
        text.expand, text.text_align = True, side  # large text takes more lines, not more width
    return ft.Container(width=wide, content=ft.Row(controls=list(texts)))


OnChoose = Callable[[RegionId], Any]


@ft.component
def RegionList(on_choose: OnChoose, search: str = "") -> ft.Control:
    """A search field and one row for each region and side; `on_choose(region)` may be async."""
    content = use_services().content
    text, set_text = ft.use_state(search)

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    regions = find_regions(content.areas, content.places, text)
    rows = [
        _row(region, content.region_name(region), content.area(region.areas[0]).where, on_choose)
        for region in regions
    ]
    if not rows:
        rows = [small(words.NO_PLACE)]
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.TextField(
                label=words.SEARCH,
                hint_text=words.SEARCH_HINT,
                prefix_icon=ft.Icons.SEARCH,
                value=text,
                on_change=safe_handler(typed),
            ),
            ft.Column(controls=rows, spacing=0),
            _row(OTHER, words.ELSEWHERE, words.ELSEWHERE_ABOUT, on_choose),
        ],
    )


def _row(region: RegionId, name: str, where: str, on_choose: OnChoose) -> ft.Control:
    return ft.ListTile(
        key=f"region-{region}",
        title=name,
        subtitle=where,
        min_height=theme.TOUCH,
        on_click=safe_handler(lambda: on_choose(region)),
    )
