"""After a hold, between two holds, and holds that are found again."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.bootstrap import assemble
from app.domain.body import RegionId, Side
from app.domain.holds import Familiar, Feeling, HoldRecord
from app.domain.journal.entry import Score, Scored
from app.domain.safety import Answered, QuestionId, Yes
from app.domain.spots.matching import BodyPlace
from app.texts import hold_player as player
from app.texts import holds as words
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
