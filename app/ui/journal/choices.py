"""Chips that choose several tags or one number, and a section that opens to show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import flet as ft

from app.domain.journal.entry import Score, TagId
from app.domain.learn.content import Tag
from app.ui import theme
from app.ui.components.section import small
from app.ui.handlers import safe_handler

ALL_SCORES = tuple(Score(number) for number in range(11))


def toggled(chosen: tuple[TagId, ...], tag: TagId) -> tuple[TagId, ...]:
    """`chosen` with `tag` added at the end, or removed."""
    return tuple(t for t in chosen if t != tag) if tag in chosen else (*chosen, tag)


def toggle_chip(
    key: str,
    label: str,
    selected: bool,
    toggle: Callable[..., Any],
    *,
    spoken: str = "",
    **more: Any,
) -> ft.Chip:
    """One chip that is on or off, as high as a finger needs; a screen reader says `spoken`."""
    return ft.Chip(
        key=key,
        label=ft.Text(
            label,
            max_lines=3,
            overflow=ft.TextOverflow.VISIBLE,
            semantics_label=spoken or label,
        ),
        selected=selected,
        on_select=safe_handler(toggle),
        bgcolor=ft.Colors.SURFACE,
        selected_color=ft.Colors.SECONDARY_CONTAINER,
        padding=ft.Padding.symmetric(vertical=14, horizontal=theme.SMALL),
        visual_density=ft.VisualDensity.STANDARD,
        **more,
    )


def tag_chips(
    tags: Sequence[Tag], chosen: tuple[TagId, ...], toggle: Callable[[TagId], Any]
) -> ft.Control:
    """One chip for each tag; pressing it adds or removes the tag."""
    return _chips(
        [
            toggle_chip(
                f"tag-{tag.id}",
                tag.name,
                tag.id in chosen,
                lambda tag=tag: toggle(tag.id),
                tooltip=tag.about or None,
            )
            for tag in tags
        ]
    )


def scale_chips(
    label: str, chosen: Score | None, choose: Callable[[Score | None], Any]
) -> ft.Control:
    """The chips 0-10 under a label; pressing the chosen one again clears it."""
    return ft.Column(
        spacing=theme.SMALL,
        controls=[
            small(label),
            _chips(
                [
                    toggle_chip(
                        f"{label}-{score}",
                        str(int(score)),
                        score == chosen,
                        lambda score=score: choose(None if score == chosen else score),
                        spoken=f"{int(score)}: {label}",
                        show_checkmark=False,
                    )
                    for score in ALL_SCORES
                ]
            ),
        ],
    )


def _chips(chips: list[ft.Chip]) -> ft.Control:
    return ft.Row(controls=list(chips), wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)
