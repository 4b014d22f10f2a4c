"""`unknot screening`, `unknot muscles`: the safety questions, and what follows from the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from app.cli.context import data_option, json_option, opened, using
from app.domain.body import Side
from app.domain.errors import NotAllowed, NotFound
from app.domain.learn.muscle import Muscle, Sides
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    Dose,
    Locked,
    No,
    Open,
    QuestionId,
    ReadingOnly,
    ScreeningAreaId,
    Yes,
    answers_of,
)
from app.services.container import Services
from app.texts.cli import safety as words

_ANSWERS: dict[type[Answer], str] = {No: "no", Yes: "yes", Agreed: "agreed"}


@click.group("screening", invoke_without_command=True, help=words.SCREENING)
@data_option
@json_option
@click.pass_context
def screening(ctx: click.Context, data: Path, as_json: bool) -> None:
    """List every question with its answer, unless a subcommand is given."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(data) as services:
        answers = answers_of(services.safety.screening)
        rows = [_question(services, question.id, answers) for question in services.safety.questions]
        due = services.safety.is_screening_due
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(words.question(row["id"], row["answer"], row["text"], row["areas"]))
    if due:
        click.echo(words.DUE)


@screening.command("set", help=words.SET)
@click.argument("question", metavar="ID")
@click.argument("answer", type=click.Choice(["yes", "no", "agreed"]))
@click.option("--area", "areas", metavar="REGION", multiple=True, help=words.AREA)
@click.option("--yes", is_flag=True, help=words.YES)
@data_option
@click.pass_context
def set_(
    ctx: click.Context, question: str, answer: str, areas: tuple[str, ...], yes: bool, data: Path
) -> None:
    """Answer one question, or all of them with no."""
    if question == "all":
        ctx.exit(0 if _answer_all(answer, yes, data) else 1)

    async def change(services: Services) -> None:
        answers: dict[str, Answer] = {
            "no": No(),
            "yes": Yes(_areas(areas)),
            "agreed": Agreed(),
        }
        await services.safety.answer_one(Answered(QuestionId(question), answers[answer]))

    using(data, change)
    click.echo(words.now_answered(question, answer))


@screening.command("confirm", help=words.CONFIRM)
@data_option
def confirm(data: Path) -> None:
    """Say that every answer still holds."""

    async def change(services: Services) -> None:
        answers = answers_of(services.safety.screening)
        await services.safety.answer([Answered(id, answer) for id, answer in answers.items()])

    using(data, change)
    click.echo(words.CONFIRMED)


@click.command("muscles", help=words.MUSCLES, short_help=words.MUSCLES_SHORT)
@data_option
@json_option
def muscles(data: Path, as_json: bool) -> None:
    """List every muscle and side: whether it may be pressed now, and why not."""
    with opened(data) as services:
        rows = [row for muscle in services.content.muscles for row in _sides(services, muscle)]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for row in rows:
        click.echo(words.muscle(row["name"], row["side"], row["state"], row["why"], row["lifts"]))


def _question(
    services: Services, id: QuestionId, answers: dict[QuestionId, Answer]
) -> dict[str, Any]:
    (question,) = (each for each in services.safety.questions if each.id == id)
    answer = answers.get(id)
    return {
        "id": str(id),
        "text": question.text,
        "answer": _ANSWERS[type(answer)] if answer is not None else "",
        "areas": [str(area) for area in answer.areas] if isinstance(answer, Yes) else [],
        "answers": ["no", "yes", *(["agreed"] if question.agreed else [])],
    }


def _areas(named: tuple[str, ...]) -> tuple[ScreeningAreaId, ...]:
    """The areas, where a region with its side means its area: both sides are left alone."""
    return tuple(
        ScreeningAreaId(each.removesuffix(".left").removesuffix(".right")) for each in named
    )


def _answer_all(answer: str, yes: bool, data: Path) -> bool:
    """Answer everything with no. Asks once before that opens what earlier answers restrict."""
    if answer != "no":
        raise NotFound(words.ONLY_NO)

    async def change(services: Services) -> str:
        answers = [Answered(question.id, No()) for question in services.safety.questions]
        opened = [question.why for question in services.safety.opened_by(answers)]
        if opened and not yes and not click.confirm(words.ask_all_no(opened)):
            return ""
        await services.safety.answer(answers)
        return words.all_no(opened)

    said = using(data, change)
    click.echo(said or words.KEPT_LOCKED)
    return bool(said)


def _sides(services: Services, muscle: Muscle) -> Iterator[dict[str, Any]]:
    both = muscle.sides is Sides.LEFT_RIGHT
    for side in (Side.LEFT, Side.RIGHT) if both else (Side.MIDDLE,):
        state, why, lifts, seconds = _access(services, muscle, side)
        yield {
            "id": str(muscle.id),
            "name": muscle.place,
            "latin": muscle.latin,
            "side": str(side),
            "state": state,
            "why": why,
            "lifts": lifts,
            "seconds": seconds,
        }


def _access(services: Services, muscle: Muscle, side: Side) -> tuple[str, str, str, float]:
    match services.safety.access(muscle, side):
        case ReadingOnly(why):
            return "reading", why, "", 0
        case Locked(locks):
            why = " ".join(dict.fromkeys(lock.why for lock in locks))
            return "locked", why, " ".join(dict.fromkeys(lock.how for lock in locks)), 0
        case Open(_, dose, _, why):
            try:
                seconds = services.holds.plan_for(muscle.id, side).press_seconds
            except NotAllowed as full:  # enough pressing for now
                return "locked", str(full), words.LATER, 0
            return "half" if dose is Dose.HALF else "open", " ".join(why), "", seconds
