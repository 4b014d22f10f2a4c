"""`unknot hold`: a hold, led in the terminal from the first question to afterwards."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import data_option
from app.cli.guided.console import guided
from app.cli.guided.hold_guide import HoldGuide
from app.cli.guided.hold_place import Wanted
from app.cli.guided.hold_start import answer_yesterday, check_screened, prepare
from app.cli.guided.terminal import Left, Terminal
from app.domain.holds import NEEDS_HELP, HoldButton, HoldRecord, HoldSession
from app.services.container import Services
from app.texts import holds as texts
from app.texts.cli import guided as words

LEFT = 130
"""The exit code of a command that was left, as after Ctrl+C in any other."""


@click.command("hold", help=words.HOLD, short_help=words.HOLD_SHORT)
@click.argument("spot", default="", metavar="[SPOT]")
@click.option("--muscle", default="", metavar="ID", help=words.MUSCLE)
@click.option("--side", type=click.Choice(["left", "right"]), default=None, help=words.SIDE)
@data_option
@click.pass_context
def hold(ctx: click.Context, spot: str, muscle: str, side: str | None, data: Path) -> None:
    """Lead a hold, or go on with the one in progress."""
    wanted = Wanted(spot, muscle, side or "")
    ctx.exit(guided(data, lambda services, terminal: lead_hold(services, terminal, wanted)))


async def lead_hold(services: Services, terminal: Terminal, wanted: Wanted) -> int:
    """Lead one hold after another, until nothing more is queued; return the exit code."""
    try:
        if isinstance(services.holds.runner.current, HoldSession):
            if not await _go_on(services, terminal):
                return 0
        else:
            await check_screened(services, terminal)
            await answer_yesterday(services, terminal)
            await prepare(services, terminal, wanted)
        kept = await HoldGuide(services, terminal).lead()
        while kept is not None and await _next(services, terminal, kept):
            kept = await HoldGuide(services, terminal).lead()
    except Left:
        terminal.say(words.NOT_BEGUN)
        return LEFT
    return 0


async def _go_on(services: Services, terminal: Terminal) -> bool:
    """Whether the hold in progress is gone on with here; otherwise it is saved, or left."""
    run = services.holds.runner.current
    assert isinstance(run, HoldSession)
    name = services.content.muscle(run.plan.muscle).name
    terminal.say(f"{texts.INTERRUPTED}. {texts.under_way(texts.sided(run.plan.side, name))}")
    answers = {"r": texts.GO_ON, "s": texts.LOG_WHAT_WAS_DONE, "q": words.LEAVE_IT}
    match await terminal.choose(words.IN_PROGRESS, answers):
        case "r":
            if HoldButton.RESUME in run.state.buttons:
                await services.holds.resume()
            else:
                await services.holds.continue_interrupted()
            return True
        case "s":
            kept = await services.holds.finish()
            logged = texts.LOGGED if isinstance(kept, HoldRecord) else texts.NOTHING_LOGGED
            terminal.say(f"{logged}.")
    return False


async def _next(services: Services, terminal: Terminal, kept: HoldRecord) -> bool:
    """Begin the next hold of the session, if one is queued and wanted."""
    waiting = services.hold_queue.waiting()
    if not waiting or kept.reason in NEEDS_HELP:
        return False
    place = waiting[0].place
    name = texts.sided(place.side, services.content.muscle(place.muscle).name)
    terminal.say()
    answers = {"n": words.NEXT_ONE, "q": words.NO_MORE}
    if await terminal.choose(texts.on_to(name), answers) != "n":
        return False
    await services.hold_queue.begin_next()
    return True
