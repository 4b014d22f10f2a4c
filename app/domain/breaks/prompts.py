"""Prompts: reminders of anything but a break. A hold that is due, the evening check-in, or the
question on the day after a hold.

They pass through the same decision as breaks, so that nobody is rung twice for nothing:

1. One at a time, in the order in which they are wanted; each is given once, under its own name.
2. None while a break is open or in progress, and none within 5 minutes before a break is announced
   or due.
3. None within 5 minutes after any other notification. A break that falls due within 5 minutes after
   a prompt waits for as long (`Inhibitor.JUST_REMINDED`).
4. None while an inhibitor holds breaks back (R12).
5. A hold is part of the working day: no prompt for it outside the hours, on a day off, while
   reminders are paused, or while nobody is there. Questions about pain are asked at any hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.breaks.events import (
    BreakAnnounced,
    BreakEvent,
    BreakOffered,
    BreakOfferedAgain,
    CheckInAsked,
    HoldReminded,
    NextDayAsked,
)
from app.domain.breaks.observations import Observations
from app.domain.breaks.phases import NO_ID, Away, AwayWithBreak, BreakId, DueAt, Inhibitor, Waiting
from app.domain.breaks.scheduling import in_hours
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.state import NotPaused, ReminderState

APART = timedelta(minutes=5)


class PromptKind(StrEnum):
    """What a prompt is about."""

    HOLD = "hold"
    NEXT_DAY = "next_day"
    EVENING = "evening"


class PromptDelay(StrEnum):
    """Why a prompt is not given yet, other than an inhibitor."""

    BREAK_OPEN = "break_open"
    BREAK_SOON = "break_soon"
    JUST_REMINDED = "just_reminded"
    OUTSIDE_HOURS = "outside_hours"
    PAUSED = "paused"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt that is wanted now. `name` is unique for it (rule 1); `event` is logged when it is
    given. A notification about a hold has an `id`, which its buttons name.
    """

    name: str
    kind: PromptKind
    event: HoldReminded | NextDayAsked | CheckInAsked
    id: BreakId = NO_ID


@dataclass(frozen=True, slots=True)
class MayPrompt:
    """The prompt may be given now."""


@dataclass(frozen=True, slots=True)
class PromptHeldBack:
    """The prompt waits."""

    why: Inhibitor | PromptDelay


def may_prompt(
    prompt: Prompt,
    state: ReminderState,
    observations: Observations,
    settings: BreakSettings,
    told_at: datetime,
    now: datetime,
) -> MayPrompt | PromptHeldBack:
    """Whether this prompt may be given at the UTC instant `now`; `told_at` is when anybody was last
    notified of anything (rules 2 to 5).
    """
    is_paused = not isinstance(state.pausing, NotPaused)
    if prompt.kind is PromptKind.HOLD:
        if is_paused:
            return PromptHeldBack(PromptDelay.PAUSED)
        if not in_hours(settings, now):
            return PromptHeldBack(PromptDelay.OUTSIDE_HOURS)
        if isinstance(state.phase, Away | AwayWithBreak):
            return PromptHeldBack(PromptDelay.AWAY)
    if observations.inhibitors:
        return PromptHeldBack(observations.inhibitors[0])
    match state.phase:
        case Waiting(_, DueAt(at)) if at - settings.notice - now <= APART and not is_paused:
            return PromptHeldBack(PromptDelay.BREAK_SOON)
        case Waiting() | Away():
            pass
        case _:
            return PromptHeldBack(PromptDelay.BREAK_OPEN)
    if abs(now - told_at) < APART:
        return PromptHeldBack(PromptDelay.JUST_REMINDED)
    return MayPrompt()


def told_at(events: Iterable[BreakEvent], now: datetime) -> datetime:
    """When anybody was last notified, as `events`, newest first, say; long ago if not lately."""
    return _newest(events, now, _NOTIFIED)


def prompted_at(events: Iterable[BreakEvent], now: datetime) -> datetime:
    """When a prompt was last given, as the `events`, newest first, say; long ago if not lately."""
    return _newest(events, now, _PROMPTED)


_PROMPTED = (HoldReminded, NextDayAsked, CheckInAsked)
_NOTIFIED = (*_PROMPTED, BreakAnnounced, BreakOffered, BreakOfferedAgain)
_LATELY = timedelta(hours=1)  # events are nearly in order; a clock that is set back moves some


def _newest(events: Iterable[BreakEvent], now: datetime, kinds: tuple[type, ...]) -> datetime:
    for event in events:
        if event.at < now - _LATELY:
            break
        if isinstance(event.what, kinds):
            return event.at
    return now - 2 * _LATELY
