"""Several places in one session, one after the other."""

from __future__ import annotations

import pytest

from app.domain.body import MuscleId, Side
from app.domain.errors import NotAllowed, NotFound
from app.domain.holds import HoldSession, StopReason
from app.domain.holds.sites import HoldSite
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No, Yes
from tests.graph import Graph
from tests.services.holds.running import TRAPEZIUS, pressing, ready

GLUTEUS = MuscleId("gluteus_medius")
INFRA = MuscleId("infraspinatus")


def waiting(built: Graph) -> list[HoldSite]:
    return [each.place for each in built.services.hold_queue.waiting()]


async def hold_through(built: Graph) -> None:
    """The hold under way, to its end."""
    await built.clock.advance(400)
    holds = built.services.holds
    await holds.rate_after(Score(2))
    await holds.finish()


async def test_places_are_held_in_the_order_in_which_they_were_lined_up() -> None:
    built = await ready()
    lining = built.services.hold_queue
    await lining.enqueue(TRAPEZIUS, Side.LEFT)
    await lining.enqueue(TRAPEZIUS, Side.RIGHT)
    run = await lining.begin_next()
    assert (run.plan.muscle, run.plan.side) == (TRAPEZIUS, Side.LEFT)
    assert waiting(built) == [HoldSite(TRAPEZIUS, Side.RIGHT)]


async def test_a_place_stands_in_line_once() -> None:
    built = await ready()
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.LEFT)
    with pytest.raises(NotAllowed, match="already"):
        await built.services.hold_queue.enqueue(TRAPEZIUS, Side.LEFT)


async def test_no_more_than_three_places_with_those_already_pressed() -> None:
    built = await ready()
    await pressing(built)
    await hold_through(built)
    lining = built.services.hold_queue
    await lining.enqueue(TRAPEZIUS, Side.RIGHT)
    await lining.enqueue(INFRA, Side.LEFT)
    with pytest.raises(NotAllowed, match="Three spots"):
        await lining.enqueue(GLUTEUS, Side.LEFT)


async def test_the_one_under_way_counts_and_cannot_wait_for_itself() -> None:
    built = await ready()
    await pressing(built)
    with pytest.raises(NotAllowed, match="already"):
        await built.services.hold_queue.enqueue(TRAPEZIUS, Side.LEFT)


async def test_what_may_not_be_pressed_cannot_stand_in_line() -> None:
    built = await ready()
    with pytest.raises(NotAllowed, match="reading only"):
        await built.services.hold_queue.enqueue(MuscleId("scalenes"), Side.LEFT)


async def test_what_was_locked_meanwhile_is_refused_and_out_of_line() -> None:
    built = await ready()
    lining, safety = built.services.hold_queue, built.services.safety
    await lining.enqueue(TRAPEZIUS, Side.RIGHT)
    unwell = [
        Answered(each.id, Yes() if each.id == "unwell" else No()) for each in safety.questions
    ]
    await safety.answer(unwell)
    with pytest.raises(NotAllowed):
        await lining.begin_next()
    assert waiting(built) == []


async def stopped_for(reason: StopReason) -> Graph:
    """A hold stopped for that, while another place waits."""
    built = await ready()
    holds = await pressing(built)
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.RIGHT)
    await holds.stop_now()
    await holds.give_stop_reason(reason)
    await holds.finish()
    return built


@pytest.mark.parametrize("reason", [StopReason.SHARP, StopReason.DIZZY, StopReason.STRONG])
async def test_stopping_for_what_needs_help_is_the_end_of_the_line(reason: StopReason) -> None:
    built = await stopped_for(reason)
    assert waiting(built) == []
    with pytest.raises(NotFound):
        await built.services.hold_queue.begin_next()


async def test_stopping_for_anything_else_leaves_the_line_standing() -> None:
    built = await stopped_for(StopReason.OTHER)
    assert waiting(built) == [HoldSite(TRAPEZIUS, Side.RIGHT)]


async def test_one_can_be_left_out_and_all_can() -> None:
    built = await ready()
    lining = built.services.hold_queue
    await lining.enqueue(TRAPEZIUS, Side.LEFT)
    await lining.enqueue(TRAPEZIUS, Side.RIGHT)
    await lining.remove(HoldSite(TRAPEZIUS, Side.LEFT))
    assert waiting(built) == [HoldSite(TRAPEZIUS, Side.RIGHT)]
    await lining.clear()
    with pytest.raises(NotFound):
        await lining.begin_next()


async def test_a_line_left_lying_is_over() -> None:
    built = await ready()
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.LEFT)
    await built.clock.advance(31 * 60)
    assert waiting(built) == []


async def test_going_on_needs_no_second_question_and_asks_for_the_pain_anew() -> None:
    built = await ready()
    lining = built.services.hold_queue
    await pressing(built)
    await lining.enqueue(TRAPEZIUS, Side.RIGHT)
    await hold_through(built)
    await lining.begin_next()
    current = built.services.holds.runner.current
    assert isinstance(current, HoldSession)
    assert current.state.phase.kind == "prepare"
