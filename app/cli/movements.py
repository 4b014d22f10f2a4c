"""`unknot movements`: what breaks may ask for, what they leave out, and movements of your own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from app.cli.context import data_option, json_option, opened, using
from app.domain.errors import InvalidInput
from app.domain.movements import (
    Breaths,
    Hold,
    Level,
    Movement,
    MovementId,
    MovementSides,
    OwnMovement,
    PacedStep,
    Position,
    Repetitions,
    Setup,
    read_steps,
)
from app.services.container import Services
from app.texts import movements as words
from app.texts.cli import movements as verbs

_POSITIONS = {each.name.lower(): each for each in Position}


@click.group(
    "movements",
    invoke_without_command=True,
    help=verbs.MOVEMENTS,
    short_help=verbs.MOVEMENTS_SHORT,
)
@data_option
@json_option
@click.pass_context
def movements(ctx: click.Context, data: Path, as_json: bool) -> None:
    """List every movement, unless a subcommand is given."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(data) as services:
        every = services.movement_picker.every()
        rows = [_row(services, movement) for movement in every]
        left_out = words.left_out(services.movement_picker.left_out())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for movement, row in zip(every, rows, strict=True):
        click.echo(verbs.movement(movement, row["why"]))
    if left_out:
        click.echo(left_out)


@movements.command("add", help=verbs.ADD, short_help=verbs.ADD_SHORT)
@click.argument("name")
@click.option("--step", "steps", metavar="TEXT=SECONDS", multiple=True, help=verbs.STEP)
@click.option("--each-side", is_flag=True, help=verbs.EACH_SIDE)
@click.option("--desk", is_flag=True, help=verbs.DESK)
@click.option("--quiet", is_flag=True, help=verbs.QUIET)
@click.option("--easy", is_flag=True, help=verbs.EASY)
@click.option(
    "--position", type=click.Choice(list(_POSITIONS)), default="either", help=verbs.POSITION
)
@data_option
def add(
    name: str,
    steps: tuple[str, ...],
    each_side: bool,
    desk: bool,
    quiet: bool,
    easy: bool,
    position: str,
    data: Path,
) -> None:
    """Add a movement of the person's own and print its id."""

    async def change(services: Services) -> OwnMovement:
        made = OwnMovement(
            id=services.own_movements.unused_id(),
            name=name.strip(),
            steps=read_steps(map(_text_and_seconds, steps)),
            position=_POSITIONS[position],
            level=Level.EASY if easy else Level.USUAL,
            desk_friendly=desk,
            quiet=quiet,
            sides=MovementSides.EACH if each_side else MovementSides.TOGETHER,
        )
        await services.own_movements.save(made)
        return made

    made = using(data, change)
    click.echo(verbs.added(made.name, made.id))
    click.echo(words.NOT_CHECKED)


@movements.command("remove", help=verbs.REMOVE)
@click.argument("id")
@data_option
def remove(id: str, data: Path) -> None:
    """Remove a movement of the person's own."""

    async def change(services: Services) -> str:
        removed = await services.own_movements.remove(MovementId(id))
        return removed.movement.name

    click.echo(verbs.removed(using(data, change)))


def _text_and_seconds(written: str) -> tuple[str, str]:
    text, equals, seconds = written.rpartition("=")
    if not equals:
        raise InvalidInput("step", verbs.STEP_ALLOWED)
    return text, seconds


def _row(services: Services, movement: Movement) -> dict[str, Any]:
    reasons = services.movement_picker.why_not_offered(movement)
    return {
        "id": str(movement.id),
        "name": movement.name,
        "desk": movement.desk_friendly,
        "quiet": movement.quiet,
        "position": movement.position.value,
        "level": movement.level.value,
        "seconds": movement.seconds,
        "relieves": [str(muscle) for muscle in movement.relieves],
        "offered": not reasons,
        "why": words.why(reasons, services.safety.questions),
        "steps": [row for side, step in _sided(movement) for row in [_step(side, step)]],
        "cautions": list(movement.cautions),
    }


def _sided(movement: Movement) -> list[tuple[str, PacedStep]]:
    """Each step as it is played, with the side that it is for."""
    if movement.sides is MovementSides.TOGETHER:
        return [("both", step) for step in movement.steps]
    first = [("first", step) for step in movement.steps]
    return [*first, *(("other", step) for step in movement.doing)]


def _step(side: str, step: PacedStep) -> dict[str, Any]:
    row: dict[str, Any] = {
        "text": step.text,
        "side": side,
        "seconds": step.pace.lasts,
        "repetitions": 0,
        "seconds_per_repetition": 0,
        "breaths": 0,
    }
    match step.pace:
        case Repetitions(repetitions, seconds):
            return {**row, "repetitions": repetitions, "seconds_per_repetition": seconds}
        case Breaths(breaths):
            return {**row, "breaths": breaths}
        case Hold() | Setup():
            return row
