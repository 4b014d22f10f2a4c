"""Front and back, and a closer look where areas are small."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

import flet as ft

from app.domain.atlas import drawn_on_left
from app.domain.body import RegionId, Side, View
from app.ui import theme
from app.ui.hooks import use_width
from app.ui.parts.body_drawing import WHOLE, AreaStyle, Dot, Window
from app.ui.parts.body_map import BodyMap, OnTap, look_only
from app.ui.parts.choices import choices
from app.ui.parts.frame import small
from app.ui.theme import Width
from app.ui.words import body as words

WIDE_WHOLE, WIDE_PART = 280, 320


class Part(Enum):
    """A part of the body to show larger."""

    WHOLE = (words.WHOLE, WHOLE)
    HEAD = (words.HEAD, Window(0.18, 0.0, 0.64, 0.29))
    TRUNK = (words.TRUNK, Window(0.1, 0.19, 0.8, 0.41))
    ARMS = (words.ARMS, Window(0.0, 0.22, 1.0, 0.46))
    LEGS = (words.LEGS, Window(0.2, 0.44, 0.6, 0.56))

    @property
    def label(self) -> str:
        """Its name."""
        return self.value[0]

    @property
    def window(self) -> Window:
        """What of the picture is shown."""
        return self.value[1]


@ft.component
def BodyPicker(
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[Dot] = (),
    on_tap: OnTap = look_only,
    first: View = View.BACK,
) -> ft.Control:
    """Both views side by side where there is room, else one with a switch; `first` is shown."""
    view, set_view = ft.use_state(first)
    part, set_part = ft.use_state(Part.WHOLE)
    both = use_width() is Width.WIDE
    wide = WIDE_WHOLE if part is Part.WHOLE else WIDE_PART
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
            choices([(each.label, each is part, each) for each in Part], set_part),
        ],
    )


def _sides(view: View, wide: float) -> ft.Control:
    """Whose left is on which side of the picture: the mistake that is made most."""
    left, right = words.YOUR_LEFT, words.YOUR_RIGHT
    ends = (left, right) if drawn_on_left(view, Side.LEFT) else (right, left)
    name = ft.Text(words.VIEWS[view], theme_style=ft.TextThemeStyle.TITLE_SMALL)
    texts = [small(ends[0]), name, small(ends[1])]
    aligned = (ft.TextAlign.START, ft.TextAlign.CENTER, ft.TextAlign.END)
    for text, side in zip(texts, aligned, strict=True):
        text.expand, text.text_align = True, side  # large letters take more lines, not more room
    return ft.Container(width=wide, content=ft.Row(controls=list(texts)))
