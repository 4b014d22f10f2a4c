"""A break is not offered to somebody who is filling in a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.breaks import HoldBack
from app.ports import Clock
from app.services.in_app import InApp

LONGEST = timedelta(minutes=5)
"""A form that has been open for longer was left lying."""


class InForm:
    """A reason to hold a break back while a window shows a form, for a few minutes."""

    def __init__(self, in_app: InApp, clock: Clock) -> None:
        self._in_app = in_app
        self._clock = clock
        self._since: list[datetime] = []

    def hold_backs(self) -> Sequence[HoldBack]:
        """The reason, or none."""
        if not self._in_app.is_written_in:
            self._since.clear()
            return ()
        if not self._since:
            self._since.append(self._clock.now())
        fresh = self._clock.now() - self._since[0] < LONGEST
        return (HoldBack.IN_FORM,) if fresh else ()
