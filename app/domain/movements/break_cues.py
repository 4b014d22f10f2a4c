"""The cues of a break: each instant at which something is said, counted, sounded or felt.

1. Every step begins with one cue. Within it there is one at each repetition, each word of a
   repetition, and each breath in and out; the last cue is at the end of the break.
2. All cues come on whole seconds, in order, and no two at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.movements.break_plan import (
    BreakPlan,
    BreakStep,
    ChangeSides,
    GetReady,
    MovementStep,
    QuietMinute,
)
from app.domain.movements.pace import Breaths, Hold, Repetitions, Setup


class BreakCueKind(StrEnum):
    """What a cue tells the person to do."""

    NEXT = "next"
    OTHER_SIDE = "other_side"
    HOLD = "hold"
    COUNT = "count"
    WORD = "word"
    BREATHE_IN = "breathe_in"
    BREATHE_OUT = "breathe_out"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class BreakCue:
    """A cue after `at` seconds of the break.

    Repetition or breath `count` of `of` where something is counted, otherwise 0; `word` is the word
    said within a repetition, if it has any.
    """

    at: int
    kind: BreakCueKind
    count: int = 0
    of: int = 0
    word: str = ""


def cues(plan: BreakPlan) -> tuple[BreakCue, ...]:
    """All cues of a break, in order (rules 1 and 2)."""
    inside = (cue for step in plan.steps for cue in _cues_of(step))
    return (*inside, BreakCue(plan.seconds, BreakCueKind.DONE))


def cue_index_at(timed: tuple[BreakCue, ...], elapsed: float) -> int:
    """The index of the newest cue after `elapsed` seconds of the break."""
    return max(0, bisect_right([cue.at for cue in timed], elapsed) - 1)


def _cues_of(step: BreakStep) -> Iterator[BreakCue]:
    match step.act:
        case GetReady() | QuietMinute():
            yield BreakCue(step.starts, BreakCueKind.NEXT)
        case ChangeSides():
            yield BreakCue(step.starts, BreakCueKind.OTHER_SIDE)
        case MovementStep(step=paced):
            match paced.pace:
                case Setup():
                    yield BreakCue(step.starts, BreakCueKind.NEXT)
                case Hold():
                    yield BreakCue(step.starts, BreakCueKind.HOLD)
                case Repetitions() as pace:
                    yield from _repetitions(step.starts, pace)
                case Breaths() as pace:
                    yield from _breaths(step.starts, pace)


def _repetitions(starts: int, pace: Repetitions) -> Iterator[BreakCue]:
    words = pace.counts or ("",)
    each = pace.seconds // len(words)
    for nth in range(pace.repetitions):
        for number, word in enumerate(words):
            at = starts + nth * pace.seconds + number * each
            kind = BreakCueKind.WORD if number else BreakCueKind.COUNT
            yield BreakCue(at, kind, nth + 1, pace.repetitions, word)


def _breaths(starts: int, pace: Breaths) -> Iterator[BreakCue]:
    for nth in range(pace.breaths):
        at = starts + nth * pace.seconds
        yield BreakCue(at, BreakCueKind.BREATHE_IN, nth + 1, pace.breaths)
        yield BreakCue(at + pace.seconds_in, BreakCueKind.BREATHE_OUT, nth + 1, pace.breaths)
