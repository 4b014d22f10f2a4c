"""Choosing a region on the body: a tap looks closer, the next one chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId, Side, View
from app.domain.body_geometry import drawn_on_left
from app.domain.body_zoom import WHOLE, Viewport
from app.texts import body as words
from app.ui import theme
from app.ui.components.body_frame import COLUMN, GAP, frame_in, frame_of_view, is_low
from app.ui.components.body_map import AreaStyle, BodyDot
from app.ui.components.body_touch import (
    POINTED,
    CloseUp,
    OnTap,
    Pointed,
    Tapped,
    Touched,
    Unpointed,
    close_up,
    look_only,
    said,
    whole_body,
)
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_window_size
from app.ui.hooks.device import TextSize, use_text_size

CENTRE = ft.MainAxisAlignment.CENTER
THREE_BESIDE = 190
"""The width from which a view has its name between its sides: less would break words."""


@ft.component
def BodyPicker(
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot] = (),
    on_tap: OnTap = look_only,
    head: Sequence[ft.Control] = (),
    columns: int = 1,
) -> ft.Control:
    """The whole body, front and back side by side; a tap looks closer, and a tap there calls
    `on_tap` with a region.

    `head` comes first: above, or beside the picture in a low window.  The picture is in one of so
    many `columns` of the window.
    """
    content = use_services().content
    across, down = use_window_size()
    text, gauge = use_text_size()
    looking, look, pointed, point = _use_looking()
    last: Any = ft.use_ref(Unpointed())
    frame = frame_in(across, down, columns)

    def looked(part: CloseUp) -> None:
        point(Unpointed())
        look(part)

    def chosen(tap: Tapped) -> Any:
        point(tap)
        return None if tap.region == OTHER else on_tap(tap)

    def back() -> None:
        point(Unpointed())
        look(Unpointed())

    touched = Touched(point, looked, chosen)
    whole, views = frame_of_view(frame), (View.FRONT, View.BACK)
    # The same for a part, so that the picture keeps its place.
    labels = _labels(whole.wide, text)
    if isinstance(looking, CloseUp):
        under = {pointed.region: POINTED} if isinstance(pointed, Tapped) else {}
        areas = content.areas_on(looking.view)
        pictures = [close_up(looking, areas, {**under, **styles}, dots, frame, touched, last)]
        sides = [_sides(looking.view, frame.wide, labels, looking.window)]
    else:
        pictures = [
            whole_body(each, content.areas_on(each), styles, dots, whole, frame, touched)
            for each in views
        ]
        sides = [_sides(each, whole.wide, labels) for each in views]
    is_close = isinstance(looking, CloseUp)
    line = _line(said(pointed, looking, content.region_name), gauge)
    shown: list[ft.Control] = [
        ft.Row(each, spacing=GAP, alignment=CENTRE) for each in (sides, pictures)
    ]
    if is_low(across, down):
        told = [*head, line, _way_back(is_close, back)]
        return ft.Row(
            [
                ft.Container(ft.Column(told, spacing=theme.SMALL), width=COLUMN - GAP),
                ft.Column(shown, spacing=theme.TINY),
            ],
            spacing=GAP,
            alignment=CENTRE,
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
    if text is TextSize.LARGE:  # its words need the whole width
        told = [ft.Container(line, alignment=ft.Alignment.CENTER_LEFT)]
        shown.append(_way_back(is_close, back))
    else:
        line.expand = True
        told = [ft.Row([line, _way_back(is_close, back)], spacing=theme.SMALL)]
    return ft.Column(
        [*head, *told, *shown],
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _use_looking() -> tuple[
    CloseUp | Unpointed, Callable[[CloseUp | Unpointed], Any], Pointed, Callable[[Pointed], Any]
]:
    looking: Any = ft.use_state(Unpointed())
    pointed: Any = ft.use_state(Unpointed())
    return looking[0], looking[1], pointed[0], pointed[1]


def _way_back(is_close: bool, back: Callable[[], Any]) -> ft.Control:
    """The way back to the whole body; it keeps its place while there is nothing to go back to."""
    button = ft.OutlinedButton(
        words.WHOLE,
        key="whole-body",
        on_click=safe_handler(back),
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=theme.MEDIUM),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    place = ft.Container(button, opacity=1 if is_close else 0, ignore_interactions=not is_close)
    return ft.Semantics(content=place, exclude_semantics=not is_close)


def _line(text: str, gauge: ft.Control) -> ft.Stack:
    """What is pointed at, announced as it changes; as high as the longest text needs."""
    style = ft.TextThemeStyle.TITLE_SMALL
    return ft.Stack(
        alignment=ft.Alignment.CENTER_LEFT,
        controls=[
            gauge,
            ft.Semantics(
                exclude_semantics=True,
                content=ft.Container(
                    ft.Text(words.LONGEST_NAME, theme_style=style),
                    opacity=0,
                    ignore_interactions=True,
                ),
            ),
            ft.Semantics(
                key="pointed",
                live_region=True,
                content=ft.Text(text, theme_style=style),
            ),
        ],
    )


class _Labels(Enum):
    """Where left and right are said: beside the name of the view, below it, or each in a line."""

    BESIDE = "beside"
    BELOW = "below"
    LINES = "lines"


def _labels(wide: float, text: TextSize) -> _Labels:
    """What a view of this width has room for without breaking a word."""
    if text is TextSize.LARGE:
        return _Labels.LINES
    return _Labels.BESIDE if wide >= THREE_BESIDE else _Labels.BELOW


def _sides(view: View, wide: float, labels: _Labels, window: Viewport = WHOLE) -> ft.Control:
    """Labels left and right on the picture, as mixing them up is the most common mistake.

    A window that shows one half of the body has that side alone.
    """
    left, right = words.YOUR_LEFT, words.YOUR_RIGHT
    ends = (left, right) if drawn_on_left(view, Side.LEFT) else (right, left)
    if window.left + window.width <= 0.5:
        ends = (ends[0], ends[0])
    elif window.left >= 0.5:
        ends = (ends[1], ends[1])
    name = ft.Text(words.VIEWS[view], theme_style=ft.TextThemeStyle.TITLE_SMALL)
    texts = [small(ends[0]), name, small(ends[1])]
    aligned = (ft.TextAlign.START, ft.TextAlign.CENTER, ft.TextAlign.END)
    for text, side in zip(texts, aligned, strict=True):
        text.text_align = side
    if labels is _Labels.LINES:
        said: ft.Control = ft.Column(
            [name, texts[0], texts[2]],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        return ft.Container(said, width=wide)
    for text in texts:
        # Large text takes more lines, not more width.
        text.expand = 2 if text is name else 3
    if labels is _Labels.BELOW:
        name.expand = None
        said = ft.Column(
            [name, ft.Row([texts[0], texts[2]], spacing=0)],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )
    else:
        said = ft.Row(list(texts))
    return ft.Container(said, width=wide)
