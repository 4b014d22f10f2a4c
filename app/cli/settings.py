"""`unknot settings`: all settings, as text."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app.cli.context import data_option, json_option, opened, using
from app.cli.printing import print_table
from app.domain.outside import leaves_topic
from app.domain.settings import Settings
from app.domain.settings_keys import KEYS, key_named
from app.services.container import Services
from app.texts.cli import commands as words
from app.texts.closed_reminders import push_left

_KEYS = words.key_help((key.name, key.allowed) for key in KEYS)


@click.group("settings", invoke_without_command=True, help=words.SETTINGS, epilog=_KEYS)
@data_option
@json_option
@click.pass_context
def settings(ctx: click.Context, data: Path, as_json: bool) -> None:
    """List every setting, unless a subcommand is given."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(data) as services:
        now = services.settings.current
    if as_json:
        values = {key.name: key.value(now) for key in KEYS}
        click.echo(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        print_table([(key.name, key.written(now), key.meaning) for key in KEYS])


@settings.command("get", help=words.SETTINGS_GET, epilog=_KEYS)
@click.argument("key")
@data_option
def get(key: str, data: Path) -> None:
    """Print the value only."""
    row = key_named(key)
    with opened(data) as services:
        click.echo(row.written(services.settings.current))


@settings.command("set", help=words.SETTINGS_SET, epilog=_KEYS)
@click.argument("key")
@click.argument("value")
@data_option
def set_(key: str, value: str, data: Path) -> None:
    """Change one setting and print its new value."""
    row = key_named(key)

    async def change(services: Services) -> tuple[Settings, Settings]:
        return services.settings.current, await services.settings.set(row.name, value)

    before, now = using(data, change)
    click.echo(words.setting_changed(row.name, row.written(now)))
    if leaves_topic(before.outside, now.outside):
        click.echo(push_left(before.outside.server, before.outside.topic), err=True)
