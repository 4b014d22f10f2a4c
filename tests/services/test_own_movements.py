"""Movements of a person's own, from writing one to a break that offers it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import InvalidInput, NotFound
from app.domain.import_export.comparison import Version
from app.domain.movements import MovementId, MovementStep, NotChosen, OwnMovement, OwnStep
from app.domain.safety import Answered, QuestionId, Yes
from app.services.break_player import Playing
from app.storage.store import disk_store
from app.texts.import_differences import difference
from tests.fakes import MONDAY_MORNING, FakeClock
from tests.graph import Graph, graph
from tests.services.holds.running import screened
from tests.services.reminder_graph import working

CIRCLES = OwnMovement(MovementId("own-1"), "Wrist circles", (OwnStep("Circle both wrists.", 25),))


async def with_circles() -> Graph:
    built = graph()
    await built.services.own_movements.save(CIRCLES)
    return built


def next_ids(built: Graph) -> list[str]:
    return [one.id for one in built.services.movement_picker.next_up()]


async def test_a_new_one_comes_in_the_next_break_and_then_in_its_turn() -> None:
    built = await with_circles()
    picker, come = built.services.movement_picker, []
    for _ in range(60):
        chosen = picker.next_up()
        await picker.mark_done(chosen)
        come.append(CIRCLES.id in [one.id for one in chosen])
    assert come[0]
    assert 2 <= sum(come) <= 5


async def test_a_break_plays_its_steps() -> None:
    async with working(over=await with_circles()) as life:
        await life.break_player.start()
        playing = life.break_player.playing()
        assert isinstance(playing, Playing)
        acts = [step.act for step in playing.plan.steps]
        texts = [act.step.text for act in acts if isinstance(act, MovementStep)]
        assert texts[0] == "Circle both wrists."


async def test_one_that_is_removed_while_it_is_played_does_not_stop_the_break() -> None:
    async with working(over=await with_circles()) as life:
        await life.break_player.start()
        await life.graph.services.own_movements.remove(CIRCLES.id)
        playing = life.break_player.playing()
        assert isinstance(playing, Playing)
        assert CIRCLES.id not in [one.id for one in playing.plan.movements]
        await life.graph.clock.advance(200)
        assert not isinstance(life.break_player.playing(), Playing)


async def test_one_that_is_switched_off_is_never_offered() -> None:
    built = await with_circles()
    await built.services.settings.set("cannot_do", CIRCLES.id)
    why = built.services.movement_picker.why_not_offered(CIRCLES.movement)
    assert why == (NotChosen.CANNOT_DO,)
    assert CIRCLES.id not in next_ids(built)


@pytest.mark.parametrize("question", ["chest", "unwell"])
async def test_a_sign_of_illness_leaves_it_out_and_says_so(question: str) -> None:
    built = await with_circles()
    services = built.services
    await screened(services)
    assert CIRCLES.id in next_ids(built)
    await services.safety.answer_one(Answered(QuestionId(question), Yes()))
    assert CIRCLES.id not in next_ids(built)
    assert CIRCLES.id in [each.movement.id for each in services.movement_picker.left_out()]
    assert services.movement_picker.why_not_offered(CIRCLES.movement)


async def test_what_is_removed_can_be_put_back_switched_off_as_it_was() -> None:
    built = await with_circles()
    own = built.services.own_movements
    await built.services.settings.set("cannot_do", CIRCLES.id)
    removed = await own.remove(CIRCLES.id)
    assert (own.all(), built.services.settings.current.movements.cannot_do) == ((), ())
    await own.put_back(removed)
    assert own.all() == (CIRCLES,)
    assert built.services.settings.current.movements.cannot_do == (CIRCLES.id,)


async def test_what_is_not_there_cannot_be_removed_and_a_taken_name_changes_nothing() -> None:
    built = await with_circles()
    own = built.services.own_movements
    with pytest.raises(NotFound):
        await own.remove(MovementId("own-gone"))
    with pytest.raises(InvalidInput):
        await own.save(replace(CIRCLES, id=own.unused_id()))
    assert own.all() == (CIRCLES,)


async def test_it_is_still_there_after_a_restart_and_in_a_backup(tmp_path: Path) -> None:
    clock, built = FakeClock(MONDAY_MORNING), await with_circles()
    store = disk_store(tmp_path / "one", clock)
    await store.settings.put(built.services.settings.current)
    await store.maintenance.backup_to(tmp_path / "backup.json")
    store.close()
    again = disk_store(tmp_path / "one", clock)
    assert again.settings.get().movements.own == (CIRCLES,)
    again.close()
    other = disk_store(tmp_path / "other", clock)
    await other.maintenance.restore(tmp_path / "backup.json")
    assert other.settings.get().movements.own == (CIRCLES,)
    other.close()


async def test_it_leaves_and_comes_back_as_json() -> None:
    there, here = await with_circles(), graph()
    (file,) = there.services.import_export.render("json", "unknot")
    incoming = here.services.import_export.preview(file.name, file.content)
    assert incoming.bad == ()
    await here.services.import_export.apply(incoming)
    assert here.services.own_movements.all() == (CIRCLES,)


async def test_where_own_movements_differ_from_a_file_it_is_said_and_chosen() -> None:
    there, here = await with_circles(), await with_circles()
    slower = replace(CIRCLES, steps=(OwnStep("Slowly.", 40),))
    await there.services.own_movements.save(slower)
    (file,) = there.services.import_export.render("json", "unknot")
    incoming = here.services.import_export.preview(file.name, file.content)
    (differs,) = incoming.differences
    assert "your own movements differ" in difference(differs)
    await here.services.import_export.apply(incoming, version=Version.FILE)
    assert here.services.own_movements.all() == (slower,)


async def test_a_file_with_one_that_cannot_be_done_is_refused_and_says_why() -> None:
    there, here = await with_circles(), graph()
    (file,) = there.services.import_export.render("json", "unknot")
    harmed = file.content.replace(b'"seconds":25', b'"seconds":900')
    assert harmed != file.content
    incoming = here.services.import_export.preview(file.name, harmed)
    (bad,) = incoming.bad
    assert "seconds of step 1: a whole number from 3 to 90" in bad.reason
