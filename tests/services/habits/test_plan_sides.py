"""Planning holds for spots that leave something open."""

from __future__ import annotations

from datetime import time

import pytest

from app.domain.body import OTHER, MuscleId, Side
from app.domain.errors import InvalidInput
from app.domain.habits.plan import AtTime, SpotPlan
from app.domain.spots.matching import BodyPlace
from tests.graph import graph

AT_NINE = AtTime(time(9))
CALF = MuscleId("gastrocnemius")


async def test_a_spot_without_a_side_is_planned_for_the_side_that_was_named() -> None:
    plans, spots = (made := graph()).services.plans, made.services.spots
    spot = (await spots.open(BodyPlace.of(OTHER), "Both calves")).id
    with pytest.raises(InvalidInput):
        await plans.plan_hold(spot, 2, AT_NINE, CALF)
    await plans.plan_hold(spot, 2, AT_NINE, CALF, Side.RIGHT)
    again = await plans.plan_hold(spot, 3, AT_NINE)
    assert (again.site.side, again.times_a_week) == (Side.RIGHT, 3)
    assert isinstance(plans.hold_for(spot), SpotPlan)
