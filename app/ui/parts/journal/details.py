"""What may be said beside the number: each in a section that is closed at first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import flet as ft

from app.domain.body import RegionId
from app.domain.journal import TagId
from app.domain.learning import Tag
from app.domain.library import Library
from app.ui import theme
from app.ui.guard import guarded
from app.ui.parts.journal.choices import Section, scale_chips, tag_chips, toggled
from app.ui.parts.journal.draft import Draft
from app.ui.parts.region_list import RegionList
from app.ui.words import journal as words

Change = Callable[[Callable[[Draft], Draft]], None]


def details(draft: Draft, change: Change, library: Library) -> list[ft.Control]:
    """The sections, in the order in which one would think of them."""
    tags = library.tags
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
            ", ".join(library.region_name(region) for region in draft.referred_to),
            lambda: _referred(draft, change, library),
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


def _sleep_and_stress(draft: Draft, change: Change) -> ft.Control:
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


def _referred(draft: Draft, change: Change, library: Library) -> ft.Control:
    def drop(region: RegionId) -> None:
        change(lambda d: replace(d, referred_to=_without(d.referred_to, region)))

    def add(region: RegionId) -> None:
        change(lambda d: replace(d, referred_to=(*_without(d.referred_to, region), region)))

    chips = [
        ft.Chip(
            key=f"referred-{region}",
            label=library.region_name(region),
            delete_icon_tooltip=words.about(words.REMOVE, library.region_name(region)),
            on_delete=guarded(lambda region=region: drop(region)),
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
