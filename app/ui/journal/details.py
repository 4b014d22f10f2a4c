"""What may be said beside the number: each in a section that is closed at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import flet as ft

from app.domain.body import RegionId
from app.domain.content import Content
from app.domain.journal.entry import TagId
from app.domain.learn.content import Tag
from app.texts import journal as words
from app.ui import theme
from app.ui.components.region_list import RegionList
from app.ui.handlers import safe_handler
from app.ui.journal.choices import Section, scale_chips, tag_chips, toggled
from app.ui.journal.entry_draft import EntryDraft

OnDetails = Callable[[Callable[[EntryDraft], EntryDraft]], None]


def details(draft: EntryDraft, change: OnDetails, content: Content) -> list[ft.Control]:
    """The sections, in the order in which one would think of them."""
    tags = content.tags
    return [
        Section(
            words.FEELS,
            _names(tags.descriptors, draft.descriptors),
            lambda: tag_chips(
                tags.descriptors,
                draft.descriptors,
                lambda tag: change(lambda d: replace(d, descriptors=toggled(d.descriptors, tag))),
            ),
        ),
        Section(
            words.TRIGGERS,
            _names(tags.triggers, draft.triggers),
            lambda: tag_chips(
                tags.triggers,
                draft.triggers,
                lambda tag: change(lambda d: replace(d, triggers=toggled(d.triggers, tag))),
            ),
        ),
        Section(
            words.RELIEF,
            _names(tags.relief, draft.relief),
            lambda: tag_chips(
                tags.relief,
                draft.relief,
                lambda tag: change(lambda d: replace(d, relief=toggled(d.relief, tag))),
            ),
        ),
        Section(
            words.REFERRED,
            ", ".join(content.region_name(region) for region in draft.referred_to),
            lambda: _referred(draft, change, content),
        ),
        Section(
            words.SLEEP_STRESS,
            words.sleep_and_stress(draft.sleep, draft.stress),
            lambda: _sleep_and_stress(draft, change),
        ),
    ]


def _names(tags: Sequence[Tag], chosen: tuple[TagId, ...]) -> str:
    by_id = {tag.id: tag.name for tag in tags}
    return ", ".join(by_id.get(tag, tag) for tag in chosen)


def _sleep_and_stress(draft: EntryDraft, change: OnDetails) -> ft.Control:
    return ft.Column(
        spacing=theme.MEDIUM,
        controls=[
            scale_chips(
                words.SLEEP,
                draft.sleep,
                lambda score: change(lambda d: replace(d, sleep=score)),
            ),
            scale_chips(
                words.STRESS,
                draft.stress,
                lambda score: change(lambda d: replace(d, stress=score)),
            ),
        ],
    )


def _referred(draft: EntryDraft, change: OnDetails, content: Content) -> ft.Control:
    def drop(region: RegionId) -> None:
        change(lambda d: replace(d, referred_to=_without(d.referred_to, region)))

    def add(region: RegionId) -> None:
        change(lambda d: replace(d, referred_to=(*_without(d.referred_to, region), region)))

    chips = [
        ft.Chip(
            key=f"referred-{region}",
            label=content.region_name(region),
            delete_icon_tooltip=words.about(words.REMOVE, content.region_name(region)),
            on_delete=safe_handler(lambda region=region: drop(region)),
        )
        for region in draft.referred_to
    ]
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Row(controls=list(chips), wrap=True, spacing=theme.SMALL),
            RegionList(add),
        ],
    )


def _without(regions: tuple[RegionId, ...], region: RegionId) -> tuple[RegionId, ...]:
    return tuple(each for each in regions if each != region)
