"""The end of a hold: why it was stopped and when to get help, or what changed and aftercare."""

from __future__ import annotations

from contextlib import suppress

from app.cli.guided.terminal import Left, Terminal
from app.domain.holds import (
    EMERGENCY,
    NEEDS_HELP,
    HoldMode,
    HoldRecord,
    HoldSession,
    StopReason,
)
from app.domain.holds.adaptation import no_change
from app.domain.holds.sites import HoldSite
from app.domain.learn.flag_search import fitting_flags
from app.services.container import Services
from app.system.keyboard import ENTER
from app.texts import getting_help
from app.texts import hold_player as player
from app.texts import hold_scores as scores
from app.texts import holds as texts
from app.texts.cli import guided as words
from app.texts.hold_aftercare import what_changed, worth_knowing

DECLINE = "d"


async def end_hold(services: Services, terminal: Terminal) -> HoldRecord | None:
    """Say what belongs to the end of the hold under way, and record it; return the record, if
    there is one. Whoever leaves meanwhile has the hold recorded all the same.
    """
    with suppress(Left):
        await _tell(services, terminal)
    current = services.holds.runner.current
    if not isinstance(current, HoldSession):  # ended in another window meanwhile
        return None
    reason = current.state.progress.reason
    kept = await services.holds.finish()
    if not isinstance(kept, HoldRecord):
        terminal.say(f"{texts.NOTHING_LOGGED}.")
        return None
    terminal.say()
    terminal.say(words.done(kept))
    if kept.pressed and reason not in NEEDS_HELP:
        terminal.say(words.TOMORROW)
    return kept


async def _tell(services: Services, terminal: Terminal) -> None:
    run = services.holds.runner.current
    if not isinstance(run, HoldSession):
        return
    if run.state.mode is HoldMode.STOPPED:
        await _stopped(services, terminal, run)
        return
    unchanging = no_change(
        services.holds.records.history(), HoldSite(run.plan.muscle, run.plan.side)
    )
    progress = run.state.progress
    terminal.say(player.AFTERCARE)
    held = [each for each in services.store.holds.all() if each.id == run.id]
    for line in (
        *what_changed(progress),
        *filter(None, map(words.faded, held)),
        *worth_knowing(progress, unchanging),
    ):
        terminal.say(line, "  ")
    for point in player.AFTERCARE_POINTS:
        terminal.say(f"- {point}", "  ")
    await _days_score(services, terminal, run)


async def _days_score(services: Services, terminal: Terminal, run: HoldSession) -> None:
    """The scores of the hold are in the journal, unless the person declines."""
    entries = services.holds.records.entries(run.id)
    if not entries:
        return
    terminal.say()
    answers = {ENTER: scores.KEEP, DECLINE: scores.DONT_COUNT}
    if await terminal.choose(scores.counted(entries), answers) == DECLINE:
        await services.journal.delete(*(entry.id for entry in entries))


async def _stopped(services: Services, terminal: Terminal, run: HoldSession) -> None:
    reason = run.state.progress.reason
    if reason is StopReason.NOT_GIVEN:
        terminal.say()
        terminal.say(player.STOPPED)
        reason = await _ask_reason(services, terminal)
    if reason in EMERGENCY:
        await _emergency(services, terminal, reason)
    elif reason in NEEDS_HELP:
        terminal.say(player.STOPPED_HELP)
        flags = fitting_flags(services.content.red_flags, reason)
        terminal.say(getting_help.help_first(flags), "  ")
        strong = reason is StopReason.STRONG
        terminal.say(player.STOPPED_TODAY if strong else player.STOPPED_LOCKED)
    else:
        muscle = services.content.muscle(run.plan.muscle)
        locks = services.safety.locks_on(muscle, run.plan.side)
        for lock in locks[:1]:
            terminal.say(f"{player.LOCKED} {lock.why} {lock.how}")
        if not locks:
            terminal.say(player.STOPPED_OTHER)


async def _ask_reason(services: Services, terminal: Terminal) -> StopReason:
    offered = [(StopReason(each.id), each.text) for each in services.content.protocol.stop_now]
    offered.append((StopReason.OTHER, player.OTHER_REASON))
    chosen = await terminal.choose_one(player.WHY_STOPPED, [text for _, text in offered])
    reason = offered[chosen][0]
    await services.holds.give_stop_reason(reason)
    return reason


async def _emergency(services: Services, terminal: Terminal, reason: StopReason) -> None:
    """What to do now, the most important first."""
    terminal.ring()
    terminal.say()
    terminal.say(getting_help.CALL)
    terminal.say(getting_help.NO_WAITING)
    terminal.say()
    terminal.say(getting_help.MEANWHILE)
    for each in getting_help.WHAT_TO_DO:
        terminal.say(f"- {each}", "  ")
    terminal.say(getting_help.SIGNS[reason])
    for flag in fitting_flags(services.content.red_flags, reason):
        terminal.say(f"- {flag.text}", "  ")
    terminal.say(getting_help.LOCKED_UNTIL)
    await terminal.choose("", {ENTER: words.SAFE_KEY})
