"""Which tip is shown after a break, if any (H12).

1. A tip comes after at least three breaks taken since the one before, and one a day at most.
2. None comes again within 30 days. When all were shown, there is none for a while.
3. It is the first in the order of the content that was never shown; then the one shown longest ago.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.habits.record import TipShown
from app.domain.learn.content import Tip

EVERY_BREAKS = 3
AGAIN_AFTER = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class NoTip:
    """No tip is shown now."""


def next_tip(
    tips: Iterable[Tip], shown: Collection[TipShown], breaks_since: int, day: date
) -> Tip | NoTip:
    """The tip after a break on the local date `day`. `shown` has the last time of each tip, and
    `breaks_since` breaks were taken since the newest of them, with this one.
    """
    last = {each.tip: each.day for each in shown}
    newest = max(last.values(), default=date.min)
    if breaks_since < EVERY_BREAKS or newest >= day:
        return NoTip()
    rested = [tip for tip in tips if tip.id not in last or last[tip.id] + AGAIN_AFTER <= day]
    return min(rested, key=lambda tip: last.get(tip.id, date.min), default=NoTip())
