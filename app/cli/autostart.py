"""`unknot autostart`: reminders that start when the person logs in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from app.cli.context import data_option
from app.system.autostart import (
    Autostart,
    AutostartMethod,
    autostart_here,
    command_here,
    repaired,
    what_is_missing,
)
from app.texts.cli import commands as words


@click.group(help=words.AUTOSTART)
def autostart() -> None:
    """Manage autostart; the subcommands do the work."""


@autostart.command(help=words.AUTOSTART_ON)
@click.option(
    "--with",
    "way",
    type=click.Choice([way.value for way in AutostartMethod]),
    default=AutostartMethod.DESKTOP.value,
    show_default=True,
    help=words.AUTOSTART_WAY,
)
@data_option
def on(way: str, data: Path) -> None:
    """Write our entry for one method, and remove it from the others."""
    chosen = autostart_here(os.environ, AutostartMethod(way))
    for other in _places():
        if other.where != chosen.where:
            other.off()
    chosen.on(command_here(str(data)))
    click.echo(words.AUTOSTART_NOW_ON.format(where=chosen.where))


@autostart.command(help=words.AUTOSTART_OFF)
def off() -> None:
    """Remove our entry from all methods."""
    for place in _places():
        place.off()
    click.echo(words.AUTOSTART_NOW_OFF)


@autostart.command(help=words.AUTOSTART_STATUS)
def status() -> None:
    """Print whether autostart is on; change nothing."""
    on = [place for place in _places() if place.is_on()]
    whole = [place.where for place in on if not _missing(place)]
    for place in on:
        if missing := _missing(place):
            click.echo(words.AUTOSTART_IS_BROKEN.format(where=place.where, missing=missing))
    if whole:
        click.echo(words.AUTOSTART_IS_ON.format(where=" ".join(whole)))
    if not on:
        click.echo(words.AUTOSTART_IS_OFF)


@dataclass(frozen=True, slots=True)
class BrokenAutostart:
    """An autostart entry whose program is missing."""

    place: Autostart
    missing: str

    @property
    def says(self) -> str:
        """A description of the problem, for a person."""
        return words.AUTOSTART_IS_BROKEN.format(where=self.place.where, missing=self.missing)

    @property
    def offer(self) -> str:
        """A description of the repair, for a person."""
        return words.AUTOSTART_REPAIR.format(where=self.place.where, missing=self.missing)

    async def repair(self) -> None:
        """Make the entry start this Unknot, on the same data.  Raises `StorageError`."""
        self.place.on(repaired(self.place.command()))


def broken_autostart() -> Iterator[BrokenAutostart]:
    """The autostart entries of this person that no longer start anything."""
    for place in _places():
        if place.is_on() and (missing := _missing(place)):
            yield BrokenAutostart(place, missing)


def _missing(place: Autostart) -> str:
    command = place.command()
    return what_is_missing(command) if command.words else place.where


def _places() -> list[Autostart]:
    """Each autostart method of this system once: only Linux has two."""
    places = {
        place.where: place for place in (autostart_here(os.environ, way) for way in AutostartMethod)
    }
    return list(places.values())
