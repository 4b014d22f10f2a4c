"""After a hold, between two holds, and holds that are found again."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.bootstrap import assemble
from app.domain.body import RegionId, Side
from app.domain.holds import Familiar, Feeling, HoldRecord
from app.domain.holds.hold_entries import before_id, hold_entries
from app.domain.journal.entry import Score, Scored
from app.domain.safety import Answered, QuestionId, Yes
from app.domain.spots.matching import BodyPlace
from app.texts import hold_player as player
from app.texts import hold_scores as scores
from app.texts import holds as words
from app.texts import journal, shell
from tests.domain.holds.examples import held
from tests.graph import Graph
from tests.services.holds.running import TRAPEZIUS, pressing, ready
from tests.ui.harness import Screen
from tests.ui.hold_screens import RIGHT_TOP, at_the_press, labels, opened, pass_time


async def found_again() -> tuple[Graph, Screen]:
    """A hold 12 s into its press when the process ended, in the process after it."""
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(12)
    await holds.pause()
    await holds.runner.stop()
    services = assemble(
        clock=built.clock,
        timer=built.timer,
        store=built.store,
        content=built.services.content,
        system_zone=lambda: "UTC",
    )
    await services.holds.runner.start()
    again = replace(built, services=services)
    return again, await opened(again, "/hold")


async def test_a_hold_that_a_new_lock_stopped_says_why_and_how_it_is_lifted() -> None:
    built, screen = await at_the_press()
    safety = built.services.safety
    await safety.answer_one(Answered(QuestionId("fracture"), Yes()))
    await screen.settle()
    (lock,) = safety.restrictions.locks
    assert screen.sees(player.LOCKED)
    assert screen.sees(lock.why)
    assert screen.sees(lock.how)
    assert not screen.sees(player.STOPPED)


async def test_a_hold_found_again_can_be_logged_as_far_as_it_went() -> None:
    built, screen = await found_again()
    assert screen.sees(words.INTERRUPTED)
    await screen.click(words.LOG_WHAT_WAS_DONE)
    assert [held.pressed for held in built.services.holds.records.history()] == [12.0]


async def test_a_hold_found_again_can_be_gone_on_with() -> None:
    built, screen = await found_again()
    await screen.click(words.GO_ON)
    await screen.follow()
    await pass_time(built, screen, 3.2)
    assert screen.sees("Breathe in")


async def test_the_next_day_asks_one_question() -> None:
    built = await ready()
    await pressing(built)
    await built.clock.advance(150)
    await built.services.holds.finish()
    await built.clock.advance(24 * 3600)
    screen = await opened(built, "/hold")
    await screen.click(words.FEELINGS["sore"])
    assert built.services.holds.records.awaiting_next_day() == ()


async def test_nothing_under_way_leads_back_to_choosing() -> None:
    screen = await opened(await ready(), "/hold/now")
    assert screen.sees(player.NO_HOLD)
    await screen.click(player.CHOOSE_ONE)
    assert screen.route == "/hold"


async def test_breathing_alone_follows_the_pattern_to_its_end() -> None:
    built = await ready()
    screen = await opened(built, "/hold/breathe")
    await screen.click("Box")
    await screen.click("1 minute")
    await screen.click("Begin")
    await pass_time(built, screen, 0.2)
    assert screen.sees("Breathe in")
    await pass_time(built, screen, 4)
    assert screen.sees("Pause")
    await pass_time(built, screen, 62)
    assert screen.sees("Notice how your shoulders feel")


async def test_both_sides_are_held_one_after_the_other() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.BOTH)
    holds = built.services.holds
    await holds.next()
    await holds.rate_before(Score(5))
    await holds.confirm_spot(Familiar.YES)
    await built.clock.advance(200)
    await holds.rate_after(Score(3))
    screen = await opened(built, "/hold/now")
    await screen.click(f"Next: {RIGHT_TOP}")
    assert built.services.holds.runner.current.plan.side is Side.RIGHT  # type: ignore[union-attr]
    assert screen.sees(player.SETTLE)


async def test_nobody_is_sent_on_to_the_next_before_saying_why_they_stopped() -> None:
    built, _ = await at_the_press()
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.RIGHT)
    await built.services.holds.stop_now()
    screen = await opened(built, "/hold/now")
    assert labels(screen) == {player.FINISH}
    await screen.click(player.OTHER_REASON)
    assert labels(screen) == {player.FINISH, f"Next: {RIGHT_TOP}"}


async def test_the_first_question_has_its_two_answers_and_stop() -> None:
    built = await ready()
    await built.services.holds.begin(TRAPEZIUS, Side.LEFT)
    screen = await opened(built, "/hold/now")
    assert labels(screen) == {player.NOTHING_NEW, player.SOMETHING_NEW}
    assert screen.sees(player.STOP)


async def test_what_holding_did_is_pictured_once_it_was_rated_before_and_after() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert not screen.sees(words.STORY)
    holds = await pressing(built)
    await built.clock.advance(200)
    await holds.rate_after(Score(2))
    await holds.finish()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees("Less pain afterwards in 1 of 1 hold.")
    labels = [each.label for each in screen.all(ft.Semantics) if each.label]
    assert "2 March: 5 before, 2 after" in labels


async def test_the_page_of_a_spot_tells_what_holding_it_did() -> None:
    built = await ready()
    services = built.services
    kept = await services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.left")), Scored(Score(5))
    )
    spot_page = f"/journal/spot/{kept.spot.id}"
    assert not (await opened(built, spot_page)).sees(words.STORY)
    await services.holds.begin(TRAPEZIUS, Side.LEFT, kept.spot.id)
    await services.holds.next()
    await services.holds.next()
    await services.holds.rate_before(Score(5))
    await services.holds.confirm_spot(Familiar.YES)
    await built.clock.advance(200)
    await services.holds.rate_after(Score(2))
    done = await services.holds.finish()
    assert isinstance(done, HoldRecord)
    await built.clock.advance(24 * 3600)
    await services.holds.records.answer_next_day(done.id, Feeling.EASIER)
    screen = await opened(built, spot_page)
    assert screen.sees("Less pain afterwards in 1 of 1 hold.")
    assert screen.sees("The day after: easier once.")


async def test_the_score_afterwards_is_todays_unless_one_declines() -> None:
    built = await ready()
    services = built.services
    spot = await services.spots.open(BodyPlace.of(RegionId("back.trap_upper.left")))
    await services.holds.begin(TRAPEZIUS, Side.LEFT, spot.id)
    await services.holds.next()
    await services.holds.next()
    await services.holds.rate_before(Score(4))
    await services.holds.confirm_spot(Familiar.YES)
    await built.clock.advance(200)
    screen = await opened(built, "/hold/now")
    assert not screen.sees(scores.DONT_COUNT)
    await screen.click("2")
    assert screen.sees("Saved in your journal: 4 before, 2 after")
    await screen.click(scores.DONT_COUNT)
    assert screen.sees(scores.NOT_COUNTED)
    assert services.journal_reader.entries(spot.id) == ()
    await screen.click(scores.COUNT)
    assert screen.sees("Saved in your journal: 4 before, 2 after")
    assert len(services.journal_reader.entries(spot.id)) == 2


async def test_the_journal_and_the_spot_show_the_hold_in_one_line_of_its_own() -> None:
    built = await ready()
    spot = await built.services.spots.open(BodyPlace.of(RegionId("back.trap_upper.left")))
    await built.store.holds.save(replace(held(0, before=4, after=2), spot=spot.id))
    (hold,) = built.store.holds.all()
    await built.store.entries.save(*hold_entries(hold))
    line = scores.hold_line(hold, built.services.local_time.zone())
    assert line.endswith("held: 4 before, 2 after, 60 s")
    for route in ("/journal", f"/journal/spot/{spot.id}"):
        screen = await opened(built, route)
        assert screen.texts.count(line) == 1
    await screen.click(f"{scores.DONT_COUNT}: {spot.name}, {line}")
    assert built.store.entries.all() == ()
    assert screen.sees(line)
    await screen.click(shell.UNDO)
    assert len(built.store.entries.all()) == 2


async def test_a_score_that_is_left_of_a_hold_can_be_changed_and_taken_back() -> None:
    built = await ready()
    spot = await built.services.spots.open(BodyPlace.of(RegionId("back.trap_upper.left")))
    hold = replace(held(0, before=4, after=2), spot=spot.id)
    await built.store.holds.save(hold)
    await built.store.entries.save(hold_entries(hold)[0])
    line = scores.hold_line(hold, built.services.local_time.zone())
    screen = await opened(built, "/journal")
    await screen.click(f"{journal.EDIT}: {spot.name}, {line}")
    assert screen.route == f"/journal/entry/{before_id(hold.id)}"
    await screen.go("/journal")
    await screen.click(f"{scores.DONT_COUNT}: {spot.name}, {line}")
    assert built.store.entries.all() == ()
