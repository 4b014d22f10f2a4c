"""Guided holds from beginning to end, over a clock that the test moves."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import PatternId
from app.domain.errors import NotAllowed, NotFound, StorageError
from app.domain.holds import (
    NO_SESSION,
    CheckIn,
    Cue,
    Ended,
    HoldMode,
    HoldRecord,
    HoldSession,
    HoldSettings,
    NoSession,
    PhaseKind,
    StopReason,
)
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No, Yes
from app.services.holds.service import Holds
from tests.graph import graph
from tests.services.holds.running import TRAPEZIUS, FullCell, pressing, ready, screened, state


@dataclass
class CueRecorder:
    """Hears a signal, and notes the cue that is the newest each time."""

    holds: Holds
    cues: list[Cue] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.listener = self.note
        self.holds.changed.connect(self.listener)

    def note(self) -> None:
        if isinstance(self.holds.runner.current, HoldSession):
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
    assert holds.runner.current == NO_SESSION
    assert built.store.hold_session.get() == NO_SESSION


async def test_every_boundary_has_one_cue_at_its_second() -> None:
    built = await ready()
    holds = await pressing(built)
    told = CueRecorder(holds)
    for seconds, cue in ((4, Cue.OUT), (6, Cue.IN), (4, Cue.OUT), (6, Cue.ASK_LEVEL_AND_IN)):
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
    assert holds.runner.current == NO_SESSION


async def test_nobody_presses_before_the_safety_questions_are_answered() -> None:
    built = graph()
    with pytest.raises(NotAllowed, match="time for the safety questions"):
        await built.services.holds.begin(TRAPEZIUS, Side.LEFT)


async def test_one_hold_at_a_time() -> None:
    built = await ready()
    holds = await pressing(built)
    with pytest.raises(NotAllowed, match="already have a hold in progress"):
        await holds.begin(TRAPEZIUS, Side.RIGHT)


async def test_check_ins_count_while_the_clock_goes_on() -> None:
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(6)
    await holds.set_level(Score(5))
    await built.clock.advance(2)
    await holds.check_in(CheckIn.LESS)
    await built.clock.advance(3)
    await holds.check_in(CheckIn.LESS)
    await holds.release_early()
    await built.clock.advance(9)
    assert state(holds).phase.kind is PhaseKind.RELEASE
    assert state(holds).progress.rounds[0].pressed == 20


async def test_the_first_check_in_is_a_number_and_only_the_first() -> None:
    built = await ready()
    holds = await pressing(built)
    with pytest.raises(NotAllowed):
        await holds.check_in(CheckIn.MORE)
    await holds.set_level(Score(4))
    with pytest.raises(NotAllowed):
        await holds.set_level(Score(3))
    await holds.check_in(CheckIn.MORE)
    await built.clock.advance(31)
    await holds.finish()
    (held,) = holds.records.history()
    assert (held.rounds[0].level, held.rounds[0].answers) == (Score(4), (CheckIn.MORE,))


async def test_seven_under_the_pressure_ends_the_hold_and_lets_the_spot_rest() -> None:
    built = await ready()
    holds = await pressing(built)
    await holds.set_level(Score(7))
    assert state(holds).phase.kind is PhaseKind.RELEASE
    await holds.finish()
    assert [held.ended for held in holds.records.history()] == [Ended.TOO_MUCH]
    with pytest.raises(NotAllowed, match="too sore"):
        holds.plan_for(TRAPEZIUS, Side.LEFT)


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
    assert [(h.ended, h.reason) for h in holds.records.history()] == [
        (Ended.STOPPED, StopReason.NOT_GIVEN)
    ]
    ended_at = holds.records.history()[0].ended_at
    await built.clock.advance(60)
    await holds.give_stop_reason(StopReason.NUMB)
    await holds.finish()
    assert [(h.reason, h.ended_at) for h in holds.records.history()] == [
        (StopReason.NUMB, ended_at)
    ]
    with pytest.raises(NotAllowed, match="should check"):
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
    await holds.give_stop_reason(StopReason.OTHER)
    await holds.finish()
    told = CueRecorder(holds)
    await built.clock.advance(600)
    assert told.cues == []
    assert isinstance(holds.runner.current, NoSession)
