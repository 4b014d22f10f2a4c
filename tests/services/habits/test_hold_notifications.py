"""Notifications of planned holds: what their buttons do, and what is left when Unknot ends."""

from __future__ import annotations

import pytest

from app.domain.breaks.event_reasons import HoldPass
from app.domain.errors import NotAllowed
from app.domain.habits.due_states import HoldLater, NotToday
from app.services.notification_actions import NotificationAction
from app.texts import habits_today
from tests.services.habits.planned import about_holds, passed, states, with_plan
from tests.services.reminder_graph import working
from tests.services.test_guided_break import FakeDoor, FakeLeader


async def test_later_reminds_again_after_an_hour_and_not_today_ends_it() -> None:
    async with working() as life:
        services = life.graph.services
        spot = await with_plan(services)
        await life.until("mon 14:10")
        (first,) = about_holds(life)
        await services.notification_actions.perform(NotificationAction.LATER, first.break_id)
        assert states(life) == [HoldLater]
        await life.until("mon 15:40")
        assert len(about_holds(life)) == 2
        await services.notification_actions.perform(NotificationAction.NOT_TODAY, first.break_id)
        assert states(life) == [NotToday]
        assert passed(life) == [HoldPass.LATER, HoldPass.NOT_TODAY]
        with pytest.raises(NotAllowed):
            await services.due_holds.decline(spot.id)


async def test_a_notification_of_yesterday_answers_nothing_today() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services)
        await life.until("mon 14:10")
        (old,) = about_holds(life)
        await life.until("tue 09:00")
        await services.notification_actions.perform(NotificationAction.NOT_TODAY, old.break_id)
        assert states(life) == [HoldLater]
        assert passed(life) == [HoldPass.LAPSED]


async def test_when_unknot_ends_no_notification_is_left_whose_buttons_nobody_hears() -> None:
    async with working() as life:
        await with_plan(life.graph.services)
        await life.until("mon 14:20")
        (rung,) = about_holds(life)
        assert rung.break_id not in life.notifier.withdrawn
    assert rung.break_id in life.notifier.withdrawn


async def test_a_hold_that_cannot_be_opened_from_its_notification_says_how_to_start_it() -> None:
    async with working() as life:
        await with_plan(life.graph.services)
        await life.until("mon 14:20")
        (rung,) = about_holds(life)
        guided = life.graph.services.guided_break
        guided.notifier = said = FakeLeader()
        await guided.perform(NotificationAction.HOLD, rung.break_id)
        assert [title for title, _, _ in said.shown] == [habits_today.OPEN_TO_HOLD.title]
        guided.app_opener = opened = FakeDoor()
        await guided.perform(NotificationAction.HOLD, rung.break_id)
        assert opened.opened == [f"/hold/spot/{rung.break_id.rpartition(':')[2]}"]
        assert len(said.shown) == 1
