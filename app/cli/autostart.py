"""`unknot autostart`: reminders from the time a person logs in."""

from __future__ import annotations

import os
from pathlib import Path

import click

from app.cli.context import data_option
from app.system.autostart import Autostart, Way, autostart_here, command_here
from app.ui.words import autostart as words


@click.group(help=words.ABOUT)
def autostart() -> None:
    """Everything is done by the verbs."""


@autostart.command(help=words.ON)
@click.option(
    "--with",
    "way",
    type=click.Choice([way.value for way in Way]),
    default=Way.DESKTOP.value,
    show_default=True,
    help=words.WAY,
)
@data_option
def on(way: str, data: Path) -> None:
    """Exactly one of the places has our entry afterwards."""
    chosen = autostart_here(os.environ, Way(way))
    for other in _places():
        if other.where != chosen.where:
            other.off()
    chosen.on(command_here(str(data)))
    click.echo(words.NOW_ON.format(where=chosen.where))


@autostart.command(help=words.OFF)
def off() -> None:
    """No place has it afterwards."""
    for place in _places():
        place.off()
    click.echo(words.NOW_OFF)


@autostart.command(help=words.STATUS)
def status() -> None:
    """Ask, and change nothing."""
    places = [place.where for place in _places() if place.is_on()]
    click.echo(words.IS_ON.format(where=" ".join(places)) if places else words.IS_OFF)


def _places() -> list[Autostart]:
    return [autostart_here(os.environ, way) for way in Way]
