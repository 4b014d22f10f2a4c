"""What can be said to reminders: `unknot start`, `snooze`, `skip`, `pause` and `resume`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import click

from app.cli.context import data_option, local_now, using
from app.domain.breaks import ActionIgnored
from app.domain.breaks.pause_text import parse_pause
from app.domain.errors import Refused
from app.services.breaktime import Playing
from app.services.reminders import Answer
from app.services.unknot import Unknot
from app.ui.words import breaks as words
from app.ui.words import breaks_verbs as verbs


@click.command(help=verbs.START)
@data_option
def start(data: Path) -> None:
    """Start a break, and print it."""

    async def begin(unknot: Unknot) -> str:
        _check(await unknot.breaktime.start())
        playing = unknot.breaktime.playing()
        return verbs.begun(playing.plan) if isinstance(playing, Playing) else ""

    click.echo(using(data, begin))


@click.command(help=verbs.SNOOZE)
@click.argument("minutes", type=int)
@data_option
def snooze(minutes: int, data: Path) -> None:
    """Put the break off."""
    _tell(data, lambda unknot: unknot.reminders.snooze(minutes))


@click.command(help=verbs.SKIP)
@data_option
def skip(data: Path) -> None:
    """Close the break."""
    _tell(data, lambda unknot: unknot.reminders.skip())


@click.command(help=verbs.PAUSE, short_help=verbs.PAUSE_SHORT)
@click.argument("length", nargs=-1)
@data_option
def pause(length: tuple[str, ...], data: Path) -> None:
    """Rest."""
    wanted = parse_pause(" ".join(length))
    _tell(data, lambda unknot: unknot.reminders.pause(wanted))


@click.command(help=verbs.RESUME)
@data_option
def resume(data: Path) -> None:
    """Go on."""
    _tell(data, lambda unknot: unknot.reminders.resume())


def _tell(data: Path, verb: Callable[[Unknot], Awaitable[Answer]]) -> None:
    """Do it, and say how things are now."""

    async def do(unknot: Unknot) -> str:
        _check(await verb(unknot))
        return words.why(unknot.reminders.why(), local_now(unknot))

    click.echo(using(data, do))


def _check(answer: Answer) -> None:
    if isinstance(answer, ActionIgnored):
        raise Refused(words.answer_ignored(answer.why))
