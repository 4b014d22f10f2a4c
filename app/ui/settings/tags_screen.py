"""The tags of the person's own: a list for each field, and a screen for each tag."""

from __future__ import annotations

from collections.abc import Mapping

import flet as ft

from app.domain.errors import NotFound
from app.domain.journal.entry import TagId
from app.domain.journal.entry_fields import TAG_FIELDS, TagsField
from app.domain.journal.own_tags import LONGEST_TAG, OwnTag, TagMerge, field_named
from app.services.container import Services
from app.texts import tags as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui import theme
from app.ui.components.controls import dropdown, link
from app.ui.components.section import body, card, empty, heading, small, subheading
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.journal.new_tag_field import NewTagField
from app.ui.shell.navigation import go, to

SCREEN = "/settings/tags"


@ft.component
def SettingsTags() -> ft.Control:
    """Every own tag, by field, and a field to add one."""
    services = use_services()
    use_signal(services.own_tags.changed)
    times = services.own_tags.times_used()
    return body(small(words.INTRO), *(_list(field, services, times) for field in TAG_FIELDS))


def _list(field: TagsField, services: Services, times: Mapping[TagId, int]) -> ft.Control:
    own = services.own_tags.known.of(field.name)
    return card(
        subheading(FIELD_WORDS[field.name].form),
        *(_row(tag, times.get(tag.id, 0)) for tag in sorted(own, key=lambda tag: tag.archived)),
        *([] if own else [small(words.NONE_YET)]),
        NewTagField(field.name, lambda _: toast(words.ADDED)),
    )


def _row(tag: OwnTag, times: int) -> ft.Control:
    about = f"{words.ARCHIVED}. {words.used(times)}" if tag.archived else words.used(times)
    return link(ft.Icons.LABEL_OUTLINE, tag.name, about, f"{SCREEN}/{tag.id}")


@ft.component
def SettingsTag() -> ft.Control:
    """The own tag in the address, or a message that it no longer exists."""
    services = use_services()
    use_signal(services.own_tags.changed)
    id = TagId(ft.use_route_params().get("id", ""))
    try:
        tag = services.own_tags.known.one(id)
    except NotFound:
        tag = None
    if tag is None or tag.merged_into:
        back = ft.FilledButton(words.BACK, on_click=to(SCREEN))
        return body(empty(ft.Icons.LABEL_OUTLINE, words.GONE, back))
    times = services.own_tags.times_used()[tag.id]
    return body(
        heading(tag.name),
        small(f"{FIELD_WORDS[tag.field].form}. {words.used(times)}"),
        TagName(tag, key=f"name-{tag.id}"),
        _archiving(tag, services),
        MergeTag(tag, key=f"merge-{tag.id}"),
    )


@ft.component
def TagName(tag: OwnTag, key: str = "") -> ft.Control:
    """The name, and a button to keep a changed one."""
    own_tags = use_services().own_tags
    text, set_text = ft.use_state(tag.name)
    ft.use_effect(lambda: set_text(tag.name), [tag.name])  # undone, or changed elsewhere

    async def keep() -> None:
        change = await own_tags.rename(tag.id, text)

        async def undo() -> None:
            await own_tags.rename(tag.id, change.before.name)
            toast(words.UNDONE)

        toast_with_undo(words.KEPT, undo)

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_text(event.control.value or "")

    return card(
        ft.TextField(
            label=words.NAME,
            value=text,
            max_length=LONGEST_TAG,
            on_change=safe_handler(typed),
            on_submit=safe_handler(keep),
        ),
        ft.Row([ft.FilledButton(words.SAVE, on_click=safe_handler(keep))]),
    )


def _archiving(tag: OwnTag, services: Services) -> ft.Control:
    own_tags = services.own_tags

    async def use_again() -> None:
        await own_tags.use_again(tag.id)
        toast(words.IN_USE)

    async def archive() -> None:
        await own_tags.archive(tag.id)
        toast_with_undo(words.ARCHIVED, use_again)

    button = (
        ft.OutlinedButton(words.USE_AGAIN, on_click=safe_handler(use_again))
        if tag.archived
        else ft.OutlinedButton(
            words.ARCHIVE, icon=ft.Icons.ARCHIVE_OUTLINED, on_click=safe_handler(archive)
        )
    )
    about = words.ARCHIVED_ABOUT if tag.archived else words.ARCHIVE_ABOUT
    return card(small(about), ft.Row([button]))


@ft.component
def MergeTag(tag: OwnTag, key: str = "") -> ft.Control:
    """Choose the other tag, then confirm; merging can be undone."""
    own_tags = use_services().own_tags
    chosen, choose = ft.use_state(TagId(""))
    known = own_tags.known
    names = known.names

    def picked(event: ft.Event[ft.DropdownM2]) -> None:
        choose(TagId(event.control.value or ""))

    async def merge() -> None:
        merged = await own_tags.merge(tag.id, chosen)

        async def apart(merged: TagMerge = merged) -> None:
            await own_tags.undo_merge(merged)
            toast(words.APART_AGAIN)

        toast_with_undo(words.merged(names[chosen]), apart)
        await go(SCREEN)

    others = [each for each in known.offered(field_named(tag.field)) if each.id != tag.id]
    return card(
        subheading(words.MERGE),
        small(words.MERGE_ABOUT),
        dropdown(words.MERGE_INTO, chosen, [(each.id, each.name) for each in others], picked),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            controls=[
                ft.OutlinedButton(
                    words.MERGE_NOW,
                    icon=ft.Icons.MERGE,
                    disabled=not chosen,
                    on_click=safe_handler(merge),
                )
            ],
        ),
    )
