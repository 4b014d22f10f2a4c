"""The commands for breaks: `unknot start`, `snooze`, `skip`, `pause` and `resume`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import click

from app.cli.context import data_option, local_now, using
from app.domain.breaks import ActionIgnored
from app.domain.breaks.pauses import parse_pause
from app.domain.errors import NotAllowed
from app.services.break_player import Playing
from app.services.container import Services
from app.services.reminders import CommandResult
from app.texts import breaks as words
from app.texts.cli import breaks as verbs


@click.command(help=verbs.START)
@data_option
def start(data: Path) -> None:
    """Start a break, and print it."""

    async def begin(services: Services) -> str:
        _check(await services.break_player.start())
        playing = services.break_player.playing()
        return verbs.begun(playing.plan) if isinstance(playing, Playing) else ""

    click.echo(using(data, begin))


@click.command(help=verbs.SNOOZE)
@click.argument("minutes", type=int)
@data_option
def snooze(minutes: int, data: Path) -> None:
    """Snooze the break."""
    _tell(data, lambda services: services.reminders.snooze(minutes))


@click.command(help=verbs.SKIP)
@data_option
def skip(data: Path) -> None:
    """Skip the break."""
    _tell(data, lambda services: services.reminders.skip())


@click.command(help=verbs.PAUSE, short_help=verbs.PAUSE_SHORT)
@click.argument("length", nargs=-1)
@data_option
def pause(length: tuple[str, ...], data: Path) -> None:
    """Pause breaks."""
    wanted = parse_pause(" ".join(length))
    _tell(data, lambda services: services.reminders.pause(wanted))


@click.command(help=verbs.RESUME)
@data_option
def resume(data: Path) -> None:
    """End the pause."""
    _tell(data, lambda services: services.reminders.resume())


def _tell(data: Path, verb: Callable[[Services], Awaitable[CommandResult]]) -> None:
    """Run the command, and print the new status."""

    async def do(services: Services) -> str:
        _check(await verb(services))
        return words.why(services.reminders.schedule_status(), local_now(services))

    click.echo(using(data, do))


def _check(answer: CommandResult) -> None:
    if isinstance(answer, ActionIgnored):
        raise NotAllowed(words.answer_ignored(answer.why))
