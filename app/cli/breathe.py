"""`unknot breathe`: slow breathing, led in the terminal for some minutes."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import data_option, opened
from app.cli.guided.breathing_guide import USUAL_MINUTES, BreathingGuide
from app.cli.guided.console import guided
from app.domain.breathing.breath import BreathPattern
from app.domain.errors import InvalidInput
from app.services.container import Services
from app.texts.cli import guided as words


@click.command("breathe", help=words.BREATHE, short_help=words.BREATHE_SHORT)
@click.argument("pattern", default="", metavar="[PATTERN]")
@click.option("--minutes", type=int, default=USUAL_MINUTES, show_default=True, help=words.MINUTES)
@click.option("--list", "as_list", is_flag=True, help=words.LIST)
@data_option
@click.pass_context
def breathe(ctx: click.Context, pattern: str, minutes: int, as_list: bool, data: Path) -> None:
    """Lead some minutes of breathing, or list the patterns."""
    if as_list:
        with opened(data) as services:
            usual = services.breathing_patterns.pressing()
            for each in services.breathing_patterns.all():
                click.echo(words.pattern(each, each == usual))
        return
    ctx.exit(
        guided(
            data,
            lambda services, terminal: BreathingGuide(services, terminal).lead(
                pattern_called(services, pattern), minutes
            ),
        )
    )


def pattern_called(services: Services, text: str) -> BreathPattern:
    """The pattern with this id or name, ignoring case; without one, that of the settings.

    Raises `InvalidInput` with those that there are.
    """
    patterns = services.breathing_patterns.all()
    said = text.strip().casefold() or services.settings.current.holds.pattern
    for each in patterns:
        if said in (str(each.id).casefold(), each.name.casefold()):
            return each
    known = [str(each.id) for each in patterns]
    raise InvalidInput("pattern", words.no_such_pattern(text, known))
