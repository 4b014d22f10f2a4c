"""Choosing a region on the body: a tap looks closer, the next one chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId, Side, View
from app.domain.body_geometry import drawn_on_left
from app.domain.body_zoom import WHOLE, Frame, Viewport
from app.texts import body as words
from app.ui import theme
from app.ui.components.body_frame import BOTH, COLUMN, GAP, frame_in, is_low
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
from app.ui.hooks import use_services, use_width, use_window
from app.ui.hooks.device import TextSize, use_text_size
from app.ui.theme import Width

CENTRE = ft.MainAxisAlignment.CENTER


@ft.component
def BodyPicker(
    styles: Mapping[RegionId, AreaStyle],
    dots: Sequence[BodyDot] = (),
    on_tap: OnTap = look_only,
    first: View = View.BACK,
    head: Sequence[ft.Control] = (),
    columns: int = 1,
) -> ft.Control:
    """The whole body, both views side by side where there is room, otherwise one with a switch,
    starting at `first`; a tap looks closer, and a tap there calls `on_tap` with a region.

    `head` comes first: above, or beside the picture in a low window.  The picture is in one of so
    many `columns` of the window.
    """
    content = use_services().content
    window, wide = use_window(), use_width() is Width.WIDE
    text, gauge = use_text_size()
    view, set_view = ft.use_state(first)
    looking, look, pointed, point = _use_looking()
    last: Any = ft.use_ref(Unpointed())
    frame = frame_in(window.across, window.down, columns)
    both = wide and frame.wide >= BOTH

    def looked(part: CloseUp) -> None:
        point(Unpointed())
        set_view(part.view)
        look(part)

    def chosen(tap: Tapped) -> Any:
        point(tap)
        return None if tap.region == OTHER else on_tap(tap)

    def back() -> None:
        point(Unpointed())
        look(Unpointed())

    def turn(to: View) -> None:
        back()
        set_view(to)

    touched = Touched(point, looked, chosen)
    whole = Frame((frame.wide - GAP) / 2, frame.high) if both else frame
    views = (View.FRONT, View.BACK) if both else (view,)
    if isinstance(looking, CloseUp):
        under = {pointed.region: POINTED} if isinstance(pointed, Tapped) else {}
        areas = content.areas_on(looking.view)
        pictures = [close_up(looking, areas, {**under, **styles}, dots, frame, touched, last)]
        sides = [_sides(looking.view, frame.wide, text, looking.window)]
    else:
        pictures = [
            whole_body(each, content.areas_on(each), styles, dots, whole, frame, touched)
            for each in views
        ]
        sides = [_sides(each, whole.wide, text) for each in views]
    told = [
        *head,
        _ways([] if both else list(View), view, turn, looking, back),
        _line(said(pointed, looking, content.region_name)),
    ]
    shown: list[ft.Control] = [
        ft.Row(each, spacing=GAP, alignment=CENTRE) for each in (sides, pictures)
    ]
    if is_low(window.across, window.down):
        words_beside = ft.Container(ft.Column(told, spacing=theme.SMALL), width=COLUMN - GAP)
        picture = ft.Column([gauge, *shown], spacing=theme.TINY)
        return ft.Row(
            [words_beside, picture],
            spacing=GAP,
            alignment=CENTRE,
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
    return ft.Column(
        [gauge, *told, *shown],
        spacing=theme.TINY,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _use_looking() -> tuple[
    CloseUp | Unpointed, Callable[[CloseUp | Unpointed], Any], Pointed, Callable[[Pointed], Any]
]:
    looking: Any = ft.use_state(Unpointed())
    pointed: Any = ft.use_state(Unpointed())
    return looking[0], looking[1], pointed[0], pointed[1]


def _ways(
    views: Sequence[View],
    view: View,
    turn: Callable[[View], Any],
    looking: CloseUp | Unpointed,
    back: Callable[[], Any],
) -> ft.Control:
    """The switch between front and back, and the way back to the whole body; they never move."""
    style = ft.ButtonStyle(
        padding=ft.Padding.symmetric(vertical=14, horizontal=theme.MEDIUM),
        visual_density=ft.VisualDensity.STANDARD,
    )
    switches = [
        ft.Semantics(
            key=f"choose-{words.VIEWS[each]}",
            selected=each is view,
            content=(ft.FilledTonalButton if each is view else ft.OutlinedButton)(
                words.VIEWS[each], on_click=safe_handler(lambda each=each: turn(each)), style=style
            ),
        )
        for each in views
    ]
    whole = ft.OutlinedButton(
        words.WHOLE,
        key="whole-body",
        disabled=isinstance(looking, Unpointed),
        on_click=safe_handler(back),
        style=style,
    )
    return ft.Row(
        [*switches, whole],
        wrap=True,
        alignment=CENTRE,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
    )


def _line(text: str) -> ft.Control:
    """What is pointed at, announced as it changes; as high as the longest text needs."""
    style = ft.TextThemeStyle.TITLE_SMALL
    room = ft.Text(words.LONGEST_NAME, theme_style=style, text_align=ft.TextAlign.CENTER)
    return ft.Stack(
        alignment=ft.Alignment.CENTER,
        controls=[
            ft.Semantics(
                exclude_semantics=True,
                content=ft.Container(room, opacity=0, ignore_interactions=True),
            ),
            ft.Semantics(
                key="pointed",
                live_region=True,
                content=ft.Text(text, theme_style=style, text_align=ft.TextAlign.CENTER),
            ),
        ],
    )


def _sides(view: View, wide: float, size: TextSize, window: Viewport = WHOLE) -> ft.Control:
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
        # Large text takes more lines, not more width.
        text.expand, text.text_align = 2 if text is name else 3, side
    if size is TextSize.LARGE:  # three beside each other would break words
        name.expand = None
        return ft.Container(
            width=wide,
            content=ft.Column(
                [name, ft.Row([texts[0], texts[2]])],
                spacing=0,
                horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            ),
        )
    return ft.Container(width=wide, content=ft.Row(controls=list(texts)))
