"""Guided holds as the person goes through them, over a clock that the test holds in its hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from app.domain.body import MuscleId, RegionId, Side
from app.domain.breathing.breath import PatternId
from app.domain.errors import NotAllowed, NotFound, StorageError
from app.domain.holds import (
    NO_SESSION,
    Attendance,
    CheckIn,
    Cue,
    Ended,
    Familiar,
    Feeling,
    HoldMode,
    HoldRecord,
    HoldSession,
    HoldSettings,
    HoldState,
    NextDay,
    NoSession,
    PhaseKind,
    StopReason,
)
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No, Yes
from app.domain.spots.matching import BodyPlace
from app.services.container import Services
from app.services.holds.service import Holds
from app.storage.memory import MemoryValue
from tests.graph import Graph, graph

TRAPEZIUS = MuscleId("upper_trapezius")


async def screened(services: Services) -> None:
    """Answer no to every safety question."""
    await services.safety.answer([Answered(q.id, No()) for q in services.safety.questions])


class FullCell(MemoryValue[HoldSession | NoSession]):
    """A cell on a disk that is full."""

    async def put(self, value: HoldSession | NoSession) -> None:
        raise StorageError("The disk is full. Make room, then try again.")


async def ready() -> Graph:
    built = graph()
    await screened(built.services)
    return built


async def pressing(built: Graph, before: int = 5) -> Holds:
    """A hold whose first press has just begun."""
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(before))
    await holds.found(Familiar.YES)
    return holds


def state(holds: Holds) -> HoldState:
    assert isinstance(holds.current, HoldSession)
    return holds.current.state


def tended(holds: Holds) -> Attendance:
    assert isinstance(holds.current, HoldSession)
    return holds.current.tended


@dataclass
class Told:
    """Hears a signal, and notes the cue that is the newest each time."""

    holds: Holds
    cues: list[Cue] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listener = self.note
        self.holds.changed.connect(self.listener)

    def note(self) -> None:
        if isinstance(self.holds.current, HoldSession):
            self.cues.append(state(self.holds).cue)


async def test_a_whole_hold_is_kept_with_its_rounds_and_ratings() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(30 + 10 + 30 + 30 + 10 + 25)
    await holds.rate_after(Score(2))
    kept = await holds.finish()
    assert isinstance(kept, HoldRecord)
    assert built.store.holds.all() == (kept,)
    assert [done.pressed for done in kept.rounds] == [30.0, 30.0]
    assert (kept.before, kept.after, kept.ended) == (5, 2, Ended.COMPLETED)
    assert holds.current == NO_SESSION
    assert built.store.hold_session.get() == NO_SESSION


async def test_every_boundary_is_told_once_at_its_second() -> None:
    built = await ready()
    holds = await pressing(built)
    told = Told(holds)
    for seconds, cue in ((4, Cue.OUT), (6, Cue.IN), (4, Cue.OUT), (6, Cue.ASK_AND_IN)):
        await built.clock.advance(seconds - 0.01)
        before = len(told.cues)
        await built.clock.advance(0.01)
        assert told.cues[before:] == [cue]


async def test_what_is_refused_says_why_and_changes_nothing() -> None:
    built = await ready()
    holds = built.services.holds
    with pytest.raises(NotAllowed, match="reading only"):
        await holds.begin(MuscleId("scalenes"), Side.LEFT)
    with pytest.raises(NotFound, match="no muscle"):
        await holds.begin(MuscleId("nonsense"), Side.LEFT)
    assert holds.current == NO_SESSION


async def test_nobody_presses_before_the_safety_questions_are_answered() -> None:
    built = graph()
    with pytest.raises(NotAllowed, match="safety questions are due"):
        await built.services.holds.begin(TRAPEZIUS, Side.LEFT)


async def test_one_hold_at_a_time() -> None:
    built = await ready()
    holds = await pressing(built)
    with pytest.raises(NotAllowed, match="already under way"):
        await holds.begin(TRAPEZIUS, Side.RIGHT)


async def test_check_ins_count_while_the_clock_goes_on() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(8)
    await holds.check_in(CheckIn.LESS)
    await built.clock.advance(3)
    await holds.check_in(CheckIn.LESS)
    await holds.let_go()
    await built.clock.advance(9)
    assert state(holds).phase.kind is PhaseKind.RELEASE
    assert state(holds).trace.rounds[0].pressed == 20


async def test_an_answer_that_comes_too_late_is_refused_kindly() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(31)
    with pytest.raises(NotAllowed, match="moved on"):
        await holds.check_in(CheckIn.SAME)


async def test_stop_is_kept_at_once_and_its_reason_afterwards() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(12)
    await holds.stop_now()
    assert [(h.ended, h.reason) for h in holds.history()] == [(Ended.STOPPED, StopReason.UNSAID)]
    ended_at = holds.history()[0].ended_at
    await built.clock.advance(60)
    await holds.explain(StopReason.NUMB)
    await holds.finish()
    assert [(h.reason, h.ended_at) for h in holds.history()] == [(StopReason.NUMB, ended_at)]
    with pytest.raises(NotAllowed, match="should look at"):
        await holds.begin(TRAPEZIUS, Side.LEFT)
    assert (await holds.begin(TRAPEZIUS, Side.RIGHT)).plan.side is Side.RIGHT


async def test_stop_works_even_when_it_cannot_be_kept() -> None:
    built = await ready()
    holds = await pressing(built)

    built.store.hold_session = FullCell(built.store.hold_session.get())
    with pytest.raises(StorageError):
        await holds.stop_now()
    assert state(holds).mode is HoldMode.STOPPED


async def test_a_pause_stops_the_clock_of_the_hold_and_resuming_leads_in() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(14)
    await holds.pause()
    await built.clock.advance(500)
    assert state(holds).mode is HoldMode.PAUSED
    await holds.resume()
    await built.clock.advance(3 + 19)
    assert state(holds).phase.kind is PhaseKind.PRESS
    await built.clock.advance(1)
    assert state(holds).phase.kind is PhaseKind.RELEASE


async def test_a_machine_that_slept_through_a_press_is_told_to_release_now() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(2)
    built.clock.suspend(600)
    await built.clock.advance(2)
    assert state(holds).phase.kind is PhaseKind.RELEASE
    assert state(holds).mode is HoldMode.PAUSED
    await built.clock.advance(600)
    assert state(holds).phase.kind is PhaseKind.RELEASE


def restarted(built: Graph) -> Holds:
    """The same data in a new process."""
    old = built.services
    return Holds(
        clock=built.clock,
        store=built.store,
        content=old.content,
        settings_service=old.settings,
        safety=old.safety,
        zone=old.journal.zone,
    )


async def test_after_a_restart_the_hold_waits_to_be_gone_on_with() -> None:
    built = await ready()
    await (await pressing(built)).stop()
    built.clock.step(14)
    holds = restarted(built)
    await holds.start()
    assert tended(holds) is Attendance.INTERRUPTED
    await holds.resume()
    await built.clock.advance(3 + 20)
    assert state(holds).phase.kind is PhaseKind.RELEASE
    assert tended(holds) is Attendance.LIVE


async def test_after_a_restart_what_was_done_can_be_logged_instead() -> None:
    built = await ready()
    await (await pressing(built)).stop()
    built.clock.step(14)
    holds = restarted(built)
    await holds.start()
    await holds.log_what_was_done()
    assert [(h.pressed, h.ended) for h in holds.history()] == [(14.0, Ended.LEFT_OFF)]
    assert holds.current == NO_SESSION


async def test_a_hold_left_before_any_pressing_leaves_nothing_behind() -> None:
    built = await ready()
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await holds.next()
    await holds.finish()
    assert holds.history() == ()
    with pytest.raises(NotFound, match="no hold under way"):
        await holds.finish()


async def test_a_hold_whose_pressing_is_over_is_kept_even_if_nobody_finishes_it() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(30 + 10 + 30 + 30 + 10 + 25)
    assert [held.pressed for held in holds.history()] == [60.0]


async def test_a_hold_belongs_to_the_spot_it_was_begun_from() -> None:
    built = await ready()
    place = BodyPlace.of(RegionId("back.trap_upper.left"))
    spot = await built.services.journal.open_spot(place)
    run = await built.services.holds.begin(TRAPEZIUS, Side.LEFT, spot.id)
    assert run.spot == spot.id


async def test_the_day_after_is_asked_once_and_soreness_halves_the_next_hold() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(150)
    (kept,) = holds.history()
    await holds.finish()
    assert holds.owed() == ()
    with pytest.raises(NotAllowed, match="tomorrow"):
        await holds.next_day(kept.id, Feeling.SORE)
    await built.clock.advance(timedelta(days=1).total_seconds())
    assert [held.id for held in holds.owed()] == [kept.id]
    told = await holds.next_day(kept.id, Feeling.SORE)
    assert isinstance(told.next_day, NextDay)
    assert holds.owed() == ()
    assert holds.plan_for(TRAPEZIUS, Side.LEFT).press_seconds == 10


async def test_the_question_about_the_day_after_goes_away_by_itself() -> None:
    built = await ready()
    await pressing(built)
    await built.clock.advance(150)
    await built.clock.advance(timedelta(days=3).total_seconds())
    assert built.services.holds.owed() == ()


async def test_a_pattern_that_holds_the_breath_gives_way_to_the_long_exhale() -> None:
    built = await ready()
    await built.services.settings.change(
        lambda now: replace(now, holds=HoldSettings(pattern=PatternId("box")))
    )
    plan = built.services.holds.plan_for(TRAPEZIUS, Side.LEFT)
    assert plan.pattern == PatternId("long_exhale")


async def test_an_answer_that_locks_refuses_and_lifting_it_lets_begin() -> None:
    built = await ready()
    services = built.services
    fever = next(q for q in services.safety.questions if q.id == "unwell")
    answers = [Answered(q.id, Yes() if q is fever else No()) for q in services.safety.questions]
    await services.safety.answer(answers)
    with pytest.raises(NotAllowed) as refused:
        await services.holds.begin(TRAPEZIUS, Side.LEFT)
    assert fever.lift in str(refused.value)
    await screened(services)
    assert isinstance(await services.holds.begin(TRAPEZIUS, Side.LEFT), HoldSession)


async def test_nothing_is_followed_once_nothing_is_left_to_follow() -> None:
    built = await ready()
    holds = await pressing(built)
    await holds.stop_now()
    await holds.explain(StopReason.OTHER)
    await holds.finish()
    told = Told(holds)
    await built.clock.advance(600)
    assert told.cues == []
    assert isinstance(holds.current, NoSession)
