"""An hour or two of several real processes; the whole day is `python -m tests.reliability.day`."""

from __future__ import annotations

from app.domain.breaks import BreakEvent, BreakId
from app.domain.breaks.events import BreakHandedOver, BreakOffered, BreakShown, EventDetail
from tests.fakes import MONDAY_MORNING
from tests.reliability.day import spend
from tests.reliability.tally import told_too_often


async def test_real_processes_that_are_stopped_and_killed_tell_every_break_once() -> None:
    found, day = await spend(speed=240, hours=1.6, seed=3)
    assert found.doubles == []
    assert found.unexplained == []
    assert found.counts["due"] > 0
    assert day.done["sent"] > 0


def events(*what: EventDetail) -> list[BreakEvent]:
    return [BreakEvent(MONDAY_MORNING, each, BreakId("a")) for each in what]


def test_it_would_notice_a_break_that_is_shown_twice() -> None:
    offered, shown = BreakOffered(), BreakShown("desktop")
    assert told_too_often(events(offered, shown)) == []
    assert told_too_often(events(offered, shown, BreakShown("terminal"))) == []
    assert told_too_often(events(offered, shown, BreakHandedOver(), shown)) == []
    assert "told twice" in told_too_often(events(offered, shown, shown))[0]
