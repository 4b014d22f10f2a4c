"""One hold, seen by two processes on the same data."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.bootstrap import assemble
from app.domain.body import Side
from app.domain.breaks import Inhibitor
from app.domain.errors import NotAllowed
from app.domain.holds import Attendance, CheckIn, NoSession, PhaseKind
from app.domain.journal.entry import Score
from app.services.activity_monitor import HoldInhibitor
from app.services.container import Services
from app.services.holds.service import Holds
from app.storage.store import disk_store
from tests.fakes import FakeClock, FakeTimer
from tests.graph import Graph, shipped_content
from tests.services.holds.running import TRAPEZIUS, attendance, pressing, ready, screened, state
from tests.services.holds.test_after_restart import restarted


async def elsewhere() -> tuple[Graph, Holds, Holds]:
    """A hold that is being pressed in one process, and the holds of another that runs already."""
    built = await ready()
    other = restarted(built)
    await other.runner.start()
    return built, await pressing(built), other


def inhibited(built: Graph, holds: Holds) -> bool:
    return HoldInhibitor(holds.runner, built.clock).inhibitors() == (Inhibitor.IN_HOLD,)


async def test_the_other_process_sees_it_waiting_and_offers_no_break_until_pressing_is_over() -> (
    None
):
    built, here, other = await elsewhere()
    assert attendance(here) is Attendance.LIVE
    assert attendance(other) is Attendance.INTERRUPTED
    assert inhibited(built, other)
    await here.stop_now()
    assert not inhibited(built, other)
    await here.finish()
    assert isinstance(other.runner.current, NoSession)
    assert isinstance(other.runner.elsewhere, NoSession)


async def test_a_process_that_fell_silent_holds_breaks_back_for_a_few_minutes() -> None:
    built, here, other = await elsewhere()
    await here.runner.stop()
    await built.clock.advance(4 * 60)
    assert inhibited(built, other)
    await built.clock.advance(2 * 60)
    assert not inhibited(built, other)


async def test_who_acts_in_it_leads_it_and_the_first_process_lets_it_go() -> None:
    built, here, other = await elsewhere()
    await other.resume()
    assert attendance(other) is Attendance.LIVE
    assert attendance(here) is Attendance.INTERRUPTED
    await built.clock.advance(3 + 5)
    await other.set_level(Score(4))
    await built.clock.advance(60)
    assert state(other).progress.rounds[0].level == 4
    await here.resume()  # and back again
    assert attendance(other) is Attendance.INTERRUPTED
    assert state(here).progress.rounds[0].level == 4


async def test_an_answer_given_elsewhere_is_not_overwritten_at_the_next_boundary() -> None:
    built, here, other = await elsewhere()
    await here.set_level(Score(4))
    await other.resume()
    await built.clock.advance(3 + 1)
    await other.check_in(CheckIn.MORE)
    await built.clock.advance(200)
    assert state(other).phase.kind is not PhaseKind.PRESS or state(other).phase.round > 1
    assert any(each.answers for each in state(other).progress.rounds)


async def test_on_one_disk_a_hold_led_there_keeps_breaks_back_here_and_no_second_one_begins(
    tmp_path: Path,
) -> None:
    clock = FakeClock()

    def process() -> Services:
        return assemble(
            clock=clock,
            timer=FakeTimer(clock),
            store=disk_store(tmp_path, clock),
            content=shipped_content(),
            system_zone=lambda: "Europe/Berlin",
        )

    here, there = process(), process()
    inhibitor = HoldInhibitor(here.holds.runner, clock)
    await here.holds.runner.start()
    await screened(there)
    await there.holds.begin(TRAPEZIUS, Side.LEFT)
    assert inhibitor.inhibitors() == ()  # it has not looked at the disk yet
    await here.store.refresh()
    assert inhibitor.inhibitors() == (Inhibitor.IN_HOLD,)
    with pytest.raises(NotAllowed, match="already have a hold in progress"):
        await here.holds.begin(TRAPEZIUS, Side.RIGHT)
    await there.holds.finish()
    await here.store.refresh()
    assert inhibitor.inhibitors() == ()
    for services in (here, there):
        await services.holds.runner.stop()
        services.close()
