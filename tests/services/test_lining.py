"""Several places in one session, one after the other."""

from __future__ import annotations

import pytest

from app.domain.body import MuscleId, Side
from app.domain.errors import NotFound, Refused
from app.domain.hold import Run, StopReason
from app.domain.hold.places import HoldPlace
from app.domain.journal import Score
from app.domain.safety import Answered, No, Yes
from tests.graph import Graph
from tests.services.test_holds import TRAPEZIUS, pressing, ready

GLUTEUS = MuscleId("gluteus_medius")
INFRA = MuscleId("infraspinatus")


def waiting(built: Graph) -> list[HoldPlace]:
    return [each.place for each in built.unknot.lining.waiting()]


async def hold_through(built: Graph) -> None:
    """The hold under way, to its end."""
    await built.clock.advance(400)
    holds = built.unknot.holds
    await holds.rate_after(Score(2))
    await holds.finish()


async def test_places_are_held_in_the_order_in_which_they_were_lined_up() -> None:
    built = await ready()
    lining = built.unknot.lining
    await lining.line_up(TRAPEZIUS, Side.LEFT)
    await lining.line_up(TRAPEZIUS, Side.RIGHT)
    run = await lining.begin_next()
    assert (run.plan.muscle, run.plan.side) == (TRAPEZIUS, Side.LEFT)
    assert waiting(built) == [HoldPlace(TRAPEZIUS, Side.RIGHT)]


async def test_a_place_stands_in_line_once() -> None:
    built = await ready()
    await built.unknot.lining.line_up(TRAPEZIUS, Side.LEFT)
    with pytest.raises(Refused, match="already"):
        await built.unknot.lining.line_up(TRAPEZIUS, Side.LEFT)


async def test_no_more_than_three_places_with_those_already_pressed() -> None:
    built = await ready()
    await pressing(built)
    await hold_through(built)
    lining = built.unknot.lining
    await lining.line_up(TRAPEZIUS, Side.RIGHT)
    await lining.line_up(INFRA, Side.LEFT)
    with pytest.raises(Refused, match="Three spots"):
        await lining.line_up(GLUTEUS, Side.LEFT)


async def test_the_one_under_way_counts_and_cannot_wait_for_itself() -> None:
    built = await ready()
    await pressing(built)
    with pytest.raises(Refused, match="already"):
        await built.unknot.lining.line_up(TRAPEZIUS, Side.LEFT)


async def test_what_may_not_be_pressed_cannot_stand_in_line() -> None:
    built = await ready()
    with pytest.raises(Refused, match="reading only"):
        await built.unknot.lining.line_up(MuscleId("scalenes"), Side.LEFT)


async def test_what_was_locked_meanwhile_is_refused_and_out_of_line() -> None:
    built = await ready()
    lining, safety = built.unknot.lining, built.unknot.safety
    await lining.line_up(TRAPEZIUS, Side.RIGHT)
    unwell = [
        Answered(each.id, Yes() if each.id == "unwell" else No()) for each in safety.questions
    ]
    await safety.answer(unwell)
    with pytest.raises(Refused):
        await lining.begin_next()
    assert waiting(built) == []


async def stopped_for(reason: StopReason) -> Graph:
    """A hold stopped for that, while another place waits."""
    built = await ready()
    holds = await pressing(built)
    await built.unknot.lining.line_up(TRAPEZIUS, Side.RIGHT)
    await holds.stop_now()
    await holds.explain(reason)
    await holds.finish()
    return built


@pytest.mark.parametrize("reason", [StopReason.SHARP, StopReason.DIZZY, StopReason.STRONG])
async def test_stopping_for_what_needs_help_is_the_end_of_the_line(reason: StopReason) -> None:
    built = await stopped_for(reason)
    assert waiting(built) == []
    with pytest.raises(NotFound):
        await built.unknot.lining.begin_next()


async def test_stopping_for_anything_else_leaves_the_line_standing() -> None:
    built = await stopped_for(StopReason.OTHER)
    assert waiting(built) == [HoldPlace(TRAPEZIUS, Side.RIGHT)]


async def test_one_can_be_left_out_and_all_can() -> None:
    built = await ready()
    lining = built.unknot.lining
    await lining.line_up(TRAPEZIUS, Side.LEFT)
    await lining.line_up(TRAPEZIUS, Side.RIGHT)
    await lining.leave_out(HoldPlace(TRAPEZIUS, Side.LEFT))
    assert waiting(built) == [HoldPlace(TRAPEZIUS, Side.RIGHT)]
    await lining.clear()
    with pytest.raises(NotFound):
        await lining.begin_next()


async def test_a_line_left_lying_is_over() -> None:
    built = await ready()
    await built.unknot.lining.line_up(TRAPEZIUS, Side.LEFT)
    await built.clock.advance(31 * 60)
    assert waiting(built) == []


async def test_going_on_needs_no_second_question_and_asks_for_the_pain_anew() -> None:
    built = await ready()
    lining = built.unknot.lining
    await pressing(built)
    await lining.line_up(TRAPEZIUS, Side.RIGHT)
    await hold_through(built)
    await lining.begin_next()
    current = built.unknot.holds.current
    assert isinstance(current, Run)
    assert current.state.phase.kind == "prepare"
