"""A spot that turns out to be the same as another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.merging import Merged
from app.ui.guard import guarded, say, say_with_undo
from app.ui.hooks import use_unknot
from app.ui.navigation import go
from app.ui.parts.frame import card, small, subheading
from app.ui.words import journal_sieve as words


@ft.component
def SpotMerge(spot: Spot, others: Sequence[Spot], key: str = "") -> ft.Control:
    """Choose the other one, then say so once more; it can be undone."""
    journal = use_unknot().journal
    chosen, choose = _use_chosen()

    def picked(event: ft.Event[ft.Dropdown]) -> None:
        choose(event.control.value or "")

    async def merge() -> None:
        merged = await journal.merge(spot.id, SpotId(chosen))

        async def apart(merged: Merged = merged) -> None:
            await journal.take_apart(merged)
            say(words.APART_AGAIN)

        say_with_undo(words.merged(merged.stayed.name), apart)
        await go(f"/journal/spot/{merged.stayed.id}")

    return card(
        subheading(words.MERGE),
        small(words.MERGE_ABOUT),
        ft.Dropdown(
            label=words.MERGE_INTO,
            value=chosen or None,
            menu_height=400,
            expanded_insets=ft.Padding.all(0),
            on_select=guarded(picked),
            options=[ft.DropdownOption(other.id, other.name) for other in others],
        ),
        ft.Row(
            [
                ft.OutlinedButton(
                    words.MERGE_NOW,
                    icon=ft.Icons.MERGE,
                    disabled=not chosen,
                    on_click=guarded(merge),
                )
            ]
        ),
    )


def _use_chosen() -> tuple[str, Any]:
    state: Any = ft.use_state("")
    return str(state[0]), state[1]
