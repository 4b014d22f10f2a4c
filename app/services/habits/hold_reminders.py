"""Reminding of planned holds: which prompts are wanted now, and why one has not been given yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.breaks import BreakId, Observations
from app.domain.breaks.events import HoldDeferred, HoldReminded
from app.domain.breaks.prompts import (
    MayPrompt,
    Prompt,
    PromptHeldBack,
    PromptKind,
)
from app.domain.habits.due_states import DueAnswer, DueHold, DueState, HoldDue, PutOff
from app.domain.habits.plan import WhenI
from app.ports import Store
from app.services.break_log import BreakLog
from app.services.habits.due_holds import HOLD_ID, DueHolds
from app.services.habits.habit_days import HabitDays
from app.services.local_time import LocalTime
from app.services.prompter import Prompter
from app.services.reminders import Reminders
from app.services.settings import SettingsService


@dataclass(frozen=True, slots=True)
class Reminded:
    """The person was reminded."""


@dataclass(frozen=True, slots=True)
class OwnCue:
    """The person planned "when I ...", which reminds them by itself."""


HoldReminding = Reminded | OwnCue | MayPrompt | PromptHeldBack


class HoldReminders:
    """The prompts for due holds."""

    def __init__(
        self,
        *,
        store: Store,
        due_holds: DueHolds,
        days: HabitDays,
        reminders: Reminders,
        break_log: BreakLog,
        prompter: Prompter,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._due_holds = due_holds
        self._days = days
        self._reminders = reminders
        self._break_log = break_log
        self._prompter = prompter
        self._settings_service = settings_service
        self._local_time = local_time

    def prompts(self) -> Iterator[Prompt]:
        """The holds to be reminded of now, in the order of the plan."""
        for each in self._due_holds.due():
            if not isinstance(each.planned.cue, WhenI):
                yield self._prompt(each)

    def reminding(self, due: DueHold[HoldDue]) -> HoldReminding:
        """Whether the person was reminded of a hold that is due, or why not."""
        if isinstance(due.planned.cue, WhenI):
            return OwnCue()
        prompt = self._prompt(due)
        if self._break_log.has(prompt.name):
            return Reminded()
        match self._break_log.event(f"deferred-{prompt.name}"):
            case HoldDeferred(why=why):
                return PromptHeldBack(why)
        now = self._local_time.now()
        settings = self._settings_service.current.reminders
        return self._prompter.held_back(
            prompt, self._reminders.state, Observations(), settings, now
        )

    def _prompt(self, due: DueHold[DueState]) -> Prompt:
        spot, again = due.planned.spot, ""
        match self._days.answer(spot, due.day):
            case DueAnswer(answer=PutOff(until)):
                again = f"-{until:%H%M%S}"
        return Prompt(
            f"hold-{due.day}-{spot}{again}",
            PromptKind.HOLD,
            HoldReminded(spot, self._store.spots.get(spot).name),
            BreakId(f"{HOLD_ID}{due.day}:{spot}"),
        )
