"""The spot a hold belongs to, and the question on the day after."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.body import RegionId, Side
from app.domain.errors import NotAllowed
from app.domain.holds import Feeling, NextDay
from app.domain.spots.matching import BodyPlace
from tests.services.holds.running import TRAPEZIUS, pressing, ready


async def test_a_hold_belongs_to_the_spot_it_was_begun_from() -> None:
    built = await ready()
    place = BodyPlace.of(RegionId("back.trap_upper.left"))
    spot = await built.services.spots.open(place)
    run = await built.services.holds.begin(TRAPEZIUS, Side.LEFT, spot.id)
    assert run.spot == spot.id


async def test_the_day_after_is_asked_once_and_soreness_halves_the_next_hold() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(150)
    (kept,) = holds.records.history()
    await holds.finish()
    assert holds.records.awaiting_next_day() == ()
    with pytest.raises(NotAllowed, match="tomorrow"):
        await holds.records.answer_next_day(kept.id, Feeling.SORE)
    await built.clock.advance(timedelta(days=1).total_seconds())
    assert [held.id for held in holds.records.awaiting_next_day()] == [kept.id]
    told = await holds.records.answer_next_day(kept.id, Feeling.SORE)
    assert isinstance(told.next_day, NextDay)
    assert holds.records.awaiting_next_day() == ()
    assert holds.plan_for(TRAPEZIUS, Side.LEFT).press_seconds == 10


async def test_the_question_about_the_day_after_goes_away_by_itself() -> None:
    built = await ready()
    await pressing(built)
    await built.clock.advance(150)
    await built.clock.advance(timedelta(days=3).total_seconds())
    assert built.services.holds.records.awaiting_next_day() == ()
