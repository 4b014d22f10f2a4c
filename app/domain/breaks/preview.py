"""What will be due, if each break is taken when it is due.

Asked of `decide` itself, so that a preview can never say anything else than what happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.breaks.decide import decide
from app.domain.breaks.phases import Offered
from app.domain.breaks.plan import first_state
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import State
from app.domain.breaks.verbs import start

BREAK_SECONDS = 90


def preview(
    settings: BreakSettings, start: datetime, end: datetime, break_seconds: float = BREAK_SECONDS
) -> tuple[datetime, ...]:
    """The UTC instants in `[start, end)` at which breaks are due, `start` being the first start
    and each break lasting `break_seconds`."""
    return foreseen(first_state(settings, start), settings, start, end, break_seconds)


def foreseen(
    state: State,
    settings: BreakSettings,
    now: datetime,
    end: datetime,
    break_seconds: float = BREAK_SECONDS,
) -> tuple[datetime, ...]:
    """The same from where reminders stand `now`.  A break that is open now is not among them."""
    lasting = timedelta(seconds=break_seconds)
    return tuple(_offers(state, settings, now, end, lasting))


def _offers(
    state: State, settings: BreakSettings, now: datetime, end: datetime, lasting: timedelta
) -> Iterator[datetime]:
    if isinstance(state.phase, Offered):
        state = start(state, settings, now, lasting).state
    while now < end:
        decision = decide(state, Signals(), settings, now)
        state = decision.state
        if isinstance(state.phase, Offered):
            yield now
            decision = start(state, settings, now, lasting)
            state = decision.state
        now = decision.wake_at
