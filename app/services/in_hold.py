"""A break is not offered to somebody who is in the middle of a hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from app.domain.breaks import HoldBack
from app.domain.hold import Run, Tended
from app.ports import Clock
from app.services.holds import Holds

LONGEST = timedelta(minutes=30)
"""A hold that began longer ago was left lying; it must not keep breaks back all day."""


class InHold:
    """A reason to hold a break back, until nothing more will be pressed."""

    def __init__(self, holds: Holds, clock: Clock) -> None:
        self._holds = holds
        self._clock = clock

    def hold_backs(self) -> Sequence[HoldBack]:
        """The reason, or none."""
        match self._holds.current:
            case Run(tended=Tended.LIVE) as run if not run.is_pressing_over:
                fresh = self._clock.now() - run.begun_at < LONGEST
                return (HoldBack.IN_HOLD,) if fresh else ()
            case _:
                return ()
