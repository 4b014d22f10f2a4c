"""No break plays what safety leaves out, however and whenever it was planned or begun."""

from __future__ import annotations

from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, Scored, TagId
from app.domain.movements import MovementId, OwnMovement, OwnStep, QuietMinute
from app.domain.safety import Answered, No, QuestionId, Yes
from app.domain.spots.matching import BodyPlace
from app.services.break_player import Playing
from app.services.container import Services
from app.services.notification_actions import NotificationAction
from tests.services.reminder_graph import Morning, working

BROKEN = Answered(QuestionId("fracture"), Yes())


def played(life: Morning) -> Playing:
    playing = life.break_player.playing()
    assert isinstance(playing, Playing)
    return playing


async def locked_at_neck(services: Services) -> set[str]:
    """Log numbness at the neck; return the movements of the muscles there."""
    numb = EntryDetails(descriptors=(TagId("numb"),))
    place = BodyPlace.of(RegionId("back.neck_post.left"))
    await services.journal.record(place, Scored(Score(4)), details=numb)
    (lock,) = (each for each in services.safety.restrictions.locks if each.id.startswith("entry."))
    there = set(getattr(lock.scope, "muscles", ()))
    return {one.id for one in services.content.movements if there & set(one.relieves)}


async def test_an_answer_given_after_the_break_was_announced_counts_when_it_starts() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.graph.services.safety.answer_one(BROKEN)
        await life.graph.services.notification_actions.perform(
            NotificationAction.START, life.notifier.shown[0].break_id
        )
        assert all(one.at_rest for one in played(life).plan.movements)


async def test_an_answer_given_during_a_break_ends_the_movement_it_leaves_out() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(30)
        await life.graph.services.safety.answer_one(BROKEN)
        assert played(life).now.step.act == QuietMinute()
        await life.graph.services.safety.answer_one(Answered(BROKEN.question, No()))
        await life.graph.clock.advance(200)
        assert not isinstance(life.break_player.playing(), Playing)


async def test_an_answer_that_leaves_out_a_later_movement_keeps_the_present_one() -> None:
    async with working() as life:
        await life.break_player.start()
        await life.graph.clock.advance(30)
        before = played(life)
        await life.graph.services.safety.answer_one(Answered(QuestionId("neck_injury"), Yes()))
        now = played(life)
        assert (now.now.step, now.elapsed) == (before.now.step, before.elapsed)
        assert now.plan.seconds == before.plan.seconds
        assert [one.id for one in before.plan.movements] == ["shoulder_rolls", "neck_turns"]
        assert [one.id for one in now.plan.movements] == ["shoulder_rolls"]
        await life.break_player.next_movement()
        assert played(life).now.step.act == QuietMinute()


async def test_windows_hear_of_a_movement_that_is_left_out_during_a_break() -> None:
    async with working() as life:
        await life.break_player.start()
        heard: list[int] = []

        def note() -> None:
            heard.append(len(played(life).plan.movements))

        life.break_player.changed.connect(note)
        await life.graph.services.safety.answer_one(BROKEN)
        assert heard == [0]


async def test_an_own_movement_that_is_removed_during_a_break_leaves_its_time_quiet() -> None:
    async with working() as life:
        services = life.graph.services
        own = OwnMovement(MovementId("own-a"), "Reach", (OwnStep("Reach up.", 30),))
        await services.own_movements.save(own)
        await life.break_player.start()
        before = played(life)
        assert before.plan.movements[0].id == own.id
        await life.graph.clock.advance(20)
        await services.own_movements.remove(own.id)
        now = played(life)
        assert now.now.step.act == QuietMinute()
        assert now.plan.movements == before.plan.movements[1:]
        assert (now.plan.seconds, now.elapsed) == (before.plan.seconds, 20)


async def test_a_break_does_not_stretch_where_numbness_was_noted() -> None:
    async with working() as life:
        services = life.graph.services
        never = await locked_at_neck(services)
        assert {"neck_turns", "neck_side_tilt"} <= never
        for _ in range(8):
            await life.break_player.start()
            assert not never & {one.id for one in played(life).plan.movements}
            await life.break_player.stop()
        await life.graph.clock.advance(24 * 3600)
        (lock,) = (o for o in services.safety.restrictions.locks if o.id.startswith("entry."))
        await services.safety.lift_lock(lock.id)
        assert not services.movement_picker.left_out()
