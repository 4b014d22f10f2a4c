"""Inhibitors within the app: no break is offered while the person fills in a form or is in the
middle of a hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.breaks import Inhibitor
from app.domain.holds import Attendance, HoldSession
from app.ports import Clock
from app.services.holds.runner import HoldRunner
from app.services.in_app_notifications import InAppNotifier

LONGEST_ENTRY = timedelta(minutes=5)
"""A form that has been open for longer is considered abandoned."""


class EntryInhibitor:
    """Inhibits breaks while a window shows a form, for a few minutes."""

    def __init__(self, in_app: InAppNotifier, clock: Clock) -> None:
        self._in_app = in_app
        self._clock = clock
        self._since: list[datetime] = []

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The active inhibitor, or none."""
        if not self._in_app.has_open_form:
            self._since.clear()
            return ()
        if not self._since:
            self._since.append(self._clock.now())
        fresh = self._clock.now() - self._since[0] < LONGEST_ENTRY
        return (Inhibitor.IN_FORM,) if fresh else ()


LONGEST_HOLD = timedelta(minutes=30)
"""A hold that began longer ago is considered abandoned; it must not inhibit breaks all day."""


class HoldInhibitor:
    """Inhibits breaks during a hold, until its last press is over."""

    def __init__(self, holds: HoldRunner, clock: Clock) -> None:
        self._holds = holds
        self._clock = clock

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The active inhibitor, or none."""
        match self._holds.current:
            case HoldSession(tended=Attendance.LIVE) as run if not run.is_pressing_over:
                fresh = self._clock.now() - run.begun_at < LONGEST_HOLD
                return (Inhibitor.IN_HOLD,) if fresh else ()
            case _:
                return ()
