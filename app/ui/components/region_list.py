"""Choosing a region by name, from a list that can be searched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.spots.region_names import find_regions
from app.texts import body as words
from app.ui import theme
from app.ui.components.search_field import search_field
from app.ui.components.section import small
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services

OnChoose = Callable[[RegionId], Any]


@ft.component
def RegionList(on_choose: OnChoose, search: str = "") -> ft.Control:
    """A search field and one row for each region and side; `on_choose(region)` may be async."""
    content = use_services().content
    text, set_text = ft.use_state(search)

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
            search_field("search", words.SEARCH, words.SEARCH_HINT, text, set_text),
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
