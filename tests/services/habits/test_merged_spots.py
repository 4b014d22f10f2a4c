"""What was said and noted of planned holds, when two spots become one, and two again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.body import SpotId
from app.domain.habits.due_states import DueAnswer, HoldLocked, NotToday, PutOff
from app.domain.habits.plan import HabitPlan
from app.domain.habits.record import HabitRecord, HoldRested
from tests.domain.habits.examples import MONDAY, NECK, at, spot_plan
from tests.domain.journal_values import spot
from tests.services.habits.story import Story, story

OTHER = SpotId("other")
TUESDAY = MONDAY + timedelta(days=1)


async def two_spots() -> Story:
    """The neck daily, declined on Monday and rested on Tuesday; and the same place once more."""
    made = await story()
    await made.store.spots.save(replace(spot("Other"), id=OTHER))
    await made.planned(HabitPlan((spot_plan(times=7),)))
    await made.ran(MONDAY, 3)
    await made.note(DueAnswer(NECK, MONDAY, NotToday()), HoldRested(NECK, TUESDAY))
    made.it_is(MONDAY + timedelta(days=2))
    return made


def noted(made: Story) -> list[HabitRecord]:
    return sorted(made.store.habits.all(), key=lambda each: each.id)


async def test_not_today_and_rested_days_go_with_the_spot_and_come_back() -> None:
    made = await two_spots()
    before, days = noted(made), made.services.habit_days
    merged = await made.services.spots.merge(NECK, OTHER)
    assert [each.state for each in days.ended(MONDAY)] == [NotToday()]
    assert [each.state for each in days.ended(TUESDAY)] == [HoldLocked()]
    assert len(noted(made)) == len(before)
    await made.services.spots.undo_merge(merged)
    assert noted(made) == before
    assert [each.state for each in days.ended(MONDAY)] == [NotToday()]


async def test_where_both_spots_had_an_answer_the_newest_counts_until_undo() -> None:
    for hour in (11, 13):
        made = await two_spots()
        later = DueAnswer(OTHER, MONDAY, PutOff(at(hour + 1)))
        await made.note(later, hour=hour)
        before = noted(made)
        merged = await made.services.spots.merge(NECK, OTHER)
        counts = later if hour == 13 else DueAnswer(OTHER, MONDAY, NotToday())
        assert made.services.habit_days.answer(OTHER, MONDAY) == counts
        await made.services.spots.undo_merge(merged)
        assert noted(made) == before
