"""Replays a plan: its progress after some seconds and some actions.

1. Actions are applied in order, each at its second, after every boundary up to that second. An
   action that does not apply at its moment changes nothing. So the boundaries already crossed stay
   the same however far the replay continues: each is there exactly once.
2. A press ends with its last breath out. An early release ends it with the current breath (at once
   without pacing). Too much pain, and stopping, end it at once.
3. After a pause there is a lead-in of 3 s; then the breath restarts, and as many whole breaths
   follow as come nearest to what was left. However often it is paused, a press lasts in all no
   longer than planned plus half a breath.
4. When every answer in the first two rounds was "same", there is no third.
5. After too much pain there is no further round and no stretch. Pain of 7 or more before the hold
   skips all pressing and goes to the aftercare.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.breathing.breath import Paced, breath_end
from app.domain.holds.actions import (
    CheckedIn,
    CheckIn,
    Enough,
    Explained,
    HoldAction,
    HoldPaused,
    LetGo,
    Moved,
    Rated,
    Resumed,
    SpotFound,
    Stopped,
)
from app.domain.holds.cues import Cue
from app.domain.holds.pain_level import TOO_MUCH, Advice, PainLevel
from app.domain.holds.phases import HoldPlan, PhaseKind, Timed
from app.domain.holds.progress import HoldMode, Progress
from app.domain.holds.record import Ended, Faded, NotFaded
from app.domain.holds.replayer import Replayer
from app.domain.journal.entry import Score

_CAN_BE_LEFT = frozenset(
    {
        PhaseKind.SCREEN,
        PhaseKind.PREPARE,
        PhaseKind.RELEASE,
        PhaseKind.REST,
        PhaseKind.STRETCH,
        PhaseKind.RATE_AFTER,
        PhaseKind.AFTERCARE,
    }
)


def replay(plan: HoldPlan, elapsed: float, acts: Iterable[HoldAction]) -> Progress:
    """The progress of `plan` after `elapsed` seconds with these `acts`, in order."""
    walker = Replayer(plan)
    walker.enter(0, 0.0)
    for act in acts:
        walker.advance(act.at)
        _take(walker, act)
    walker.advance(elapsed)
    return walker.trace()


def _take(walker: Replayer, act: HoldAction) -> None:
    match walker.mode, act:
        case HoldMode.RUNNING, _:
            _take_running(walker, act)
        case HoldMode.PAUSED, Resumed(at):
            walker.resume(at)
        case HoldMode.PAUSED, Stopped(at):
            _stop(walker, at)
        case HoldMode.STOPPED, Explained(_, reason):
            walker.reason = reason
        case _:
            pass  # rule 1


def _take_running(walker: Replayer, act: HoldAction) -> None:
    kind = walker.phase.kind
    match act:
        case Moved(at) if kind in _CAN_BE_LEFT:
            walker.leave(at)
        case Rated(at, score) if kind is PhaseKind.RATE_BEFORE:
            _rate_before(walker, at, score)
        case Rated(at, score) if kind is PhaseKind.RATE_AFTER:
            walker.after = score
            walker.leave(at)
        case SpotFound(at, familiar) if kind is PhaseKind.FIND:
            walker.familiar = familiar
            walker.leave(at)
        case CheckedIn(at, answer) if kind is PhaseKind.PRESS and at >= walker.begins:
            _check_in(walker, at, answer)
        case LetGo(at) if kind is PhaseKind.PRESS:
            _let_go(walker, at)
        case Enough(at) if kind is PhaseKind.REST:
            walker.ended = Ended.ENOUGH
            walker.enter(walker.plan.index(PhaseKind.STRETCH), at)
        case HoldPaused(at) if isinstance(walker.phase.length, Timed):
            walker.pause(at)
        case Stopped(at):
            _stop(walker, at)
        case _:
            pass  # rule 1


def _rate_before(walker: Replayer, at: float, score: Score) -> None:
    walker.before, walker.level = score, PainLevel(score, score)
    if score >= TOO_MUCH:
        walker.ended = Ended.TOO_SORE
        walker.enter(walker.plan.index(PhaseKind.AFTERCARE), at)
    else:
        walker.leave(at)


def _check_in(walker: Replayer, at: float, answer: CheckIn) -> None:
    walker.level = walker.level.after(answer)
    walker.answers = (*walker.answers, answer)
    match walker.level.advice(answer):
        case Advice.RELEASE_NOW:
            walker.ended = Ended.TOO_MUCH
            walker.leave(at)
        case Advice.EASE_OFF:
            walker.may_release = False
            walker.tell(at, Cue.EASE_OFF)
        case Advice.MAY_RELEASE if not walker.letting_go:
            if isinstance(walker.fade, NotFaded):
                walker.fade = Faded(walker.run_until(at))
            walker.may_release = True
            walker.tell(at, Cue.MAY_RELEASE)
        case _:
            pass  # nothing changes, or the release has been accepted already


def _let_go(walker: Replayer, at: float) -> None:
    if not isinstance(walker.phase.pace, Paced) or at <= walker.begins:
        walker.leave(at)
        return
    ends = walker.begins + breath_end(walker.phase.pace, at - walker.begins)
    walker.ends = min(walker.ends, ends)
    walker.target = walker.run_until(walker.ends)
    walker.may_release, walker.letting_go = False, True


def _stop(walker: Replayer, at: float) -> None:
    if walker.phase.kind is PhaseKind.PRESS:
        walker.count_round(at)
    walker.ended, walker.mode = Ended.STOPPED, HoldMode.STOPPED
    walker.tell(at, Cue.STOPPED)
