"""Texts of a notification that guides through a break, one movement at a time."""

from __future__ import annotations

from app.domain.movements import Movement, NothingFollows
from app.services.break_player import Playing
from app.services.guided_break import Guidance, GuideAction
from app.texts import breaks as words

NEXT = "Next"
DONE = "Done"
STOP = "Stop"


def guidance(playing: Playing) -> Guidance:
    """The current movement of a break: its name, its steps, and its length."""
    now = playing.now
    onward = DONE if isinstance(now.next_up, NothingFollows) else NEXT
    lasting = words.duration(now.movement_left)
    return Guidance(
        *_said(playing.plan.movements[now.step.nth : now.step.nth + 1], lasting),
        {GuideAction.NEXT: onward, GuideAction.STOP: STOP},
    )


def _said(movement: tuple[Movement, ...], lasting: str) -> tuple[str, str]:
    """Title and text; a quiet minute if there is no movement."""
    match movement:
        case (one,):
            return one.name, f"{' '.join(one.steps)} About {lasting}, {one.position}."
        case _:
            return words.QUIET, f"{words.QUIET_STEP} About {lasting}."
