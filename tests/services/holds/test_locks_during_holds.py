"""No way around a lock once a hold is under way, waits in line, or was left lying."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from app.domain.body import RegionId, Side
from app.domain.errors import NotAllowed
from app.domain.holds import Ended, HoldMode, PhaseKind, StopReason
from app.domain.journal.entry import EntryDetails, Score, Scored, TagId
from app.domain.safety import Answered, ByDoctor, QuestionId, Yes
from app.domain.spots.matching import BodyPlace
from tests.graph import Graph
from tests.services.holds.running import TRAPEZIUS, pressing, ready, screened, state
from tests.services.holds.test_after_restart import restarted

CLOT = Answered(QuestionId("leg_clot"), Yes())


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def through_one_hold(built: Graph) -> None:
    holds = await pressing(built)
    await built.clock.advance(400)
    await holds.rate_after(Score(2))
    await holds.finish()


async def test_an_answer_that_locks_stops_the_hold_under_way_at_once() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(10)
    await built.services.safety.answer_one(CLOT)
    await settled()
    assert state(holds).mode is HoldMode.STOPPED
    (held,) = holds.records.history()
    assert (held.ended, held.reason, held.pressed) == (Ended.STOPPED, StopReason.OTHER, 10.0)


async def test_something_new_stops_the_hold_under_way() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.services.safety.something_is_new()
    await settled()
    assert state(holds).mode is HoldMode.STOPPED


async def test_numbness_logged_during_a_hold_stops_it() -> None:
    built = await ready()
    holds = await pressing(built)
    numb = EntryDetails(descriptors=(TagId("numb"),))
    place = BodyPlace.of(RegionId("back.trap_upper.left"))
    await built.services.journal.record(place, Scored(Score(4)), details=numb)
    await settled()
    assert state(holds).mode is HoldMode.STOPPED


async def test_a_lock_on_another_site_lets_the_hold_go_on() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.services.safety.answer_one(Answered(QuestionId("diabetic_feet"), Yes()))
    await settled()
    assert state(holds).phase.kind is PhaseKind.PRESS


async def test_a_lock_before_the_first_press_keeps_the_hold_from_getting_there() -> None:
    built = await ready()
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await built.services.safety.answer_one(CLOT)
    with pytest.raises(NotAllowed, match="clot"):
        await holds.next()
    assert state(holds).phase.kind is PhaseKind.SCREEN


async def test_a_hold_found_after_a_restart_does_not_go_on_once_it_is_locked() -> None:
    built = await ready()
    await (await pressing(built)).runner.stop()
    await built.services.safety.answer_one(CLOT)
    built.clock.step(14)
    holds = restarted(built)
    await holds.runner.start()
    with pytest.raises(NotAllowed, match="clot"):
        await holds.resume()
    with pytest.raises(NotAllowed, match="clot"):
        await holds.continue_interrupted()
    await holds.finish()
    assert len(holds.records.history()) == 1


async def test_a_hold_that_was_left_lying_is_begun_anew() -> None:
    built = await ready()
    holds = await pressing(built)
    await holds.pause()
    await built.clock.advance(timedelta(hours=2).total_seconds())
    with pytest.raises(NotAllowed, match="over an hour ago"):
        await holds.resume()
    await holds.stop_now()


async def test_a_hold_whose_pressing_is_over_can_be_ended_under_a_lock() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(30 + 10 + 30 + 30 + 10 + 25)
    await built.services.safety.answer_one(CLOT)
    await holds.rate_after(Score(3))
    await holds.finish()
    assert len(holds.records.history()) == 1


async def test_the_first_hold_in_line_asks_whether_anything_is_new() -> None:
    built = await ready()
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.LEFT)
    run = await built.services.hold_queue.begin_next()
    assert run.state.phase.kind is PhaseKind.SCREEN
    assert state(built.services.holds).phase.kind is PhaseKind.SCREEN


async def test_the_next_in_line_of_a_session_does_not_ask_again() -> None:
    built = await ready()
    await through_one_hold(built)
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.RIGHT)
    await built.services.hold_queue.begin_next()
    assert state(built.services.holds).phase.kind is PhaseKind.PREPARE


async def test_nothing_new_on_another_day_is_asked_anew() -> None:
    built = await ready()
    await through_one_hold(built)
    await built.clock.advance(timedelta(days=1).total_seconds())
    await screened(built.services)
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.RIGHT)
    await built.services.hold_queue.begin_next()
    assert state(built.services.holds).phase.kind is PhaseKind.SCREEN


async def test_a_warning_sign_once_given_is_not_taken_back_by_another_reason() -> None:
    built = await ready()
    holds = await pressing(built)
    await holds.stop_now()
    await holds.give_stop_reason(StopReason.SHARP)
    await holds.give_stop_reason(StopReason.CHEST)
    for milder in (StopReason.OTHER, StopReason.SHARP, StopReason.STRONG):
        await holds.give_stop_reason(milder)
    assert holds.records.history()[0].reason is StopReason.CHEST
    (lock,) = built.services.safety.restrictions.locks
    assert isinstance(lock.lift, ByDoctor)
