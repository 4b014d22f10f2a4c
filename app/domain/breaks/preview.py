"""What will be due, if each break is taken when it is due.

Asked of `decide` itself, so that a preview can never say anything else than what happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.breaks.decide import decide
from app.domain.breaks.phases import BreakId, Offered
from app.domain.breaks.plan import first_state
from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.signals import Signals
from app.domain.breaks.state import State
from app.domain.breaks.verbs import start
from app.domain.breaks.windows import Outside, window_at
from app.domain.errors import InvalidInput

BREAK_SECONDS = 90
LONGEST_BREAK = 3600
LOOK_AHEAD = timedelta(days=8)


def preview(
    settings: BreakSettings, start: datetime, end: datetime, break_seconds: float = BREAK_SECONDS
) -> tuple[datetime, ...]:
    """The UTC instants in `[start, end)` at which breaks are due, `start` being the first start
    and each break lasting `break_seconds`, 0 to 3600.  Raises `InvalidInput` for other lengths."""
    if not 0 <= break_seconds <= LONGEST_BREAK:  # so written, it refuses what is no number too
        raise InvalidInput("break-seconds", f"a number of seconds from 0 to {LONGEST_BREAK}")
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
    return tuple(at for _, at in _offers(state, settings, now, end, lasting))


def rest_of_window(
    state: State, settings: BreakSettings, now: datetime, most: int
) -> tuple[tuple[BreakId, datetime], ...]:
    """The next break and those after it up to the end of its window, each with the id that it
    will have, if each is taken when due; for whoever has to be told ahead."""
    lasting, ends = timedelta(seconds=BREAK_SECONDS), now + LOOK_AHEAD
    found: list[tuple[BreakId, datetime]] = []
    for one, at in _offers(state, settings, now, ends, lasting):
        window = window_at(settings.hours, settings.tz, at)
        if len(found) == most or at >= ends or isinstance(window, Outside):
            break
        if not found:
            ends = min(ends, window.end)
        found.append((one, at))
    return tuple(found)


def _offers(
    state: State, settings: BreakSettings, now: datetime, end: datetime, lasting: timedelta
) -> Iterator[tuple[BreakId, datetime]]:
    if isinstance(state.phase, Offered):
        state = start(state, settings, now, lasting).state
    while now < end:
        decision = decide(state, Signals(), settings, now)
        state = decision.state
        if isinstance(state.phase, Offered):
            yield state.phase.open.id, now
            decision = start(state, settings, now, lasting)
            state = decision.state
            if not lasting:
                continue  # over as soon as it begins: what comes next is decided at this instant
        now = decision.wake_at
