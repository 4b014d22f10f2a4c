"""The commands for breaks: when they come and why, and what a person can do about them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from app.cli.context import data_option, json_option, opened, using
from app.cli.plan import due_as_json, today_lines
from app.domain.breaks import ActionIgnored, DueAt, NotPaused, preview
from app.domain.breaks.day_summary import BREAK_SECONDS, days_off_within
from app.domain.breaks.pause_parser import parse_pause
from app.domain.breaks.phases import (
    Away,
    AwayWithBreak,
    Deferred,
    InProgress,
    Offered,
    Resuming,
    Snoozed,
    Waiting,
)
from app.domain.breaks.scheduling import in_hours
from app.domain.errors import InvalidInput, NotAllowed
from app.services.break_player import Playing
from app.services.container import Services
from app.services.reminders import CommandResult
from app.system.running_instance import lan_address
from app.texts import breaks as words
from app.texts.cli import breaks as verbs
from app.texts.cli import lan as lan_words
from app.texts.dates_and_times import unsure


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
    if " ".join(length).lower() in ILL:
        _tell(data, lambda services: services.ill_days.begin())
        return
    wanted = parse_pause(" ".join(length))
    _tell(data, lambda services: services.reminders.pause(wanted))


@click.command(help=verbs.RESUME)
@data_option
def resume(data: Path) -> None:
    """End the pause, or a day of illness."""
    _tell(data, lambda services: services.ill_days.resume())


def _tell(data: Path, verb: Callable[[Services], Awaitable[CommandResult]]) -> None:
    """Run the command, and print the new status."""

    async def do(services: Services) -> str:
        _check(await verb(services))
        return words.why(services.reminders.schedule_status(), services.local_time.now())

    click.echo(using(data, do))


def _check(answer: CommandResult) -> None:
    if isinstance(answer, ActionIgnored):
        raise NotAllowed(words.answer_ignored(answer.why))


ILL = ("ill", "ill today", "i'm ill today", "sick")
YEARS = range(1900, 2200)


@click.command(help=verbs.STATUS)
@data_option
@json_option
def status(data: Path, as_json: bool) -> None:
    """Print when the next break comes, and why; change nothing."""
    with opened(data) as services:
        reminders, now = services.reminders, services.local_time.now()
        why = words.why(reminders.status(), now)
        if not as_json:
            click.echo(why)
            for line in today_lines(services):
                click.echo(line)
            click.echo(verbs.shown_where(reminders.service_status))
            settings = services.settings
            if lan := asyncio.run(lan_address(data)):
                click.echo(lan_words.reached_at(lan))
            zone = unsure(settings.zone_certainty, settings.current.reminders.zone)
            if zone:
                click.echo(zone)
            return
        due = reminders.next_due()
        said: dict[str, object] = {
            "phase": _phase(services, now),
            "next_due": _iso(due.at.astimezone(now.tzinfo)) if isinstance(due, DueAt) else None,
            "why": why,
            "channels": list(reminders.service_status.channels),
            "owed": isinstance(reminders.state.phase, Deferred | Resuming),
            "idle": reminders.service_status.idle,
            "holds": [due_as_json(services, each) for each in services.due_holds.today()],
            "lan": asyncio.run(lan_address(data)) or None,
        }
        if troubles := reminders.service_status.troubles:
            said["troubles"] = {each.channel: each.why.value for each in troubles}
    click.echo(json.dumps(said, ensure_ascii=False))


@click.command(help=verbs.SCHEDULE)
@click.option("--from", "begins", metavar="ISO", default="", help=verbs.FROM)
@click.option(
    "--days",
    metavar="N",
    type=click.IntRange(1, 366),
    default=1,
    show_default=True,
    help=verbs.DAYS,
)
@click.option(
    "--break-seconds",
    metavar="S",
    type=float,
    default=BREAK_SECONDS,
    show_default=True,
    help=verbs.BREAK_SECONDS,
)
@data_option
@json_option
def schedule(begins: str, days: int, break_seconds: float, data: Path, as_json: bool) -> None:
    """Print when breaks would be due, regardless of the present state."""
    with opened(data) as services:
        settings, now = services.settings.current.reminders, services.local_time.now()
    start = _begins(begins, settings.tz) if begins else now.astimezone(settings.tz)
    end = start + timedelta(days=days)
    due = preview(settings, start.astimezone(UTC), end.astimezone(UTC), break_seconds)
    shown = [at.astimezone(settings.tz) for at in due]
    off = days_off_within(settings, start, end)
    if not as_json:
        click.echo(verbs.due_list(shown, off))
        return
    said = {
        "zone": settings.zone,
        "interval_minutes": settings.interval_minutes,
        "fixed_times": [f"{each:%H:%M}" for each in settings.fixed_times],
        "due": [_iso(at) for at in shown],
        "days_off": [day.isoformat() for day in off],
    }
    click.echo(json.dumps(said, ensure_ascii=False))


def _begins(text: str, zone: ZoneInfo) -> datetime:
    """The start that `text` means, in the time zone of the working hours."""
    try:
        start = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise InvalidInput("from", verbs.BAD_FROM) from wrong
    if start.year not in YEARS:
        raise InvalidInput("from", verbs.BAD_FROM)
    return (start if start.tzinfo else start.replace(tzinfo=zone)).astimezone(zone)


def _phase(services: Services, now: datetime) -> str:
    state = services.reminders.state
    match state.phase:
        case InProgress():
            return "taking"
        case _ if not isinstance(state.pausing, NotPaused):
            return "paused"
        case Offered():
            return "due"
        case Snoozed():
            return "snoozed"
        case Deferred() | Resuming():
            return "owed"
        case Away() | AwayWithBreak():
            return "away"
        case Waiting():
            settings = services.settings.current.reminders
            if in_hours(settings, now):
                return "waiting"
            return "day_off" if now.date() in settings.days_off else "outside_hours"


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
