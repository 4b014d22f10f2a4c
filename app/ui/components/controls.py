"""Small shared controls: choice chips, icon buttons, rows that lead to a screen, and sections that
open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import flet as ft

from app.texts.journal import NONE_YET
from app.ui import theme
from app.ui.handlers import safe_handler
from app.ui.shell.navigation import to


def row(
    title: str | ft.Text,
    about: ft.Control | str,
    on_click: Callable[[Any], Any],
    *,
    key: str,
    leading: ft.Control | None = None,
    before: Sequence[ft.Control] = (),
    after: Sequence[ft.Control] = (),
) -> ft.Control:
    """One row of a list that leads to a screen: all of it but `before` and `after` is one button.

    `leading` is a picture, an icon or a badge that is only looked at.  Buttons of their own go
    `before` or `after` it, as a button inside a button can't be reached by key or screen reader.
    """
    arrow = ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT)
    whole = _tile(title, about, on_click, leading, arrow)
    return ft.Row(key=key, spacing=theme.TINY, controls=[*before, whole, *after])


def opening_row(
    title: str | ft.Text,
    about: ft.Control | str,
    on_click: Callable[[Any], Any],
    *,
    key: str,
    is_open: bool,
    leading: ft.Control | None = None,
    trailing: ft.Control | None = None,
    after: Sequence[ft.Control] = (),
) -> ft.Control:
    """One row of a list that shows or hides what belongs to it, which the caller puts below.

    `leading` and `trailing` are only looked at; buttons of their own go `after` the row.  `key` is
    that of the part that opens.
    """
    whole = _tile(title, about, on_click, leading, trailing)
    whole.key = key
    said = ft.Semantics(content=whole, expanded=is_open, expand=True)
    return ft.Row(spacing=theme.TINY, controls=[said, *after])


def _tile(
    title: str | ft.Text,
    about: ft.Control | str,
    on_click: Callable[[Any], Any],
    leading: ft.Control | None,
    trailing: ft.Control | None,
) -> ft.ListTile:
    return ft.ListTile(
        expand=True,
        leading=leading,
        title=title,
        subtitle=about or None,
        trailing=trailing,
        shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
        content_padding=ft.Padding.symmetric(horizontal=theme.SMALL, vertical=theme.TINY),
        horizontal_spacing=theme.SMALL + theme.TINY,
        min_height=theme.TOUCH,
        on_click=on_click,
    )


def link(icon: ft.IconData, title: str, about: str, route: str) -> ft.Control:
    """A row on a card of its own, which leads to `route`."""
    return ft.Container(
        key=f"link-{route}",
        bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
        border_radius=theme.RADIUS,
        padding=ft.Padding.symmetric(horizontal=theme.SMALL),
        content=row(
            title, about, to(route), key="row", leading=ft.Icon(icon, color=ft.Colors.PRIMARY)
        ),
    )


def icon_button(icon: ft.IconData, name: str, on_click: Callable[[Any], Any]) -> ft.IconButton:
    """An icon button; `name` is its tooltip and its name for a screen reader.

    A tooltip alone would name what is around the button, not the button.  `on_click` is wrapped in
    `safe_handler`.
    """
    return ft.IconButton(
        icon=ft.Icon(icon, semantics_label=name),
        tooltip=ft.Tooltip(name, exclude_from_semantics=True),
        on_click=on_click,
        padding=ft.Padding.all(12),
        visual_density=ft.VisualDensity.STANDARD,
    )


def dropdown(
    label: str,
    chosen: str,
    offered: Iterable[tuple[str, str]],
    on_change: Callable[[ft.Event[ft.DropdownM2]], Any],
) -> ft.DropdownM2:
    """A list to choose one of `offered` (value, name) from; `chosen` may be empty.

    Flet's other dropdown has no name for a screen reader, and hides where the focus is.
    """
    return ft.DropdownM2(
        label=label,
        value=chosen or None,
        max_menu_height=400,
        options=[ft.dropdownm2.Option(key=value, text=name) for value, name in offered],
        on_change=safe_handler(on_change),
    )


LABEL_RISE = 6
"""How far the label of a field stands above its edge, in pixels at the usual size of text."""


def lowered(
    control: ft.Control, across: ft.CrossAxisAlignment = ft.CrossAxisAlignment.STRETCH
) -> ft.Control:
    """The control, below as much room as the label on the upper edge of a field needs; that grows
    with the text.  It is as wide as it may be, unless it stands otherwise `across`.
    """
    rise = ft.Text("", style=ft.TextStyle(size=LABEL_RISE, height=1.0))
    return ft.Column([rise, control], spacing=0, horizontal_alignment=across)


def touchable(control: ft.LayoutControl) -> ft.Control:
    """The control, made at least as high as a finger needs; all of that height is its own.

    So a radio button or checkbox, which the toolkit draws lower; it may grow with its text.
    """
    control.expand = True
    return ft.Row(
        spacing=0,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[ft.Container(width=0, height=theme.TOUCH), control],
    )


C = TypeVar("C")


def choices(
    offered: Iterable[tuple[str, bool, C]],
    choose: Callable[[C], Any],
    alignment: ft.MainAxisAlignment = ft.MainAxisAlignment.CENTER,
) -> ft.Control:
    """One button for each (label, whether it is chosen, value); wraps where necessary.

    `choose(value)` may be async.
    """
    return ft.Row(
        wrap=True,
        alignment=alignment,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[_choice(label, chosen, value, choose) for label, chosen, value in offered],
    )


def _choice(label: str, chosen: bool, value: C, choose: Callable[[C], Any]) -> ft.Control:
    kind = ft.FilledTonalButton if chosen else ft.OutlinedButton
    button = kind(
        label,
        on_click=safe_handler(lambda: choose(value)),
        # Padding instead of a fixed height, as text may be twice as large.
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(vertical=14, horizontal=theme.LARGE),
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    return ft.Semantics(key=f"choose-{label}", selected=chosen, content=button)


@ft.component
def Section(title: str, summary: str, content: Callable[[], ft.Control]) -> ft.Control:
    """A title that shows or hides `content()`; `summary` says what is chosen."""
    is_open, set_open = ft.use_state(False)
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Semantics(
                expanded=is_open,
                content=ft.ListTile(
                    title=title,
                    subtitle=summary or NONE_YET,
                    min_height=theme.TOUCH,
                    content_padding=ft.Padding.all(0),
                    trailing=ft.Icon(ft.Icons.EXPAND_LESS if is_open else ft.Icons.EXPAND_MORE),
                    on_click=safe_handler(lambda: set_open(not is_open)),
                ),
            ),
            *([content()] if is_open else []),
        ],
    )
