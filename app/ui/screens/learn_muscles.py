"""All muscles, from head to foot, with a search."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.domain.muscle import Muscle
from app.ui.guard import guarded
from app.ui.hooks import use_unknot
from app.ui.parts.frame import body, card, paragraph, subheading
from app.ui.parts.muscle_rows import muscle_row
from app.ui.words import learn as words


@ft.component
def LearnMuscles() -> ft.Control:
    """The list."""
    library = use_unknot().library
    text, set_text = ft.use_state("")

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value)

    wanted = text.lower().split()
    shown = [muscle for muscle in library.muscles if _fits(muscle, wanted)]
    groups = groupby(shown, key=lambda muscle: words.part(muscle.part))
    return body(
        ft.TextField(
            label=words.SEARCH_MUSCLES,
            prefix_icon=ft.Icons.SEARCH,
            value=text,
            on_change=guarded(typed),
        ),
        *(
            card(subheading(part), *(muscle_row(each, each.location) for each in muscles))
            for part, muscles in groups
        ),
        *([] if shown else [paragraph(words.NO_MUSCLE)]),
    )


def _fits(muscle: Muscle, wanted: list[str]) -> bool:
    text = f"{muscle.name} {words.part(muscle.part)} {muscle.location}".lower()
    return all(word in text for word in wanted)
