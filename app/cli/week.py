"""`unknot week`: the weekly review, and the answer to its question."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.context import data_option, json_option, opened, using
from app.domain.errors import InvalidInput
from app.domain.habits.consistency import Consistency, JustStarted
from app.domain.habits.plan import BreaksPart, BreathingPart, HoldPart, PlanPart
from app.domain.habits.record import WeekDecision
from app.domain.habits.review import ChangeGoals, DeskOnlyOrQuiet, MoveHours, PlanProposal
from app.texts import weeks as words
from app.texts.cli import weeks as verbs

if TYPE_CHECKING:
    from app.services.container import Services


@click.command("week", help=verbs.WEEK_ABOUT, short_help=verbs.WEEK)
@click.option("--keep", is_flag=True, help=verbs.KEEP)
@click.option("--ease", is_flag=True, help=verbs.EASE)
@click.option("--more", is_flag=True, help=verbs.MORE)
@data_option
@json_option
def week(keep: bool, ease: bool, more: bool, data: Path, as_json: bool) -> None:
    """Print the week, or decide about it."""
    said = {WeekDecision.KEEP: keep, WeekDecision.EASE: ease, WeekDecision.MORE: more}
    match [decision for decision, chosen in said.items() if chosen]:
        case []:
            with opened(data) as services:
                shown = _json(services) if as_json else ""
                lines = () if as_json else tuple(_lines(services))
        case [decision]:

            async def decide(services: Services) -> tuple[Any, tuple[str, ...]]:
                plan = await services.weekly_review.decide(decision)
                done = (
                    words.LAST_WORD[decision],
                    words.plan_is(plan, words.names(services.journal_reader.spots())),
                )
                return _json(services), done

            shown, lines = using(data, decide)
        case _:
            raise InvalidInput("week", verbs.ONE_ANSWER)
    if as_json:
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


def _lines(services: Services) -> list[str]:
    found, name_of = services.weekly_review.latest(), words.names(services.journal_reader.spots())
    plan = services.plans.current
    if not plan.parts:
        return [verbs.NO_PLAN]
    lines = [verbs.week(found.review.first, services.local_time.today(), found.waits)]
    lines += [f"  {words.planned_and_done(part, name_of)}" for part in found.review.parts]
    lines += [f"  {words.pain(found.review.pain)}"] if found.waits else []
    lines += [f"  {words.so_that(plan.so_that)}"] if plan.so_that else []
    lines.append(f"{words.OVER_TIME}:")
    for part in plan.parts:
        word = words.word(services.consistency.of(part)).lower()
        lines.append(f"  {words.part(part, name_of)}: {word}")
    lines += [words.proposal(each, name_of) for each in found.proposals[:1]]
    offered = services.weekly_review.offered()
    return [*lines, *([verbs.waits(offered)] if offered else [])]


def _json(services: Services) -> dict[str, Any]:
    found, plan = services.weekly_review.latest(), services.plans.current
    review = found.review
    return {
        "first": review.first.isoformat(),
        "last": (review.first + timedelta(days=6)).isoformat(),
        "waits": found.waits,
        "offered": [
            each.value
            for each in services.weekly_review.offered()
            if each is not WeekDecision.CHANGE
        ],
        "parts": [
            {**_part(each.part), "goal": each.goal, "planned": each.planned, "done": each.done}
            for each in review.parts
        ],
        "consistency": [
            {**_part(part), **_consistency(services.consistency.of(part))} for part in plan.parts
        ],
        "together": _consistency(services.consistency.of_all()),
        "pain": review.pain.value,
        "proposals": [_proposal(each) for each in found.proposals],
    }


def _part(part: PlanPart) -> dict[str, Any]:
    match part:
        case BreaksPart():
            return {"part": "breaks"}
        case BreathingPart():
            return {"part": "breathing_minutes"}
        case HoldPart(spot):
            return {"part": "hold", "spot_id": spot}


def _consistency(found: Consistency | JustStarted) -> dict[str, Any]:
    match found:
        case Consistency(share):
            return {"word": found.word.value, "share": share}
        case JustStarted():
            return {"word": "just_started", "share": None}


def _proposal(found: PlanProposal) -> dict[str, Any]:
    match found:
        case ChangeGoals(parts, plan, more):
            goals = [{**_part(part), "goal": plan.goal(part)} for part in parts]
            return {"proposal": "more" if more else "ease", "goals": goals}
        case MoveHours(hour):
            return {"proposal": "move_hours", "hour": hour}
        case DeskOnlyOrQuiet():
            return {"proposal": "desk_only_or_quiet"}
