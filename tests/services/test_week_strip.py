"""This week as Today shows it, read from what is stored."""

from __future__ import annotations

from app.domain.body import RegionId
from app.domain.breaks import BreakEvent
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import BreakFinished
from app.domain.insights.week_strip import WeekDay
from app.domain.journal.entry import Score, Scored
from app.domain.spots.matching import BodyPlace
from tests.domain.breaks.life import at
from tests.graph import graph


async def test_what_is_saved_is_on_its_day_of_this_week_and_what_is_older_is_not() -> None:
    made = graph(at("wed 12:00"))
    services, place = made.services, BodyPlace.of(RegionId("back.ql.left"))
    for when in ("2026-02-27 10:00", "tue 10:00"):
        end = at(when.replace(" ", "T") if when[0] == "2" else when)
        await services.break_log.save([BreakEvent(end, BreakFinished(end, FinishReason.PLAYED))])
    _, tuesday, wednesday, *_ = before = services.week_strip.days()
    assert tuesday == WeekDay(at("tue 12:00").date(), breaks=1)
    assert sum(each.breaks for each in before) == 1
    assert not wednesday.is_logged
    await services.journal.record(place, Scored(Score(3)))
    assert services.week_strip.days()[2].is_logged
    assert services.week_strip.days() is services.week_strip.days()
