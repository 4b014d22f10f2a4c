"""The details of an entry, each in a section that is closed at first."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.body import RegionId
from app.domain.content import Content
from app.domain.journal.entry import EntryDetails, TagId
from app.domain.journal.entry_fields import (
    REGION_FIELDS,
    SCALE_FIELDS,
    TAG_FIELDS,
    RegionsField,
    ScaleField,
    TagsField,
)
from app.domain.learn.content import Tag
from app.services.container import Services
from app.texts import entry_fields as field_words
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui import theme
from app.ui.components.controls import Section
from app.ui.components.region_list import RegionList
from app.ui.handlers import safe_handler
from app.ui.journal.choices import scale_chips, tag_chips, toggled
from app.ui.journal.new_tag_field import NewTagField

OnDetails = Callable[[Callable[[EntryDetails], EntryDetails]], None]


def details(said: EntryDetails, change: OnDetails, services: Services) -> list[ft.Control]:
    """The sections, in a natural order: words, regions, numbers."""
    content = services.content
    return [
        *(_tags(field, said, change, services) for field in TAG_FIELDS),
        *(_regions(field, said, change, content) for field in REGION_FIELDS),
        Section(
            field_words.scales_title(), field_words.scales(said), lambda: _scales(said, change)
        ),
    ]


def _tags(
    field: TagsField, said: EntryDetails, change: OnDetails, services: Services
) -> ft.Control:
    known, chosen = services.own_tags.known, field.of(said)
    names, offered = known.names, known.offered(field)
    ids = {tag.id for tag in offered}
    kept = (Tag(id, names.get(id, id), "") for id in chosen if id not in ids)

    def toggle(tag: TagId) -> None:
        change(lambda now: field.put(now, toggled(field.of(now), tag)))

    def choose(tag: TagId) -> None:
        change(lambda now: field.put(now, tuple(dict.fromkeys((*field.of(now), tag)))))

    return Section(
        FIELD_WORDS[field.name].form,
        ", ".join(names.get(tag, tag) for tag in chosen),
        lambda: ft.Column(
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[
                tag_chips((*offered, *kept), chosen, toggle),
                NewTagField(field.name, choose),
            ],
        ),
    )


def _scales(said: EntryDetails, change: OnDetails) -> ft.Control:
    return ft.Column(
        spacing=theme.MEDIUM, controls=[_scale(field, said, change) for field in SCALE_FIELDS]
    )


def _scale(field: ScaleField, said: EntryDetails, change: OnDetails) -> ft.Control:
    return scale_chips(
        FIELD_WORDS[field.name].form,
        field.of(said),
        lambda score: change(lambda now: field.put(now, score)),
    )


def _regions(
    field: RegionsField, said: EntryDetails, change: OnDetails, content: Content
) -> ft.Control:
    chosen = field.of(said)
    return Section(
        FIELD_WORDS[field.name].form,
        ", ".join(map(content.region_name, chosen)),
        lambda: _chosen_regions(field, chosen, change, content),
    )


def _chosen_regions(
    field: RegionsField, chosen: tuple[RegionId, ...], change: OnDetails, content: Content
) -> ft.Control:
    def drop(region: RegionId) -> None:
        change(lambda now: field.put(now, _without(field.of(now), region)))

    def add(region: RegionId) -> None:
        change(lambda now: field.put(now, (*_without(field.of(now), region), region)))

    chips = [
        ft.Chip(
            key=f"{field.name}-{region}",
            label=content.region_name(region),
            delete_icon_tooltip=words.about(words.REMOVE, content.region_name(region)),
            on_delete=safe_handler(lambda region=region: drop(region)),
        )
        for region in chosen
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
