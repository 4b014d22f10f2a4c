"""When a break is due by interval, where ranges of the hours have intervals of their own (R1).

1. A break is due one interval after the anchor: the interval of the range that the anchor is in.
2. Where a range with another interval starts meanwhile, in the same window, the break is due no
   later than that interval after its start. So nobody waits longer than a range says, and a break
   is never sooner after the anchor than the shorter of the two intervals.
3. Where a clock change shows the edge of two ranges twice, both hold in between; the shorter
   interval counts.

Worked, with `mon 09:00-13:00 every 60, 13:00-17:00 every 30`: counted from 11:00, the break is due
at 12:00; from 12:10, at 13:10; from 12:50, at 13:30 and not at 13:50. The other way round, with 30
and then 60 minutes: counted from 12:50, it is due at 13:20, and the next one after it at 14:20.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.breaks.settings import BreakSettings
from app.domain.breaks.windows import HoursWindow


def due_after(anchor: datetime, window: HoursWindow, settings: BreakSettings) -> datetime:
    """The UTC instant at which the break counted from `anchor`, which is in `window`, is due. It
    may be past the end of the window.
    """
    if len(settings.intervals) == 1:
        return anchor + settings.intervals[0]
    return min(
        max(anchor, span.start) + settings.interval_of(span.every)
        for span in settings.spans_around(anchor)
        if anchor < span.end and span.start < window.end
    )
