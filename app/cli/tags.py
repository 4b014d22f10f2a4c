"""`unknot tags`: the words for entries, and those of the person's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from app.cli.context import data_option, json_option, opened, using
from app.domain.journal.entry_fields import TAG_FIELDS
from app.domain.journal.own_tags import TAG_FIELD_NAMES, KnownTags, OwnTag, TagMerge, field_named
from app.services.container import Services
from app.services.own_tags import TagChange
from app.texts.cli import tags as words

_KIND = click.argument("kind", type=click.Choice(TAG_FIELD_NAMES))


@click.group("tags", invoke_without_command=True, help=words.TAGS, short_help=words.TAGS_SHORT)
@data_option
@json_option
@click.pass_context
def tags(ctx: click.Context, data: Path, as_json: bool) -> None:
    """List every tag, unless a subcommand is given."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(data) as services:
        rows = list(_rows(services.own_tags.known))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for field in TAG_FIELDS:
        click.echo(words.kind(field.name))
        for row in rows:
            if row["kind"] == field.name:
                click.echo(words.tag(row["name"], row["id"], row["own"], row["archived"]))


@tags.command("add", help=words.ADD, short_help=words.ADD_SHORT)
@_KIND
@click.argument("name")
@data_option
def add(kind: str, name: str, data: Path) -> None:
    """Add a tag and print its id."""
    made = using(data, lambda services: services.own_tags.add(kind, name))
    click.echo(words.added(made.name, made.id))


@tags.command("rename", help=words.RENAME)
@_KIND
@click.argument("tag")
@click.argument("name")
@data_option
def rename(kind: str, tag: str, name: str, data: Path) -> None:
    """Give a tag another name."""

    async def change(services: Services) -> TagChange:
        return await services.own_tags.rename(_own(services, kind, tag).id, name)

    done = using(data, change)
    click.echo(words.renamed(done.before.name, done.after.name))


@tags.command("archive", help=words.ARCHIVE)
@_KIND
@click.argument("tag")
@click.option("--undo", is_flag=True, help=words.ARCHIVE_UNDO)
@data_option
def archive(kind: str, tag: str, undo: bool, data: Path) -> None:
    """Offer a tag no more, or again."""

    async def change(services: Services) -> TagChange:
        own = _own(services, kind, tag)
        if undo:
            return await services.own_tags.use_again(own.id)
        return await services.own_tags.archive(own.id)

    click.echo(words.archived(using(data, change).after.name, undo))


@tags.command("merge", help=words.MERGE)
@_KIND
@click.argument("tag")
@click.argument("into")
@data_option
def merge(kind: str, tag: str, into: str, data: Path) -> None:
    """Replace a tag by another one in every entry."""

    async def change(services: Services) -> tuple[TagMerge, str]:
        own_tags = services.own_tags
        other = own_tags.known.meant(field_named(kind), into)
        merged = await own_tags.merge(_own(services, kind, tag).id, other)
        return merged, own_tags.known.names[other]

    merged, name = using(data, change)
    click.echo(words.merged(merged.before.name, name, len(merged.entries.after)))


def _own(services: Services, kind: str, tag: str) -> OwnTag:
    """The own tag of this kind with this name or id. Raises `InvalidInput` and `NotFound`."""
    known = services.own_tags.known
    return known.one(known.meant(field_named(kind), tag))


def _rows(known: KnownTags) -> Iterator[dict[str, Any]]:
    for field in TAG_FIELDS:
        own = {tag.id: tag for tag in known.of(field.name)}
        names = {tag.id: tag.name for tag in known.offered(field)}
        names |= {tag.id: tag.name for tag in own.values() if tag.archived}
        for id, name in names.items():
            yield {
                "kind": field.name,
                "id": id,
                "name": name,
                "own": id in own,
                "archived": id in own and own[id].archived,
            }
