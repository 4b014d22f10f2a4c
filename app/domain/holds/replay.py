"""Replays a plan: its progress after some seconds and some actions.

1. Actions are applied in order, each at its second, after every boundary up to that second. An
   action that does not apply at its moment changes nothing. So the boundaries already crossed stay
   the same however far the replay continues: each is there exactly once.
2. A press ends with its last breath out. An early release ends it with the current breath (at once
   without pacing). Too much pain, and stopping, end it at once.
3. After a pause there is a lead-in of 3 s; then the breath restarts, and as many whole breaths
   follow as come nearest to what was left. However often it is paused, a press lasts in all no
   longer than planned plus half a breath.
4. When nothing changed in the first two rounds, though there were answers in both, there is no
   third.
5. After too much pain there is no further round and no stretch. Pain of 7 or more before the hold
   skips all pressing and goes to the aftercare. It can be rated as the hold begins; then it is not
   asked for again.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.breathing.breath import Paced, breath_end
from app.domain.holds.actions import (
    CheckedIn,
    CheckIn,
    EarlyRelease,
    HoldAction,
    HoldPaused,
    LevelSet,
    MovedOn,
    NoFurtherRound,
    Rated,
    Resumed,
    SpotFound,
    StopExplained,
    Stopped,
)
from app.domain.holds.cues import Cue
from app.domain.holds.hold_locks import EMERGENCY, NEEDS_HELP
from app.domain.holds.pain_level import (
    TOO_MUCH,
    Advice,
    LevelFromRest,
    LevelNotSet,
    level_under_pressure,
)
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

_RATED_BEFORE = frozenset({PhaseKind.SCREEN, PhaseKind.PREPARE, PhaseKind.RATE_BEFORE})


def replay(plan: HoldPlan, elapsed: float, actions: Iterable[HoldAction]) -> Progress:
    """The progress of `plan` after `elapsed` seconds with these `actions`, in order."""
    replayer = Replayer(plan)
    replayer.enter(0, 0.0)
    for action in actions:
        replayer.advance(action.at)
        _take(replayer, action)
    replayer.advance(elapsed)
    return replayer.progress()


def _take(replayer: Replayer, action: HoldAction) -> None:
    match replayer.mode, action:
        case HoldMode.RUNNING, _:
            _take_running(replayer, action)
        case HoldMode.PAUSED, Resumed(at):
            replayer.resume(at)
        case HoldMode.PAUSED, Stopped(at):
            _stop(replayer, at)
        case HoldMode.STOPPED, StopExplained(_, reason):
            # Another window may still offer the reasons: no later one takes back a warning sign.
            if replayer.reason not in NEEDS_HELP or reason in EMERGENCY:
                replayer.reason = reason
        case _:
            pass  # rule 1


def _take_running(replayer: Replayer, action: HoldAction) -> None:
    kind = replayer.phase.kind
    match action:
        case MovedOn(at) if kind in _CAN_BE_LEFT:
            replayer.leave(at)
        case Rated(at, score) if kind in _RATED_BEFORE:
            _rate_before(replayer, at, score)
        case Rated(at, score) if kind is PhaseKind.RATE_AFTER:
            replayer.after = score
            replayer.leave(at)
        case SpotFound(at, familiar) if kind is PhaseKind.FIND:
            replayer.familiar = familiar
            replayer.leave(at)
        case LevelSet(at, score) if kind is PhaseKind.PRESS and at >= replayer.begins:
            _set_level(replayer, at, score)
        case CheckedIn(at, answer) if kind is PhaseKind.PRESS and at >= replayer.begins:
            _check_in(replayer, at, answer)
        case EarlyRelease(at) if kind is PhaseKind.PRESS:
            _release_early(replayer, at)
        case NoFurtherRound(at) if kind is PhaseKind.REST:
            replayer.ended = Ended.ENOUGH
            replayer.enter(replayer.plan.after_pressing, at)
        case HoldPaused(at) if isinstance(replayer.phase.length, Timed):
            replayer.pause(at)
        case Stopped(at):
            _stop(replayer, at)
        case _:
            pass  # rule 1


def _rate_before(replayer: Replayer, at: float, score: Score) -> None:
    replayer.before = score
    if score >= TOO_MUCH:
        replayer.ended = Ended.TOO_SORE
        replayer.enter(replayer.plan.index(PhaseKind.AFTERCARE), at)
    elif replayer.phase.kind is PhaseKind.RATE_BEFORE:
        replayer.leave(at)


def _set_level(replayer: Replayer, at: float, score: Score) -> None:
    if not isinstance(replayer.level, LevelNotSet):
        return
    level = level_under_pressure(score, replayer.plan.intensity_max)
    replayer.level, replayer.level_set = level, score
    _follow(replayer, at, level.first_advice())


def _check_in(replayer: Replayer, at: float, answer: CheckIn) -> None:
    level = replayer.level
    if isinstance(level, LevelNotSet):  # an earlier version began this hold
        rest = int(replayer.before) if isinstance(replayer.before, Score) else 0
        level = LevelFromRest(rest, rest)
    replayer.level = level = level.after(answer)
    replayer.answers = (*replayer.answers, answer)
    _follow(replayer, at, level.advice(answer))


def _follow(replayer: Replayer, at: float, advice: Advice) -> None:
    match advice:
        case Advice.RELEASE_NOW:
            replayer.ended = Ended.TOO_MUCH
            replayer.leave(at)
        case Advice.EASE_OFF:
            replayer.may_release = False
            replayer.tell(at, Cue.EASE_OFF)
        case Advice.PRESS_MORE:
            replayer.tell(at, Cue.PRESS_MORE)
        case Advice.MAY_RELEASE if not replayer.releasing:
            if isinstance(replayer.fade, NotFaded):
                replayer.fade = Faded(replayer.run_until(at))
            replayer.may_release = True
            replayer.tell(at, Cue.MAY_RELEASE)
        case _:
            pass  # nothing changes, or the release has been accepted already


def _release_early(replayer: Replayer, at: float) -> None:
    if not isinstance(replayer.phase.pace, Paced) or at <= replayer.begins:
        replayer.leave(at)
        return
    ends = replayer.begins + breath_end(replayer.phase.pace, at - replayer.begins)
    replayer.ends = min(replayer.ends, ends)
    replayer.target = replayer.run_until(replayer.ends)
    replayer.may_release, replayer.releasing = False, True


def _stop(replayer: Replayer, at: float) -> None:
    if replayer.phase.kind is PhaseKind.PRESS:
        replayer.count_round(at)
    replayer.ended, replayer.mode = Ended.STOPPED, HoldMode.STOPPED
    replayer.tell(at, Cue.STOPPED)
