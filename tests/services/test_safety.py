"""What may be pressed, as the services know it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.body import RegionId, Side
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.holds import NEEDS_HELP, StopReason, Timed, limits
from app.domain.holds.planning import FIRST_LONGEST, FIRST_SHORTEST
from app.domain.holds.protocol import Seconds
from app.domain.journal.entry import Score, Scored
from app.domain.safety import LockId, Screened, WarningSign
from app.domain.spots.matching import BodyPlace
from tests.graph import graph
from tests.services.holds.running import TRAPEZIUS, pressing, ready, screened


async def test_the_questions_come_back_after_30_days() -> None:
    built = graph()
    safety = built.services.safety
    assert safety.is_screening_due
    await screened(built.services)
    assert not safety.is_screening_due
    await built.clock.advance(timedelta(days=30).total_seconds())
    assert safety.is_screening_due


async def test_answers_that_are_not_complete_are_not_kept() -> None:
    built = graph()
    with pytest.raises(InvalidInput):
        await built.services.safety.answer([])
    assert not isinstance(built.services.safety.screening, Screened)


async def test_a_stop_for_numbness_can_be_lifted_from_the_next_day_on() -> None:
    built = await ready()
    safety = built.services.safety
    holds = await pressing(built)
    await holds.stop_now()
    await holds.give_stop_reason(StopReason.NUMB)
    await holds.finish()
    (lock,) = safety.locks_on(built.services.content.muscle(TRAPEZIUS), Side.MIDDLE)
    with pytest.raises(NotAllowed):
        await safety.lift_lock(lock.id)
    await built.clock.advance(timedelta(days=1).total_seconds())
    await safety.lift_lock(lock.id)
    assert safety.restrictions.locks == ()
    with pytest.raises(NotFound):
        await safety.lift_lock(LockId("gone"))


async def test_a_severe_score_on_a_spot_is_a_warning_sign() -> None:
    built = await ready()
    journal = built.services.journal
    kept = await journal.record(BodyPlace.of(RegionId("back.trap_upper.left")), Scored(Score(9)))
    assert built.services.safety.warning_signs(kept.spot.id) == {WarningSign.SEVERE}


async def test_that_a_score_is_higher_than_usual_is_hidden_until_a_higher_one() -> None:
    built = await ready()
    journal, safety = built.services.journal, built.services.safety
    kept = await journal.record(BodyPlace.of(RegionId("back.trap_upper.left")), Scored(Score(1)))
    for _ in range(3):
        await built.clock.advance(timedelta(days=1).total_seconds())
        await journal.record(kept.spot.id, Scored(Score(1)))
    await journal.record(kept.spot.id, Scored(Score(6)))
    assert safety.warning_signs(kept.spot.id) == {WarningSign.HIGHER_THAN_USUAL}
    await safety.set_aside(kept.spot.id)
    assert safety.warning_signs(kept.spot.id) == set()
    await journal.record(kept.spot.id, Scored(Score(8)))
    assert safety.warning_signs(kept.spot.id) == {WarningSign.HIGHER_THAN_USUAL}


async def test_the_numbers_that_are_shown_are_the_numbers_that_are_used() -> None:
    """The protocol that is shown in the app, and the one that plans go by, are the same."""
    built = await ready()
    shown = built.services.content.protocol
    plan = built.services.holds.plan_for(TRAPEZIUS, Side.LEFT)
    told = {fact.id: fact.length for fact in shown.phases}
    used = {phase.kind.value: phase.length for phase in plan.phases}
    for name in ("prepare", "release", "rest", "stretch"):
        length, fact = used[name], told[name]
        assert isinstance(length, Timed)
        assert isinstance(fact, Seconds)
        assert length.seconds == fact.default_seconds
    assert shown.first_press.min_seconds == FIRST_SHORTEST
    assert shown.first_press.max_seconds == FIRST_LONGEST
    assert (limits.SITES_PER_SESSION, limits.SECONDS_PER_SITE) == (3, 180)
    assert (limits.SESSIONS_PER_DAY, limits.SECONDS_PER_SESSION) == (2, 480)
    assert shown.check_in_every.min_seconds <= plan.check_in_every <= 30
    assert {each.id for each in shown.stop_now} == {reason.value for reason in NEEDS_HELP}
