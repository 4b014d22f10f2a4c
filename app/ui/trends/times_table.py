"""When one spot hurts: weekdays, or times of day, as bars."""

from __future__ import annotations

import flet as ft

from app.domain.insights import Timing, TimingComparison
from app.texts import seen_together as words
from app.texts.seen_together import TimingRow
from app.ui import theme
from app.ui.components.section import paragraph, small, subheading

NAME_WIDE = 148  # fits the longest weekday at twice the text size
TYPICAL_WIDE = 48  # fits “2.5” at twice the text size
BAR_HIGH = 14


def times_table(asked: Timing, times: TimingComparison, wide: bool) -> ft.Control:
    """When one spot hurts, by weekday or by time of day."""
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        key=f"times-{asked}",
        controls=[
            subheading(words.TIMING[asked]),
            paragraph(words.timing_summary(asked, times)),
            *(_row(row, wide) for row in words.timing_rows(asked, times)),
            small(words.timing_about(asked)),
        ],
    )


def _row(row: TimingRow, wide: bool) -> ft.Control:
    """A name, a bar with its number, and how it compares: beside each other, or below each other
    where the window is narrow.
    """
    bar: list[ft.Control] = [
        ft.Container(_bar(row.score), expand=True),
        ft.Container(paragraph(row.typical), width=TYPICAL_WIDE),
    ]
    if wide:
        parts: ft.Control = ft.Row(
            spacing=theme.SMALL,
            controls=[
                ft.Container(small(row.name), width=NAME_WIDE),
                ft.Row(bar, expand=4, spacing=theme.SMALL),
                ft.Container(small(f"{row.compared}, {row.days}"), expand=5),
            ],
        )
    else:
        named = paragraph(f"{row.name}, {row.days}")
        parts = ft.Column([named, ft.Row(bar, spacing=theme.SMALL), small(row.compared)], spacing=0)
    return ft.Semantics(
        key=f"times-{row.name}", label=row.description, exclude_semantics=True, content=parts
    )


def _bar(score: float) -> ft.Control:
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
        border_radius=BAR_HIGH / 2,
        height=BAR_HIGH,
        content=ft.Row(
            spacing=0,
            controls=[
                ft.Container(
                    bgcolor=ft.Colors.PRIMARY,
                    border_radius=BAR_HIGH / 2,
                    expand=round(score * 10),
                    height=BAR_HIGH,
                    visible=score > 0,
                ),
                ft.Container(expand=round(100 - score * 10), visible=score < 10),
            ],
        ),
    )
