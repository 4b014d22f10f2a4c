"""The drawn pose that shows what to do at this moment of a step.

1. Pose 0 is the start, pose 1 the movement done; some movements have more.
2. Taking up the position shows the start. A position held, or breathed in, shows it done. A
   repetition shows it done, and at its last word (without words: in its second half) the start.
3. A step may name its poses instead: they take turns with the words of a repetition, or else share
   one repetition, breath or position equally.
4. A breath with two poses changes from one to the other as the breath goes out.
"""

from __future__ import annotations

from app.domain.movements.pace import Breaths, Hold, PacedStep, Repetitions, Setup

START = 0
DONE = 1


def pose_at(step: PacedStep, seconds: float) -> int:
    """The number of the pose that shows the step, `seconds` after it began."""
    poses = step.poses or _usual(step)
    match step.pace:
        case Breaths(seconds=each) as pace if len(poses) == 2:
            return poses[0] if seconds % each < pace.seconds_in else poses[1]
        case Repetitions(seconds=each) | Breaths(seconds=each):
            share = seconds % each / each
        case Hold(lasts) | Setup(lasts):
            share = seconds / lasts
    return poses[max(0, min(len(poses) - 1, int(share * len(poses))))]


def _usual(step: PacedStep) -> tuple[int, ...]:
    match step.pace:
        case Setup():
            return (START,)
        case Hold() | Breaths():
            return (DONE,)
        case Repetitions(counts=words):
            return (*[DONE] * max(1, len(words) - 1), START)
