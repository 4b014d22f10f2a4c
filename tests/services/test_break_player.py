import asyncio

import pytest

from app.domain.body import RegionId, Side
from app.domain.breaks import ActionIgnored, BreakId, DueAt
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import BreakFinished
from app.domain.journal.entry import Score, Scored
from app.domain.movements import (
    CurrentStep,
    GetReady,
    MovementChoice,
    PlaybackHeldAt,
    PlaybackRunning,
    QuietMinute,
)
from app.domain.spots.matching import BodyPlace
from app.services.break_player import NotPlaying, Playing
from app.services.reminders import Done
from tests.domain.breaks.life import at
from tests.fakes import settle
from tests.services.reminder_graph import Morning, another_process, morning, working


def played(life: Morning) -> Playing:
    """The break that is played now."""
    playing = life.break_player.playing()
    assert isinstance(playing, Playing)
    return playing


def finished(life: Morning) -> list[FinishReason]:
    """How breaks ended, earliest first."""
    events = [event.what for event in reversed(life.graph.services.break_log.history())]
    return [what.why for what in events if isinstance(what, BreakFinished)]


async def test_a_started_break_plays_what_was_announced() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        announced = tuple(one for one in life.break_player.next_movements())
        assert await life.break_player.start() is Done.DONE
        playing = played(life)
        assert playing.plan.movements == announced
        assert playing.now.step.act == GetReady(announced[0])
        assert announced[0].name in life.notifier.shown[0].body


async def test_a_break_plays_to_its_end_with_nobody_touching_it() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.break_player.start()
        length = played(life).plan.seconds
        await life.graph.clock.advance(length + 1)
        assert isinstance(life.break_player.playing(), NotPlaying)
        assert finished(life) == [FinishReason.TIME_WAS_UP]


async def test_screens_hear_of_each_step_and_of_little_else() -> None:
    async with working() as life:
        await life.break_player.start()
        heard: list[float] = []

        def listener() -> None:
            match life.break_player.playing():
                case Playing(elapsed=elapsed):
                    heard.append(round(elapsed))

        life.break_player.changed.connect(listener)
        plan = played(life).plan
        await life.graph.clock.advance(plan.seconds + 1)
        assert heard == [step.starts for step in plan.steps[1:]]


async def test_a_break_that_is_held_stands_still_and_goes_on() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(12)
        await life.break_player.pause()
        await life.graph.clock.advance(200)
        assert played(life).going == PlaybackHeldAt(pytest.approx(12))  # type: ignore[arg-type]
        assert played(life).elapsed == pytest.approx(12)
        await life.break_player.resume()
        await life.graph.clock.advance(3)
        assert played(life).going == PlaybackRunning()
        assert played(life).elapsed == pytest.approx(15)


async def test_a_break_that_is_held_and_forgotten_is_over_after_half_an_hour() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.break_player.pause()
        await life.graph.clock.advance(30 * 60 + 1)
        assert isinstance(life.break_player.playing(), NotPlaying)


async def test_holding_or_going_on_twice_is_harmless() -> None:
    async with working() as life:
        await life.break_player.resume()
        await life.break_player.pause()
        await life.break_player.start()
        await life.graph.clock.advance(10)
        await life.break_player.pause()
        await life.graph.clock.advance(10)
        await life.break_player.pause()
        await life.break_player.resume()
        await life.break_player.resume()
        assert played(life).elapsed == pytest.approx(10)


async def test_a_movement_can_be_left_out() -> None:
    async with working() as life:
        await life.break_player.start()
        following = played(life).now.next_up
        await life.break_player.next_movement()
        assert played(life).now.step.act == GetReady(following)  # type: ignore[arg-type]


async def test_leaving_out_the_last_movement_ends_the_break() -> None:
    async with working() as life:
        await life.break_player.start()
        for _ in played(life).plan.movements:
            await life.break_player.next_movement()
        assert finished(life) == [FinishReason.PLAYED]
        assert life.reminders.next_due() == DueAt(at("mon 09:45"))


async def test_leaving_out_a_movement_while_held_goes_on() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.break_player.pause()
        await life.break_player.next_movement()
        assert played(life).going == PlaybackRunning()


async def test_a_break_can_be_stopped_early_and_counts() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.break_player.start()
        await life.graph.clock.advance(20)
        await life.break_player.stop()
        assert finished(life) == [FinishReason.STOPPED_EARLY]
        assert isinstance(life.break_player.playing(), NotPlaying)


async def test_a_break_begun_while_another_is_being_stopped_keeps_its_movements(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(20)
        finish, begun = life.reminders.finish, []

        async def and_begin_another(why: FinishReason) -> object:
            done = await finish(why)
            begun.append(asyncio.ensure_future(life.break_player.start()))
            await settle()
            return done

        monkeypatch.setattr(life.reminders, "finish", and_begin_another)
        await life.break_player.stop()
        monkeypatch.undo()
        assert await begun[0] is Done.DONE
        picked = life.graph.store.break_run.get().picked
        assert len(picked) == len(played(life).plan.movements) == 2


async def test_starting_twice_plays_one_break() -> None:
    async with working() as life:
        await life.break_player.start()
        first = played(life).plan
        again = await life.break_player.start()
        assert isinstance(again, ActionIgnored)
        assert played(life).plan == first


async def test_starting_a_break_that_has_gone_changes_nothing() -> None:
    async with working() as life:
        before = life.break_player.next_movements()
        assert isinstance(await life.break_player.start(BreakId("gone")), ActionIgnored)
        assert isinstance(life.break_player.playing(), NotPlaying)
        assert life.break_player.next_movements() == before


async def test_the_next_break_has_other_movements() -> None:
    async with working() as life:
        await life.break_player.start()
        had = {one.id for one in played(life).plan.movements}
        await life.break_player.stop()
        assert not had & {one.id for one in life.break_player.next_movements()}


async def test_an_open_spot_brings_a_movement_that_relieves_it() -> None:
    async with working() as life:
        place = BodyPlace(RegionId("front.forearm_flex.left"), Side.LEFT)
        await life.graph.services.journal.record(place, Scored(Score(4)))
        first = life.break_player.next_movements()[0]
        assert "forearm_flexors" in first.relieves


async def test_what_a_person_cannot_do_is_left_out() -> None:
    async with working() as life:
        cannot = tuple(one.id for one in life.break_player.next_movements())
        await life.graph.services.settings.change(
            lambda now: now.__class__(
                reminders=now.reminders, movements=MovementChoice(True, cannot)
            )
        )
        offered = life.break_player.next_movements()
        assert offered
        assert not {one.id for one in offered} & set(cannot)
        assert all(one.desk_friendly for one in offered)


async def test_with_nothing_left_a_quiet_minute_is_played() -> None:
    async with working() as life:
        everything = tuple(one.id for one in life.graph.services.content.movements)
        await life.graph.services.settings.change(
            lambda now: now.__class__(
                reminders=now.reminders, movements=MovementChoice(False, everything)
            )
        )
        await life.break_player.start()
        assert played(life).now.step.act == QuietMinute()


async def test_a_break_goes_on_over_a_restart() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(10)
        before = played(life)
    async with working(over=another_process(life.graph)) as later:
        after = played(later)
        assert after.plan == before.plan
        assert isinstance(after.now, CurrentStep)
        assert after.elapsed == pytest.approx(10)


async def test_the_clock_set_forward_in_a_break_does_not_cut_it_short() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(10)
        life.graph.clock.step(3600)
        await life.graph.services.reminder_loop.check()
        assert played(life).elapsed == pytest.approx(10)


def test_with_no_break_nothing_is_played() -> None:
    assert isinstance(morning().break_player.playing(), NotPlaying)
