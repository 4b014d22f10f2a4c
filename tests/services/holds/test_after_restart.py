"""A hold that was under way when the app stopped."""

from __future__ import annotations

import pytest

from app.domain.body import Side
from app.domain.errors import NotFound
from app.domain.holds import NO_SESSION, Attendance, Ended, PhaseKind
from app.services.holds.service import Holds
from app.services.signal import CommandLock
from tests.graph import Graph
from tests.services.holds.running import TRAPEZIUS, attendance, pressing, ready, state


def restarted(built: Graph) -> Holds:
    """The same data in a new process."""
    old = built.services
    return Holds(
        clock=built.clock,
        store=built.store,
        content=old.content,
        settings_service=old.settings,
        safety=old.safety,
        local_time=old.local_time,
        journal_lock=CommandLock(built.store),
    )


async def test_after_a_restart_the_hold_waits_to_be_gone_on_with() -> None:
    built = await ready()
    await (await pressing(built)).runner.stop()
    built.clock.step(14)
    holds = restarted(built)
    await holds.runner.start()
    assert attendance(holds) is Attendance.INTERRUPTED
    await holds.resume()
    await built.clock.advance(3 + 20)
    assert state(holds).phase.kind is PhaseKind.RELEASE
    assert attendance(holds) is Attendance.LIVE


async def test_after_a_restart_what_was_done_can_be_logged_instead() -> None:
    built = await ready()
    await (await pressing(built)).runner.stop()
    built.clock.step(14)
    holds = restarted(built)
    await holds.runner.start()
    await holds.finish()
    assert [(h.pressed, h.ended) for h in holds.records.history()] == [(14.0, Ended.LEFT_OFF)]
    assert holds.runner.current == NO_SESSION


async def test_a_hold_left_before_any_pressing_leaves_nothing_behind() -> None:
    built = await ready()
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await holds.next()
    await holds.finish()
    assert holds.records.history() == ()
    with pytest.raises(NotFound, match="not doing a hold"):
        await holds.finish()


async def test_a_hold_whose_pressing_is_over_is_kept_even_if_nobody_finishes_it() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(30 + 10 + 30 + 30 + 10 + 25)
    assert [held.pressed for held in holds.records.history()] == [60.0]
