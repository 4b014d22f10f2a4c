"""What there is to read: why knots return, when to get help, and how sure we are."""

from __future__ import annotations

import flet as ft

from app.domain.learning import Subject, Topic, Urgency
from app.domain.protocol import LengthAdvice
from app.ui import theme
from app.ui.hooks import use_unknot
from app.ui.parts.frame import body, card, heading, paragraph, small, subheading
from app.ui.words import learn as words

TONES = {
    Urgency.NOW: ft.Colors.ERROR_CONTAINER,
    Urgency.TODAY: ft.Colors.SECONDARY_CONTAINER,
    Urgency.SOON: ft.Colors.SURFACE_CONTAINER_LOW,
}


@ft.component
def LearnWhy() -> ft.Control:
    """What a knot is, why it returns, and how to look after it."""
    library = use_unknot().library
    shown: list[ft.Control] = []
    for topic in Topic:
        shown.append(heading(words.TOPICS[topic]))
        shown += [
            card(subheading(each.title), paragraph(each.text), small("; ".join(each.sources)))
            for each in library.cards_on(topic)
        ]
    return body(*shown)


@ft.component
def LearnHelp() -> ft.Control:
    """The signs that a professional should look, the most urgent first."""
    flags = use_unknot().library.red_flags
    return body(
        paragraph(words.HELP_FIRST),
        *(
            card(
                heading(words.URGENCIES[urgency]),
                *([paragraph(words.HELP_NUMBER)] if urgency is Urgency.NOW else []),
                *(_sign(flag.text) for flag in flags if flag.urgency is urgency),
                tone=TONES[urgency],
            )
            for urgency in Urgency
        ),
    )


@ft.component
def LearnEvidence() -> ft.Control:
    """Every statement with its certainty and its sources."""
    library = use_unknot().library
    shown: list[ft.Control] = [paragraph(words.EVIDENCE_FIRST)]
    for subject in Subject:
        shown.append(heading(words.SUBJECTS[subject]))
        shown += [
            card(
                ft.Text(
                    words.certainty(each.certainty),
                    theme_style=ft.TextThemeStyle.TITLE_SMALL,
                    color=ft.Colors.PRIMARY,
                ),
                paragraph(each.statement),
                *map(small, each.sources),
            )
            for each in library.evidence
            if each.about is subject
        ]
        if subject is Subject.PRESSURE:
            shown.append(_lengths(library.protocol.advice))
    return body(*shown)


def _lengths(advice: tuple[LengthAdvice, ...]) -> ft.Control:
    return card(
        subheading(words.ADVISED_LENGTHS),
        *(
            small(words.advised(each.source, each.min_seconds, each.max_seconds, each.note))
            for each in advice
        ),
    )


def _sign(text: str) -> ft.Control:
    return ft.Row(
        key=text,
        spacing=theme.SMALL,
        vertical_alignment=ft.CrossAxisAlignment.START,
        controls=[
            ft.Icon(ft.Icons.ERROR_OUTLINE, size=20),
            ft.Container(paragraph(text), expand=True),
        ],
    )
