"""Learn: its first screen, and its articles."""

from __future__ import annotations

import flet as ft

from app.domain.holds.protocol import LengthAdvice
from app.domain.learn.content import Subject, TipKind, Topic
from app.domain.learn.flag_search import search
from app.domain.learn.muscle_search import side_named
from app.services.container import Services
from app.texts import learn as words
from app.ui.components.controls import link
from app.ui.components.section import body, card, heading, paragraph, small, subheading
from app.ui.hooks import use_first_paint, use_services, use_signal, use_width
from app.ui.learn.finder import found, hit_to_read, place_field
from app.ui.learn.flag_cards import flag_cards
from app.ui.shell.navigation import to
from app.ui.theme import Width


@ft.component
def LearnWhy() -> ft.Control:
    """What a knot is, why it returns, and how to look after it."""
    content = use_services().content
    shown: list[ft.Control] = []
    for topic in Topic:
        shown.append(heading(words.TOPICS[topic]))
        shown += [
            card(subheading(each.title), paragraph(each.text), small("; ".join(each.sources)))
            for each in content.cards_on(topic)
        ]
    return body(*shown)


@ft.component
def LearnHelp() -> ft.Control:
    """The signs that a professional should look at it, the most urgent first."""
    flags = use_services().content.red_flags
    return body(paragraph(words.HELP_FIRST), *flag_cards(flags))


@ft.component
def LearnEvidence() -> ft.Control:
    """Every statement with its certainty and its sources."""
    content = use_services().content
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
            for each in content.evidence
            if each.about is subject
        ]
        if subject is Subject.PRESSURE:
            shown.append(_lengths(content.protocol.advice))
    return body(*shown)


def _lengths(advice: tuple[LengthAdvice, ...]) -> ft.Control:
    return card(
        subheading(words.ADVISED_LENGTHS),
        *(
            small(words.advised(each.source, each.min_seconds, each.max_seconds, each.note))
            for each in advice
        ),
    )


READING = (
    (ft.Icons.ACCESSIBILITY_NEW, words.MUSCLES, words.MUSCLES_ABOUT, "/learn/muscles"),
    (ft.Icons.AUTORENEW, words.WHY, words.WHY_ABOUT, "/learn/why"),
    (ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, words.HELP_ABOUT, "/learn/help"),
    (ft.Icons.SCIENCE_OUTLINED, words.EVIDENCE, words.EVIDENCE_ABOUT, "/learn/evidence"),
)


@ft.component
def LearnHome() -> ft.Control:
    """The finder, and links to everything there is to read until something is typed."""
    services = use_services()
    use_signal(services.safety.changed)
    unfolded, edge = use_first_paint()
    narrow = use_width() is Width.NARROW
    links = [] if narrow and not unfolded else [link(*row) for row in READING]
    asked, ask = ft.use_state("")
    text = asked.strip()
    on_body = ft.OutlinedButton(
        words.FIND_ON_BODY, ft.Icons.ACCESSIBILITY_NEW, on_click=to("/learn/find")
    )
    return body(
        ft.Container(
            key="find",
            content=card(
                heading(words.FIND),
                *([] if text else [paragraph(words.FIND_ABOUT)]),
                place_field(asked, ask),
                ft.Row([on_body], wrap=True),
                tone=ft.Colors.SECONDARY_CONTAINER,
            ),
        ),
        *(_found(services, text) if text else links),
        *([] if text else _tips(services) if unfolded else [edge]),
    )


def _found(services: Services, text: str) -> list[ft.Control]:
    return found(services, text, search(services.content, text), side_named(text), hit_to_read)


def _tips(services: Services) -> list[ft.Control]:
    tips = [each for each in services.content.tips if each.kind is TipKind.TIP]
    today = tips[services.clock.now().toordinal() % len(tips)]
    return [
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
    ]
