"""All muscles with a search."""

from __future__ import annotations

from itertools import groupby

import flet as ft

from app.domain.learn.muscle import Muscle
from app.texts import learn as words
from app.ui.components.muscle_row import muscle_row
from app.ui.components.search_field import search_field
from app.ui.components.section import body, card, paragraph, subheading
from app.ui.hooks import use_services, use_signal


@ft.component
def LearnMuscles() -> ft.Control:
    """All muscles with a search."""
    services = use_services()
    use_signal(services.safety.changed)
    content = services.content
    text, set_text = ft.use_state("")

    wanted = text.lower().split()
    shown = [muscle for muscle in content.muscles if _fits(muscle, wanted)]
    groups = groupby(shown, key=lambda muscle: words.part(muscle.part))
    return body(
        search_field("search", words.SEARCH_MUSCLES, words.SEARCH_MUSCLES_HINT, text, set_text),
        *(
            ft.Container(
                card(
                    subheading(part),
                    *(muscle_row(services, each, f"/learn/muscle/{each.id}") for each in muscles),
                ),
                key=f"part-{part}",
            )
            for part, muscles in groups
        ),
        *([] if shown else [paragraph(words.NO_MUSCLE)]),
    )


def _fits(muscle: Muscle, wanted: list[str]) -> bool:
    text = f"{muscle.name} {words.part(muscle.part)} {muscle.location}".lower()
    return all(word in text for word in wanted)
