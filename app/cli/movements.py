"""`unknot movements`: what breaks may ask for, and what they leave out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from app.cli.context import data_option, json_option, opened
from app.domain.movements import (
    Breaths,
    Hold,
    Movement,
    MovementSides,
    PacedStep,
    Repetitions,
    Setup,
)
from app.services.container import Services
from app.texts import movements as words
from app.texts.cli import movements as verbs


@click.command("movements", help=verbs.MOVEMENTS, short_help=verbs.MOVEMENTS_SHORT)
@data_option
@json_option
def movements(data: Path, as_json: bool) -> None:
    """List every movement: what it asks for, and whether breaks may offer it."""
    with opened(data) as services:
        every = services.content.movements
        rows = [_row(services, movement) for movement in every]
        left_out = words.left_out(services.break_player.left_out())
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for movement, row in zip(every, rows, strict=True):
        click.echo(verbs.movement(movement, row["why"]))
    if left_out:
        click.echo(left_out)


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
