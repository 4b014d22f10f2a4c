"""`unknot plan`: what is planned and what became of it today, and changing it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from app.cli.context import data_option, json_option, opened, using
from app.cli.guided.hold_place import muscle_called, spot_named
from app.domain.body import MuscleId, Side
from app.domain.breaks.days_and_times import time_named
from app.domain.errors import InvalidInput
from app.domain.habits.due_states import DueHold, DueState, HoldDue, HoldLater, HoldLocked
from app.domain.habits.plan import (
    AfterBreak,
    AtTime,
    HabitPlan,
    NotPlanned,
    PlanCue,
    SpotPlan,
    WhenI,
)
from app.services.container import Services
from app.texts.cli import plan as words

SUGGESTED = 3


@click.command("plan", help=words.PLAN, short_help=words.PLAN_SHORT)
@click.option("--spot", metavar="SPOT", help=words.SPOT)
@click.option("--times-a-week", type=int, metavar="N", help=words.TIMES)
@click.option("--after-break", metavar="HH:MM", help=words.AFTER_BREAK)
@click.option("--at", "at_time", metavar="HH:MM", help=words.AT)
@click.option("--when", metavar="TEXT", help=words.WHEN)
@click.option("--muscle", metavar="MUSCLE", help=words.MUSCLE)
@click.option("--side", type=click.Choice(["left", "right"]), help=words.SIDE)
@click.option("--remove", is_flag=True, help=words.REMOVE)
@click.option("--breaks-a-day", type=int, metavar="N", help=words.BREAKS)
@click.option("--breathing-minutes", type=int, metavar="N", help=words.BREATHING)
@click.option("--so-that", metavar="TEXT", help=words.SO_THAT)
@click.option("--function-goal", metavar="TEXT", help=words.FUNCTION)
@data_option
@json_option
def plan(data: Path, as_json: bool, **asked: Any) -> None:
    """Show the plan; change it first where an option says so."""
    wanted = {n: each for n, each in asked.items() if each is not None and each is not False}
    _check(wanted)
    if not wanted:
        with opened(data) as services:
            _show(services, as_json)
        return

    async def change(services: Services) -> None:
        goals = _with({name: wanted[name] for name in _GOALS if name in wanted})
        goals(services.plans.current)  # what is wrong with them is said before anything is saved
        if "spot" in wanted:
            await _change_hold(services, wanted)
        await services.plans.change(goals)
        _show(services, as_json)

    using(data, change)


_CUES = ("after_break", "at_time", "when")
_OF_A_SPOT = (*_CUES, "times_a_week", "muscle", "side", "remove")
_GOALS = ("breaks_a_day", "breathing_minutes", "so_that", "function_goal")


def _check(wanted: dict[str, Any]) -> None:
    """Raises `InvalidInput` for options that do not go together."""
    if "spot" not in wanted and any(name in wanted for name in _OF_A_SPOT):
        raise InvalidInput("spot", words.SPOT_MISSING)
    if sum(name in wanted for name in _CUES) > 1:
        raise InvalidInput("cue", words.ONE_CUE)
    if "remove" in wanted and any(name in wanted for name in _OF_A_SPOT[:-1]):
        raise InvalidInput("remove", words.REMOVE_ALONE)


def _with(goals: dict[str, Any]) -> Callable[[HabitPlan], HabitPlan]:
    texts = {name: each.strip() for name, each in goals.items() if isinstance(each, str)}
    return lambda plan: replace(plan, **{**goals, **texts})


async def _change_hold(services: Services, wanted: dict[str, Any]) -> None:
    spot = spot_named(services, wanted["spot"])
    if "remove" in wanted:
        await services.plans.drop_hold(spot.id)
        return
    before = services.plans.hold_for(spot.id)
    times = wanted.get(
        "times_a_week", before.times_a_week if isinstance(before, SpotPlan) else SUGGESTED
    )
    muscle = _muscle(services, wanted["muscle"]) if "muscle" in wanted else None
    side = Side(wanted["side"]) if "side" in wanted else None
    await services.plans.plan_hold(spot.id, times, _cue(wanted, before), muscle, side)


def _muscle(services: Services, text: str) -> MuscleId:
    found = muscle_called(services, text)
    if found is None:
        raise InvalidInput("muscle", words.no_muscle(text))
    return found.id


def _cue(wanted: dict[str, Any], before: SpotPlan | NotPlanned) -> PlanCue:
    if "after_break" in wanted:
        return AfterBreak(time_named("after_break", wanted["after_break"]))
    if "at_time" in wanted:
        return AtTime(time_named("at", wanted["at_time"]))
    if "when" in wanted:
        return WhenI(wanted["when"].strip())
    if isinstance(before, SpotPlan):
        return before.cue
    raise InvalidInput("cue", words.CUE_MISSING)


def _show(services: Services, as_json: bool) -> None:
    present, today = services.plans.current, services.due_holds.today()
    names = {spot.id: spot.name for spot in services.journal_reader.open_spots()}
    if not as_json:
        click.echo(words.whole(present, names))
        for line in today_lines(services):
            click.echo(line)
        return
    said = {
        "holds": [_planned(each, names[each.spot]) for each in present.holds],
        "breaks_a_day": present.breaks_a_day,
        "breathing_minutes": present.breathing_minutes,
        "so_that": present.so_that,
        "function_goal": present.function_goal,
        "today": [due_as_json(services, each) for each in today],
    }
    click.echo(json.dumps(said, ensure_ascii=False))


def _planned(one: SpotPlan, name: str) -> dict[str, Any]:
    cue: dict[str, str] = {}
    match one.cue:
        case AfterBreak(near):
            cue = {"after_break": f"{near:%H:%M}"}
        case AtTime(at):
            cue = {"at": f"{at:%H:%M}"}
        case WhenI(text):
            cue = {"when": text}
    return {
        "spot_id": one.spot,
        "spot_label": name,
        "muscle": one.site.muscle,
        "side": one.site.side.value,
        "times_a_week": one.times_a_week,
        "cue": cue,
    }


def today_lines(services: Services) -> Iterator[str]:
    """What became of today's holds so far, and why one that is due was not reminded of."""
    now = services.local_time.now()
    for each in services.due_holds.today():
        name = services.journal_reader.spot(each.planned.spot).name
        yield words.due(name, each, _reminded(services, each), now)


def due_as_json(services: Services, each: DueHold[DueState]) -> dict[str, Any]:
    """The same for another program."""
    now, until, why = services.local_time.now(), None, ""
    match each.state:
        case HoldLater(at, reason):
            until, why = at.astimezone(now.tzinfo).isoformat(timespec="seconds"), reason.value
        case HoldLocked(reasons):
            why = " ".join(reasons)
        case HoldDue():
            why = _reminded(services, each)
    return {
        "spot_id": each.planned.spot,
        "spot_label": services.journal_reader.spot(each.planned.spot).name,
        "state": words.STATES[type(each.state)],
        "until": until,
        "why": why,
    }


def _reminded(services: Services, each: DueHold[DueState]) -> str:
    """Whether the person was reminded of a hold that is due; empty for any other."""
    match each.state:
        case HoldDue() as state:
            due = DueHold(each.planned, each.day, state)
            return words.reminding(services.hold_reminders.reminding(due))
        case _:
            return ""
