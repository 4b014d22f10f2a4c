"""What a new person may still set up, offered one at a time after the first screen.

1. Nothing is asked before the first screen; leaving it puts every step on the list.
2. A step leaves the list when the person does it, or says that it can wait.
3. A step that was done elsewhere is not offered. A plan is offered once there is a spot for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum


class SetUpStep(StrEnum):
    """The steps, in the order in which they are offered."""

    HOURS = "hours"
    PLAN = "plan"
    QUESTIONS = "questions"


def steps_left(
    listed: Iterable[SetUpStep], done: Collection[SetUpStep], *, has_spot: bool
) -> tuple[SetUpStep, ...]:
    """The steps to offer now, the next one first (rule 3)."""
    on_list = set(listed) - set(done)
    if not has_spot:
        on_list.discard(SetUpStep.PLAN)
    return tuple(step for step in SetUpStep if step in on_list)
