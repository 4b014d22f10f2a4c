"""Learn: the finder first, then what there is to read."""

from __future__ import annotations

import flet as ft

from app.ui.hooks import use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import body, card, heading, paragraph, small, subheading
from app.ui.parts.links import link
from app.ui.words import learn as words

READING = (
    (ft.Icons.ACCESSIBILITY_NEW, words.MUSCLES, words.MUSCLES_ABOUT, "/learn/muscles"),
    (ft.Icons.AUTORENEW, words.WHY, words.WHY_ABOUT, "/learn/why"),
    (ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, words.HELP_ABOUT, "/learn/help"),
    (ft.Icons.SCIENCE_OUTLINED, words.EVIDENCE, words.EVIDENCE_ABOUT, "/learn/evidence"),
)


@ft.component
def LearnHome() -> ft.Control:
    """The way in to everything that can be read."""
    unknot = use_unknot()
    tips = unknot.library.tips
    today = tips[unknot.clock.now().toordinal() % len(tips)]
    return body(
        card(
            heading(words.FIND),
            paragraph(words.FIND_ABOUT),
            ft.Row(
                [
                    ft.FilledButton(
                        words.FIND_BUTTON,
                        ft.Icons.SEARCH,
                        on_click=to("/learn/find"),
                    )
                ]
            ),
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
        *(link(*row) for row in READING),
        card(
            subheading(words.TIP),
            paragraph(today.text),
            ft.ExpansionTile(
                title=words.TIPS,
                subtitle=words.TIPS_ABOUT,
                controls=[ft.ListTile(key=f"tip-{tip.id}", title=tip.text) for tip in tips],
            ),
        ),
        small(words.NOT_REVIEWED_APP),
    )
