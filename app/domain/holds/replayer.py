"""The replayer: advances through a plan in time. Only `replay` uses it; it is mutable."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import floor, inf

from app.domain.breathing.breath import SAME_INSTANT, Paced
from app.domain.holds.actions import CheckIn, Familiar, StopReason
from app.domain.holds.cues import ASKING_LEVEL, Crossing, Cue, Tick, on_entering, ticks_in
from app.domain.holds.pain_level import LEVEL_NOT_SET, LevelNotSet, PainLevel
from app.domain.holds.phases import HoldPhase, HoldPlan, PhaseKind, Timed
from app.domain.holds.progress import LEAD_IN_SECONDS, HoldMode, Progress
from app.domain.holds.record import NOT_FADED, NOT_RATED, Ended, Fade, Rating, RoundDone
from app.domain.journal.entry import Score

SAME_ROUNDS = 2


@dataclass
class Replayer:
    """A position in one phase of the plan. All times are seconds of the hold."""

    plan: HoldPlan
    index: int = 0
    mode: HoldMode = HoldMode.RUNNING
    begins: float = 0.0
    ends: float = inf
    target: float = inf  # how long the phase is to run, without pauses
    ran: float = 0.0  # how long it ran before `begins`
    level: PainLevel = LEVEL_NOT_SET
    may_release: bool = False
    releasing: bool = False
    fade: Fade = NOT_FADED
    level_set: Rating = NOT_RATED
    answers: tuple[CheckIn, ...] = ()
    rounds: tuple[RoundDone, ...] = ()
    before: Rating = NOT_RATED
    after: Rating = NOT_RATED
    familiar: Familiar = Familiar.UNSURE
    ended: Ended = Ended.COMPLETED
    reason: StopReason = StopReason.NOT_GIVEN
    crossings: list[Crossing] = field(default_factory=list)
    ticks: deque[Tick] = field(default_factory=deque)

    @property
    def phase(self) -> HoldPhase:
        """The current phase."""
        return self.plan.phases[self.index]

    @property
    def next(self) -> float:
        """The next boundary that comes by itself."""
        if self.mode is not HoldMode.RUNNING:
            return inf
        return min(self.ticks[0].at if self.ticks else inf, self.ends)

    def run_until(self, at: float) -> float:
        """How long the current phase has run at `at`, without pauses and lead-ins."""
        return self.ran + (max(0.0, at - self.begins) if self.mode is HoldMode.RUNNING else 0.0)

    def advance(self, to: float) -> None:
        """Cross every boundary up to `to`."""
        while self.next <= to + SAME_INSTANT:
            if self.ticks and self.ticks[0].at < self.ends - SAME_INSTANT:
                tick = self.ticks.popleft()
                self.tell(tick.at, self._asked(tick.cue))
            else:
                self.leave(self.ends)

    def _asked(self, cue: Cue) -> Cue:
        """The cue, which asks for the level as long as that is not set."""
        return ASKING_LEVEL.get(cue, cue) if isinstance(self.level, LevelNotSet) else cue

    def tell(self, at: float, cue: Cue) -> None:
        """Record a boundary."""
        self.crossings.append(Crossing(at, self.index, cue))

    def enter(self, index: int, at: float) -> None:
        """Begin a phase."""
        self.index, self.begins, self.ran = index, at, 0.0
        length = self.phase.length
        self.target = length.seconds if isinstance(length, Timed) else inf
        self.ends = at + self.target
        self.may_release, self.releasing = False, False
        self.fade, self.level_set, self.answers = NOT_FADED, NOT_RATED, ()
        hurried = self.phase.kind is PhaseKind.RELEASE and self.ended is Ended.TOO_MUCH
        self.tell(at, Cue.RELEASE_NOW if hurried else on_entering(self.phase))
        self.ticks = deque(ticks_in(self.plan, self.phase, at, self.ends)[1:])

    def leave(self, at: float) -> None:
        """End the current phase and begin the next."""
        if self.phase.kind is PhaseKind.PRESS:
            self.count_round(at)
        if self.following < len(self.plan.phases):
            self.mode = HoldMode.RUNNING
            self.enter(self.following, at)
        else:
            self.mode = HoldMode.ENDED

    @property
    def following(self) -> int:
        """The index of the phase after the current one, as it looks now."""
        if self.phase.kind is PhaseKind.RELEASE:
            if self.ended is Ended.TOO_MUCH:
                return self.plan.index(PhaseKind.RATE_AFTER)
            if self.ended is Ended.UNCHANGED:
                return self.plan.after_pressing
        comes = self.plan.phases[self.index + 1 :][:1]
        asked = any(each.kind is PhaseKind.RATE_BEFORE for each in comes)
        return self.index + (2 if asked and isinstance(self.before, Score) else 1)

    def count_round(self, at: float) -> None:
        """Record the press that ends at `at`."""
        length = self.phase.length
        planned = length.seconds if isinstance(length, Timed) else 0.0
        done = RoundDone(planned, self.run_until(at), self.fade, self.answers, self.level_set)
        self.rounds = (*self.rounds, done)
        if len(self.rounds) >= SAME_ROUNDS and all(each.is_unchanged for each in self.rounds):
            self.ended = Ended.UNCHANGED

    def pause(self, at: float) -> None:
        """Pause, and record how long the phase has run.

        A pause at the very instant at which a release begins cues the release: only the newest cue
        is played, and the person is still pressing.
        """
        newest = self.crossings[-1]
        presses_still = newest.cue is Cue.RELEASE and newest.at == at
        self.tell(at, Cue.RELEASE_NOW if presses_still else Cue.PAUSED)
        self.ran = self.run_until(at)
        self.mode = HoldMode.PAUSED

    def resume(self, at: float) -> None:
        """Resume after a lead-in with what is left, in whole breaths if it is paced."""
        left = self.left
        self.begins = at + LEAD_IN_SECONDS
        if left <= 0:
            self.leave(at)
            return
        self.mode = HoldMode.RUNNING
        self.ends = self.begins + left
        self.tell(at, Cue.READY)
        self.ticks = deque(ticks_in(self.plan, self.phase, self.begins, self.ends))

    @property
    def left(self) -> float:
        """How long a paused phase still has to run."""
        left = self.target - self.ran
        match self.phase.pace:
            case Paced() as pace:
                return floor(left / pace.seconds + 0.5) * pace.seconds
            case _:
                return max(0.0, left)

    def progress(self) -> Progress:
        """The progress so far."""
        return Progress(
            index=self.index,
            following=self.following,
            mode=self.mode,
            begins=self.begins,
            ends=self.ends if self.mode is HoldMode.RUNNING else inf,
            left=self.left if self.mode is HoldMode.PAUSED else 0.0,
            next=self.next,
            level=self.level,
            may_release=self.may_release,
            releasing=self.releasing,
            rounds=self.rounds,
            ran=self.ran,
            fade=self.fade,
            level_set=self.level_set,
            answers=self.answers,
            before=self.before,
            after=self.after,
            familiar=self.familiar,
            ended=self.ended,
            reason=self.reason,
            crossings=tuple(self.crossings),
        )
