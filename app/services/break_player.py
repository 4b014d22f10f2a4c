"""Plays a break: its movements and its current position, the same in every window.

The position is computed from the clock and the stored run, never counted. `changed` fires at every
step and once the effect of each command is durable. `ticked` fires while a break runs: at each cue,
and about once a second, never more often than once a second in real time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.breaks import CURRENT, BreakId
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.phases import InProgress
from app.domain.breaks.state import AnchorReason
from app.domain.movements import (
    BreakCue,
    BreakOver,
    BreakPlan,
    BreakRun,
    CurrentStep,
    Movement,
    MovementStep,
    PlaybackHeldAt,
    PlaybackRunning,
    after_movement,
    cue_index_at,
    cues,
    elapsed_at,
    plan_break,
    step_at,
)
from app.ports import Clock, Store, Timer
from app.services.movement_picker import MovementPicker, run_of
from app.services.reminders import CommandResult, Done, Reminders
from app.services.signal import Signal

ALARM = "break_step"
LONGEST_PAUSE = timedelta(minutes=30)
JUST_NOW = timedelta(minutes=5)
PAST_THE_EDGE = timedelta(milliseconds=1)
"""A wake-up slightly before a boundary would repeat until the boundary has passed."""


@dataclass(frozen=True, slots=True)
class NotPlaying:
    """No break is in progress."""


@dataclass(frozen=True, slots=True)
class Playing:
    """A break in progress: its plan, its current step, whether it is paused, and its newest cue,
    which is number `cue_number` of the break; the next is after `next_cue_at` seconds.
    """

    plan: BreakPlan
    now: CurrentStep
    elapsed: float
    going: PlaybackRunning | PlaybackHeldAt
    cue: BreakCue
    cue_number: int
    next_cue_at: int


class BreakPlayerService:
    """The break in progress, and the movements of the next one.

    `changes` fire when a movement of a break in progress may not be done any more.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        timer: Timer,
        store: Store,
        picker: MovementPicker,
        reminders: Reminders,
        changes: Sequence[Signal] = (),
    ) -> None:
        self._clock = clock
        self._timer = timer
        self._store = store
        self._picker = picker
        self._reminders = reminders
        self._lock = asyncio.Lock()
        self._listener = self._step  # signals hold their listeners weakly
        for signal in (reminders.changed, *changes):
            signal.connect(self._listener)
        self._ticking: asyncio.Task[None] | None = None
        self.changed = Signal()
        self.ticked = Signal()

    def next_movements(self) -> tuple[Movement, ...]:
        """The movements of the next break; none for a quiet minute."""
        return self._picker.next_up()

    def playing(self) -> Playing | NotPlaying:
        """The break as it is now."""
        state = self._reminders.state
        if not isinstance(state.phase, InProgress):
            return NotPlaying()
        return self._playing(state.phase, self._clock.now())

    @property
    def just_done(self) -> bool:
        """Whether a break was taken in the last 5 minutes."""
        anchor = self._reminders.state.anchor
        is_recent = self._clock.now() - anchor.at < JUST_NOW
        return anchor.why is AnchorReason.BREAK_TAKEN and is_recent

    def last_movements(self) -> tuple[Movement, ...]:
        """The movements of the newest break, as far as they may still be done."""
        picked = self._picker.picked(self._store.break_run.get())
        return tuple(each for each in picked if isinstance(each, Movement))

    async def start(self, break_id: BreakId = CURRENT) -> CommandResult:
        """Start the open break, or an extra one, with the movements that are next."""
        async with self._lock:
            last = self._store.break_run.get()
            chosen = self.next_movements()
            if isinstance(self.playing(), NotPlaying):
                await self._store.break_run.put(run_of(chosen))
            length = timedelta(seconds=plan_break(chosen).seconds)
            result = await self._reminders.begin(length, break_id)
            if result is Done.DONE:
                await self._picker.mark_done(chosen)
            elif self._store.break_run.get() != last:
                await self._store.break_run.put(last)
        self._step()
        return result

    async def pause(self) -> None:
        """Pause the break, for half an hour at most. Does nothing when none is in progress."""
        async with self._lock:
            playing = self.playing()
            if isinstance(playing, Playing) and isinstance(playing.going, PlaybackRunning):
                await self._set_going(PlaybackHeldAt(playing.elapsed))
                await self._reminders.end_at(self._clock.now() + LONGEST_PAUSE)
        self._step()

    async def resume(self) -> None:
        """Resume a paused break."""
        async with self._lock:
            playing = self.playing()
            if isinstance(playing, Playing) and isinstance(playing.going, PlaybackHeldAt):
                await self._run_until(self._ends(playing.plan, playing.elapsed))
        self._step()

    async def next_movement(self) -> None:
        """Go to the next movement; after the last one the break is done."""
        async with self._lock:
            playing = self.playing()
            if isinstance(playing, Playing):
                elapsed = after_movement(playing.plan, playing.elapsed)
                if elapsed >= playing.plan.seconds:
                    await self._reminders.finish(FinishReason.PLAYED)
                else:
                    await self._run_until(self._ends(playing.plan, elapsed))
        self._step()

    async def stop(self) -> None:
        """End the break early. The movements begun so far count."""
        async with self._lock:
            playing, run = self.playing(), self._store.break_run.get()
            await self._reminders.finish(FinishReason.STOPPED_EARLY)
            # Data brought back meanwhile has a run of its own.
            if isinstance(playing, Playing) and self._store.break_run.get() == run:
                await self._keep_begun(playing, run)
        self._step()

    async def _keep_begun(self, playing: Playing, run: BreakRun) -> None:
        """Of the stopped `run`, keep the movements of which a step had begun."""
        begun = {
            step.act.movement.id
            for step in playing.plan.steps
            if isinstance(step.act, MovementStep) and step.starts <= playing.elapsed
        }
        kept = tuple(each for each in run.picked if each.movement in begun)
        await self._store.break_run.put(replace(run, picked=kept))

    def _playing(self, in_progress: InProgress, now: datetime) -> Playing | NotPlaying:
        run = self._store.break_run.get()
        plan = plan_break(self._picker.picked(run))
        elapsed = max(0.0, elapsed_at(run, plan.seconds, in_progress.until, now))
        match step_at(plan, elapsed):
            case BreakOver():
                return NotPlaying()  # its end is about to be saved
            case CurrentStep() as moment:
                timed = cues(plan)
                number = cue_index_at(timed, elapsed)
                following = timed[number + 1].at
                return Playing(plan, moment, elapsed, run.going, timed[number], number, following)

    def _ends(self, plan: BreakPlan, elapsed: float) -> datetime:
        return self._clock.now() + timedelta(seconds=plan.seconds - elapsed)

    async def _run_until(self, until: datetime) -> None:
        """Run, and end at `until`. In this order, so that no reader sees an inconsistent state."""
        await self._reminders.end_at(until)
        await self._set_going(PlaybackRunning())

    async def _set_going(self, going: PlaybackRunning | PlaybackHeldAt) -> None:
        run = self._store.break_run.get()
        if run.going != going:
            await self._store.break_run.put(replace(run, going=going))

    def _step(self) -> None:
        """Notify the listeners and set the alarm for the next step."""
        match self.playing():
            case Playing(now=now, going=PlaybackRunning()):
                at = self._clock.now() + timedelta(seconds=now.step_left) + PAST_THE_EDGE
                self._timer.set(ALARM, at, self._wake)
                self._start_ticking()
            case _:
                self._timer.clear(ALARM)
        self.changed.fire()

    def _start_ticking(self) -> None:
        if self._ticking is None or self._ticking.done():
            self._ticking = asyncio.ensure_future(self._tick())

    async def _tick(self) -> None:
        second = max(1.0, 1.0 / self._clock.real_seconds(1.0))
        while isinstance(playing := self.playing(), Playing) and playing.going == PlaybackRunning():
            # Ticks on whole seconds, so that each number is shown equally long; and at each cue,
            # which also comes on a whole second, on a clock of any speed.
            cue_in = playing.next_cue_at - playing.elapsed + PAST_THE_EDGE.total_seconds()
            await self._clock.sleep(min(playing.now.left % second or second, cue_in))
            self.ticked.fire()

    async def _wake(self) -> None:
        self._step()
